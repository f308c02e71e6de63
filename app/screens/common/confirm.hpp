#pragma once
// The question before something is destroyed.

#include <string_view>

#include "shared/text/text.hpp"

namespace screens {

/// A dialog while `open`; true when the person wants it done, and then it has closed.
bool confirm(text::Text title, std::string_view question, text::Text act, bool& open);

}  // namespace screens
