#include "app/screens/contents/module_section.hpp"

#include <string>
#include <vector>

#include "app/screens/contents/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/words.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/text/contents/module_guide.hpp"

namespace screens::contents {

namespace words = text::contents;

namespace {

constexpr std::string_view module_path = "sanece/modulo";

void draw_contact(text::Text who, const std::string& phone, const std::string& mail) {
    std::vector<std::string> lines;
    if (!phone.empty()) lines.push_back(words::contact_phone(phone));
    if (!mail.empty()) lines.push_back(mail);
    if (lines.empty()) return;
    ui::text(who);
    ui::bullets(lines);
}

}  // namespace

void draw_contacts(const api::contents::Contacts& contacts) {
    draw_contact(words::doubts_section, contacts.doubts_phone, contacts.doubts_mail);
    draw_contact(words::errors_section, contacts.errors_phone, contacts.errors_mail);
}

void draw_module(const Frame& frame, const api::contents::Contacts& contacts) {
    ui::text(words::module_intro);
    const std::string lines[] = {words::module_patient_data.words(), words::module_expiry.words(), words::module_unit.words(),
                                 words::module_requirement.words()};
    ui::bullets(lines);
    ui::text(words::module_access);
    ui::link(words::module_guide_link, navigation::href(module_guide.address));
    const bool asks_there = api::cases::requesters.admits(frame.me.role) || api::cases::central_area.admits(frame.me.role);
    if (asks_there) ui::link(words::module_link, navigation::href(module_path));
    draw_contacts(contacts);
}

}  // namespace screens::contents
