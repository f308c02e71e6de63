#pragma once
// What is pressed: buttons, links, sections that open.

#include <string>
#include <string_view>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;
using text::Words;

enum class Weight { primary, secondary, text, danger };
struct ButtonSpec {
    Weight weight = Weight::secondary;
    bool enabled = true;
    bool waiting = false;  ///< Keeps its size, shows progress, cannot be pressed.
};
bool button(Text label, ButtonSpec spec = {});
/// For labels with values ("Agregar paciente al núcleo familiar 1111111111").
bool button(Words label, ButtonSpec spec = {});

struct LinkSpec {
    bool new_tab = false;
    std::string download{};             ///< File name, when the link downloads.
    bool as_button = false;             ///< Drawn as a button, still a link.
    Weight weight = Weight::secondary;  ///< Of that button.
};
/// A real link. Addresses of the program begin with "#/"; anything else leaves it.
void link(Text label, std::string_view href, LinkSpec spec = {});
void link(Words label, std::string_view href, LinkSpec spec = {});

/// A section that opens and closes by its title; the title is a button with aria-expanded.
class Expander {
public:
    Expander(Text title, bool& open);
    ~Expander();
    Expander(const Expander&) = delete;
    Expander& operator=(const Expander&) = delete;
    explicit operator bool() const { return open_; }

private:
    bool open_;
};

}  // namespace ui
