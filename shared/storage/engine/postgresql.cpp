#include "shared/storage/engine/postgresql.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include <array>
#include <string_view>

#include "shared/base/result.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/storage.hpp"

namespace storage {
namespace {

using base::Error;
using base::ErrorKind;

/// SOCI's own factory takes the address apart at each '=', which an address with options does not survive.
struct WholeAddress final : soci::backend_factory {
    soci::postgresql_session_backend* make_session(const soci::connection_parameters& parameters) const override {
        return new soci::postgresql_session_backend(parameters, false);
    }
};

class PostgresqlEngine final : public Engine {
public:
    explicit PostgresqlEngine(std::string url) : url_(std::move(url)) {}

    int readers(int wanted) const override { return wanted; }

    void open(soci::session& sql, Mode) const override {
        sql.open(factory_, url_);
        for (const char* setting :
             {"SET client_min_messages = warning", "SET client_encoding = 'UTF8'", "SET lock_timeout = '10s'",
              "SET idle_in_transaction_session_timeout = '60s'",
              // Of a machine that is gone the server lets go within two minutes, not two hours.
              "SET tcp_keepalives_idle = 60", "SET tcp_keepalives_interval = 15", "SET tcp_keepalives_count = 4"}) {
            sql << setting;
        }
    }

    std::span<const std::string> beginning(Mode mode) const override {
        static const std::string reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        // One writer over all servers, as with SQLite: folios have no gaps and the audit chain has one last row.
        static const std::array<std::string, 2> writing{"BEGIN", "SELECT pg_advisory_xact_lock(7377401)"};
        if (mode == Mode::writer) return writing;
        return {&reading, 1};
    }

    bool prepares_transactions() const override { return false; }

    bool has_table(soci::session& sql, const std::string& name) const override {
        int tables = 0;
        sql << "SELECT CAST(count(to_regclass(:name)) AS INT)", soci::use(name), soci::into(tables);
        return tables > 0;
    }

    base::Result<void> suits(soci::session& sql, bool is_new) const override {
        std::string encoding;
        sql << "SHOW server_encoding", soci::into(encoding);
        if (encoding != "UTF8") {
            return Error{ErrorKind::conflict, text::storage::other_encoding.words(), {}, "its encoding is " + encoding};
        }
        if (!is_new) return base::done();
        int tables = 0;
        sql << "SELECT CAST(count(*) AS INT) FROM pg_tables WHERE schemaname = current_schema()", soci::into(tables);
        if (tables == 0) return base::done();
        return Error{ErrorKind::conflict, text::storage::of_another_program.words(), {}, "it has tables that are not ours"};
    }

    bool lost(soci::session& sql) const override { return !sql.is_connected(); }

    bool keep_to_oneself(soci::session& sql) const override {
        try {
            sql << "SET lock_timeout = '3s'";
            sql << "SELECT pg_advisory_lock(7377402, hashtext(CAST(current_schema() AS TEXT)))";
            sql << "SET lock_timeout = '10s'";
            return true;
        } catch (const soci::postgresql_soci_error& failure) {
            constexpr std::string_view lock_not_available = "55P03";
            if (failure.sqlstate() != lock_not_available) throw;
            sql << "SET lock_timeout = '10s'";
            return false;
        }
    }

    Error error_from(const soci::soci_error& failure) const override {
        const auto detail = detail_of(failure);
        const Error unavailable{ErrorKind::unavailable, text::shared::unavailable.words(), {}, detail};
        const auto* known = dynamic_cast<const soci::postgresql_soci_error*>(&failure);
        if (!known) return unavailable;  // it never reached the server
        const auto state = known->sqlstate();
        const auto is = [&](std::string_view code) { return state.starts_with(code); };
        if (is("23")) return {ErrorKind::conflict, text::shared::conflict.words(), {}, detail};
        if (is("53100")) return {ErrorKind::unavailable, text::shared::storage_full.words(), {}, detail};
        if (is("22")) return {ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, detail};
        const bool passes = is("08") || is("25") || is("40") || is("53") || is("55") || is("57") || is("58") || is(" ");
        if (passes) return unavailable;
        return {ErrorKind::internal, {}, {}, detail};
    }

    base::Result<void> copy_to(soci::session&, const std::string&) const override {
        return Error{ErrorKind::not_allowed, {}, {}, "a PostgreSQL database is copied with pg_dump"};
    }

    /// The server answers for its pages and its foreign keys; here it only has to answer.
    base::Result<void> check(soci::session& sql) const override {
        sql << "SELECT 1";
        return base::done();
    }

private:
    WholeAddress factory_{};
    std::string url_;
};

}  // namespace

std::unique_ptr<Engine> postgresql_engine(const std::string& url) { return std::make_unique<PostgresqlEngine>(url); }

}  // namespace storage
