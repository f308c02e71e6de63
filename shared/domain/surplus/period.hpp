#pragma once
// A period of the collection: from when to when OOAD and UMAE report, and what its papers and screens say (S2:55, R13).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace domain::surplus {

/// lifecycles, "Period (S2)".
enum class PeriodState { programado, abierto, cerrado };

constexpr auto enum_names(PeriodState) {
    using namespace std::string_view_literals;
    return base::EnumTable<PeriodState, 3>{
        {{PeriodState::programado, "programado"sv}, {PeriodState::abierto, "abierto"sv}, {PeriodState::cerrado, "cerrado"sv}}};
}

/// What the administrator says of a period. Days are of Mexico City, the first and the last belong to it; "2026-03-02".
struct PeriodFacts {
    std::int64_t year = 0;
    std::string title{};  ///< "Recolección 2026"
    std::string opens_on{}, closes_on{};
    std::string header_lines{};       ///< Of the reports, a line each (R13).
    std::string contacts{};           ///< Of the division, a line each (S2:849-871).
    std::string technical_contact{};  ///< Whom Note 2 of the capture names (S2:425).
    std::string notes{};              ///< For whoever reports, a line each.
    std::string mailbox{};            ///< Where a product or the opening of a report is asked for (S2:62, 456).

    static constexpr auto fields() {
        using T = PeriodFacts;
        using W = base::Written;
        return base::fields<&T::year, &T::title, &T::opens_on, W::quantity, &T::closes_on, W::quantity, &T::header_lines,
                            W::paragraphs, &T::contacts, W::paragraphs, &T::technical_contact, &T::notes, W::paragraphs,
                            &T::mailbox>();
    }
    friend bool operator==(const PeriodFacts&, const PeriodFacts&) = default;
};

/// Table `period`.
struct Period {
    std::string id{};
    std::int64_t year = 0;
    std::string title{};
    std::string opens_on{}, closes_on{};
    PeriodState state = PeriodState::programado;  ///< As the administrator left it; `state_at` says how it stands.
    std::string previous_id{};                    ///< Whose figures stand beside those of this one; "" for none.
    std::string header_lines{}, contacts{}, technical_contact{}, notes{}, mailbox{};
    std::int64_t catalog_version = 0;  ///< Grows with each import: a template names the one it was made of.
    std::int64_t version = 1;
    base::Instant created_at = 0;

    static constexpr auto fields() {
        using T = Period;
        return base::fields<&T::id, &T::year, &T::title, &T::opens_on, &T::closes_on, &T::state, &T::previous_id,
                            &T::header_lines, &T::contacts, &T::technical_contact, &T::notes, &T::mailbox, &T::catalog_version,
                            &T::version, &T::created_at>();
    }
};

PeriodFacts facts_of(const Period& period);
void set_facts(Period& period, const PeriodFacts& facts);

/// Refusals by field of PeriodFacts; days come out as "2026-03-02" however they were written.
std::vector<base::FieldError> validate(PeriodFacts& facts);

/// How it stands at this moment: an open one is still to come before its first day and closed after its last.
PeriodState state_at(const Period& period, base::Instant now);
/// Whether what was captured may be kept now; a save that was under way at closing has two minutes (lifecycles).
bool takes_saves(const Period& period, base::Instant now);

}  // namespace domain::surplus
