// The command line: options, the data folder, demonstration and production, administrators, imports, backups.

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>

#include "server/chain.hpp"
#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/data_folder.hpp"
#include "server/demo.hpp"
#include "server/jobs/backup.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/server.hpp"
#include "support.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/database.hpp"

using namespace server_tests;
namespace words = text::server;
using test::run;

namespace {

/// "jefe01", the first administrator of an installation that is asked for.
server::Words new_installation(const std::string& data) {
    return {"create-admin", "--create", "--data", data, "--user", "jefe01", "--email", "a@b.mx"};
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// What the first start of a server makes beside the database; the answer is the id of its key.
std::string served_once(const std::string& data) {
    const auto folder = server::DataFolder::open(data, server::DataFolder::Missing::refuse).value();
    const auto database = folder.open_database().value();
    const auto keys = folder.seal_keys().value();
    REQUIRE(server::begin_checkpoints(*database, keys, 1'764'000'000'000, folder.audit_checkpoint(), true).value().empty());
    REQUIRE(server::settle_seal_key(*database, keys));
    return keys.active.id;
}

}  // namespace

TEST_CASE("Every command explains itself") {
    TemporaryFolder folder;
    CHECK(run({"--help"}).out == words::usage.words());
    for (const auto* command : {"serve", "create-admin", "import", "period", "mail", "accounts", "backup", "restore", "check"}) {
        INFO(command);
        const auto outcome = run({command, "--help"});
        CHECK(outcome.code == 0);
        CHECK(holds(outcome.out, "prestaciones-server " + std::string(command)));
        CHECK(run({command, "--nonsense"}).code == 2);
        CHECK(holds(run({command, "--nonsense"}).err, words::unknown_option("--nonsense")));
    }
    CHECK(run({}).code == 2);
    CHECK(run({"launch"}).err.starts_with(words::unknown_command("launch")));
    CHECK(holds(run({"serve"}).err, words::option_missing("--data")));
    CHECK(holds(run({"serve", "--data"}).err, words::option_without_value("--data")));
    CHECK(holds(run({"serve", "--data", "x", "--data", "y"}).err, words::option_twice("--data")));
    CHECK(holds(run({"serve", "--data", "x", "--port", "70000"}).err, words::option_not_a_number("--port", 0, 65535)));
    CHECK(holds(run({"serve", "--data", "x", "--port", "1", "--smtp", "http://x"}).err, words::smtp_invalid.words()));
    CHECK(holds(run({"serve", "--data", "x", "--port", "1", "--base-url", "x"}).err, words::base_url_invalid.words()));
    const auto refused = [&](const std::string& option, const std::string& value, const std::string& why) {
        INFO(option << " " << value);
        const auto outcome = run({"serve", "--data", folder.path() + "/none", "--port", "0", option, value});
        CHECK(outcome.code == 2);
        CHECK(holds(outcome.err, why));
        CHECK(holds(why, option));
    };
    for (const auto* value : {"smtp://", "smtp://:25", "smtp://h:0", "smtp://h:x", "smtp://h:70000", "smtp://a b", "smtps://u:p@",
                              "http://h", "h:25", ""})
        refused("--smtp", value, words::smtp_invalid.words());
    for (const auto* value :
         {"x", "https://", "https://:443", "https://h:x", "https://h h", "https://u@h", "https://h?x", "ftp://h", ""})
        refused("--base-url", value, words::base_url_invalid.words());
    for (const auto* value : {"https://h/prestaciones", "https://h/prestaciones/", "https://h//", "http://h:8080/a/b"})
        refused("--base-url", value, words::base_url_with_path.words());
    for (const auto* value : {"nginx", "10.0.0.0/99", "127.0.0.1:80"})
        refused("--trusted-proxy", value, words::trusted_proxy_invalid(value));
    refused("--site", folder.path() + "/nowhere", words::site_missing(folder.path() + "/nowhere"));
    refused("--site", folder.path(), words::site_missing(folder.path()));
    for (const auto* value : {"unix:/run/x", "no such host", "203.0.113.1"}) {
        const auto outcome = run({"serve", "--create", "--data", folder.path() + "/host", "--port", "0", "--host", value});
        INFO(value << outcome.err);
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, words::host_unusable(value)));
    }
    CHECK(holds(run({"serve", "--data", "x", "--port", "1", "extra"}).err, words::argument_not_expected("extra")));
    const auto wrong = run({"serve", "--create", "--data", folder.path() + "/d", "--port", "0", "--database", "mysql://x"});
    CHECK(wrong.code == 2);
    CHECK(holds(wrong.err, words::database_invalid.words()));
}

TEST_CASE("The sample unit of systemd is a server behind a gateway that can lock up its children") {
    const auto unit = content_of("build-scripts/package/prestaciones.service");
    const std::string label = "ExecStart=/opt/prestaciones/bin/prestaciones-server ";
    const auto start = unit.find(label) + label.size();
    REQUIRE(start > label.size());
    const auto line = unit.substr(start, unit.find('\n', start) - start);
    server::Words given;
    for (const auto word : base::split(line, ' ')) given.emplace_back(word);
    given.insert(given.end(), {"--smtp", "none"});
    // Every option is one of ours: what is refused is the one that was added.
    CHECK(holds(run(given).err, words::smtp_invalid.words()));
    for (const auto* part : {"--host 127.0.0.1", "--base-url https://prestaciones.example", "--trusted-proxy 127.0.0.1"}) {
        INFO(part);
        CHECK(holds(line, part));
    }
    CHECK(holds(content_of("build-scripts/package/nginx.conf"), "server_name prestaciones.example"));
    CHECK(holds(unit, "\nRestrictNamespaces=user net\n"));  // what server/files/child_process.cpp unshares
}

TEST_CASE("One server per data folder and per port") {
    TemporaryFolder folder;
    SECTION("the folder") {
        auto held = server::DataFolder::open(folder.path() + "/data", server::DataFolder::Missing::create).value();
        REQUIRE(held.lock());
        const auto outcome = run({"serve", "--create", "--data", folder.path() + "/data", "--port", "0"});
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, words::folder_in_use(held.path())));
    }
    SECTION("the port") {
        TestServer other;
        const auto outcome = run({"serve", "--create", "--data", folder.path() + "/data", "--port", std::to_string(other.port()),
                                  "--host", "127.0.0.1"});
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, words::port_in_use("127.0.0.1", other.port())));
    }
}

TEST_CASE("A demonstration and production never share a folder") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    const auto opened = server::DataFolder::open(data, server::DataFolder::Missing::create).value();
    SECTION("a demonstration") {
        {
            const auto database = opened.open_database().value();
            REQUIRE(server::settle_mode(*database, server::Mode::demo));
            REQUIRE(server::settle_mode(*database, server::Mode::demo));
        }
        CHECK(holds(run({"serve", "--data", data, "--port", "0"}).err, words::production_on_demo.words()));
        CHECK(holds(run({"create-admin", "--data", data, "--user", "jefe01", "--email", "a@b.mx"}).err,
                    words::production_on_demo.words()));
    }
    SECTION("production") {
        CHECK(run(new_installation(data)).code == 0);
        CHECK(holds(run({"serve", "--data", data, "--port", "0", "--demo"}).err, words::demo_on_production.words()));
    }
}

TEST_CASE("A folder without an installation, by a typing error or a disk that is not there, is filled by no command [R37]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    const auto file = folder.write("positions.csv", "id,orden,nombre\n1,1,Director\n");
    SECTION("missing") {}
    SECTION("empty") { std::filesystem::create_directory(data); }
    SECTION("a disk that is new") { std::filesystem::create_directories(data + "/lost+found"); }
    const auto before = files_below(folder.path());
    const std::vector<server::Words> commands{
        {"serve", "--data", data, "--port", "0"},
        {"create-admin", "--data", data, "--user", "jefe01", "--email", "a@b.mx"},
        {"import", "positions", file, "--data", data},
    };
    for (const auto& command : commands) {
        INFO(command.front());
        const auto outcome = run(command);
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, words::folder_is_new(data)));
        CHECK(files_below(folder.path()) == before);
        CHECK_FALSE(std::filesystem::exists(data + "/files"));
    }
    const auto made = run(new_installation(data));
    CHECK(made.code == 0);
    CHECK(holds(made.out, words::folder_created(data)));
    CHECK(run({"import", "positions", file, "--data", data}).code == 0);
    // Asked for again it changes nothing, and does not say that it were new.
    const auto again = run({"create-admin", "--create", "--data", data, "--user", "jefe02", "--email", "c@b.mx"});
    CHECK(again.code == 0);
    CHECK_FALSE(holds(again.out, words::folder_created(data)));
}

TEST_CASE("No command works on a mixture of two installations, nor leaves a trace in one [R37]") {
    TemporaryFolder folder;
    TestServer other;  // on whose port nothing can start: whoever gets that far has taken the folder
    const auto one = folder.path() + "/one", two = folder.path() + "/two", copy = folder.path() + "/copy";
    const auto file = folder.write("positions.csv", "id,orden,nombre\n1,1,Director\n");
    for (const auto& data : {one, two}) {
        REQUIRE(run(new_installation(data)).code == 0);
        served_once(data);
    }
    const auto put_in = [](const std::string& from, const std::string& to) {
        for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(to + rest);
        for (const char* rest : {"", "-wal", "-shm"}) {
            if (std::filesystem::exists(from + rest)) std::filesystem::copy_file(from + rest, to + rest);
        }
    };
    std::string refusal = words::other_installation(one);
    SECTION("the database of another") { put_in(two + "/prestaciones.sqlite", one + "/prestaciones.sqlite"); }
    SECTION("the identity of another") { put_in(two + "/installation", one + "/installation"); }
    SECTION("a database that is gone") {
        for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(one + "/prestaciones.sqlite" + rest);
        refusal = words::database_missing(one);
    }
    SECTION("a backup") {
        REQUIRE(run({"backup", "--data", two, copy}).code == 0);
        std::filesystem::remove_all(one);
        std::filesystem::rename(copy, one);
        refusal = words::folder_is_backup(one);
    }
    SECTION("a restore that was not finished") {
        std::ofstream(one + "/restoring") << copy << '\n';
        refusal = words::folder_unfinished(one);
    }
    const auto contents = [&] {
        std::map<std::string, std::string> all;
        for (const auto& path : files_below(one)) {
            if (!path.ends_with("-shm") && !path.ends_with("/lock")) all[path] = crypto::digest_hex(content_of(path));
        }
        return all;
    };
    const auto before = contents();
    const std::vector<server::Words> commands{
        {"serve", "--data", one, "--port", std::to_string(other.port()), "--host", "127.0.0.1"},
        {"serve", "--create", "--data", one, "--port", std::to_string(other.port()), "--host", "127.0.0.1"},
        {"create-admin", "--data", one, "--user", "jefe03", "--email", "d@b.mx"},
        {"create-admin", "--create", "--data", one, "--user", "jefe03", "--email", "d@b.mx"},
        {"import", "positions", file, "--data", one},
        {"backup", "--data", one, folder.path() + "/made"},
        {"check", "--data", one},
    };
    for (const auto& command : commands) {
        INFO(base::joined(command, " "));
        const bool looks_only = command.front() == "check";
        const auto outcome = run(command);
        const bool sound_but_marked = refusal == words::folder_is_backup(one) || refusal == words::folder_unfinished(one);
        if (looks_only && sound_but_marked) continue;  // a backup is looked through where it lies
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, refusal));
        for (const auto& [path, digest] : contents()) {
            INFO(path);
            CHECK((before.contains(path) && before.at(path) == digest));
        }
        CHECK_FALSE(std::filesystem::exists(folder.path() + "/made"));
    }
}

TEST_CASE("Demonstration accounts have passwords of their own in each folder") {
    TemporaryFolder folder;
    std::vector<std::string> lists;
    for (const auto* name : {"one", "two"}) {
        const auto data = server::DataFolder::open(folder.path() + "/" + name, server::DataFolder::Missing::create).value();
        const auto database = data.open_database().value();
        REQUIRE(services::load_starter_catalogs(*database));
        server::HashingPasswords passwords({crypto::PasswordCost::minimal, 2, 16});
        lists.push_back(server::demo_accounts(data, *database, passwords, 1).value());
        CHECK(server::demo_accounts(data, *database, passwords, 2).value() == lists.back());
        CHECK(content_of(data.demo_accounts()) == lists.back());
        struct stat file {};
        REQUIRE(::stat(data.demo_accounts().c_str(), &file) == 0);
        CHECK((file.st_mode & 0777) == 0600);
        const auto lines = base::split(lists.back(), '\n');
        CHECK(lines.front() == "usuario\tcontraseña\trol\tooad_umae");
        std::map<std::string, int> roles;
        for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
            const auto cells = base::split(lines[i], '\t');
            REQUIRE(cells.size() == 4);
            CHECK(domain::identity::is_user_name(cells[0]));
            ++roles[std::string(cells[2])];
            const auto account =
                database
                    ->read([&](storage::Connection& db) -> base::Result<std::optional<domain::identity::Account>> {
                        return storage::identity::account_by_user_name(db, cells[0]);
                    })
                    .value();
            REQUIRE(account);
            CHECK(passwords.matches(account->password_hash, cells[1]).value());
        }
        CHECK(roles["solicitante"] >= 2);
        CHECK(roles["validador"] == 1);
        CHECK(roles["evaluador"] == 2);
        CHECK(roles["asesor"] == 1);
        CHECK(roles["consulta"] == 1);
        CHECK(roles["mesa_cambios"] == 1);
        CHECK(roles["editor"] == 1);
        CHECK(roles["comunicacion"] == 1);
        CHECK(roles["administrador"] == 1);
        CHECK(roles["capturista"] == 1);
        CHECK(roles["responsable"] == 2);  // of one person, and shared
    }
    CHECK(lists[0] != lists[1]);
}

TEST_CASE("An administrator is made with a secret that is shown once") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    CHECK(
        holds(run({"create-admin", "--data", data, "--user", "x", "--email", "a@b.mx"}).err, words::admin_user_invalid.words()));
    CHECK(
        holds(run({"create-admin", "--data", data, "--user", "jefe01", "--email", "x"}).err, words::admin_email_invalid.words()));
    const auto outcome = run(new_installation(data));
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    CHECK(holds(run({"create-admin", "--data", data, "--user", "JEFE01", "--email", "c@b.mx"}).err, words::admin_taken.words()));
    CHECK(run({"create-admin", "--data", data, "--user", "jefe02", "--email", "c@b.mx"}).code == 0);

    const auto opened = server::DataFolder::open(data, server::DataFolder::Missing::refuse).value();
    const auto database = opened.open_database().value();
    const auto account = database
                             ->read([&](storage::Connection& db) -> base::Result<std::optional<domain::identity::Account>> {
                                 return storage::identity::account_by_user_name(db, "jefe01");
                             })
                             .value();
    REQUIRE(account);
    CHECK(account->role == domain::identity::Role::administrador);
    CHECK(account->state == domain::identity::AccountState::validada);
    const auto start = outcome.out.find("Contraseña: ") + std::string("Contraseña: ").size();
    const auto secret = outcome.out.substr(start, outcome.out.find('\n', start) - start);
    CHECK(crypto::password_matches(account->password_hash, secret, crypto::PasswordCost::recommended));
    CHECK(server::check_chain(*database).value().events == 2);
}

TEST_CASE("An import tells what it did, line by line") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    REQUIRE(run(new_installation(data)).code == 0);
    const auto good = folder.write("good.csv", "id,orden,nombre\nnuevo-cargo,9,Cargo nuevo\n");
    const auto bad = folder.write("bad.csv", "id,orden,nombre\notro-cargo,9,Otro\nsin-nombre,9,\n");

    const auto dry = run({"import", "positions", good, "--data", data, "--dry-run"});
    INFO(dry.out << dry.err);
    CHECK(dry.code == 0);
    CHECK(holds(dry.out, words::import_counts(1, 0, 0, 0)));
    CHECK(holds(dry.out, words::import_dry_run.words()));
    CHECK(holds(run({"import", "positions", good, "--data", data}).out, words::import_counts(1, 0, 0, 0)));
    CHECK(holds(run({"import", "positions", good, "--data", data}).out, words::import_counts(0, 0, 1, 0)));
    const auto rejected = run({"import", "positions", bad, "--data", data});
    CHECK(rejected.code == 1);
    CHECK(holds(rejected.out, text::catalog::rejected_row(3, text::catalog::value_missing("nombre"))));
    CHECK(run({"import", "planets", good, "--data", data}).code == 2);
    CHECK(run({"import", "positions", folder.path() + "/none", "--data", data}).code == 2);
    CHECK(run({"import", "positions", good, "--data", folder.path() + "/none"}).code == 1);
    CHECK(run({"import", "positions"}).code == 2);
    const auto header_alone = folder.write("header.csv", "id,orden,nombre\n");
    const auto nothing = run({"import", "positions", header_alone, "--data", data});
    CHECK(nothing.code != 0);
    CHECK(holds(nothing.err, text::catalog::file_without_rows.words()));
}

TEST_CASE("A dry run of an import lists what would change, what is not in the file and what is not used") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    REQUIRE(run(new_installation(data)).code == 0);
    const auto file =
        folder.write("cargos.csv", "id;orden;nombre;notas\r\nsubdirector-medico;2;Subdirecci\xF3n m\xE9\x64ica;x\r\n");
    const auto dry = run({"import", "positions", file, "--data", data, "--dry-run"});
    INFO(dry.out << dry.err);
    CHECK(dry.code == 0);
    CHECK(holds(dry.out, text::catalog::read_as(text::catalog::windows_1252.words(), text::catalog::semicolon.words())));
    CHECK(holds(dry.out, text::catalog::columns_unknown("notas", 1)));
    CHECK(holds(dry.out,
                text::catalog::row_changed(2, "subdirector-medico", "nombre", "Subdirector médico", "Subdirección médica")));
    CHECK(holds(dry.out, text::catalog::row_missing("director-de-la-unidad-medica")));
    const auto kept = run({"import", "positions", file, "--data", data});
    CHECK(kept.code == 0);
    CHECK_FALSE(holds(kept.out, "director-de-la-unidad-medica"));
}

TEST_CASE("A period is made, opened and closed from the command line, and has catalogues of its own [B9.1]", "[B9.1]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    REQUIRE(run(new_installation(data)).code == 0);
    CHECK(run({"period", "list", "--data", data}).out == words::no_periods.words() + "\n");
    const auto made =
        run({"period", "create", "--data", data, "--year", "2026", "--opens", "02/03/2026", "--closes", "2026-03-31"});
    REQUIRE(made.code == 0);
    CHECK(holds(made.out, "Recolección 2026  2026-03-02 a 2026-03-31  Programado"));
    const auto id = made.out.substr(0, made.out.find(' '));
    const auto refused = run({"period", "create", "--data", data, "--year", "26", "--opens", "31/02/2026"});
    CHECK(refused.code == 2);
    for (const auto* field : {"year: ", "opens_on: ", "closes_on: "}) CHECK(holds(refused.err, field));
    CHECK(run({"period", "open", id, "--data", data}).code == 0);
    CHECK(run({"period", "open", id, "--data", data}).code == 1);
    CHECK(run({"period", "open", "nada", "--data", data}).code == 1);
    CHECK(run({"period", "open", "--data", data}).code == 2);
    CHECK(run({"period", "reopen", id, "--data", data}).code == 2);
    CHECK(holds(run({"period", "list", "--data", data}).out, id));
    folder.write("products.csv",
                 "servicio,grupo,especialidad,clave,producto,unidad_medida\n"
                 "Servicios de Atención Médica,Cirugía,Urología,X-1,Circuncisión,Procedimiento\n");
    const auto file = folder.path() + "/products.csv";
    CHECK(run({"import", "products", file, "--data", data}).code == 2);
    CHECK(run({"import", "cie10", file, "--data", data, "--period", id}).code == 2);
    CHECK(run({"import", "products", file, "--data", data, "--period", "nada"}).code == 1);
    const auto imported = run({"import", "products", file, "--data", data, "--period", id});
    CHECK(imported.code == 0);
    CHECK(holds(imported.out, words::import_counts(1, 0, 0, 0)));
    CHECK(holds(run({"import", "products", file, "--data", data, "--period", id}).out, words::import_counts(0, 0, 1, 0)));
    CHECK(run({"period", "close", id, "--data", data}).code == 0);
}

TEST_CASE("The audit knows who imported which file, and what became of its rows") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    REQUIRE(run(new_installation(data)).code == 0);
    const std::string content = "id,orden,nombre\nnuevo-cargo,9,Cargo nuevo\n";
    const auto file = folder.write("cargos.csv", content);
    REQUIRE(run({"import", "positions", file, "--data", data, "--dry-run"}).code == 0);
    REQUIRE(run({"import", "positions", file, "--data", data}).code == 0);
    const auto opened = server::DataFolder::open(data, server::DataFolder::Missing::refuse).value();
    const auto database = opened.open_database().value();
    const auto events = database
                            ->read([](storage::Connection& db) -> base::Result<std::vector<storage::AuditEvent>> {
                                return storage::audit_events(db, 0, 100);
                            })
                            .value();
    REQUIRE_FALSE(events.empty());
    const auto& last = events.back();
    CHECK(std::count_if(events.begin(), events.end(), [](const auto& each) { return each.action == "import"; }) == 1);
    CHECK(last.action == "import");
    CHECK(last.object == "catalog:positions");
    CHECK(last.reason == words::import_act("cargos.csv", crypto::digest_hex(content), 1, 0, 0));
    CHECK(last.client.starts_with("prestaciones-server, user "));
    CHECK(server::check_chain(*database));
}

TEST_CASE("The help of import lists every kind in the order of the README") {
    const auto help = run({"import", "--help"});
    CHECK(help.code == 0);
    CHECK(holds(help.out, base::joined(services::catalog::import_kinds(), ", ")));
}

TEST_CASE("A lost seal key is replaced only when that is asked for, once anything was sealed [R40]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    REQUIRE(run(new_installation(data)).code == 0);
    TestServer other;  // on whose port nothing else can start: so far and no further
    const server::Words serve{"serve", "--data", data, "--port", std::to_string(other.port()), "--host", "127.0.0.1"};
    const auto started_but_for_the_port = words::port_in_use("127.0.0.1", other.port());
    CHECK(holds(run(serve).err, started_but_for_the_port));
    {
        const auto opened = server::DataFolder::open(data, server::DataFolder::Missing::refuse).value();
        const auto database = opened.open_database().value();
        REQUIRE(database->write([](storage::Connection& db) {
            domain::cases::Case row;
            row.id = "sent";
            row.account_id = storage::identity::account_by_user_name(db, "jefe01")->id;
            storage::cases::insert_case(db, row);
            domain::cases::SealedPaper receipt;
            receipt.folio = "20261124001";
            receipt.case_id = row.id;
            storage::cases::insert_paper(db, domain::cases::Paper::receipt, receipt);
            return base::done();
        }));
        for (const auto& path : files_below(opened.keys())) std::filesystem::remove(path);
    }
    CHECK(holds(run(serve).err, words::seal_key_gone.words()));
    CHECK(files_below(data + "/keys").empty());
    auto asked_for = serve;
    asked_for.push_back("--new-seal-key");
    CHECK(holds(run(asked_for).err, started_but_for_the_port));
    CHECK(files_below(data + "/keys").size() == 2);
    CHECK(holds(run(serve).err, started_but_for_the_port));
}

TEST_CASE("A server does not sign an audit anew whose checkpoint is gone, unless that is asked for [R39]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data", checkpoint = data + "/audit-checkpoint";
    REQUIRE(run(new_installation(data)).code == 0);
    TestServer other;  // on whose port nothing else can start: so far and no further
    const server::Words serve{"serve", "--data", data, "--port", std::to_string(other.port()), "--host", "127.0.0.1"};
    const auto started_but_for_the_port = words::port_in_use("127.0.0.1", other.port());
    const auto first = run(serve);
    CHECK(holds(first.err, started_but_for_the_port));
    CHECK_FALSE(holds(first.out, words::checkpoint_missing(checkpoint)));
    REQUIRE(std::filesystem::exists(checkpoint));
    CHECK(run({"check", "--data", data}).code == 0);
    const auto sound = run(serve);
    CHECK_FALSE(holds(sound.out, words::checkpoint_not_signed.words()));

    REQUIRE(run({"create-admin", "--data", data, "--user", "jefe02", "--email", "c@b.mx"}).code == 0);
    {
        const auto opened = server::DataFolder::open(data, server::DataFolder::Missing::refuse).value();
        const auto database = opened.open_database().value();
        const std::string cut = GENERATE("DELETE FROM audit_event WHERE sequence > 1", "DELETE FROM audit_event");
        REQUIRE(database->write([&](storage::Connection& db) {
            test::run_sql(db, cut);
            return base::done();
        }));
    }
    std::filesystem::remove(checkpoint);
    for (int start = 0; start < 2; ++start) {
        const auto outcome = run(serve);
        CHECK(holds(outcome.err, started_but_for_the_port));
        CHECK(holds(outcome.out, words::checkpoint_missing(checkpoint)));
        CHECK_FALSE(std::filesystem::exists(checkpoint));
        const auto check = run({"check", "--data", data});
        CHECK(check.code == 1);
        CHECK(holds(check.out, words::checkpoint_missing(checkpoint)));
    }
    auto asked_for = serve;
    asked_for.push_back("--new-audit-checkpoint");
    CHECK_FALSE(holds(run(asked_for).out, words::checkpoint_missing(checkpoint)));
    CHECK(std::filesystem::exists(checkpoint));
    CHECK(run({"check", "--data", data}).code == 0);
    CHECK(holds(run({"serve", "--help"}).out, "--new-audit-checkpoint"));
}

TEST_CASE("Keys of another installation are refused by a server, and named by check [R37] [R40]") {
    TemporaryFolder folder;
    const auto one = folder.path() + "/one", two = folder.path() + "/two";
    std::vector<std::string> ids;
    for (const auto& data : {one, two}) {
        REQUIRE(run(new_installation(data)).code == 0);
        ids.push_back(served_once(data));
    }
    std::filesystem::remove_all(one + "/keys");
    std::filesystem::copy(two + "/keys", one + "/keys");
    TestServer other;  // on whose port nothing else can start: so far and no further
    server::Words serve{"serve", "--data", one, "--port", std::to_string(other.port()), "--host", "127.0.0.1"};
    const auto refused = run(serve);
    CHECK(refused.code == 1);
    CHECK(holds(refused.err, words::seal_key_foreign(ids[1], ids[0])));
    const auto check = run({"check", "--data", one});
    CHECK(check.code == 1);
    CHECK(holds(check.out, words::seal_key_foreign(ids[1], ids[0])));
    CHECK_FALSE(holds(check.out, words::checkpoint_invalid(one + "/audit-checkpoint")));
    serve.push_back("--new-seal-key");
    CHECK(holds(run(serve).err, words::port_in_use("127.0.0.1", other.port())));
    serve.pop_back();
    CHECK(holds(run(serve).err, words::port_in_use("127.0.0.1", other.port())));
}

TEST_CASE("A database file that is empty or none is named, and stays as it is [R37]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data", file = data + "/prestaciones.sqlite";
    const auto rows = folder.write("positions.csv", "id,orden,nombre\n1,1,Director\n");
    REQUIRE(run(new_installation(data)).code == 0);
    served_once(data);
    const std::string content = GENERATE(as<std::string>{}, "", "SQLite", std::string(8192, 'x'));
    const auto expected = content.empty() ? words::database_empty(file) : words::database_no_sqlite(file);
    std::ofstream(file, std::ios::trunc | std::ios::binary) << content;
    const std::vector<server::Words> commands{
        {"serve", "--data", data, "--port", "0"},
        {"create-admin", "--data", data, "--user", "jefe03", "--email", "d@b.mx"},
        {"import", "positions", rows, "--data", data},
        {"backup", "--data", data, folder.path() + "/copy"},
        {"check", "--data", data},
    };
    for (const auto& command : commands) {
        INFO(command.front());
        const auto outcome = run(command);
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, expected));
        CHECK(content_of(file) == content);
    }
}

TEST_CASE("A first start that was cut short before anything was written is begun again when asked for [R37]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    folder.write("data/prestaciones.sqlite", "");
    CHECK(run({"create-admin", "--data", data, "--user", "jefe01", "--email", "a@b.mx"}).code == 1);
    CHECK(content_of(data + "/prestaciones.sqlite").empty());
    CHECK(run(new_installation(data)).code == 0);
    CHECK(run({"check", "--data", data}).code == 0);
}

TEST_CASE("What is left of an installation is not begun anew, neither as a demonstration nor when asked for [R37]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    std::string remains;
    SECTION("PDFs and keys") {
        folder.write("data/files/ab/cd/abcd", "x");
        folder.write("data/keys/seal-1.key", "x");
        remains = "files/, keys/";
    }
    SECTION("the checkpoint") {
        folder.write("data/audit-checkpoint", "x");
        remains = "audit-checkpoint";
    }
    const auto before = files_below(data);
    for (const auto& command : {server::Words{"serve", "--demo", "--data", data, "--port", "0"},
                                server::Words{"serve", "--create", "--data", data, "--port", "0"},
                                server::Words{"serve", "--data", data, "--port", "0"}, new_installation(data)}) {
        INFO(base::joined(command, " "));
        const auto outcome = run(command);
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, words::folder_has_remains(data, remains)));
        CHECK(files_below(data) == before);
    }
}

TEST_CASE("The names of an administrator follow the rules of everybody's [R26] [R29]") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data";
    const auto [option, value] = GENERATE(table<std::string, std::string>({
        {"--given-names", "\u200B"},
        {"--given-names", " "},
        {"--given-names", "\u0416"},
        {"--given-names", std::string(300, 'a')},
        {"--given-names",
         "a\x80"
         "b"},
        {"--paternal-surname", " "},
        {"--paternal-surname", std::string(21, 'a')},
        {"--maternal-surname", "\u0416"},
        {"--maternal-surname", "\xFF"},
    }));
    auto command = new_installation(data);
    command.insert(command.end(), {option, value});
    const auto outcome = run(command);
    INFO(option << " " << value << ": " << outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.starts_with(option));
    CHECK(base::is_utf8(outcome.err));
    CHECK_FALSE(std::filesystem::exists(data));
    auto sound = new_installation(data);
    sound.insert(sound.end(), {"--given-names", "Ana Lucía", "--paternal-surname", "Núñez"});
    CHECK(run(sound).code == 0);
}

TEST_CASE("A backup can be restored elsewhere, and damage is found") {
    TemporaryFolder folder;
    const auto data = folder.path() + "/data", copy = folder.path() + "/copy", again = folder.path() + "/again";
    REQUIRE(run(new_installation(data)).code == 0);
    CHECK(run({"check", "--data", data}).code == 0);  // of an administrator alone nothing is signed yet
    served_once(data);
    CHECK(run({"check", "--data", data}).code == 0);
    const auto outcome = run({"backup", "--data", data, copy});
    INFO(outcome.err);
    REQUIRE(outcome.code == 0);
    CHECK(run({"backup", "--data", data, copy}).code == 0);  // over the former one
    // An old backup is no source: it would take the place of a newer one of the same installation.
    const auto newer = folder.path() + "/newer";
    REQUIRE(run({"backup", "--data", data, newer}).code == 0);
    CHECK(holds(run({"backup", "--data", copy, newer}).err, "es un respaldo"));
    CHECK(holds(run({"backup", "--data", copy, data}).err, "es un respaldo"));
    CHECK(run({"check", "--data", newer}).code == 0);
    REQUIRE(run({"restore", "--data", again, copy}).code == 0);
    CHECK(run({"check", "--data", again}).out == words::check_done(0, 1) + "\n");
    const auto keys = server::DataFolder::open(data, server::DataFolder::Missing::refuse).value().seal_keys().value();
    const auto kept = server::DataFolder::open(again, server::DataFolder::Missing::refuse).value().seal_keys().value();
    CHECK(keys.active.secret == kept.active.secret);

    CHECK(holds(run({"restore", "--data", again, copy}).err, words::folder_not_empty(again)));
    CHECK(run({"restore", "--data", folder.path() + "/new", folder.path()}).code == 2);
    CHECK(run({"check", "--data", folder.path() + "/none"}).code == 1);
    // A folder without data is not a sound one.
    const auto empty = folder.path() + "/empty";
    std::filesystem::create_directory(empty);
    CHECK(holds(run({"check", "--data", empty}).err, words::database_missing(empty)));
    CHECK(holds(run({"backup", "--data", empty, folder.path() + "/no"}).err, words::database_missing(empty)));
    CHECK(std::filesystem::is_empty(empty));

    const auto opened = server::DataFolder::open(again, server::DataFolder::Missing::refuse).value();
    const auto database = opened.open_database().value();
    REQUIRE(database->write([](storage::Connection& db) {
        auto event = *storage::last_audit_event(db);
        event.sequence += 1;
        event.reason = "forged";
        storage::insert_audit_event(db, event);
        return base::done();
    }));
    const auto found = run({"check", "--data", again});
    CHECK(found.code == 1);
    CHECK(holds(found.out, words::chain_broken(2)));
}

TEST_CASE("A changed key is refused, old public keys stay") {
    TemporaryFolder folder;
    const auto data = server::DataFolder::open(folder.path(), server::DataFolder::Missing::create).value();
    const auto first = data.seal_keys().value();
    CHECK(data.seal_keys().value().active.secret == first.active.secret);
    const auto path = data.keys() + "/seal-" + first.active.id + ".key";
    struct stat file {};
    REQUIRE(::stat(path.c_str(), &file) == 0);
    CHECK((file.st_mode & 0777) == 0600);
    SECTION("rotation") {
        std::filesystem::remove(path);
        const auto second = data.seal_keys().value();
        CHECK(second.active.id != first.active.id);
        CHECK(second.open_keys.size() == 2);
    }
    SECTION("two keys") {
        std::filesystem::copy(path, data.keys() + "/seal-other.key");
        CHECK_FALSE(data.seal_keys());
    }
    SECTION("damaged") {
        std::ofstream(path) << "nonsense";
        CHECK_FALSE(data.seal_keys());
    }
}

TEST_CASE("The program starts, answers and stops when told to") {
    const char* folder_of_programs = std::getenv("PRESTACIONES_BIN");
    const auto program = std::string(folder_of_programs ? folder_of_programs : "") + "/prestaciones-server";
    if (::access(program.c_str(), X_OK) != 0) {
        WARN("PRESTACIONES_BIN has no prestaciones-server");
        return;
    }
    TemporaryFolder folder;
    const auto log = folder.path() + "/out.txt";
    const pid_t process = ::fork();
    if (process == 0) {
        std::freopen(log.c_str(), "w", stdout);
        std::freopen((folder.path() + "/err.txt").c_str(), "w", stderr);
        ::execl(program.c_str(), program.c_str(), "serve", "--demo", "--data", (folder.path() + "/data").c_str(), "--port", "0",
                nullptr);
        ::_exit(127);
    }
    std::string out;
    for (int i = 0; i < 300 && !holds(out, "http://127.0.0.1:"); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        out = content_of(log);
    }
    INFO(out);
    const auto at = out.find("http://127.0.0.1:");
    REQUIRE(at != std::string::npos);
    const int port = std::stoi(out.substr(at + 17));
    CHECK(ask(port, get("/api/health")).status == 200);
    CHECK(holds(out, "director\t"));
    CHECK(holds(run({"serve", "--demo", "--data", folder.path() + "/data", "--port", "0"}).err, folder.path()));
    // A backup is taken while it serves, by another process.
    const auto copy = run({"backup", "--data", folder.path() + "/data", folder.path() + "/copy"});
    INFO(copy.err);
    CHECK(copy.code == 0);
    CHECK(run({"check", "--data", folder.path() + "/copy"}).code == 0);
    CHECK(ask(port, get("/api/health")).status == 200);
    ::kill(process, SIGTERM);
    int status = -1;
    ::waitpid(process, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
    const auto lines = content_of(folder.path() + "/err.txt");
    for (const auto line : base::split(lines, '\n')) {
        INFO(line);
        CHECK((line.empty() || api::json::parsed(line).has_value()));
    }
}
