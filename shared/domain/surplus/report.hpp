#pragma once
// The report of an OOAD or UMAE in a period, from the first answer to the signed paper.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace domain::surplus {

/// lifecycles, "Report per OOAD/UMAE + period (S2)".
enum class ReportState { sin_iniciar, sin_movimientos, en_captura, finalizado, firmado, aceptado };

constexpr auto enum_names(ReportState) {
    using namespace std::string_view_literals;
    using S = ReportState;
    return base::EnumTable<S, 6>{{
        {S::sin_iniciar, "sin_iniciar"sv},
        {S::sin_movimientos, "sin_movimientos"sv},
        {S::en_captura, "en_captura"sv},
        {S::finalizado, "finalizado"sv},
        {S::firmado, "firmado"sv},
        {S::aceptado, "aceptado"sv},
    }};
}

/// What was said to the question of step 2: whether any unit has something to report.
enum class Answer { none, no, si };

constexpr auto enum_names(Answer) {
    using namespace std::string_view_literals;
    return base::EnumTable<Answer, 3>{{{Answer::none, ""sv}, {Answer::no, "no"sv}, {Answer::si, "si"sv}}};
}

/// The semaphore has the two states of the legend, from the finalization on the other one (S2:141-142, R17).
constexpr bool is_finalized(ReportState state) { return state >= ReportState::finalizado; }
/// "Reporte firmado recibido" (R17).
constexpr bool is_signed(ReportState state) { return state >= ReportState::firmado; }

/// Table `report`: one for each OOAD or UMAE and period, from its first answer on.
struct Report {
    std::string id{};
    std::string period_id{}, entity_id{};
    ReportState state = ReportState::sin_iniciar;
    Answer answer = Answer::none;
    std::int64_t edition = 0;  ///< How often it was finalized.
    base::Instant finalized_at = 0;
    std::string finalized_by{};  ///< The name of who did it, as screens and locks show it.
    std::int64_t version = 0;

    static constexpr auto fields() {
        using T = Report;
        return base::fields<&T::id, &T::period_id, &T::entity_id, &T::state, &T::answer, &T::edition, &T::finalized_at,
                            &T::finalized_by, &T::version>();
    }
};

}  // namespace domain::surplus
