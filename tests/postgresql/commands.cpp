// The command line over PostgreSQL: everything but backups, which are pg_dump's.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <filesystem>

#include "server/data_folder.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/engine.hpp"
#include "shared/storage/engine/postgresql.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/database.hpp"
#include "tests/support/folder.hpp"

namespace {

namespace words = text::server;
using test::run;
using test::TemporaryFolder;

}  // namespace

TEST_CASE("Administrators, imports and checks work on PostgreSQL, and the folder gets no database", "[postgresql]") {
    const TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    const auto url = test::new_postgresql_schema();
    const auto on = [&](server::Words given) {
        for (const auto& each : {std::string("--data"), data, std::string("--database"), url}) given.push_back(each);
        return run(given);
    };
    const auto created = on({"create-admin", "--create", "--user", "jefe01", "--email", "jefe@imss.gob.mx"});
    CAPTURE(created.err);
    CHECK(created.code == 0);
    CHECK(on({"create-admin", "--user", "jefe01", "--email", "otro@imss.gob.mx"}).code == 1);
    const auto file = folder.path() + "/cie10.csv";
    REQUIRE(server::write_private_file(file, "codigo,descripcion\nA00,COLERA\n"));
    const auto imported = on({"import", "cie10", file});
    CAPTURE(imported.out, imported.err);
    CHECK(imported.code == 0);
    CHECK(on({"check"}).code == 0);
    CHECK_FALSE(std::filesystem::exists(data + "/prestaciones.sqlite"));
    for (const char* command : {"backup", "restore"}) {
        const auto refused = on({command, folder.path() + "/copy"});
        CHECK(refused.code == 1);
        CHECK(refused.err.find(words::copied_by_postgresql.words()) != std::string::npos);
    }
}

TEST_CASE("A copy of a served folder is not served on the same database [R37]", "[postgresql][R37]") {
    const TemporaryFolder place;
    const auto open = [](const std::string& path) {
        return server::DataFolder::open(path, server::DataFolder::Missing::create).value();
    };
    const auto url = test::new_postgresql_schema();
    const auto served = open(place.path() + "/data");
    const auto database = served.open_database(url, storage::Opening::alone);
    REQUIRE(database);
    REQUIRE(server::settle_installation(served, *database.value()));
    std::filesystem::copy(served.path(), place.path() + "/copy", std::filesystem::copy_options::recursive);
    const auto copied = open(place.path() + "/copy").open_database(url, storage::Opening::alone);
    REQUIRE_FALSE(copied);
    CHECK(copied.error().message == text::shared::database_in_use.words());
    // Another folder is refused for what it is, at once.
    const auto other = open(place.path() + "/other");
    const auto refused = other.open_database(url, storage::Opening::alone);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::other_installation(other.path()));
}

TEST_CASE("A new database gets no table of a folder that belongs to another one [R37]", "[postgresql][R37]") {
    const TemporaryFolder place;
    const auto data = place.path() + "/data";
    const auto folder = server::DataFolder::open(data, server::DataFolder::Missing::create).value();
    {
        const auto database = folder.open_database(test::new_postgresql_schema());
        REQUIRE(database);
        REQUIRE(server::settle_installation(folder, *database.value()));
    }
    const auto url = test::new_postgresql_schema();
    const auto refused =
        run({"create-admin", "--data", data, "--database", url, "--user", "jefe01", "--email", "jefe@imss.gob.mx"});
    CHECK(refused.code == 1);
    CHECK(refused.err.find(words::other_installation(folder.path())) != std::string::npos);
    const auto engine = storage::postgresql_engine(url);
    soci::session sql;
    engine->open(sql, storage::Engine::Mode::reader);
    CHECK_FALSE(engine->has_table(sql, "migration"));
}

TEST_CASE("An address that is none, or that nobody answers, is refused with words", "[postgresql]") {
    const TemporaryFolder folder;
    const auto check = [&](const std::string& url) { return run({"check", "--data", folder.path(), "--database", url}); };
    const auto none = check("mysql://x");
    CHECK(none.code == 2);
    CHECK(none.err.find(words::database_invalid.words()) != std::string::npos);
    const auto unanswered = check("postgresql://localhost:1/none");
    CHECK(unanswered.code == 1);
    CHECK(unanswered.err.find(words::database_refused("")) != std::string::npos);
}
