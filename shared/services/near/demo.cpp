#include "shared/services/near/demo.hpp"

#include <array>
#include <optional>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/server.hpp"
#include "shared/text/text.hpp"

namespace services {
namespace {

namespace words = text::server;
using base::Result;

enum class Place { first_ooad, second_ooad, umae, central };

struct DemoPerson {
    const char* user_name;
    domain::identity::Role role;
    Place place;
    const text::Text& given_names;
    const text::Text& paternal_surname;
    const text::Text& maternal_surname;
};

const std::array people{
    DemoPerson{"director", domain::identity::Role::solicitante, Place::first_ooad, words::demo_name_1, words::demo_surname_1,
               words::demo_surname_2},
    DemoPerson{"direct02", domain::identity::Role::solicitante, Place::second_ooad, words::demo_name_2, words::demo_surname_3,
               words::demo_surname_4},
    DemoPerson{"dirumae", domain::identity::Role::solicitante, Place::umae, words::demo_name_3, words::demo_surname_2,
               words::demo_surname_5},
    DemoPerson{"jefatura", domain::identity::Role::validador, Place::central, words::demo_name_4, words::demo_surname_4,
               words::demo_surname_1},
    DemoPerson{"evaluar", domain::identity::Role::evaluador, Place::central, words::demo_name_5, words::demo_surname_5,
               words::demo_surname_3},
    DemoPerson{"admin01", domain::identity::Role::administrador, Place::central, words::demo_name_6, words::demo_surname_3,
               words::demo_surname_1},
};

struct Workplace {
    std::string entity_id{}, entity{}, unit_id{};
};

/// The first OOAD with a hospital, the second, the first UMAE.
std::optional<Workplace> workplace(storage::Connection& db, Place place) {
    if (place == Place::central) return Workplace{};
    int skip = place == Place::second_ooad ? 1 : 0;
    for (const auto& entity : storage::catalog::active_entities(db)) {
        const bool is_umae = entity.kind == domain::catalog::EntityKind::umae;
        if (is_umae != (place == Place::umae)) continue;
        const auto units = storage::catalog::units_of(db, entity.id, !is_umae);
        if (units.empty() || skip-- > 0) continue;
        return Workplace{entity.id, entity.name, units.front().id};
    }
    return std::nullopt;
}

}  // namespace

Result<std::string> make_demo_accounts(storage::Database& database, Passwords& passwords, base::Instant now,
                                       const DemoRecord& record) {
    std::vector<std::string> secrets, hashes;
    for ([[maybe_unused]] const auto& each : people) {
        secrets.push_back(crypto::random_code(10));
        hashes.push_back(TRY(passwords.hash(secrets.back())));
    }
    return database.write([&](storage::Connection& db) -> Result<std::string> {
        std::string list = words::demo_header_user.words() + '\t' + words::demo_header_password.words() + '\t' +
                           words::demo_header_role.words() + '\t' + words::demo_header_unit.words() + '\n';
        const auto positions = storage::catalog::items(db, storage::catalog::ItemList::job_position);
        for (std::size_t i = 0; i < people.size(); ++i) {
            const auto& person = people[i];
            const auto place = workplace(db, person.place);
            if (!place) continue;  // the installation has no such catalogue
            auto account = storage::identity::account_by_user_name(db, person.user_name);
            const bool is_new = !account;
            if (is_new) {
                account.emplace();
                account->id = crypto::uuid(now);
                account->user_name = account->user_name_folded = person.user_name;
                account->email = account->email_folded = std::string(person.user_name) + "@demo.example";
                account->matricula = std::to_string(90000001 + i);
                account->role = person.role;
                account->state = domain::identity::AccountState::validada;
                account->entity_id = place->entity_id;
                account->unit_id = place->unit_id;
                account->position_id = positions.empty() ? std::string{} : positions.front().id;
                account->given_names = person.given_names.words();
                account->paternal_surname = person.paternal_surname.words();
                account->maternal_surname = person.maternal_surname.words();
                account->created_at = account->decided_at = now;
            } else {
                account->version += 1;
            }
            account->password_hash = hashes[i];
            if (is_new) storage::identity::insert_account(db, *account);
            else TRY(storage::identity::update_account(db, *account));
            if (record.made) record.made(db, *account);
            list += std::string(person.user_name) + '\t' + secrets[i] + '\t' + std::string(base::name_of(account->role)) + '\t' +
                    (place->entity.empty() ? words::demo_central.words() : place->entity) + '\n';
        }
        if (record.keep) TRY(record.keep(list));
        return list;
    });
}

}  // namespace services
