// Every table has exactly the columns of its struct; a struct is the one place where a column is named.

#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "shared/base/records.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "shared/domain/cases/event.hpp"
#include "shared/domain/cases/overview.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/domain/changes/change.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/domain/surplus/catalog.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/audit/lists.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/devices.hpp"
#include "shared/storage/identity/recoveries.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/storage/replies.hpp"
#include "shared/storage/settings.hpp"
#include "shared/storage/stored_files.hpp"
#include "shared/storage/surplus/cells.hpp"
#include "shared/storage/surplus/reports.hpp"
#include "shared/storage/surplus/requests.hpp"
#include "shared/storage/uploads.hpp"

namespace {

using Names = std::set<std::string>;

Names names_of(storage::Database& database, const std::string& query) {
    auto found = database.read([&](storage::Connection& db) -> base::Result<Names> {
        const auto rows = storage::texts(db, query);
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
    schema.table<domain::identity::Account>("account");
    schema.table<storage::identity::AccessRow>("account_access");
    schema.table<storage::identity::SessionRow>("session");
    schema.table<storage::identity::RecoveryRow>("recovery");
    schema.table<storage::identity::DeviceRow>("device");
    schema.table<domain::identity::Delegation>("delegation");
    schema.table<storage::MailRow>("mail");
    schema.table<storage::MailFileRow>("mail_file");
    schema.table<domain::catalog::Entity>("entity");
    schema.table<domain::catalog::Unit>("unit");
    schema.table<domain::catalog::ListItem>("job_position");
    schema.table<domain::catalog::ListItem>("specialty");
    schema.table<domain::catalog::ListItem>("gender");
    schema.table<domain::catalog::ListItem>("denial_reason");
    schema.table<domain::catalog::Generic>("generic");
    schema.table<domain::catalog::Presentation>("presentation");
    schema.table<domain::catalog::FormRow>("form");
    schema.table<domain::catalog::Recommendation>("recommendation");
    schema.table<domain::catalog::EditDraft>("catalog_draft");
    schema.table<domain::catalog::Publication>("catalog_publication");
    schema.table<domain::catalog::CatalogChange>("catalog_change");
    schema.table<domain::catalog::Medicine>("medicine");
    schema.table<domain::catalog::Cie10>("cie10");
    schema.table<domain::catalog::ListValue>("list_value");
    schema.table<domain::cases::Patient>("patient");
    schema.table<domain::cases::Case>("case_file");
    schema.table<domain::cases::Attachment>("attachment");
    schema.table<domain::cases::SealedPaper>("receipt");
    schema.table<domain::cases::SealedPaper>("evaluation_paper");
    schema.table<domain::cases::Evaluation>("evaluation");
    schema.table<domain::cases::EvaluationDraft>("evaluation_draft");
    schema.table<domain::cases::Event>("case_event");
    schema.table<domain::cases::Version>("case_version");
    schema.table<domain::cases::Opinion>("opinion");
    schema.table<domain::cases::Correction>("correction");
    schema.table<domain::cases::Figure>("case_figure");
    schema.table<domain::cases::SealedPaper>("change_paper");
    schema.table<domain::changes::Request>("change_request");
    schema.table<domain::changes::Event>("change_event");
    schema.table<domain::changes::File>("change_file");
    schema.table<domain::changes::Draft>("change_draft");
    schema.table<domain::changes::Move>("change_move");
    schema.table<domain::changes::PatientVersion>("patient_version");
    schema.table<domain::surplus::Period>("period");
    schema.table<domain::surplus::Service>("service");
    schema.table<domain::surplus::ServiceGroup>("service_group");
    schema.table<domain::surplus::CoreSpecialty>("core_specialty");
    schema.table<domain::surplus::Product>("product");
    schema.table<domain::surplus::PeriodEntity>("period_entity");
    schema.table<domain::surplus::PeriodUnit>("period_unit");
    schema.table<domain::surplus::Report>("report");
    schema.table<storage::surplus::CellRow>("cell");
    schema.table<storage::surplus::CellVersion>("cell_version");
    schema.table<storage::surplus::FinalRow>("final_report");
    schema.table<storage::surplus::SignedRow>("signed_file");
    schema.table<storage::surplus::RequestRow>("surplus_request");
    schema.table<domain::contents::Notice>("notice");
    schema.table<domain::contents::ReasonChange>("denial_reason_change");
    schema.table<domain::contents::Review>("list_value_review");
    schema.table<storage::AuditEvent>("audit_event");
    schema.table<storage::audit::CheckRow>("audit_check");
    schema.table<storage::Upload>("upload");
    schema.table<storage::EditableSetting>("editable_setting");
    schema.table<storage::CommandReply>("command_reply");

    auto all = names_of(*schema.database, "SELECT name FROM sqlite_master WHERE type = 'table'");
    for (const char* without_struct : {"migration", "counter", "setting", "patient_word", "account_word"})
        CHECK(all.erase(without_struct) == 1);
    CHECK(all == schema.checked);
}

TEST_CASE("Names that are taken, folios and live requests are unique in the database itself [A3.20] [R20]", "[A3.20][R20]") {
    const auto database = storage::Database::open({}).value();
    const auto indexes = names_of(*database, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE UNIQUE%'");
    for (const char* name : {"account_user_name", "account_email", "account_matricula", "patient_number", "patient_nss",
                             "case_file_folio", "case_file_live", "change_request_open", "receipt_case", "report_of"}) {
        CAPTURE(name);
        CHECK(indexes.count(name) == 1);
    }
}

TEST_CASE("Every table that refers to stored files keeps them from the sweep and brings them into the backup", "[schema]") {
    const Schema schema;
    auto holders =
        names_of(*schema.database,
                 "SELECT t.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'sha256'");
    holders.erase("upload");  // on its way: its area refers to it in the same transaction, or nobody does
    Names named;
    for (const auto& each : storage::file_references) named.insert(std::string(each.table));
    CHECK(named == holders);
}
