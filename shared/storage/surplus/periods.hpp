#pragma once
// Queries of periods and of what each of them asks for.

#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/surplus/catalog.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::surplus {

void insert_period(Connection& db, const domain::surplus::Period& period);
/// Errors: conflict when the row is no longer of the version before `period.version` (which the caller has raised by one).
base::Result<void> update_period(Connection& db, const domain::surplus::Period& period);
std::optional<domain::surplus::Period> period_by_id(Connection& db, const std::string& id);
/// Newest first.
std::vector<domain::surplus::Period> periods(Connection& db);

void put_service(Connection& db, const domain::surplus::Service& service);
void put_group(Connection& db, const domain::surplus::ServiceGroup& group);
void put_specialty(Connection& db, const domain::surplus::CoreSpecialty& specialty);
/// What was captured of it goes with it into another group or specialty.
void put_product(Connection& db, const domain::surplus::Product& product);
void put_entity(Connection& db, const domain::surplus::PeriodEntity& entity);
/// What was captured in it goes with it to another OOAD.
void put_unit(Connection& db, const domain::surplus::PeriodUnit& unit);
/// Services, groups, specialties and active products as those of another period.
void copy_products(Connection& db, const std::string& from_period, const std::string& to_period);

std::vector<domain::surplus::Service> services(Connection& db, const std::string& period_id);
std::vector<domain::surplus::ServiceGroup> groups(Connection& db, const std::string& period_id);
std::optional<domain::surplus::ServiceGroup> group_by_id(Connection& db, const std::string& period_id, const std::string& id);
/// All of the period, in the order of their groups.
std::vector<domain::surplus::CoreSpecialty> specialties(Connection& db, const std::string& period_id);
std::vector<domain::surplus::CoreSpecialty> specialties_of(Connection& db, const std::string& period_id,
                                                           const std::string& group_id);
/// Those of one group and specialty, active or not, in their order.
std::vector<domain::surplus::Product> products_of(Connection& db, const std::string& period_id, const std::string& group_id,
                                                  const std::string& specialty_id);
/// All active ones, by group, specialty and their order.
std::vector<domain::surplus::Product> products(Connection& db, const std::string& period_id);
std::optional<domain::surplus::Product> product_by_id(Connection& db, const std::string& period_id, const std::string& id);

std::vector<domain::surplus::PeriodEntity> entities(Connection& db, const std::string& period_id);
std::optional<domain::surplus::PeriodEntity> entity_by_id(Connection& db, const std::string& period_id, const std::string& id);
/// Active ones of an OOAD or UMAE.
std::vector<domain::surplus::PeriodUnit> units_of(Connection& db, const std::string& period_id, const std::string& entity_id);
/// All active ones of the period.
std::vector<domain::surplus::PeriodUnit> units(Connection& db, const std::string& period_id);
/// Active or not.
std::optional<domain::surplus::PeriodUnit> unit_by_id(Connection& db, const std::string& period_id, const std::string& id);

}  // namespace storage::surplus
