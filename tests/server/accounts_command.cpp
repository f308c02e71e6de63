// Accounts from the command line: without the page, without mail, beside a server that answers.

#include <catch2/catch.hpp>

#include <string>

#include "server/data_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/identity/accounts_command.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/server.hpp"
#include "support.hpp"
#include "tests/support/command_line.hpp"

using namespace server_tests;
using domain::identity::Account;
using domain::identity::AccountState;
using domain::identity::Role;
using test::run;
namespace words = text::identity;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// An installation with one administrador, "jefe01", and two directors of a unit, "ana001" and "eva001".
struct Installation {
    Installation() {
        REQUIRE(run({"create-admin", "--create", "--data", data, "--user", "jefe01", "--email", "a@b.mx"}).code == 0);
        REQUIRE(database()->write([&](storage::Connection& db) {
            storage::identity::insert_account(db, director("ana001", "11111111"));
            storage::identity::insert_account(db, director("eva001", "22222222"));
            return base::done();
        }));
    }
    static Account director(const std::string& user, const std::string& matricula) {
        Account account;
        account.id = "id-" + user;
        account.user_name = account.user_name_folded = user;
        account.email = account.email_folded = user + "@imss.gob.mx";
        account.matricula = matricula;
        account.role = Role::solicitante;
        account.state = AccountState::validada;
        account.entity_id = "ooad-01";
        account.unit_id = "01HC010000";
        account.given_names = "Ana";
        account.paternal_surname = "Núñez";
        account.maternal_surname = "Peña";
        account.created_at = 1'764'000'000'000;
        return account;
    }
    std::unique_ptr<storage::Database> database() {
        return server::DataFolder::open(data, server::DataFolder::Missing::refuse).value().open_database().value();
    }
    Account account(const std::string& id) {
        return database()
            ->read([&](storage::Connection& db) -> base::Result<Account> { return *storage::identity::account_by_id(db, id); })
            .value();
    }
    storage::AuditEvent last_act() {
        return database()
            ->read([](storage::Connection& db) -> base::Result<storage::AuditEvent> { return *storage::last_audit_event(db); })
            .value();
    }
    test::Outcome accounts(server::Words more, const std::string& reason = "Por oficio") {
        server::Words given{"accounts"};
        given.insert(given.end(), more.begin(), more.end());
        given.insert(given.end(), {"--data", data});
        if (!reason.empty()) given.insert(given.end(), {"--reason", reason});
        return run(given);
    }

    TemporaryFolder folder;
    std::string data = folder.path() + "/data";
};

}  // namespace

TEST_CASE("Accounts are listed and shown", "[accounts]") {
    Installation at;
    const auto all = at.accounts({"list"}, {});
    CHECK(all.code == 0);
    for (const auto* user : {"jefe01", "ana001", "eva001"}) CHECK(holds(all.out, user));
    CHECK(holds(all.out, words::accounts_listed(3)));
    const auto some = at.accounts({"list", "--role", "solicitante", "--state", "validada", "--search", "ana001"}, {});
    CHECK(holds(some.out, "ana001"));
    CHECK_FALSE(holds(some.out, "eva001"));
    CHECK_FALSE(holds(some.out, "jefe01"));
    CHECK(at.accounts({"list", "--role", "jefe"}, {}).code == 2);
    CHECK(at.accounts({"list", "--state", "viva"}, {}).code == 2);
    const auto one = at.accounts({"show", "ana001"}, {});
    CHECK(one.code == 0);
    for (const auto* part : {"id-ana001", "Ana Núñez Peña", "solicitante", "validada", "ana001@imss.gob.mx"}) {
        INFO(part);
        CHECK(holds(one.out, part));
    }
    CHECK(at.accounts({"show", "nadie"}, {}).code == 1);
    CHECK(holds(at.accounts({"show", "nadie"}, {}).err, words::account_unknown("nadie")));
}

TEST_CASE("An account is changed, suspended, restored, closed and undone, each with its reason in the audit", "[accounts]") {
    Installation at;
    CHECK(at.accounts({"suspend", "ana001"}, {}).code == 2);  // no reason
    CHECK(at.account("id-ana001").state == AccountState::validada);
    CHECK(at.accounts({"suspend", "ana001"}).code == 0);
    CHECK(at.account("id-ana001").state == AccountState::suspendida);
    const auto act = at.last_act();
    CHECK(act.actor == "operator");
    CHECK(act.action == "accounts suspend");
    CHECK(act.object == "account:id-ana001");
    CHECK(act.reason == "Por oficio");
    CHECK(at.accounts({"suspend", "ana001"}).code == 1);
    CHECK(at.accounts({"restore", "ana001"}).code == 0);
    CHECK(at.accounts({"set-role", "ana001", "evaluador"}).code == 0);
    CHECK(at.account("id-ana001").role == Role::evaluador);
    CHECK(holds(at.last_act().reason, "role:evaluador"));
    CHECK(at.accounts({"set-role", "ana001", "capturista"}).code == 2);
    CHECK(at.accounts({"set-role", "ana001", "jefe"}).code == 2);
    CHECK(at.accounts({"set-email", "ana001", "ana.nueva@imss.gob.mx"}).code == 0);
    CHECK(at.account("id-ana001").email == "ana.nueva@imss.gob.mx");
    const auto taken = at.accounts({"set-email", "ana001", "eva001@imss.gob.mx"});
    CHECK(taken.code == 2);
    CHECK(holds(taken.err, words::email_of_another.words()));
    CHECK(at.accounts({"set-names", "ana001", "--given-names", "Ana María"}).code == 0);
    CHECK(at.account("id-ana001").full_name() == "Ana María Núñez Peña");
    CHECK(at.accounts({"set-unit", "eva001", "ooad-02"}).code == 2);  // a director is of a hospital
    CHECK(at.accounts({"undo", "ana001"}).code == 0);
    CHECK(at.account("id-ana001").state == AccountState::solicitada);
    CHECK(at.account("id-ana001").role == Role::solicitante);
    CHECK(at.accounts({"close", "eva001"}).code == 0);
    CHECK(at.account("id-eva001").state == AccountState::baja);
}

TEST_CASE("The last administrador stays, whoever works at the machine", "[accounts]") {
    Installation at;
    for (const auto* what : {"suspend", "close", "undo"}) {
        INFO(what);
        const auto refused = at.accounts({what, "jefe01"});
        CHECK(refused.code == 1);
        CHECK(holds(refused.err, words::last_administrator.words()));
    }
    CHECK(at.accounts({"set-role", "jefe01", "consulta"}).code == 1);
    REQUIRE(at.accounts({"set-role", "ana001", "administrador"}).code == 0);
    CHECK(at.accounts({"suspend", "jefe01"}).code == 0);
}

TEST_CASE("A password for once is told once, and replaces the one before", "[accounts]") {
    Installation at;
    REQUIRE(crypto::ready());
    const auto told = at.accounts({"reset-password", "ana001"});
    CHECK(told.code == 0);
    const auto begin = told.out.find("\n\n  ") + 4;
    const auto password = told.out.substr(begin, told.out.find('\n', begin) - begin);
    CHECK(password.size() == 14);
    CHECK(crypto::password_matches(at.account("id-ana001").password_hash, password, crypto::PasswordCost::recommended));
    CHECK_FALSE(holds(at.last_act().reason, password));
    const auto until = at.database()
                           ->read([](storage::Connection& db) -> base::Result<base::Instant> {
                               return storage::identity::access_of(db, "id-ana001").one_time_until;
                           })
                           .value();
    CHECK(until > 0);
    CHECK(at.accounts({"end-sessions", "ana001"}).code == 0);
}

TEST_CASE("A director is replaced by the next one of his unit", "[accounts]") {
    Installation at;
    REQUIRE(at.database()->write([](storage::Connection& db) {
        domain::cases::Case row;
        row.id = "case-1";
        row.account_id = "id-ana001";
        row.content = "{}";
        storage::cases::insert_case(db, row);
        return base::done();
    }));
    CHECK(at.accounts({"replace", "ana001", "jefe01"}).code == 2);
    CHECK(at.accounts({"replace", "ana001"}).code == 2);
    const auto done = at.accounts({"replace", "ana001", "eva001"});
    CHECK(done.code == 0);
    CHECK(holds(done.out, words::cases_handed_over("eva001", 1)));
    CHECK(at.account("id-ana001").state == AccountState::baja);
    CHECK(holds(at.last_act().reason, "id-eva001"));
}

TEST_CASE("What accounts does not understand is refused before anything is opened", "[accounts]") {
    Installation at;
    CHECK(at.accounts({}, {}).code == 2);
    CHECK(at.accounts({"delete", "ana001"}).code == 2);
    CHECK(at.accounts({"suspend"}).code == 2);
    CHECK(at.accounts({"list", "extra"}, {}).code == 2);
    CHECK(run({"accounts", "list"}).code == 2);
}
