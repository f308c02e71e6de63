#pragma once
// Settings that people change in the program: one row each. What the guides print as a contact is data.

#include <array>
#include <string>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/app.hpp"
#include "shared/text/settings/settings.hpp"
#include "shared/text/surplus/landing.hpp"
#include "shared/text/surplus/paper.hpp"

namespace domain::settings {

/// Whose a setting is: the division's, or also of who edits the contents.
enum class Keeper { division, contents };

struct Setting {
    std::string_view key;  ///< Begins with the system it belongs to.
    text::Text label, help, save;
    std::string_view otherwise;  ///< Its value until somebody sets one.
    int letters_max;
    /// "" or the refusal of a value, beyond its letters.
    std::string (*refusal)(std::string_view value) = nullptr;
    Keeper keeper = Keeper::division;
};

/// Whether somebody of this role may see and change it.
bool may_change(identity::Role role, const Setting& setting);

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

// Whom one asks about the Módulo and about errors of the system (S1:674-682).
inline constexpr Setting doubts_phone{"sanece.doubts_phone",
                                      text::settings::doubts_phone_label,
                                      text::settings::phone_help,
                                      text::settings::save_doubts_phone,
                                      text::settings::default_phone.view(),
                                      80,
                                      nullptr,
                                      Keeper::contents};
inline constexpr Setting doubts_mail{"sanece.doubts_mail",
                                     text::settings::doubts_mail_label,
                                     text::settings::mail_help,
                                     text::settings::save_doubts_mail,
                                     "",
                                     400,
                                     mailboxes_refusal,
                                     Keeper::contents};
inline constexpr Setting errors_phone{"sanece.errors_phone",
                                      text::settings::errors_phone_label,
                                      text::settings::phone_help,
                                      text::settings::save_errors_phone,
                                      text::settings::default_phone.view(),
                                      80,
                                      nullptr,
                                      Keeper::contents};
inline constexpr Setting errors_mail{"sanece.errors_mail",
                                     text::settings::errors_mail_label,
                                     text::settings::mail_help,
                                     text::settings::save_errors_mail,
                                     "",
                                     400,
                                     mailboxes_refusal,
                                     Keeper::contents};

inline constexpr Setting surplus_contact{"excedentes.contact",
                                         text::settings::surplus_contact_label,
                                         text::settings::surplus_contact_help,
                                         text::settings::save_surplus_contact,
                                         text::surplus::collection_contact.view(),
                                         160};
inline constexpr Setting surplus_mail_name{"excedentes.mail_name",         text::settings::surplus_mail_name_label,
                                           text::settings::mail_name_help, text::settings::save_surplus_mail_name,
                                           text::surplus::program.view(),  60};

inline constexpr std::array all{&contact,      &mailboxes,   &mail_name,       &doubts_phone,     &doubts_mail,
                                &errors_phone, &errors_mail, &surplus_contact, &surplus_mail_name};

/// Null when there is none of this key.
const Setting* find(std::string_view key);

/// Errors: invalid_input "value". An empty value stands for what the setting is otherwise.
base::Result<void> check(const Setting& setting, std::string_view value);

}  // namespace domain::settings
