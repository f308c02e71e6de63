#pragma once
// The worklist of the central area (beyond 10).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"

namespace api::cases {

struct WorkCard {
    std::string folio{}, patient{}, nss{}, agregado_medico{}, entity{}, unit{}, generic{}, diagnosis{};
    domain::cases::Visit visit = domain::cases::Visit::primera_vez;
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0, in_state_since = 0, due_at = 0;
    std::int64_t days_in_state = 0;  ///< Calendar days in Mexico City.
    bool late = false;
    std::string evaluator{};  ///< Who has it in hand, by name; "" is nobody.
    std::int64_t version = 0;
    std::vector<domain::cases::Act> acts{};
    static constexpr auto fields() {
        using T = WorkCard;
        return base::fields<&T::folio, &T::patient, &T::nss, &T::agregado_medico, &T::entity, &T::unit, &T::generic,
                            &T::diagnosis, &T::visit, &T::state, &T::sent_at, &T::in_state_since, &T::due_at, &T::days_in_state,
                            &T::late, &T::evaluator, &T::version, &T::acts>();
    }
};

/// Errors: invalid_input "page.after" for a page of another list.
struct ListWorklist {
    static constexpr std::string_view path = "/api/cases/worklist";
    static constexpr std::string_view summary = "Bandeja de evaluación, página por página";
    static constexpr Access access = central_area;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::cases::WorkFilter filter{};
        base::Sort<domain::cases::WorkBy> sort{domain::cases::WorkBy::waiting, false};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    struct Response {
        base::PageOf<WorkCard> page{};
        std::int64_t mine = 0, unassigned = 0, team = 0;  ///< How many there are in each part, whatever the filter.
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::page, &T::mine, &T::unassigned, &T::team>();
        }
    };
};

struct NamedPerson {
    std::string id{}, name{};
    std::int64_t in_hand = 0;  ///< Cases that wait for him.
    static constexpr auto fields() { return base::fields<&NamedPerson::id, &NamedPerson::name, &NamedPerson::in_hand>(); }
};

/// Whom a case can be given to, and whose opinion can be asked for.
struct WorkPeople {
    static constexpr std::string_view path = "/api/cases/work-people";
    static constexpr std::string_view summary = "Evaluadores y asesores honoríficos con acceso";
    static constexpr Access access = assigners;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<NamedPerson> evaluators{}, advisers{};
        static constexpr auto fields() { return base::fields<&Response::evaluators, &Response::advisers>(); }
    };
};

}  // namespace api::cases
