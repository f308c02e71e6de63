#include "shared/api/surplus/guide.hpp"

#include "shared/base/lines.hpp"
#include "shared/documents/surplus/guide.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/surplus/guide.hpp"
#include "shared/text/surplus/period.hpp"

namespace services::surplus {
namespace {

using base::Result;
using documents::surplus::GuidePaper;
namespace words = text::surplus;

/// The office and its people are data of the newest period (R13); before the first one, what the guide prints.
Result<GuidePaper> gather(Context& context, const api::Nothing&) {
    GuidePaper paper{base::lines_of(words::default_header_lines.view()), base::lines_of(words::default_contacts.view()),
                     words::default_mailbox.words(), context.now};
    const auto periods = storage::surplus::periods(context.db);
    if (periods.empty()) return paper;
    const auto& newest = periods.front();
    paper.header_lines = base::lines_of(newest.header_lines);
    paper.contacts = base::lines_of(newest.contacts);
    paper.mailbox = newest.mailbox;
    return paper;
}

Result<Document> draw(const GuidePaper& paper) {
    auto bytes = TRY(documents::surplus::guide(paper));
    return Document{words::guide_file.words(), std::string(api::surplus::HelpGuide::mime), std::move(bytes), {}, true};
}

}  // namespace

void add_guide(Dispatcher& dispatcher) { dispatcher.serve_document<api::surplus::HelpGuide, GuidePaper>(gather, draw); }

}  // namespace services::surplus
