#pragma once
// Dialogs above the page.

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;

/// A modal dialog: focus goes in and comes back, Escape closes it (`open` becomes false), the rest is inert.
///     if (state.asking) if (ui::Dialog dialog(title, state.asking); dialog) { … }
class Dialog {
public:
    Dialog(Text title, bool& open, bool closable = true);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    explicit operator bool() const { return visible_; }

private:
    bool visible_;
};

}  // namespace ui
