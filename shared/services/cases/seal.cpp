#include "shared/services/cases/seal.hpp"

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/documents/cases/receipt.hpp"
#include "shared/services/core/ports.hpp"

namespace services::cases {
namespace {

std::vector<std::string> hashes_of(const domain::cases::Summary& summary) {
    std::vector<std::string> hashes;
    for (const auto& file : summary.files) hashes.push_back(file.sha256);
    return hashes;
}

}  // namespace

domain::cases::Receipt sealed(Context& context, const std::string& case_id, const std::string& folio,
                              const domain::cases::Summary& summary) {
    const auto& key = context.ports.seal_keys.active;
    domain::cases::Receipt receipt;
    receipt.folio = folio;
    receipt.case_id = case_id;
    receipt.sealed_at = context.now;
    receipt.record = api::encode(summary);
    receipt.record_sha256 = crypto::digest_hex(receipt.record);
    receipt.canonical = domain::cases::canonical_seal_text(key.id, folio, context.now, receipt.record_sha256, hashes_of(summary));
    receipt.key_id = key.id;
    receipt.seal = base::base64(crypto::seal(key, receipt.canonical));
    receipt.code = crypto::random_code(10);
    return receipt;
}

bool seal_holds(const SealKeys& keys, const domain::cases::Receipt& receipt) {
    const auto summary = api::decode<domain::cases::Summary>(receipt.record);
    const auto record_sha256 = crypto::digest_hex(receipt.record);
    if (!summary || record_sha256 != receipt.record_sha256) return false;
    const auto canonical = domain::cases::canonical_seal_text(receipt.key_id, receipt.folio, receipt.sealed_at, record_sha256,
                                                              hashes_of(summary.value()));
    for (const auto& [id, open_key] : keys.open_keys) {
        if (id == receipt.key_id) return crypto::seal_is_valid(open_key, canonical, base::unbase64(receipt.seal));
    }
    return false;
}

std::vector<std::string> sealed_files(const domain::cases::Receipt& receipt) {
    const auto summary = api::decode<domain::cases::Summary>(receipt.record);
    return summary ? hashes_of(summary.value()) : std::vector<std::string>{};
}

}  // namespace services::cases
