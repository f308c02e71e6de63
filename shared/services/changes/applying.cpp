#include "shared/services/changes/applying.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/api/changes/requests.hpp"
#include "shared/api/json.hpp"
#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/changes/record.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/services/cases/telling.hpp"
#include "shared/services/changes/request.hpp"
#include "shared/services/changes/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"
#include "shared/text/identity/roles.hpp"
#include "shared/text/signs.hpp"

namespace services::changes {
namespace {

using base::Result;
using domain::cases::Case;
using domain::cases::Change;
using domain::cases::Paper;
using domain::changes::Act;
using domain::changes::ChangeRecord;
using domain::changes::Kind;
using domain::changes::Request;
using domain::changes::Today;
using domain::changes::Wanted;
namespace words = text::changes;

Result<Reached> do_it(Context& context, Request& row, const Wanted& wanted, const Today& today) {
    switch (row.kind) {
        case Kind::patient: return change_patient(context, row, wanted, today);
        case Kind::merge: return merge(context, row, wanted, today);
        case Kind::unit:
        case Kind::extend:
        case Kind::drop:
        case Kind::requirement: return change_case(context, row, wanted, today);
    }
    return Reached{};
}

void add_case(Context& context, const Request& row, ChangeRecord& record) {
    const auto now = today_of(context, row, {});
    if (!now) return;
    record.patient = now->patient.full_name();
    record.nss = now->patient.nss;
    record.entity = now->entity;
    record.unit = now->unit;
    if (const auto generic = storage::catalog::generic_by_id(context.db, now->row.generic_id)) record.generic = generic->name;
}

/// After it was done: what it says of folio and patient is what holds from now on.
ChangeRecord record_of(Context& context, const Request& row, const std::vector<Change>& changes, const Reached& reached) {
    ChangeRecord record;
    record.format = domain::changes::change_format;
    record.number = row.number;
    record.kind = domain::changes::kind_words(row.kind).words();
    record.reason = row.reason;
    record.asked_at = row.asked_at;
    record.applied_at = context.now;
    record.asked_by = who_asked(context, row);
    record.asked_as = text::identity::role_solicitante.words();
    record.applied_by = context.account().full_name();
    record.applied_as = text::identity::role_mesa_cambios.words();
    record.changes = changes;
    record.folios = reached;
    add_case(context, row, record);
    if (const auto file = storage::changes::file_of(context.db, row.id)) {
        record.files.push_back({words::file_attached.words(), file->name, file->sha256, file->size_bytes});
    }
    return record;
}

/// What stands in a catalogue may have letters of its own that no document can show: that is told before it is sealed.
Result<void> seal(Context& context, Request& row, const ChangeRecord& record) {
    if (const auto sign = base::foreign_sign_in(record)) {
        return base::Error{base::ErrorKind::invalid_input,
                           text::cases::summary_not_shown(text::shared::sign_in_words(sign->code_point)),
                           {},
                           {}};
    }
    const auto about = storage::cases::case_by_id(context.db, row.case_id);
    if (!about) return cases::not_found();
    const auto sealed = cases::sealed_change(context, *about, record);
    storage::cases::insert_paper(context.db, Paper::change, sealed);
    (record.is_undone ? row.undo_paper_code : row.paper_code) = sealed.code;
    return base::done();
}

/// The other directors whose folios it reached.
void mail_to_others(Context& context, const Request& row, const Reached& reached) {
    std::map<std::string, std::vector<std::string>> folios_of;
    for (const auto& folio : reached) {
        const auto about = storage::cases::case_by_folio(context.db, folio);
        if (about && about->account_id != row.account_id) folios_of[about->account_id].push_back(folio);
    }
    for (const auto& [account_id, folios] : folios_of) {
        const auto account = cases::reachable(context, account_id);
        if (!account) continue;
        const auto url = context.ports.settings.address_of("sanece/seguimiento");
        send_mail(context, {account->email, words::mail_reached_subject.words(),
                            words::mail_reached_body(account->full_name(), base::joined(folios, ", "), url)});
    }
}

Result<Today> today_for(Context& context, const Request& row, const Wanted& wanted, std::int64_t version) {
    auto today = today_of(context, row, wanted);
    if (!today) return cases::not_found();
    if (auto obstacle = obstacle_of(context, row, wanted, *today); !obstacle.empty()) {
        return cases::conflict(std::move(obstacle));
    }
    if (version >= 0 && version != target_version(row.kind, *today)) {
        return cases::conflict(words::target_changed_since.words());
    }
    return *std::move(today);
}

Result<api::changes::ChangeNow> apply_change(Context& context, const api::changes::ApplyChange::Request& request) {
    auto row = TRY(request_to_act(context, request.number, request.version, Act::apply));
    const auto wanted = TRY(wanted_of(row));
    const auto today = TRY(today_for(context, row, wanted, request.target_version));
    const auto changes = domain::changes::differences(row.kind, wanted, today);
    const auto reached = TRY(do_it(context, row, wanted, today));
    row.differences = api::encode(domain::changes::Differences{changes});
    TRY(seal(context, row, record_of(context, row, changes, reached)));
    TRY(act_on(context, row, Act::apply));
    context.audit_object = cases::object_of("folio", row.folio);
    context.audit_reason = "change " + std::to_string(row.number);
    mail_to(context, row.account_id, row, words::mail_applied_subject, words::mail_applied_body);
    mail_to_others(context, row, reached);
    return now_of(context, row);
}

Result<api::changes::ChangeNow> undo_change(Context& context, const api::changes::ChangeAt& request) {
    auto row = TRY(request_to_act(context, request.number, request.version, Act::undo));
    const auto wanted = TRY(wanted_of(row));
    const auto reached = TRY(part_again(context, row, wanted));
    auto changes = TRY(api::decode<domain::changes::Differences>(row.differences, api::Reading::stored)).changes;
    for (auto& each : changes) std::swap(each.before, each.after);
    auto record = record_of(context, row, changes, reached);
    record.is_undone = true;
    TRY(seal(context, row, record));
    TRY(act_on(context, row, Act::undo));
    context.audit_object = cases::object_of("folio", row.folio);
    context.audit_reason = "change " + std::to_string(row.number);
    mail_to(context, row.account_id, row, words::mail_undone_subject, words::mail_undone_body);
    mail_to_others(context, row, reached);
    return now_of(context, row);
}

}  // namespace

void add_applying(Dispatcher& dispatcher) {
    dispatcher.serve<api::changes::ApplyChange>(apply_change);
    dispatcher.serve<api::changes::UndoChange>(undo_change);
}

}  // namespace services::changes
