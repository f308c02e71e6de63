#pragma once
// What a guide is made of: sections of paragraphs and items, one text for its page and its PDF.

#include <span>

#include "shared/text/text.hpp"

namespace text::guide {

/// A paragraph or an item of a list.
struct Line {
    enum class Kind { paragraph, item };
    Kind kind;
    Text words;
};
struct Section {
    Text title;
    std::span<const Line> lines;
};

constexpr Line paragraph(const char* words) { return {Line::Kind::paragraph, Text{words}}; }
constexpr Line item(const char* words) { return {Line::Kind::item, Text{words}}; }

}  // namespace text::guide
