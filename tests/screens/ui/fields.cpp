// Text fields, checkboxes and radio buttons: values, echo of what was typed, descriptions.

#include <catch2/catch.hpp>

#include <array>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "shared/base/file.hpp"
#include "tests/support/screen.hpp"

using semantics::Key;
using semantics::Node;
using semantics::Role;
using test::Screen;
using ui::Text;

using namespace std::string_view_literals;

namespace {

const Node& node_of(Screen& screen, Role role, std::string_view name) {
    const auto id = screen.find(role, name).value().id;
    for (const Node& node : screen.context().nodes()) {
        if (node.id == id) return node;
    }
    throw std::runtime_error("gone");
}

std::string extra(Screen& screen, std::string_view name, Key key) {
    return screen.context().extra_of(node_of(screen, Role::text_field, name), key);
}

}  // namespace

TEST_CASE("What is typed becomes the value, and the field says which change it has taken in") {
    std::string name;
    int changes = 0;
    Screen screen([&] {
        if (ui::text_field(Text("Nombre"), name)) ++changes;
    });
    CHECK(node_of(screen, Role::text_field, "Nombre").revision == 0);
    screen.type("Nombre", "Núñez");
    CHECK(name == "Núñez");
    CHECK(changes == 1);
    CHECK(screen.value("Nombre") == "Núñez");
    CHECK(node_of(screen, Role::text_field, "Nombre").revision == 1);

    SECTION("a change that the program undoes is still answered") {
        const auto id = screen.find(Role::text_field, "Nombre")->id;
        screen.context().set_text(id, "Núñez", 2);
        screen.settle();
        CHECK(changes == 1);
        CHECK(node_of(screen, Role::text_field, "Nombre").revision == 2);
    }
    SECTION("text for a field that is gone is dropped") {
        screen.context().set_text(12345, "perdido", 1);
        screen.settle();
        CHECK(name == "Núñez");
    }
    SECTION("the program may change it") {
        name = "Peña";
        screen.settle();
        CHECK(screen.value("Nombre") == "Peña");
        CHECK(changes == 1);
    }
}

TEST_CASE("A field tells the browser how it is to be written in") {
    std::string value;
    Screen screen([&] {
        ui::text_field(Text("Contraseña"), value, {.input = ui::Input::password, .autocomplete = "new-password"});
        ui::text_field(Text("NSS"), value, {.input = ui::Input::digits, .placeholder = "10 dígitos"sv, .letters_max = 10});
        ui::text_field(Text("Peso"), value, {.input = ui::Input::decimal, .unit = "Kg"sv});
        ui::text_field(Text("Correo"), value, {.input = ui::Input::email});
        ui::text_field(Text("Fecha"), value, {.input = ui::Input::date});
    });
    CHECK(extra(screen, "Contraseña", Key::input_type) == "password");
    CHECK(extra(screen, "Contraseña", Key::autocomplete) == "new-password");
    CHECK(screen.find(Role::text_field, "Contraseña")->has(semantics::password));
    CHECK(extra(screen, "NSS", Key::input_mode) == "numeric");
    CHECK(extra(screen, "NSS", Key::placeholder) == "10 dígitos");
    CHECK(extra(screen, "NSS", Key::max_length).empty());  // nothing is ever cut silently
    CHECK(extra(screen, "NSS", Key::font) == "16");
    CHECK(extra(screen, "NSS", Key::autocomplete) == "off");
    CHECK(extra(screen, "NSS", Key::spellcheck) == "false");
    CHECK(extra(screen, "Peso", Key::input_mode) == "decimal");
    CHECK(extra(screen, "Correo", Key::input_type) == "email");
    CHECK(extra(screen, "Fecha", Key::input_type) == "date");
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Help and error are the description; the mark of a required field is no part of the name") {
    std::string value, error;
    Screen screen(
        [&] { ui::text_field(Text("Correo"), value, {.required = true, .help = "Termina en @imss.gob.mx"sv, .error = error}); });
    auto field = screen.find(Role::text_field, "Correo");
    REQUIRE(field);
    CHECK(field->has(semantics::required));
    CHECK_FALSE(field->has(semantics::invalid));
    CHECK(field->description == "Termina en @imss.gob.mx");
    const float top = field->top;
    error = "Escriba el correo";
    screen.settle();
    field = screen.find(Role::text_field, "Correo");
    CHECK(field->has(semantics::invalid));
    CHECK(field->description == "Termina en @imss.gob.mx. Escriba el correo");
    CHECK(screen.error_of("Correo") == "Escriba el correo");
    CHECK(field->top > top);  // the error has a line of its own
}

TEST_CASE(
    "The unit beside a field and the count below it are words of the page, and the unit is read with the "
    "field") {
    std::string months, notes = "ñandú";
    Screen screen([&] {
        ui::text_field(Text("Tiempo"), months, {.help = "Completos"sv, .unit = "meses"sv, .width = 160});
        ui::text_area(Text("Notas"), notes, {.letters_max = 30});
    });
    CHECK(screen.find(Role::text_field, "Tiempo")->description == "meses. Completos");
    const auto unit = screen.find(Role::text, "meses");
    REQUIRE(unit);
    const auto field = screen.find(Role::text_field, "Tiempo");
    CHECK(unit->left > field->left + field->width);
    CHECK(screen.find(Role::text, "5 de 30 caracteres"));
    CHECK(screen.find(Role::text_area, "Notas")->description.empty());  // or each letter would be read with it
}

TEST_CASE("A text that is too long is kept, counted and refused") {
    std::string notes;
    Screen screen([&] { ui::text_area(Text("Notas"), notes, {.letters_max = 5}); });
    screen.type("Notas", "ñandú");
    CHECK(screen.error_of("Notas").empty());
    screen.type("Notas", "ñandúes");
    CHECK(notes == "ñandúes");
    CHECK(screen.error_of("Notas") == "7 de 5 caracteres");
    CHECK(screen.find(Role::text_area, "Notas")->has(semantics::invalid));
}

TEST_CASE("Disabled and read-only fields do not take text") {
    std::string value = "fijo";
    bool enabled = false;
    Screen screen([&] { ui::text_field(Text("Folio"), value, {.enabled = enabled, .read_only = enabled}); });
    CHECK_FALSE(screen.enabled("Folio"));
    CHECK_THROWS(screen.type("Folio", "otro"));
    enabled = true;
    screen.settle();
    CHECK(screen.find(Role::text_field, "Folio")->has(semantics::read_only));
    CHECK_THROWS(screen.type("Folio", "otro"));
}

TEST_CASE("Fields on one line wrap when there is no room") {
    std::string value;
    Screen screen([&] {
        ui::text_field(Text("Folio"), value, {.width = 300});
        ui::same_line();
        ui::button(Text("Buscar"));
    });
    const auto field = screen.find(Role::text_field, "Folio"), button = screen.find(Role::button, "Buscar");
    CHECK(button->left > field->left + 300);
    CHECK(button->top == field->top);
    screen.resize({360, 740});
    CHECK(screen.find(Role::button, "Buscar")->top > screen.find(Role::text_field, "Folio")->top);
}

TEST_CASE("Pressing a label goes to its field") {
    std::string value;
    Screen screen([&] { ui::text_field(Text("Nombre"), value); });
    const auto field = screen.find(Role::text_field, "Nombre");
    screen.context().mouse_move(field->left + 10, field->top - 14);
    screen.context().mouse_button(0, true, false);
    screen.context().mouse_button(0, false, false);
    screen.settle();
    CHECK(screen.focused() == "Nombre");
}

TEST_CASE("A checkbox turns") {
    bool accepts = false;
    int changes = 0;
    Screen screen([&] {
        if (ui::checkbox(Text("Acepto"), accepts, {.required = true})) ++changes;
    });
    screen.check("Acepto");
    CHECK(accepts);
    CHECK(screen.find(Role::checkbox, "Acepto")->has(semantics::checked));
    CHECK(screen.find(Role::checkbox, "Acepto")->has(semantics::required));
    screen.click_with_pointer("Acepto");
    CHECK_FALSE(accepts);
    CHECK(changes == 2);
}

TEST_CASE("Of radio buttons one is chosen") {
    std::string sex;
    const std::vector<ui::Choice> sexes{{"f", "Femenino"}, {"m", "Masculino"}};
    Screen screen([&] { ui::radio_group(Text("Sexo"), sex, sexes, {.required = true, .error = "Seleccione"sv}); });
    const auto group = screen.find(Role::radio_group, "Sexo");
    REQUIRE(group);
    CHECK(group->has(semantics::required));
    CHECK(group->description == "Seleccione");
    CHECK(screen.find(Role::radio, "Masculino")->a == 2);
    CHECK(screen.find(Role::radio, "Masculino")->b == 2);
    screen.click("Masculino");
    CHECK(sex == "m");
    CHECK(screen.value("Sexo") == "Masculino");
    screen.click_with_pointer("Femenino");
    CHECK(sex == "f");
    CHECK_FALSE(screen.find(Role::radio, "Masculino")->has(semantics::checked));
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("focus_next goes to a widget by its label, and scrolls to it") {
    std::string value;
    bool ask = false;
    Screen screen([&] {
        ui::page({},
                 [&] {
                     if (ask) ui::focus_next("Último");
                     ask = false;
                     for (int i = 0; i < 30; ++i) {
                         const ui::Scope scope(std::to_string(i));
                         ui::text_field(Text("Campo"), value);
                     }
                     ui::text_field(Text("Último"), value);
                 },
                 {});
    });
    CHECK(screen.find(Role::text_field, "Último")->top > 768);
    ask = true;
    screen.settle();
    CHECK(screen.focused() == "Último");
    CHECK(screen.find(Role::text_field, "Último")->top < 768);
}

TEST_CASE("A label is text of the page, and belongs to its field") {
    std::string value;
    std::vector<base::ChosenFile> files;
    Screen screen([&] {
        ui::text_field(Text("Unidad"), value, {});
        ui::file_field("Nota"sv, files, {});
    });
    const auto extra = [&](std::uint32_t id, semantics::Key key) {
        for (const auto& node : screen.context().nodes()) {
            if (node.id == id) return screen.context().extra_of(node, key);
        }
        return std::string();
    };
    for (const auto& [role, name] : {std::pair{Role::text_field, "Unidad"}, std::pair{Role::file, "Nota"}}) {
        const auto label = screen.find(Role::label, name);
        REQUIRE(label);
        CHECK(extra(label->id, semantics::Key::controls) == std::to_string(screen.find(role, name)->id));
    }
    // The name of a file field has what is seen on its button in it.
    const auto names = extra(screen.find(Role::file, "Nota")->id, semantics::Key::labelled_by);
    CHECK(names == std::to_string(screen.find(Role::label, "Nota")->id) + " " +
                       std::to_string(screen.find(Role::text, "Elegir archivo")->id));
}

TEST_CASE("A date has a last day, and is read in the order of the field that edits it") {
    std::string value = "2021-03-15";
    Screen screen([&] { ui::text_field(Text("Fecha"), value, {.input = ui::Input::date, .date_max = "2025-07-23"}); });
    const auto node_id = screen.find(Role::text_field, "Fecha")->id;
    for (const auto& node : screen.context().nodes()) {
        if (node.id != node_id) continue;
        CHECK(screen.context().extra_of(node, semantics::Key::max) == "2025-07-23");
        CHECK(screen.context().extra_of(node, semantics::Key::min) == "1900-01-01");
    }
}
