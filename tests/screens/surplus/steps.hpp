#pragma once
// Somebody of the collection at its steps: a nation in an open period, a person signed in, and what tables show.

#include <string>
#include <string_view>
#include <vector>

#include "shared/api/identity/session.hpp"
#include "shared/api/surplus/capture.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/services/surplus/import.hpp"
#include "shared/storage/engine/database.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/program.hpp"

namespace surplus_tests {

inline constexpr const char* baja_california_sur = "ooad-03";
inline constexpr const char* campeche = "ooad-04";
inline constexpr const char* coahuila = "ooad-05";
inline constexpr const char* chihuahua = "ooad-08";
inline constexpr const char* a_umae = "umae-20EA340000";
/// A group that is captured by specialty, and one that is captured whole.
inline constexpr const char* urology = "&grupo=cirugia&especialidad=cirugia.urologia";
inline constexpr const char* laboratory = "&grupo=laboratorio-de-analisis-clinicos";

/// The person's own sessions: `actor` asks the services, `program` is what is seen.
struct AtSteps {
    explicit AtSteps(domain::identity::Role role = domain::identity::Role::responsable, std::string of = aguascalientes,
                     std::string of_unit = {})
        : entity(std::move(of)), actor(nation.world.reporter(role, entity, of_unit)) {
        program.sign_in("rep1");
    }

    /// The address of a step; `rest` continues it: "&unidad=…".
    std::string address(const std::string& step, const std::string& rest = {}) const { return address_of(entity, step, rest); }
    std::string address_of(const std::string& whose, const std::string& step, const std::string& rest = {}) const {
        return "excedentes/" + step + "?periodo=" + nation.period + "&ooad=" + whose + rest;
    }
    void go(const std::string& step, const std::string& rest = {}) { program.go(address(step, rest)); }
    std::string dashboard() const { return "excedentes/periodo?periodo=" + nation.period; }

    api::surplus::Marked unit(std::size_t place = 0) {
        return actor.must<api::surplus::ListUnits>({nation.period, entity}).units.at(place);
    }
    void answer(domain::surplus::Answer what) { nation.answer(actor, what, entity); }
    void finalize() {
        const auto version = nation.report(actor, entity).version;
        actor.must<api::surplus::FinalizeReport>({nation.period, entity, version, true});
    }
    void close_period() {
        auto admin = nation.world.administrator();
        for (const auto& card : admin.must<api::surplus::ListPeriods>({}).periods) {
            if (card.id == nation.period)
                admin.must<api::surplus::MovePeriod>({card.id, card.version, domain::surplus::PeriodAct::close});
        }
    }
    bool sound() const { return screen.audit().empty() && screen.context().primaries().size() <= 1; }

    Nation nation{};
    std::string entity;
    test::Actor actor;
    test::Program program{nation.world, "excedentes/ingreso", {.width = 1366, .height = 2000}};
    test::Screen& screen = program.screen;
};

/// At the table of step 6, for which step 2 is answered.
struct AtTable : AtSteps {
    explicit AtTable(std::string of_place = urology, domain::identity::Role role = domain::identity::Role::responsable)
        : AtSteps(role), place(std::move(of_place)) {
        answer(domain::surplus::Answer::si);
        unit_id = unit().id;
        unit_name = unit().name;
    }
    void open() { go("paso6", "&unidad=" + unit_id + place); }
    /// What is typed is over, and what is due is sent.
    void rest() {
        screen.leave();
        program.pass(500);
    }
    api::surplus::OpenCapture::Response stored_table(test::Actor& who) {
        const bool whole = place == laboratory;
        return who.must<api::surplus::OpenCapture>(
            {nation.period, unit_id, whole ? "laboratorio-de-analisis-clinicos" : "cirugia", whole ? "" : "cirugia.urologia"});
    }
    std::string product_id(const std::string& name) {
        for (const auto& each : stored_table(actor).products) {
            if (each.name == name) return each.id;
        }
        FAIL("no product " << name);
        return {};
    }
    domain::surplus::Cell stored(const std::string& name) {
        const auto id = product_id(name);
        for (const auto& each : stored_table(actor).cells) {
            if (each.product_id == id) return each.cell;
        }
        return {};
    }
    /// By somebody whose session is new.
    domain::surplus::Cell stored_later(const std::string& name) {
        actor.must<api::identity::SignIn>({"rep1", test::password});
        return stored(name);
    }
    std::int64_t version_of(const std::string& name) {
        const auto id = product_id(name);
        for (const auto& each : stored_table(actor).cells) {
            if (each.product_id == id) return each.version;
        }
        return 0;
    }
    /// Products that come into the period's catalogue.
    void import_products(const std::string& file) {
        REQUIRE(nation.world.write(
            [&](storage::Connection& db) { return services::surplus::import_products(db, nation.period, file); }));
    }
    std::string kept_here() const {
        std::string all;
        for (const auto& [name, value] : program.platform.preferences) {
            if (name.starts_with("excedentes.cola.")) all += value;
        }
        return all;
    }
    test::Shown cell(const std::string& name) const {
        const auto field = screen.find(semantics::Role::cell_field, name);
        const auto found = field ? field : screen.find(semantics::Role::cell_choice, name);
        REQUIRE(found);
        return *found;
    }
    bool told(const std::string& name, const std::string& words) const {
        return cell(name).description.find(words) != std::string::npos;
    }
    bool is_wrong(const std::string& name) const { return cell(name).has(semantics::invalid); }
    int saves() const { return program.network.asked(api::surplus::SaveCells::path); }

    std::string place, unit_id{}, unit_name{};
};

/// One unit reports one product.
struct Reporting : AtTable {
    explicit Reporting(domain::identity::Role role = domain::identity::Role::responsable) : AtTable(urology, role) {
        nation.save(actor, unit_id, product_id("Circuncisión"), some_surplus);
    }
};

struct Finished : Reporting {
    Finished() { finalize(); }
};

/// Two products of Urología, and the names of cells: the column's, then the product's.
namespace cells {

inline constexpr const char* first = "Circuncisión";
inline constexpr const char* second = "Cistoscopia diagnóstica";
inline const std::string shortage_ambulatory = "Faltante Ambulatoria, ", shortage_hospital = "Faltante Hospitalaria, ",
                         cause = "Causa, ", shortage_patients = "Faltante Pacientes Mensuales, ",
                         surplus_ambulatory = "Excedente Ambulatoria, ", surplus_hospital = "Excedente Hospitalaria, ",
                         surplus_patients = "Excedente Pacientes Mensuales, ";

inline void type_surplus(test::Screen& screen, const std::string& product, const std::string& events,
                         const std::string& patients) {
    screen.type(surplus_ambulatory + product, events);
    screen.type(surplus_patients + product, patients);
}

}  // namespace cells

/// The rows in sight of a table, each as the words of its cells; heads are left out.
std::vector<std::vector<std::string>> rows_of(test::Screen& screen, std::string_view table);
/// All of them: it is scrolled from its top to its end.
std::vector<std::vector<std::string>> all_rows_of(test::Screen& screen, std::string_view table);
/// The row that has this word in one of its cells; empty without one.
std::vector<std::string> row_with(const std::vector<std::vector<std::string>>& rows, const std::string& word);
/// "Título@3": heads with their column, in their order.
std::vector<std::string> heads_of(test::Screen& screen);
/// What a link leads to, and whether in another tab.
struct Led {
    std::string href{};
    bool new_tab = false;
};
std::vector<Led> links_named(test::Screen& screen, std::string_view name);

}  // namespace surplus_tests
