// What is edited of drugs and their recommendations.

#include <catch2/catch.hpp>

#include <string>

#include "shared/domain/catalog/editing.hpp"
#include "shared/text/catalog/editing.hpp"
#include "tests/support/refusals.hpp"

namespace {

namespace words = text::catalog;
using domain::catalog::RecommendationContent;

RecommendationContent complete() {
    RecommendationContent content;
    content.name = "LEUCEMIA";
    content.advice = "Indicado en adultos";
    content.requirements_first = "Nota médica";
    content.requirements_followup = "Nota médica";
    content.valid_months = "12";
    content.form_id = "ponatinib";
    content.position = "1";
    return content;
}

}  // namespace

TEST_CASE("A clave has the form 010.000.0000.00 [A18.3]", "[A18.3]") {
    using domain::catalog::is_medicine_clave;
    CHECK(is_medicine_clave("010.000.5820.00"));
    for (const auto* wrong : {"", "010.000.5820", "010.000.5820.0", "0100005820.00", "010.000.582O.00", "010-000-5820-00"}) {
        CAPTURE(wrong);
        CHECK_FALSE(is_medicine_clave(wrong));
    }
    domain::catalog::Presentation presentation;
    presentation.clave = "5820";
    const auto refusals = domain::catalog::presentation_refusals(presentation);
    CHECK(test::message_of(refusals, "clave") == words::clave_rule.words());
    CHECK(test::refuses(refusals, "words"));
}

TEST_CASE("A recommendation is told at each field what it lacks [A18.3]", "[A18.3]") {
    CHECK(domain::catalog::refusals(complete()).empty());
    const auto refusals = domain::catalog::refusals(RecommendationContent{});
    for (const auto* field :
         {"name", "advice", "requirements_first", "requirements_followup", "valid_months", "form_id", "position"}) {
        CAPTURE(field);
        CHECK(test::refuses(refusals, field));
    }
    for (const auto* months : {"37", "-1", "1.5", "un año"}) {
        auto content = complete();
        content.valid_months = months;
        CAPTURE(months);
        CHECK(test::message_of(domain::catalog::refusals(content), "valid_months") == words::valid_months_rule.words());
    }
    auto content = complete();
    content.valid_months = "0";
    CHECK(domain::catalog::refusals(content).empty());
    content.name = "LEUCEMIA \xE2\x98\x83";  // a sign that no document can show
    CHECK(test::refuses(domain::catalog::refusals(content), "name"));
}

TEST_CASE("Versions of a form have their base and their number", "[A18.3]") {
    using namespace domain::catalog;
    CHECK(form_version_id("ponatinib", 1) == "ponatinib");
    CHECK(form_version_id("ponatinib", 12) == "ponatinib.v12");
    CHECK(form_base("ponatinib.v12") == "ponatinib");
    CHECK(form_base("tumor-solido") == "tumor-solido");
    CHECK(form_version("ponatinib.v12") == 12);
    CHECK(form_version("ponatinib") == 1);
}

TEST_CASE("A history says each datum before and after [A18.3]", "[A18.3]") {
    auto after = complete();
    after.valid_months = "6";
    after.active = false;
    const auto changes = domain::catalog::differences(complete(), after);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0] == domain::catalog::FieldChange{words::valid_months.words(), "12", "6"});
    CHECK(changes[1] == domain::catalog::FieldChange{words::active.words(), "SI", "NO"});
    CHECK(domain::catalog::differences(after, after).empty());
}
