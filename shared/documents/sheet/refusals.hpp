#pragma once
// How the parts of a workbook refuse: words for the person, detail for the log.

#include <string>
#include <utility>

#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace documents::sheet {

inline base::Error refused(std::string words, std::string detail = {}) {
    return {base::ErrorKind::invalid_input, std::move(words), {}, std::move(detail)};
}
inline base::Error refused(const text::Text& words, std::string detail = {}) { return refused(words.words(), std::move(detail)); }

}  // namespace documents::sheet
