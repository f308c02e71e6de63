// Step 6: the table of a unit and what is written in it, row by row.

#include "shared/api/surplus/capture.hpp"

#include <algorithm>

#include "shared/domain/limits.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/surplus/cells.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/cells.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/capture.hpp"

namespace services::surplus {
namespace {

using api::surplus::CellView;
using api::surplus::Outcome;
using api::surplus::SavedCell;
using api::surplus::WrittenCell;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::Cell;
using storage::surplus::CellRow;
namespace words = text::surplus;

CellView view_of(const CellRow& row) {
    return {row.product_id, static_cast<const Cell&>(row), row.version, row.written_by, row.written_at};
}

Result<api::surplus::OpenCapture::Response> open_capture(Context& context, const api::surplus::OpenCapture::Request& request) {
    const auto open = TRY(open_unit(context, request.period_id, request.unit_id));
    const auto place = TRY(place_of(context, request.period_id, request.group_id, request.specialty_id));
    api::surplus::OpenCapture::Response response;
    response.report = view_of(context, open.report);
    const auto allowed = must_capture(context, open);
    response.may_capture = static_cast<bool>(allowed);
    if (!allowed) response.lock = allowed.error().message;
    response.unit = open.unit.name;
    response.service = place.service;
    response.group = place.group;
    response.specialty = place.specialty;
    const auto cells_of = [&](const std::string& period_id) {
        return storage::surplus::cells_of(context.db, period_id, request.unit_id, request.group_id, request.specialty_id);
    };
    for (const auto& row : cells_of(request.period_id)) response.cells.push_back(view_of(row));
    for (const auto& product :
         storage::surplus::products_of(context.db, request.period_id, request.group_id, request.specialty_id)) {
        const auto is_its = [&](const CellView& each) { return each.product_id == product.id && !is_empty(each.cell); };
        if (!product.active && std::none_of(response.cells.begin(), response.cells.end(), is_its)) continue;
        response.products.push_back({product.id, product.name, product.unit_of_measure, product.active});
    }
    if (const auto former = storage::surplus::period_by_id(context.db, open.report.period.previous_id)) {
        response.former_period = former->title;
        for (const auto& row : cells_of(former->id)) {
            if (row.reported) response.former.push_back({row.product_id, static_cast<const Cell&>(row)});
        }
    }
    return response;
}

SavedCell refused(const WrittenCell& row, std::vector<base::FieldError> errors) {
    SavedCell saved{Outcome::refused, {row.product_id, row.cell, row.version, {}, 0}, {}};
    for (auto& each : errors) saved.errors.push_back({std::move(each.field), std::move(each.message)});
    return saved;
}

SavedCell save_row(Context& context, const OpenUnit& open, const WrittenCell& row) {
    const auto stored = storage::surplus::cell(context.db, open.report.period.id, open.unit.id, row.product_id);
    const auto now = stored.value_or(CellRow{});
    if (static_cast<const Cell&>(now) == row.cell && (stored || is_empty(row.cell))) return {Outcome::saved, view_of(now), {}};
    if (now.version != row.version) return {Outcome::newer, view_of(now), {}};
    auto next = next_of(context, open, row.product_id, now, row.cell);
    if (!next) return refused(row, next.error().fields);
    storage::surplus::write_cell(context.db, next.value().row, context.account().id);
    return {Outcome::saved, view_of(next.value().row), {}};
}

Result<api::surplus::SaveCells::Response> save_cells(Context& context, const api::surplus::SaveCells::Request& request) {
    if (request.rows.size() > static_cast<std::size_t>(domain::limits::rows_saved_at_once_max))
        return Error{ErrorKind::invalid_input, words::too_many_rows.words(), {}, {}};
    const auto open = TRY(open_unit(context, request.period_id, request.unit_id));
    TRY(must_capture(context, open));
    context.audit_object = "unit:" + request.period_id + "/" + request.unit_id;
    api::surplus::SaveCells::Response response;
    for (const auto& row : request.rows) response.rows.push_back(save_row(context, open, row));
    const auto saved = std::count_if(response.rows.begin(), response.rows.end(),
                                     [](const SavedCell& each) { return each.outcome == Outcome::saved; });
    context.audit_reason = std::to_string(saved) + " of " + std::to_string(request.rows.size()) + " rows";
    return response;
}

Result<api::surplus::CellHistory::Response> cell_history(Context& context, const api::surplus::CellHistory::Request& request) {
    TRY(open_unit(context, request.period_id, request.unit_id));
    api::surplus::CellHistory::Response response;
    auto versions = storage::surplus::history_of(context.db, request.period_id, request.unit_id, request.product_id);
    for (auto each = versions.rbegin(); each != versions.rend(); ++each)
        response.versions.push_back(
            {each->product_id, static_cast<const Cell&>(*each), each->version, each->written_by, each->written_at});
    return response;
}

}  // namespace

void add_capture(Dispatcher& dispatcher) {
    dispatcher.serve<api::surplus::OpenCapture>(open_capture);
    dispatcher.serve<api::surplus::SaveCells>(save_cells);
    dispatcher.serve<api::surplus::CellHistory>(cell_history);
}

}  // namespace services::surplus
