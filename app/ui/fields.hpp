#pragma once
// Fields. The visible Spanish label is the accessible name.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/spanish.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;
using text::Words;

enum class Input { text, password, email, digits, decimal, date, search };
struct FieldSpec {
    Input input = Input::text;
    bool required = false;  ///< Shows "* Campo Requerido" beside the label.
    bool enabled = true;
    bool read_only = false;
    Words help{};  ///< Under the label; part of the description.
    Words unit{};  ///< After the field: "Kg", "cm", "meses".
    Words placeholder{};
    std::string_view autocomplete = "off";  ///< HTML token.
    int letters_max = 0;                    ///< 0: no limit. The field never cuts silently: it counts and refuses.
    float width = 0;                        ///< CSS pixels; 0 fills the column.
    bool spellcheck = false;
    Words error{};                ///< An error of the caller's own; a Form fills it by field name.
    std::string_view date_max{};  ///< The last day that may be chosen, as ISO 8601.
};

struct Choice {
    std::string id;
    std::string label;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct ComboSpec : FieldSpec {
    bool accepts_new = false;  ///< The typed text itself may be the value ("anexar al catálogo").
    bool searching = false;    ///< An answer is on its way.
    Words empty_words{};       ///< Shown when nothing matches.
};

/// What a searchable list keeps between frames.
struct ComboState {
    std::string query{};         ///< What is typed in it.
    bool query_changed = false;  ///< True in the frame after the person typed: ask for new choices.
    bool open = false;
    int active = -1;  ///< The highlighted option.
};

// Each returns true in the frame in which the person changed the value.
bool text_field(Text label, std::string& value, FieldSpec spec = {});
bool text_area(Text label, std::string& value, FieldSpec spec = {}, int lines = 4);
bool checkbox(Text label, bool& value, FieldSpec spec = {});
bool radio_group(Text label, std::string& id, std::span<const Choice> choices, FieldSpec spec = {});
/// A short fixed list: a real <select>. `prompt` is the first option, with id "".
bool select(Text label, std::string& id, std::span<const Choice> choices, Text prompt, FieldSpec spec = {});
/// A long list one types into (role combobox with a listbox). `id` and `shown` are the chosen value and its words;
/// `choices` are the caller's answer to `state.query`. With `accepts_new`, new words leave `id` empty and `shown` full.
bool combo(Text label, std::string& id, std::string& shown, ComboState& state, std::span<const Choice> choices,
           ComboSpec spec = {});
/// Versions whose label is data (specification forms).
bool text_field(Words label, std::string& value, FieldSpec spec);
bool text_area(Words label, std::string& value, FieldSpec spec, int lines);
bool checkbox(Words label, bool& value, FieldSpec spec);
bool select(Words label, std::string& id, std::span<const Choice> choices, Text prompt, FieldSpec spec);
bool combo(Words label, std::string& id, std::string& shown, ComboState& state, std::span<const Choice> choices, ComboSpec spec);

struct FileSpec {
    Words button_label = spanish::choose_file;
    Words none_chosen = spanish::no_file_chosen;
    std::string_view accept = ".pdf,application/pdf";
    Words help{};
    Words error{};
    bool required = false;
    bool multiple = false;
    bool enabled = true;
    Words chosen{};  ///< Name of what is chosen now, drawn instead of `none_chosen`.
};
/// A file input (accessible name = `label`) with a drop zone; true when files were chosen or dropped.
bool file_field(Words label, std::vector<base::ChosenFile>& chosen, FileSpec spec = {});

/// Progress of something with a known size (0…1) or unknown (< 0).
void progress(Words label, float fraction, Words words);

}  // namespace ui
