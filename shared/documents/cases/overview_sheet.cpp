#include "shared/documents/cases/overview_sheet.hpp"

#include "shared/documents/sheet/writer.hpp"
#include "shared/domain/cases/overview_words.hpp"
#include "shared/text/cases/overview.hpp"

namespace documents::cases {
namespace {

using domain::cases::Tally;
using sheet::Cell;
namespace words = text::cases;

/// Of none there is no median.
Cell median_of(const Tally& tally) {
    return tally.decided() == 0 ? Cell{} : Cell{static_cast<double>(tally.median_days_twice) / 2};
}

base::Result<void> write_total(sheet::Writer& writer, const OverviewFacts& facts) {
    const auto& total = facts.total;
    TRY(writer.begin_sheet(words::overview_total.words(),
                           {{words::overview_figure.words(), 40}, {words::overview_amount.words(), 28}}));
    const auto line = [&](const std::string& label, const Cell& value) {
        const std::array<Cell, 2> cells{label, value};
        return writer.row(cells);
    };
    TRY(line(words::overview_from.words(), facts.filter.from));
    TRY(line(words::overview_until.words(), facts.filter.until));
    TRY(line(words::overview_generic.words(), facts.generic.empty() ? words::overview_any_generic.words() : facts.generic));
    TRY(line(words::overview_entity.words(), facts.entity.empty() ? words::overview_any_entity.words() : facts.entity));
    TRY(line(words::overview_entered.words(), total.entered));
    TRY(line(words::overview_pending.words(), total.pending));
    for (std::size_t i = 0; i < facts.by_age.size(); ++i) {
        const auto age = static_cast<domain::cases::Age>(i);
        TRY(line(words::overview_pending_of(domain::cases::age_words(age).words()), facts.by_age[i]));
    }
    TRY(line(words::overview_returned.words(), total.returned));
    TRY(line(words::overview_decided.words(), total.decided()));
    TRY(line(words::overview_authorized.words(), total.authorized));
    TRY(line(words::overview_changed.words(), total.changed));
    TRY(line(words::overview_denied.words(), total.denied));
    TRY(line(words::overview_withdrawn.words(), total.withdrawn));
    TRY(line(words::overview_unanswered.words(), total.unanswered));
    return line(words::overview_median.words(), median_of(total));
}

base::Result<void> write_tallies(sheet::Writer& writer, const text::Text& name, const text::Text& heading,
                                 const std::vector<Tally>& tallies) {
    TRY(writer.begin_sheet(name.words(), {{heading.words(), 32},
                                          {words::overview_entered.words(), 12},
                                          {words::overview_pending.words(), 12},
                                          {words::overview_authorized.words(), 14},
                                          {words::overview_changed.words(), 24},
                                          {words::overview_denied.words(), 16},
                                          {words::overview_withdrawn.words(), 12},
                                          {words::overview_unanswered.words(), 24},
                                          {words::overview_column_returned.words(), 14},
                                          {words::overview_column_median.words(), 18}}));
    for (const auto& each : tallies) {
        const std::array<Cell, 10> cells{each.name,   each.entered,   each.pending,    each.authorized, each.changed,
                                         each.denied, each.withdrawn, each.unanswered, each.returned,   median_of(each)};
        TRY(writer.row(cells));
    }
    return base::done();
}

}  // namespace

base::Result<void> write_overview(const OverviewFacts& facts, const std::string& path) {
    sheet::Writer writer(path, facts.made_at);
    TRY(write_total(writer, facts));
    TRY(write_tallies(writer, words::overview_sheet_months, words::overview_month, facts.months));
    TRY(write_tallies(writer, words::overview_by_generic, words::overview_generic, facts.generics));
    TRY(write_tallies(writer, words::overview_sheet_entities, words::overview_entity, facts.entities));
    return writer.finish();
}

}  // namespace documents::cases
