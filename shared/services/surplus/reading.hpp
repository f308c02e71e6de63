#pragma once
// What the services of this area share: a report with its period, and who may do what with it.

#include <string>

#include "shared/api/surplus/periods.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/surplus/catalog.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/services/core/context.hpp"
#include "shared/storage/surplus/reports.hpp"

namespace services::surplus {

/// The name of who acts: the person behind a shared account (R18), else the account's.
std::string person_of(const Context& context);

api::surplus::PeriodCard card_of(const Context& context, const domain::surplus::Period& period);
/// Errors: not_found.
base::Result<domain::surplus::Period> period_of(Context& context, const std::string& id);

/// A report with all that its rights are asked of.
struct OpenReport {
    domain::surplus::Period period{};
    domain::surplus::PeriodEntity entity{};
    domain::surplus::Report report{};
    domain::surplus::ReportFacts facts{};
};
/// The audit's object is the report. Errors: not_found for a period, OOAD or UMAE that is not there.
base::Result<OpenReport> open_report(Context& context, const std::string& period_id, const std::string& entity_id);
/// By the report's own id, as uploads and frozen reports hold it.
base::Result<OpenReport> open_report(Context& context, const std::string& report_id);
/// "OOAD Chihuahua", "UMAE Cardiología Nuevo León"
std::string full_name(const domain::surplus::PeriodEntity& entity);
/// The state after the act, and the next version, are stored. Errors: conflict.
base::Result<void> keep_act(Context& context, OpenReport& open, domain::surplus::ReportAct act);
/// The report that a unit belongs to.
struct OpenUnit {
    OpenReport report{};
    domain::surplus::PeriodUnit unit{};
};
/// Errors: not_found.
base::Result<OpenUnit> open_unit(Context& context, const std::string& period_id, const std::string& unit_id);

/// Where a table stands in the catalogue.
struct Place {
    std::string service{}, group{}, specialty{};
};
/// `specialty_id` is "" for a group that is captured whole. Errors: not_found.
base::Result<Place> place_of(Context& context, const std::string& period_id, const std::string& group_id,
                             const std::string& specialty_id);

/// Errors: not_allowed for another's report, conflict with the words of the lock.
base::Result<void> must_be_allowed(const Context& context, const OpenReport& open, domain::surplus::ReportAct act);
base::Result<void> must_capture(const Context& context, const OpenUnit& open);
/// Whether the unit is his to fill in, be the report locked or not.
bool may_capture_unit(const Context& context, const OpenReport& open, const std::string& unit_id);

api::surplus::ReportCard card_of(const Context& context, const storage::surplus::Standing& standing,
                                 const domain::surplus::ReportFacts& facts);
api::surplus::ReportView view_of(Context& context, const OpenReport& open);

}  // namespace services::surplus
