#include "app/screens/common/loaded.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/text/shared.hpp"

namespace screens {

bool draw_standing(std::string_view scope, Standing standing, const base::Error* error) {
    switch (standing) {
        case Standing::waiting: ui::quiet_status(text::shared::loading); return false;
        case Standing::failed: {
            const ui::Scope own(scope);  // another answer of the screen may have a button of the same name
            ui::notice(ui::Tone::error, error->message);
            return ui::button(text::shared::retry);
        }
        case Standing::empty:
        case Standing::shown: return false;
    }
    return false;
}

}  // namespace screens
