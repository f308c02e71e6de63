// Change requests as lists and one by one, their PDFs, and what was applied to a case.

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/api/changes/requests.hpp"
#include "shared/api/json.hpp"
#include "shared/base/pages.hpp"
#include "shared/documents/changes/constancy.hpp"
#include "shared/domain/changes/kind_words.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/cases/acting.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/recorded.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/services/changes/request.hpp"
#include "shared/services/changes/routes.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/changes/lists.hpp"
#include "shared/storage/changes/patients.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/paper.hpp"

namespace services::changes {
namespace {

using base::Result;
using domain::cases::Paper;
using domain::cases::SealedPaper;
using domain::changes::Act;
using domain::changes::Kind;
using domain::changes::Request;
using domain::changes::State;
using domain::changes::Today;
using domain::changes::Wanted;
using storage::changes::ChangeRow;
using Opened = api::changes::OpenChange::Response;
namespace words = text::changes;

// ---- lists ----

std::int64_t days_between(base::Instant then, base::Instant later) {
    return base::days_from_civil(base::mexico_city(later).date) - base::days_from_civil(base::mexico_city(then).date);
}

api::changes::ChangeCard card_of(const Context& context, const ChangeRow& row) {
    const bool is_open = domain::changes::is_open(row.state);
    api::changes::ChangeCard card;
    card.number = row.number;
    card.version = row.version;
    card.kind = row.kind;
    card.state = row.state;
    card.folio = row.folio;
    card.patient = cases::patient_name(row);
    card.nss = row.nss;
    card.entity = row.entity;
    card.asked_at = row.asked_at;
    card.decided_at = row.decided_at;
    card.days_waiting = days_between(row.asked_at, is_open ? context.now : row.decided_at);
    card.late = is_open && domain::changes::is_late(row.asked_at, context.now);
    card.handler = domain::given_names_first(row.handler_given, row.handler_paternal, row.handler_maternal);
    domain::changes::Facts facts{{row.account_id, row.entity_id, {}, row.handler_id, {}}, row.state, row.kind, {}};
    add_askers(context, row.id, facts);
    card.acts = domain::changes::acts_of(context.actor(), facts);
    return card;
}

Result<api::changes::ListOwnChanges::Response> list_own(Context& context, const api::changes::ListOwnChanges::Request& request) {
    context.audit_object = "list:own-changes";
    const auto page = TRY(storage::changes::own_changes(context.db, context.account().id, request.sort, request.page));
    auto cards = base::each_as(page, [&](const ChangeRow& row) { return card_of(context, row); });
    for (auto& each : cards.rows) each.handler.clear();  // who of the Módulo it is stays within it
    return cards;
}

Result<api::changes::ListChanges::Response> list_changes(Context& context, const api::changes::ListChanges::Request& request) {
    context.audit_object = "list:changes";
    const auto& me = context.account().id;
    const auto page = TRY(storage::changes::queue(context.db, me, request.filter, request.sort, request.page, context.now));
    const auto counts = storage::changes::queue_counts(context.db, me);
    api::changes::ListChanges::Response response;
    response.page = base::each_as(page, [&](const ChangeRow& row) { return card_of(context, row); });
    response.waiting = counts.waiting;
    response.mine = counts.mine;
    response.team = counts.team;
    return response;
}

// ---- one of them ----

bool is_requester(const Context& context) { return context.account().role == domain::identity::Role::solicitante; }

std::string line_of(const domain::cases::Patient& patient) {
    return words::patient_line(patient.number, patient.full_name(), patient.nss, patient.agregado_medico);
}

void add_merge_effects(Context& context, const Wanted& wanted, const Today& today, Opened& opened) {
    const auto pair = domain::changes::pair_of(wanted, today);
    opened.effects.push_back(words::effect_stays(line_of(pair.stays)));
    opened.effects.push_back(words::effect_goes(line_of(pair.goes)));
    const auto moved = storage::changes::sent_cases_of_patient(context.db, pair.goes.id);
    for (const auto& each : moved) opened.effects.push_back(words::effect_of_move(each.folio));
    if (!storage::changes::drafts_of_patient(context.db, pair.goes.id).empty()) {
        opened.effects.push_back(words::effect_drafts.words());
    }
    opened.folios = static_cast<std::int64_t>(moved.size());
}

/// What applying does, said before it is done.
void add_effects(Context& context, const Request& row, const Wanted& wanted, const Today& today, Opened& opened) {
    switch (row.kind) {
        case Kind::patient:
            opened.folios = storage::changes::count_sent_of_patient(context.db, today.patient.id);
            opened.effects.push_back(words::effect_of_patient(opened.folios));
            break;
        case Kind::merge: add_merge_effects(context, wanted, today, opened); break;
        case Kind::unit:
        case Kind::requirement: opened.effects.push_back(words::effect_of_case(row.folio)); break;
        case Kind::extend:
            opened.effects.push_back(words::effect_of_case(row.folio));
            opened.effects.push_back(words::effect_extend.words());
            break;
        case Kind::drop:
            opened.effects.push_back(words::effect_of_case(row.folio));
            opened.effects.push_back(words::effect_drop.words());
            break;
    }
    opened.effects.push_back(words::effect_papers.words());
}

/// Of what is open against what is today; of what was applied as it was then.
Result<void> add_changes(Context& context, const Request& row, const std::optional<Today>& today, const Wanted& wanted,
                         Opened& opened) {
    if (!row.differences.empty()) {
        opened.changes = TRY(api::decode<domain::changes::Differences>(row.differences, api::Reading::stored)).changes;
        return base::done();
    }
    if (!today) return base::done();
    opened.changes = domain::changes::differences(row.kind, wanted, *today);
    if (!domain::changes::is_open(row.state) || is_requester(context)) return base::done();
    opened.target_version = target_version(row.kind, *today);
    opened.warnings = domain::changes::warnings(row.kind, wanted, *today);
    opened.obstacle = obstacle_of(context, row, wanted, *today);
    if (opened.obstacle.empty()) add_effects(context, row, wanted, *today, opened);
    return base::done();
}

void add_facts(Context& context, const Request& row, const std::optional<Today>& today, Opened& opened) {
    opened.number = row.number;
    opened.now = now_of(context, row);
    opened.kind = row.kind;
    opened.folio = row.folio;
    opened.asked_by = who_asked(context, row);
    opened.reason = row.reason;
    opened.answer = row.answer;
    opened.asked_at = row.asked_at;
    opened.taken_at = row.taken_at;
    opened.decided_at = row.decided_at;
    opened.late = domain::changes::is_open(row.state) && domain::changes::is_late(row.asked_at, context.now);
    opened.has_paper = !row.paper_code.empty();
    opened.has_undo_paper = !row.undo_paper_code.empty();
    if (!is_requester(context)) opened.handler = cases::name_of_account(context, row.handler_id);
    if (const auto file = storage::changes::file_of(context.db, row.id)) opened.file_name = file->name;
    if (!today) return;
    opened.patient = today->patient.full_name();
    opened.nss = today->patient.nss;
    opened.entity = today->entity;
    opened.case_state = today->row.state;
    if (const auto generic = storage::catalog::generic_by_id(context.db, today->row.generic_id)) opened.generic = generic->name;
}

Result<Opened> open_change(Context& context, const api::changes::ChangeNumber& request) {
    const auto row = TRY(request_to_read(context, request.number));
    const auto wanted = TRY(wanted_of(row));
    const auto today = today_of(context, row, wanted);
    Opened opened;
    add_facts(context, row, today, opened);
    TRY(add_changes(context, row, today, wanted, opened));
    for (const auto& each : storage::changes::events_of(context.db, row.id)) {
        // Who of the Módulo it was stays within it, too.
        const bool named = !is_requester(context) || each.act == Act::ask || each.act == Act::cancel;
        opened.events.push_back({each.at, each.act, named ? who_did(context, each) : std::string{}, each.words});
    }
    return opened;
}

Result<Document> gather_file(Context& context, const api::changes::ChangeNumber& request) {
    const auto row = TRY(request_to_read(context, request.number));
    const auto file = storage::changes::file_of(context.db, row.id);
    if (!file) return cases::not_found();
    return Document{file->name, std::string(api::changes::ChangeFileDocument::mime), {}, file->sha256, false};
}

Result<Document> as_it_is(const Document& document) { return document; }

// ---- of a case ----

bool may_read_case(Context& context, const std::string& case_id) {
    const auto row = storage::cases::case_by_id(context.db, case_id);
    return row && domain::cases::may(context.actor(), facts_of(*row), domain::cases::Act::read);
}

Result<api::changes::ChangesOfCase::Response> changes_of_case(Context& context,
                                                              const api::changes::ChangesOfCase::Request& request) {
    const auto row = TRY(cases::case_to_read(context, request.folio));
    api::changes::ChangesOfCase::Response response;
    for (const auto& each : storage::changes::applied_to(context.db, row.id, row.patient_id)) {
        api::changes::ChangesOfCase::Row shown;
        shown.number = each.number;
        shown.kind = each.kind;
        shown.state = each.state;
        shown.decided_at = each.decided_at;
        const bool reads_it = may_read_case(context, each.case_id);
        if (reads_it) shown.folio = each.folio;  // of another director it is not told which
        // What was joined by mistake and parted again says who another director's patient is.
        if (!each.differences.empty() && (reads_it || each.state == State::aplicado)) {
            auto differences = TRY(api::decode<domain::changes::Differences>(each.differences, api::Reading::stored));
            shown.changes = std::move(differences.changes);
        }
        shown.opens = may(context.actor(), facts_of(each), domain::changes::Act::read);
        shown.has_paper = !each.paper_code.empty() && reads_it;
        shown.has_undo_paper = !each.undo_paper_code.empty() && reads_it;
        response.changes.push_back(std::move(shown));
    }
    return response;
}

/// Whose the other folios of a patient are is not told to a director: of them he reads how many there are.
void keep_readable_folios(Context& context, documents::changes::ConstancyFacts& facts) {
    auto& folios = facts.record.folios;
    const auto is_others = [&](const std::string& folio) {
        const auto row = storage::cases::case_by_folio(context.db, folio);
        return !row || !domain::cases::may(context.actor(), facts_of(*row), domain::cases::Act::read);
    };
    const auto first = std::remove_if(folios.begin(), folios.end(), is_others);
    facts.other_folios = std::distance(first, folios.end());
    folios.erase(first, folios.end());
}

Result<documents::changes::ConstancyFacts> gather_constancy(Context& context,
                                                            const api::changes::ConstancyDocument::Request& request) {
    const auto row = storage::changes::request_by_number(context.db, request.number);
    if (!row) return cases::not_found();
    const auto& code = request.undone ? row->undo_paper_code : row->paper_code;
    if (code.empty()) return cases::not_found();
    TRY(cases::case_to_read(context, row->folio));
    for (const auto& sealed : storage::cases::papers_of(context.db, Paper::change, row->folio)) {
        if (sealed.code != code) continue;
        if (!cases::seal_holds(context.ports.seal_keys, Paper::change, sealed)) {  // R39: what was altered is not drawn as sealed
            return base::Error{
                base::ErrorKind::conflict, words::paper_altered(row->folio), {}, "seal does not hold: " + row->folio};
        }
        documents::changes::ConstancyFacts facts{cases::printed_with(context.ports, sealed)};
        facts.record = TRY(cases::change_record(sealed));
        keep_readable_folios(context, facts);
        return facts;
    }
    return cases::not_found();
}

Result<Document> draw_constancy(const documents::changes::ConstancyFacts& facts) {
    auto bytes = TRY(documents::changes::constancy(facts));
    return Document{"SAnECE-constancia-" + facts.folio + "-" + std::to_string(facts.record.number) +
                        (facts.record.is_undone ? "-deshecho.pdf" : ".pdf"),
                    std::string(api::changes::ConstancyDocument::mime),
                    std::move(bytes),
                    {},
                    true};
}

}  // namespace

void add_reading(Dispatcher& dispatcher) {
    dispatcher.serve<api::changes::ListOwnChanges>(list_own);
    dispatcher.serve<api::changes::ListChanges>(list_changes);
    dispatcher.serve<api::changes::OpenChange>(open_change);
    dispatcher.serve_document<api::changes::ChangeFileDocument, Document>(gather_file, as_it_is);
    dispatcher.serve<api::changes::ChangesOfCase>(changes_of_case);
    dispatcher.serve_document<api::changes::ConstancyDocument, documents::changes::ConstancyFacts>(gather_constancy,
                                                                                                   draw_constancy);
}

}  // namespace services::changes
