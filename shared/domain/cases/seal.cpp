#include "shared/domain/cases/seal.hpp"

namespace domain::cases {
namespace {

std::string_view first_line(Paper paper) {
    switch (paper) {
        case Paper::receipt: return "SAnECE-sello-v1\n";
        case Paper::evaluation: return "SAnECE-evaluacion-v1\n";
        case Paper::change: return "SAnECE-constancia-v1\n";
    }
    return {};
}

}  // namespace

std::string canonical_seal_text(Paper paper, std::string_view key_id, std::string_view folio_number, base::Instant instant,
                                std::string_view record_sha256, const std::vector<std::string>& attachment_sha256) {
    std::string text(first_line(paper));
    text.append(key_id).append("\n").append(folio_number).append("\n").append(base::iso_utc(instant)).append("\n");
    text.append(record_sha256).append("\n");
    for (const auto& hash : attachment_sha256) text.append(hash).append("\n");
    return text;
}

}  // namespace domain::cases
