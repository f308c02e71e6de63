#include "shared/storage/surplus/periods.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage::surplus {
namespace {

using domain::surplus::CoreSpecialty;
using domain::surplus::Period;
using domain::surplus::PeriodEntity;
using domain::surplus::PeriodUnit;
using domain::surplus::Product;
using domain::surplus::Service;
using domain::surplus::ServiceGroup;

template <class T>
std::string query(std::string_view table, std::string_view rest) {
    std::string words = "SELECT " + columns<T>() + " FROM ";
    words.append(table).append(" ").append(rest);
    return words;
}

template <class T>
std::optional<T> by_id(Connection& db, std::string_view table, const std::string& period_id, const std::string& id) {
    return select_one<T>(db, query<T>(table, "WHERE period_id = :period AND id = :id"), period_id, id);
}

constexpr std::string_view key = "period_id, id";

}  // namespace

void insert_period(Connection& db, const Period& period) { insert(db, "period", period); }

base::Result<void> update_period(Connection& db, const Period& period) {
    const auto found = period_by_id(db, period.id);
    if (!found || found->version + 1 != period.version) return changed_meanwhile();
    update(db, "period", period);
    return base::done();
}

std::optional<Period> period_by_id(Connection& db, const std::string& id) {
    return select_one<Period>(db, query<Period>("period", "WHERE id = :id"), id);
}

std::vector<Period> periods(Connection& db) {
    return select<Period>(db, query<Period>("period", "ORDER BY year DESC, opens_on DESC, id"));
}

void put_service(Connection& db, const Service& service) { upsert(db, "service", key, service); }
void put_group(Connection& db, const ServiceGroup& group) { upsert(db, "service_group", key, group); }
void put_specialty(Connection& db, const CoreSpecialty& specialty) { upsert(db, "core_specialty", key, specialty); }
void put_product(Connection& db, const Product& product) {
    upsert(db, "product", key, product);
    execute(
        db,
        "UPDATE cell SET group_id = :group_id, specialty_id = :specialty WHERE period_id = :period AND product_id = :product AND "
        "(group_id <> :other_group OR specialty_id <> :other_specialty)",
        product.group_id, product.specialty_id, product.period_id, product.id, product.group_id, product.specialty_id);
}
void put_entity(Connection& db, const PeriodEntity& entity) { upsert(db, "period_entity", key, entity); }
void put_unit(Connection& db, const PeriodUnit& unit) {
    upsert(db, "period_unit", key, unit);
    execute(db,
            "UPDATE cell SET entity_id = :entity WHERE period_id = :period AND unit_id = :unit AND entity_id <> :other_entity",
            unit.entity_id, unit.period_id, unit.id, unit.entity_id);
}

void copy_products(Connection& db, const std::string& from_period, const std::string& to_period) {
    const auto copy = [&](std::string_view table, const base::Type& type, std::string_view condition) {
        const auto all = columns(type);
        const auto rest = all.substr(all.find(',') + 1);  // what follows period_id
        execute(db,
                "INSERT INTO " + std::string(table) + " (" + all + ") SELECT :to_period," + rest + " FROM " + std::string(table) +
                    " WHERE period_id = :from_period" + std::string(condition),
                to_period, from_period);
    };
    copy("service", base::type_of<Service>, "");
    copy("service_group", base::type_of<ServiceGroup>, "");
    copy("core_specialty", base::type_of<CoreSpecialty>, "");
    copy("product", base::type_of<Product>, " AND active = 1");
}

std::vector<Service> services(Connection& db, const std::string& period_id) {
    return select<Service>(db, query<Service>("service", "WHERE period_id = :period ORDER BY position, id"), period_id);
}

std::vector<ServiceGroup> groups(Connection& db, const std::string& period_id) {
    return select<ServiceGroup>(db, query<ServiceGroup>("service_group", "WHERE period_id = :period ORDER BY position, id"),
                                period_id);
}

std::optional<ServiceGroup> group_by_id(Connection& db, const std::string& period_id, const std::string& id) {
    return by_id<ServiceGroup>(db, "service_group", period_id, id);
}

std::vector<CoreSpecialty> specialties(Connection& db, const std::string& period_id) {
    return select<CoreSpecialty>(
        db,
        "SELECT " + columns<CoreSpecialty>("s.") +
            " FROM core_specialty s JOIN service_group g ON g.period_id = s.period_id AND g.id = s.group_id "
            "WHERE s.period_id = :period ORDER BY g.position, g.id, s.position, s.id",
        period_id);
}

std::vector<CoreSpecialty> specialties_of(Connection& db, const std::string& period_id, const std::string& group_id) {
    return select<CoreSpecialty>(
        db, query<CoreSpecialty>("core_specialty", "WHERE period_id = :period AND group_id = :group_id ORDER BY position, id"),
        period_id, group_id);
}

std::vector<Product> products_of(Connection& db, const std::string& period_id, const std::string& group_id,
                                 const std::string& specialty_id) {
    return select<Product>(db,
                           query<Product>("product",
                                          "WHERE period_id = :period AND group_id = :group_id AND specialty_id = :specialty "
                                          "ORDER BY search, id"),
                           period_id, group_id, specialty_id);
}

std::vector<Product> products(Connection& db, const std::string& period_id) {
    return select<Product>(
        db,
        "SELECT " + columns<Product>("p.") +
            " FROM product p JOIN service_group g ON g.period_id = p.period_id AND g.id = p.group_id "
            "LEFT JOIN core_specialty s ON s.period_id = p.period_id AND s.id = p.specialty_id "
            "WHERE p.period_id = :period AND p.active = 1 ORDER BY g.position, g.id, s.position, s.id, p.search, p.id",
        period_id);
}

std::optional<Product> product_by_id(Connection& db, const std::string& period_id, const std::string& id) {
    return by_id<Product>(db, "product", period_id, id);
}

std::vector<PeriodEntity> entities(Connection& db, const std::string& period_id) {
    return select<PeriodEntity>(db, query<PeriodEntity>("period_entity", "WHERE period_id = :period ORDER BY position, id"),
                                period_id);
}

std::optional<PeriodEntity> entity_by_id(Connection& db, const std::string& period_id, const std::string& id) {
    return by_id<PeriodEntity>(db, "period_entity", period_id, id);
}

std::vector<PeriodUnit> units_of(Connection& db, const std::string& period_id, const std::string& entity_id) {
    return select<PeriodUnit>(
        db,
        query<PeriodUnit>(
            "period_unit",
            "WHERE period_id = :period AND entity_id = :entity AND active = 1 ORDER BY kind, length(number), number, name, id"),
        period_id, entity_id);
}

std::vector<PeriodUnit> units(Connection& db, const std::string& period_id) {
    return select<PeriodUnit>(db, query<PeriodUnit>("period_unit", "WHERE period_id = :period AND active = 1 ORDER BY id"),
                              period_id);
}

std::optional<PeriodUnit> unit_by_id(Connection& db, const std::string& period_id, const std::string& id) {
    return by_id<PeriodUnit>(db, "period_unit", period_id, id);
}

}  // namespace storage::surplus
