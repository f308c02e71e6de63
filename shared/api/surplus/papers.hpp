#pragma once
// The papers of a report: preliminary, final, and what anybody may verify of the final one.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/report.hpp"

namespace api::surplus {

/// As the report stands now, without official validity. Errors: not_found; conflict before step 2 is answered, and once it is
/// finalized.
struct PreliminaryPaper {
    static constexpr std::string_view path = "/api/surplus/preliminary";
    static constexpr std::string_view summary = "Reporte preliminar, sin validez oficial";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = ReportId;
};

/// As it was finalized last, for the signatures: the same bytes ever after. Errors: not_found before the finalization.
struct FinalPaper {
    static constexpr std::string_view path = "/api/surplus/final";
    static constexpr std::string_view summary = "Reporte versión final, para firmas";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = ReportId;
};

/// What the code of a final paper stands for, and nothing else of it. `found` is false for a code of nothing.
struct VerifyPaper {
    static constexpr std::string_view path = "/api/surplus/verify";
    static constexpr std::string_view summary = "Verificar un reporte final por su código";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    static constexpr Door door = Door::verification;
    struct Request {
        std::string code{};
        static constexpr auto fields() { return base::fields<&Request::code, base::Written::code>(); }
    };
    struct Response {
        bool found = false;
        bool is_whole = false;    ///< What is stored is what was frozen.
        bool is_current = false;  ///< No later finalization has taken its place.
        std::string period{}, entity{};
        domain::surplus::ReportState state = domain::surplus::ReportState::finalizado;
        base::Instant finalized_at = 0;
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::found, &T::is_whole, &T::is_current, &T::period, &T::entity, &T::state, &T::finalized_at>();
        }
    };
};

}  // namespace api::surplus
