#pragma once
// A case that is returned for more information keeps its folio: what is marked, and that alone, is corrected (beyond 3).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"

namespace domain::cases {

/// A field ("weight_kg", "answers.fevi", "treatments") or a file ("slots.nota_medica") that is to be corrected, and why.
struct Mark {
    std::string target{};
    std::string words{};

    static constexpr auto fields() { return base::fields<&Mark::target, &Mark::words, base::Written::paragraphs>(); }
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// Table `correction`: a return, and what is completed of it, which waits here until it is sent again.
struct Correction {
    std::string id{};
    std::string case_id{};
    std::string asked_by{};
    base::Instant asked_at = 0;
    std::string words{};
    std::string due_on{};   ///< "2026-07-23": the last day.
    std::string marks{};    ///< The marks as JSON.
    std::string content{};  ///< A Content as JSON; "" until something was corrected.
    base::Instant saved_at = 0;
    base::Instant answered_at = 0;                       ///< 0: not yet.
    std::int64_t version_before = 0, version_after = 0;  ///< Of `Version`; after 0 until it is answered.

    static constexpr auto fields() {
        using T = Correction;
        return base::fields<&T::id, &T::case_id, &T::asked_by, &T::asked_at, &T::words, &T::due_on, &T::marks, &T::content,
                            &T::saved_at, &T::answered_at, &T::version_before, &T::version_after>();
    }
};

inline constexpr std::string_view slot_prefix = "slots.", answer_prefix = "answers.";

/// What may be marked, as a person reads it.
struct Target {
    std::string key{};
    std::string label{};

    static constexpr auto fields() { return base::fields<&Target::key, &Target::label>(); }
};

/// Everything of a case that its director may still correct: neither the patient, who is changed through the Módulo, nor drug
/// and diagnosis, which would be another request. In the order of the tabs.
std::vector<Target> targets(const catalog::FormDescription* form);

/// Refusals at "marks", "marks.N.words", "words", "due_on".
std::vector<base::FieldError> refusals(const std::vector<Mark>& marks, std::string_view words, std::string_view due_on,
                                       const catalog::FormDescription* form, base::Date today);

bool is_marked(const std::vector<Mark>& marks, std::string_view target);

/// `sent` with what is marked as it is in `typed`; the rest is as it was, whatever came.
Content corrected(const Content& sent, const Content& typed, const std::vector<Mark>& marks);

}  // namespace domain::cases
