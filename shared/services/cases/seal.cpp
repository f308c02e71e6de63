#include "shared/services/cases/seal.hpp"

#include <optional>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/core/ports.hpp"

namespace services::cases {
namespace {

using base::Result;
using domain::cases::Case;
using domain::cases::EvaluationRecord;
using domain::cases::Paper;
using domain::cases::SealedPaper;
using domain::cases::Summary;
using domain::changes::ChangeRecord;

std::vector<std::string> hashes_of(const Summary& summary) {
    std::vector<std::string> hashes;
    for (const auto& file : summary.files) hashes.push_back(file.sha256);
    return hashes;
}

std::vector<std::string> hashes_of(const ChangeRecord& record) {
    std::vector<std::string> hashes;
    for (const auto& file : record.files) hashes.push_back(file.sha256);
    return hashes;
}

template <class Record, class Hashes>
std::optional<std::vector<std::string>> hashes_in(const std::string& text, const Hashes& hashes) {
    const auto record = api::decode<Record>(text);
    return record ? std::optional(hashes(record.value())) : std::nullopt;
}

/// Nothing when the record cannot be read.
std::optional<std::vector<std::string>> hashes_in(Paper paper, const std::string& record) {
    switch (paper) {
        case Paper::receipt: return hashes_in<Summary>(record, [](const auto& each) { return hashes_of(each); });
        case Paper::evaluation:
            return hashes_in<EvaluationRecord>(record, [](const auto& each) { return hashes_of(each.summary); });
        case Paper::change: return hashes_in<ChangeRecord>(record, [](const auto& each) { return hashes_of(each); });
    }
    return std::nullopt;
}

SealedPaper sealed(const Context& context, Paper paper, const Case& row, std::string record,
                   const std::vector<std::string>& hashes) {
    const auto& key = context.ports.seal_keys.active;
    SealedPaper made;
    made.folio = row.folio;
    made.case_id = row.id;
    made.sealed_at = context.now;
    made.record = std::move(record);
    made.record_sha256 = crypto::digest_hex(made.record);
    made.canonical = canonical_seal_text(paper, key.id, row.folio, context.now, made.record_sha256, hashes);
    made.key_id = key.id;
    made.seal = base::base64(crypto::seal(key, made.canonical));
    made.code = crypto::random_code(10);
    return made;
}

base::Error of_another_form(const SealedPaper& sealed, int format) {
    return {base::ErrorKind::internal, {}, {}, "sealed in format " + std::to_string(format) + ": " + sealed.folio};
}

}  // namespace

SealedPaper sealed_receipt(const Context& context, const Case& row, const Summary& summary) {
    return sealed(context, Paper::receipt, row, api::encode(summary), hashes_of(summary));
}

SealedPaper sealed_evaluation(const Context& context, const Case& row, const EvaluationRecord& record) {
    return sealed(context, Paper::evaluation, row, api::encode(record), hashes_of(record.summary));
}

SealedPaper sealed_change(const Context& context, const Case& row, const ChangeRecord& record) {
    return sealed(context, Paper::change, row, api::encode(record), hashes_of(record));
}

bool seal_holds(const SealKeys& keys, Paper paper, const SealedPaper& sealed) {
    const auto hashes = hashes_in(paper, sealed.record);
    const auto record_sha256 = crypto::digest_hex(sealed.record);
    if (!hashes || record_sha256 != sealed.record_sha256) return false;
    const auto canonical = canonical_seal_text(paper, sealed.key_id, sealed.folio, sealed.sealed_at, record_sha256, *hashes);
    for (const auto& [id, open_key] : keys.open_keys) {
        if (id == sealed.key_id) return crypto::seal_is_valid(open_key, canonical, base::unbase64(sealed.seal));
    }
    return false;
}

std::vector<std::string> sealed_files(Paper paper, const SealedPaper& sealed) {
    return hashes_in(paper, sealed.record).value_or(std::vector<std::string>{});
}

Result<Summary> receipt_record(const SealedPaper& sealed) {
    auto summary = TRY(api::decode<Summary>(sealed.record));
    if (summary.format != domain::cases::summary_format) return of_another_form(sealed, summary.format);
    return summary;
}

Result<EvaluationRecord> evaluation_record(const SealedPaper& sealed) {
    auto record = TRY(api::decode<EvaluationRecord>(sealed.record));
    if (record.format != domain::cases::evaluation_format) return of_another_form(sealed, record.format);
    return record;
}

Result<ChangeRecord> change_record(const SealedPaper& sealed) {
    auto record = TRY(api::decode<ChangeRecord>(sealed.record));
    if (record.format != domain::changes::change_format) return of_another_form(sealed, record.format);
    return record;
}

documents::cases::SealedFacts printed_with(const Ports& ports, const SealedPaper& sealed) {
    const auto page = ports.settings.address_of("verificar");
    return {.folio = sealed.folio,
            .sealed_at = sealed.sealed_at,
            .seal = sealed.seal,
            .key_id = sealed.key_id,
            .code = sealed.code,
            .verify_url = page + "?folio=" + sealed.folio + "&codigo=" + sealed.code,
            .verify_page = page};
}

}  // namespace services::cases
