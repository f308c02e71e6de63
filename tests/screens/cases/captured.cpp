// Each row of what is captured, before a person: in its tab, in what is missing, in the confirmation and on paper.

#include <catch2/catch.hpp>

#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/services/cases/receipt.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/program.hpp"

using domain::cases::CapturedField;
using domain::cases::Filling;
using domain::cases::Need;
using domain::cases::Tab;
using semantics::Role;
using test::AtTab;

namespace {

Role role_of(Filling filling) {
    switch (filling) {
        case Filling::by_its_tab:
        case Filling::follows: return Role::none;
        case Filling::line:
        case Filling::digits:
        case Filling::decimal:
        case Filling::date: return Role::text_field;
        case Filling::paragraphs: return Role::text_area;
        case Filling::choice:
        case Filling::presentation: return Role::select;
        case Filling::options: return Role::radio_group;
        case Filling::cie10: return Role::combo;
    }
    return Role::none;
}

/// The rows that are drawn one by one.
std::vector<const CapturedField*> drawn_fields() {
    std::vector<const CapturedField*> drawn;
    for (const auto& field : domain::cases::captured_fields()) {
        if (role_of(field.filling) != Role::none) drawn.push_back(&field);
    }
    return drawn;
}

/// PONATINIB comes in one presentation only: there is nothing to choose.
bool is_settled(const CapturedField& field) { return field.filling == Filling::presentation; }

}  // namespace

TEST_CASE("Each row is a field of its tab, by its label [A9.1-A9.12]", "[A9.1-A9.12]") {
    AtTab at("datos");
    for (const auto* field : drawn_fields()) {
        CAPTURE(field->key);
        CHECK(field->tab == Tab::datos_generales);
        if (is_settled(*field)) continue;
        const auto node = at.screen.find(role_of(field->filling), field->labels.form->view());
        REQUIRE(node);
        CHECK(node->has(semantics::Flag::required) == (field->need != Need::never));
    }
    at.screen.choose("Nombre", "ABATACEPT");  // in two
    CHECK(at.screen.find(Role::select, "Presentación"));
    CHECK(at.screen.audit() == std::vector<std::string>{});
}

TEST_CASE("After Limpiar Campos each row is empty and what must be there is missing [A9.13] [A12.1]", "[A9.13][A12.1]") {
    AtTab at("datos");
    at.screen.click("Limpiar Campos");
    at.screen.click("Limpiar Campos", Role::button);
    for (const auto* field : drawn_fields()) {
        if (is_settled(*field) || field->filling == Filling::options) continue;
        CAPTURE(field->key);
        const auto node = at.screen.find(role_of(field->filling), field->labels.form->view());
        REQUIRE(node);
        CHECK(node->value.empty());
        if (field->need != Need::always) continue;
        const auto line = at.screen.find(Role::button, field->missing_label().view());
        REQUIRE(line);
        CHECK(line->description == "Pendiente");
    }
}

TEST_CASE("Each row is confirmed and printed, under its label, with its words [A12.1] [R9]", "[A12.1][R9]") {
    AtTab at("especificaciones");
    auto& screen = at.screen;
    screen.click("Enviar");
    const auto summary = at.director.must<api::cases::PreviewCase>({at.id}).summary;
    for (const auto& field : domain::cases::captured_fields()) {
        if (!field.in_words) continue;
        CAPTURE(field.key);
        CHECK(screen.shows(field.confirmed_label().words() + ": " + summary.value_of(field.key)));
    }
    screen.click("Aceptar");
    const auto folio = at.director.must<api::cases::ListSent>({}).rows.at(0).folio;
    const auto drawn = services::cases::receipt_document(at.world.database(), at.world.dispatcher().ports(), folio);
    REQUIRE(drawn);
    const auto paper = test::without_blanks(test::pdf_text(drawn.value().bytes));
    for (const auto& field : domain::cases::captured_fields()) {
        if (!field.in_words) continue;
        CAPTURE(field.key);
        const auto value = summary.value_of(field.key);
        REQUIRE_FALSE(value.empty());
        CHECK(paper.find(test::without_blanks(field.printed_label().words() + value)) != std::string::npos);
    }
}
