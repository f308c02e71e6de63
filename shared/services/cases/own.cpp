#include "shared/services/cases/own.hpp"

#include "shared/api/json.hpp"
#include "shared/base/ids.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/catalog/forms.hpp"
#include "shared/storage/cases/attachments.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Act;
using domain::cases::Case;
using domain::cases::Content;
using domain::catalog::FormDescription;
namespace words = text::cases;

namespace {

constexpr std::size_t content_bytes_max = 256 * 1024;

}  // namespace

Error not_found() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }

Error conflict(std::string message) { return {ErrorKind::conflict, std::move(message), {}, {}}; }

base::Date today(const Context& context) { return base::mexico_city(context.now).date; }

std::string object_of(std::string_view kind, const std::string& id) {
    const bool is_ours = kind == "folio" ? domain::cases::is_folio(id) : base::is_uuid(id);
    return is_ours ? std::string(kind) + ":" + id : std::string{};
}

Result<Case> own_case(Context& context, const std::string& id) {
    context.audit_object = object_of("case", id);
    auto row = storage::cases::case_by_id(context.db, id);
    if (!row || !may(context.actor(), facts_of(*row), Act::read)) return not_found();
    return *std::move(row);
}

Result<Case> own_draft(Context& context, const std::string& id) {
    auto row = TRY(own_case(context, id));
    if (!may(context.actor(), facts_of(row), Act::edit)) return conflict(words::already_sent(row.folio));
    return row;
}

std::vector<Act> acts_on_own(const Context& context, domain::cases::State state) {
    return domain::cases::acts_of(context.actor(),
                                  {{context.account().id, context.account().entity_id, context.account().unit_id}, state});
}

Result<Content> content_of(const std::string& stored) { return api::decode<Content>(stored, api::Reading::stored); }

Result<Content> content_of(const Case& row) { return content_of(row.content); }

Result<void> fits_a_draft(const Content& content, const std::string& encoded) {
    const bool too_much = encoded.size() > content_bytes_max ||
                          content.treatments.size() > static_cast<std::size_t>(domain::limits::treatments_max) ||
                          content.answers.size() > 200;
    if (too_much || !base::is_utf8(encoded)) {
        return Error{ErrorKind::invalid_input, text::shared::malformed_message.words(), {}, "draft too large"};
    }
    return base::done();
}

void set_copies(Case& row, const Content& content) {
    row.patient_id = content.patient_id;
    row.generic_id = content.generic_id;
    row.recommendation_id = content.recommendation_id;
    row.entity_id = content.entity_id;
    row.unit_id = content.unit_id;
    row.visit = content.visit;
}

std::vector<api::cases::AttachmentCard> attachment_cards(Context& context, const std::string& case_id) {
    std::vector<api::cases::AttachmentCard> cards;
    for (const auto& each : storage::cases::attachments_of(context.db, case_id)) {
        cards.push_back({each.id, each.slot, each.name, each.size_bytes});
    }
    return cards;
}

std::optional<FormDescription> form_of(Context& context, const Case& row, const Content& content) {
    const auto read = [](Result<FormDescription> form) {
        return form ? std::optional(std::move(form).value()) : std::optional<FormDescription>{};
    };
    if (row.state != domain::cases::State::borrador && !content.form_id.empty())
        return read(catalog::form_at(context, content.form_id));
    const auto recommendation = storage::catalog::recommendation_by_id(context.db, content.recommendation_id);
    return recommendation ? read(catalog::form_of(context, *recommendation)) : std::nullopt;
}

std::optional<FormDescription> form_of(Context& context, const Case& row) {
    const auto content = content_of(row);
    return content ? form_of(context, row, content.value()) : std::nullopt;
}

}  // namespace services::cases
