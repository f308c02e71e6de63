#include "shared/services/cases/receipt.hpp"

#include "shared/api/cases/receipt.hpp"
#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/cases/receipt.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/receipts.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/verification.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace words = text::cases;

std::string upper_code(std::string_view typed) {
    std::string code;
    for (char c : base::upper(typed)) {
        if (c != ' ' && c != '-') code += c;
    }
    return code;
}

/// Paper is drawn from what was sealed or not at all: a record of another form would be drawn as if it were empty.
Result<domain::cases::Summary> sealed_summary(const domain::cases::Receipt& receipt) {
    auto summary = TRY(api::decode<domain::cases::Summary>(receipt.record));
    if (summary.format == domain::cases::summary_format) return summary;
    return Error{ErrorKind::internal, {}, {}, "sealed in format " + std::to_string(summary.format) + ": " + receipt.folio};
}

Result<documents::cases::ReceiptFacts> facts_of(storage::Connection& db, const Ports& ports, const std::string& folio) {
    const auto receipt = storage::cases::receipt_by_folio(db, folio);
    if (!receipt) return not_found();
    if (!seal_holds(ports.seal_keys, *receipt)) {  // R39: what was altered is not drawn as sealed
        return Error{ErrorKind::conflict, words::receipt_altered(folio), {}, "seal does not hold: " + folio};
    }
    documents::cases::ReceiptFacts facts;
    facts.summary = TRY(sealed_summary(*receipt));
    facts.folio = receipt->folio;
    facts.sealed_at = receipt->sealed_at;
    facts.seal = receipt->seal;
    facts.key_id = receipt->key_id;
    facts.code = receipt->code;
    facts.verify_page = ports.settings.base_url + "/#/verificar";
    facts.verify_url = facts.verify_page + "?folio=" + receipt->folio + "&codigo=" + receipt->code;
    return facts;
}

Result<documents::cases::ReceiptFacts> gather_receipt(Context& context, const api::cases::ReceiptDocument::Request& request) {
    context.audit_object = object_of("folio", request.folio);
    const auto row = storage::cases::case_by_folio(context.db, request.folio);
    if (!row || !domain::cases::may(context.actor(), domain::cases::facts_of(*row), domain::cases::Act::read)) return not_found();
    return facts_of(context.db, context.ports, request.folio);
}

Result<Document> draw_receipt(const documents::cases::ReceiptFacts& facts) {
    auto bytes = TRY(documents::cases::receipt(facts));
    return Document{"SAnECE-" + facts.folio + ".pdf", std::string(api::cases::ReceiptDocument::mime), std::move(bytes), {}, true};
}

Result<api::cases::VerifySeal::Response> verify_seal(Context& context, const api::cases::VerifySeal::Request& request) {
    const std::string folio(base::trimmed(request.folio));
    const auto code = upper_code(request.code);
    std::vector<base::FieldError> missing;
    if (folio.empty()) missing.push_back({"folio", words::folio_required.words()});
    if (code.empty()) missing.push_back({"code", words::code_required.words()});
    TRY(domain::all_or_error(std::move(missing)));

    api::cases::VerifySeal::Response response;
    if (!domain::cases::is_folio(folio)) return response;
    context.audit_object = "folio:" + folio;
    const auto receipt = storage::cases::receipt_by_folio(context.db, folio);
    const auto row = storage::cases::case_by_folio(context.db, folio);
    if (!receipt || !row || !crypto::equal_in_constant_time(receipt->code, code)) return response;
    const auto summary = api::decode<domain::cases::Summary>(receipt->record);
    response.found = true;
    response.seal_valid = seal_holds(context.ports.seal_keys, *receipt);
    response.state = row->state;
    response.folio = receipt->folio;
    response.sealed_at = receipt->sealed_at;
    if (summary) {  // a record that cannot be read any more has no valid seal either
        response.entity = summary.value().value_of("entity_id");
        response.generic = summary.value().value_of("generic_id");
    }
    response.record_sha256 = receipt->record_sha256;
    response.key_id = receipt->key_id;
    return response;
}

}  // namespace

Result<Document> receipt_document(storage::Database& database, const Ports& ports, const std::string& folio) {
    return draw_receipt(TRY(database.read([&](storage::Connection& db) { return facts_of(db, ports, folio); })));
}

void add_receipt(Dispatcher& dispatcher) {
    dispatcher.serve<api::cases::VerifySeal>(verify_seal);
    dispatcher.serve_document<api::cases::ReceiptDocument, documents::cases::ReceiptFacts>(gather_receipt, draw_receipt);
}

}  // namespace services::cases
