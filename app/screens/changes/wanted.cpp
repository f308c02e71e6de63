// The fields of each kind of change, with what is today beside what is wanted.

#include <string>
#include <vector>

#include "app/screens/changes/form.hpp"
#include "app/screens/common/choices.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/changes/changes.hpp"

namespace screens::changes {

namespace words = text::changes;
using domain::changes::Kind;
using Prepared = api::changes::PrepareChange::Response;
namespace limits = domain::limits;

namespace {

std::string day_words(const std::string& day) {
    const auto date = base::parse_date(day);
    return date ? base::dd_mm_yyyy(*date) : day;
}

void draw_patient(RequestForm& state, ui::Form& form, const Prepared& prepared) {
    auto& wanted = state.typed.wanted;
    const auto& today = prepared.today;
    const auto field = [&](std::string_view key, text::Text label, std::string& value, const std::string& now, int letters_max,
                           ui::Input input = ui::Input::text) {
        const auto help = words::today_is(now);
        form.text(key, label, value, {.input = input, .required = true, .help = help, .letters_max = letters_max});
    };
    const ui::Section section(words::kind_patient, {.heading_level = 0});
    ui::muted(words::blank_surname);
    field("paternal_surname", words::label_paternal_surname, wanted.paternal_surname, today.paternal_surname,
          limits::patient_name_letters_max);
    field("maternal_surname", words::label_maternal_surname, wanted.maternal_surname, today.maternal_surname,
          limits::patient_name_letters_max);
    field("given_names", words::label_given_names, wanted.given_names, today.given_names, limits::patient_name_letters_max);
    field("nss", words::label_nss, wanted.nss, today.nss, 0, ui::Input::digits);
    field("agregado_medico", words::label_agregado, wanted.agregado_medico, today.agregado_medico, limits::agregado_letters);
    const auto help = words::today_is(prepared.gender);
    form.select("gender_id", words::label_gender, wanted.gender_id, choices_of(prepared.genders), words::choose_gender,
                {.required = true, .help = help});
}

void look_for_other(RequestForm& state, Frame& frame) {
    state.others_of = state.typed.other_nss;
    api::call<api::cases::SearchPatients>(frame.api, {state.others_of}, state.others);
}

std::vector<ui::Choice> others(const RequestForm& state, const Prepared& prepared) {
    std::vector<ui::Choice> choices;
    const auto* found = state.others.value();
    if (!found) return choices;
    for (const auto& each : found->patients) {
        if (each.id == prepared.patient_id) continue;
        choices.push_back({each.id, words::patient_line(each.number, each.full_name, each.nss, each.agregado_medico)});
    }
    return choices;
}

constexpr std::string_view this_one = "este", other_one = "otro";

void draw_which_stays(RequestForm& state, ui::Form& form, const Prepared& prepared, const std::vector<ui::Choice>& found) {
    auto& wanted = state.typed.wanted;
    std::string other;
    for (const auto& each : found) {
        if (each.id == wanted.other_id) other = each.label;
    }
    if (other.empty()) return;
    std::string stays(wanted.other_stays ? other_one : this_one);
    const ui::Choice choices[] = {{std::string(this_one), prepared.patient_line}, {std::string(other_one), other}};
    if (form.radio("other_stays", words::stays_label, stays, choices, {.help = words::stays_help})) {
        wanted.other_stays = stays == other_one;
    }
}

void draw_merge(RequestForm& state, Frame& frame, ui::Form& form, const Prepared& prepared) {
    auto& typed = state.typed;
    const ui::Section section(words::kind_merge, {.heading_level = 0});
    if (state.others_of.empty() && !typed.wanted.other_id.empty() && !typed.other_nss.empty()) look_for_other(state, frame);
    state.others.arrived();
    ui::fact(words::today_title, prepared.patient_line);
    form.text("other_nss", words::other_nss_label, typed.other_nss,
              {.input = ui::Input::digits, .required = true, .help = words::other_nss_help, .width = 240});
    if (ui::button(words::find_other, {.waiting = state.others.waiting()})) {
        typed.wanted.other_id.clear();
        look_for_other(state, frame);
    }
    if (const auto* error = state.others.error()) {
        ui::notice(ui::Tone::error, error->fields.empty() ? error->message : error->fields.front().message);
    }
    if (!state.others.value()) return;
    const auto found = others(state, prepared);
    if (found.empty()) return ui::notice(ui::Tone::warning, words::none_under_nss);
    form.radio("other_id", words::other_label, typed.wanted.other_id, found, {.required = true});
    draw_which_stays(state, form, prepared, found);
}

void draw_unit(RequestForm& state, ui::Form& form, const Prepared& prepared) {
    const auto help = words::today_is(prepared.unit);
    form.select("unit_id", words::unit_label, state.typed.wanted.unit_id, choices_of(prepared.units), words::choose_unit,
                {.required = true, .help = help});
}

void draw_extension(RequestForm& state, ui::Form& form, const Prepared& prepared) {
    const auto help = words::today_is(day_words(prepared.today.expires_on));
    form.text("expires_on", words::expires_label, state.typed.wanted.expires_on,
              {.input = ui::Input::date, .required = true, .help = help, .width = 240});
}

void draw_requirement(RequestForm& state, ui::Form& form, const Prepared& prepared) {
    auto& wanted = state.typed.wanted;
    const auto clave = words::today_is(prepared.today.clave), dose = words::today_is(prepared.today.dose);
    const ui::Section section(words::kind_requirement, {.heading_level = 0});
    form.select("clave", words::clave_field, wanted.clave, choices_of(prepared.presentations), words::choose_clave,
                {.required = true, .help = clave});
    form.text("dose", words::dose_field, wanted.dose, {.required = true, .help = dose, .letters_max = limits::dose_letters_max});
}

}  // namespace

void begin_kind(domain::changes::Typed& typed, const Prepared& prepared) {
    auto& wanted = typed.wanted;
    const auto kind = base::from_name<Kind>(typed.kind);
    const bool nothing_of_patient = wanted.nss.empty() && wanted.given_names.empty() && wanted.paternal_surname.empty();
    if (kind == Kind::patient && nothing_of_patient) {
        wanted.nss = prepared.today.nss;
        wanted.agregado_medico = prepared.today.agregado_medico;
        wanted.paternal_surname = prepared.today.paternal_surname;
        wanted.maternal_surname = prepared.today.maternal_surname;
        wanted.given_names = prepared.today.given_names;
        wanted.gender_id = prepared.today.gender_id;
    }
    if (kind == Kind::requirement && wanted.clave.empty() && wanted.dose.empty()) {
        wanted.clave = prepared.today.clave;
        wanted.dose = prepared.today.dose;
    }
}

void draw_wanted(RequestForm& state, Frame& frame, ui::Form& form, const Prepared& prepared) {
    const auto kind = base::from_name<Kind>(state.typed.kind);
    if (!kind) return;
    switch (*kind) {
        case Kind::patient: return draw_patient(state, form, prepared);
        case Kind::merge: return draw_merge(state, frame, form, prepared);
        case Kind::unit: return draw_unit(state, form, prepared);
        case Kind::extend: return draw_extension(state, form, prepared);
        case Kind::drop: return ui::notice(ui::Tone::warning, words::drop_explained);
        case Kind::requirement: return draw_requirement(state, form, prepared);
    }
}

}  // namespace screens::changes
