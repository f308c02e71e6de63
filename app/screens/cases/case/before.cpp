// What happened before: other folios of the patient, corrections with their differences, opinions, time line; and the answer.

#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/cases/case/case_address.hpp"
#include "app/screens/cases/case/view.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/cases/state_words.hpp"
#include "app/screens/cases/time_line.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/cases/decision.hpp"
#include "shared/text/cases/time_line.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::CorrectionCard;
using api::cases::EarlierCase;
using api::cases::OpenCase;
using api::cases::OpinionCard;

namespace {

void fact(text::Text label, const std::string& value) {
    if (!value.empty()) ui::fact(label, value);
}

void draw_earlier(const std::vector<EarlierCase>& earlier) {
    const ui::Section section(words::earlier_title, {.framed = true});
    if (earlier.empty()) return ui::text(words::no_earlier);
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto& each = earlier[i];
        const ui::Scope scope(each.folio);
        if (i > 0) ui::divider();
        ui::link(each.folio, navigation::href(case_address(each.folio)));
        ui::same_line();
        ui::chip(tone_of(each.state), words_of(each.state));
        ui::text(each.diagnosis.empty() ? each.generic : words::marked(each.generic, each.diagnosis));
        ui::muted(words::earlier_dates(day_words(each.sent_at), day_words(each.decided_at)));
        fact(words::decision_requerimiento, each.requerimiento);
        fact(words::valid_until, day_words(each.expires_on));
        fact(words::decision_reason, each.reason);
        fact(words::decision_observations, each.observations);
    }
}

std::string label_of(const std::string& target, const std::vector<domain::cases::Target>& targets) {
    for (const auto& each : targets) {
        if (each.key == target) return each.label;
    }
    return target;
}

void draw_changes(const std::vector<domain::cases::Change>& changes) {
    ui::heading(words::what_changed, 3);
    if (changes.empty()) return ui::text(words::nothing_changed);
    const auto shown = [](const std::string& value) { return value.empty() ? words::value_none.words() : value; };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const ui::Scope scope(std::to_string(i));
        ui::bold(changes[i].label);
        ui::fact(words::value_before, shown(changes[i].before));
        ui::fact(words::value_now, shown(changes[i].after));
    }
}

void draw_corrections(const OpenCase::Response& shown) {
    if (shown.corrections.empty()) return;
    const ui::Section section(words::corrections_title, {.framed = true});
    for (std::size_t i = 0; i < shown.corrections.size(); ++i) {
        const auto& each = shown.corrections[i];
        const ui::Scope scope(std::to_string(i));
        if (i > 0) ui::divider();
        ui::bold(words::returned_on(base::mexico_city_words(each.asked_at), day_words(each.due_on)));
        ui::text(each.words);
        std::vector<std::string> lines;
        for (const auto& mark : each.marks) lines.push_back(words::marked(label_of(mark.target, shown.targets), mark.words));
        if (!lines.empty()) ui::bullets(lines);
        if (each.answered_at == 0) {
            ui::text(words::not_completed);
            continue;
        }
        ui::bold(words::completed_on(base::mexico_city_words(each.answered_at)));
        draw_changes(each.changes);
    }
}

void draw_opinions(const std::vector<OpinionCard>& opinions) {
    if (opinions.empty()) return;
    const ui::Section section(words::opinions_given, {.framed = true});
    for (std::size_t i = 0; i < opinions.size(); ++i) {
        const auto& each = opinions[i];
        const ui::Scope scope(std::to_string(i));
        if (i > 0) ui::divider();
        ui::bold(words::asked_on(each.adviser, base::mexico_city_words(each.asked_at)));
        fact(words::question, each.question);
        if (each.answered_at != 0) {
            ui::fact(words::opinion_answer, each.answer);
            ui::muted(words::answered_on(base::mexico_city_words(each.answered_at)));
        } else if (each.taken_back_at != 0) {
            ui::muted(words::opinion_no_longer_awaited(base::mexico_city_words(each.taken_back_at)));
        } else {
            ui::text(words::opinion_awaited);
        }
    }
}

}  // namespace

void draw_before(const OpenCase::Response& shown) {
    draw_corrections(shown);
    draw_opinions(shown.opinions);
    draw_earlier(shown.earlier);
    const ui::Section section(words::time_line_title, {.framed = true});
    draw_time_line(shown.events);
}

void draw_answer(CaseView& view) {
    const auto& shown = *view.shown();
    const auto& decided = shown.evaluation;
    if (shown.decided_at == 0 || !decided.decision) return;
    const ui::Section section(words::answer_title, {.framed = true});
    ui::fact(words::decision_result, words_of(*decided.decision));
    ui::fact(words::decided_on, base::mexico_city_words(shown.decided_at));
    if (domain::cases::authorizes(*decided.decision)) {
        ui::fact(words::decision_requerimiento, domain::cases::requerimiento(*decided.decision, decided.clave, decided.dose));
        ui::fact(words::valid_until, shown.expires_on.empty() ? words::no_renewal.words() : day_words(shown.expires_on));
    }
    for (const auto& each : shown.reasons) {
        if (each.id == decided.reason_id) ui::fact(words::decision_reason, each.name);
    }
    fact(words::decision_unmet, decided.unmet_requirement);
    fact(words::decision_observations, decided.observations);
    view.paper.arrived();
    if (const auto* href = view.paper.value()) {
        ui::link(words::evaluation_of(view.folio), *href, {.new_tab = true, .as_button = true});
    } else if (const auto* error = view.paper.error()) {
        ui::notice(ui::Tone::error, error->message);
    }
}

}  // namespace screens::cases
