#pragma once
// The dashboard of the central area (beyond 15): what came in, what waits and how long, what was decided and how soon.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/evaluation.hpp"

namespace domain::cases {

/// What came of a case that was sent. An authorization that ended later was one.
enum class Outcome { pendiente, autorizada, autorizada_con_cambios, no_autorizada, retirada, sin_respuesta };

constexpr auto enum_names(Outcome) {
    using namespace std::string_view_literals;
    using O = Outcome;
    return base::EnumTable<O, 6>{{{O::pendiente, "pendiente"sv},
                                  {O::autorizada, "autorizada"sv},
                                  {O::autorizada_con_cambios, "autorizada_con_cambios"sv},
                                  {O::no_autorizada, "no_autorizada"sv},
                                  {O::retirada, "retirada"sv},
                                  {O::sin_respuesta, "sin_respuesta"sv}}};
}

/// Table `case_figure`: of each case that was sent what is counted of it, beside its row, which is long.
struct Figure {
    std::string case_id{};
    std::string sent_on{};     ///< "2026-07-23", in Mexico City.
    std::string sent_month{};  ///< "2026-07"
    std::string generic_id{}, entity_id{};
    Outcome outcome = Outcome::pendiente;
    bool returned = false;  ///< At least once, for more information.
    std::int64_t days = 0;  ///< Of the calendar, from the day it was sent to the one it was decided; 0 while it is not.

    static constexpr auto fields() {
        using T = Figure;
        return base::fields<&T::case_id, &T::sent_on, &T::sent_month, &T::generic_id, &T::entity_id, &T::outcome, &T::returned,
                            &T::days>();
    }
};

/// Of a case that was sent; `decision` when it was decided.
Figure figure_of(const Case& row, std::optional<Decision> decision, bool returned);

/// Of what came in within these months, and is of this drug and OOAD or UMAE.
struct OverviewFilter {
    std::string from{}, until{};            ///< "2026-07"; "" is the usual one.
    std::string generic_id{}, entity_id{};  ///< "" is any.

    static constexpr auto fields() {
        using T = OverviewFilter;
        return base::fields<&T::from, &T::until, &T::generic_id, &T::entity_id>();
    }
    friend bool operator==(const OverviewFilter&, const OverviewFilter&) = default;
};

/// Months as they are chosen from, "2026-07": this one first, and so many before it.
std::vector<std::string> months_before(base::Date today);
/// The last twelve months where none is named.
OverviewFilter with_months(OverviewFilter filter, base::Date today);
/// Refusals at "from" and "until" of a filter with months.
std::vector<base::FieldError> refusals(const OverviewFilter& filter);

/// So many cases of which all this is the same; `id` is their drug, their OOAD or their month.
struct Counted {
    std::string id{};
    Outcome outcome = Outcome::pendiente;
    bool returned = false;
    std::int64_t days = 0, cases = 0;

    static constexpr auto fields() {
        using T = Counted;
        return base::fields<&T::id, &T::outcome, &T::returned, &T::days, &T::cases>();
    }
};

/// A line of the dashboard.
struct Tally {
    std::string id{}, name{};
    std::int64_t entered = 0, pending = 0;
    std::int64_t authorized = 0, changed = 0, denied = 0;
    std::int64_t withdrawn = 0, unanswered = 0;
    std::int64_t returned = 0;  ///< Of those that came in, at least once.
    /// Twice the median of the days to the answer of those that were decided, which is then a whole number; 0 where none was.
    std::int64_t median_days_twice = 0;

    static constexpr auto fields() {
        using T = Tally;
        return base::fields<&T::id, &T::name, &T::entered, &T::pending, &T::authorized, &T::changed, &T::denied, &T::withdrawn,
                            &T::unanswered, &T::returned, &T::median_days_twice>();
    }

    std::int64_t decided() const { return authorized + changed + denied; }
};

/// One for each id, in the order in which they come; those of one id come one after the other.
std::vector<Tally> tallied(const std::vector<Counted>& counted);
/// All of them as one.
Tally total_of(const std::vector<Counted>& counted);
/// Of a hundred, without the rest; 0 of none.
std::int64_t percent(std::int64_t part, std::int64_t whole);

/// How long what waits has waited, in days of the calendar since it was sent.
enum class Age { up_to_5, up_to_10, up_to_15, more };

constexpr auto enum_names(Age) {
    using namespace std::string_view_literals;
    return base::EnumTable<Age, 4>{
        {{Age::up_to_5, "0-5"sv}, {Age::up_to_10, "6-10"sv}, {Age::up_to_15, "11-15"sv}, {Age::more, ">15"sv}}};
}
inline constexpr std::size_t ages = 4;

Age age_of(base::Date sent_on, base::Date today);

/// Cases that wait since they were sent on this day.
struct Waiting {
    std::string sent_on{};
    std::int64_t cases = 0;

    static constexpr auto fields() { return base::fields<&Waiting::sent_on, &Waiting::cases>(); }
};

std::array<std::int64_t, ages> by_age(const std::vector<Waiting>& waiting, base::Date today);

}  // namespace domain::cases
