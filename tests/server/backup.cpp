// Backups over an earlier one: what fails leaves it whole, what was damaged heals, and all of the folder is
// there.

#include "server/jobs/backup.hpp"

#include <fstream>

#include "server/data_folder.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/storage/identity.hpp"
#include "shared/storage/requests.hpp"
#include "shared/text/server.hpp"
#include "support.hpp"

using namespace server_tests;
namespace words = text::server;

namespace {

server::DataFolder open(const std::string& path) {
    return server::DataFolder::open(path, server::DataFolder::Missing::create).value();
}

/// A data folder with one director, his draft and its files.
struct Original {
    TemporaryFolder folder;
    server::DataFolder data = open(folder.path() + "/data");
    std::string copy = folder.path() + "/copy";
    std::unique_ptr<storage::Database> database = data.open_database().value();

    Original() {
        REQUIRE(data.seal_keys());
        domain::Account account;
        account.id = account.user_name = account.user_name_folded = "director";
        domain::RequestRow draft;
        draft.id = "draft";
        draft.account_id = account.id;
        REQUIRE(database->write([&](storage::Connection& db) {
            storage::insert_account(db, account);
            storage::insert_request(db, draft);
            return base::done();
        }));
    }

    static std::string path_in(const std::string& folder, const std::string& sha256) {
        return folder + "/files/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256;
    }
    /// Its hash.
    std::string refer_to(const std::string& content) {
        domain::Attachment attachment;
        attachment.id = attachment.sha256 = crypto::digest_hex(content);
        attachment.request_id = "draft";
        attachment.account_id = "director";
        attachment.state = domain::AttachmentState::stored;
        REQUIRE(database->write([&](storage::Connection& db) {
            storage::insert_attachment(db, attachment);
            return base::done();
        }));
        return attachment.sha256;
    }
    std::string keep(const std::string& content) {
        const auto sha256 = refer_to(content);
        folder.write("data/files/" + sha256.substr(0, 2) + "/" + sha256.substr(2, 2) + "/" + sha256, content);
        return sha256;
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

}  // namespace

TEST_CASE("A backup that fails leaves the former one whole") {
    Original original;
    const auto first = original.keep("uno");
    REQUIRE(original.back_up());
    const auto former_key = original.data.seal_keys().value().active.secret;

    const auto lost = original.refer_to("dos");  // never on disk
    std::filesystem::remove(original.data.keys() + "/seal-" + original.data.seal_keys().value().active.id +
                            ".key");
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

TEST_CASE("A folder that a server serves is no target for a backup") {
    Original original;
    auto served = open(original.copy);
    REQUIRE(served.lock());
    const auto refused = original.back_up();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::folder_in_use(served.path()));
}

TEST_CASE("A backup leaves nothing half done beside what it made") {
    Original original;
    original.keep("uno");
    original.folder.write("copy/prestaciones.sqlite.new", "left by a backup that was cut off");
    REQUIRE(original.back_up());
    for (const auto& path : files_below(original.copy)) {
        INFO(path);
        CHECK_FALSE(path.ends_with(".new"));
        CHECK(path.find("-wal") == std::string::npos);
    }
}
