#include "shared/services/near/near_world.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "shared/api/api.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/services/near/demo_cases.hpp"
#include "shared/services/near/demo_catalog.hpp"
#include "shared/services/near/demo_collection.hpp"
#include "shared/services/near/demo_contents.hpp"
#include "shared/services/near/files.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"

namespace services {
namespace {

namespace fs = std::filesystem;
namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

// ---- ports ---------------------------------------------------------------------------------------------------------

class SystemClock final : public Clock {
public:
    base::Instant now() const override {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    }
    base::Instant elapsed() const override {
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    }
};

/// One person, one thread: nothing to bound.
class PlainPasswords final : public Passwords {
public:
    explicit PlainPasswords(crypto::PasswordCost cost) : cost_(cost) {}

    Result<std::string> hash(std::string_view password, Precedence) override {
        auto hashed = crypto::hash_password(password, cost_);
        if (!hashed.empty()) return hashed;
        return Error{ErrorKind::unavailable, text::shared::unavailable.words(), {}, "no memory to hash a password"};
    }
    Result<bool> matches(std::string_view hash, std::string_view password, Precedence) override {
        return crypto::password_matches(hash, password, cost_);
    }

private:
    crypto::PasswordCost cost_;
};

// ---- what the folder holds -----------------------------------------------------------------------------------------

/// As the server keeps them: keys/seal-<id>.key is the active one, keys/<id>.pub those of all times.
Result<SealKeys> seal_keys_in(const std::string& folder) {
    SealKeys keys;
    fs::path active;
    std::error_code failure;
    if (!folder.empty()) {
        fs::create_directories(folder, failure);
        for (const auto& entry : fs::directory_iterator(folder, failure)) {
            const auto name = entry.path().filename().string();
            if (name.starts_with("seal-") && name.ends_with(".key")) {
                if (!active.empty()) return Error{ErrorKind::conflict, words::several_seal_keys.words(), {}, {}};
                active = entry.path();
            } else if (name.ends_with(".pub")) {
                const auto open_key = base::unbase64(base::trimmed(content_of(entry.path()).value_or("")));
                keys.open_keys.emplace_back(entry.path().stem().string(), open_key);
            }
        }
        if (failure) return unusable(folder, failure.message());
    }
    if (active.empty()) {
        keys.active = crypto::new_seal_key();
    } else {
        keys.active = crypto::seal_key_from(base::unbase64(base::trimmed(content_of(active).value_or(""))));
        if (keys.active.id.empty()) {
            return Error{ErrorKind::invalid_input, words::seal_key_malformed(active.string()), {}, {}};
        }
    }
    const auto& key = keys.active;
    bool is_known = false;
    for (const auto& [id, open_key] : keys.open_keys) is_known = is_known || id == key.id;
    if (!is_known) {
        // The public key first: a seal without its public key could never be verified.
        if (!folder.empty()) TRY(write_file(fs::path(folder) / (key.id + ".pub"), base::base64(key.open) + "\n"));
        keys.open_keys.emplace_back(key.id, key.open);
    }
    if (active.empty() && !folder.empty()) {
        TRY(write_file(fs::path(folder) / ("seal-" + key.id + ".key"), base::base64(key.secret) + "\n"));
    }
    return keys;
}

/// The folder of a real installation is left alone: its accounts are nobody's example.
Result<void> settle_as_demo(storage::Database& database) {
    return database.write([](storage::Connection& db) -> Result<void> {
        constexpr const char* name = "mode";
        constexpr const char* demo = "demo";
        const auto known = storage::setting(db, name);
        if (known == demo) return base::done();
        if (!known.empty() || storage::identity::count_accounts(db) > 0) {
            return Error{ErrorKind::conflict, words::demo_on_production.words(), {}, {}};
        }
        storage::set_setting(db, name, demo);
        return base::done();
    });
}

/// Made at the first start, then read from their list.
Result<std::string> demo_accounts_in(const std::string& folder, storage::Database& database, Passwords& passwords,
                                     base::Instant now) {
    const auto path = folder.empty() ? fs::path() : fs::path(folder) / "demo-accounts.tsv";
    const auto known =
        TRY(database.read([](storage::Connection& db) -> Result<long long> { return storage::identity::count_accounts(db); }));
    if (known > 0 && !folder.empty()) {
        if (auto list = content_of(path)) return std::move(*list);
    }
    return make_demo_accounts(database, passwords, now, {.made = {}, .keep = [&](const std::string& list) -> Result<void> {
                                                             if (folder.empty()) return base::done();
                                                             return write_file(path, list);
                                                         }});
}

/// "user password role" of each line of the list, without its heading.
std::string shown_accounts(std::string_view list) {
    std::string lines;
    bool is_heading = true;
    for (const auto line : base::split(list, '\n')) {
        const auto columns = base::split(line, '\t');
        if (!std::exchange(is_heading, false) && columns.size() >= 3) {
            if (!lines.empty()) lines += '\n';
            lines += std::string(columns[0]) + ' ' + std::string(columns[1]) + ' ' + std::string(columns[2]);
        }
    }
    return lines;
}

Error with_words(Error error) {
    if (error.message.empty()) error.message = words::database_refused(error.detail);
    return error;
}

}  // namespace

struct NearWorld::Inside {
    Inside(const NearSettings& near, std::unique_ptr<storage::Database> opened, SealKeys seal_keys)
        : database(std::move(opened)),
          keys(std::move(seal_keys)),
          files(near.folder.empty() ? std::string{} : near.folder + "/files"),
          passwords(near.password_cost) {
        settings.demo = true;
        settings.page_url = near.page_url;
    }

    std::unique_ptr<storage::Database> database;
    SealKeys keys;
    SystemClock clock{};
    NearFileStore files;
    PlainPasswords passwords;
    Settings settings{};
    std::optional<Dispatcher> dispatcher{};
    std::optional<InProcessApi> api{};
};

NearWorld::NearWorld(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
NearWorld::~NearWorld() = default;

api::Api& NearWorld::api() { return *inside_->api; }

Result<std::unique_ptr<NearWorld>> NearWorld::open(const NearSettings& settings, NearPlace place) {
    if (!crypto::ready()) return Error{ErrorKind::unavailable, text::shared::unavailable.words(), {}, "no randomness"};
    const auto& folder = settings.folder;
    if (!folder.empty()) {
        std::error_code failure;
        fs::create_directories(folder, failure);
        if (failure) return unusable(folder, failure.message());
    }
    // One thread, so one connection for reading and writing.
    const auto path = folder.empty() ? std::string{} : folder + "/prestaciones.sqlite";
    auto database = storage::Database::open({.path = path, .readers = 0});
    if (!database) return with_words(std::move(database).error());
    auto keys = TRY(seal_keys_in(folder.empty() ? std::string{} : folder + "/keys"));
    auto inside = std::make_unique<Inside>(settings, std::move(database).value(), std::move(keys));
    TRY(settle_as_demo(*inside->database));
    if (auto loaded = load_starter_catalogs(*inside->database); !loaded) return with_words(std::move(loaded).error());
    inside->settings.demo_accounts =
        shown_accounts(TRY(demo_accounts_in(folder, *inside->database, inside->passwords, inside->clock.now())));
    inside->dispatcher.emplace(*inside->database,
                               Ports{inside->clock, inside->files, inside->passwords, inside->keys, inside->settings});
    add_routes(*inside->dispatcher);
    if (auto told = make_demo_collection(*inside->database, inside->dispatcher->ports()); !told)
        return with_words(std::move(told).error());
    if (auto told = make_demo_cases(*inside->database, inside->dispatcher->ports()); !told)
        return with_words(std::move(told).error());
    if (auto told = make_demo_contents(*inside->database, inside->dispatcher->ports()); !told)
        return with_words(std::move(told).error());
    if (auto told = make_demo_catalog(*inside->database, inside->dispatcher->ports()); !told)
        return with_words(std::move(told).error());
    // There is no server that would: what is due is done between two answers.
    place.idle = [dispatcher = &*inside->dispatcher, changed = place.changed] {
        if (dispatcher->run_due_jobs() > 0 && changed) changed();
    };
    inside->api.emplace(*inside->dispatcher, std::move(place));
    return std::unique_ptr<NearWorld>(new NearWorld(std::move(inside)));
}

}  // namespace services
