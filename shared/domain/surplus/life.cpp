#include "shared/domain/surplus/life.hpp"

#include <array>

#include "shared/domain/life.hpp"
#include "shared/domain/rights.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/report.hpp"

namespace domain::surplus {
namespace {

using S = ReportState;
using A = ReportAct;
using P = PeriodState;
using identity::Role;
namespace words = text::surplus;

constexpr std::array<Step<S, A>, 17> life{{
    {S::sin_iniciar, A::answer_no, S::sin_movimientos},
    {S::sin_iniciar, A::answer_si, S::en_captura},
    {S::sin_movimientos, A::answer_no, S::sin_movimientos},
    {S::sin_movimientos, A::answer_si, S::en_captura},
    {S::sin_movimientos, A::finalize, S::finalizado},
    {S::en_captura, A::answer_no, S::sin_movimientos},
    {S::en_captura, A::answer_si, S::en_captura},
    {S::en_captura, A::capture, S::en_captura},
    {S::en_captura, A::finalize, S::finalizado},
    {S::finalizado, A::upload_signed, S::firmado},
    {S::finalizado, A::request_opening, S::finalizado},
    {S::finalizado, A::reopen, S::en_captura},
    {S::firmado, A::upload_signed, S::firmado},
    {S::firmado, A::request_opening, S::firmado},
    {S::firmado, A::receive, S::aceptado},
    {S::firmado, A::observe, S::finalizado},
    {S::firmado, A::reopen, S::en_captura},
}};

/// Everyone signed in reads all (S2:150-168); the acts of the division come with its side of the system.
constexpr std::array<Right<A>, 21> rights{{
    {Role::solicitante, Scope::all, A::read},
    {Role::validador, Scope::all, A::read},
    {Role::evaluador, Scope::all, A::read},
    {Role::asesor, Scope::all, A::read},
    {Role::editor, Scope::all, A::read},
    {Role::mesa_cambios, Scope::all, A::read},
    {Role::comunicacion, Scope::all, A::read},
    {Role::capturista, Scope::all, A::read},
    {Role::capturista, Scope::ooad, A::answer_no},
    {Role::capturista, Scope::ooad, A::answer_si},
    {Role::capturista, Scope::ooad, A::capture},
    {Role::responsable, Scope::all, A::read},
    {Role::responsable, Scope::ooad, A::answer_no},
    {Role::responsable, Scope::ooad, A::answer_si},
    {Role::responsable, Scope::ooad, A::capture},
    {Role::responsable, Scope::ooad, A::finalize},
    {Role::responsable, Scope::ooad, A::upload_signed},
    {Role::responsable, Scope::ooad, A::request_opening},
    {Role::administrador, Scope::all, A::read},
    {Role::consulta, Scope::all, A::read},
    {Role::soporte, Scope::all, A::read},
}};

/// What decides for every unit of the OOAD is not for somebody of one of them.
constexpr bool is_of_the_whole(A act) {
    return act == A::answer_no || act == A::finalize || act == A::upload_signed || act == A::request_opening;
}

bool is_of_all_units(const identity::Actor& actor, const ReportFacts& facts) {
    return actor.unit_id.empty() || actor.unit_id == facts.only_unit_id;
}

/// What only an open period takes.
constexpr bool needs_open_period(A act) {
    return act == A::answer_no || act == A::answer_si || act == A::capture || act == A::finalize;
}

text::Text lock_words(S state) {
    switch (state) {
        case S::sin_iniciar: return words::answer_first;
        case S::sin_movimientos: return words::answered_no;
        case S::en_captura: return words::not_finalized;
        case S::finalizado:
        case S::firmado: return words::finalized_already;
        case S::aceptado: return words::accepted_already;
    }
    return text::shared::conflict;
}

constexpr std::array<Step<P, PeriodAct>, 11> period_life{{
    {P::programado, PeriodAct::edit, P::programado},
    {P::programado, PeriodAct::open, P::abierto},
    {P::programado, PeriodAct::import_catalog, P::programado},
    {P::programado, PeriodAct::renew_passwords, P::programado},
    {P::abierto, PeriodAct::edit, P::abierto},
    {P::abierto, PeriodAct::close, P::cerrado},
    {P::abierto, PeriodAct::import_catalog, P::abierto},
    {P::abierto, PeriodAct::renew_passwords, P::abierto},
    {P::abierto, PeriodAct::list_requests, P::abierto},
    {P::cerrado, PeriodAct::edit, P::cerrado},
    {P::cerrado, PeriodAct::list_requests, P::cerrado},
}};

constexpr std::array<Right<PeriodAct>, 7> period_rights{{
    {Role::administrador, Scope::all, PeriodAct::edit},
    {Role::administrador, Scope::all, PeriodAct::open},
    {Role::administrador, Scope::all, PeriodAct::close},
    {Role::administrador, Scope::all, PeriodAct::import_catalog},
    {Role::administrador, Scope::all, PeriodAct::renew_passwords},
    {Role::administrador, Scope::all, PeriodAct::list_requests},
    {Role::editor, Scope::all, PeriodAct::import_catalog},
}};

}  // namespace

base::Result<ReportState> after(ReportState state, ReportAct act) {
    if (act == A::read) return state;
    if (const auto next = state_after(life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, lock_words(state).words(), {}, {}};
}

bool may(const identity::Actor& actor, const ReportFacts& facts, ReportAct act) {
    if (is_of_the_whole(act) && !is_of_all_units(actor, facts)) return false;
    if (needs_open_period(act) && !facts.period_takes_saves) return false;
    return has_right(rights, actor, {{}, facts.entity_id, {}}, act) && after(facts.state, act);
}

std::vector<ReportAct> acts_of(const identity::Actor& actor, const ReportFacts& facts) {
    return acts_for_which<A>([&](A act) { return may(actor, facts, act); });
}

bool may_capture(const identity::Actor& actor, const ReportFacts& facts, std::string_view unit_id) {
    return may(actor, facts, A::capture) && (is_of_all_units(actor, facts) || actor.unit_id == unit_id);
}

base::Result<PeriodState> after(PeriodState state, PeriodAct act) {
    if (const auto next = state_after(period_life, state, act)) return *next;
    return base::Error{base::ErrorKind::conflict, words::period_does_not_allow.words(), {}, {}};
}

bool may(const identity::Actor& actor, PeriodState state, PeriodAct act) {
    return has_right(period_rights, actor, {}, act) && after(state, act);
}

std::vector<PeriodAct> acts_of(const identity::Actor& actor, PeriodState state) {
    return acts_for_which<PeriodAct>([&](PeriodAct act) { return may(actor, state, act); });
}

}  // namespace domain::surplus
