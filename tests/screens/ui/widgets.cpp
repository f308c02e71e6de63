// Words, buttons, links, sections, steps and files: what each says of itself, and what pressing it does.

#include <catch2/catch.hpp>

#include <array>

#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/file.hpp"
#include "tests/support/screen.hpp"

using semantics::Role;
using test::Screen;
using ui::Text;

using namespace std::string_view_literals;

namespace {

template <class Label>
concept IsLabel = requires(Label label) {
    ui::button(label);
    ui::heading(label);
    ui::notice(ui::Tone::info, label);
};

}  // namespace

TEST_CASE("A literal on a screen does not compile, while words and data do") {
    STATIC_REQUIRE_FALSE(IsLabel<const char(&)[9]>);
    STATIC_REQUIRE_FALSE(IsLabel<const char*>);
    STATIC_REQUIRE(IsLabel<text::Text>);
    STATIC_REQUIRE(IsLabel<const std::string&>);
    STATIC_REQUIRE(IsLabel<std::string_view>);
}

TEST_CASE("Words are read with their kind") {
    Screen screen([] {
        ui::heading(Text("Solicitudes"), 1);
        ui::text(Text("Un párrafo"));
        ui::fact(Text("NSS"), "1111111111"sv);
        ui::bullets(std::array<std::string, 2>{"uno", "dos"});
        ui::notice(ui::Tone::error, Text("No se pudo guardar"));
        ui::notice(ui::Tone::success, Text("Se guardó"));
        ui::chip(ui::Tone::info, "En evaluación"sv);
        ui::quiet_status("Guardado hace un momento"sv);
        ui::progress("Enviando"sv, 0.25f, "1 MB de 4 MB"sv);
    });
    const auto title = screen.find(Role::heading, "Solicitudes");
    REQUIRE(title);
    CHECK(title->a == 1);
    CHECK(title->has(semantics::heading_focus));
    CHECK(screen.find(Role::text, "Un párrafo")->has(semantics::selectable_text));
    CHECK(screen.find(Role::text, "NSS: 1111111111"));
    REQUIRE(screen.all(Role::list_item).size() == 2);
    CHECK(screen.all(Role::list_item)[1].name == "dos");
    CHECK(screen.find(Role::alert, "No se pudo guardar"));
    CHECK(screen.find(Role::status, "Se guardó"));
    CHECK(screen.find(Role::text, "En evaluación"));
    CHECK(screen.find(Role::status, "Guardado hace un momento"));
    const auto progress = screen.find(Role::progress, "Enviando");
    REQUIRE(progress);
    CHECK(progress->a == 25);
    CHECK(progress->value == "1 MB de 4 MB");
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("A live region keeps its node when its words change") {
    std::string words = "Guardando";
    Screen screen([&] { ui::notice(ui::Tone::info, words); });
    const auto before = screen.all(Role::status).at(0).id;
    words = "Guardado";
    screen.settle();
    CHECK(screen.all(Role::status).at(0).id == before);
}

TEST_CASE("Words wrap between words and never cut a figure") {
    Screen screen([] {
        const ui::Column column(60, false);
        ui::text(Text("Son 2,989,123.50 pesos"));
    });
    CHECK(screen.all(Role::text).at(0).height == Approx(4 * 24));
}

TEST_CASE("An announcement is made once, not once a frame") {
    bool said = false;
    Screen screen([&] {
        if (said) ui::announce(Text("Se agregó el paciente"));
    });
    said = true;
    screen.settle();
    CHECK(screen.announcements() == std::vector<std::string>{"Se agregó el paciente"});
}

TEST_CASE("A button is pressed by the pointer and without one") {
    int pressed = 0;
    bool enabled = true, waiting = false;
    Screen screen([&] {
        if (ui::button(Text("Guardar"), {.weight = ui::Weight::primary, .enabled = enabled, .waiting = waiting})) {
            ++pressed;
        }
    });
    SECTION("by pointer, once") {
        screen.click_with_pointer("Guardar");
        CHECK(pressed == 1);
    }
    SECTION("by keyboard or assistive technology") {
        screen.click("Guardar");
        CHECK(pressed == 1);
    }
    SECTION("not while disabled") {
        enabled = false;
        screen.settle();
        CHECK_FALSE(screen.enabled("Guardar"));
        CHECK_THROWS(screen.click("Guardar"));
        screen.context().activate(screen.find(Role::button, "Guardar")->id);
        screen.click_with_pointer("Guardar");
        CHECK(pressed == 0);
    }
    SECTION("not while waiting, and it keeps its size") {
        const float width = screen.find(Role::button, "Guardar")->width;
        waiting = true;
        screen.settle();
        const auto button = screen.find(Role::button, "Guardar");
        CHECK(button->has(semantics::busy));
        CHECK(button->has(semantics::disabled));
        CHECK(button->width == width);
        screen.click_with_pointer("Guardar");
        CHECK(pressed == 0);
        CHECK(screen.context().wake_in() > 0);  // the mark turns
        screen.context().set_preferences({.reduced_motion = true});
        screen.settle();
        CHECK(screen.context().wake_in() == -1);  // and does not when motion is unwelcome
    }
    SECTION("dragging out of it presses nothing") {
        const auto button = screen.find(Role::button, "Guardar");
        screen.context().mouse_move(button->left + 5, button->top + 5);
        screen.context().mouse_button(0, true, false);
        screen.settle();
        screen.context().mouse_move(900, 600);
        screen.context().mouse_button(0, false, false);
        screen.settle();
        CHECK(pressed == 0);
    }
}

TEST_CASE("Two buttons of one name are told apart by scope, and without one the audit objects") {
    std::string pressed;
    bool scoped = true;
    Screen screen([&] {
        for (const std::string id : {"a", "b"}) {
            const ui::Scope scope(scoped ? id : "same");
            if (ui::button(Text("Quitar"))) pressed = id;
        }
    });
    CHECK(screen.audit() == std::vector<std::string>{});
    CHECK_THROWS_WITH(screen.click("Quitar"), Catch::Contains("2 are called"));
    screen.context().activate(screen.all(Role::button).at(1).id);
    screen.settle();
    CHECK(pressed == "b");
    scoped = false;
    screen.settle();
    CHECK(screen.audit() == std::vector<std::string>{"duplicate id: Quitar"});
}

TEST_CASE("A link has its address and says when it was followed") {
    Screen screen([] {
        ui::link(Text("Guía"), "/guia.pdf", {.new_tab = true});
        ui::link(Text("Solicitudes"), "#/solicitudes");
    });
    const auto guide = screen.find(Role::link, "Guía");
    REQUIRE(guide);
    CHECK(guide->has(semantics::new_tab));
    screen.click("Solicitudes");
    CHECK(screen.opened_links() == std::vector<std::string>{"#/solicitudes"});
    CHECK(screen.opened_links().empty());
}

TEST_CASE("An expander shows what is in it only while it is open") {
    bool open = false;
    Screen screen([&] {
        ui::Expander section(Text("Antecedentes"), open);
        if (section) ui::text(Text("Sin antecedentes"));
    });
    const auto closed = screen.find(Role::button, "Antecedentes");
    REQUIRE(closed);
    CHECK(closed->has(semantics::expandable));
    CHECK_FALSE(closed->has(semantics::expanded));
    CHECK_FALSE(screen.shows("Sin antecedentes"));
    screen.click("Antecedentes");
    CHECK(screen.find(Role::button, "Antecedentes")->has(semantics::expanded));
    CHECK(screen.shows("Sin antecedentes"));
}

TEST_CASE("Steps are tabs with their state, and a step that is not reachable is not pressed") {
    int step = 1, pressed = -1;
    Screen screen([&] {
        const std::array steps{ui::Step{"Datos", ui::StepState::done}, ui::Step{"Receta", ui::StepState::current},
                               ui::Step{"Estudios", ui::StepState::with_error},
                               ui::Step{"Enviar", ui::StepState::pending, false}};
        if (const int now = ui::steps(Text("Pasos"), steps, step); now >= 0) pressed = now;
    });
    CHECK(screen.find(Role::tab_list, "Pasos"));
    CHECK(screen.find(Role::tab, "Receta")->has(semantics::selected));
    CHECK(screen.find(Role::tab, "Receta")->has(semantics::current));
    CHECK(screen.find(Role::tab, "Datos")->description == "Hecho");
    CHECK(screen.find(Role::tab, "Estudios")->description == "Con error");
    CHECK_FALSE(screen.enabled("Enviar"));
    screen.click("Datos");
    CHECK(pressed == 0);
    pressed = -1;
    screen.click_with_pointer("Enviar");
    CHECK(pressed == -1);
    CHECK(screen.audit() == std::vector<std::string>{});
}

TEST_CASE("Labels of steps are never cut inside a word, however narrow the window") {
    const std::array steps{ui::Step{"Diagnóstico y tratamiento", ui::StepState::done},
                           ui::Step{"Laboratorio", ui::StepState::current}, ui::Step{"Documentos"}, ui::Step{"Enviar"},
                           ui::Step{"Resumen"}};
    Screen screen([&] { ui::steps(Text("Pasos"), steps, 0); }, {1366, 768});
    const auto tops = [&] {
        std::vector<float> out;
        for (const auto& tab : screen.all(Role::tab)) out.push_back(tab.top);
        return out;
    };
    CHECK(tops().front() == tops().back());
    screen.resize({360, 740});
    CHECK(tops().front() < tops().back());
    screen.resize({683, 384});  // a low one has a row of circles, with the same names
    CHECK(tops().front() == tops().back());
    CHECK(screen.all(Role::tab).front().height <= 44);
    CHECK(screen.find(Role::tab, "Diagnóstico y tratamiento"));
}

TEST_CASE("Tabs give the pressed one, or the selected one") {
    int tab = 0;
    Screen screen([&] {
        const std::array labels{Text("Datos"), Text("Historia")};
        tab = ui::tabs(Text("Secciones"), labels, tab);
    });
    CHECK(tab == 0);
    screen.click_with_pointer("Historia");
    CHECK(tab == 1);
    CHECK(screen.find(Role::tab, "Historia")->has(semantics::selected));
}

TEST_CASE("A checklist says what is met and leads to what is missing") {
    int pressed = -1;
    Screen screen([&] {
        const std::array lines{ui::CheckLine{"Datos del paciente", true}, ui::CheckLine{"Peso", false, true}};
        if (const int now = ui::checklist(Text("Lo que falta"), lines); now >= 0) pressed = now;
    });
    CHECK(screen.shows("Datos del paciente. Cumplido"));
    CHECK(screen.find(Role::button, "Peso")->description == "Pendiente");
    screen.click("Peso");
    CHECK(pressed == 1);
}

TEST_CASE("A file field takes what was chosen and asks for a chooser when pressed") {
    std::vector<base::ChosenFile> files;
    bool changed = false, multiple = false;
    std::string error;
    Screen screen([&] {
        const std::string chosen = files.empty() ? "" : files.front().name;
        changed =
            ui::file_field(
                "Oficio"sv, files,
                {.help = "PDF de hasta 10 MB"sv, .error = error, .required = true, .multiple = multiple, .chosen = chosen}) ||
            changed;
    });
    auto field = screen.find(Role::file, "Oficio");
    REQUIRE(field);
    CHECK(field->has(semantics::required));
    CHECK(field->description == "PDF de hasta 10 MB. Elegir archivo. No se eligió ningún archivo");
    for (const auto* words : {"Elegir archivo", "No se eligió ningún archivo"}) {
        CHECK(screen.find(Role::text, words));
    }
    screen.attach("Oficio", {.handle = 7, .name = "oficio.pdf", .size_bytes = 1000});
    CHECK(changed);
    REQUIRE(files.size() == 1);
    CHECK(files[0].handle == 7);
    CHECK(screen.find(Role::text, "oficio.pdf"));
    CHECK(screen.find(Role::file, "Oficio")->description == "PDF de hasta 10 MB. Elegir archivo. oficio.pdf");
    CHECK_FALSE(screen.find(Role::text, "No se eligió ningún archivo"));
    screen.context().files_chosen(field->id, {{.handle = 8}, {.handle = 9}});
    screen.settle();
    CHECK(files.size() == 1);
    multiple = true;
    screen.settle();
    screen.context().files_chosen(field->id, {{.handle = 8}, {.handle = 9}});
    screen.settle();
    CHECK(files.size() == 2);
    screen.click_with_pointer("Oficio", Role::file);
    CHECK(screen.context().take_file_requests() == std::vector<std::uint32_t>{field->id});
    error = "El archivo no es un PDF";
    screen.settle();
    CHECK(screen.error_of("Oficio") == "El archivo no es un PDF");
    field = screen.find(Role::file, "Oficio");
    CHECK(field->has(semantics::invalid));
    CHECK(field->name == "Oficio");
    CHECK(screen.audit() == std::vector<std::string>{});
}
