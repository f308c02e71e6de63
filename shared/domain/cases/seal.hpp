#pragma once
// The sealed papers of a case and the text that a seal signs (R21).

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace domain::cases {

/// What is sealed: what was asked for, what was answered, and what the Módulo changed later.
enum class Paper { receipt, evaluation, change };

constexpr auto enum_names(Paper) {
    using namespace std::string_view_literals;
    return base::EnumTable<Paper, 3>{
        {{Paper::receipt, "comprobante"sv}, {Paper::evaluation, "evaluacion"sv}, {Paper::change, "constancia"sv}}};
}

/// Tables `receipt`, `evaluation_paper` and `change_paper`: what was sealed, for as long as anybody may ask. Of the last a folio
/// may have several.
struct SealedPaper {
    std::string folio{};
    std::string case_id{};
    base::Instant sealed_at = 0;
    std::string
        record{};  ///< The Summary, EvaluationRecord or changes::ChangeRecord as JSON, exactly the bytes that were hashed.
    std::string record_sha256{};  ///< Hexadecimal
    std::string canonical{};      ///< The text that was signed (R21).
    std::string key_id{};
    std::string seal{};  ///< Base64 of the Ed25519 signature: the SELLO DIGITAL.
    std::string code{};  ///< Ten letters and digits for typing and the QR; not guessable.

    static constexpr auto fields() {
        using T = SealedPaper;
        return base::fields<&T::folio, &T::case_id, &T::sealed_at, &T::record, &T::record_sha256, &T::canonical, &T::key_id,
                            &T::seal, &T::code>();
    }
};

/// The canonical text of a seal (R21): version, key id, folio, instant, record hash, every attachment's hash.
std::string canonical_seal_text(Paper paper, std::string_view key_id, std::string_view folio, base::Instant instant,
                                std::string_view record_sha256, const std::vector<std::string>& attachment_sha256);

}  // namespace domain::cases
