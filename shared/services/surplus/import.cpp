#include "shared/services/surplus/import.hpp"

#include <algorithm>
#include <map>

#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/surplus/catalog.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/services/catalog/import/rows.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/period.hpp"

namespace services::surplus {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::CoreSpecialty;
using domain::surplus::PeriodUnit;
using domain::surplus::Product;
using domain::surplus::Service;
using domain::surplus::ServiceGroup;
using importing::RowReader;
using storage::catalog::Change;

Result<domain::surplus::Period> open_period(storage::Connection& db, const std::string& period_id) {
    auto period = storage::surplus::period_by_id(db, period_id);
    if (!period) return Error{ErrorKind::not_found, text::surplus::period_unknown.words(), {}, {}};
    TRY(after(period->state, domain::surplus::PeriodAct::import_catalog));
    return *std::move(period);
}

/// A template that was made before is of another version, unless the file brought nothing new.
Result<void> bring_forward(storage::Connection& db, domain::surplus::Period period, const catalog::ImportReport& report) {
    if (report.added + report.changed == 0) return base::done();
    period.catalog_version += 1;
    period.version += 1;
    return storage::surplus::update_period(db, period);
}

/// Services, groups and specialties by their names: those of the period, and new ones in the order of the file.
class Places {
public:
    Places(storage::Connection& db, std::string period_id) : db_(db), period_id_(std::move(period_id)) {
        for (const auto& each : storage::surplus::services(db_, period_id_)) services_[each.id] = each.name;
        for (const auto& each : storage::surplus::groups(db_, period_id_)) groups_[each.id] = each.name;
        for (const auto& each : storage::surplus::specialties(db_, period_id_)) specialties_[each.id] = each.name;
    }

    /// The ids of a row; what is new is kept only once the file is known to be good.
    void place(Product& product, const std::string& service, const std::string& group, const std::string& specialty) {
        const auto service_id = importing::slug(service);
        product.group_id = importing::slug(group);
        if (services_.emplace(service_id, service).second)
            new_services_.push_back({period_id_, service_id, service, static_cast<std::int64_t>(services_.size())});
        if (groups_.emplace(product.group_id, group).second)
            new_groups_.push_back({period_id_, product.group_id, service_id, group, static_cast<std::int64_t>(groups_.size())});
        if (specialty.empty()) return;
        product.specialty_id = product.group_id + "." + importing::slug(specialty);
        if (specialties_.emplace(product.specialty_id, specialty).second) {
            new_specialties_.push_back(
                {period_id_, product.specialty_id, product.group_id, specialty, static_cast<std::int64_t>(specialties_.size())});
        }
    }
    void keep() {
        for (const auto& each : new_services_) storage::surplus::put_service(db_, each);
        for (const auto& each : new_groups_) storage::surplus::put_group(db_, each);
        for (const auto& each : new_specialties_) storage::surplus::put_specialty(db_, each);
    }

private:
    storage::Connection& db_;
    std::string period_id_;
    std::map<std::string, std::string> services_, groups_, specialties_;
    std::vector<Service> new_services_;
    std::vector<ServiceGroup> new_groups_;
    std::vector<CoreSpecialty> new_specialties_;
};

bool is_product_id(std::string_view id) {
    constexpr std::size_t letters_max = 40;
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    return !id.empty() && id.size() <= letters_max && std::all_of(id.begin(), id.end(), fits);
}

}  // namespace

Result<catalog::ImportReport> import_products(storage::Connection& db, const std::string& period_id, std::string_view file) {
    const auto period = TRY(open_period(db, period_id));
    Places places(db, period_id);
    auto report = TRY(importing::import_rows<Product>(
        file, {.required = {"servicio", "grupo", "clave", "producto", "unidad_medida"},
               .read =
                   [&](RowReader& row) {
                       Product product;
                       product.period_id = period_id;
                       product.id = row.required("clave");
                       product.name = row.required("producto");
                       product.unit_of_measure = row.required("unidad_medida");
                       product.search = base::folded(product.name);
                       if (!product.id.empty() && !is_product_id(product.id)) row.refuse(text::surplus::product_id_rule.words());
                       if (base::utf8_length(product.name) > static_cast<std::size_t>(domain::limits::product_name_letters_max))
                           row.refuse(text::shared::too_long(domain::limits::product_name_letters_max));
                       const auto service = row.required("servicio"), group = row.required("grupo");
                       places.place(product, service, group, row.optional("especialidad"));
                       return product;
                   },
               .key = [](const Product& product) { return product.id; },
               .stored = [&](const Product& product) { return storage::surplus::product_by_id(db, period_id, product.id); },
               .save =
                   [&](const Product& product) {
                       const auto stored = storage::surplus::product_by_id(db, period_id, product.id);
                       if (stored && base::same_fields(*stored, product)) return Change::unchanged;
                       storage::surplus::put_product(db, product);
                       return stored ? Change::changed : Change::added;
                   },
               .all_active = [&] { return storage::surplus::products(db, period_id); },
               .columns = {{"group_id", "grupo"},
                           {"specialty_id", "especialidad"},
                           {"name", "producto"},
                           {"unit_of_measure", "unidad_medida"}}}));
    places.keep();
    TRY(bring_forward(db, period, report));
    return report;
}

Result<catalog::ImportReport> import_units(storage::Connection& db, const std::string& period_id, std::string_view file) {
    const auto period = TRY(open_period(db, period_id));
    auto report = TRY(importing::import_rows<PeriodUnit>(
        file, {.required = {"clave_unidad", "ooad_clave", "sigla_derivada", "numero", "nombre", "es_umae"},
               .read =
                   [&](RowReader& row) {
                       PeriodUnit unit;
                       unit.period_id = period_id;
                       unit.id = row.shaped("clave_unidad", {"00********"}, text::catalog::unit_clave_shape);
                       const auto ooad = row.shaped("ooad_clave", {"00"}, text::catalog::ooad_clave_shape);
                       const bool is_umae = row.flag("es_umae").value_or(false);
                       unit.entity_id = is_umae ? "umae-" + unit.id : "ooad-" + ooad;
                       if (!storage::surplus::entity_by_id(db, period_id, unit.entity_id))
                           row.refuse(is_umae ? text::catalog::umae_unknown(unit.id) : text::catalog::ooad_unknown(ooad));
                       unit.kind = row.required("sigla_derivada");
                       unit.number = row.optional("numero");
                       const auto long_name = row.required("nombre");
                       unit.name = importing::unit_name(row.optional("etiqueta_derivada"), unit.kind, long_name);
                       return unit;
                   },
               .key = [](const PeriodUnit& unit) { return unit.id; },
               .stored = [&](const PeriodUnit& unit) { return storage::surplus::unit_by_id(db, period_id, unit.id); },
               .save =
                   [&](const PeriodUnit& unit) {
                       const auto stored = storage::surplus::unit_by_id(db, period_id, unit.id);
                       if (stored && base::same_fields(*stored, unit)) return Change::unchanged;
                       storage::surplus::put_unit(db, unit);
                       return stored ? Change::changed : Change::added;
                   },
               .all_active = [&] { return storage::surplus::units(db, period_id); },
               .columns = {{"entity_id", "ooad_clave"}, {"name", "nombre"}, {"kind", "sigla_derivada"}, {"number", "numero"}},
               .complete =
                   [](PeriodUnit& unit, const std::optional<PeriodUnit>& stored) {
                       // The only unit of a UMAE has the hospital's full name, from the file of the UMAE.
                       if (stored && unit.entity_id == "umae-" + unit.id) unit.name = stored->name;
                   }}));
    TRY(bring_forward(db, period, report));
    return report;
}

Result<void> import_starter_products(storage::Connection& db, const std::string& period_id) {
    for (const auto& file : storage::seeds()) {
        if (file.name != "products.csv") continue;
        const auto report = TRY(import_products(db, period_id, file.content));
        if (report.rejected.empty()) return base::done();
        const auto& first = report.rejected.front();
        return Error{ErrorKind::internal, {}, {}, "products.csv: " + text::catalog::rejected_row(first.line, first.reason)};
    }
    return Error{ErrorKind::internal, {}, {}, "products.csv: missing"};
}

}  // namespace services::surplus
