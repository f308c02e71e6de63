// What may be marked when a case is returned, and that nothing else is corrected.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/correction.hpp"
#include "shared/text/shared.hpp"

using domain::cases::Content;
using domain::cases::Mark;

namespace {

const base::Date today{2025, 7, 23};  // a Wednesday

domain::catalog::FormDescription form() {
    domain::catalog::FormDescription form;
    domain::catalog::FormField field;
    field.key = "fevi";
    field.label = "FEVI";
    form.form_fields = {field};
    domain::catalog::FormSlot slot;
    slot.key = "nota_medica";
    slot.label = "Nota médica";
    form.slots = {slot};
    return form;
}

bool may_be_marked(const std::string& key) {
    const auto description = form();
    const auto list = domain::cases::targets(&description);
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.key == key; });
}

std::vector<std::string> refused(const std::vector<Mark>& marks, const std::string& words, const std::string& due_on) {
    const auto description = form();
    std::vector<std::string> fields;
    for (const auto& each : domain::cases::refusals(marks, words, due_on, &description, today)) fields.push_back(each.field);
    return fields;
}

}  // namespace

TEST_CASE("Neither the patient nor drug and diagnosis are marked: they would be another request", "[correction]") {
    for (const char* key : {"slots.vigencia", "weight_kg", "height_cm", "diagnosis_detail", "cie10_code", "doctor_matricula",
                            "clave", "treatments", "answers.fevi", "slots.nota_medica"}) {
        CAPTURE(key);
        CHECK(may_be_marked(key));
    }
    for (const char* key :
         {"patient_id", "nss", "generic_id", "recommendation_id", "entity_id", "unit_id", "answers.otro", "slots.otro", ""}) {
        CAPTURE(key);
        CHECK_FALSE(may_be_marked(key));
    }
}

TEST_CASE("Every target of a return has a name of its own to be read by", "[correction]") {
    const auto description = form();
    for (const auto& each : domain::cases::targets(&description)) {
        CAPTURE(each.key);
        CHECK_FALSE(each.label.empty());
    }
    CHECK_FALSE(domain::cases::targets(nullptr).empty());
}

TEST_CASE("A return says what, why and until when", "[correction]") {
    const std::vector<Mark> marks{{"weight_kg", "Peso de hoy"}};
    CHECK(refused(marks, "Actualice el peso", "2025-07-30").empty());
    CHECK(refused({}, "Actualice el peso", "2025-07-30") == std::vector<std::string>{"marks"});
    CHECK(refused({{"patient_id", ""}}, "x", "2025-07-30") == std::vector<std::string>{"marks"});
    CHECK(refused(marks, " ", "2025-07-30") == std::vector<std::string>{"words"});
    // Thirty working days at most, and never today.
    for (const char* day : {"", "mañana", "2025-07-23", "2025-07-22", "2025-09-04", "2026-07-30"}) {
        CAPTURE(day);
        CHECK(refused(marks, "x", day) == std::vector<std::string>{"due_on"});
    }
    CHECK(refused(marks, "x", "2025-07-24").empty());
    CHECK(refused(marks, "x", "2025-09-03").empty());
    CHECK(refused({{"weight_kg", std::string(domain::limits::reason_letters_max + 1, 'x')}}, "x", "2025-07-30") ==
          std::vector<std::string>{"marks.0.words"});
}

TEST_CASE("Only what was marked is corrected, whatever comes", "[correction]") {
    Content sent;
    sent.patient_id = "patient-1";
    sent.generic_id = "ponatinib";
    sent.weight_kg = "70";
    sent.height_cm = "170";
    sent.treatments = {{"010.000.0001.00", "1 g", "3"}};
    sent.set_answer("fevi", "60");
    sent.set_answer("riesgo", "alto");
    Content typed = sent;
    typed.patient_id = "patient-2";
    typed.generic_id = "nilotinib";
    typed.weight_kg = "68";
    typed.height_cm = "150";
    typed.treatments.clear();
    typed.set_answer("fevi", "55");
    typed.set_answer("riesgo", "bajo");

    const auto once = domain::cases::corrected(sent, typed, {{"weight_kg", ""}, {"answers.fevi", ""}, {"patient_id", ""}});
    CHECK(once.weight_kg == "68");
    CHECK(once.answer("fevi") == "55");
    CHECK(once.height_cm == "170");
    CHECK(once.answer("riesgo") == "alto");
    CHECK(once.patient_id == "patient-1");
    CHECK(once.generic_id == "ponatinib");
    CHECK(once.treatments.size() == 1);
    CHECK(domain::cases::corrected(sent, typed, {{"treatments", ""}}).treatments.empty());
    CHECK(domain::cases::corrected(sent, typed, {}) == sent);
}
