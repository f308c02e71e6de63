// OOAD, UMAE, their units, and the lists of registration.

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/services/catalog/import/rows.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/catalog/import.hpp"

namespace services::importing {

namespace words = text::catalog;
using base::Result;
using storage::Connection;
using storage::catalog::Change;

namespace {

constexpr std::string_view unit_clave = "00********";
constexpr std::string_view ooad_prefix = "ooad-", umae_prefix = "umae-";

/// UMAE come after the OOAD in the lists.
constexpr std::int64_t umae_positions_from = 1000;

std::vector<domain::catalog::Entity> active_of(Connection& db, domain::catalog::EntityKind kind) {
    auto all = storage::catalog::active_entities(db);
    std::erase_if(all, [&](const auto& each) { return each.kind != kind; });
    return all;
}

/// A UMAE and its only unit (R22); the file of the units tells the kind and number of that one.
struct Umae {
    std::string clave{}, name{}, hospital{};
    std::int64_t position = 0;
    bool active = true;
    static constexpr auto fields() {
        return base::fields<&Umae::clave, &Umae::name, &Umae::hospital, &Umae::position, &Umae::active>();
    }
};

Umae umae_of(Connection& db, const domain::catalog::Entity& entity) {
    const auto clave = entity.id.substr(umae_prefix.size());
    const auto unit = storage::catalog::unit_by_id(db, clave);
    return {.clave = clave,
            .name = entity.name,
            .hospital = unit ? unit->name : std::string{},
            .position = entity.position - umae_positions_from,
            .active = entity.active};
}

std::optional<Umae> stored_umae(Connection& db, const Umae& umae) {
    const auto entity = storage::catalog::entity_by_id(db, std::string(umae_prefix) + umae.clave);
    if (!entity) return std::nullopt;
    return umae_of(db, *entity);
}

Change save_umae(Connection& db, const Umae& umae) {
    const domain::catalog::Entity entity{.id = std::string(umae_prefix) + umae.clave,
                                         .kind = domain::catalog::EntityKind::umae,
                                         .name = umae.name,
                                         .position = umae_positions_from + umae.position,
                                         .active = umae.active};
    const auto before = storage::catalog::entity_by_id(db, entity.id);
    auto unit = storage::catalog::unit_by_id(db, umae.clave).value_or(domain::catalog::Unit{.id = umae.clave});
    unit.entity_id = entity.id;
    unit.name = umae.hospital;
    unit.search = base::folded(unit.name);
    unit.is_hospital = true;
    // The file of the units may have withdrawn it by itself.
    if (!before || before->active != entity.active) unit.active = entity.active;
    const auto of_entity = storage::catalog::upsert_entity(db, entity);
    const auto of_unit = storage::catalog::upsert_unit(db, unit);
    if (of_entity != Change::unchanged) return of_entity;
    return of_unit == Change::unchanged ? Change::unchanged : Change::changed;
}

}  // namespace

std::string unit_name(const std::string& label, const std::string& kind, const std::string& long_name) {
    const bool numbered = label.find_first_of("0123456789") != std::string::npos;
    const bool dependent = kind == "PF" || kind == "CM";
    const bool placed = label.find(", ") != std::string::npos;
    return numbered && (placed || !dependent) ? label : long_name;
}

Result<catalog::ImportReport> import_ooad(Connection& db, std::string_view file) {
    return import_rows<domain::catalog::Entity>(
        file, {.required = {"orden", "clave", "nombre"},
               .read =
                   [](RowReader& row) {
                       const auto clave = row.shaped("clave", {"00"}, words::ooad_clave_shape);
                       return domain::catalog::Entity{.id = std::string(ooad_prefix) + clave,
                                                      .kind = domain::catalog::EntityKind::ooad,
                                                      .name = row.required("nombre"),
                                                      .position = row.integer("orden")};
                   },
               .key = [](const domain::catalog::Entity& entity) { return entity.id; },
               .stored = [&](const domain::catalog::Entity& entity) { return storage::catalog::entity_by_id(db, entity.id); },
               .save = [&](const domain::catalog::Entity& entity) { return storage::catalog::upsert_entity(db, entity); },
               .all_active = [&] { return active_of(db, domain::catalog::EntityKind::ooad); },
               .columns = {{"name", "nombre"}, {"position", "orden"}}});
}

Result<catalog::ImportReport> import_umae(Connection& db, std::string_view file) {
    return import_rows<Umae>(file, {.required = {"orden", "nombre_corto", "clave_unidad", "nombre"},
                                    .read =
                                        [](RowReader& row) {
                                            return Umae{
                                                .clave = row.shaped("clave_unidad", {unit_clave}, words::unit_clave_shape),
                                                .name = row.required("nombre_corto"),
                                                .hospital = row.required("nombre"),
                                                .position = row.integer("orden")};
                                        },
                                    .key = [](const Umae& umae) { return umae.clave; },
                                    .stored = [&](const Umae& umae) { return stored_umae(db, umae); },
                                    .save = [&](const Umae& umae) { return save_umae(db, umae); },
                                    .all_active =
                                        [&] {
                                            std::vector<Umae> all;
                                            for (const auto& each : active_of(db, domain::catalog::EntityKind::umae))
                                                all.push_back(umae_of(db, each));
                                            return all;
                                        },
                                    .columns = {{"name", "nombre_corto"}, {"hospital", "nombre"}, {"position", "orden"}}});
}

Result<catalog::ImportReport> import_units(Connection& db, std::string_view file) {
    std::map<std::string, bool> known;  // entities, asked for once each
    const auto exists = [&](const std::string& entity_id) {
        const auto place = known.find(entity_id);
        if (place != known.end()) return place->second;
        return known[entity_id] = storage::catalog::entity_by_id(db, entity_id).has_value();
    };
    return import_rows<domain::catalog::Unit>(
        file, {.required = {"clave_unidad", "ooad_clave", "sigla_derivada", "numero", "nombre", "nivel_atencion", "es_umae"},
               .read =
                   [&](RowReader& row) {
                       domain::catalog::Unit unit;
                       unit.id = row.shaped("clave_unidad", {unit_clave}, words::unit_clave_shape);
                       const auto ooad = row.shaped("ooad_clave", {"00"}, words::ooad_clave_shape);
                       const bool is_umae = row.flag("es_umae").value_or(false);
                       unit.entity_id = is_umae ? "umae-" + unit.id : "ooad-" + ooad;
                       if (!exists(unit.entity_id)) {
                           row.refuse(is_umae ? words::umae_unknown(unit.id) : words::ooad_unknown(ooad));
                       }
                       unit.kind = row.required("sigla_derivada");
                       unit.number = row.optional("numero");
                       const auto long_name = row.required("nombre");
                       unit.name = unit_name(row.optional("etiqueta_derivada"), unit.kind, long_name);
                       const auto level = base::folded(row.optional("nivel_atencion"));
                       const bool high_level = level == "segundo" || level == "tercero";
                       if (!high_level && level != "primero" && !level.empty()) row.refuse(words::level_unknown.words());
                       // Posts and consulting rooms of a hospital carry its level without being one.
                       unit.is_hospital = high_level && unit.kind != "PF" && unit.kind != "CM";
                       return unit;
                   },
               .key = [](const domain::catalog::Unit& unit) { return unit.id; },
               .stored = [&](const domain::catalog::Unit& unit) { return storage::catalog::unit_by_id(db, unit.id); },
               .save = [&](const domain::catalog::Unit& unit) { return storage::catalog::upsert_unit(db, unit); },
               .all_active = [&] { return storage::catalog::active_units(db); },
               .columns = {{"entity_id", "ooad_clave"},
                           {"name", "nombre"},
                           {"kind", "sigla_derivada"},
                           {"number", "numero"},
                           {"is_hospital", "nivel_atencion"}},
               .complete =
                   [](domain::catalog::Unit& unit, const std::optional<domain::catalog::Unit>& stored) {
                       // The only unit of a UMAE has the hospital's full name, from the file of the UMAE.
                       if (stored && unit.entity_id == std::string(umae_prefix) + unit.id) unit.name = stored->name;
                       unit.search = base::folded(unit.name);
                   }});
}

Result<catalog::ImportReport> import_items(Connection& db, storage::catalog::ItemList list, std::string_view file) {
    return import_rows<domain::catalog::ListItem>(
        file, {.required = {"id", "orden", "nombre"},
               .read =
                   [](RowReader& row) {
                       return domain::catalog::ListItem{
                           .id = row.id("id"), .name = row.required("nombre"), .position = row.integer("orden")};
                   },
               .key = [](const domain::catalog::ListItem& item) { return item.id; },
               .stored = [&](const domain::catalog::ListItem& item) { return storage::catalog::item_by_id(db, list, item.id); },
               .save = [&](const domain::catalog::ListItem& item) { return storage::catalog::upsert_item(db, list, item); },
               .all_active = [&] { return storage::catalog::items(db, list); },
               .columns = {{"name", "nombre"}, {"position", "orden"}},
               .subject = [](const domain::catalog::ListItem& item) { return item.id; },
               .objection =
                   [&db, list](const domain::catalog::ListItem& item, const std::optional<domain::catalog::ListItem>&) {
                       const bool needs_one = list == storage::catalog::ItemList::denial_reason && !item.active;
                       const bool has_none = needs_one && storage::catalog::items(db, list).empty();
                       return has_none ? words::last_reason.words() : std::string{};
                   }});
}

}  // namespace services::importing
