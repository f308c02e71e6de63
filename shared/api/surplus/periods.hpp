#pragma once
// Periods: the blocks of the landing page, and the administrator's screen.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/period.hpp"

namespace api::surplus {

struct PeriodCard {
    std::string id{};
    domain::surplus::PeriodFacts facts{};
    domain::surplus::PeriodState state = domain::surplus::PeriodState::programado;  ///< As it stands now.
    std::int64_t version = 0;
    std::vector<domain::surplus::PeriodAct> acts{};
    static constexpr auto fields() {
        using T = PeriodCard;
        return base::fields<&T::id, &T::facts, &T::state, &T::version, &T::acts>();
    }
};

/// Newest first, of all years (B1.2). Never an error.
struct ListPeriods {
    static constexpr std::string_view path = "/api/surplus/periods";
    static constexpr std::string_view summary = "Periodos de recolección, del más reciente al más antiguo";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<PeriodCard> periods{};
        static constexpr auto fields() { return base::fields<&Response::periods>(); }
    };
};

/// A new one (id "") has the catalogues of the newest period before it, or the starter catalogue, and the OOAD, UMAE and units of
/// the institute as they are today. Errors: invalid_input "facts.…"; not_found; conflict when it was changed meanwhile.
struct SavePeriod {
    static constexpr std::string_view path = "/api/surplus/save-period";
    static constexpr std::string_view summary = "Guardar los datos de un periodo";
    static constexpr Access access = division;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::surplus::PeriodFacts facts{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::version, &T::facts>();
        }
    };
    using Response = PeriodCard;
};

/// `open` or `close`; a period opened before its first day begins on it. Errors: not_found; conflict when the period does not
/// allow it or was changed meanwhile.
struct MovePeriod {
    static constexpr std::string_view path = "/api/surplus/move-period";
    static constexpr std::string_view summary = "Abrir o cerrar un periodo";
    static constexpr Access access = division;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::surplus::PeriodAct act = domain::surplus::PeriodAct::open;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::id, &T::version, &T::act>();
        }
    };
    using Response = PeriodCard;
};

}  // namespace api::surplus
