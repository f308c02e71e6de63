#pragma once
// The database: one writer connection, a pool of readers, migrations. Through SOCI: SQLite, a file in the data folder or
// in memory for tests and where there is no disk; or PostgreSQL (engine_postgresql.hpp).

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <utility>

#include "shared/base/result.hpp"
#include "shared/storage/engine/engine.hpp"

namespace soci {
class session;
}

namespace storage {

class Statements;

/// What queries run on. A connection inside `Database::write` is in a transaction; one inside `read` sees one snapshot.
class Connection {
public:
    Connection(soci::session& sql, Statements& statements) : sql_(sql), statements_(statements) {}
    soci::session& sql() { return sql_; }
    /// For rows.hpp.
    Statements& statements() { return statements_; }

private:
    soci::session& sql_;
    Statements& statements_;
};

enum class Opening {
    migrating,  ///< Brings the tables up to this program.
    alone,      ///< The same, and as long as this object lives no other server can: one database has one server.
    as_it_is,   ///< For who only looks: nothing is written, and tables of another program are refused.
};

struct Location {
    std::string path{};  ///< "" is memory: one connection for reading and writing.
    int readers = 2;
    Opening opening = Opening::migrating;
};

/// Whether a database may be used, asked before anything of it is changed. `is_new`: it has no settings yet.
using Admission = std::function<base::Result<void>(Connection&, bool is_new)>;

class Database {
public:
    /// Errors: outdated, with words and the migration's name as detail, for a database of a newer program, and when it is
    /// opened as it is of an older one too; conflict, with words, when another server has it.
    static base::Result<std::unique_ptr<Database>> open(const Location& location);
    static base::Result<std::unique_ptr<Database>> open(std::unique_ptr<Engine> engine, int readers,
                                                        Opening opening = Opening::migrating, const Admission& admits = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs `body(Connection&)` (returning a Result) atomically: a value commits and is on disk when this returns, an
    /// error or a throw leaves nothing behind. Several that wait share one transaction, so `body` may run in another thread
    /// that waits here, too; each is undone by itself.
    template <class Body>
    auto write(Body&& body) -> std::invoke_result_t<Body&, Connection&> {
        using Answer = std::invoke_result_t<Body&, Connection&>;
        std::optional<Answer> answer;
        auto outcome = run_write([&](Connection& connection) {
            answer.emplace(body(connection));
            return static_cast<bool>(*answer);
        });
        if (!outcome) return std::move(outcome).error();
        return std::move(*answer);
    }

    template <class Body>
    auto read(Body&& body) -> std::invoke_result_t<Body&, Connection&> {
        using Answer = std::invoke_result_t<Body&, Connection&>;
        std::optional<Answer> answer;
        auto outcome = run_read([&](Connection& connection) { answer.emplace(body(connection)); });
        if (!outcome) return std::move(outcome).error();
        return std::move(*answer);
    }

    /// How writing goes, for whoever measures: `commits` since opening, and how many wait for their turn now.
    struct Writing {
        std::uint64_t commits = 0;
        std::size_t waiting = 0;
    };
    Writing writing() const;

    /// A consistent copy of everything into a new file (VACUUM INTO). SQLite alone; PostgreSQL has pg_dump.
    base::Result<void> copy_to(const std::string& path);
    /// integrity_check and foreign_key_check; the answer names what is wrong.
    base::Result<void> check();

private:
    struct Inside;
    explicit Database(std::unique_ptr<Inside> inside);
    /// `body` says whether to commit.
    base::Result<void> run_write(const std::function<bool(Connection&)>& body);
    base::Result<void> run_read(const std::function<void(Connection&)>& body);

    std::unique_ptr<Inside> inside_;
};

}  // namespace storage
