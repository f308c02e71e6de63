#include "app/screens/common/confirm.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/text/shared.hpp"

namespace screens {

bool confirm(text::Text title, std::string_view question, text::Text act, bool& open) {
    if (!open) return false;
    const ui::Dialog dialog(title, open);
    if (!dialog) return false;
    ui::text(question);
    const bool wanted = ui::button(act, {.weight = ui::Weight::danger});
    ui::same_line();
    if (ui::button(text::shared::cancel) || wanted) open = false;
    return wanted;
}

}  // namespace screens
