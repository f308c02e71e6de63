#pragma once
// Settings that people change in the program: one row each. What the guides print as a contact is data.

#include <array>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/text/app.hpp"
#include "shared/text/settings/settings.hpp"
#include "shared/text/surplus/landing.hpp"
#include "shared/text/surplus/paper.hpp"

namespace domain::settings {

struct Setting {
    std::string_view key;  ///< Begins with the system it belongs to.
    text::Text label, help, save;
    std::string_view otherwise;  ///< Its value until somebody sets one.
    int letters_max;
    /// "" or the refusal of a value, beyond its letters.
    std::string (*refusal)(std::string_view value) = nullptr;
};

/// "" when all are complete mail addresses, separated by commas.
std::string mailboxes_refusal(std::string_view value);

inline constexpr Setting contact{"sanece.contact",
                                 text::settings::contact_label,
                                 text::settings::contact_help,
                                 text::settings::save_contact,
                                 text::app::contact.view(),
                                 160};
inline constexpr Setting mailboxes{
    "sanece.mailboxes", text::settings::mailboxes_label, text::settings::mailboxes_help, text::settings::save_mailboxes, "", 400,
    mailboxes_refusal};
inline constexpr Setting mail_name{"sanece.mail_name",
                                   text::settings::mail_name_label,
                                   text::settings::mail_name_help,
                                   text::settings::save_mail_name,
                                   text::app::system.view(),
                                   60};

inline constexpr Setting surplus_contact{"excedentes.contact",
                                         text::settings::surplus_contact_label,
                                         text::settings::surplus_contact_help,
                                         text::settings::save_surplus_contact,
                                         text::surplus::collection_contact.view(),
                                         160};
inline constexpr Setting surplus_mail_name{"excedentes.mail_name",         text::settings::surplus_mail_name_label,
                                           text::settings::mail_name_help, text::settings::save_surplus_mail_name,
                                           text::surplus::program.view(),  60};

inline constexpr std::array all{&contact, &mailboxes, &mail_name, &surplus_contact, &surplus_mail_name};

/// Null when there is none of this key.
const Setting* find(std::string_view key);

/// Errors: invalid_input "value". An empty value stands for what the setting is otherwise.
base::Result<void> check(const Setting& setting, std::string_view value);

}  // namespace domain::settings
