#include "shared/storage/engine/database.hpp"

#include <soci/soci.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <set>
#include <vector>

#include "shared/storage/engine/embedded.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/storage/engine/statements.hpp"
#include "shared/text/shared.hpp"

namespace storage {

std::string detail_of(const soci::soci_error& failure) {
    const std::string whole = failure.what();
    return whole.substr(0, whole.find(" with :"));
}

std::vector<std::string> statements_of(std::string_view migration) {
    std::vector<std::string> statements;
    std::string current;
    for (std::size_t start = 0; start < migration.size();) {
        const auto end = std::min(migration.find('\n', start), migration.size());
        const auto line = migration.substr(start, end - start);
        start = end + 1;
        if (line.starts_with("--")) continue;
        current.append(line).push_back('\n');
        const bool of_trigger = current.find("CREATE TRIGGER") != std::string::npos;
        if (of_trigger ? line == "END;" : line.ends_with(';')) {
            statements.push_back(std::move(current));
            current.clear();
        }
    }
    return statements;
}

namespace {

using base::Error;
using base::ErrorKind;
using Mode = Engine::Mode;

std::set<std::string> applied_migrations(const Engine& engine, soci::session& sql) {
    if (!engine.has_table(sql, "migration")) return {};
    const soci::rowset<std::string> names = (sql.prepare << "SELECT name FROM migration ORDER BY name");
    return {names.begin(), names.end()};
}

base::Result<void> refuse_newer(const std::set<std::string>& applied) {
    std::set<std::string> known;
    for (const auto& file : migrations()) known.insert(std::string(file.name));
    for (const auto& name : applied) {
        if (!known.count(name)) {
            return Error{ErrorKind::outdated, text::shared::database_newer.words(), {}, "newer: it has migration " + name};
        }
    }
    return base::done();
}

base::Result<void> refuse_older(const std::set<std::string>& applied) {
    for (const auto& file : migrations()) {
        const std::string name(file.name);
        if (!applied.count(name)) {
            return Error{ErrorKind::outdated, text::shared::database_older.words(), {}, "older: it lacks migration " + name};
        }
    }
    return base::done();
}

/// Applies what is missing. Runs inside one transaction: several servers may start on one database.
void migrate(soci::session& sql, const std::set<std::string>& applied) {
    sql << "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)";
    for (const auto& file : migrations()) {
        const std::string name(file.name);
        if (applied.count(name)) continue;
        for (const auto& statement : statements_of(file.content)) sql << statement;
        sql << "INSERT INTO migration (name) VALUES (:name)", soci::use(name);
    }
}

const std::string commit_order = "COMMIT", rollback_order = "ROLLBACK", savepoint_order = "SAVEPOINT one_of_several",
                  rollback_to_order = "ROLLBACK TO SAVEPOINT one_of_several", release_order = "RELEASE SAVEPOINT one_of_several";

}  // namespace

struct Database::Inside {
    /// A connection with the statements that were prepared on it.
    struct Line {
        soci::session sql{};
        Statements statements{sql};
    };

    /// What somebody wants to write and waits for.
    struct Wanted {
        const std::function<bool(Connection&)>& body;
        base::Result<void> outcome{};
        bool commits = false, done = false;
        std::condition_variable called{};  ///< One's own, so that a commit wakes only those it is of.
    };

    /// The writer's connection is one's own as long as this lives.
    class Turn {
    public:
        explicit Turn(Inside& inside) : inside_(inside) {
            std::unique_lock lock(inside_.write_mutex);
            inside_.write_free.wait(lock, [&] { return !inside_.writing; });
            inside_.writing = true;
        }
        ~Turn() {
            const std::lock_guard lock(inside_.write_mutex);
            inside_.leave_writer();
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        Inside& inside_;
    };

    std::unique_ptr<Engine> engine;
    std::mutex write_mutex;
    std::condition_variable write_free;
    bool writing = false;
    std::atomic<std::uint64_t> commits{0};
    std::vector<Wanted*> wanted;  ///< Gathers while another transaction is on its way to the disk.
    Line writer;

    /// Whoever comes first of those who are called has it next.
    void leave_writer() {
        writing = false;
        if (!wanted.empty()) wanted.front()->called.notify_one();
        write_free.notify_one();
    }

    bool alone_wanted = false, alone = false;  ///< Of the writer's connection.

    std::mutex readers_mutex;
    std::condition_variable reader_free;
    std::vector<std::unique_ptr<Line>> readers;
    std::vector<Line*> free_readers;

    /// What begins, parts and ends transactions.
    void order(Line& line, const std::string& words) const {
        if (engine->prepares_transactions()) line.statements.run(words, {}, {}, {});
        else line.sql << words;
    }

    void open_transaction(Line& line, Mode mode) const {
        for (const auto& words : engine->beginning(mode)) order(line, words);
    }

    void undo(Line& line) const {
        try {
            order(line, rollback_order);
        } catch (const soci::soci_error&) {
            // The engine has already rolled back on its own (disk full, connection lost); there is nothing left to undo.
        }
    }

    /// A connection that was lost since its last use is opened again; nothing has been done on it yet.
    void begin(Line& line, Mode mode) {
        auto& sql = line.sql;
        const bool is_writer = &line == &writer;
        try {
            if (is_writer) stay_alone();
            open_transaction(line, mode);
        } catch (const soci::soci_error&) {
            if (!engine->lost(sql)) throw;
            line.statements.forget();
            sql.close();
            engine->open(sql, mode);
            if (is_writer) {
                alone = false;
                stay_alone();
            }
            open_transaction(line, mode);
        }
    }

    /// After a lost connection another server may have been faster: then nothing is written here.
    void stay_alone() {
        if (!alone_wanted || alone) return;
        alone = engine->keep_to_oneself(writer.sql);
        if (!alone) throw soci::soci_error("another server has the database");
    }

    Error error_from(const std::exception& failure) const {
        if (const auto* of_sql = dynamic_cast<const soci::soci_error*>(&failure)) return engine->error_from(*of_sql);
        return Error{ErrorKind::internal, {}, {}, failure.what()};
    }

    /// Undone by itself when it fails. False when the whole transaction is lost with it.
    bool write_one_of_several(Wanted& each) {
        order(writer, savepoint_order);
        try {
            Connection connection(writer.sql, writer.statements);
            each.commits = each.body(connection);
        } catch (const std::exception& failure) {
            each.outcome = error_from(failure);
        }
        try {
            if (!each.commits) order(writer, rollback_to_order);
            order(writer, release_order);
            return true;
        } catch (const soci::soci_error& failure) {
            // The engine has already rolled back on its own (disk full, connection lost).
            if (each.commits) each.outcome = engine->error_from(failure);
            each.commits = false;
            return false;
        }
    }

    /// What gathered shares one transaction and one way to the disk. What was done before the transaction was lost is told
    /// so; what had not begun is tried by itself.
    void write_together(const std::vector<Wanted*>& batch) {
        if (batch.size() == 1) {
            batch.front()->outcome = run(writer, Mode::writer, batch.front()->body);
            return;
        }
        std::size_t tried = 0;
        std::optional<Error> lost;
        try {
            begin(writer, Mode::writer);
            bool whole = true, commits = false;
            while (whole && tried < batch.size()) {
                auto& each = *batch[tried++];
                whole = write_one_of_several(each);
                commits = commits || each.commits;
                if (!whole) lost = Error{ErrorKind::unavailable, text::shared::unavailable.words(), {}, "lost with another's"};
            }
            if (whole) {
                order(writer, commits ? commit_order : rollback_order);
                this->commits += commits ? 1 : 0;
            } else {
                undo(writer);
            }
        } catch (const std::exception& failure) {
            lost = error_from(failure);
            undo(writer);
            if (tried == 0) {  // it did not even begin
                for (auto* each : batch) each->outcome = *lost;
                return;
            }
        }
        for (std::size_t i = 0; lost && i < tried; ++i) {
            if (batch[i]->commits) batch[i]->outcome = *lost;
        }
        for (std::size_t i = tried; i < batch.size(); ++i) batch[i]->outcome = run(writer, Mode::writer, batch[i]->body);
    }

    /// One transaction; `body` says whether to commit.
    base::Result<void> run(Line& line, Mode mode, const std::function<bool(Connection&)>& body) {
        bool open = false;
        try {
            begin(line, mode);
            open = true;
            Connection connection(line.sql, line.statements);
            const bool commit = body(connection);
            order(line, commit ? commit_order : rollback_order);
            if (commit && mode == Mode::writer) ++commits;
            return base::done();
        } catch (const soci::soci_error& failure) {
            if (open) undo(line);
            return engine->error_from(failure);
        } catch (const std::exception& failure) {
            if (open) undo(line);
            return Error{ErrorKind::internal, {}, {}, failure.what()};
        }
    }
};

Database::Database(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Database::~Database() = default;

base::Result<std::unique_ptr<Database>> Database::open(const Location& location) {
    return open(sqlite_engine(location.path), location.readers, location.opening);
}

base::Result<std::unique_ptr<Database>> Database::open(std::unique_ptr<Engine> engine, int readers, Opening opening,
                                                       const Admission& admits) {
    auto inside = std::make_unique<Inside>();
    inside->engine = std::move(engine);
    try {
        const bool migrating = opening != Opening::as_it_is;
        inside->engine->open(inside->writer.sql, migrating ? Mode::writer : Mode::guest);
        auto fits = base::done();
        TRY(inside->run(inside->writer, Mode::guest, [&](Connection& connection) {
            const auto applied = applied_migrations(*inside->engine, connection.sql());
            fits = inside->engine->suits(connection.sql(), applied.empty());
            if (fits) fits = refuse_newer(applied);
            if (fits && !migrating) fits = refuse_older(applied);
            if (fits && admits) fits = admits(connection, !inside->engine->has_table(connection.sql(), "setting"));
            return false;
        }));
        TRY(std::move(fits));
        if (opening == Opening::alone) {
            if (!inside->engine->keep_to_oneself(inside->writer.sql))
                return Error{ErrorKind::conflict, text::shared::database_in_use.words(), {}, "another server has it"};
            inside->alone_wanted = inside->alone = true;
        }
        if (migrating) {
            TRY(inside->run(inside->writer, Mode::writer, [&](Connection& connection) {
                const auto applied = applied_migrations(*inside->engine, connection.sql());
                fits = refuse_newer(applied);
                if (fits) migrate(connection.sql(), applied);
                return static_cast<bool>(fits);
            }));
            TRY(std::move(fits));
        }
        for (int i = 0; i < inside->engine->readers(readers); ++i) {
            auto reader = std::make_unique<Inside::Line>();
            inside->engine->open(reader->sql, Mode::reader);
            inside->free_readers.push_back(reader.get());
            inside->readers.push_back(std::move(reader));
        }
        return std::unique_ptr<Database>(new Database(std::move(inside)));
    } catch (const soci::soci_error& failure) {
        return inside->engine->error_from(failure);
    }
}

base::Result<void> Database::run_write(const std::function<bool(Connection&)>& body) {
    Inside::Wanted own{body};
    std::unique_lock lock(inside_->write_mutex);
    inside_->wanted.push_back(&own);
    // Whoever finds the writer free writes what has gathered, his own among it.
    own.called.wait(lock, [&] { return own.done || !inside_->writing; });
    if (own.done) return std::move(own.outcome);
    inside_->writing = true;
    const auto batch = std::exchange(inside_->wanted, {});
    lock.unlock();
    inside_->write_together(batch);
    lock.lock();
    for (auto* each : batch) {
        each->done = true;
        each->called.notify_one();
    }
    inside_->leave_writer();
    return std::move(own.outcome);
}

base::Result<void> Database::run_read(const std::function<void(Connection&)>& body) {
    const auto reading = [&](Connection& connection) {
        body(connection);
        return true;
    };
    if (inside_->readers.empty()) {
        const Inside::Turn turn(*inside_);
        return inside_->run(inside_->writer, Mode::reader, reading);
    }
    Inside::Line* reader = nullptr;
    {
        std::unique_lock lock(inside_->readers_mutex);
        inside_->reader_free.wait(lock, [&] { return !inside_->free_readers.empty(); });
        reader = inside_->free_readers.back();
        inside_->free_readers.pop_back();
    }
    auto result = inside_->run(*reader, Mode::reader, reading);
    {
        const std::lock_guard lock(inside_->readers_mutex);
        inside_->free_readers.push_back(reader);
    }
    inside_->reader_free.notify_one();
    return result;
}

Database::Writing Database::writing() const {
    const std::lock_guard lock(inside_->write_mutex);
    return {inside_->commits, inside_->wanted.size()};
}

base::Result<void> Database::copy_to(const std::string& path) {
    const Inside::Turn turn(*inside_);
    try {
        return inside_->engine->copy_to(inside_->writer.sql, path);
    } catch (const soci::soci_error& failure) {
        return inside_->engine->error_from(failure);
    }
}

base::Result<void> Database::check() {
    const Inside::Turn turn(*inside_);
    try {
        return inside_->engine->check(inside_->writer.sql);
    } catch (const soci::soci_error& failure) {
        return inside_->engine->error_from(failure);
    }
}

}  // namespace storage
