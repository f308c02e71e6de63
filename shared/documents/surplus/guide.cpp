#include "shared/documents/surplus/guide.hpp"

#include <utility>

#include "shared/documents/guide.hpp"
#include "shared/documents/page.hpp"
#include "shared/text/surplus/guide.hpp"
#include "shared/text/surplus/paper.hpp"

namespace documents::surplus {
namespace {

namespace words = text::surplus;

void glossary(Pages& pages) {
    pages.section(words::glossary_title.view(), guide_first_lines);
    std::vector<PageFact> terms;
    for (const auto& term : words::glossary) terms.push_back({term.name.words(), term.meaning.words()});
    pages.facts(terms);
}

void contact(Pages& pages, const GuidePaper& facts) {
    pages.section(words::guide_contact.view(), guide_first_lines);
    if (!facts.contacts.empty()) pages.paragraph(words::guide_contact_intro.view());
    for (const auto& each : facts.contacts) pages.item(each);
    pages.paragraph(words::guide_contact_mailbox.view());
    pages.item(facts.mailbox);
}

}  // namespace

base::Result<std::string> guide(const GuidePaper& facts) {
    PageSetup setup;
    setup.title = words::guide_title.words();
    setup.program = words::program.words();
    setup.made_at = facts.printed_at;
    setup.letterhead = facts.header_lines;
    setup.head_left = words::program.words();
    setup.head_right = words::guide_link.words();
    setup.foot = words::guide_link.words();
    Pages pages(std::move(setup));
    pages.centred(words::guide_title.view());
    for (const auto& section : words::guide_before) guide_section(pages, section);
    glossary(pages);
    for (const auto& section : words::guide_steps) guide_section(pages, section);
    contact(pages, facts);
    return pages.finish();
}

}  // namespace documents::surplus
