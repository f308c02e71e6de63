#pragma once
// What can be told of a PDF without opening it (R30): where it begins, that its end is there, and what a file is
// that is none.

#include <string>
#include <string_view>

#include "shared/text/text.hpp"

namespace domain {

/// What these first bytes begin, unless it is a PDF or something unknown: "una imagen", "un programa"…; null.
const text::Text* foreign_kind(std::string_view head);

/// Looks at the bytes of a file as they come in.
class PdfEnvelope {
public:
    void add(std::string_view bytes);
    /// "" as long as it may be a PDF; else the refusal.
    std::string refusal_so_far() const;
    /// When all bytes are there.
    std::string refusal() const;

private:
    std::string head_{}, last_{};
    bool ended_ = false;
};

}  // namespace domain
