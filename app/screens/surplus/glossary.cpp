#include "app/screens/surplus/glossary.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/words.hpp"
#include "shared/text/surplus/guide.hpp"

namespace screens::surplus {

void draw_glossary(bool& open) {
    const ui::Expander expander(text::surplus::glossary_title, open);
    if (!expander) return;
    for (const auto& term : text::surplus::glossary) ui::fact(term.name, term.meaning);
}

}  // namespace screens::surplus
