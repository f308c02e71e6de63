#pragma once
// The evaluation of a case: what an evaluator prepares, what is decided of it, and how long that holds (A18.1, A18.4, A18.5).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"

namespace domain::cases {

enum class Decision { autorizada, autorizada_con_cambios, no_autorizada };

constexpr auto enum_names(Decision) {
    using namespace std::string_view_literals;
    return base::EnumTable<Decision, 3>{{{Decision::autorizada, "autorizada"sv},
                                         {Decision::autorizada_con_cambios, "autorizada_con_cambios"sv},
                                         {Decision::no_autorizada, "no_autorizada"sv}}};
}

inline bool authorizes(Decision decision) { return decision != Decision::no_autorizada; }

/// What an evaluator types and chooses until he decides, kept as typed.
struct EvaluationContent {
    std::optional<Decision> decision{};
    std::string reason_id{};          ///< Of a denial, from the list of reasons.
    std::string unmet_requirement{};  ///< Of a denial: a line of the requirements, "" when it is none of them.
    std::string clave{}, dose{};      ///< The requerimiento.
    std::string months{};             ///< Vencimiento, counted from the decision.
    std::string observations{};       ///< For the director.
    std::vector<std::string> met{};   ///< Lines of the requirements that what was sent fulfils.

    static constexpr auto fields() {
        using T = EvaluationContent;
        return base::fields<&T::decision, &T::reason_id, &T::unmet_requirement, &T::clave, &T::dose, &T::months,
                            base::Written::quantity, &T::observations, base::Written::paragraphs, &T::met>();
    }
    friend bool operator==(const EvaluationContent&, const EvaluationContent&) = default;
};

/// What an evaluation is checked against.
struct Evaluated {
    std::string clave{};                                 ///< That was asked for.
    std::vector<catalog::Presentation> presentations{};  ///< Of the drug, those that may be authorized.
    std::vector<catalog::ListItem> reasons{};            ///< That may be chosen.
    std::vector<std::string> requirements{};             ///< Of drug, diagnosis and visit.
    bool expires = true;                                 ///< False where the drug needs no renewal.
};

/// Refusals by field of EvaluationContent; with none it can be decided.
std::vector<base::FieldError> refusals(const EvaluationContent& content, const Evaluated& evaluated);

/// Lines of the requirements, as the editors write them: one each.
std::vector<std::string> requirements_of(const catalog::Recommendation& recommendation, bool first_visit);

/// Table `evaluation`: what was decided, in words and as it was on that day.
struct Evaluation {
    std::string case_id{};
    Decision decision = Decision::no_autorizada;
    std::string reason_id{}, reason{};
    std::string unmet_requirement{};
    std::string clave{}, dose{};
    std::int64_t months = 0;
    std::string expires_on{};  ///< As in Case, on the day of the decision.
    std::string observations{};
    base::Instant decided_at = 0;
    std::string decided_by{};
    std::string met{};  ///< The requirements that were ticked, a line each.

    static constexpr auto fields() {
        using T = Evaluation;
        return base::fields<&T::case_id, &T::decision, &T::reason_id, &T::reason, &T::unmet_requirement, &T::clave, &T::dose,
                            &T::months, &T::expires_on, &T::observations, &T::decided_at, &T::decided_by, &T::met>();
    }
};

/// Table `evaluation_draft`: what is being prepared.
struct EvaluationDraft {
    std::string case_id{};
    std::string content{};  ///< An EvaluationContent as JSON.
    base::Instant saved_at = 0;
    std::string saved_by{};

    static constexpr auto fields() {
        using T = EvaluationDraft;
        return base::fields<&T::case_id, &T::content, &T::saved_at, &T::saved_by>();
    }
};

/// REQUERIMIENTO (A18.5): what is authorized, clave and dose; of a denial the guide's "X" (S1:566).
std::string requerimiento(Decision decision, std::string_view clave, std::string_view dose);

/// The last day of an authorization given on `decided`: the same day of the month so many months on, or that month's last.
base::Date expiry(base::Date decided, int months);

/// The days before an expiry on which a director is warned, each once (beyond 4).
inline constexpr std::array<int, 3> warning_days{60, 30, 15};
/// The warning that is due `today`, in days, when `warned` was the last one; 0 when none is.
int due_warning(base::Date expires_on, base::Date today, std::int64_t warned);

}  // namespace domain::cases
