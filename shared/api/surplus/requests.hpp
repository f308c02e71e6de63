#pragma once
// What an OOAD or UMAE asks of the division.

#include <string>
#include <string_view>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/lists.hpp"
#include "shared/domain/surplus/request.hpp"

namespace api::surplus {

/// The opening of a finalized report (S2:62): filed, and told to the mailbox of the period. Errors: invalid_input "reason";
/// not_found; not_allowed for another's; conflict while it is not finalized, or when it was asked for already.
struct AskOpening {
    static constexpr std::string_view path = "/api/surplus/ask-opening";
    static constexpr std::string_view summary = "Solicitar la apertura de un reporte finalizado";
    static constexpr Access access = responsibles;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string period_id{}, entity_id{}, reason{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::reason, base::Written::paragraphs>();
        }
    };
    using Response = Nothing;
};

/// A product that is not in the list (S2:456). Errors: invalid_input "product" or "reason"; not_found.
struct AskProduct {
    static constexpr std::string_view path = "/api/surplus/ask-product";
    static constexpr std::string_view summary = "Solicitar un producto que no está en el listado";
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string period_id{}, unit_id{}, group_id{}, product{}, reason{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::unit_id, &T::group_id, &T::product, &T::reason, base::Written::paragraphs>();
        }
    };
    using Response = Nothing;
};

struct RequestCard {
    std::string id{};
    domain::surplus::RequestKind kind = domain::surplus::RequestKind::opening;
    domain::surplus::RequestState state = domain::surplus::RequestState::pedida;
    std::string entity{}, unit{}, group{}, product{}, reason{}, asked_by{};
    base::Instant asked_at = 0;
    static constexpr auto fields() {
        using T = RequestCard;
        return base::fields<&T::id, &T::kind, &T::state, &T::entity, &T::unit, &T::group, &T::product, &T::reason, &T::asked_by,
                            &T::asked_at>();
    }
};

/// Newest first. Errors: invalid_input "page.after" for a page of another list.
struct ListRequests {
    static constexpr std::string_view path = "/api/surplus/requests";
    static constexpr std::string_view summary = "Solicitudes de apertura y de productos de un periodo, página por página";
    static constexpr Access access = division;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::surplus::RequestFilter filter{};
        base::Sort<domain::surplus::RequestBy> sort{domain::surplus::RequestBy::asked, true};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    using Response = base::PageOf<RequestCard>;
};

}  // namespace api::surplus
