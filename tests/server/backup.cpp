// Backups over an earlier one: what fails leaves it whole, what was damaged heals, and all of the folder is
// there.

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>

#include "server/chain.hpp"
#include "server/data_folder.hpp"
#include "server/jobs/backup.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/checklist.hpp"
#include "shared/domain/cases/evaluation_record.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/domain/changes/record.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/server.hpp"
#include "support.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/database.hpp"

using namespace server_tests;
namespace words = text::server;

namespace {

server::DataFolder open(const std::string& path) {
    return server::DataFolder::open(path, server::DataFolder::Missing::create).value();
}

using domain::cases::Paper;

/// A data folder with one director, his draft and its files.
struct Original {
    TemporaryFolder folder;
    server::DataFolder data = open(folder.path() + "/data");
    std::string copy = folder.path() + "/copy";
    std::unique_ptr<storage::Database> database = data.open_database().value();

    Original() {
        REQUIRE(data.seal_keys());
        domain::identity::Account account;
        account.id = account.user_name = account.user_name_folded = "director";
        domain::cases::Case draft;
        draft.id = "draft";
        draft.account_id = account.id;
        REQUIRE(database->write([&](storage::Connection& db) {
            storage::identity::insert_account(db, account);
            storage::cases::insert_case(db, draft);
            return base::done();
        }));
    }

    static std::string path_in(const std::string& folder, const std::string& sha256) {
        return folder + "/files/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256;
    }
    /// Its hash.
    std::string refer_to(const std::string& content) {
        domain::cases::Attachment attachment;
        attachment.id = attachment.sha256 = crypto::digest_hex(content);
        attachment.case_id = "draft";
        attachment.account_id = "director";
        attachment.state = domain::cases::AttachmentState::stored;
        REQUIRE(database->write([&](storage::Connection& db) {
            storage::cases::insert_attachment(db, attachment);
            return base::done();
        }));
        return attachment.sha256;
    }
    std::string keep(const std::string& content) {
        const auto sha256 = refer_to(content);
        folder.write("data/files/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256, content);
        return sha256;
    }
    /// A receipt, sealed with the folder's key over one attached file, or an evaluation.
    std::string seal(const std::string& folio, const std::string& content, Paper paper = Paper::receipt) {
        const auto key = data.seal_keys().value().active;
        domain::cases::Summary summary;
        summary.sections.push_back({"medicine", "", {{"generic_id", "", "PONATINIB"}}});
        summary.files.push_back({"Vigencia", "vigencia.pdf", keep(content), static_cast<std::int64_t>(content.size())});
        domain::cases::SealedPaper receipt;
        receipt.folio = folio;
        receipt.case_id = folio;
        receipt.sealed_at = 1'764'000'000'000;
        domain::cases::EvaluationRecord evaluation;
        evaluation.summary = summary;
        domain::changes::ChangeRecord change;
        change.generic = "PONATINIB";
        change.files = summary.files;
        receipt.record = paper == Paper::receipt      ? api::encode(summary)
                         : paper == Paper::evaluation ? api::encode(evaluation)
                                                      : api::encode(change);
        receipt.record_sha256 = crypto::digest_hex(receipt.record);
        receipt.canonical = domain::cases::canonical_seal_text(paper, key.id, folio, receipt.sealed_at, receipt.record_sha256,
                                                               {summary.files.front().sha256});
        receipt.key_id = key.id;
        receipt.seal = base::base64(crypto::seal(key, receipt.canonical));
        receipt.code = crypto::random_code(10);
        domain::cases::Case request;
        request.id = receipt.case_id;
        request.account_id = "director";
        REQUIRE(database->write([&](storage::Connection& db) {
            storage::cases::insert_case(db, request);
            storage::cases::insert_paper(db, paper, receipt);
            return base::done();
        }));
        act();
        sign();
        return summary.files.front().sha256;
    }
    void act() {
        REQUIRE(database->write([&](storage::Connection& db) {
            server::append_act(db, 1'764'000'000'000, "test", "receipt");
            return base::done();
        }));
    }
    void sign() {
        const auto keys = data.seal_keys().value();
        if (std::filesystem::exists(data.audit_checkpoint()))
            server::sign_checkpoint(*database, keys, 1'764'000'000'000, data.audit_checkpoint());
        else REQUIRE(begin(server::Audit::as_signed, true).empty());
    }
    /// As a server does when it starts.
    std::string begin(server::Audit audit, bool is_first = false) {
        return server::begin_checkpoints(*database, data.seal_keys().value(), 1'764'000'000'000, data.audit_checkpoint(),
                                         is_first, audit)
            .value();
    }
    std::vector<std::string> problems() { return server::inspect(data, *database).value().problems; }
    void tamper(const std::string& statement) {
        REQUIRE(database->write([&](storage::Connection& db) {
            test::run_sql(db, statement);
            return base::done();
        }));
    }
    base::Result<server::Inspection> back_up() { return server::make_backup(data, *database, copy); }
    /// Into a new folder, whose path is the answer.
    std::string restored() {
        const auto path = folder.path() + "/restored-" + std::to_string(++restored_);
        const auto outcome = server::restore_backup(copy, path);
        if (!outcome) FAIL(outcome.error().message);
        return path;
    }

private:
    int restored_ = 0;
};

namespace fs = std::filesystem;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Gives everything in a folder to somebody for whom permissions count, which they do not for root.
void hand_over(const std::string& folder) {
    constexpr uid_t nobody = 65534;
    if (::geteuid() != 0) return;
    REQUIRE(::lchown(folder.c_str(), nobody, nobody) == 0);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        REQUIRE(::lchown(entry.path().c_str(), nobody, nobody) == 0);
}

/// A command as that person gives it.
test::Outcome run_as_anybody(const server::Words& given) {
    constexpr uid_t nobody = 65534;
    int line[2];
    REQUIRE(::pipe(line) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const bool is_root = ::geteuid() == 0;
        if (is_root && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(126);
        const auto outcome = test::run(given);
        const auto told = outcome.out + '\0' + outcome.err;
        ::_exit(::write(line[1], told.data(), told.size()) < 0 ? 126 : outcome.code);
    }
    ::close(line[1]);
    std::string told;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(line[0], piece, sizeof piece)) > 0;) told.append(piece, static_cast<std::size_t>(got));
    ::close(line[0]);
    int status = -1;
    ::waitpid(child, &status, 0);
    const auto end = told.find('\0');
    REQUIRE(end != std::string::npos);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, told.substr(0, end), told.substr(end + 1)};
}

/// Everything in a folder by name, kind and permissions.
std::vector<std::string> entries_in(const std::string& folder) {
    std::vector<std::string> entries;
    for (const auto& entry : fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied)) {
        struct stat found {};
        REQUIRE(::lstat(entry.path().c_str(), &found) == 0);
        entries.push_back(entry.path().string() + " " + std::to_string(found.st_mode));
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

}  // namespace

TEST_CASE("A backup that fails leaves the former one whole") {
    Original original;
    const auto first = original.keep("uno");
    REQUIRE(original.back_up());
    const auto former_key = original.data.seal_keys().value().active.secret;

    const auto lost = original.refer_to("dos");  // never on disk
    std::filesystem::remove(original.data.keys() + "/seal-" + original.data.seal_keys().value().active.id + ".key");
    REQUIRE(original.data.seal_keys().value().active.secret != former_key);
    original.folder.write("data/demo-accounts.tsv", "de la segunda");
    const auto refused = original.back_up();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find(lost) != std::string::npos);

    const auto restored = open(original.restored());
    const auto database = restored.open_database_as_it_is().value();
    const auto inspection = server::inspect(restored, *database).value();
    CHECK(inspection.problems.empty());
    CHECK(inspection.files == 1);
    CHECK(content_of(Original::path_in(restored.path(), first)) == "uno");
    CHECK(restored.seal_keys().value().active.secret == former_key);
    CHECK_FALSE(std::filesystem::exists(restored.demo_accounts()));
}

TEST_CASE("A file that was altered in the backup heals with the next one") {
    Original original;
    const auto sha256 = original.keep("uno");
    const auto sound = original.keep("dos");
    REQUIRE(original.back_up());
    const auto altered = Original::path_in(original.copy, sha256);
    std::ofstream(altered) << "una";  // of the same size
    const auto written = std::filesystem::last_write_time(Original::path_in(original.copy, sound));

    const auto outcome = original.back_up();
    INFO((outcome ? "" : outcome.error().message));
    REQUIRE(outcome);
    CHECK(outcome.value().files == 2);
    CHECK(content_of(altered) == "uno");
    CHECK(std::filesystem::last_write_time(Original::path_in(original.copy, sound)) == written);
}

TEST_CASE("A file that is damaged in the folder itself is no backup of it") {
    Original original;
    const auto sha256 = original.keep("uno");
    std::ofstream(Original::path_in(original.data.path(), sha256)) << "una";
    const auto refused = original.back_up();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::file_altered(sha256));
    CHECK_FALSE(std::filesystem::exists(original.copy + "/prestaciones.sqlite"));
}

TEST_CASE("Mails and the passwords of a demonstration come back with a backup") {
    Original original;
    original.folder.write("data/mail/1764000000000-a.eml", "Subject: a");
    original.folder.write("data/mail/1764000000000-b.eml.new", "Subj");  // being written
    original.folder.write("data/demo-accounts.tsv", "director\tsecreta");
    REQUIRE(original.back_up());
    original.folder.write("data/mail/1764000000001-c.eml", "Subject: c");
    REQUIRE(original.back_up());

    const auto restored = original.restored();
    CHECK(content_of(restored + "/mail/1764000000000-a.eml") == "Subject: a");
    CHECK(content_of(restored + "/mail/1764000000001-c.eml") == "Subject: c");
    CHECK(files_below(restored + "/mail").size() == 2);
    CHECK(content_of(restored + "/demo-accounts.tsv") == "director\tsecreta");
}

TEST_CASE("After the key of the seal was changed a backup has the new one, and the old public ones") {
    Original original;
    REQUIRE(original.back_up());
    const auto first = original.data.seal_keys().value().active;
    std::filesystem::remove(original.data.keys() + "/seal-" + first.id + ".key");
    const auto second = original.data.seal_keys().value().active;
    REQUIRE(original.back_up());
    const auto keys = open(original.restored()).seal_keys();
    REQUIRE(keys);
    CHECK(keys.value().active.secret == second.secret);
    CHECK(keys.value().open_keys.size() == 2);
}

TEST_CASE("A backup writes over nothing but an earlier backup of the same installation [R37]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    original.keep("uno");

    SECTION("not over another installation in use, which stays as it was") {
        Original other;
        REQUIRE(server::settle_installation(other.data, *other.database));
        const auto kept = other.keep("suyo");
        const auto before = files_below(other.data.path());
        const auto refused = server::make_backup(original.data, *original.database, other.data.path());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == words::not_a_backup_target(other.data.path()));
        CHECK(files_below(other.data.path()) == before);
        CHECK(server::inspect(other.data, *other.database).value().problems.empty());
        CHECK(content_of(Original::path_in(other.data.path(), kept)) == "suyo");
    }
    SECTION("not over its own data when folder and target are exchanged") {
        REQUIRE(original.back_up());
        const auto copy = server::DataFolder::open(original.copy, server::DataFolder::Missing::refuse).value();
        const auto database = copy.open_database_as_it_is().value();
        const auto refused = server::make_backup(copy, *database, original.data.path());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == words::not_a_backup_target(original.data.path()));
        CHECK_FALSE(original.data.known_seal_keys().value().active.id.empty());
    }
    SECTION("not over the backup of another") {
        Original other;
        REQUIRE(server::settle_installation(other.data, *other.database));
        REQUIRE(other.back_up());
        CHECK_FALSE(server::make_backup(original.data, *original.database, other.copy));
    }
    SECTION("not over somebody's papers") {
        original.folder.write("papeles/tesis.txt", "mia");
        CHECK_FALSE(server::make_backup(original.data, *original.database, original.folder.path() + "/papeles"));
        CHECK(files_below(original.folder.path() + "/papeles").size() == 1);
    }
    SECTION("not into the data, nor with the data in it") {
        for (const auto& target : {original.data.path() + "/respaldo", original.data.path(), original.folder.path()}) {
            CHECK_FALSE(server::make_backup(original.data, *original.database, target));
        }
    }
    SECTION("but into a disk that is new") {
        original.folder.write("copy/.DS_Store", "x");
        std::filesystem::create_directories(original.copy + "/lost+found");
        CHECK(original.back_up());
        CHECK(original.back_up());
    }
}

TEST_CASE("A folder and a database of two installations are used by no command [R37]") {
    Original original, other;
    REQUIRE(server::settle_installation(original.data, *original.database));
    REQUIRE(server::settle_installation(original.data, *original.database));  // again: the same
    const auto words_for = [&](auto outcome) { return outcome ? std::string() : outcome.error().message; };
    SECTION("another database") { REQUIRE(server::settle_installation(other.data, *other.database)); }
    SECTION("a database that is new") {}
    CHECK(words_for(server::settle_installation(original.data, *other.database)) ==
          words::other_installation(original.data.path()));
    CHECK(words_for(server::check_installation(original.data, *other.database)) ==
          words::other_installation(original.data.path()));
    const auto fresh = open(other.folder.path() + "/nueva");
    CHECK(words_for(server::settle_installation(fresh, *original.database)) == words::other_installation(fresh.path()));
}

TEST_CASE("A database of another installation is refused before its tables are changed [R37]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    original.database.reset();
    Original other;
    REQUIRE(server::settle_installation(other.data, *other.database));
    // Of an older program, which this one would bring up to date.
    REQUIRE(other.database->write([](storage::Connection& db) {
        test::run_sql(db, "DROP TABLE device");
        test::run_sql(db, "DELETE FROM migration WHERE name = (SELECT max(name) FROM migration)");
        return base::done();
    }));
    other.database.reset();
    std::filesystem::copy_file(other.data.database(), original.data.database(),
                               std::filesystem::copy_options::overwrite_existing);
    const auto before = content_of(original.data.database());
    const auto refused = original.data.open_database();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::other_installation(original.data.path()));
    CHECK(content_of(original.data.database()) == before);
    // An empty file in the database's place is none of ours either.
    std::ofstream(original.data.database(), std::ios::trunc).close();
    const auto empty = original.data.open_database();
    REQUIRE_FALSE(empty);
    CHECK(empty.error().message == words::database_empty(original.data.database()));
    CHECK(content_of(original.data.database()).empty());
}

TEST_CASE("A first start that was cut short is gone on with, and nothing else takes a new database [R37]") {
    TemporaryFolder place;
    const auto data = open(place.path() + "/data");
    { REQUIRE(data.open_database()); }
    // The folder has its identity, the database has it not.
    REQUIRE(server::write_private_file(data.installation(), "identity-of-the-folder\n"));
    SECTION("the same start, again") {
        const auto database = data.open_database();
        REQUIRE(database);
        REQUIRE(server::settle_installation(data, *database.value()));
        CHECK(server::installation_of(data) == "identity-of-the-folder");
        CHECK(server::check_installation(data, *database.value()));
    }
    const auto refused = [&] {
        const auto opened = data.open_database();
        return !opened && opened.error().message == words::other_installation(data.path());
    };
    SECTION("not with somebody's account in it") {
        {
            const auto database = data.open_database().value();
            domain::identity::Account account;
            account.id = account.user_name = account.user_name_folded = "director";
            REQUIRE(database->write([&](storage::Connection& db) {
                storage::identity::insert_account(db, account);
                return base::done();
            }));
        }
        CHECK(refused());
    }
    SECTION("not once the folder has a key") {
        REQUIRE(data.seal_keys());
        CHECK(refused());
    }
    SECTION("not once the folder has a file") {
        place.write("data/files/ab/cd/abcd", "x");
        CHECK(refused());
    }
}

TEST_CASE("A folder whose database is gone, or elsewhere, gets no new one beside its files [R37]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    original.database.reset();
    for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(original.data.database() + rest);
    const auto opened = original.data.open_database();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message == words::database_missing(original.data.path()));
    CHECK_FALSE(std::filesystem::exists(original.data.database()));
}

TEST_CASE("A restore brings all there is, names what is missing, and is finished only when it is whole [R39]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    std::vector<std::string> all;
    for (const auto* each : {"uno", "dos", "tres", "cuatro", "cinco"}) all.push_back(original.keep(each));
    REQUIRE(original.back_up());
    const auto lost = all[2];
    std::filesystem::rename(Original::path_in(original.copy, lost), original.folder.path() + "/found-later");
    const auto target = original.folder.path() + "/restored";
    std::filesystem::create_directories(target + "/lost+found");
    original.folder.write("restored/.snapshot", "x");

    const auto first = server::restore_backup(original.copy, target);
    REQUIRE_FALSE(first);
    CHECK(first.error().message == words::file_missing(lost));
    for (const auto& sha256 : all) CHECK(std::filesystem::exists(Original::path_in(target, sha256)) == (sha256 != lost));
    {
        const auto folder = open(target);
        const auto database = folder.open_database_as_it_is().value();
        const auto refused = server::settle_installation(folder, *database);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message == words::folder_unfinished(folder.path()));
    }
    SECTION("repeated when the file was found, it is whole") {
        std::filesystem::rename(original.folder.path() + "/found-later", Original::path_in(original.copy, lost));
        CHECK(server::restore_backup(original.copy, target));
    }
    SECTION("or finished without it, when that is asked for") {
        const auto outcome = server::restore_backup(original.copy, target, server::MissingFiles::allow);
        REQUIRE(outcome);
        CHECK(outcome.value().problems == std::vector<std::string>{words::file_missing(lost)});
    }
    const auto folder = open(target);
    const auto database = folder.open_database().value();
    CHECK(server::settle_installation(folder, *database));
}

TEST_CASE("What was altered behind a seal is found by check, and neither backed up nor restored in silence [R39]") {
    Original original;
    const std::string folio = "20261124001";
    const auto sha256 = original.seal(folio, "uno");
    REQUIRE(original.back_up());
    CHECK(server::inspect(original.data, *original.database).value().problems.empty());
    const auto key = original.data.seal_keys().value().active;
    std::string expected;
    SECTION("the record") {
        original.tamper("UPDATE receipt SET record = replace(record, 'PONATINIB', 'ASPIRINA')");
        expected = words::seal_broken(folio);
    }
    SECTION("record and its digest") {
        original.tamper("UPDATE receipt SET record = '{}', record_sha256 = '" + crypto::digest_hex("{}") + "'");
        expected = words::seal_broken(folio);
    }
    SECTION("the seal") {
        original.tamper("UPDATE receipt SET seal = 'AAAA'");
        expected = words::seal_broken(folio);
    }
    SECTION("the instant") {
        original.tamper("UPDATE receipt SET sealed_at = sealed_at + 1000");
        expected = words::seal_broken(folio);
    }
    SECTION("which PDF is attached") {
        const auto other = original.keep("otro");
        original.tamper("UPDATE attachment SET sha256 = '" + other + "'");
        expected = words::sealed_file_gone(folio, sha256);
    }
    SECTION("the record of an evaluation") {
        original.seal("20261124002", "dos", Paper::evaluation);
        REQUIRE(original.problems().empty());
        original.tamper("UPDATE evaluation_paper SET record = replace(record, 'PONATINIB', 'ASPIRINA')");
        expected = words::evaluation_seal_broken("20261124002");
    }
    SECTION("which PDF was evaluated") {
        const auto evaluated = original.seal("20261124002", "dos", Paper::evaluation);
        original.tamper("DELETE FROM attachment WHERE sha256 = '" + evaluated + "'");
        expected = words::evaluation_file_gone("20261124002", evaluated);
    }
    SECTION("the record of a change") {
        original.seal("20261124002", "dos", Paper::change);
        REQUIRE(original.problems().empty());
        original.tamper("UPDATE change_paper SET record = replace(record, 'PONATINIB', 'ASPIRINA')");
        expected = words::change_seal_broken("20261124002");
    }
    SECTION("which PDF a change was asked with") {
        const auto asked = original.seal("20261124002", "dos", Paper::change);
        original.tamper("DELETE FROM attachment WHERE sha256 = '" + asked + "'");
        expected = words::change_file_gone("20261124002", asked);
    }
    SECTION("a receipt in the place of an evaluation") {
        original.tamper("INSERT INTO evaluation_paper SELECT * FROM receipt");
        expected = words::evaluation_seal_broken(folio);
    }
    SECTION("the private key is gone") {
        std::filesystem::remove(original.data.keys() + "/seal-" + key.id + ".key");
        expected = words::seal_key_gone.words();
    }
    SECTION("the public key of an old seal is gone") {
        for (const auto& path : files_below(original.data.keys())) std::filesystem::remove(path);
        REQUIRE(original.data.seal_keys());
        expected = words::seal_public_key_gone(key.id);
    }
    const auto problems = server::inspect(original.data, *original.database).value().problems;
    CHECK(std::find(problems.begin(), problems.end(), expected) != problems.end());
    const auto refused = original.back_up();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find(expected) != std::string::npos);
    // The former backup is whole; taken into the folder's state it would be refused the same way.
    CHECK(server::restore_backup(original.copy, original.folder.path() + "/whole"));
}

TEST_CASE("An audit whose end was cut off or replaced is known by its last signed checkpoint [R39]") {
    Original original;
    original.act();
    original.act();
    original.sign();
    original.act();  // the chain goes on, and the checkpoint stays true
    const auto checkpoint = original.data.audit_checkpoint();
    REQUIRE(original.problems().empty());
    REQUIRE(original.back_up());
    std::string expected;
    SECTION("cut") {
        original.tamper("DELETE FROM audit_event WHERE sequence > 1");
        expected = words::chain_cut(1, 2);
    }
    SECTION("all of it cut") {
        original.tamper("DELETE FROM audit_event");
        expected = words::chain_cut(0, 2);
    }
    SECTION("cut and written anew") {
        original.tamper("DELETE FROM audit_event WHERE sequence > 1");
        original.act();
        original.tamper("UPDATE audit_event SET reason = 'otra' WHERE sequence = 2");
        expected = words::chain_replaced(2);
        const auto event = original.database->read(
            [](storage::Connection& db) -> base::Result<storage::AuditEvent> { return storage::audit_events(db, 1, 1).front(); });
        original.tamper("UPDATE audit_event SET hash = '" + services::audit_hash(event.value()) + "' WHERE sequence = 2");
    }
    SECTION("and the checkpoint altered to fit") {
        auto content = content_of(checkpoint);
        content.replace(content.find("\n2\n"), 3, "\n1\n");
        std::ofstream(checkpoint) << content;
        expected = words::checkpoint_invalid(checkpoint);
    }
    SECTION("and the checkpoint of another installation put there") {
        Original other;
        other.act();
        other.sign();
        std::filesystem::copy_file(other.data.audit_checkpoint(), checkpoint, std::filesystem::copy_options::overwrite_existing);
        expected = words::checkpoint_key_unknown(checkpoint, other.data.seal_keys().value().active.id);
    }
    SECTION("and the checkpoint removed") {
        original.tamper("DELETE FROM audit_event WHERE sequence > 1");
        std::filesystem::remove(checkpoint);
        expected = words::checkpoint_missing(checkpoint);
    }
    SECTION("and the checkpoint removed, where anything is sealed") {
        original.seal("20261124001", "uno");
        std::filesystem::remove(checkpoint);
        expected = words::checkpoint_missing(checkpoint);
    }
    CHECK(original.problems() == std::vector<std::string>{expected});
    CHECK_FALSE(original.back_up());
    // Neither the next signature nor the next start covers it up.
    const bool was_there = std::filesystem::exists(checkpoint);
    const auto keys = original.data.seal_keys().value();
    server::sign_checkpoint(*original.database, keys, 1'764'000'000'000, checkpoint);
    CHECK(original.begin(server::Audit::as_signed) == expected);
    CHECK(original.problems() == std::vector<std::string>{expected});
    CHECK(std::filesystem::exists(checkpoint) == was_there);
    // Only somebody at the machine does, and that stays written down.
    CHECK(original.begin(server::Audit::accepted).empty());
    CHECK(original.problems().empty());
    const auto accepted = original.database->read(
        [](storage::Connection& db) -> base::Result<storage::AuditEvent> { return *storage::last_audit_event(db); });
    CHECK(accepted.value().action == "new-audit-checkpoint");
    CHECK(accepted.value().reason == words::checkpoint_accepted(expected));
    // What was copied before is whole, and brings its checkpoint along.
    const auto restored = open(original.restored());
    CHECK(content_of(restored.audit_checkpoint()) == content_of(original.copy + "/audit-checkpoint"));
    CHECK(server::inspect(restored, *restored.open_database().value()).value().problems.empty());
}

TEST_CASE("A form that cannot be read is named by check, before anybody needs it [F2]") {
    Original original;
    REQUIRE(services::load_starter_catalogs(*original.database));
    REQUIRE(original.problems().empty());
    const auto ids = original.database->read(
        [](storage::Connection& db) -> base::Result<std::vector<std::string>> { return storage::catalog::form_ids(db); });
    REQUIRE_FALSE(ids.value().empty());
    SECTION("cut off") { original.tamper("UPDATE form SET description = substr(description, 1, length(description) - 1)"); }
    SECTION("of another version") {
        original.tamper("UPDATE form SET description = replace(description, '\"kind\":\"', '\"kind\":\"otro_')");
    }
    const auto problems = original.problems();
    CHECK(problems.size() == ids.value().size());
    CHECK(std::find(problems.begin(), problems.end(), words::form_damaged(ids.value().front())) != problems.end());
}

TEST_CASE("A copy for which there is no room names the copy, and leaves no half of it [BR30]") {
    Original original;
    const auto sha256 = original.keep(std::string(3 * 1024 * 1024, 'x'));
    REQUIRE(original.back_up());
    const auto target = original.folder.path() + "/restored";
    struct rlimit former {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &former) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{2 * 1024 * 1024, former.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto refused = server::restore_backup(original.copy, target);
    ::setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, handler);
    REQUIRE_FALSE(refused);
    INFO(refused.error().message);
    CHECK(refused.error().message.find(Original::path_in(target, sha256)) != std::string::npos);
    CHECK(refused.error().message.find("Input/output") == std::string::npos);
    for (const auto& path : files_below(target + "/files")) CHECK_FALSE(path.ends_with(".new"));
    CHECK(server::restore_backup(original.copy, target));  // the same again, with room
}

TEST_CASE("A source that cannot be read is not called something else [BR30]") {
    TemporaryFolder folder;
    const auto loop = folder.path() + "/loop";
    std::filesystem::create_symlink(loop, loop);
    const auto refused = server::restore_backup(loop, folder.path() + "/restored");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.starts_with("No se puede leer la carpeta " + loop));
    CHECK_FALSE(std::filesystem::exists(folder.path() + "/restored"));
}

TEST_CASE("Only what a system puts into every folder counts as nothing [BR30]") {
    Original original;
    REQUIRE(original.back_up());
    const std::string name = GENERATE("lost+found", ".DS_Store", ".snapshot", ".Trash-1000", "Thumbs.db", "desktop.ini", "@eaDir",
                                      "#recycle", "aquota.user", "aquota.group", ".keep", ".gitkeep", ".ssh", ".config", "a");
    original.folder.write("target/" + name + "/x", "x");
    const bool is_nothing = name != ".ssh" && name != ".config" && name != "a";
    INFO(name);
    CHECK(static_cast<bool>(server::restore_backup(original.copy, original.folder.path() + "/target")) == is_nothing);
}

TEST_CASE("A backup whose keys are gone is restored, but not as if it were whole [R39] [R40]") {
    Original original;
    original.seal("20261124001", "uno");
    REQUIRE(original.back_up());
    for (const auto& path : files_below(original.copy + "/keys")) std::filesystem::remove(path);
    const auto outcome = server::restore_backup(original.copy, original.folder.path() + "/restored");
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().message.find(words::seal_key_gone.words()) != std::string::npos);
}

TEST_CASE("A backup is not served, and a folder that holds one is named [R37]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    REQUIRE(original.back_up());
    const auto copy = open(original.copy);
    const auto database = copy.open_database().value();
    const auto refused = server::settle_installation(copy, *database);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::folder_is_backup(copy.path()));
}

TEST_CASE("A folder that a server serves is no target for a backup") {
    Original original;
    REQUIRE(original.back_up());
    auto served = open(original.copy);
    REQUIRE(served.lock());
    const auto refused = original.back_up();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::backup_target_in_use(original.copy));
}

TEST_CASE("A backup leaves nothing half done beside what it made") {
    Original original;
    original.keep("uno");
    REQUIRE(original.back_up());
    original.folder.write("copy/prestaciones.sqlite.new", "left by a backup that was cut off");
    REQUIRE(original.back_up());
    for (const auto& path : files_below(original.copy)) {
        INFO(path);
        CHECK_FALSE(path.ends_with(".new"));
        CHECK(path.find("-wal") == std::string::npos);
    }
}

TEST_CASE("A public key that is damaged or gone beside its private one is named, not what it sealed, and comes back [R39]") {
    Original original;
    original.seal("20261124001", "uno");
    original.seal("20261124002", "dos");
    REQUIRE(original.problems().empty());
    const auto key = original.data.seal_keys().value().active;
    const auto path = original.data.keys() + "/" + key.id + ".pub";
    std::string expected = words::own_public_key_damaged(key.id);
    SECTION("empty") { std::ofstream(path, std::ios::trunc).close(); }
    SECTION("another key") { std::ofstream(path) << base::base64(crypto::new_seal_key().open) << '\n'; }
    SECTION("cut") { std::ofstream(path) << base::base64(key.open.substr(0, 20)) << '\n'; }
    SECTION("gone") {
        fs::remove(path);
        expected = words::own_public_key_gone(key.id);
    }
    CHECK(original.problems() == std::vector<std::string>{expected});
    const auto keys = original.data.seal_keys();
    REQUIRE(keys);
    REQUIRE(keys.value().open_keys.size() == 1);
    CHECK(keys.value().open_keys.front().second == key.open);
    CHECK(original.problems().empty());
    CHECK(base::unbase64(base::trimmed(content_of(path))) == key.open);
}

TEST_CASE("The damaged public key of old seals is named, once, and not each comprobante [R39] [R40]") {
    Original original;
    original.seal("20261124001", "uno");
    original.seal("20261124002", "dos");
    const auto first = original.data.seal_keys().value().active;
    fs::remove(original.data.keys() + "/seal-" + first.id + ".key");
    REQUIRE(server::settle_seal_key(*original.database, original.data.seal_keys().value()));
    REQUIRE(original.problems().empty());
    const auto path = original.data.keys() + "/" + first.id + ".pub";
    SECTION("damaged") {
        std::ofstream(path, std::ios::trunc) << "AAAA\n";
        CHECK(original.problems() == std::vector<std::string>{words::seal_public_key_damaged(first.id)});
    }
    SECTION("gone") {
        fs::remove(path);
        CHECK(original.problems() == std::vector<std::string>{words::seal_public_key_gone(first.id)});
    }
}

TEST_CASE("A backup with a piece damaged or gone is restored but for it, which is named [R37] [R39]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    const auto sha256 = original.seal("20261124001", "uno");
    REQUIRE(original.back_up());
    const auto key = original.data.seal_keys().value().active;
    const auto target = original.folder.path() + "/restored";
    const auto in_copy = [&](const std::string& name) { return original.copy + "/" + name; };
    const auto identity = in_copy("installation"), private_key = in_copy("keys/seal-" + key.id + ".key"),
               public_key = in_copy("keys/" + key.id + ".pub");
    struct Case {
        std::string path;
        bool is_gone;
        std::string expected;
    };
    // Names are of this run's folder and key, so that only the place in the list is generated.
    const std::vector<Case> cases{Case{identity, true, words::backup_lacks_identity(identity)},
                                  Case{identity, false, words::backup_identity_damaged(identity)},
                                  Case{private_key, true, words::seal_key_gone.words()},
                                  Case{private_key, false, words::seal_key_malformed(target + "/keys/seal-" + key.id + ".key")},
                                  Case{public_key, true, words::own_public_key_gone(key.id)},
                                  Case{public_key, false, words::own_public_key_damaged(key.id)}};
    const auto [damaged, is_gone, expected] = cases.at(GENERATE(0U, 1U, 2U, 3U, 4U, 5U));
    const auto whole = content_of(damaged);
    if (is_gone) fs::remove(damaged);
    else std::ofstream(damaged, std::ios::trunc) << whole.substr(0, whole.size() / 2);

    const auto first = server::restore_backup(original.copy, target);
    REQUIRE_FALSE(first);
    INFO(first.error().message);
    CHECK(first.error().kind == base::ErrorKind::conflict);
    CHECK(holds(first.error().message, expected));
    CHECK(content_of(Original::path_in(target, sha256)) == "uno");
    CHECK(fs::exists(target + "/restoring"));
    SECTION("repeated when the piece was found, it is whole") {
        std::ofstream(damaged, std::ios::trunc) << whole;
        CHECK(server::restore_backup(original.copy, target));
    }
    SECTION("or finished without it, when that is asked for") {
        CHECK(server::restore_backup(original.copy, target, server::MissingFiles::allow));
    }
    CHECK_FALSE(fs::exists(target + "/restoring"));
    const auto restored = open(target);
    CHECK(server::installation_of(restored) == server::installation_of(original.data));
    CHECK(restored.open_database());
}

TEST_CASE("A backup of one installation with the database of another is no backup [R37]") {
    Original original, other;
    REQUIRE(server::settle_installation(original.data, *original.database));
    REQUIRE(server::settle_installation(other.data, *other.database));
    REQUIRE(original.back_up());
    REQUIRE(other.back_up());
    fs::copy_file(other.copy + "/prestaciones.sqlite", original.copy + "/prestaciones.sqlite",
                  fs::copy_options::overwrite_existing);
    const auto target = original.folder.path() + "/restored";
    const auto refused = server::restore_backup(original.copy, target, server::MissingFiles::allow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::other_installation(target));
}

TEST_CASE("A damaged database is told in Spanish with what to do, and its PDFs are brought all the same [R39]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    const auto sha256 = original.keep("uno");
    original.sign();
    REQUIRE(original.back_up());
    original.database.reset();
    const auto damage = [](const std::string& path) {
        constexpr int page_bytes = 4096, first_page = 3;
        const auto size = static_cast<int>(fs::file_size(path));
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(first_page * page_bytes);
        file << std::string(static_cast<std::size_t>(size - first_page * page_bytes), 'x');
    };
    damage(original.data.database());
    damage(original.copy + "/prestaciones.sqlite");
    const auto told = words::database_damaged("");
    const auto check = test::run({"check", "--data", original.data.path()});
    CHECK(check.code == 1);
    CHECK(holds(check.out + check.err, told));
    const auto backup = test::run({"backup", "--data", original.data.path(), original.folder.path() + "/other"});
    CHECK(backup.code == 1);
    CHECK(holds(backup.err, told));
    const auto target = original.folder.path() + "/restored";
    const auto restore = test::run({"restore", "--data", target, original.copy, "--allow-missing"});
    CHECK(restore.code == 1);
    CHECK(holds(restore.err, told));
    CHECK(content_of(Original::path_in(target, sha256)) == "uno");
    CHECK(fs::exists(target + "/restoring"));
}

TEST_CASE("A read-only backup is restored by an ordinary user, to be used [BR30]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    original.keep("uno");
    original.sign();
    REQUIRE(original.back_up());
    original.database.reset();
    hand_over(original.folder.path());
    constexpr auto writers = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    fs::permissions(original.copy, writers, fs::perm_options::remove);
    for (const auto& entry : fs::recursive_directory_iterator(original.copy))
        fs::permissions(entry.path(), writers, fs::perm_options::remove);
    const auto before = entries_in(original.copy);
    const auto target = original.folder.path() + "/restored";
    const auto outcome = run_as_anybody({"restore", "--data", target, original.copy});
    INFO(outcome.out << outcome.err);
    CHECK(outcome.code == 0);
    CHECK(run_as_anybody({"check", "--data", target}).code == 0);
    CHECK(run_as_anybody({"check", "--data", original.copy}).code == 0);
    CHECK(entries_in(original.copy) == before);
    const auto name = server::Words{"create-admin", "--data", target, "--user", "jefe01", "--email", "a@b.mx"};
    CHECK(run_as_anybody(name).code == 0);
    fs::permissions(original.copy, fs::perms::owner_all, fs::perm_options::add);
    for (const auto& entry : fs::recursive_directory_iterator(original.copy))
        fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
}

TEST_CASE("What may not be read is told as that, and who only looks changes nothing [R37] [BR30]") {
    Original original;
    REQUIRE(server::settle_installation(original.data, *original.database));
    const auto sha256 = original.keep("uno");
    original.keep("dos");
    original.sign();
    original.database.reset();
    hand_over(original.folder.path());
    const auto data = original.data.path();
    const server::Words check{"check", "--data", data};
    REQUIRE(run_as_anybody(check).code == 0);
    std::string closed, expected;
    server::Words command = check;
    SECTION("a PDF") {
        closed = Original::path_in(data, sha256);
        expected = words::not_readable(closed, words::no_permission.words());
    }
    SECTION("all PDFs, in one line") {
        closed = data + "/files";
        expected = words::folder_not_read(closed, words::no_permission.words());
    }
    SECTION("the identity") {
        closed = data + "/installation";
        expected = words::file_unreadable(closed, words::no_permission.words());
    }
    SECTION("the keys, which stay closed") {
        closed = data + "/keys";
        expected = words::folder_not_read(closed, words::no_permission.words());
    }
    SECTION("the database") {
        closed = data + "/prestaciones.sqlite";
        expected = words::database_refused(words::no_permission.words());
    }
    SECTION("the whole folder") {
        closed = data;
        expected = words::folder_not_read(closed, words::no_permission.words());
    }
    SECTION("the whole folder, for a server") {
        closed = data;
        expected = words::not_readable(data + "/installation", words::no_permission.words());
        command = {"serve", "--data", data, "--port", "0"};
    }
    const auto former = fs::status(closed).permissions();
    fs::permissions(closed, fs::perms::none);
    const auto before = entries_in(original.folder.path());
    const auto outcome = run_as_anybody(command);
    INFO(outcome.out << outcome.err);
    CHECK(outcome.code == 1);
    CHECK(entries_in(original.folder.path()) == before);
    const auto told = outcome.out + outcome.err;
    const auto at = told.find(expected);
    REQUIRE(at != std::string::npos);
    CHECK(told.find(expected, at + 1) == std::string::npos);
    for (const auto* untrue : {"Falta el archivo", "--create", "misma instalación"}) CHECK_FALSE(holds(told, untrue));
    fs::permissions(closed, former);
}

TEST_CASE("Why a folder cannot be used is said in Spanish [BR30]") {
    TemporaryFolder folder;
    const auto file = folder.write("un-archivo", "x"), dangling = folder.path() + "/dangling";
    fs::create_symlink(folder.path() + "/nowhere", dangling);
    for (const auto& [target, why] : {std::pair{file + "/carpeta", words::not_a_folder}, std::pair{file, words::not_a_folder},
                                      std::pair{dangling, words::already_there}}) {
        const auto outcome = test::run({"serve", "--create", "--data", target, "--port", "0"});
        INFO(target << " " << outcome.err);
        CHECK(outcome.code == 1);
        CHECK(holds(outcome.err, words::folder_unusable(target, why.words())));
    }
}
