#pragma once
// What differs between the two databases; every query is one text for both. Only database.cpp and the engines know this.

#include <memory>
#include <span>
#include <string>

#include "shared/base/result.hpp"

namespace soci {
class session;
class soci_error;
}  // namespace soci

namespace storage {

class Engine {
public:
    enum class Mode {
        writer,
        reader,
        guest,  ///< Looks at what may be another program's, and changes nothing of it.
    };

    virtual ~Engine() = default;
    /// Readers beside the writer; 0 where only one connection sees the data.
    virtual int readers(int wanted) const = 0;
    /// Connects and prepares the connection. Throws soci_error, as all below that return no Result.
    virtual void open(soci::session& sql, Mode mode) const = 0;
    /// The statements that open a transaction: a writer waits for the one before it, a reader gets one moment of the data.
    virtual std::span<const std::string> beginning(Mode mode) const = 0;
    /// Whether BEGIN, COMMIT and their like can be prepared and kept as queries are.
    virtual bool prepares_transactions() const = 0;
    virtual bool has_table(soci::session& sql, const std::string& name) const = 0;
    /// Refuses, with words, a database that could not hold ours: of another encoding, or `is_new` and full of another's tables.
    virtual base::Result<void> suits(soci::session& sql, bool is_new) const = 0;
    /// Whether the connection is gone and a new one may help.
    virtual bool lost(soci::session& sql) const = 0;
    /// Until the connection ends no other connection can; false when another one has. It waits some seconds for one that is
    /// just ending.
    virtual bool keep_to_oneself(soci::session& sql) const = 0;
    /// Kind and words by category and code, never by the text, which changes with versions.
    virtual base::Error error_from(const soci::soci_error& failure) const = 0;
    virtual base::Result<void> copy_to(soci::session& sql, const std::string& path) const = 0;
    virtual base::Result<void> check(soci::session& sql) const = 0;
};

/// A file, or memory when the path is empty.
std::unique_ptr<Engine> sqlite_engine(const std::string& path);

/// What SOCI says of a failure, without the bound values, which are patients' data.
std::string detail_of(const soci::soci_error& failure);

}  // namespace storage
