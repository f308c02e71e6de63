#pragma once
// The words of each state of a period and of a report.

#include "shared/domain/surplus/period.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/text/surplus/period.hpp"
#include "shared/text/surplus/report.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {

inline text::Text words_of(domain::surplus::PeriodState state) {
    using domain::surplus::PeriodState;
    namespace words = text::surplus;
    switch (state) {
        case PeriodState::programado: return words::period_programado;
        case PeriodState::abierto: return words::period_abierto;
        case PeriodState::cerrado: return words::period_cerrado;
    }
    return words::period_cerrado;
}

inline text::Text words_of(domain::surplus::ReportState state) {
    using domain::surplus::ReportState;
    namespace words = text::surplus;
    switch (state) {
        case ReportState::sin_iniciar: return words::state_sin_iniciar;
        case ReportState::sin_movimientos: return words::state_sin_movimientos;
        case ReportState::en_captura: return words::state_en_captura;
        case ReportState::finalizado: return words::state_finalizado;
        case ReportState::firmado: return words::state_firmado;
        case ReportState::aceptado: return words::state_aceptado;
    }
    return words::state_sin_iniciar;
}

}  // namespace screens::surplus
