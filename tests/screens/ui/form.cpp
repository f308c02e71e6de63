// Forms: Enter, refusals, where the focus goes, and that nothing typed is lost.

#include <catch2/catch.hpp>

#include <utility>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::Text;

using namespace std::string_view_literals;

namespace {

struct Registration {
    std::string name = "Ana", email{}, notes{}, sex{}, unit{}, unit_shown{};
    ui::ComboState unit_state{};
    std::vector<ui::Choice> units{{"1", "HGZ 1"}};
    std::optional<base::Error> error{};
    bool waiting = false;
    int sent = 0;

    void draw() {
        ui::Form form(Text("Registro"), error ? &*error : nullptr);
        form.text("name", Text("Nombre"), name, {.required = true});
        form.text("email"sv, Text("Correo"), email, {.help = "Institucional"sv});
        form.area("notes", Text("Notas"), notes);
        const std::vector<ui::Choice> sexes{{"f", "Femenino"}, {"m", "Masculino"}};
        form.radio("sex", Text("Sexo"), sex, sexes);
        form.combo("unit", Text("Unidad"), unit, unit_shown, unit_state, units);
        if (form.submit(Text("Enviar"), waiting)) ++sent;
    }
    void refuse() {
        error = base::Error{.kind = base::ErrorKind::invalid_input,
                            .fields = {{"email", "Escriba el correo"}, {"sex", "Seleccione el sexo"}}};
    }
};

}  // namespace

TEST_CASE("Enter in a one-line field sends the form") {
    Registration registration;
    Screen screen([&] { registration.draw(); });
    CHECK(screen.find(Role::form, "Registro"));
    SECTION("from a text field") {
        screen.type("Nombre", "Ana María");
        screen.press(test::Key::enter);
        CHECK(registration.sent == 1);
    }
    SECTION("by its button") {
        screen.click("Enviar");
        CHECK(registration.sent == 1);
    }
    SECTION("not from a text area") {
        screen.focus("Notas");
        screen.press(test::Key::enter);
        CHECK(registration.sent == 0);
    }
    SECTION("not while an answer is awaited") {
        registration.waiting = true;
        screen.settle();
        screen.focus("Nombre");
        screen.press(test::Key::enter);
        CHECK(registration.sent == 0);
    }
    SECTION("not when it takes an option of a list") {
        screen.type("Unidad", "HGZ");
        screen.press(test::Key::down);
        screen.press(test::Key::enter);
        CHECK(registration.unit == "1");
        CHECK(registration.sent == 0);
        screen.press(test::Key::enter);
        CHECK(registration.sent == 1);
    }
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A refusal is summed up, said at each field, and takes the focus") {
    Registration registration;
    Screen screen([&] { registration.draw(); });
    screen.click("Enviar");
    registration.refuse();
    screen.settle();
    CHECK(screen.shows("Hay 2 datos por corregir"));
    CHECK(screen.error_of("Correo") == "Escriba el correo");
    CHECK(screen.find(Role::text_field, "Correo")->description == "Institucional. Escriba el correo");
    CHECK(screen.error_of("Sexo") == "Seleccione el sexo");
    CHECK(screen.error_of("Nombre").empty());
    CHECK(screen.focused() == "Correo: Escriba el correo");
    CHECK(screen.value("Nombre") == "Ana");

    SECTION("what is typed into refused fields arrives whole, letter by letter, whatever becomes of the summary") {
        screen.focus("Correo");
        std::string typed;
        for (const char letter : std::string("ana@imss.gob.mx")) {
            typed += letter;
            screen.type("Correo", typed);
            CHECK(screen.focused() == "Correo");
            if (typed.size() == 4 && registration.error) registration.error->fields.erase(registration.error->fields.begin());
        }
        CHECK(registration.email == typed);
        CHECK(screen.shows("Hay 1 dato por corregir"));
    }
    SECTION("a field that was changed is not called wrong any more, nor announced, until it is refused again") {
        const auto said = screen.find(Role::alert, "Hay 2 datos por corregir");
        REQUIRE(said);
        screen.type("Correo", "ana");
        CHECK(screen.error_of("Correo").empty());
        CHECK(screen.error_of("Sexo") == "Seleccione el sexo");
        CHECK(screen.find(Role::alert, "Hay 2 datos por corregir"));  // other words would be said again
        screen.click("Enviar");
        CHECK(screen.error_of("Correo") == "Escriba el correo");
        CHECK(screen.focused() == "Correo: Escriba el correo");
    }
    SECTION("pressed again with the same errors it is refused again, each time") {
        for (int time = 0; time < 3; ++time) {
            screen.focus("Nombre");
            screen.click("Enviar");
            CHECK(screen.focused() == "Correo: Escriba el correo");
        }
    }
    SECTION("other errors without a press take nothing away from the person") {
        screen.focus("Nombre");
        registration.error->fields.push_back({"name", "Escriba el nombre"});
        screen.settle();
        CHECK(screen.focused() == "Nombre");
    }
    SECTION("a line of the summary leads to its field") {
        screen.click("Correo: Escriba el correo");
        CHECK(screen.focused() == "Correo");
    }
    SECTION("for radio buttons, to the first of them") {
        screen.click("Sexo: Seleccione el sexo");
        CHECK(screen.focused() == "Femenino");
    }
    SECTION("the focus stays where it is while the same errors are shown") {
        screen.focus("Nombre");
        screen.settle();
        CHECK(screen.focused() == "Nombre");
    }
    SECTION("being refused again for the same reasons is said again") {
        screen.focus("Nombre");
        registration.waiting = true;
        screen.settle();
        registration.waiting = false;
        screen.settle();
        CHECK(screen.focused() == "Correo: Escriba el correo");
    }
    SECTION("one error is one datum") {
        registration.error->fields.resize(1);
        screen.settle();
        CHECK(screen.shows("Hay 1 dato por corregir"));
    }
    SECTION("and all of it goes when it is corrected") {
        registration.error.reset();
        screen.settle();
        CHECK_FALSE(screen.shows("por corregir"));
        CHECK(screen.error_of("Correo").empty());
    }
}

TEST_CASE("Who types while the answer is on its way keeps the field when it is a refusal") {
    Registration registration;
    Screen screen([&] { registration.draw(); });
    screen.click("Enviar");
    registration.waiting = true;
    screen.settle();
    screen.type("Nombre", "Ana M");
    registration.waiting = false;
    registration.refuse();
    screen.settle();
    CHECK(screen.focused() == "Nombre");
    CHECK(screen.shows("Hay 2 datos por corregir"));
}

TEST_CASE("A refusal without fields is a notice") {
    Registration registration;
    Screen screen([&] { registration.draw(); });
    registration.error = base::Error{.kind = base::ErrorKind::conflict, .message = "Ya existe ese correo"};
    screen.settle();
    CHECK(screen.find(Role::alert, "Ya existe ese correo"));
    CHECK_FALSE(screen.shows("por corregir"));
}

TEST_CASE("A refusal without fields is brought into view when the form is higher than the window") {
    std::string value;
    std::optional<base::Error> error;
    bool waiting = false;
    Screen screen([&] {
        ui::page({},
                 [&] {
                     ui::heading(Text("Registro"), 1);
                     ui::Form form(Text("Registro"), error ? &*error : nullptr);
                     for (int i = 0; i < 30; ++i) form.text(std::to_string(i), Text("Nombre"), value);
                     form.submit(Text("Enviar"), waiting);
                 },
                 {});
    });
    const auto in_view = [&] {
        const auto notice = screen.find(Role::alert, "Ya existe ese correo");
        REQUIRE(notice);
        return notice->top >= 0 && notice->top + notice->height <= 768;
    };
    screen.click("Enviar");
    screen.context().scroll(screen.all(Role::scroller).at(0).id, 99999);
    screen.settle();
    error = base::Error{.kind = base::ErrorKind::conflict, .message = "Ya existe ese correo"};
    screen.settle();
    CHECK(in_view());

    SECTION("but does not hold the page there") {
        screen.context().scroll(screen.all(Role::scroller).at(0).id, 99999);
        screen.settle();
        CHECK_FALSE(in_view());
    }
    SECTION("again when it is refused again") {
        screen.context().scroll(screen.all(Role::scroller).at(0).id, 99999);
        screen.settle();
        waiting = true;
        screen.settle();
        waiting = false;
        screen.settle();
        CHECK(in_view());
    }
}

TEST_CASE("An error of a field the form does not draw is still shown in the summary") {
    Registration registration;
    Screen screen([&] { registration.draw(); });
    registration.error = base::Error{.fields = {{"elsewhere", "Falta la firma"}}};
    screen.settle();
    CHECK(screen.shows("Falta la firma"));
}

TEST_CASE("Two fields of a form may have the same label") {
    std::string first, second;
    Screen screen([&] {
        ui::Form form(Text("Tratamientos"), nullptr);
        form.text("treatments.0.dose", Text("Dosis"), first);
        form.text("treatments.1.dose", Text("Dosis"), second);
        form.submit(Text("Enviar"));
    });
    CHECK(screen.audit() == std::vector<std::string>{});
    CHECK(screen.all(Role::text_field).size() == 2);
}

namespace {

/// A form whose fields are data: each row of it in a scope of its own, its refusals by "answers.…" and
/// "slots.…".
struct Specifications {
    std::string fevi{}, notes{}, line{}, mutation{};
    ui::ComboState mutation_state{};
    std::vector<base::ChosenFile> note{};
    std::vector<ui::Choice> lines{{"1", "Primera"}};
    std::vector<base::FieldError> errors{};
    std::string wanted{};  ///< The field that "Lo que falta" was pressed for.
    bool form_is_there = true;

    void draw() {
        if (!wanted.empty()) ui::focus_field(std::exchange(wanted, {}));
        if (!form_is_there) return;
        const std::string name = "Especificaciones";
        ui::Form form(name, errors);
        const ui::Scope scope("ponatinib");
        form.text("answers.fevi", std::string("FEVI"), fevi, {});
        form.area("answers.notes", std::string("Comorbilidades"), notes, {}, 3);
        form.select("answers.line", std::string("Línea"), line, lines, Text("-- Seleccionar --"), {});
        form.combo("answers.mutation", std::string("Mutaciones"), mutation, mutation, mutation_state, lines, {});
        form.file("slots.note"sv, "Nota médica"sv, note);
        form.submit(Text("Enviar"));
    }
};

}  // namespace

TEST_CASE("Fields whose labels are data are named by the summary, which leads to them") {
    const auto [field, label] = GENERATE(table<std::string, std::string>({{"answers.fevi", "FEVI"},
                                                                          {"answers.notes", "Comorbilidades"},
                                                                          {"answers.line", "Línea"},
                                                                          {"answers.mutation", "Mutaciones"},
                                                                          {"slots.note", "Nota médica"}}));
    Specifications form;
    Screen screen([&] { form.draw(); });
    screen.click("Enviar");
    form.errors = {{field, "Este dato es obligatorio"}};
    screen.settle();
    CHECK(screen.error_of(label) == "Este dato es obligatorio");
    CHECK(screen.focused() == label + ": Este dato es obligatorio");
    screen.click(label + ": Este dato es obligatorio");
    CHECK(screen.focused() == label);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A field takes the focus by its name, also when its form appears later") {
    Specifications form;
    Screen screen([&] { form.draw(); });
    form.wanted = "slots.note";
    screen.settle();
    CHECK(screen.focused() == "Nota médica");

    form.form_is_there = false;
    form.wanted = "answers.line";
    screen.settle();
    form.form_is_there = true;
    screen.settle();
    CHECK(screen.focused() == "Línea");
}

TEST_CASE("A field that was asked for and is not there takes no focus from what is done meanwhile") {
    Specifications form;
    bool other = false;
    Screen screen([&] {
        form.draw();
        if (ui::button(Text("Otro"))) other = true;
    });
    form.form_is_there = false;
    form.wanted = "answers.line";
    screen.settle();
    screen.click("Otro");
    form.form_is_there = true;
    screen.settle();
    CHECK(other);
    CHECK(screen.focused() == "Otro");
}
