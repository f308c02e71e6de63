// What must hold of a specification form before anybody is asked to fill it.

#include <catch2/catch.hpp>

#include <functional>
#include <string>
#include <vector>

#include "shared/domain/catalog/form_rules.hpp"
#include "shared/text/catalog/form_rules.hpp"
#include "tests/support/refusals.hpp"

namespace {

namespace words = text::catalog;
using domain::catalog::FieldContent;
using domain::catalog::FieldKind;
using domain::catalog::FormContent;

FieldContent field(const std::string& label, FieldKind kind = FieldKind::text) {
    FieldContent made;
    made.label = label;
    made.kind = kind;
    made.key = domain::catalog::key_of_label(label, {});
    return made;
}

FormContent form_with(std::vector<FieldContent> fields) {
    auto form = domain::catalog::new_form_content();
    form.heading = "EVALUACION";
    form.form_fields = std::move(fields);
    return form;
}

const std::vector<std::string> lists{"mutaciones"};

std::string refusal(const FormContent& form, const std::string& field) {
    return test::message_of(domain::catalog::refusals(form, &lists), field);
}

}  // namespace

TEST_CASE("An empty form is refused, and one without a heading [A18.3]", "[A18.3]") {
    CHECK(refusal(form_with({}), "form_fields") == words::form_without_fields.words());
    auto form = form_with({field("Comorbilidades")});
    CHECK(domain::catalog::refusals(form, &lists).empty());
    form.heading = " ";
    CHECK(refusal(form, "heading") == words::heading_missing.words());
}

TEST_CASE("No two fields or files have one key or one name [A18.3]", "[A18.3]") {
    auto form = form_with({field("FEVI"), field("fevi")});
    CHECK(refusal(form, "form_fields.1.label") == words::label_repeated.words());
    CHECK(refusal(form, "form_fields.1.key") == words::key_repeated("fevi"));
    form.form_fields[1].label = "Otra";
    form.form_fields[1].key = "Otra clave";
    CHECK(refusal(form, "form_fields.1.key") == words::key_rule.words());
    form.form_fields[1].label = " ";
    CHECK(refusal(form, "form_fields.1.label") != "");
    form.form_fields.pop_back();
    form.slots.push_back({"vigencia", "Vigencia", true, false});
    CHECK(refusal(form, "slots.1.key") == words::slot_of_another_tab.words());
}

TEST_CASE("Every form has its general space, which is not mandatory and takes several files [A18.3]", "[A18.3]") {
    auto form = form_with({field("A")});
    SECTION("it is gone") { form.slots.clear(); }
    SECTION("it is mandatory") { form.slots[0].required = true; }
    SECTION("it takes one file") { form.slots[0].several = false; }
    CHECK(refusal(form, "slots") == words::general_slot_missing.words());
}

TEST_CASE("The bounds of a number leave something between them [A18.3]", "[A18.3]") {
    struct Row {
        FieldKind kind;
        const char *minimum, *maximum, *at;
        std::string words;
    };
    const auto row = GENERATE(values<Row>({
        {FieldKind::decimal, "10", "2", "maximum", words::bounds_reversed.words()},
        {FieldKind::decimal, "2", "2", "maximum", words::bounds_equal.words()},
        {FieldKind::integer, "0.2", "0.8", "maximum", words::bounds_without_integer.words()},
        {FieldKind::decimal, "", "2", "minimum", words::bound_missing.words()},
        {FieldKind::decimal, "2", "", "maximum", words::bound_missing.words()},
        {FieldKind::decimal, "-1", "2", "minimum", words::bound_rule.words()},
        {FieldKind::integer, "uno", "2", "minimum", words::bound_rule.words()},
    }));
    auto made = field("FEVI", row.kind);
    made.minimum = row.minimum;
    made.maximum = row.maximum;
    CAPTURE(row.minimum, row.maximum);
    CHECK(refusal(form_with({made}), std::string("form_fields.0.") + row.at) == row.words);
    made.minimum = "0";
    made.maximum = "100";
    CHECK(domain::catalog::refusals(form_with({made}), &lists).empty());
}

TEST_CASE("A choice has options, each once, and none that names the field itself [A18.3]", "[A18.3]") {
    auto made = field("ECOG", FieldKind::choice);
    const auto refused = [&](const std::string& options) {
        made.options = options;
        return refusal(form_with({made}), "form_fields.0.options");
    };
    CHECK(refused(" \n") == words::options_missing.words());
    CHECK(refused("Nativo\nMutado\nnativo") == words::option_repeated("nativo"));
    CHECK(refused("0\nEcog") == words::option_names_field("Ecog"));
    CHECK(refused(std::string(201, 'x')) != "");
    CHECK(refused("0\n\xE2\x98\x83") != "");
    CHECK(refused("0\n1\n2") == "");
    std::string many;
    for (int i = 0; i <= domain::catalog::form_options_max; ++i) many += std::to_string(i) + "\n";
    CHECK(refused(many) == words::options_too_many.words());
}

TEST_CASE("An open list must be one there is [A18.3]", "[A18.3]") {
    auto made = field("Mutaciones", FieldKind::open_list);
    CHECK(refusal(form_with({made}), "form_fields.0.list_id") == words::list_missing.words());
    made.list_id = "variantes";
    CHECK(refusal(form_with({made}), "form_fields.0.list_id") == words::list_unknown("variantes"));
    CHECK(domain::catalog::refusals(form_with({made}), nullptr).empty());
    made.list_id = "mutaciones";
    CHECK(domain::catalog::refusals(form_with({made}), &lists).empty());
}

TEST_CASE("A form has room for so many fields and letters, and for those that documents show [A18.3]", "[A18.3]") {
    std::vector<FieldContent> fields;
    for (int i = 0; i <= domain::catalog::form_fields_max; ++i) fields.push_back(field("Campo " + std::to_string(i)));
    CHECK(refusal(form_with(fields), "form_fields") == words::fields_too_many.words());
    auto form = form_with({field("A")});
    for (int i = 0; i <= domain::catalog::form_slots_max; ++i)
        form.slots.push_back({"s" + std::to_string(i), "Archivo " + std::to_string(i), false, false});
    CHECK(refusal(form, "slots") == words::slots_too_many.words());
    auto made = field(std::string(201, 'x'));
    CHECK(refusal(form_with({made}), "form_fields.0.label") != "");
    made = field("A");
    made.help = "\xE2\x98\x83";
    CHECK(refusal(form_with({made}), "form_fields.0.help") != "");
}

TEST_CASE("A key is made of its label, and no other has it", "[A18.3]") {
    using domain::catalog::key_of_label;
    CHECK(key_of_label("Estudio molecular previo", {}) == "estudio_molecular_previo");
    CHECK(key_of_label("Ñandú (%)", {}) == "nandu");
    CHECK(key_of_label("FEVI", {"fevi"}) == "fevi_2");
    CHECK(key_of_label("¿?", {}) == "campo");
    auto form = form_with({});
    form.form_fields.resize(2);
    form.form_fields[0].label = form.form_fields[1].label = "FEVI";
    form.slots.push_back({"", "Vigencia", false, false});
    domain::catalog::give_keys(form);
    CHECK(form.form_fields[0].key == "fevi");
    CHECK(form.form_fields[1].key == "fevi_2");
    CHECK(form.slots[1].key == "vigencia_2");
}

TEST_CASE("A form that is prepared is described, and read back, without a loss", "[A18.3]") {
    auto number = field("FEVI", FieldKind::decimal);
    number.minimum = "0";
    number.maximum = "99.5";
    number.unit = "%";
    auto choice = field("ECOG", FieldKind::choice);
    choice.options = "0\n1";
    choice.required = true;
    const auto form = form_with({number, choice, field("Notas", FieldKind::notes)});
    const auto described = domain::catalog::described(form, "nuevo");
    CHECK(described.form_fields[0].maximum == 99.5);
    CHECK(described.form_fields[1].options == std::vector<std::string>{"0", "1"});
    const auto again = domain::catalog::content_of(described);
    CHECK(again.heading == form.heading);
    CHECK(again.form_fields == form.form_fields);
    CHECK(domain::catalog::differences(described, domain::catalog::described(again, "otro")).empty());
}

TEST_CASE("What publishing changes is said part by part [A18.3]", "[A18.3]") {
    const auto before = domain::catalog::described(form_with({field("FEVI"), field("ECOG")}), "f");
    auto changed = form_with({field("ECOG"), field("FEVI", FieldKind::integer), field("Etapa")});
    changed.heading = "OTRO";
    const auto changes = domain::catalog::differences(before, domain::catalog::described(changed, "f"));
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].label == words::form_heading_label.words());
    CHECK(changes[1].label == words::changed_field("FEVI"));
    CHECK(changes[2].label == words::changed_field("Etapa"));
    CHECK(changes[2].before == "");
    CHECK(changes[3] == domain::catalog::FieldChange{words::field_order.words(), "FEVI, ECOG", "ECOG, FEVI"});
}
