// A draft whose form was published anew since it was answered.

#include <catch2/catch.hpp>

#include <string>

#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/following.hpp"
#include "shared/domain/cases/form_change.hpp"
#include "shared/text/catalog/forms.hpp"
#include "tests/support/refusals.hpp"

namespace {

using domain::cases::Content;
using domain::cases::FormerAnswer;
using domain::catalog::FieldKind;
using domain::catalog::FormDescription;

void add(FormDescription& form, const std::string& key, FieldKind kind, std::vector<std::string> options = {}) {
    domain::catalog::FormField field;
    field.key = key;
    field.label = "Etiqueta " + key;
    field.kind = kind;
    field.options = std::move(options);
    form.form_fields.push_back(std::move(field));
}

struct Change {
    FormDescription former{}, now{};
    Content content{};

    Change() {
        former.id = "f";
        now.id = "f.v2";
        add(former, "texto", FieldKind::text);
        add(former, "fuera", FieldKind::text);
        add(former, "numero", FieldKind::text);
        add(former, "opcion", FieldKind::choice, {"a", "b"});
        add(former, "otra_opcion", FieldKind::choice, {"a", "b"});
        add(former, "vacia", FieldKind::text);
        add(now, "texto", FieldKind::notes);
        add(now, "numero", FieldKind::integer);
        add(now, "opcion", FieldKind::choice, {"b"});
        add(now, "otra_opcion", FieldKind::choice, {"a", "c"});
        content.form_id = "f";
        for (const auto* key : {"texto", "fuera", "numero"}) content.set_answer(key, std::string("de ") + key);
        content.set_answer("opcion", "a");
        content.set_answer("otra_opcion", "a");
        content.set_answer("ajena", "de otro medicamento");
    }
};

}  // namespace

TEST_CASE("Answers of the same key and kind stay, and the others are named [A18.3]", "[A18.3]") {
    Change change;
    CHECK(domain::cases::former_answers(change.content, change.former, change.now) ==
          std::vector<FormerAnswer>{{"Etiqueta fuera", "de fuera"}, {"Etiqueta numero", "de numero"}, {"Etiqueta opcion", "a"}});
    domain::cases::adopt_form(change.content, change.former, change.now);
    CHECK(change.content.form_id == "f.v2");
    CHECK(change.content.answer("texto") == "de texto");
    CHECK(change.content.answer("otra_opcion") == "a");
    CHECK(change.content.answer("ajena") == "de otro medicamento");
    CHECK(change.content.answer("numero").empty());
    CHECK(change.content.answer("opcion").empty());
}

TEST_CASE("What is sent is answered in the form that is asked for now [A18.3]", "[A18.3]") {
    domain::cases::Captured captured;
    captured.form = FormDescription{};
    captured.form->id = "f.v2";
    const auto refusal = [&](const std::string& form_id) {
        captured.content.form_id = form_id;
        return test::message_of(domain::cases::refusals(captured, {2025, 7, 23}), "form_id");
    };
    CHECK(refusal("f") == text::catalog::form_changed.words());
    CHECK(refusal("otro") == text::catalog::form_is_another_to_adopt.words());
    CHECK(refusal("f.v2") == "");
    CHECK(refusal("") == "");
}

TEST_CASE("A renewal is answered anew, in the form of its day [A18.3]", "[A18.3]") {
    Change change;
    CHECK(domain::cases::followed(change.content, domain::cases::Act::renew, {}).form_id.empty());
    CHECK(domain::cases::followed(change.content, domain::cases::Act::copy, {}).form_id == "f");
}
