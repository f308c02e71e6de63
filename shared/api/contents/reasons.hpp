#pragma once
// The reasons of denial, edited.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::contents {

inline constexpr Access content_editors = Access::roles({domain::identity::Role::editor});
inline constexpr Access content_readers = Access::roles({domain::identity::Role::editor, domain::identity::Role::administrador});

struct ReasonCard {
    std::string id{}, name{};
    std::int64_t version = 0;
    bool offered = true;
    std::int64_t uses = 0;         ///< Evaluations that say it.
    base::Instant changed_at = 0;  ///< 0: as it was imported.
    std::string changed_by{};
    std::vector<domain::contents::ReasonAct> acts{};
    static constexpr auto fields() {
        using T = ReasonCard;
        return base::fields<&T::id, &T::name, &T::version, &T::offered, &T::uses, &T::changed_at, &T::changed_by, &T::acts>();
    }
};

/// In their order, offered or not: what every endpoint of reasons answers.
struct Reasons {
    std::vector<ReasonCard> reasons{};
    static constexpr auto fields() { return base::fields<&Reasons::reasons>(); }
};

struct ListReasons {
    static constexpr std::string_view path = "/api/contents/reasons";
    static constexpr std::string_view summary = "Motivos de no autorización";
    static constexpr Access access = content_readers;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    using Response = Reasons;
};

/// Without an id it is a new one, the last. Errors: invalid_input "name", also for one that is there; not_found; conflict when
/// somebody was faster.
struct SaveReason {
    static constexpr std::string_view path = "/api/contents/save-reason";
    static constexpr std::string_view summary = "Guardar un motivo de no autorización";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{}, name{};
        std::int64_t version = 0;
        static constexpr auto fields() { return base::fields<&Request::id, &Request::name, &Request::version>(); }
    };
    using Response = Reasons;
};

struct ReasonAt {
    std::string id{};
    std::int64_t version = 0;
    static constexpr auto fields() { return base::fields<&ReasonAt::id, &ReasonAt::version>(); }
};

/// One place up or down; at the end of the list nothing happens. Errors: not_found; conflict when somebody was faster.
struct MoveReason {
    static constexpr std::string_view path = "/api/contents/move-reason";
    static constexpr std::string_view summary = "Cambiar de lugar un motivo de no autorización";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        domain::contents::Direction direction = domain::contents::Direction::up;
        static constexpr auto fields() { return base::fields<&Request::id, &Request::version, &Request::direction>(); }
    };
    using Response = Reasons;
};

/// Errors: not_found; conflict when somebody was faster, when it is so already, and for the last one that is offered.
struct OfferReason {
    static constexpr std::string_view path = "/api/contents/offer-reason";
    static constexpr std::string_view summary = "Ofrecer o dejar de ofrecer un motivo de no autorización";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string id{};
        std::int64_t version = 0;
        bool offered = true;
        static constexpr auto fields() { return base::fields<&Request::id, &Request::version, &Request::offered>(); }
    };
    using Response = Reasons;
};

/// Errors: not_found; conflict when somebody was faster, for one that evaluations say, and for the last one that is offered.
struct RemoveReason {
    static constexpr std::string_view path = "/api/contents/remove-reason";
    static constexpr std::string_view summary = "Eliminar un motivo de no autorización que nadie ha usado";
    static constexpr Access access = content_editors;
    static constexpr Effect effect = Effect::writes;
    using Request = ReasonAt;
    using Response = Reasons;
};

}  // namespace api::contents
