// What an evaluator sees of a case that was completed: each change, and nothing that is as it was.

#include <catch2/catch.hpp>

#include <vector>

#include "shared/domain/cases/difference.hpp"
#include "shared/domain/cases/summary.hpp"

using domain::cases::Change;
using domain::cases::Summary;

namespace {

Summary sent() {
    Summary summary;
    summary.sections = {{"patient", "PACIENTE", {{"weight_kg", "PESO", "70 kg", true}, {"height_cm", "TALLA", "170 cm", true}}}};
    summary.specifications = {{"FEVI", "60 %"}, {"Mutaciones", "T315I"}};
    summary.treatments = {{"010.000.0001.00", "IMATINIB", "400 mg", "6"}};
    summary.files = {{"Nota médica", "nota.pdf", "aa", 10}, {"Laboratorio", "lab.pdf", "bb", 10}};
    return summary;
}

}  // namespace

TEST_CASE("What is as it was is no difference", "[difference]") { CHECK(domain::cases::changes(sent(), sent()).empty()); }

TEST_CASE("A changed value is shown with what it was", "[difference]") {
    auto now = sent();
    now.sections[0].lines[0].value = "68 kg";
    now.specifications[0].value = "55 %";
    CHECK(domain::cases::changes(sent(), now) == std::vector<Change>{{"PESO", "70 kg", "68 kg"}, {"FEVI", "60 %", "55 %"}});
}

TEST_CASE("What came and what went is shown as such", "[difference]") {
    auto now = sent();
    now.specifications = {{"FEVI", "60 %"}, {"Comorbilidades", "Ninguna"}};
    CHECK(domain::cases::changes(sent(), now) ==
          std::vector<Change>{{"Mutaciones", "T315I", ""}, {"Comorbilidades", "", "Ninguna"}});
}

TEST_CASE("A file that takes the place of another is one change, also when it is called the same", "[difference]") {
    auto now = sent();
    now.files[0] = {"Nota médica", "nota.pdf", "cc", 12};
    CHECK(domain::cases::changes(sent(), now) == std::vector<Change>{{"Nota médica", "nota.pdf", "nota.pdf"}});
    now.files.push_back({"Nota médica", "nota 2.pdf", "dd", 12});
    const auto list = domain::cases::changes(sent(), now);
    REQUIRE(list.size() == 2);
    CHECK(list[1] == Change{"Nota médica", "", "nota 2.pdf"});
}

TEST_CASE("A treatment whose dose is another one is one change", "[difference]") {
    auto now = sent();
    now.treatments[0].dose = "600 mg";
    const auto list = domain::cases::changes(sent(), now);
    REQUIRE(list.size() == 1);
    CHECK(list[0].before.find("400 mg") != std::string::npos);
    CHECK(list[0].after.find("600 mg") != std::string::npos);
}
