#pragma once
// A case in the hands of who evaluates it: taken, prepared, decided (A18.1).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/difference.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/cases/summary.hpp"

namespace api::cases {

struct Named {
    std::string id{}, name{};
    static constexpr auto fields() { return base::fields<&Named::id, &Named::name>(); }
};

/// A PDF of a case; a slot may have several.
struct SentFile {
    std::string attachment_id{}, slot{}, slot_label{}, name{};
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = SentFile;
        return base::fields<&T::attachment_id, &T::slot, &T::slot_label, &T::name, &T::size_bytes>();
    }
};

/// Another folio of the same patient, with what was answered.
struct EarlierCase {
    std::string folio{}, generic{}, diagnosis{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0, decided_at = 0;
    std::string requerimiento{}, reason{}, observations{}, expires_on{};
    static constexpr auto fields() {
        using T = EarlierCase;
        return base::fields<&T::folio, &T::generic, &T::diagnosis, &T::state, &T::sent_at, &T::decided_at, &T::requerimiento,
                            &T::reason, &T::observations, &T::expires_on>();
    }
};

/// A line of the time line. Of what is internal a director gets neither words nor name.
struct EventCard {
    base::Instant at = 0;
    domain::cases::Act act = domain::cases::Act::send;
    domain::cases::State state = domain::cases::State::enviada;
    domain::identity::Role role = domain::identity::Role::solicitante;
    bool by_itself = false;  ///< It was due, nobody did it.
    std::string person{}, words{}, due_on{};
    static constexpr auto fields() {
        using T = EventCard;
        return base::fields<&T::at, &T::act, &T::state, &T::role, &T::by_itself, &T::person, &T::words, &T::due_on>();
    }
};

struct OpinionCard {
    std::string adviser{}, question{}, answer{};
    base::Instant asked_at = 0, answered_at = 0, taken_back_at = 0;
    static constexpr auto fields() {
        using T = OpinionCard;
        return base::fields<&T::adviser, &T::question, &T::answer, &T::asked_at, &T::answered_at, &T::taken_back_at>();
    }
};

/// What a director completed, beside what he had sent.
struct CorrectionCard {
    base::Instant asked_at = 0, answered_at = 0;
    std::string words{}, due_on{};
    std::vector<domain::cases::Mark> marks{};
    std::vector<domain::cases::Change> changes{};  ///< Empty until it is answered.
    static constexpr auto fields() {
        using T = CorrectionCard;
        return base::fields<&T::asked_at, &T::answered_at, &T::words, &T::due_on, &T::marks, &T::changes>();
    }
};

struct CaseFolio {
    std::string folio{};
    static constexpr auto fields() { return base::fields<&CaseFolio::folio, base::Written::number>(); }
};

/// The version is that of the case as it was shown: who acts on another one is told.
struct CaseAt {
    std::string folio{};
    std::int64_t version = 0;
    static constexpr auto fields() { return base::fields<&CaseAt::folio, base::Written::number, &CaseAt::version>(); }
};

/// The case as it stands after an act.
struct CaseNow {
    domain::cases::State state = domain::cases::State::enviada;
    std::int64_t version = 0;
    std::vector<domain::cases::Act> acts{};
    static constexpr auto fields() { return base::fields<&CaseNow::state, &CaseNow::version, &CaseNow::acts>(); }
};

/// A case on one screen. Errors: not_found, also for one that he may not read.
struct OpenCase {
    static constexpr std::string_view path = "/api/cases/open";
    static constexpr std::string_view summary = "Solicitud enviada con todo lo que se evalúa";
    static constexpr Access access =
        Access::roles({Role::evaluador, Role::asesor, Role::mesa_cambios, Role::administrador, Role::consulta});
    static constexpr Effect effect = Effect::reads_patient;
    using Request = CaseFolio;
    struct Response {
        std::string folio{};
        CaseNow now{};
        base::Instant sent_at = 0, in_state_since = 0, due_at = 0, decided_at = 0;
        std::string expires_on{};
        domain::cases::Visit visit = domain::cases::Visit::primera_vez;
        std::string patient{}, generic{}, diagnosis{}, sender{}, evaluator{};
        domain::cases::Summary summary{};
        std::vector<SentFile> files{};
        std::string advice{};                          ///< Recomendación de los asesores honoríficos.
        std::vector<std::string> requirements{};       ///< Of drug, diagnosis and visit, a line each.
        std::vector<domain::cases::Target> targets{};  ///< What may be marked when it is returned.
        // What the decision is chosen from; empty for an asesor.
        std::vector<Named> presentations{}, reasons{};
        std::string clave{};  ///< Asked for.
        bool expires = true;
        domain::cases::EvaluationContent evaluation{};  ///< As prepared, or as decided.
        std::vector<EarlierCase> earlier{};             ///< Newest first.
        std::vector<OpinionCard> opinions{};
        std::vector<CorrectionCard> corrections{};
        std::vector<EventCard> events{};
        std::string renews_folio{}, reconsiders_folio{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::folio, &T::now, &T::sent_at, &T::in_state_since, &T::due_at, &T::decided_at, &T::expires_on,
                                &T::visit, &T::patient, &T::generic, &T::diagnosis, &T::sender, &T::evaluator, &T::summary,
                                &T::files, &T::advice, &T::requirements, &T::targets, &T::presentations, &T::reasons, &T::clave,
                                &T::expires, &T::evaluation, &T::earlier, &T::opinions, &T::corrections, &T::events,
                                &T::renews_folio, &T::reconsiders_folio>();
        }
    };
};

/// Errors: conflict when somebody else has it, by whom and since when; not_found.
struct TakeCase {
    static constexpr std::string_view path = "/api/cases/take";
    static constexpr std::string_view summary = "Tomar una solicitud para evaluarla";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    using Request = CaseAt;
    using Response = CaseNow;
};

/// Back to those that nobody has. What was prepared stays with the case.
struct ReleaseCase {
    static constexpr std::string_view path = "/api/cases/release";
    static constexpr std::string_view summary = "Soltar una solicitud para que otra persona la evalúe";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    using Request = CaseAt;
    using Response = CaseNow;
};

/// Into somebody's hands, out of another's too; both are told by mail. Errors: invalid_input "evaluator_id".
struct AssignCase {
    static constexpr std::string_view path = "/api/cases/assign";
    static constexpr std::string_view summary = "Asignar o entregar una solicitud a un evaluador";
    static constexpr Access access = assigners;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::int64_t version = 0;
        std::string evaluator_id{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::folio, base::Written::number, &T::version, &T::evaluator_id>();
        }
    };
    using Response = CaseNow;
};

/// Keeps what is prepared, right or wrong, until it is decided. The version of the case does not change with it.
struct SaveEvaluation {
    static constexpr std::string_view path = "/api/cases/save-evaluation";
    static constexpr std::string_view summary = "Guardar la evaluación en preparación";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string folio{};
        domain::cases::EvaluationContent content{};
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number, &Request::content>(); }
    };
    struct Response {
        base::Instant saved_at = 0;
        static constexpr auto fields() { return base::fields<&Response::saved_at>(); }
    };
};

/// Decides, seals and mails the evaluation. Errors: invalid_input by field of EvaluationContent; conflict when the case is no
/// longer as it was shown, with what happened to it.
struct DecideCase {
    static constexpr std::string_view path = "/api/cases/decide";
    static constexpr std::string_view summary = "Dictaminar una solicitud";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::int64_t version = 0;
        domain::cases::EvaluationContent content{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::folio, base::Written::number, &T::version, &T::content>();
        }
    };
    using Response = CaseNow;
};

/// The evaluation as sealed PDF. Errors: not_found, also where there is none yet.
struct EvaluationDocument {
    static constexpr std::string_view path = "/api/cases/evaluation";
    static constexpr std::string_view summary = "Evaluación de una solicitud en PDF";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = CaseFolio;
};

}  // namespace api::cases
