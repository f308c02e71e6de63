// When an evaluation can be decided, how long an authorization holds, and when its end is told of.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/evaluation.hpp"
#include "shared/text/shared.hpp"

using domain::cases::Decision;
using domain::cases::Evaluated;
using domain::cases::EvaluationContent;
namespace words = text::cases;

namespace {

const std::string asked = "010.000.6302.00", other = "010.000.6303.00";

Evaluated against() {
    Evaluated evaluated;
    evaluated.clave = asked;
    evaluated.presentations = {{asked, "ponatinib", "TABLETA 45 mg", true}, {other, "ponatinib", "TABLETA 15 mg", true}};
    evaluated.reasons = {{"otro", "Otro", 1, true}};
    evaluated.requirements = {"Nota médica", "Electrocardiograma"};
    return evaluated;
}

EvaluationContent authorized() {
    EvaluationContent content;
    content.decision = Decision::autorizada;
    content.clave = asked;
    content.dose = "45 mg cada 24 horas";
    content.months = "12";
    return content;
}

EvaluationContent denied() {
    EvaluationContent content;
    content.decision = Decision::no_autorizada;
    content.reason_id = "otro";
    content.observations = "Falta el electrocardiograma";
    return content;
}

/// "months: words", a line each.
std::vector<std::string> refused(const EvaluationContent& content, const Evaluated& evaluated) {
    std::vector<std::string> lines;
    for (const auto& each : domain::cases::refusals(content, evaluated)) lines.push_back(each.field + ": " + each.message);
    return lines;
}

std::vector<std::string> line(const std::string& field, const text::Text& message) { return {field + ": " + message.words()}; }

}  // namespace

TEST_CASE("A decision is whole or is refused at the field that lacks something [A18.1] [A18.5]", "[A18.1][A18.5]") {
    const auto evaluated = against();
    CHECK(refused({}, evaluated) == line("decision", words::decision_required));
    CHECK(refused(authorized(), evaluated).empty());
    CHECK(refused(denied(), evaluated).empty());

    auto content = authorized();
    content.clave = "010.000.0000.00";
    CHECK(refused(content, evaluated) == line("clave", words::clave_required));
    content = authorized();
    content.clave = other;
    CHECK(refused(content, evaluated) == line("clave", words::other_clave_is_a_change));
    content.decision = Decision::autorizada_con_cambios;
    CHECK(refused(content, evaluated) == line("observations", text::shared::field_required));
    content.observations = "Se autoriza la presentación de 15 mg";
    CHECK(refused(content, evaluated).empty());
    content = authorized();
    content.dose = " ";
    CHECK(refused(content, evaluated) == line("dose", text::shared::field_required));
    for (const char* months : {"", "0", "37", "doce", "1.5"}) {
        CAPTURE(months);
        content = authorized();
        content.months = months;
        CHECK(refused(content, evaluated) == line("months", words::valid_months_required));
    }
}

TEST_CASE("A drug that needs no renewal is authorized without months [A18.4]", "[A18.4]") {
    auto evaluated = against();
    evaluated.expires = false;
    auto content = authorized();
    content.months.clear();
    CHECK(refused(content, evaluated).empty());
}

TEST_CASE("A denial has a reason of the list, observations, and no requirement that is said to be met [A18.1]", "[A18.1]") {
    const auto evaluated = against();
    auto content = denied();
    content.reason_id = "ya-no-esta";
    CHECK(refused(content, evaluated) == line("reason_id", words::reason_required));
    content = denied();
    content.observations.clear();
    CHECK(refused(content, evaluated) == line("observations", text::shared::field_required));
    content = denied();
    content.unmet_requirement = "Electrocardiograma";
    CHECK(refused(content, evaluated).empty());
    content.met = {"Nota médica", "Electrocardiograma"};
    CHECK(refused(content, evaluated) == line("unmet_requirement", words::requirement_is_met));
    content.unmet_requirement = "Otra cosa";
    CHECK(refused(content, evaluated) == line("unmet_requirement", words::requirement_unknown));
}

TEST_CASE("The visit chooses the requirements, a line each [A18.6]", "[A18.6]") {
    domain::catalog::Recommendation recommendation;
    recommendation.requirements_first = "Nota médica\n\n  Biometría  \n";
    recommendation.requirements_followup = "Respuesta";
    CHECK(domain::cases::requirements_of(recommendation, true) == std::vector<std::string>{"Nota médica", "Biometría"});
    CHECK(domain::cases::requirements_of(recommendation, false) == std::vector<std::string>{"Respuesta"});
}

TEST_CASE("REQUERIMIENTO is clave and dose, of a denial the guide's X [A18.5]", "[A18.5]") {
    CHECK(domain::cases::requerimiento(Decision::autorizada, asked, "45 mg") == asked + " · 45 mg");
    CHECK(domain::cases::requerimiento(Decision::no_autorizada, asked, "45 mg") == "X");
}

TEST_CASE("An authorization holds for whole months, to the last day that the month has [A18.4]", "[A18.4]") {
    using base::Date;
    const std::tuple<Date, int, Date> cases[] = {{{2025, 7, 23}, 12, {2026, 7, 23}}, {{2025, 7, 31}, 2, {2025, 9, 30}},
                                                 {{2025, 8, 31}, 6, {2026, 2, 28}},  {{2023, 8, 31}, 6, {2024, 2, 29}},
                                                 {{2025, 12, 15}, 1, {2026, 1, 15}}, {{2025, 1, 1}, 36, {2028, 1, 1}}};
    for (const auto& [decided, months, last] : cases) {
        CAPTURE(base::iso(decided), months);
        CHECK(domain::cases::expiry(decided, months) == last);
    }
}

TEST_CASE("The end of an authorization is told of 60, 30 and 15 days before, each once [A18.4]", "[A18.4]") {
    const base::Date last{2026, 7, 23};
    const auto due = [&](std::int64_t days_before, std::int64_t warned) {
        return domain::cases::due_warning(last, base::civil_from_days(base::days_from_civil(last) - days_before), warned);
    };
    CHECK(due(61, 0) == 0);
    CHECK(due(60, 0) == 60);
    CHECK(due(45, 60) == 0);
    CHECK(due(30, 60) == 30);
    CHECK(due(29, 30) == 0);
    CHECK(due(15, 30) == 15);
    CHECK(due(3, 15) == 0);
    CHECK(due(3, 0) == 15);  // nobody was told: the machine stood still
    CHECK(due(0, 30) == 15);
    CHECK(due(-1, 30) == 0);
}
