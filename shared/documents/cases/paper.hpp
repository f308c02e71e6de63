#pragma once
// What the sealed papers of SAnECE have in common: their pages, what was asked for, its files, the seal.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/documents/page.hpp"
#include "shared/domain/cases/summary.hpp"
#include "shared/text/text.hpp"

namespace documents::cases {

struct SealedFacts {
    std::string folio{};
    base::Instant sealed_at = 0;
    std::string seal{};  ///< Base64, printed as SELLO DIGITAL
    std::string key_id{};
    std::string code{};         ///< For typing it by hand
    std::string verify_url{};   ///< What the QR holds; no patient data
    std::string verify_page{};  ///< The address of the page, printed, where folio and code are typed
};

/// Letter size, embedded fonts, head and foot on every page.
PageSetup paper_setup(const SealedFacts& facts, std::string name, const text::Text& foot);

PageFact half(const text::Text& label, std::string value);
PageFact full(const text::Text& label, std::string value);

/// A section of what was sealed, under the labels it was sealed with.
void draw_section(Pages& pages, const domain::cases::SummarySection& section);
void draw_files(Pages& pages, const text::Text& heading, const std::vector<domain::cases::SummaryFile>& files);
/// `verify_at` says where and with what a reader verifies it.
void draw_seal(Pages& pages, const SealedFacts& facts, std::string_view verify_at);

}  // namespace documents::cases
