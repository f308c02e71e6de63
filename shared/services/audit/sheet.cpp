#include "shared/services/audit/sheet.hpp"

#include <array>
#include <vector>

#include "shared/documents/sheet/writer.hpp"
#include "shared/services/audit/words.hpp"
#include "shared/text/audit/audit.hpp"

namespace services::audit {
namespace {

namespace words = text::audit;
using documents::sheet::Cell;
using storage::audit::ActRow;

std::vector<documents::sheet::Column> columns() {
    return {{words::column_number.words(), 10}, {words::column_at.words(), 18},     {words::column_person.words(), 36},
            {words::column_role.words(), 24},   {words::column_action.words(), 44}, {words::column_object.words(), 30},
            {words::column_result.words(), 22}, {words::column_reason.words(), 40}, {words::column_address.words(), 18}};
}

base::Result<void> write_row(documents::sheet::Writer& writer, const ActRow& row) {
    const auto card = card_of(row);
    const std::array<Cell, 9> cells{card.sequence, base::mexico_city(card.happened_at),
                                    card.person,   card.role,
                                    card.action,   card.object,
                                    card.result,   card.reason,
                                    card.address};
    return writer.row(cells);
}

}  // namespace

base::Result<void> write_acts(storage::Database& database, const SheetFacts& facts, const std::string& path) {
    constexpr int rows_at_once = 1000;
    documents::sheet::Writer writer(path, facts.made_at);
    TRY(writer.begin_sheet(facts.sheet, columns()));
    auto before = facts.before;
    for (;;) {
        const auto rows = TRY(database.read([&](storage::Connection& db) -> base::Result<std::vector<ActRow>> {
            return storage::audit::acts_before(db, facts.wanted, before, rows_at_once);
        }));
        if (rows.empty()) break;
        for (const auto& row : rows) TRY(write_row(writer, row));
        before = rows.back().sequence;
    }
    return writer.finish();
}

}  // namespace services::audit
