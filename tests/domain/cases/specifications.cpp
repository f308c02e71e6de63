// Answers of a specification form.

#include <catch2/catch.hpp>

#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/catalog/form.hpp"
#include "tests/support/refusals.hpp"

using test::refuses;

TEST_CASE("An answer of the form keeps to its kind and bounds [A11.1]", "[A11.1]") {
    domain::catalog::FormDescription form;
    form.form_fields = {{"fevi", "FEVI", domain::catalog::FieldKind::decimal, "%", "", false, 0, 100, {}, ""},
                        {"meses", "Meses", domain::catalog::FieldKind::integer, "", "", true, 0, 0, {}, ""},
                        {"estadio", "Estadio", domain::catalog::FieldKind::choice, "", "", false, 0, 0, {"I", "II"}, ""}};
    form.slots = {{"nota", "Nota", true, false}};
    domain::cases::Content content;
    auto errors = domain::cases::validate_specifications(content, form, {});
    CHECK(refuses(errors, "answers.meses"));
    CHECK(refuses(errors, "slots.nota"));
    CHECK_FALSE(refuses(errors, "answers.fevi"));
    content.set_answer("fevi", "101");
    content.set_answer("meses", "tres");
    content.set_answer("estadio", "V");
    errors = domain::cases::validate_specifications(content, form, {});
    CHECK(refuses(errors, "answers.fevi"));
    CHECK(refuses(errors, "answers.meses"));
    CHECK(refuses(errors, "answers.estadio"));
    content.set_answer("fevi", "62,5");
    content.set_answer("meses", "3");
    content.set_answer("estadio", "II");
    domain::cases::Attachment note;
    note.slot = "nota";
    CHECK(domain::cases::validate_specifications(content, form, {note}).empty());
}
