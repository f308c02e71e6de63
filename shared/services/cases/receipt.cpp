#include "shared/services/cases/receipt.hpp"

#include <optional>
#include <utility>

#include "shared/api/cases/receipt.hpp"
#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/cases/receipt.hpp"
#include "shared/domain/cases/evaluation_record.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/domain/changes/record.hpp"
#include "shared/domain/checker.hpp"
#include "shared/services/cases/own.hpp"
#include "shared/services/cases/routes.hpp"
#include "shared/services/cases/seal.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/verification.hpp"
#include "shared/text/shared.hpp"

namespace services::cases {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::cases::Paper;
using domain::cases::SealedPaper;
namespace words = text::cases;

std::string upper_code(std::string_view typed) {
    std::string code;
    for (char c : base::upper(typed)) {
        if (c != ' ' && c != '-') code += c;
    }
    return code;
}

Result<documents::cases::ReceiptFacts> facts_of(storage::Connection& db, const Ports& ports, const std::string& folio) {
    const auto receipt = storage::cases::paper_by_folio(db, Paper::receipt, folio);
    if (!receipt) return not_found();
    if (!seal_holds(ports.seal_keys, Paper::receipt, *receipt)) {  // R39: what was altered is not drawn as sealed
        return Error{ErrorKind::conflict, words::receipt_altered(folio), {}, "seal does not hold: " + folio};
    }
    documents::cases::ReceiptFacts facts{printed_with(ports, *receipt)};
    facts.summary = TRY(receipt_record(*receipt));
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

/// The paper of this folio that shows this code.
std::optional<std::pair<Paper, SealedPaper>> paper_with(storage::Connection& db, const std::string& folio,
                                                        const std::string& code) {
    for (const auto& [kind, name] : enum_names(Paper{})) {
        for (auto& sealed : storage::cases::papers_of(db, kind, folio)) {
            if (crypto::equal_in_constant_time(sealed.code, code)) return std::pair(kind, std::move(sealed));
        }
    }
    return std::nullopt;
}

struct Named {
    std::string entity{}, generic{};
};

template <class Record, class Name>
Named named_in(const SealedPaper& sealed, const Name& name) {
    const auto record = api::decode<Record>(sealed.record);
    return record ? name(record.value()) : Named{};  // what cannot be read any more has no valid seal either
}

Named named_in(Paper kind, const SealedPaper& sealed) {
    using domain::cases::Summary;
    const auto of_summary = [](const Summary& summary) {
        return Named{summary.value_of("entity_id"), summary.value_of("generic_id")};
    };
    switch (kind) {
        case Paper::receipt: return named_in<Summary>(sealed, of_summary);
        case Paper::evaluation:
            return named_in<domain::cases::EvaluationRecord>(sealed, [&](const auto& each) { return of_summary(each.summary); });
        case Paper::change:
            return named_in<domain::changes::ChangeRecord>(sealed, [](const auto& each) {
                return Named{each.entity, each.generic};
            });
    }
    return {};
}

/// Of a homologación that was parted again the paper about the joining stays true, and does not hold any more.
bool was_undone_since(Context& context, Paper kind, const SealedPaper& sealed) {
    if (kind != Paper::change) return false;
    const auto record = change_record(sealed);
    if (!record || record.value().is_undone) return false;
    const auto request = storage::changes::request_by_number(context.db, record.value().number);
    return request && request->state == domain::changes::State::deshecho;
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
    const auto row = storage::cases::case_by_folio(context.db, folio);
    const auto paper = paper_with(context.db, folio, code);
    if (!row || !paper) return response;
    const auto& [kind, sealed] = *paper;
    response.found = true;
    response.paper = kind;
    response.seal_valid = seal_holds(context.ports.seal_keys, kind, sealed);
    response.state = row->state;
    response.folio = sealed.folio;
    response.sealed_at = sealed.sealed_at;
    auto named = named_in(kind, sealed);
    response.entity = std::move(named.entity);
    response.generic = std::move(named.generic);
    response.record_sha256 = sealed.record_sha256;
    response.key_id = sealed.key_id;
    response.undone = was_undone_since(context, kind, sealed);
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
