// Bitácora: what was done by whom, found by filters that live in the address; who read a patient's data; whether the chain holds.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/administration/acts_table.hpp"
#include "app/screens/administration/screens.hpp"
#include "app/screens/administration/typing.hpp"
#include "app/screens/common/choices.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/common/paged.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/form.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/audit/reading.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/audit/lists.hpp"
#include "shared/text/audit/audit.hpp"
#include "shared/text/text.hpp"

namespace screens::administration {
namespace {

namespace words = text::audit;
using api::audit::ExportActs;
using api::audit::ExportReadings;
using domain::audit::AuditFilter;
using domain::audit::Outcome;

constexpr base::Sort<domain::audit::AuditBy> newest_first{domain::audit::AuditBy::sequence, true};

struct State {
    bool begun = false;
    bool of_patient = false;  ///< The part of who read a patient's data.
    Loaded<api::audit::AuditOverview> overview{};
    std::vector<ui::Choice> actions{};

    AuditFilter filter{};
    std::string person{}, object{}, outcome_name{};  ///< As typed.
    Typing typing{};
    Paged<api::audit::ListActs> acts{};
    api::Pending<std::string> acts_workbook{};
    ExportActs::Request in_acts_workbook{};

    std::string patient{}, asked_patient{};
    std::optional<base::Error> patient_refused{};
    Paged<api::audit::ListReadings> readings{};
    api::Pending<std::string> readings_workbook{};
    ExportReadings::Request in_readings_workbook{};

    /// A day that is still being written is none.
    AuditFilter wanted() const {
        auto complete = filter;
        for (auto* day : {&complete.from, &complete.until}) {
            if (!base::parse_date(*day)) day->clear();
        }
        return complete;
    }
};

// ---- the filter in the address -----------------------------------------------------------------------------

void begin(State& state, const Frame& frame) {
    state.begun = true;
    const auto& address = frame.address();
    auto& filter = state.filter;
    state.person = filter.person = address.parameter("persona");
    filter.action = address.parameter("accion");
    state.object = filter.object = address.parameter("objeto");
    filter.from = address.parameter("desde");
    filter.until = address.parameter("hasta");
    filter.outcome = base::from_name<Outcome>(address.parameter("resultado"));
    state.outcome_name = filter.outcome ? base::name_of(*filter.outcome) : std::string_view();
    state.patient = state.asked_patient = address.parameter("paciente");
    state.of_patient = !state.patient.empty();
}

navigation::Address address_of(const State& state) {
    navigation::Address address{std::string(audit.address), {}};
    const auto add = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) address.parameters.emplace_back(name, value);
    };
    if (state.of_patient) {
        add("paciente", state.asked_patient);
        return address;
    }
    const auto filter = state.wanted();
    add("persona", filter.person);
    add("accion", filter.action);
    add("objeto", filter.object);
    add("desde", filter.from);
    add("hasta", filter.until);
    add("resultado", state.outcome_name);
    return address;
}

/// A workbook is what the list shows, so it is asked for anew with it.
template <class Export>
void follow_workbook(Frame& frame, bool came, const typename Export::Request& wanted, typename Export::Request& linked,
                     api::Pending<std::string>& workbook) {
    workbook.arrived();
    if (!came && base::same_fields(wanted, linked)) return;
    linked = wanted;
    workbook.forget();
    api::link<Export>(frame.api, wanted, workbook);
}

void follow_acts(State& state, Frame& frame) {
    if (state.typing.paused(frame)) {
        state.filter.person = state.person;
        state.filter.object = state.object;
    }
    const bool came = state.acts.follow(frame, {.filter = state.wanted(), .sort = newest_first});
    const auto* page = state.acts.value();
    if (page && page->total > 0)
        follow_workbook<ExportActs>(frame, came, {state.wanted()}, state.in_acts_workbook, state.acts_workbook);
}

void follow_readings(State& state, Frame& frame) {
    if (state.asked_patient.empty()) return;
    const bool came = state.readings.follow(frame, {.filter = {state.asked_patient}, .sort = newest_first});
    const auto* page = state.readings.value();
    if (page && page->total > 0)
        follow_workbook<ExportReadings>(frame, came, {{state.asked_patient}}, state.in_readings_workbook,
                                        state.readings_workbook);
}

void follow(State& state, Frame& frame) {
    if (!state.begun) begin(state, frame);
    if (state.overview.follow(frame) && state.overview.value()) state.actions = choices_of(state.overview.value()->actions);
    frame.navigator.rename(address_of(state));
    if (state.of_patient) follow_readings(state, frame);
    else follow_acts(state, frame);
}

// ---- drawing -----------------------------------------------------------------------------------------------

void draw_chain(const api::audit::ChainState& chain) {
    const ui::Section section(words::chain_title, {.heading_level = 0});
    if (chain.broken_sequence > 0) {
        ui::notice(ui::Tone::error, words::chain_broken(chain.broken_sequence, base::mexico_city_words(chain.found_at)));
    } else if (chain.whole_sequence == 0) {
        ui::notice(ui::Tone::info, words::chain_not_yet);
    } else {
        ui::chip(ui::Tone::success, words::chain_whole(chain.whole_sequence, base::mexico_city_seconds(chain.whole_at)));
        ui::muted(words::chain_verified(base::mexico_city_words(chain.verified_at)));
    }
}

void clear_filters(State& state) {
    state.filter = {};
    state.person.clear();
    state.object.clear();
    state.outcome_name.clear();
    state.typing.forget();
}

void draw_filters(State& state, const Frame& frame) {
    const ui::Section section(words::filters, {.heading_level = 0});
    auto& filter = state.filter;
    ui::EqualColumns columns(3);
    columns.next();
    if (ui::text_field(words::filter_person, state.person,
                       {.input = ui::Input::search, .placeholder = words::filter_person_help})) {
        state.typing.typed(frame);
    }
    columns.next();
    ui::select(words::filter_action, filter.action, state.actions, words::any_action);
    columns.next();
    if (ui::text_field(words::filter_object, state.object, {.input = ui::Input::search})) state.typing.typed(frame);
    columns.next();
    ui::text_field(words::filter_from, filter.from, {.input = ui::Input::date});
    columns.next();
    ui::text_field(words::filter_until, filter.until, {.input = ui::Input::date});
    columns.next();
    const std::vector<ui::Choice> outcomes{{std::string(base::name_of(Outcome::done)), words::outcome_done.words()},
                                           {std::string(base::name_of(Outcome::refused)), words::outcome_refused.words()}};
    if (ui::select(words::filter_outcome, state.outcome_name, outcomes, words::any_outcome)) {
        filter.outcome = base::from_name<Outcome>(state.outcome_name);
    }
    const bool filtered = !(filter == AuditFilter{});
    if (filtered && ui::button(words::clear_filters, {.weight = ui::Weight::text})) clear_filters(state);
}

void draw_acts_part(State& state, Frame& frame) {
    draw_filters(state, frame);
    const auto* page = state.acts.draw(frame);
    if (!page) return;
    draw_workbook(words::export_acts, "bitacora.xlsx", state.acts_workbook, page->total > 0);
    state.acts.before_table();
    const bool filtered = !(state.filter == AuditFilter{});
    const auto count = words::acts_found(page->total);
    draw_acts(*page, {words::title, filtered ? words::none_filtered : words::none, count});
    state.acts.draw_pager(frame, words::title.view());
}

void search_patient(State& state, Frame& frame) {
    const std::string typed(base::trimmed(state.patient));
    state.patient_refused.reset();
    if (typed.empty()) {
        const auto why = words::patient_required.words();
        state.patient_refused = base::Error{base::ErrorKind::invalid_input, why, {{"patient", why}}, {}};
    } else if (typed == state.asked_patient) {
        state.readings.again(frame);
    } else {
        state.asked_patient = typed;
        state.readings = {};
        state.readings_workbook.forget();
        state.in_readings_workbook = {};
    }
}

void draw_readings_part(State& state, Frame& frame) {
    {
        const ui::Column column(480, false);
        ui::Form form(words::part_readings, state.patient_refused ? &*state.patient_refused : nullptr);
        form.text("patient", words::patient, state.patient, {.required = true, .help = words::patient_help});
        if (form.submit(words::search_readings, state.readings.waiting())) search_patient(state, frame);
    }
    ui::muted(words::readings_note);
    if (state.asked_patient.empty()) return;
    const auto* page = state.readings.draw(frame);
    if (!page) return;
    draw_workbook(words::export_readings, "consultas.xlsx", state.readings_workbook, page->total > 0);
    state.readings.before_table();
    const auto count = words::readings_found(page->total);
    draw_acts(*page, {words::readings_title, words::no_readings, count});
    state.readings.draw_pager(frame, words::readings_title.view());
}

void draw(State& state, Frame& frame) {
    follow(state, frame);
    ui::heading(words::title, 1);
    {
        const ui::AtRight right;
        if (ui::button(words::refresh, {.waiting = state.acts.waiting() && state.acts.value()})) {
            state.overview.again(frame);
            state.acts.again(frame);
            if (!state.asked_patient.empty()) state.readings.again(frame);
        }
    }
    ui::text(words::intro);
    if (const auto* overview = state.overview.draw(frame)) draw_chain(overview->chain);
    const text::Text parts[] = {words::part_acts, words::part_readings};
    if (const int pressed = ui::tabs(words::parts, parts, state.of_patient ? 1 : 0); pressed >= 0) {
        state.of_patient = pressed == 1;
    }
    const ui::TabPanel panel;
    if (state.of_patient) draw_readings_part(state, frame);
    else draw_acts_part(state, frame);
}

}  // namespace

const Screen audit{
    .address = "sanece/bitacora",
    .title = words::title,
    .access = api::audit::auditors,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::administration
