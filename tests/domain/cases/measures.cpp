// Numbers as people write them.

#include <catch2/catch.hpp>

#include <string>

#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/catalog/form_rules.hpp"
#include "shared/text/cases/specifications.hpp"
#include "tests/support/refusals.hpp"

TEST_CASE("A number is said as it would be typed, with at most two decimals [A11.1]", "[A11.1]") {
    using domain::cases::plain_number;
    CHECK(plain_number(0) == "0");
    CHECK(plain_number(100) == "100");
    CHECK(plain_number(62.5) == "62.5");
    CHECK(plain_number(0.05) == "0.05");
    CHECK(plain_number(10000.25) == "10000.25");
    CHECK(plain_number(999999.99) == "999999.99");
    CHECK(plain_number(1000000) == "1000000");
}

TEST_CASE("The bounds of a form are kept and said to their last decimal [A18.3]", "[A18.3]") {
    domain::catalog::FormDescription form;
    form.form_fields = {{"cd4", "CD4", domain::catalog::FieldKind::decimal, "", "", false, 10000.25, 999999.99, {}, ""}};
    domain::cases::Content content;
    content.set_answer("cd4", "1");
    CHECK(test::message_of(domain::cases::validate_specifications(content, form, {}), "answers.cd4") ==
          text::cases::number_range("10000.25", "999999.99"));
    const auto shown = domain::catalog::content_of(form);
    CHECK(shown.form_fields.at(0).minimum == "10000.25");
    CHECK(shown.form_fields.at(0).maximum == "999999.99");
}
