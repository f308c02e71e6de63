#pragma once
// What may be asked for in the place of what is (R8), and what is otherwise then.

#include <optional>
#include <string>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/difference.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/changes/change.hpp"

namespace domain::changes {

/// What is today, and what may be chosen.
struct Today {
    cases::Case row{};
    std::string clave{}, dose{};  ///< The requerimiento; "" without an authorization.
    std::string entity{}, unit{};
    cases::Patient patient{};
    std::optional<cases::Patient> other{};  ///< Of a homologación.
    std::string gender{};
    std::vector<catalog::ListItem> genders{};
    std::vector<catalog::Unit> units{};                  ///< Of the OOAD or UMAE of who asks.
    std::vector<catalog::Presentation> presentations{};  ///< Of the drug that was authorized.
    std::optional<cases::Patient> with_that_number{};    ///< Who has the wanted NSS and agregado médico already.
    bool is_joined_number = false;                       ///< His record was joined with this patient's.
    base::Date day{};
};

/// Another patient has the wanted numbers: the refusal tells of him.
bool is_taken_number(const Today& today);

/// Refusals by field of Wanted; of what concerns no field, "kind".
std::vector<base::FieldError> refusals(Kind kind, const Wanted& wanted, const Today& today);

/// Before and after, in the words people read; none when nothing would be otherwise.
std::vector<cases::Change> differences(Kind kind, const Wanted& wanted, const Today& today);

/// Disagreements that are no refusals: the agregado médico with the gender (R10).
std::vector<std::string> warnings(Kind kind, const Wanted& wanted, const Today& today);

/// The record with what is wanted in it.
cases::Patient changed(cases::Patient patient, const Wanted& wanted);
/// Of two records of one person: which stays, and which goes into it.
struct Pair {
    cases::Patient stays{}, goes{};
};
Pair pair_of(const Wanted& wanted, const Today& today);

/// A request that nobody has answered counts as late after so many working days.
bool is_late(base::Instant asked_at, base::Instant now);
base::Instant late_before(base::Instant now);

}  // namespace domain::changes
