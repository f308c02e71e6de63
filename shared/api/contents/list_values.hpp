#pragma once
// Open lists (mutaciones): what was proposed is accepted, merged or refused; what is offered is retired. Nothing is deleted.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/contents/reasons.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/list_value.hpp"

namespace api::contents {

struct ValueCard {
    std::string list_id{}, value{};
    std::int64_t version = 0;
    domain::contents::ValueState state = domain::contents::ValueState::proposed;
    base::Instant proposed_at = 0;  ///< 0: it came with the catalogue.
    std::string proposed_by{};      ///< Full name
    std::string merged_into{}, reason{};
    base::Instant decided_at = 0;
    std::string decided_by{};
    std::vector<domain::contents::ValueAct> acts{};
    static constexpr auto fields() {
        using T = ValueCard;
        return base::fields<&T::list_id, &T::value, &T::version, &T::state, &T::proposed_at, &T::proposed_by, &T::merged_into,
                            &T::reason, base::Written::paragraphs, &T::decided_at, &T::decided_by, &T::acts>();
    }
};

/// Of one list; "" is that of mutations. Errors: invalid_input "page.after" for a page of another list.
struct ListValues {
    static constexpr std::string_view path = "/api/contents/list-values";
    static constexpr std::string_view summary = "Valores de un listado abierto, página por página";
    static constexpr Access access = content_readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string list_id{};
        domain::contents::ValueFilter filter{};
        base::Sort<domain::contents::ValueBy> sort{};
        base::Page page{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::list_id, &T::filter, &T::sort, &T::page>();
        }
    };
    struct Response {
        base::PageOf<ValueCard> page{};
        std::int64_t proposed = 0;         ///< Of this list, whatever the filter.
        std::vector<std::string> lists{};  ///< The ids of all lists.
        static constexpr auto fields() { return base::fields<&Response::page, &Response::proposed, &Response::lists>(); }
    };
};

/// Errors: invalid_input "value", also for one that is there; not_found for an unknown list.
struct AddValue {
    static constexpr std::string_view path = "/api/contents/add-value";
    static constexpr std::string_view summary = "Agregar un valor a un listado abierto";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string list_id{}, value{};
        static constexpr auto fields() { return base::fields<&Request::list_id, &Request::value>(); }
    };
    using Response = ValueCard;
};

/// `spelling` may differ from what was proposed in case, accents and blanks. Errors: invalid_input "spelling"; not_found; conflict when
/// somebody was faster, or when this is not done in its state.
struct AcceptValue {
    static constexpr std::string_view path = "/api/contents/accept-value";
    static constexpr std::string_view summary = "Aceptar un valor propuesto";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string list_id{}, value{}, spelling{};
        std::int64_t version = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::list_id, &T::value, &T::spelling, &T::version>();
        }
    };
    using Response = ValueCard;
};

/// Errors: invalid_input "into" for itself or what is not offered; else as AcceptValue.
struct MergeValue {
    static constexpr std::string_view path = "/api/contents/merge-value";
    static constexpr std::string_view summary = "Unir un valor con otro que ya se ofrece";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string list_id{}, value{}, into{};
        std::int64_t version = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::list_id, &T::value, &T::into, &T::version>();
        }
    };
    using Response = ValueCard;
};

/// Errors: invalid_input "reason"; else as AcceptValue.
struct RefuseValue {
    static constexpr std::string_view path = "/api/contents/refuse-value";
    static constexpr std::string_view summary = "Rechazar un valor propuesto";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string list_id{}, value{}, reason{};
        std::int64_t version = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::list_id, &T::value, &T::reason, base::Written::paragraphs, &T::version>();
        }
    };
    using Response = ValueCard;
};

struct ValueAt {
    std::string list_id{}, value{};
    std::int64_t version = 0;
    static constexpr auto fields() {
        using T = ValueAt;
        return base::fields<&T::list_id, &T::value, &T::version>();
    }
};

/// It is offered no longer, and stays. Errors: as AcceptValue.
struct RetireValue {
    static constexpr std::string_view path = "/api/contents/retire-value";
    static constexpr std::string_view summary = "Dejar de ofrecer un valor";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    using Request = ValueAt;
    using Response = ValueCard;
};

/// Offered (again), whatever was decided before. Errors: as AcceptValue.
struct RestoreValue {
    static constexpr std::string_view path = "/api/contents/restore-value";
    static constexpr std::string_view summary = "Volver a ofrecer un valor";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    using Request = ValueAt;
    using Response = ValueCard;
};

}  // namespace api::contents
