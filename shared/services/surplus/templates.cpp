// Bulk: a template goes out, comes back filled, is looked at, and is taken whole or not at all.

#include <algorithm>
#include <map>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/api/surplus/sheets.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/surplus/sheets.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/stored_uploads.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/services/surplus/cells.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/services/surplus/routes.hpp"
#include "shared/storage/surplus/cells.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/sheets.hpp"

namespace services::surplus {
namespace {

using api::surplus::TemplateReview;
using base::Error;
using base::ErrorKind;
using base::Result;
using documents::surplus::FilledTemplate;
using documents::surplus::TemplateFacts;
using domain::surplus::Cell;
using domain::surplus::ReportAct;
using storage::surplus::CellRow;
namespace words = text::surplus;

constexpr std::size_t shown_max = 200;

/// By unit and product.
using Cells = std::map<std::pair<std::string, std::string>, CellRow>;

Cells cells_of(Context& context, const std::string& period_id, const std::string& entity_id) {
    Cells cells;
    for (auto& row : storage::surplus::cells_of_entity(context.db, period_id, entity_id)) {
        auto key = std::pair(row.unit_id, row.product_id);
        cells.emplace(std::move(key), std::move(row));
    }
    return cells;
}

Cell cell_in(const Cells& cells, const std::string& unit_id, const std::string& product_id) {
    const auto found = cells.find({unit_id, product_id});
    return found == cells.end() ? Cell{} : static_cast<const Cell&>(found->second);
}

struct NamedTemplate {
    TemplateFacts facts{};
    std::string file_name{};
    base::Instant made_at = 0;
};

Result<NamedTemplate> gather_template(Context& context, const api::surplus::CaptureTemplate::Request& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    if (context.account().entity_id != open.entity.id)
        return Error{ErrorKind::not_allowed, words::unit_not_yours.words(), {}, {}};
    NamedTemplate made;
    made.made_at = context.now;
    made.file_name =
        "plantilla-" + std::to_string(open.period.year) + (request.unit_id.empty() ? "" : "-" + request.unit_id) + ".xlsx";
    made.facts.origin = {open.period.id, open.entity.id, open.period.catalog_version};
    std::map<std::string, std::string> groups, specialties;
    for (const auto& each : storage::surplus::groups(context.db, open.period.id)) groups[each.id] = each.name;
    for (const auto& each : storage::surplus::specialties(context.db, open.period.id)) specialties[each.id] = each.name;
    const auto now = cells_of(context, open.period.id, open.entity.id);
    const auto former = cells_of(context, open.period.previous_id, open.entity.id);
    const auto products = storage::surplus::products(context.db, open.period.id);
    for (const auto& unit : storage::surplus::units_of(context.db, open.period.id, open.entity.id)) {
        if (!request.unit_id.empty() && unit.id != request.unit_id) continue;
        if (!may_capture_unit(context, open, unit.id)) continue;
        auto& sheet = made.facts.units.emplace_back();
        sheet.id = unit.id;
        sheet.name = unit.name;
        for (const auto& product : products) {
            sheet.products.push_back({groups[product.group_id],
                                      product.specialty_id.empty() ? std::string{} : specialties[product.specialty_id],
                                      product.id, product.name, product.unit_of_measure, cell_in(now, unit.id, product.id),
                                      cell_in(former, unit.id, product.id)});
        }
    }
    if (made.facts.units.empty()) return Error{ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    return made;
}

Result<Document> draw_template(const NamedTemplate& made) {
    Document document{made.file_name, std::string(api::surplus::sheet_mime), {}, {}, true};
    document.produce = [made](const std::string& path) {
        return documents::surplus::capture_template(made.facts, path, made.made_at);
    };
    return document;
}

// ---- coming back ----

Result<void> may_send(Context& context, const storage::Upload& upload) {
    return must_be_allowed(context, TRY(open_report(context, upload.object)), ReportAct::capture);
}

std::uint64_t template_bytes_max(const Settings&) { return domain::limits::workbooks.file_bytes; }

constexpr UploadPurpose template_upload{"surplus-template", api::surplus::reporters, FileKind::sheet, template_bytes_max,
                                        may_send};

Result<api::surplus::AnnounceTemplate::Response> announce_template(Context& context,
                                                                   const api::surplus::AnnounceTemplate::Request& request) {
    const auto open = TRY(open_report(context, request.period_id, request.entity_id));
    TRY(must_be_allowed(context, open, ReportAct::capture));
    domain::Checker check;
    domain::check_file(check, request.name, request.size_bytes, domain::sheet_names, domain::limits::workbooks.file_bytes);
    TRY(domain::all_or_error(check.take()));
    return api::surplus::AnnounceTemplate::Response{
        TRY(announce_upload(context, template_upload, {open.report.id, {}, request.name, request.size_bytes}))};
}

/// One's own, once its bytes have come.
Result<storage::Upload> own_upload(storage::Connection& db, const std::string& account_id, const std::string& id) {
    return stored_upload(db, template_upload.name, account_id, id);
}

/// A template with what each of its rows would do.
struct Weighed {
    TemplateReview review{};
    std::vector<std::pair<OpenUnit, std::vector<CellRow>>> changes{};  ///< By unit; the rows have their new versions.
};

void add_problem(TemplateReview& review, api::surplus::TemplateProblem problem) {
    review.problem_count += 1;
    if (review.problems.size() < shown_max) review.problems.push_back(std::move(problem));
}

Result<void> must_be_of(const OpenReport& open, const documents::surplus::TemplateOrigin& origin) {
    const auto refuse = [](const text::Text& why) { return Error{ErrorKind::invalid_input, why.words(), {}, {}}; };
    if (origin.period_id != open.period.id) return refuse(words::template_of_another_period);
    if (origin.entity_id != open.entity.id) return refuse(words::template_of_another_entity);
    if (origin.catalog_version != open.period.catalog_version) return refuse(words::template_of_older_catalog);
    return base::done();
}

Result<Weighed> weighed(Context& context, const OpenReport& open, const FilledTemplate& filled) {
    TRY(must_be_of(open, filled.origin));
    Weighed all;
    all.review.rows = static_cast<std::int64_t>(filled.rows.size() + filled.bad.size());
    for (const auto& bad : filled.bad) add_problem(all.review, {bad.sheet, bad.cell, bad.column, bad.reason});
    const auto stored = cells_of(context, open.period.id, open.entity.id);
    std::map<std::pair<std::string, std::string>, const documents::surplus::FilledRow*> seen;
    std::map<std::string, std::size_t> places;
    std::string changes;
    for (const auto& row : filled.rows) {
        const auto refuse = [&](std::string reason) {
            add_problem(all.review, {row.sheet, std::to_string(row.row), {}, std::move(reason)});
        };
        const auto [first, is_new] = seen.try_emplace({row.unit_id, row.product_id}, &row);
        if (!is_new) {
            refuse(words::row_twice(first->second->sheet, first->second->row));
            continue;
        }
        if (!places.count(row.unit_id)) {
            auto unit = open_unit(context, open.period.id, row.unit_id);
            const bool may = unit && unit.value().unit.entity_id == open.entity.id && must_capture(context, unit.value());
            if (!may) {
                refuse(words::unit_not_yours.words());
                continue;
            }
            places[row.unit_id] = all.changes.size();
            all.changes.push_back({std::move(unit).value(), {}});
        }
        const auto before = cell_in(stored, row.unit_id, row.product_id);
        if (before == row.cell) continue;
        auto& [unit, rows] = all.changes[places[row.unit_id]];
        const auto now = storage::surplus::cell(context.db, open.period.id, row.unit_id, row.product_id);
        auto next = next_of(context, unit, row.product_id, now.value_or(CellRow{}), row.cell);
        if (!next) {
            refuse(next.error().message);
            continue;
        }
        if (is_empty(before)) ++all.review.added;
        else if (is_empty(row.cell)) ++all.review.emptied;
        else ++all.review.changed;
        if (all.review.changes.size() < shown_max)
            all.review.changes.push_back({unit.unit.name, next.value().name, before, row.cell});
        changes += row.unit_id + "/" + row.product_id + api::encode(before) + api::encode(row.cell);
        rows.push_back(std::move(next).value().row);
    }
    all.review.digest = crypto::digest_hex(changes);
    return all;
}

Result<TemplateReview> review_of(Context& context, const storage::Upload& upload, const std::string& sha256) {
    const auto open = TRY(open_report(context, upload.object));
    auto bytes = TRY(bytes_of(context.ports, sha256));
    const auto filled = TRY(documents::surplus::read_template(std::move(bytes)));
    auto review = TRY(weighed(context, open, filled)).review;
    review.upload_id = upload.id;
    return review;
}

Result<TemplateReview> arrived(Context& context, const storage::Upload& upload, const StoredFile& file) {
    return review_of(context, upload, file.sha256);
}

Result<TemplateReview> review_template(Context& context, const api::surplus::ReviewTemplate::Request& request) {
    const auto upload = TRY(own_upload(context.db, context.account().id, request.upload_id));
    return review_of(context, upload, upload.sha256);
}

/// Reading a workbook takes long, so it happens before the transaction.
Result<FilledTemplate> read_filled(const Preparation& preparation, const api::surplus::ApplyTemplate::Request& request) {
    const auto upload = TRY(preparation.database.read(
        [&](storage::Connection& db) { return own_upload(db, preparation.session.account->id, request.upload_id); }));
    return documents::surplus::read_template(TRY(bytes_of(preparation.ports, upload.sha256)));
}

Result<TemplateReview> apply_template(Context& context, const api::surplus::ApplyTemplate::Request& request,
                                      const FilledTemplate& filled) {
    const auto upload = TRY(own_upload(context.db, context.account().id, request.upload_id));
    const auto open = TRY(open_report(context, upload.object));
    TRY(must_be_allowed(context, open, ReportAct::capture));
    auto all = TRY(weighed(context, open, filled));
    if (all.review.problem_count > 0) return Error{ErrorKind::conflict, words::template_has_errors.words(), {}, {}};
    if (all.review.digest != request.digest) return Error{ErrorKind::conflict, words::template_changed.words(), {}, {}};
    for (const auto& [unit, rows] : all.changes) {
        for (const auto& row : rows) storage::surplus::write_cell(context.db, row, context.account().id);
    }
    context.audit_object = "report:" + open.report.id;
    context.audit_reason = "template: " + std::to_string(all.review.added + all.review.changed + all.review.emptied) + " rows";
    all.review.upload_id = upload.id;
    return std::move(all.review);
}

}  // namespace

void add_templates(Dispatcher& dispatcher) {
    dispatcher.serve_document<api::surplus::CaptureTemplate, NamedTemplate>(gather_template, draw_template);
    dispatcher.serve<api::surplus::AnnounceTemplate>(announce_template);
    dispatcher.take_uploads<TemplateReview>(template_upload, arrived);
    dispatcher.serve<api::surplus::ReviewTemplate>(review_template);
    dispatcher.serve<api::surplus::ApplyTemplate, FilledTemplate>(read_filled, apply_template);
}

}  // namespace services::surplus
