#pragma once
// The PDFs of a case: one at a time with the ones before and after it, and all of them as a list.

#include <cstddef>
#include <string>
#include <vector>

#include "app/screens/screen.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/pending.hpp"

namespace screens::cases {

struct SentFiles {
    std::vector<std::string> ids{};
    std::vector<api::Pending<std::string>> links{};  ///< Where each is, in the order of the case.
    std::size_t at = 0;                              ///< The one that is shown by itself.
};

/// Asks where the files are, unless they are the same as before.
void take_files(SentFiles& files, Frame& frame, const std::vector<api::cases::SentFile>& sent);
void draw_sent_files(SentFiles& files, const std::vector<api::cases::SentFile>& sent);

}  // namespace screens::cases
