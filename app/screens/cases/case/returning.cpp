// "Regresar para completar": what is marked, why, and until when an answer is awaited (beyond 3).

#include "app/screens/cases/case/returning.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "app/screens/cases/case/view.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/case_view.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Mark;
using domain::cases::Target;

namespace {

/// In the order in which they are listed.
std::vector<Mark> marks_of(const Returning& returning, const std::vector<Target>& targets) {
    std::vector<Mark> marks;
    for (const auto& target : targets) {
        const auto& marked = returning.marked;
        if (std::find(marked.begin(), marked.end(), target.key) == marked.end()) continue;
        const auto note = returning.notes.find(target.key);
        marks.push_back({target.key, note == returning.notes.end() ? std::string{} : note->second});
    }
    return marks;
}

void draw_target(ui::Form& form, Returning& returning, const Target& target, std::size_t& index) {
    const ui::Scope scope(target.key);
    auto& marked = returning.marked;
    const auto at = std::find(marked.begin(), marked.end(), target.key);
    bool is_marked = at != marked.end();
    if (ui::checkbox(target.label, is_marked, {})) {
        if (is_marked) marked.push_back(target.key);
        else marked.erase(at);
    }
    if (!is_marked) return;
    const auto field = "marks." + std::to_string(index++) + ".words";
    form.area(field, words::note_of(target.label), returning.notes[target.key],
              {.letters_max = domain::limits::reason_letters_max, .spellcheck = true}, 2);
}

void send(CaseView& view, Frame& frame) {
    auto& returning = view.returning;
    const api::cases::ReturnCase::Request request{view.folio, view.now.version, marks_of(returning, view.shown()->targets),
                                                  returning.words, returning.due_on};
    api::call<api::cases::ReturnCase>(frame.api, request, returning.answer, returning.command.key_of(request, frame));
}

}  // namespace

void draw_returning(CaseView& view, Frame& frame) {
    auto& returning = view.returning;
    if (take_act(view, frame, returning.answer, words::case_was_returned.words())) {
        returning.open = false;
        if (!returning.answer.error()) returning = {};
        returning.answer.forget();
    }
    if (!returning.open || !view.allows(domain::cases::Act::return_for_info)) return;
    const ui::Section section(words::return_title, {.framed = true});
    ui::text(words::return_intro);
    ui::Form form(words::return_title, returning.answer.error());
    form.area("words", words::return_reason, returning.words,
              {.required = true, .letters_max = domain::limits::observations_letters_max, .spellcheck = true});
    form.text("due_on", words::return_due, returning.due_on,
              {.input = ui::Input::date, .required = true, .help = words::return_due_help, .width = 220});
    ui::heading(words::return_targets, 3);
    std::size_t index = 0;
    for (const auto& each : view.shown()->targets) draw_target(form, returning, each, index);
    ui::muted(words::marks_count(index));
    if (form.submit(words::return_now, returning.answer.waiting())) send(view, frame);
    ui::same_line();
    if (ui::button(words::return_not, {.enabled = !returning.answer.waiting()})) returning.open = false;
}

}  // namespace screens::cases
