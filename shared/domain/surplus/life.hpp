#pragma once
// What may be done with a report and with a period, in which state and by whom (lifecycles, "Period", "Report", "Roles").

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/actor.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/domain/surplus/report.hpp"

namespace domain::surplus {

/// `receive`, `observe` and `reopen` are the division's.
enum class ReportAct { read, answer_no, answer_si, capture, finalize, upload_signed, request_opening, receive, observe, reopen };

constexpr auto enum_names(ReportAct) {
    using namespace std::string_view_literals;
    using A = ReportAct;
    return base::EnumTable<A, 10>{{
        {A::read, "read"sv},
        {A::answer_no, "answer_no"sv},
        {A::answer_si, "answer_si"sv},
        {A::capture, "capture"sv},
        {A::finalize, "finalize"sv},
        {A::upload_signed, "upload_signed"sv},
        {A::request_opening, "request_opening"sv},
        {A::receive, "receive"sv},
        {A::observe, "observe"sv},
        {A::reopen, "reopen"sv},
    }};
}

/// The state after an act, or a refusal: conflict, with words that say why it is locked.
base::Result<ReportState> after(ReportState state, ReportAct act);

/// What rights on a report are asked of.
struct ReportFacts {
    std::string entity_id{};
    ReportState state = ReportState::sin_iniciar;
    bool period_takes_saves = false;
    std::string only_unit_id{};  ///< Of a UMAE, which is its own unit (R22): whoever is of it is of the whole.
};

/// Whether this actor may do it to this report now. Once the period is closed only the signed paper comes in (R25).
bool may(const identity::Actor& actor, const ReportFacts& facts, ReportAct act);
std::vector<ReportAct> acts_of(const identity::Actor& actor, const ReportFacts& facts);
/// Whether he may change what this unit reports: somebody of one unit changes that one alone.
bool may_capture(const identity::Actor& actor, const ReportFacts& facts, std::string_view unit_id);

enum class PeriodAct { edit, open, close, import_catalog, renew_passwords, list_requests };

constexpr auto enum_names(PeriodAct) {
    using namespace std::string_view_literals;
    using A = PeriodAct;
    return base::EnumTable<A, 6>{{
        {A::edit, "edit"sv},
        {A::open, "open"sv},
        {A::close, "close"sv},
        {A::import_catalog, "import_catalog"sv},
        {A::renew_passwords, "renew_passwords"sv},
        {A::list_requests, "list_requests"sv},
    }};
}

/// The state after an act, or a refusal: conflict.
base::Result<PeriodState> after(PeriodState state, PeriodAct act);
bool may(const identity::Actor& actor, PeriodState state, PeriodAct act);
std::vector<PeriodAct> acts_of(const identity::Actor& actor, PeriodState state);

}  // namespace domain::surplus
