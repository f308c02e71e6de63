#include "shared/documents/contents/module_guide.hpp"

#include <utility>

#include "shared/documents/guide.hpp"
#include "shared/documents/page.hpp"
#include "shared/text/app.hpp"
#include "shared/text/contents/module_guide.hpp"

namespace documents::contents {
namespace {

namespace words = text::contents;

void contact(Pages& pages, const text::Text& who, const Contact& contact) {
    if (contact.phone.empty() && contact.mail.empty()) return;
    pages.paragraph(who.view());
    if (!contact.phone.empty()) pages.item(words::contact_phone(contact.phone));
    if (!contact.mail.empty()) pages.item(contact.mail);
}

}  // namespace

base::Result<std::string> module_guide(const ModuleGuidePaper& facts) {
    PageSetup setup;
    setup.title = words::guide_title.words();
    setup.made_at = facts.printed_at;
    setup.letterhead = {text::app::institution.words(), text::app::product.words()};
    setup.head_left = text::app::system.words();
    setup.head_right = words::guide_title.words();
    setup.foot = words::guide_title.words();
    Pages pages(std::move(setup));
    pages.centred(words::guide_title.view());
    for (const auto& section : words::guide_sections) guide_section(pages, section);
    pages.section(words::guide_contacts.view(), guide_first_lines);
    contact(pages, words::doubts_section, facts.doubts);
    contact(pages, words::errors_section, facts.errors);
    return pages.finish();
}

}  // namespace documents::contents
