#include "shared/services/near/demo.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/surplus/shared_accounts.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/server.hpp"
#include "shared/text/text.hpp"

namespace services {
namespace {

namespace words = text::server;
using base::Result;
using domain::identity::Account;

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
    DemoPerson{demo_director, domain::identity::Role::solicitante, Place::first_ooad, words::demo_name_1, words::demo_surname_1,
               words::demo_surname_2},
    DemoPerson{"direct02", domain::identity::Role::solicitante, Place::second_ooad, words::demo_name_2, words::demo_surname_3,
               words::demo_surname_4},
    DemoPerson{"dirumae", domain::identity::Role::solicitante, Place::umae, words::demo_name_3, words::demo_surname_2,
               words::demo_surname_5},
    DemoPerson{"jefatura", domain::identity::Role::validador, Place::central, words::demo_name_4, words::demo_surname_4,
               words::demo_surname_1},
    DemoPerson{demo_evaluator, domain::identity::Role::evaluador, Place::central, words::demo_name_5, words::demo_surname_5,
               words::demo_surname_3},
    DemoPerson{demo_administrator, domain::identity::Role::administrador, Place::central, words::demo_name_6,
               words::demo_surname_3, words::demo_surname_1},
    DemoPerson{demo_colleague, domain::identity::Role::evaluador, Place::central, words::demo_name_9, words::demo_surname_1,
               words::demo_surname_4},
    DemoPerson{demo_adviser, domain::identity::Role::asesor, Place::central, words::demo_name_10, words::demo_surname_2,
               words::demo_surname_3},
    DemoPerson{"consulta", domain::identity::Role::consulta, Place::central, words::demo_name_11, words::demo_surname_3,
               words::demo_surname_5},
    DemoPerson{demo_changes_desk, domain::identity::Role::mesa_cambios, Place::central, words::demo_name_15,
               words::demo_surname_1, words::demo_surname_3},
    DemoPerson{demo_editor, domain::identity::Role::editor, Place::central, words::demo_name_12, words::demo_surname_4,
               words::demo_surname_5},
    DemoPerson{demo_announcer, domain::identity::Role::comunicacion, Place::central, words::demo_name_13, words::demo_surname_5,
               words::demo_surname_2},
    DemoPerson{demo_delegate, domain::identity::Role::solicitante, Place::first_ooad, words::demo_name_14, words::demo_surname_3,
               words::demo_surname_2},
    DemoPerson{"captura", domain::identity::Role::capturista, Place::first_ooad, words::demo_name_7, words::demo_surname_4,
               words::demo_surname_2},
    DemoPerson{"responsa", domain::identity::Role::responsable, Place::first_ooad, words::demo_name_8, words::demo_surname_5,
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

Account new_account(storage::Connection& db, const DemoPerson& person, const Workplace& place, base::Instant now) {
    const auto positions = storage::catalog::items(db, storage::catalog::ItemList::job_position);
    const auto number = &person - people.data();
    Account account;
    account.id = crypto::uuid(now);
    account.user_name = account.user_name_folded = person.user_name;
    account.email = account.email_folded = std::string(person.user_name) + "@demo.example";
    account.matricula = std::to_string(90000001 + number);
    account.role = person.role;
    account.state = domain::identity::AccountState::validada;
    account.entity_id = place.entity_id;
    // Who reports walks through all units of the OOAD.
    if (system_of(person.role) != domain::identity::System::surplus) account.unit_id = place.unit_id;
    account.position_id = positions.empty() ? std::string{} : positions.front().id;
    account.given_names = person.given_names.words();
    account.paternal_surname = person.paternal_surname.words();
    account.maternal_surname = person.maternal_surname.words();
    account.created_at = account.decided_at = now;
    return account;
}

struct Secret {
    std::string password{}, hash{};
};

Result<Secret> secret_of(Passwords& passwords, std::string password) {
    auto hash = TRY(passwords.hash(password));
    return Secret{std::move(password), std::move(hash)};
}

Result<void> keep(storage::Connection& db, Account account, const std::string& hash, bool is_new) {
    account.password_hash = hash;
    if (is_new) {
        storage::identity::insert_account(db, account);
        return base::done();
    }
    account.version += 1;
    return storage::identity::update_account(db, account);
}

std::string line_of(const Account& account, const std::string& password, const std::string& entity) {
    return account.user_name + '\t' + password + '\t' + std::string(base::name_of(account.role)) + '\t' +
           (entity.empty() ? words::demo_central.words() : entity) + '\n';
}

}  // namespace

Result<std::string> make_demo_accounts(storage::Database& database, Passwords& passwords, base::Instant now,
                                       const DemoRecord& record) {
    std::vector<Secret> secrets;
    for ([[maybe_unused]] const auto& each : people) secrets.push_back(TRY(secret_of(passwords, crypto::random_code(10))));
    const auto shared = TRY(secret_of(passwords, surplus::readable_password()));
    return database.write([&](storage::Connection& db) -> Result<std::string> {
        std::string list = words::demo_header_user.words() + '\t' + words::demo_header_password.words() + '\t' +
                           words::demo_header_role.words() + '\t' + words::demo_header_unit.words() + '\n';
        const auto make = [&](const std::optional<Account>& known, const Account& account, const Secret& secret,
                              const std::string& entity) -> Result<void> {
            TRY(keep(db, account, secret.hash, !known));
            if (record.made) record.made(db, account);
            list += line_of(account, secret.password, entity);
            return base::done();
        };
        for (std::size_t i = 0; i < people.size(); ++i) {
            const auto place = workplace(db, people[i].place);
            if (!place) continue;  // the installation has no such catalogue
            const auto known = storage::identity::account_by_user_name(db, people[i].user_name);
            TRY(make(known, known ? *known : new_account(db, people[i], *place, now), secrets[i], place->entity));
        }
        const auto place = workplace(db, Place::first_ooad);
        if (const auto ooad = place ? storage::catalog::entity_by_id(db, place->entity_id) : std::nullopt) {
            const auto known = surplus::shared_account_of(db, *ooad);
            auto account = known ? *known : surplus::new_shared_account(db, *ooad, crypto::uuid(now), now);
            account.decided_at = now;
            TRY(make(known, account, shared, ooad->name));
        }
        if (record.keep) TRY(record.keep(list));
        return list;
    });
}

}  // namespace services
