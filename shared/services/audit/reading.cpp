// The audit for those who answer for it.

#include "shared/api/audit/reading.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/audit/lists.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/audit/checking.hpp"
#include "shared/services/audit/routes.hpp"
#include "shared/services/audit/sheet.hpp"
#include "shared/services/audit/words.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/audit/lists.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/text/audit/audit.hpp"

namespace services::audit {
namespace {

using api::audit::ActCard;
using base::Result;
using domain::audit::AuditFilter;
using storage::audit::Wanted;
namespace words = text::audit;

/// Every word that was typed stands somewhere in it.
bool holds_all(const std::string& text, const std::vector<std::string_view>& typed) {
    const auto there = base::folded(text);
    return std::all_of(typed.begin(), typed.end(), [&](std::string_view each) { return there.find(each) != std::string::npos; });
}

void want_person(Context& context, Wanted& wanted, std::string_view search) {
    const auto folded = base::folded(search);
    const auto typed = base::split(folded, ' ');
    wanted.actors = nameless_actors(folded);
    for (const auto& each : storage::audit::known_persons(context.db)) {
        std::string all;
        for (const auto* part :
             {&each.given_names, &each.paternal_surname, &each.maternal_surname, &each.user_name, &each.email}) {
            all += *part;
            all += ' ';
        }
        if (holds_all(all, typed)) wanted.actors->push_back(each.id);
    }
    for (auto& each : storage::audit::shared_persons(context.db)) {
        if (holds_all(each, typed)) wanted.persons.push_back(std::move(each));
    }
}

/// A folio stands for its case, too, which has none while it is a draft.
void want_object(Context& context, Wanted& wanted, const std::string& object) {
    if (!domain::cases::is_folio(object)) {
        wanted.objects = {object};
        return;
    }
    wanted.objects = {"folio:" + object};
    if (const auto row = storage::cases::case_by_folio(context.db, object)) wanted.objects.push_back("case:" + row->id);
}

Wanted wanted_by(Context& context, const AuditFilter& filter) {
    Wanted wanted;
    if (!base::is_blank(filter.person)) want_person(context, wanted, base::trimmed(filter.person));
    if (!filter.action.empty()) wanted.actions = {filter.action};
    if (!base::is_blank(filter.object)) want_object(context, wanted, std::string(base::trimmed(filter.object)));
    if (const auto from = base::parse_date(filter.from)) wanted.from = domain::audit::beginning_of(*from);
    if (const auto until = base::parse_date(filter.until)) {
        wanted.until = domain::audit::beginning_of(base::civil_from_days(base::days_from_civil(*until) + 1));
    }
    wanted.outcome = filter.outcome;
    return wanted;
}

/// Nobody's when it is neither a folio nor an NSS of ours.
Wanted readings_of(Context& context, const std::string& patient) {
    Wanted wanted;
    wanted.actions = reading_actions();
    const std::string typed(base::trimmed(patient));
    if (domain::cases::is_folio(typed)) {
        const auto row = storage::cases::case_by_folio(context.db, typed);
        if (row) wanted.patient_id = row->patient_id;
    } else if (auto nss = domain::cases::parse_nss(typed)) {
        wanted.nss = *std::move(nss);
    }
    if (wanted.patient_id.empty() && wanted.nss.empty()) wanted.actors = std::vector<std::string>{};
    return wanted;
}

/// An object of its own, so that looking up who read is no reading of the patient's data; an NSS never stands in the audit.
void note_lookup(Context& context, const std::string& patient) {
    const std::string typed(base::trimmed(patient));
    context.audit_object = "readings:";
    if (domain::cases::is_folio(typed)) context.audit_object += typed;
    const auto nss = domain::cases::parse_nss(typed);
    if (!nss) return;
    const auto patients = storage::cases::patients_by_nss(context.db, *nss);
    if (!patients.empty()) context.audit_object += patients.front().id;
}

base::PageOf<ActCard> cards_of(const base::PageOf<storage::audit::ActRow>& page) { return base::each_as(page, card_of); }

Result<api::audit::ListActs::Response> list_acts(Context& context, const api::audit::ListActs::Request& request) {
    const auto wanted = wanted_by(context, request.filter);
    return cards_of(TRY(storage::audit::acts(context.db, "acts", wanted, request.sort, request.page)));
}

Result<api::audit::ListReadings::Response> list_readings(Context& context, const api::audit::ListReadings::Request& request) {
    note_lookup(context, request.filter.patient);
    const auto wanted = readings_of(context, request.filter.patient);
    return cards_of(TRY(storage::audit::acts(context.db, "readings", wanted, request.sort, request.page)));
}

Result<api::audit::AuditOverview::Response> overview(Context& context, const api::Nothing&) {
    api::audit::AuditOverview::Response response;
    const auto check = storage::audit::check_row(context.db);
    response.chain.whole_sequence = check.whole_sequence;
    response.chain.verified_at = check.verified_at;
    response.chain.broken_sequence = check.broken_sequence;
    response.chain.found_at = check.found_at;
    if (check.whole_sequence > 0) {
        const auto last = storage::audit_events(context.db, check.whole_sequence - 1, 1);
        if (!last.empty()) response.chain.whole_at = last.front().happened_at;
    }
    response.actions = known_actions();
    return response;
}

SheetFacts facts_of(Context& context, Wanted wanted) {
    SheetFacts facts;
    facts.wanted = std::move(wanted);
    const auto last = storage::last_audit_event(context.db);
    facts.before = last ? last->sequence + 1 : 1;
    facts.made_at = context.now;
    return facts;
}

Result<SheetFacts> gather_acts(Context& context, const api::audit::ExportActs::Request& request) {
    context.audit_object = "list:audit";
    auto facts = facts_of(context, wanted_by(context, request.filter));
    facts.sheet = words::sheet_acts.words();
    facts.file_name = "bitacora-" + base::iso(base::mexico_city(context.now).date) + ".xlsx";
    return facts;
}

Result<SheetFacts> gather_readings(Context& context, const api::audit::ExportReadings::Request& request) {
    note_lookup(context, request.filter.patient);
    auto wanted = readings_of(context, request.filter.patient);
    if (wanted.patient_id.empty() && wanted.nss.empty())
        return domain::refused_field("filter.patient", words::patient_required.words());
    auto facts = facts_of(context, std::move(wanted));
    facts.sheet = words::sheet_readings.words();
    facts.file_name = "consultas-" + base::iso(base::mexico_city(context.now).date) + ".xlsx";
    return facts;
}

Result<Document> draw_sheet(const SheetFacts& facts) {
    Document document{facts.file_name, std::string(api::audit::sheet_mime), {}, {}, true};
    document.produce_from = [facts](storage::Database& database, const std::string& path) {
        return write_acts(database, facts, path);
    };
    return document;
}

}  // namespace

void add_audit(Dispatcher& dispatcher) {
    dispatcher.serve<api::audit::ListActs>(list_acts);
    dispatcher.serve<api::audit::ListReadings>(list_readings);
    dispatcher.serve<api::audit::AuditOverview>(overview);
    dispatcher.serve_document<api::audit::ExportActs, SheetFacts>(gather_acts, draw_sheet);
    dispatcher.serve_document<api::audit::ExportReadings, SheetFacts>(gather_readings, draw_sheet);
    dispatcher.add_job({"job/audit-chain", base::minute_ms, walk_chain});
    learn_actions(dispatcher.routes());
}

}  // namespace services::audit
