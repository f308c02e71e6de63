#include "shared/storage/database.hpp"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sqlite3.h>

#include <algorithm>
#include <condition_variable>
#include <set>
#include <vector>

#include "shared/storage/embedded.hpp"
#include "shared/storage/rows.hpp"
#include "shared/text/shared.hpp"

namespace storage {
namespace {

using base::Error;
using base::ErrorKind;

/// By category and code, never by the text, which changes with versions.
Error error_from(const soci::soci_error& failure) {
    // SOCI adds the bound values to its message, and those are patients' data.
    const std::string whole = failure.what();
    const std::string detail = whole.substr(0, whole.find(" with :"));
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

enum class Mode { writer, reader };

void prepare_connection(soci::session& sql, Mode mode, bool in_memory) {
    for (const char* pragma : {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA busy_timeout = 10000"}) {
        sql << pragma;
    }
    if (in_memory) return;
    if (mode == Mode::writer) {
        std::string journal;
        sql << "PRAGMA journal_mode = WAL", soci::into(journal);
        sql << "PRAGMA synchronous = FULL";
        sql << "PRAGMA journal_size_limit = 67108864";
    } else {
        sql << "PRAGMA wal_autocheckpoint = 0";  // only the writer checkpoints
        sql << "PRAGMA query_only = ON";
    }
}

std::vector<std::string> statements_of(std::string_view file) {
    std::vector<std::string> statements;
    std::string current;
    for (std::size_t start = 0; start < file.size();) {
        const auto end = std::min(file.find('\n', start), file.size());
        const auto line = file.substr(start, end - start);
        start = end + 1;
        if (line.starts_with("--")) continue;
        current.append(line).push_back('\n');
        if (line.ends_with(';')) {
            statements.push_back(std::move(current));
            current.clear();
        }
    }
    return statements;
}

/// Applies what is missing, each file in a transaction that also records its name.
base::Result<void> migrate(soci::session& sql) {
    sql << "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)";
    std::set<std::string> applied;
    {
        const soci::rowset<std::string> names = (sql.prepare << "SELECT name FROM migration ORDER BY name");
        applied.insert(names.begin(), names.end());
    }
    std::set<std::string> known;
    for (const auto& file : migrations()) known.insert(std::string(file.name));
    for (const auto& name : applied) {
        if (!known.count(name)) {
            return Error{ErrorKind::internal, {}, {}, "the database is of a newer program: it has migration " + name};
        }
    }
    for (const auto& file : migrations()) {
        const std::string name(file.name);
        if (applied.count(name)) continue;
        soci::transaction transaction(sql);
        for (const auto& statement : statements_of(file.content)) sql << statement;
        sql << "INSERT INTO migration (name) VALUES (:name)", soci::use(name);
        transaction.commit();
    }
    return base::done();
}

std::string connection_words(const std::string& path) {
    if (path.empty()) return "db=:memory:";
    // SOCI reads "db=… key=value"; a path with blanks is quoted.
    return "db=\"" + path + "\"";
}

}  // namespace

struct Database::Inside {
    std::string path;
    std::mutex write_mutex;
    soci::session writer;

    std::mutex readers_mutex;
    std::condition_variable reader_free;
    std::vector<std::unique_ptr<soci::session>> readers;
    std::vector<soci::session*> free_readers;
};

Database::Database(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Database::~Database() = default;

base::Result<std::unique_ptr<Database>> Database::open(const Location& location) {
    try {
        auto inside = std::make_unique<Inside>();
        inside->path = location.path;
        const bool in_memory = location.path.empty();
        const auto& engine = *soci::factory_sqlite3();
        inside->writer.open(engine, connection_words(location.path));
        prepare_connection(inside->writer, Mode::writer, in_memory);
        if (auto migrated = migrate(inside->writer); !migrated) return std::move(migrated).error();
        for (int i = 0; !in_memory && i < location.readers; ++i) {
            auto reader = std::make_unique<soci::session>();
            reader->open(engine, connection_words(location.path));
            prepare_connection(*reader, Mode::reader, in_memory);
            inside->free_readers.push_back(reader.get());
            inside->readers.push_back(std::move(reader));
        }
        return std::unique_ptr<Database>(new Database(std::move(inside)));
    } catch (const soci::soci_error& failure) {
        return error_from(failure);
    }
}

base::Result<void> Database::run_write(const std::function<bool(Connection&)>& body) {
    const std::lock_guard lock(inside_->write_mutex);
    auto& sql = inside_->writer;
    bool open = false;
    const auto undo = [&] {
        if (!open) return;
        try {
            sql << "ROLLBACK";
        } catch (const soci::soci_error&) {
            // SQLite has already rolled back on its own (disk full, I/O error); there is nothing left to undo.
        }
    };
    try {
        sql << "BEGIN IMMEDIATE";  // a deferred upgrade would answer BUSY in spite of the time-out
        open = true;
        Connection connection(sql);
        const bool commit = body(connection);
        sql << (commit ? "COMMIT" : "ROLLBACK");
        return base::done();
    } catch (const soci::soci_error& failure) {
        undo();
        return error_from(failure);
    } catch (const std::exception& failure) {
        undo();
        return Error{ErrorKind::internal, {}, {}, failure.what()};
    }
}

base::Result<void> Database::run_read(const std::function<void(Connection&)>& body) {
    const auto with = [&](soci::session& sql) -> base::Result<void> {
        try {
            sql << "BEGIN";
            Connection connection(sql);
            body(connection);
            sql << "COMMIT";
            return base::done();
        } catch (const std::exception& failure) {
            try {
                sql << "ROLLBACK";
            } catch (const soci::soci_error&) {
                // The transaction never began.
            }
            const auto* known = dynamic_cast<const soci::soci_error*>(&failure);
            if (known) return error_from(*known);
            return Error{ErrorKind::internal, {}, {}, failure.what()};
        }
    };
    if (inside_->readers.empty()) {
        const std::lock_guard lock(inside_->write_mutex);
        return with(inside_->writer);
    }
    soci::session* reader = nullptr;
    {
        std::unique_lock lock(inside_->readers_mutex);
        inside_->reader_free.wait(lock, [&] { return !inside_->free_readers.empty(); });
        reader = inside_->free_readers.back();
        inside_->free_readers.pop_back();
    }
    auto result = with(*reader);
    {
        const std::lock_guard lock(inside_->readers_mutex);
        inside_->free_readers.push_back(reader);
    }
    inside_->reader_free.notify_one();
    return result;
}

base::Result<void> Database::copy_to(const std::string& path) {
    const std::lock_guard lock(inside_->write_mutex);
    try {
        inside_->writer << "VACUUM INTO :path", soci::use(path);
        return base::done();
    } catch (const soci::soci_error& failure) {
        return error_from(failure);
    }
}

base::Result<void> Database::check() {
    const std::lock_guard lock(inside_->write_mutex);
    try {
        std::string verdict;
        inside_->writer << "PRAGMA integrity_check", soci::into(verdict);
        if (verdict != "ok") return Error{ErrorKind::internal, {}, {}, "integrity_check: " + verdict};
        std::string table;
        soci::indicator state = soci::i_null;
        inside_->writer << "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", soci::into(table, state);
        if (inside_->writer.got_data()) return Error{ErrorKind::internal, {}, {}, "foreign_key_check: " + table};
        return base::done();
    } catch (const soci::soci_error& failure) {
        return error_from(failure);
    }
}

}  // namespace storage
