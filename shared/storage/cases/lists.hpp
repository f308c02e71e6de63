#pragma once
// Lists of cases, page by page: each row with everything it shows.

#include <string>
#include <vector>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

struct SentRow {
    std::string id{}, folio{};
    std::string paternal_surname{}, maternal_surname{}, given_names{}, nss{}, agregado_medico{};
    std::string entity{}, generic{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0, due_at = 0, decided_at = 0;  ///< Decided 0: what follows is empty.
    std::string expires_on{};
    domain::cases::Decision decision = domain::cases::Decision::no_autorizada;
    std::string clave{}, dose{}, observations{};

    static constexpr auto fields() {
        using T = SentRow;
        return base::fields<&T::id, &T::folio, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::nss,
                            &T::agregado_medico, &T::entity, &T::generic, &T::state, &T::sent_at, &T::due_at, &T::decided_at,
                            &T::expires_on, &T::decision, &T::clave, &T::dose, &T::observations>();
    }
};

/// What an account has sent, in an order.
struct SentQuestion {
    std::string account_id{};
    domain::cases::SentFilter filter{};
    base::Instant from = 0, before = 0;  ///< The days of the filter; `before` 0 is without an end.
    base::Sort<domain::cases::SentBy> sort{};
};

/// Errors: see storage::rows_query.
base::Result<base::PageOf<SentRow>> sent_cases(Connection& db, const SentQuestion& question, const base::Page& page);
/// Page after page for who walks all of it: of any size, without a total.
base::Result<base::PageOf<SentRow>> sent_cases_on(Connection& db, const SentQuestion& question, const std::string& after,
                                                  int most);

/// What waits for the opinion of somebody.
struct AskedRow {
    std::string folio{}, generic{}, diagnosis{}, question{};
    base::Instant asked_at = 0;

    static constexpr auto fields() {
        using T = AskedRow;
        return base::fields<&T::folio, &T::generic, &T::diagnosis, &T::question, &T::asked_at>();
    }
};

/// Oldest first.
std::vector<AskedRow> asked_cases(Connection& db, const std::string& adviser_id);

struct DraftRow {
    std::string id{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};  ///< Of the chosen patient.
    std::string generic{};
    std::string content{};
    base::Instant updated_at = 0;

    static constexpr auto fields() {
        using T = DraftRow;
        return base::fields<&T::id, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::generic, &T::content,
                            &T::updated_at>();
    }
};

/// What an account has begun. Errors: see storage::rows_query.
base::Result<base::PageOf<DraftRow>> drafts(Connection& db, const std::string& account_id,
                                            const base::Sort<domain::cases::DraftBy>& sort, const base::Page& page);

}  // namespace storage::cases
