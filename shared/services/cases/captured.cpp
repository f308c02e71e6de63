#include "shared/services/cases/captured.hpp"

#include "shared/base/letters.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/signs.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Captured;
using domain::cases::Case;
using domain::cases::Content;
namespace words = text::cases;
namespace catalog = storage::catalog;

Captured captured_in(Context& context, const Case& row, Content content) {
    Captured captured;
    auto& db = context.db;
    captured.patient = storage::cases::patient_by_id(db, content.patient_id);
    if (captured.patient) {
        captured.gender = catalog::item_by_id(db, catalog::ItemList::gender, captured.patient->gender_id);
    }
    captured.entity = catalog::entity_by_id(db, content.entity_id);
    captured.unit = catalog::unit_by_id(db, content.unit_id);
    captured.specialty = catalog::item_by_id(db, catalog::ItemList::specialty, content.specialty_id);
    captured.generic = catalog::generic_by_id(db, content.generic_id);
    captured.presentation = catalog::presentation_by_clave(db, content.clave);
    captured.recommendation = catalog::recommendation_by_id(db, content.recommendation_id);
    captured.cie10 = catalog::cie10_by_code(db, content.cie10_code);
    captured.form = form_of(context, row, content);
    for (const auto& each : content.treatments) captured.treatments.push_back(catalog::medicine_by_clave(db, each.clave));
    captured.attachments = storage::cases::attachments_of(db, row.id);
    captured.content = std::move(content);
    return captured;
}

}  // namespace

Result<domain::cases::Summary> shown_summary(const Captured& captured) {
    auto summary = domain::cases::summary_of(captured);
    if (const auto sign = base::foreign_sign_in(summary)) {
        return Error{ErrorKind::invalid_input, words::summary_not_shown(text::shared::sign_in_words(sign->code_point)), {}, {}};
    }
    return summary;
}

void propose_open_values(Context& context, const Captured& captured) {
    if (!captured.form) return;
    for (const auto& field : captured.form->form_fields) {
        const auto value = domain::cases::answer_of(field, captured.content);
        if (field.kind != domain::catalog::FieldKind::open_list || value.empty()) continue;
        if (catalog::list_value(context.db, field.list_id, value)) continue;
        catalog::propose_list_value(context.db,
                                    {field.list_id, value, base::folded(value), false, context.account().id, context.now});
    }
}

Result<Captured> captured_of(Context& context, const Case& row) { return captured_in(context, row, TRY(content_of(row))); }

Result<Captured> complete_case(Context& context, const Case& row) {
    auto captured = TRY(captured_of(context, row));
    auto errors = domain::cases::refusals(captured, today(context));
    if (!errors.empty()) {
        const bool unreadable = captured.recommendation && !captured.form;
        return Error{ErrorKind::invalid_input, words::incomplete.words(), std::move(errors),
                     unreadable ? "unreadable form: " + captured.recommendation->form_id : std::string{}};
    }
    return captured;
}

}  // namespace services::cases
