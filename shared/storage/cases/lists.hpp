#pragma once
// Lists of cases, page by page: each row with everything it shows.

#include <string>

#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::cases {

struct SentRow {
    std::string id{}, folio{};
    std::string paternal_surname{}, maternal_surname{}, given_names{}, nss{}, agregado_medico{};
    std::string entity{}, generic{};
    domain::cases::State state = domain::cases::State::enviada;
    base::Instant sent_at = 0;

    static constexpr auto fields() {
        using T = SentRow;
        return base::fields<&T::id, &T::folio, &T::paternal_surname, &T::maternal_surname, &T::given_names, &T::nss,
                            &T::agregado_medico, &T::entity, &T::generic, &T::state, &T::sent_at>();
    }
};

/// What an account has sent. Errors: see storage::rows_query.
base::Result<base::PageOf<SentRow>> sent_cases(Connection& db, const std::string& account_id,
                                               const domain::cases::SentFilter& filter,
                                               const base::Sort<domain::cases::SentBy>& sort, const base::Page& page);

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
