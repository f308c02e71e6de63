#pragma once
// The dashboard of the central area (beyond 15).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/overview.hpp"

namespace api::cases {

/// Figures, and nobody's name: the jefatura has them too, whom a case is none of the business.
inline constexpr Access overseers = Access::roles({Role::evaluador, Role::validador, Role::administrador, Role::consulta});

struct OverviewRequest {
    domain::cases::OverviewFilter filter{};
    static constexpr auto fields() { return base::fields<&OverviewRequest::filter>(); }
};

/// Errors: invalid_input "from", "until".
struct Overview {
    static constexpr std::string_view path = "/api/cases/overview";
    static constexpr std::string_view summary = "Tablero: qué entró, qué espera, qué se dictaminó y en cuántos días";
    static constexpr Access access = overseers;
    static constexpr Effect effect = Effect::reads;
    using Request = OverviewRequest;
    struct Response {
        domain::cases::OverviewFilter filter{};  ///< With the months that were counted.
        domain::cases::Tally total{};
        std::int64_t up_to_5 = 0, up_to_10 = 0, up_to_15 = 0, more = 0;  ///< Of what waits, by days since it was sent.
        std::vector<domain::cases::Tally> months{}, generics{}, entities{};
        std::vector<std::string> months_offered{};  ///< That may be chosen, the latest first.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::filter, &T::total, &T::up_to_5, &T::up_to_10, &T::up_to_15, &T::more, &T::months,
                                &T::generics, &T::entities, &T::months_offered>();
        }
    };
};

/// The same figures as a workbook.
struct ExportOverview {
    static constexpr std::string_view path = "/api/cases/export-overview";
    static constexpr std::string_view summary = "Tablero en excel";
    static constexpr std::string_view mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static constexpr Access access = overseers;
    static constexpr Effect effect = Effect::reads;
    using Request = OverviewRequest;
};

}  // namespace api::cases
