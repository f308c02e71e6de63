// Opening, migrating, committing all or nothing.

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <thread>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/counters.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/storage.hpp"

namespace {

namespace fs = std::filesystem;

class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "storage-test-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~Folder() {
        std::error_code failure;
        fs::remove_all(path_, failure);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

std::unique_ptr<storage::Database> opened(const std::string& path) {
    auto database = storage::Database::open({path, 2});
    if (!database) FAIL(database.error().detail);
    return std::move(database).value();
}

std::string setting(storage::Database& database, const std::string& name) {
    auto found = database.read([&](storage::Connection& db) -> base::Result<std::string> { return storage::setting(db, name); });
    REQUIRE(found);
    return found.value();
}

base::Result<void> set(storage::Database& database, const std::string& name, const std::string& value) {
    return database.write([&](storage::Connection& db) {
        storage::set_setting(db, name, value);
        return base::done();
    });
}

long long number(storage::Database& database, const std::string& query) {
    auto found = database.read([&](storage::Connection& db) -> base::Result<long long> { return storage::number(db, query); });
    REQUIRE(found);
    return found.value();
}

}  // namespace

TEST_CASE("Migrations are applied once; opening again changes nothing", "[database]") {
    Folder folder;
    const auto path = folder.file("con blanco y ñ.sqlite");
    REQUIRE(set(*opened(path), "clave", "valor"));
    const auto again = opened(path);
    CHECK(setting(*again, "clave") == "valor");
    CHECK(number(*again, "SELECT count(*) FROM migration") == static_cast<long long>(storage::migrations().size()));
    CHECK(again->check());
}

TEST_CASE("A migration is cut where its statements end, also when a trigger has some inside", "[database]") {
    const auto statements = storage::statements_of(
        "-- words;\nCREATE TABLE a (\n    id TEXT\n);\nCREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n    DELETE FROM a;\n    SELECT 1;\n"
        "END;\nCREATE INDEX i ON a (id);\n");
    REQUIRE(statements.size() == 3);
    CHECK(statements[0] == "CREATE TABLE a (\n    id TEXT\n);\n");
    CHECK(statements[1].find("SELECT 1;\nEND;") != std::string::npos);
    CHECK(statements[2] == "CREATE INDEX i ON a (id);\n");
}

TEST_CASE("A database of a newer program is refused and left as it is", "[database]") {
    Folder folder;
    const auto path = folder.file("a.sqlite");
    {
        const auto database = opened(path);
        REQUIRE(database->write([](storage::Connection& db) {
            db.sql() << "INSERT INTO migration (name) VALUES ('9999_future.sql')";
            return base::done();
        }));
    }
    const auto refused = storage::Database::open({path, 2});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("9999_future.sql") != std::string::npos);
    CHECK(refused.error().detail.find("newer") != std::string::npos);
    CHECK(refused.error().kind == base::ErrorKind::outdated);
    CHECK(refused.error().message == text::shared::database_newer.words());
    CHECK_FALSE(storage::Database::open({path, 2, storage::Opening::as_it_is}));
}

TEST_CASE("Who only looks at a database of an older program is told so, and changes nothing", "[database]") {
    Folder folder;
    const auto path = folder.file("a.sqlite");
    REQUIRE(set(*opened(path), "clave", "valor"));
    const auto current = storage::Database::open({path, 1, storage::Opening::as_it_is});
    REQUIRE(current);
    CHECK(setting(*current.value(), "clave") == "valor");
    CHECK(current.value()->check());

    const std::string last(storage::migrations().back().name);
    {
        const auto database = opened(path);
        REQUIRE(database->write([&](storage::Connection& db) {
            db.sql() << "DELETE FROM migration WHERE name = :name", soci::use(last);
            return base::done();
        }));
    }
    const auto refused = storage::Database::open({path, 1, storage::Opening::as_it_is});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::outdated);
    CHECK(refused.error().message == text::shared::database_older.words());
    CHECK(refused.error().detail.find(last) != std::string::npos);

    const auto empty = folder.file("b.sqlite");
    std::ofstream(empty).flush();
    CHECK_FALSE(storage::Database::open({empty, 1, storage::Opening::as_it_is}));
    CHECK(fs::file_size(empty) == 0);
}

TEST_CASE("What is no database is refused", "[database]") {
    Folder folder;
    const auto path = folder.file("a.sqlite");
    std::ofstream(path) << std::string(5000, 'x');
    CHECK_FALSE(storage::Database::open({path, 2}));
    CHECK_FALSE(storage::Database::open({folder.file("no/such/folder.sqlite"), 2}));
}

TEST_CASE("A database with tables of another program is refused in words, and no table is added to it", "[database]") {
    const Folder folder;
    const auto path = folder.file("data");
    {
        soci::session sql(*soci::factory_sqlite3(), "db=" + path);
        sql << "CREATE TABLE account (theirs TEXT)";
    }
    const auto database = storage::Database::open({path, 2});
    REQUIRE_FALSE(database);
    CHECK(database.error().message == text::storage::of_another_program.words());
    soci::session sql(*soci::factory_sqlite3(), "db=" + path);
    int tables = 0;
    sql << "SELECT count(*) FROM sqlite_master", soci::into(tables);
    CHECK(tables == 1);
}

TEST_CASE("A write commits with a value; an error or a throw leaves nothing", "[database]") {
    Folder folder;
    const auto place = GENERATE(as<std::string>{}, "", "a.sqlite");
    const auto database = opened(place.empty() ? place : folder.file(place));
    REQUIRE(set(*database, "a", "1"));

    SECTION("an error") {
        const auto refused = database->write([](storage::Connection& db) -> base::Result<void> {
            storage::set_setting(db, "a", "2");
            return base::Error{base::ErrorKind::conflict, "no", {}, {}};
        });
        CHECK(refused.error().message == "no");
    }
    SECTION("a throw of ours") {
        const auto thrown = database->write([](storage::Connection& db) -> base::Result<void> {
            storage::set_setting(db, "a", "2");
            throw std::runtime_error("broken");
        });
        CHECK(thrown.error().kind == base::ErrorKind::internal);
        CHECK(thrown.error().detail == "broken");
    }
    SECTION("a throw of the database") {
        const auto thrown = database->write([](storage::Connection& db) -> base::Result<void> {
            storage::set_setting(db, "a", "2");
            db.sql() << "INSERT INTO nowhere VALUES (1)";
            return base::done();
        });
        CHECK(thrown.error().kind == base::ErrorKind::internal);
        CHECK(thrown.error().message.empty());  // its words are for the log
    }
    SECTION("a broken constraint is a conflict") {
        const auto thrown = database->write([](storage::Connection& db) -> base::Result<void> {
            storage::set_setting(db, "a", "2");
            db.sql() << "INSERT INTO setting (name, value) VALUES ('a', 'x')";
            return base::done();
        });
        CHECK(thrown.error().kind == base::ErrorKind::conflict);
    }
    SECTION("a row without its parent") {
        const auto thrown = database->write([](storage::Connection& db) -> base::Result<void> {
            storage::set_setting(db, "a", "2");
            storage::identity::insert_session(db, {"hash", "nobody", 1, 1, "", ""});
            return base::done();
        });
        CHECK(thrown.error().kind == base::ErrorKind::conflict);
    }
    CHECK(setting(*database, "a") == "1");
    CHECK(set(*database, "a", "3"));  // and the next write goes through
    CHECK(setting(*database, "a") == "3");
}

namespace {

/// Sixty-four writers, who wait until a first one lets go of the database; each says what it does and what became of it.
struct Crowd {
    static constexpr std::size_t size = 64;
    std::vector<base::Result<void>> answers = std::vector<base::Result<void>>(size);
    std::uint64_t commits = 0;  ///< Of all of them together.

    Crowd(storage::Database& database, const std::function<base::Result<void>(storage::Connection&, std::size_t)>& writes) {
        std::atomic<bool> holding{false}, let_go{false};
        std::thread holder([&] {
            static_cast<void>(database.write([&](storage::Connection&) -> base::Result<void> {
                holding = true;
                while (!let_go) std::this_thread::yield();
                return base::Error{};
            }));
        });
        while (!holding) std::this_thread::yield();
        const auto before = database.writing().commits;
        std::vector<std::thread> writers;
        for (std::size_t i = 0; i < size; ++i) {
            writers.emplace_back([&, i] { answers[i] = database.write([&](storage::Connection& db) { return writes(db, i); }); });
        }
        while (database.writing().waiting < size) std::this_thread::yield();
        let_go = true;
        for (auto& each : writers) each.join();
        holder.join();
        commits = database.writing().commits - before;
    }
};

}  // namespace

TEST_CASE("Sixty-four who save at once share one commit, and each is answered when it is on disk", "[database]") {
    Folder folder;
    const auto database = opened(folder.file("a.sqlite"));
    const Crowd crowd(*database, [](storage::Connection& db, std::size_t i) {
        storage::set_setting(db, "saver-" + std::to_string(i), "saved");
        return base::done();
    });
    CHECK(crowd.commits == 1);
    for (const auto& each : crowd.answers) CHECK(each);
    CHECK(number(*database, "SELECT count(*) FROM setting WHERE value = 'saved'") == Crowd::size);
}

TEST_CASE("Of those who share a commit each is refused by itself, and leaves nothing behind", "[database]") {
    Folder folder;
    const auto database = opened(folder.file("a.sqlite"));
    const Crowd crowd(*database, [](storage::Connection& db, std::size_t i) -> base::Result<void> {
        storage::set_setting(db, "saver-" + std::to_string(i), "saved");
        if (i % 4 == 1) return base::Error{base::ErrorKind::not_found, "no", {}, {}};
        if (i % 4 == 2) throw std::runtime_error("broken");
        if (i % 4 == 3) db.sql() << "INSERT INTO setting (name, value) SELECT name, value FROM setting";  // a name twice
        return base::done();
    });
    CHECK(crowd.commits == 1);
    for (std::size_t i = 0; i < Crowd::size; ++i) {
        CAPTURE(i);
        const auto& answer = crowd.answers[i];
        REQUIRE(bool(answer) == (i % 4 == 0));
        if (i % 4 == 1) CHECK(answer.error().message == "no");
        if (i % 4 == 2) CHECK(answer.error().detail == "broken");
        if (i % 4 == 3) CHECK(answer.error().kind == base::ErrorKind::conflict);
        CHECK(setting(*database, "saver-" + std::to_string(i)) == (i % 4 == 0 ? "saved" : ""));
    }
}

TEST_CASE("When none of those who wait has anything to keep, nothing is committed", "[database]") {
    const auto database = opened({});
    const Crowd crowd(*database, [](storage::Connection&, std::size_t) { return base::Result<void>(base::Error{}); });
    CHECK(crowd.commits == 0);
}

TEST_CASE("A reader sees one moment while somebody writes", "[database]") {
    Folder folder;
    const auto database = opened(folder.file("a.sqlite"));
    REQUIRE(set(*database, "a", "1"));
    const auto seen = database->read([&](storage::Connection& db) -> base::Result<std::string> {
        auto first = storage::setting(db, "a");
        REQUIRE(set(*database, "a", "2"));
        return first + storage::setting(db, "a");
    });
    CHECK(seen.value() == "11");
    CHECK(setting(*database, "a") == "2");
}

TEST_CASE("A reader cannot write", "[database]") {
    Folder folder;
    const auto database = opened(folder.file("a.sqlite"));
    const auto refused = database->read([](storage::Connection& db) {
        storage::set_setting(db, "a", "1");
        return base::done();
    });
    CHECK_FALSE(refused);
}

TEST_CASE("Numbers of a day are never given twice, however many ask at once [R20]", "[R20]") {
    Folder folder;
    const auto database = opened(folder.file("a.sqlite"));
    std::vector<std::vector<std::int64_t>> taken(4);
    std::vector<std::thread> people;
    for (auto& mine : taken) {
        people.emplace_back([&mine, &database] {
            for (int i = 0; i < 25; ++i) {
                auto number = database->write([](storage::Connection& db) -> base::Result<std::int64_t> {
                    return storage::next_number(db, "folio-20250723");
                });
                if (number) mine.push_back(number.value());
            }
        });
    }
    for (auto& each : people) each.join();
    std::vector<std::int64_t> all;
    for (const auto& mine : taken) all.insert(all.end(), mine.begin(), mine.end());
    std::sort(all.begin(), all.end());
    REQUIRE(all.size() == 100);
    for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i] == static_cast<std::int64_t>(i + 1));
}

TEST_CASE("A number that was taken by a write which failed is given again", "[database]") {
    const auto database = opened({});
    const auto failed = database->write([](storage::Connection& db) -> base::Result<void> {
        storage::next_number(db, "n");
        return base::Error{base::ErrorKind::conflict, {}, {}, {}};
    });
    CHECK_FALSE(failed);
    const auto next =
        database->write([](storage::Connection& db) -> base::Result<std::int64_t> { return storage::next_number(db, "n"); });
    CHECK(next.value() == 1);
}

TEST_CASE("A copy is a whole database of its own", "[database]") {
    Folder folder;
    const auto database = opened(folder.file("a.sqlite"));
    REQUIRE(set(*database, "a", "1"));
    REQUIRE(database->copy_to(folder.file("copia's.sqlite")));
    REQUIRE(set(*database, "a", "2"));
    const auto copy = opened(folder.file("copia's.sqlite"));
    CHECK(setting(*copy, "a") == "1");
    CHECK(copy->check());
    CHECK_FALSE(database->copy_to(folder.file("copia's.sqlite")));  // never over another file
}

TEST_CASE("An account or a case that somebody else changed meanwhile is not overwritten, and who comes second learns it",
          "[database]") {
    const auto database = opened({});
    domain::identity::Account account;
    account.id = "a";
    domain::cases::Case request;
    request.id = "r";
    request.account_id = account.id;
    const auto twice = [&](auto& row, auto update) {
        const auto outcome = database->write([&](storage::Connection& db) {
            row.version = 2;
            REQUIRE(update(db, row));
            return update(db, row);  // still says 2
        });
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().kind == base::ErrorKind::conflict);
        CHECK(outcome.error().message == text::shared::conflict.view());
    };
    REQUIRE(database->write([&](storage::Connection& db) {
        storage::identity::insert_account(db, account);
        storage::cases::insert_case(db, request);
        return base::done();
    }));
    twice(account, storage::identity::update_account);
    twice(request, storage::cases::update_case);
    account.id = request.id = "nobody's";
    CHECK_FALSE(database->write([&](storage::Connection& db) { return storage::identity::update_account(db, account); }));
    CHECK_FALSE(database->write([&](storage::Connection& db) { return storage::cases::update_case(db, request); }));
}

TEST_CASE("A rejected account frees its user, mail and matrícula; a live one does not [A3.20]", "[A3.20]") {
    const auto database = opened({});
    const auto add = [&](const std::string& id, domain::identity::AccountState state) {
        return database->write([&](storage::Connection& db) {
            domain::identity::Account account;
            account.id = id;
            account.user_name_folded = account.email_folded = account.matricula = "uno";
            account.state = state;
            storage::identity::insert_account(db, account);
            return base::done();
        });
    };
    CHECK(add("1", domain::identity::AccountState::rechazada));
    CHECK(add("2", domain::identity::AccountState::baja));
    CHECK(add("3", domain::identity::AccountState::suspendida));
    CHECK(add("4", domain::identity::AccountState::solicitada).error().kind == base::ErrorKind::conflict);
    CHECK(add("5", domain::identity::AccountState::rechazada));
}

TEST_CASE("A stored name that the program does not know is told, not guessed", "[database]") {
    const auto database = opened({});
    REQUIRE(database->write([](storage::Connection& db) {
        domain::identity::Account account;
        account.id = "a";
        storage::identity::insert_account(db, account);
        db.sql() << "UPDATE account SET state = 'congelada'";
        return base::done();
    }));
    const auto found = database->read([](storage::Connection& db) -> base::Result<std::optional<domain::identity::Account>> {
        return storage::identity::account_by_id(db, "a");
    });
    REQUIRE_FALSE(found);
    CHECK(found.error().detail.find("congelada") != std::string::npos);
}
