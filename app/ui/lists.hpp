#pragma once
// Steps, tabs and check lists.

#include <span>
#include <string_view>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;
using text::Words;

enum class StepState { done, current, pending, with_error };
struct Step {
    std::string_view label;
    StepState state = StepState::pending;
    bool enabled = true;
};
/// The wizard's tabs (role tablist, tab, aria-selected), drawn as a step list. Returns the pressed step, or -1.
int steps(Text name, std::span<const Step> steps, int selected);
/// Plain tabs.
int tabs(Text name, std::span<const Text> labels, int selected);
/// For labels with values ("Mías (3)").
int tabs(Text name, std::span<const Words> labels, int selected);
/// What the tabs drawn before it show: it belongs to the selected one and has its name.
class TabPanel {
public:
    TabPanel();
    ~TabPanel();
    TabPanel(const TabPanel&) = delete;
    TabPanel& operator=(const TabPanel&) = delete;
};

/// Lines with ✔ or ✘ and words: what is still missing. Each may lead to an action.
struct CheckLine {
    std::string_view words;
    bool met = false;
    bool pressable = false;
    bool reached = true;  ///< False: nobody has come there yet, so nothing is wrong.
};
/// Returns the pressed line, or -1.
int checklist(Text name, std::span<const CheckLine> lines);

}  // namespace ui
