#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>

#include "shared/base/result.hpp"
#include "shared/storage/engine/engine.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/storage.hpp"

namespace storage {
namespace {

using base::Error;
using base::ErrorKind;

class SqliteEngine final : public Engine {
public:
    explicit SqliteEngine(std::string path) : path_(std::move(path)) {}

    int readers(int wanted) const override { return path_.empty() ? 0 : wanted; }

    void open(soci::session& sql, Mode mode) const override {
        // SOCI reads "db=… key=value"; a path with blanks is quoted.
        sql.open(*soci::factory_sqlite3(), path_.empty() ? "db=:memory:" : "db=\"" + path_ + "\"");
        for (const char* pragma : {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA busy_timeout = 10000"}) {
            sql << pragma;
        }
        if (path_.empty()) return;
        switch (mode) {
            case Mode::writer: {
                std::string journal;
                sql << "PRAGMA journal_mode = WAL", soci::into(journal);
                sql << "PRAGMA synchronous = FULL";
                sql << "PRAGMA journal_size_limit = 67108864";
                return;
            }
            case Mode::reader:
                sql << "PRAGMA wal_autocheckpoint = 0";  // only the writer checkpoints
                sql << "PRAGMA query_only = ON";
                return;
            case Mode::guest: return;  // takes the journal as it finds it
        }
    }

    std::span<const std::string> beginning(Mode mode) const override {
        // A deferred upgrade would answer BUSY in spite of the time-out.
        static const std::string writing = "BEGIN IMMEDIATE", reading = "BEGIN";
        return {mode == Mode::writer ? &writing : &reading, 1};
    }

    bool prepares_transactions() const override { return true; }

    bool has_table(soci::session& sql, const std::string& name) const override {
        long long tables = 0;
        sql << "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name", soci::use(name), soci::into(tables);
        return tables > 0;
    }

    base::Result<void> suits(soci::session& sql, bool is_new) const override {
        if (!is_new) return base::done();
        int tables = 0;
        sql << "SELECT count(*) FROM sqlite_master WHERE type = 'table'", soci::into(tables);
        if (tables == 0) return base::done();
        return Error{ErrorKind::conflict, text::storage::of_another_program.words(), {}, "it has tables that are not ours"};
    }

    bool lost(soci::session&) const override { return false; }

    bool keep_to_oneself(soci::session&) const override { return true; }  // whoever holds the data folder does

    Error error_from(const soci::soci_error& failure) const override {
        const auto detail = detail_of(failure);
        if (failure.get_error_category() == soci::soci_error::constraint_violation) {
            return {ErrorKind::conflict, text::shared::conflict.words(), {}, detail};
        }
        if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&failure)) {
            const int code = sqlite->result() & 0xFF;
            if (code == SQLITE_CONSTRAINT) return {ErrorKind::conflict, text::shared::conflict.words(), {}, detail};
            if (code == SQLITE_FULL || code == SQLITE_IOERR) {
                return {ErrorKind::unavailable, text::shared::storage_full.words(), {}, detail};
            }
            if (code == SQLITE_BUSY || code == SQLITE_LOCKED || code == SQLITE_READONLY) {
                return {ErrorKind::unavailable, text::shared::unavailable.words(), {}, detail};
            }
        }
        return {ErrorKind::internal, {}, {}, detail};
    }

    base::Result<void> copy_to(soci::session& sql, const std::string& path) const override {
        sql << "VACUUM INTO :path", soci::use(path);
        return base::done();
    }

    base::Result<void> check(soci::session& sql) const override {
        std::string verdict;
        sql << "PRAGMA integrity_check", soci::into(verdict);
        if (verdict != "ok") return Error{ErrorKind::internal, {}, {}, "integrity_check: " + verdict};
        std::string table;
        soci::indicator state = soci::i_null;
        sql << "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", soci::into(table, state);
        if (sql.got_data()) return Error{ErrorKind::internal, {}, {}, "foreign_key_check: " + table};
        return base::done();
    }

private:
    std::string path_;
};

}  // namespace

std::unique_ptr<Engine> sqlite_engine(const std::string& path) {
    // A connection is used by one thread at a time (Database): it needs no locks of its own.
    static const int configured = sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    static_cast<void>(configured);  // refused where there are no threads, or when somebody opened a database before
    return std::make_unique<SqliteEngine>(path);
}

}  // namespace storage
