// Every table has exactly the columns of its struct; a struct is the one place where a column is named.

#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/requests/request.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/database.hpp"
#include "shared/storage/identity.hpp"
#include "shared/storage/rows.hpp"

namespace {

using Names = std::set<std::string>;

Names names_of(storage::Database& database, const std::string& query) {
    auto found = database.read([&](storage::Connection& db) -> base::Result<Names> {
        const soci::rowset<std::string> rows = (db.sql().prepare << query);
        return Names(rows.begin(), rows.end());
    });
    REQUIRE(found);
    return std::move(found).value();
}

template <class Record>
Names fields_of() {
    Names names;
    Record record{};
    base::for_each_field(record, [&](std::string_view name, const auto&) { names.insert(std::string(name)); });
    return names;
}

struct Schema {
    std::unique_ptr<storage::Database> database = storage::Database::open({}).value();
    Names checked{};

    template <class Record>
    void table(const std::string& name) {
        CAPTURE(name);
        CHECK(names_of(*database, "SELECT name FROM pragma_table_info('" + name + "')") == fields_of<Record>());
        CHECK(names_of(*database, "SELECT name FROM pragma_table_info('" + name + "') WHERE \"notnull\" = 0 AND pk = 0").empty());
        checked.insert(name);
    }
};

}  // namespace

TEST_CASE("Every table has the columns of its struct, and none of them may be empty", "[schema]") {
    Schema schema;
    schema.table<domain::Account>("account");
    schema.table<storage::SessionRow>("session");
    schema.table<storage::RecoveryRow>("recovery");
    schema.table<storage::DeviceRow>("device");
    schema.table<storage::MailRow>("mail");
    schema.table<domain::Entity>("entity");
    schema.table<domain::Unit>("unit");
    schema.table<domain::ListItem>("job_position");
    schema.table<domain::ListItem>("specialty");
    schema.table<domain::ListItem>("gender");
    schema.table<domain::Generic>("generic");
    schema.table<domain::Presentation>("presentation");
    schema.table<domain::FormRow>("form");
    schema.table<domain::Recommendation>("recommendation");
    schema.table<domain::Medicine>("medicine");
    schema.table<domain::Cie10>("cie10");
    schema.table<domain::ListValue>("list_value");
    schema.table<domain::Patient>("patient");
    schema.table<domain::RequestRow>("request");
    schema.table<domain::Attachment>("attachment");
    schema.table<domain::Receipt>("receipt");
    schema.table<storage::AuditEvent>("audit_event");
    schema.table<storage::CommandReply>("command_reply");

    auto all = names_of(*schema.database, "SELECT name FROM sqlite_master WHERE type = 'table'");
    for (const char* without_struct : {"migration", "counter", "setting"}) CHECK(all.erase(without_struct) == 1);
    CHECK(all == schema.checked);
}

TEST_CASE("Names that are taken, folios and live requests are unique in the database itself [A3.20] [R20]", "[A3.20][R20]") {
    const auto database = storage::Database::open({}).value();
    const auto indexes = names_of(*database, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'");
    for (const char* name : {"account_user_name", "account_email", "account_matricula", "patient_number", "patient_nss",
                             "request_folio", "request_live", "receipt_request"}) {
        CAPTURE(name);
        CHECK(indexes.count(name) == 1);
    }
}
