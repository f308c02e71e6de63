#pragma once
// Change requests as lists and one by one; what their readers do with them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/changes/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/difference.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/changes/lists.hpp"

namespace api::changes {

/// A row of a list.
struct ChangeCard {
    std::int64_t number = 0, version = 0;
    domain::changes::Kind kind = domain::changes::Kind::patient;
    domain::changes::State state = domain::changes::State::solicitado;
    std::string folio{}, patient{}, nss{}, entity{};
    base::Instant asked_at = 0, decided_at = 0;
    std::int64_t days_waiting = 0;  ///< Calendar days in Mexico City, until it was answered.
    bool late = false;
    std::string handler{};  ///< Who has it in hand, or had; "" is nobody.
    std::vector<domain::changes::Act> acts{};
    static constexpr auto fields() {
        using T = ChangeCard;
        return base::fields<&T::number, &T::version, &T::kind, &T::state, &T::folio, &T::patient, &T::nss, &T::entity,
                            &T::asked_at, &T::decided_at, &T::days_waiting, &T::late, &T::handler, &T::acts>();
    }
};

/// Errors: invalid_input "page.after" for a page of another list.
struct ListOwnChanges {
    static constexpr std::string_view path = "/api/changes/own";
    static constexpr std::string_view summary = "Solicitudes de cambio de la cuenta, página por página";
    static constexpr Access access = requesters;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        base::Sort<domain::changes::By> sort{domain::changes::By::day, true};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::sort, &Request::page>(); }
    };
    using Response = base::PageOf<ChangeCard>;
};

/// Errors: invalid_input "page.after" for a page of another list.
struct ListChanges {
    static constexpr std::string_view path = "/api/changes/queue";
    static constexpr std::string_view summary = "Solicitudes de cambio por atender, página por página";
    static constexpr Access access = central_area;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::changes::Filter filter{};
        base::Sort<domain::changes::By> sort{domain::changes::By::day, false};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    struct Response {
        base::PageOf<ChangeCard> page{};
        std::int64_t waiting = 0, mine = 0, team = 0;  ///< How many there are in each part, whatever the filter.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::page, &T::waiting, &T::mine, &T::team>();
        }
    };
};

struct ChangeNumber {
    std::int64_t number = 0;
    static constexpr auto fields() { return base::fields<&ChangeNumber::number>(); }
};

/// The version is that of the request as it was shown.
struct ChangeAt {
    std::int64_t number = 0, version = 0;
    static constexpr auto fields() { return base::fields<&ChangeAt::number, &ChangeAt::version>(); }
};

/// The request as it stands after an act.
struct ChangeNow {
    domain::changes::State state = domain::changes::State::solicitado;
    std::int64_t version = 0;
    std::vector<domain::changes::Act> acts{};
    static constexpr auto fields() { return base::fields<&ChangeNow::state, &ChangeNow::version, &ChangeNow::acts>(); }
};

struct ChangeEventCard {
    base::Instant at = 0;
    domain::changes::Act act = domain::changes::Act::ask;
    std::string person{}, words{};
    static constexpr auto fields() {
        using T = ChangeEventCard;
        return base::fields<&T::at, &T::act, &T::person, &T::words>();
    }
};

/// One of them. Errors: not_found, also for one that he may not read.
struct OpenChange {
    static constexpr std::string_view path = "/api/changes/open";
    static constexpr std::string_view summary = "Solicitud de cambio con lo que hoy está registrado y lo que se pide";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = ChangeNumber;
    struct Response {
        std::int64_t number = 0;
        ChangeNow now{};
        domain::changes::Kind kind = domain::changes::Kind::patient;
        std::string folio{}, patient{}, nss{}, entity{}, generic{};
        domain::cases::State case_state = domain::cases::State::enviada;
        std::string asked_by{}, handler{}, reason{}, answer{};
        base::Instant asked_at = 0, taken_at = 0, decided_at = 0;
        bool late = false;
        std::int64_t target_version = 0;               ///< Of the case or the patient: applying asks for it.
        std::vector<domain::cases::Change> changes{};  ///< Of what is open against today; of what was applied as it was then.
        // Of what is open, for who applies it.
        std::vector<std::string> warnings{};  ///< To be looked at.
        std::string obstacle{};               ///< Why it cannot be applied; "" when it can.
        std::vector<std::string> effects{};   ///< What applying does.
        std::int64_t folios = 1;              ///< How many it reaches.
        std::string file_name{};              ///< "" without a PDF.
        bool has_paper = false, has_undo_paper = false;
        std::vector<ChangeEventCard> events{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::number, &T::now, &T::kind, &T::folio, &T::patient, &T::nss, &T::entity, &T::generic,
                                &T::case_state, &T::asked_by, &T::handler, &T::reason, &T::answer, &T::asked_at, &T::taken_at,
                                &T::decided_at, &T::late, &T::target_version, &T::changes, &T::warnings, &T::obstacle,
                                &T::effects, &T::folios, &T::file_name, &T::has_paper, &T::has_undo_paper, &T::events>();
        }
    };
};

/// Errors: conflict, by whom and since when when somebody else has it.
struct TakeChange {
    static constexpr std::string_view path = "/api/changes/take";
    static constexpr std::string_view summary = "Tomar una solicitud de cambio";
    static constexpr Access access = desk;
    static constexpr Effect effect = Effect::writes;
    using Request = ChangeAt;
    using Response = ChangeNow;
};

struct ReleaseChange {
    static constexpr std::string_view path = "/api/changes/release";
    static constexpr std::string_view summary = "Liberar una solicitud de cambio";
    static constexpr Access access = releasers;
    static constexpr Effect effect = Effect::writes;
    using Request = ChangeAt;
    using Response = ChangeNow;
};

/// Writes a new version of the case or the patient, seals a paper about it, and tells who asked. Errors: conflict when request,
/// case or patient are others by now, or when it can no longer be done.
struct ApplyChange {
    static constexpr std::string_view path = "/api/changes/apply";
    static constexpr std::string_view summary = "Aplicar un cambio solicitado";
    static constexpr Access access = desk;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::int64_t number = 0, version = 0;
        std::int64_t target_version = 0;  ///< Negative: it is not asked for.
        static constexpr auto fields() { return base::fields<&Request::number, &Request::version, &Request::target_version>(); }
    };
    using Response = ChangeNow;
};

/// Errors: invalid_input "answer"; conflict.
struct RefuseChange {
    static constexpr std::string_view path = "/api/changes/refuse";
    static constexpr std::string_view summary = "Rechazar una solicitud de cambio";
    static constexpr Access access = desk;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::int64_t number = 0, version = 0;
        std::string answer{};
        static constexpr auto fields() {
            return base::fields<&Request::number, &Request::version, &Request::answer, base::Written::paragraphs>();
        }
    };
    using Response = ChangeNow;
};

/// Two records that became one are two again. Errors: conflict when something depends on it by now.
struct UndoChange {
    static constexpr std::string_view path = "/api/changes/undo";
    static constexpr std::string_view summary = "Deshacer una homologación de registros";
    static constexpr Access access = desk;
    static constexpr Effect effect = Effect::writes;
    using Request = ChangeAt;
    using Response = ChangeNow;
};

struct ChangeFileDocument {
    static constexpr std::string_view path = "/api/changes/file";
    static constexpr std::string_view summary = "PDF de una solicitud de cambio";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = ChangeNumber;
};

/// What was applied to a case, oldest first: by its own requests and by those of its patient. Errors: not_found.
struct ChangesOfCase {
    static constexpr std::string_view path = "/api/changes/of-case";
    static constexpr std::string_view summary = "Cambios aplicados a una solicitud por el Módulo SAnECE";
    static constexpr Access access = case_readers;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::string folio{};
        static constexpr auto fields() { return base::fields<&Request::folio, base::Written::number>(); }
    };
    struct Row {
        std::int64_t number = 0;
        domain::changes::Kind kind = domain::changes::Kind::patient;
        domain::changes::State state = domain::changes::State::aplicado;
        base::Instant decided_at = 0;
        std::string folio{};  ///< On which it was asked for, which has the paper; "" when the reader may not read that one.
        std::vector<domain::cases::Change> changes{};
        bool opens = false;           ///< The reader may open the request itself,
        bool has_paper = false;       ///< or the paper about it,
        bool has_undo_paper = false;  ///< or the one about its undoing.
        static constexpr auto fields() {
            return base::fields<&Row::number, &Row::kind, &Row::state, &Row::decided_at, &Row::folio, &Row::changes, &Row::opens,
                                &Row::has_paper, &Row::has_undo_paper>();
        }
    };
    struct Response {
        std::vector<Row> changes{};
        static constexpr auto fields() { return base::fields<&Response::changes>(); }
    };
};

/// The sealed "Constancia de cambio", for whoever may read the case; of a homologación that was undone also the one about
/// that. Errors: not_found; conflict when its seal does not hold.
struct ConstancyDocument {
    static constexpr std::string_view path = "/api/changes/constancy";
    static constexpr std::string_view summary = "Constancia de cambio en PDF";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = case_readers;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        std::int64_t number = 0;
        bool undone = false;
        static constexpr auto fields() { return base::fields<&Request::number, &Request::undone>(); }
    };
};

}  // namespace api::changes
