// "Lo que falta".

#include <catch2/catch.hpp>

#include "shared/domain/cases/checklist.hpp"
#include "shared/domain/catalog/form.hpp"

TEST_CASE("What is missing is listed in the order of the tabs, and an empty request lacks all of it [A12.1]", "[A12.1]") {
    domain::catalog::FormDescription form;
    form.form_fields = {{"meses", "Meses", domain::catalog::FieldKind::integer, "", "", true, 0, 0, {}, ""},
                        {"notas", "Notas", domain::catalog::FieldKind::notes, "", "", false, 0, 0, {}, ""}};
    form.slots = {{"nota", "Nota", true, false}, {"evidencia", "Evidencia", false, true}};
    const auto lines = domain::cases::checklist({}, &form, {}, {2025, 7, 23});
    REQUIRE(lines.size() > 15);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CAPTURE(lines[i].field);
        if (i > 0) CHECK(lines[i - 1].tab <= lines[i].tab);
        CHECK_FALSE(lines[i].words.empty());
        CHECK(lines[i].field != "answers.notas");
        CHECK(lines[i].field != "slots.evidencia");
        if (lines[i].field != "umf") CHECK_FALSE(lines[i].met);
    }
    CHECK(lines.back().field == "slots.nota");
    CHECK(domain::cases::checklist({}, nullptr, {}, {2025, 7, 23}).size() <= lines.size());
}
