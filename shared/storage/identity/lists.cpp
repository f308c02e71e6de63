#include "shared/storage/identity/lists.hpp"

#include <array>

#include "shared/domain/identity/account.hpp"
#include "shared/storage/engine/listing.hpp"

namespace storage::identity {

base::Result<base::PageOf<RegistrationRow>> registrations(Connection& db, const std::vector<domain::identity::Role>& roles,
                                                          const base::Sort<domain::identity::RegistrationBy>& sort,
                                                          const base::Page& page) {
    Listing list;
    list.name = "registrations." + std::string(base::name_of(sort.by));
    list.table = "account a";
    list.joins =
        "LEFT JOIN entity e ON e.id = a.entity_id LEFT JOIN unit u ON u.id = a.unit_id "
        "LEFT JOIN job_position j ON j.id = a.position_id";
    list.columns = {"a.id",
                    "a.version",
                    "a.paternal_surname",
                    "a.maternal_surname",
                    "a.given_names",
                    "a.user_name",
                    "a.email",
                    "a.matricula",
                    "e.name",
                    "u.name",
                    "j.name",
                    "a.role",
                    "a.created_at"};
    list.where = is_one_of("a.state", names_of(std::array{domain::identity::AccountState::solicitada})) + " AND " +
                 is_one_of("a.role", names_of(roles));
    list.order = {"created_at", "id"};
    list.descending = sort.descending;
    return page_of<RegistrationRow>(db, list, page);
}

}  // namespace storage::identity
