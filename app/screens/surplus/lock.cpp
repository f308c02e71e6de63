#include "app/screens/surplus/lock.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;

void draw_asking(Opening& opening, Frame& frame, const api::surplus::ReportView& report) {
    const ui::Dialog dialog(words::ask_opening_title, opening.asking);
    if (!dialog) return;
    ui::text(words::ask_opening_intro(report.period.facts.mailbox));
    ui::Form form(words::ask_opening_title, opening.answer.error());
    form.area("reason", words::opening_reason, opening.reason,
              {.required = true, .letters_max = domain::limits::reason_letters_max, .spellcheck = true});
    if (form.submit(words::send_request, opening.answer.waiting())) {
        const api::surplus::AskOpening::Request request{report.period.id, report.card.entity_id, opening.reason};
        api::call<api::surplus::AskOpening>(frame.api, request, opening.answer, opening.command.key_of(request, frame));
    }
    ui::same_line();
    if (ui::button(text::shared::cancel)) opening.asking = false;
}

}  // namespace

void draw_lock(Opening& opening, Frame& frame, const api::surplus::ReportView& report, const std::string& lock) {
    if (opening.answer.arrived() && !opening.answer.error()) {
        opening.asking = false;
        opening.asked = true;
        opening.reason.clear();
    }
    if (lock.empty()) return;
    ui::notice(ui::Tone::info, lock);
    if (opening.asked) {
        ui::notice(ui::Tone::success, words::opening_asked);
    } else if (domain::allows(report.card.acts, domain::surplus::ReportAct::request_opening)) {
        if (ui::button(words::ask_opening)) opening.asking = true;
    }
    if (opening.asking) draw_asking(opening, frame, report);
}

}  // namespace screens::surplus
