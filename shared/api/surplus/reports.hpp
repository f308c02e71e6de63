#pragma once
// Reports of OOAD and UMAE: dashboard, the answer of step 2, the lists of steps 3 to 5, the finalization of step 7.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/report.hpp"

namespace api::surplus {

/// A report as the dashboard lists it. What is not told yet stays blank there: the counts before an answer (S2:153).
struct ReportCard {
    std::string entity_id{}, entity{};
    bool is_umae = false;
    domain::surplus::ReportState state = domain::surplus::ReportState::sin_iniciar;
    std::int64_t units = 0, reporting = 0;  ///< With excedentes or faltantes; the others are without.
    bool is_own = false;
    std::vector<domain::surplus::ReportAct> acts{};
    static constexpr auto fields() {
        using T = ReportCard;
        return base::fields<&T::entity_id, &T::entity, &T::is_umae, &T::state, &T::units, &T::reporting, &T::is_own, &T::acts>();
    }
};

struct PeriodId {
    std::string period_id{};
    static constexpr auto fields() { return base::fields<&PeriodId::period_id>(); }
};

/// Step 1. Every OOAD and UMAE of the period in its order. Errors: not_found.
struct Dashboard {
    static constexpr std::string_view path = "/api/surplus/dashboard";
    static constexpr std::string_view summary = "Tablero del periodo: avance de cada OOAD y UMAE";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = PeriodId;
    struct Response {
        PeriodCard period{};
        std::vector<ReportCard> reports{};
        static constexpr auto fields() { return base::fields<&Response::period, &Response::reports>(); }
    };
};

struct ReportId {
    std::string period_id{}, entity_id{};
    static constexpr auto fields() { return base::fields<&ReportId::period_id, &ReportId::entity_id>(); }
};

/// A report as its own screens show it.
struct ReportView {
    PeriodCard period{};
    ReportCard card{};
    domain::surplus::Answer answer = domain::surplus::Answer::none;
    std::int64_t version = 0;
    std::string lock{};  ///< Why it is not changed, and since or until when; "" for whoever may capture.
    base::Instant finalized_at = 0;
    std::string finalized_by{};
    bool keeps_inactive = false;  ///< Something was captured that does not count, since the answer is NO.
    static constexpr auto fields() {
        using T = ReportView;
        return base::fields<&T::period, &T::card, &T::answer, &T::version, &T::lock, &T::finalized_at, &T::finalized_by,
                            &T::keeps_inactive>();
    }
};

/// Errors: not_found.
struct ViewReport {
    static constexpr std::string_view path = "/api/surplus/report";
    static constexpr std::string_view summary = "Reporte de una OOAD o UMAE";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = ReportId;
    using Response = ReportView;
};

/// Step 2. A NO over captured data asks to be confirmed (R24): the data are kept and do not count. Errors: invalid_input "answer",
/// and "confirmed" when it must be; not_found; conflict when it is locked or was changed meanwhile.
struct AnswerQuestion {
    static constexpr std::string_view path = "/api/surplus/answer";
    static constexpr std::string_view summary = "Responder si alguna unidad médica tiene excedentes o faltantes";
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string period_id{}, entity_id{};
        std::int64_t version = 0;
        domain::surplus::Answer answer = domain::surplus::Answer::none;
        bool confirmed = false;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::version, &T::answer, &T::confirmed>();
        }
    };
    using Response = ReportView;
};

/// A line of the lists of steps 3 to 5.
struct Marked {
    std::string id{}, name{};
    std::int64_t products = 0;  ///< That are reported under it: "SI" from the first one on.
    static constexpr auto fields() {
        using T = Marked;
        return base::fields<&T::id, &T::name, &T::products>();
    }
};

/// Step 3. Errors: not_found.
struct ListUnits {
    static constexpr std::string_view path = "/api/surplus/units";
    static constexpr std::string_view summary = "Unidades médicas de una OOAD o UMAE en el periodo";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = ReportId;
    struct Response {
        ReportView report{};
        std::vector<Marked> units{};
        static constexpr auto fields() { return base::fields<&Response::report, &Response::units>(); }
    };
};

struct ServiceGroups {
    std::string id{}, name{};
    std::vector<Marked> groups{};
    static constexpr auto fields() {
        using T = ServiceGroups;
        return base::fields<&T::id, &T::name, &T::groups>();
    }
};

/// Step 4. Errors: not_found.
struct ListGroups {
    static constexpr std::string_view path = "/api/surplus/groups";
    static constexpr std::string_view summary = "Grupos de servicio de una unidad médica";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string period_id{}, unit_id{};
        static constexpr auto fields() { return base::fields<&Request::period_id, &Request::unit_id>(); }
    };
    struct Response {
        ReportView report{};
        std::string unit{};
        std::vector<ServiceGroups> services{};
        static constexpr auto fields() { return base::fields<&Response::report, &Response::unit, &Response::services>(); }
    };
};

/// Step 5; empty for a group that is captured whole. Errors: not_found.
struct ListSpecialties {
    static constexpr std::string_view path = "/api/surplus/specialties";
    static constexpr std::string_view summary = "Especialidades troncales de un grupo de servicio";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string period_id{}, unit_id{}, group_id{};
        static constexpr auto fields() { return base::fields<&Request::period_id, &Request::unit_id, &Request::group_id>(); }
    };
    struct Response {
        ReportView report{};
        std::string unit{}, service{}, group{};
        std::vector<Marked> specialties{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::report, &T::unit, &T::service, &T::group, &T::specialties>();
        }
    };
};

/// Step 7. From then on nothing changes, and the final version is there. Errors: invalid_input "confirmed" when the answer is SI and
/// nothing counts as reported (R23); not_found; conflict when it is locked or was changed meanwhile.
struct FinalizeReport {
    static constexpr std::string_view path = "/api/surplus/finalize";
    static constexpr std::string_view summary = "Finalizar el registro de una OOAD o UMAE";
    static constexpr Access access = responsibles;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string period_id{}, entity_id{};
        std::int64_t version = 0;
        bool confirmed = false;  ///< That no unit reports anything.
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::version, &T::confirmed>();
        }
    };
    using Response = ReportView;
};

}  // namespace api::surplus
