// Every form of the product, found by the list of screens: a refusal takes the focus each time somebody presses, and
// what is typed into refused fields arrives whole, letter by letter.

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "app/screens/screens.hpp"
#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/identity/role.hpp"
#include "tests/support/program.hpp"

using semantics::Node;
using semantics::Role;
using test::Program;

namespace {

struct Place {
    std::string user{}, address{};
};

/// What lies before them: a folio in the evaluator's hands, one about which the asesor is asked, and one that its director completes.
struct Evaluated {
    explicit Evaluated(test::World& world) {
        auto director = world.director(), evaluator = world.evaluator();
        for (const auto role :
             {domain::identity::Role::asesor, domain::identity::Role::editor, domain::identity::Role::comunicacion})
            world.of_role(role);
        const auto version = [&](const std::string& folio) { return evaluator.must<api::cases::OpenCase>({folio}).now.version; };
        std::string nss = "5555555550";
        for (auto* folio : {&in_hand, &asked, &returned}) {
            ++nss.back();
            *folio = world.sent(director, nss);
            evaluator.must<api::cases::TakeCase>({*folio, version(*folio)});
        }
        const auto due = base::iso(base::mexico_city(base::after_working_days(world.clock.now(), 5)).date);
        evaluator.must<api::cases::ReturnCase>({returned,
                                                version(returned),
                                                {{"weight_kg", {}}, {"doctor_matricula", {}}},
                                                "No corresponden con la nota médica",
                                                due});
        evaluator.must<api::cases::AskOpinion>({asked, version(asked), "account-asesor", "¿Es adecuada la dosis?"});
    }
    std::string in_hand{}, asked{}, returned{};
};

/// Each screen for somebody who may open it; the wizard at each of its tabs, with a draft behind it.
std::vector<Place> places(const std::string& draft, const Evaluated& evaluated) {
    const std::vector<std::pair<std::string, domain::identity::Role>> people{
        {"director", domain::identity::Role::solicitante}, {"jefatura", domain::identity::Role::validador},
        {"evaluar", domain::identity::Role::evaluador},    {"asesor", domain::identity::Role::asesor},
        {"editor", domain::identity::Role::editor},        {"comunicacion", domain::identity::Role::comunicacion},
        {"admin01", domain::identity::Role::administrador}};
    std::vector<Place> all;
    for (const auto* screen : screens::all) {
        const std::string address(screen->address);
        if (screen == &screens::cases::wizard) {
            all.push_back({"director", address});
            for (const auto tab :
                 {domain::cases::Tab::paciente, domain::cases::Tab::vigencia, domain::cases::Tab::datos_generales,
                  domain::cases::Tab::tratamientos_previos, domain::cases::Tab::especificaciones}) {
                all.push_back({"director", address + "/" + std::string(base::name_of(tab)) + "?id=" + draft});
            }
            continue;
        }
        if (screen == &screens::cases::evaluation) {
            all.push_back({"evaluar", address + "?folio=" + evaluated.in_hand});
            continue;
        }
        if (screen == &screens::cases::correction || screen == &screens::cases::case_history) {
            all.push_back({"director", address + "?folio=" + evaluated.returned});
            continue;
        }
        const bool of_the_catalog = screen == &screens::catalog::generic || screen == &screens::catalog::form;
        if (of_the_catalog || screen == &screens::catalog::recommendation) {
            all.push_back({"editor", address + (of_the_catalog ? "?id=ponatinib" : "?id=ponatinib-lmc")});
            continue;
        }
        if (screen == &screens::cases::opinion) {
            all.push_back({"asesor", address + "?folio=" + evaluated.asked});
            continue;
        }
        if (screen->access.is_open()) all.push_back({"", address});
        for (const auto& [user, role] : people) {
            if (screen->access.is_open() || !screen->access.admits(role)) continue;
            all.push_back({user, address});
            break;
        }
    }
    return all;
}

/// One form as it stands on the page now.
struct FormNow {
    std::uint32_t id = 0, submit = 0;
    std::vector<std::uint32_t> fields{};  ///< Those one types in.
};

bool within(const std::vector<Node>& nodes, const Node& node, std::uint32_t ancestor) {
    for (std::uint32_t parent = node.parent; parent != 0;) {
        if (parent == ancestor) return true;
        const auto above = std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return each.id == parent; });
        if (above == nodes.end()) return false;
        parent = above->parent;
    }
    return false;
}

std::vector<FormNow> forms_of(Program& program) {
    const auto& nodes = program.screen.context().nodes();
    std::vector<FormNow> forms;
    for (const Node& form : nodes) {
        if (form.role != Role::form) continue;
        FormNow now{.id = form.id};
        bool after_field = false;
        for (const Node& node : nodes) {
            if (!within(nodes, node, form.id)) continue;
            const bool typed = node.role == Role::text_field || node.role == Role::text_area;
            const bool field = typed || node.role == Role::select || node.role == Role::combo || node.role == Role::file ||
                               node.role == Role::radio;
            if (typed && !(node.flags & (semantics::read_only | semantics::disabled))) now.fields.push_back(node.id);
            if (field) {
                after_field = true;
                now.submit = 0;
            } else if (after_field && now.submit == 0 && node.role == Role::button) {
                now.submit = node.id;
            }
        }
        if (now.submit != 0) forms.push_back(now);
    }
    return forms;
}

/// Who asks for a field by its label finds that field alone, not the part of the page that it stands in.
std::vector<std::string> called_as_what_they_stand_in(Program& program) {
    std::set<std::string> parts;
    for (const auto role : {Role::group, Role::region, Role::form, Role::dialog, Role::radio_group}) {
        for (const auto& each : program.screen.all(role)) parts.insert(each.name);
    }
    std::vector<std::string> found;
    for (const auto role : {Role::text_field, Role::text_area, Role::select, Role::combo, Role::checkbox, Role::file}) {
        for (const auto& each : program.screen.all(role)) {
            if (!each.name.empty() && parts.count(each.name) != 0) found.push_back(each.name);
        }
    }
    return found;
}

class Typist {
public:
    explicit Typist(Program& program) : program_(program) {}

    void put(std::uint32_t field, const std::string& words) {
        program_.screen.context().set_text(field, words, ++revision_);
        program_.screen.settle();
    }
    void focus(std::uint32_t id) {
        program_.screen.focus(id);
        program_.screen.settle();
    }
    void press(std::uint32_t button) {
        focus(button);
        program_.screen.context().activate(button);
        program_.screen.settle();
    }
    std::string value(std::uint32_t field) const {
        for (const auto role : {Role::text_field, Role::text_area}) {
            for (const auto& each : program_.screen.all(role)) {
                if (each.id == field) return each.value;
            }
        }
        return "(gone)";
    }
    std::string error_of(std::uint32_t field) const {
        const auto& nodes = program_.screen.context().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return each.id == field; });
        return found == nodes.end() ? std::string() : program_.screen.context().error_of(*found);
    }
    /// A line of a summary has the focus.
    bool at_summary(std::uint32_t form) const {
        const auto& nodes = program_.screen.context().nodes();
        const auto found =
            std::find_if(nodes.begin(), nodes.end(), [&](const Node& each) { return each.id == program_.screen.focused_id(); });
        return found != nodes.end() && found->role == Role::button && within(nodes, *found, form) &&
               program_.screen.focused().find(": ") != std::string::npos;
    }

private:
    Program& program_;
    std::uint32_t revision_ = 1000;
};

}  // namespace

TEST_CASE("In every form of the product a refusal takes the focus when one presses, and no letter that is typed") {
    test::World world;
    auto director = world.director();
    const auto draft = world.full_draft(director);
    const Evaluated evaluated(world);
    std::size_t refused = 0;
    std::vector<std::string> seen;
    for (const auto& place : places(draft, evaluated)) {
        Program program(world, place.user.empty() ? place.address : "sanece/login");
        if (!place.user.empty()) {
            program.sign_in(place.user);
            program.go(place.address);
        }
        INFO(place.address);
        CHECK(called_as_what_they_stand_in(program) == std::vector<std::string>{});
        Typist typist(program);
        const std::size_t count = forms_of(program).size();
        for (std::size_t index = 0; index < count; ++index) {
            auto forms = forms_of(program);
            if (index >= forms.size()) break;
            auto form = forms[index];
            for (const auto field : form.fields) typist.put(field, "");
            typist.press(form.submit);
            forms = forms_of(program);
            if (index >= forms.size() || forms[index].id != form.id) break;  // it was taken: another page
            form = forms[index];
            if (!typist.at_summary(form.id)) continue;  // refused as a whole, or taken
            ++refused;
            seen.push_back(place.address);
            INFO(place.address << " form " << index);
            // What is empty is asked for; what it must look like is told to who wrote something.
            for (const auto field : form.fields) {
                const auto error = typist.error_of(field);
                CAPTURE(error);
                CHECK(error.find_first_of("0123456789") == std::string::npos);
            }
            for (int again = 0; again < 2; ++again) {
                typist.press(form.submit);
                CHECK(typist.at_summary(form.id));
            }
            for (const auto field : form.fields) {
                typist.focus(field);
                std::string typed;
                for (const char letter : std::string("Gutierrez 12345678")) {
                    typed += letter;
                    typist.put(field, typed);
                    REQUIRE(program.screen.focused_id() == field);
                    REQUIRE(typist.value(field) == typed);
                }
                typist.put(field, "");
            }
            typist.press(form.submit);
            CHECK(typist.at_summary(form.id));
        }
        CHECK(program.screen.audit() == std::vector<std::string>{});
    }
    CAPTURE(seen);
    CHECK(refused >= 8);  // or the loop has lost its way
}

TEST_CASE("On every screen, in windows of every height, each thing is one of its own, in the part it belongs to") {
    test::World world;
    auto director = world.director();
    const auto draft = world.full_draft(director);
    const Evaluated evaluated(world);
    const auto lists = world.visitor().must<api::catalog::RegistrationLists>({});
    world.visitor().must<api::identity::Register>(
        {"ooad-01", world.visitor().must<api::catalog::HospitalsOf>({"ooad-01"}).hospitals.front().id, lists.positions.front().id,
         "Núñez", "Peña", "Ana", "30000001", "nuevo01", test::password, "nuevo01@imss.gob.mx"});
    for (const auto& place : places(draft, evaluated)) {
        Program program(world, place.user.empty() ? place.address : "sanece/login");
        if (!place.user.empty()) {
            program.sign_in(place.user);
            program.go(place.address);
        }
        for (const test::ScreenSize size : {test::ScreenSize{1366, 768, 1}, {683, 384, 2}, {320, 640, 1}, {320, 256, 1}}) {
            program.screen.resize(size);
            program.screen.settle();
            INFO(place.address << " at " << size.width << " by " << size.height);
            CHECK(program.screen.audit() == std::vector<std::string>{});
            // One thing at a time is the thing to do.
            CHECK(program.screen.context().primaries().size() <= 1);
        }
    }
}
