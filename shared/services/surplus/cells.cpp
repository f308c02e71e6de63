#include "shared/services/surplus/cells.hpp"

#include "shared/domain/checker.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/surplus/capture.hpp"

namespace services::surplus {

namespace words = text::surplus;

base::Result<NextCell> next_of(Context& context, const OpenUnit& open, const std::string& product_id,
                               const storage::surplus::CellRow& stored, const domain::surplus::Cell& cell) {
    const auto product = storage::surplus::product_by_id(context.db, open.report.period.id, product_id);
    const auto refused = [](const text::Text& why) {
        return base::Error{base::ErrorKind::invalid_input, why.words(), {{"product_id", why.words()}}, {}};
    };
    if (!product) return refused(words::product_unknown);
    if (!product->active && !is_empty(cell)) return refused(words::product_taken_out);
    TRY(domain::all_or_error(validate(cell)));
    NextCell next;
    next.name = product->name;
    next.row = stored;
    static_cast<domain::surplus::Cell&>(next.row) = cell;
    next.row.period_id = open.report.period.id;
    next.row.entity_id = open.unit.entity_id;
    next.row.unit_id = open.unit.id;
    next.row.product_id = product_id;
    next.row.group_id = product->group_id;
    next.row.specialty_id = product->specialty_id;
    next.row.reported = !is_empty(cell);
    next.row.version += 1;
    next.row.written_by = person_of(context);
    next.row.written_at = context.now;
    return next;
}

}  // namespace services::surplus
