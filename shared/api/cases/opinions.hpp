#pragma once
// The opinion of an asesor honorífico: he sees what he was asked about, and never decides.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/cases/access.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace api::cases {

/// Errors: invalid_input "adviser_id", "question"; conflict.
struct AskOpinion {
    static constexpr std::string_view path = "/api/cases/ask-opinion";
    static constexpr std::string_view summary = "Pedir la opinión de un asesor honorífico";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::int64_t version = 0;
        std::string adviser_id{}, question{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::folio, base::Written::number, &T::version, &T::adviser_id, &T::question,
                                base::Written::paragraphs>();
        }
    };
    using Response = CaseNow;
};

struct TakeBackOpinion {
    static constexpr std::string_view path = "/api/cases/take-back-opinion";
    static constexpr std::string_view summary = "Ya no esperar una opinión";
    static constexpr Access access = evaluators;
    static constexpr Effect effect = Effect::writes;
    using Request = CaseAt;
    using Response = CaseNow;
};

/// Errors: invalid_input "words"; conflict when it is no longer awaited: decided or taken back meanwhile.
struct GiveOpinion {
    static constexpr std::string_view path = "/api/cases/give-opinion";
    static constexpr std::string_view summary = "Dar la opinión que se pidió";
    static constexpr Access access = advisers;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string folio{};
        std::string words{};
        static constexpr auto fields() {
            return base::fields<&Request::folio, base::Written::number, &Request::words, base::Written::paragraphs>();
        }
    };
    using Response = Nothing;
};

struct AskedCard {
    std::string folio{}, generic{}, diagnosis{}, question{};
    base::Instant asked_at = 0;
    static constexpr auto fields() {
        using T = AskedCard;
        return base::fields<&T::folio, &T::generic, &T::diagnosis, &T::question, &T::asked_at>();
    }
};

/// What waits for the opinion of who asks, oldest first.
struct ListAsked {
    static constexpr std::string_view path = "/api/cases/asked";
    static constexpr std::string_view summary = "Solicitudes que esperan la opinión del asesor";
    static constexpr Access access = advisers;
    static constexpr Effect effect = Effect::reads_patient;
    using Request = Nothing;
    struct Response {
        std::vector<AskedCard> rows{};
        static constexpr auto fields() { return base::fields<&Response::rows>(); }
    };
};

}  // namespace api::cases
