// "Dictamen": prepared, kept by itself, asked about, mailed (A18.1, A18.4, A18.5).

#include "app/screens/cases/case/decision.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/screens/cases/case/view.hpp"
#include "app/screens/cases/days.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/following.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/cases/decision.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::OpenCase;
using domain::cases::Act;
using domain::cases::Decision;
using domain::cases::EvaluationContent;

text::Text words_of(Decision decision) {
    switch (decision) {
        case Decision::autorizada: return words::decision_authorized;
        case Decision::autorizada_con_cambios: return words::decision_with_changes;
        case Decision::no_autorizada: return words::decision_denied;
    }
    return words::decision_denied;
}

namespace {

constexpr std::array decisions{Decision::autorizada, Decision::autorizada_con_cambios, Decision::no_autorizada};

std::vector<ui::Choice> decision_choices() {
    std::vector<ui::Choice> choices;
    for (const auto each : decisions) choices.push_back({std::string(base::name_of(each)), words_of(each).words()});
    return choices;
}

domain::cases::Evaluated evaluated(const OpenCase::Response& shown) {
    domain::cases::Evaluated all;
    all.clave = shown.clave;
    all.requirements = shown.requirements;
    all.expires = shown.expires;
    for (const auto& each : shown.presentations) all.presentations.push_back({.clave = each.id, .words = each.name});
    for (const auto& each : shown.reasons) all.reasons.push_back({.id = each.id, .name = each.name});
    return all;
}

std::string name_in(const std::vector<api::cases::Named>& list, const std::string& id) {
    for (const auto& each : list) {
        if (each.id == id) return each.name;
    }
    return {};
}

void draw_result(ui::Form& form, Deciding& deciding, const OpenCase::Response& shown) {
    auto& content = deciding.content;
    std::string chosen(content.decision ? base::name_of(*content.decision) : std::string_view());
    if (!form.radio("decision", words::decision_result, chosen, decision_choices(), {.required = true})) return;
    content.decision = base::from_name<Decision>(chosen);
    deciding.refused.clear();  // of what the other decision asks for
    if (content.clave.empty() && content.decision && domain::cases::authorizes(*content.decision)) content.clave = shown.clave;
}

void draw_requerimiento(ui::Form& form, EvaluationContent& content, const OpenCase::Response& shown) {
    std::vector<ui::Choice> choices;
    for (const auto& each : shown.presentations) choices.push_back({each.id, each.id + text::shared::dot.words() + each.name});
    form.select("clave", words::decision_clave, content.clave, choices, text::shared::select_prompt, {.required = true});
    form.text("dose", words::decision_dose, content.dose, {.required = true, .letters_max = domain::limits::dose_letters_max});
    if (!shown.expires) return ui::text(words::no_renewal);
    form.text("months", words::decision_months, content.months,
              {.input = ui::Input::digits, .required = true, .help = words::months_from_today, .width = 120});
}

void draw_denial(ui::Form& form, EvaluationContent& content, const OpenCase::Response& shown) {
    form.select("reason_id", words::decision_reason, content.reason_id, choices_of(shown.reasons), text::shared::select_prompt,
                {.required = true});
    if (shown.requirements.empty()) return;
    std::vector<ui::Choice> lines;
    for (const auto& each : shown.requirements) lines.push_back({each, each});
    form.select("unmet_requirement", words::decision_unmet, content.unmet_requirement, lines, words::unmet_none);
}

/// What can be seen here to be missing or wrong is not asked about first.
void begin_deciding(CaseView& view) {
    auto& deciding = view.deciding;
    deciding.decided.forget();
    deciding.refused = domain::cases::refusals(base::normalised(deciding.content), evaluated(*view.shown()));
    deciding.asking = deciding.refused.empty();
}

void decide(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    const api::cases::DecideCase::Request request{view.folio, view.now.version, deciding.content};
    api::call<api::cases::DecideCase>(frame.api, request, deciding.decided, deciding.command.key_of(request, frame));
}

void take_decided(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    const auto decision = deciding.content.decision.value_or(Decision::no_autorizada);
    const bool over = take_act(view, frame, deciding.decided, words::was_decided_as(view.folio, words_of(decision)));
    if (over) {
        deciding.asking = false;
        if (deciding.decided.error()) return;
        deciding.keeping.learn({view.folio, deciding.content});
        ui::scroll_to_top();
        ui::focus_heading();
    } else if (const auto* error = deciding.decided.error(); error && deciding.asking && !error->fields.empty()) {
        deciding.refused = error->fields;
        deciding.asking = false;
    }
}

/// Where it is in other hands by now, or answered, the case is asked for anew; what was typed stays.
void keep(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    if (!deciding.begun) return;
    const bool may_ask = view.allows(Act::evaluate) && !deciding.decided.waiting();
    const auto come = deciding.keeping.follow(frame, {view.folio, deciding.content}, may_ask);
    if (come == Kept::kept) deciding.kept_meanwhile = view.opened.waiting();
    if (come != Kept::refused) return;
    const auto& error = *deciding.keeping.error();
    if (may_pass(error.kind) || error.kind == base::ErrorKind::invalid_input) return;
    view.conflict = error.message;
    view.opened.again(frame);
}

void draw_facts_of(const EvaluationContent& content, const OpenCase::Response& shown, base::Date today) {
    if (domain::cases::authorizes(*content.decision)) {
        ui::fact(words::decision_requerimiento, domain::cases::requerimiento(*content.decision, content.clave, content.dose));
        const auto months = domain::cases::parse_integer(content.months).value_or(0);
        ui::fact(words::decision_expiry,
                 shown.expires
                     ? words::months_until(std::to_string(months), base::dd_mm_yyyy(domain::cases::expiry(today, months)))
                     : words::no_renewal.words());
    } else {
        ui::fact(words::decision_reason, name_in(shown.reasons, content.reason_id));
        if (!content.unmet_requirement.empty()) ui::fact(words::decision_unmet, content.unmet_requirement);
    }
    if (!content.observations.empty()) ui::fact(words::decision_observations, content.observations);
}

}  // namespace

void follow_decision(CaseView& view, Frame& frame) {
    take_decided(view, frame);
    keep(view, frame);
}

void draw_requirements(CaseView& view) {
    const auto& shown = *view.shown();
    const ui::Section section(words::requirements_checked, {.framed = true});
    if (shown.requirements.empty()) return ui::text(words::no_requirements);
    auto& met = view.deciding.content.met;
    const auto is_met = [&](const std::string& line) { return std::find(met.begin(), met.end(), line) != met.end(); };
    if (!view.allows(Act::evaluate) && met.empty()) return ui::bullets(shown.requirements);
    if (!view.allows(Act::evaluate)) {
        std::vector<ui::CheckLine> lines;
        for (const auto& each : shown.requirements) {
            const bool fulfils = is_met(each);
            lines.push_back({each, fulfils, false, fulfils || each == shown.evaluation.unmet_requirement});
        }
        ui::checklist(words::requirements_checked, lines);
        return;
    }
    ui::muted(words::requirements_help);
    for (std::size_t i = 0; i < shown.requirements.size(); ++i) {
        const ui::Scope scope(std::to_string(i));
        const auto& line = shown.requirements[i];
        bool fulfils = is_met(line);
        if (!ui::checkbox(line, fulfils, {})) continue;
        if (fulfils) met.push_back(line);
        else std::erase(met, line);
    }
}

void draw_decision(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    if (!view.allows(Act::evaluate) || view.returning.open) return;
    const auto& shown = *view.shown();
    const bool may_decide = view.allows(Act::deny);
    const ui::Section section(words::decision_title, {.framed = true});
    if (!may_decide) ui::notice(ui::Tone::info, words::opinion_awaited_first);
    ui::Form form(words::decision_title.view(), deciding.refused);
    auto& content = deciding.content;
    draw_result(form, deciding, shown);
    if (content.decision && domain::cases::authorizes(*content.decision)) draw_requerimiento(form, content, shown);
    else if (content.decision) draw_denial(form, content, shown);
    form.area("observations", words::decision_observations, content.observations,
              {.required = content.decision && *content.decision != Decision::autorizada,
               .help = words::observations_help,
               .letters_max = domain::limits::observations_letters_max,
               .spellcheck = true});
    deciding.keeping.draw_status(frame);
    if (form.submit(words::decide, deciding.decided.waiting(), may_decide)) begin_deciding(view);
}

void draw_decision_question(CaseView& view, Frame& frame) {
    auto& deciding = view.deciding;
    if (!deciding.asking) return;
    const bool waiting = deciding.decided.waiting();
    const ui::Dialog dialog(words::confirm_decision_title, deciding.asking, !waiting);
    if (!dialog) return;
    const auto content = base::normalised(deciding.content);
    const auto& shown = *view.shown();
    ui::bold(words::confirm_decision(view.folio, words_of(*content.decision)));
    draw_facts_of(content, shown, base::mexico_city(frame.now()).date);
    ui::text(words::decision_mailed(shown.sender));
    if (const auto* error = deciding.decided.error()) ui::notice(ui::Tone::error, error->message);
    if (ui::button(words::decide_now, {.weight = ui::Weight::primary, .waiting = waiting})) decide(view, frame);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) deciding.asking = false;
}

void draw_kept(const CaseView& view) {
    const auto& content = view.deciding.content;
    if (view.allows(Act::evaluate) || !view.deciding.is_typed()) return;
    const ui::Section section(words::kept_title, {.framed = true});
    ui::muted(words::kept_help);
    if (content.decision) ui::fact(words::decision_result, words_of(*content.decision));
    const auto fact = [](text::Text label, const std::string& value) {
        if (!value.empty()) ui::fact(label, value);
    };
    fact(words::decision_dose, content.dose);
    fact(words::decision_months, content.months);
    fact(words::decision_observations, content.observations);
}

}  // namespace screens::cases
