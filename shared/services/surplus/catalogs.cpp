#include "shared/services/surplus/catalogs.hpp"

#include "shared/services/surplus/import.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/surplus/period.hpp"

namespace services::surplus {
namespace {

using base::Result;
using domain::surplus::Period;

/// OOAD and UMAE in the order of the guides, each with its units in theirs.
void take_units(storage::Connection& db, const std::string& period_id) {
    for (const auto& entity : storage::catalog::active_entities(db)) {
        storage::surplus::put_entity(db, {period_id, entity.id, entity.kind, entity.name, entity.position});
        for (const auto& unit : storage::catalog::units_of(db, entity.id, false))
            storage::surplus::put_unit(db, {period_id, unit.id, entity.id, unit.name, unit.kind, unit.number, true});
    }
}

}  // namespace

domain::surplus::PeriodFacts usual_facts(std::int64_t year) {
    domain::surplus::PeriodFacts facts;
    facts.year = year;
    facts.title = text::surplus::title_of(std::to_string(year));
    facts.header_lines = text::surplus::default_header_lines.words();
    facts.contacts = text::surplus::default_contacts.words();
    facts.technical_contact = text::surplus::default_technical_contact.words();
    facts.mailbox = text::surplus::default_mailbox.words();
    return facts;
}

Result<Period> new_period(storage::Connection& db, const std::string& id, base::Instant now,
                          const domain::surplus::PeriodFacts& facts) {
    Period period;
    period.id = id;
    set_facts(period, facts);
    period.created_at = now;
    period.catalog_version = 1;
    for (const auto& each : storage::surplus::periods(db)) {
        if (!period.previous_id.empty() || each.opens_on > facts.opens_on) continue;
        period.previous_id = each.id;
    }
    storage::surplus::insert_period(db, period);
    take_units(db, period.id);
    if (period.previous_id.empty()) {
        TRY(import_starter_products(db, period.id));
        return *storage::surplus::period_by_id(db, period.id);  // the import has brought its catalogues forward
    }
    storage::surplus::copy_products(db, period.previous_id, period.id);
    return period;
}

}  // namespace services::surplus
