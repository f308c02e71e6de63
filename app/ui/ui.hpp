#pragma once
// The widgets. Each draws with Dear ImGui and emits one semantics node; screens use nothing else.
// The visible Spanish label is the accessible name. Ids come from the label and the scope (ui::Scope), so two equal
// labels on one screen need different scopes.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace ui {

using text::Text;

// ---- structure -----------------------------------------------------------------------------------------------------

/// Gives the widgets inside it ids of their own: a record id, a section name.
class Scope {
public:
    explicit Scope(std::string_view key);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
};

/// A named part of the page (role group or region) with an optional visible heading; a card when `framed`.
struct SectionSpec {
    int heading_level = 2;  ///< 0: the title is the accessible name only, not drawn.
    bool framed = false;    ///< Surface background, line border, padding.
};
class Section {
public:
    explicit Section(Text title, SectionSpec spec = {});
    ~Section();
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;

private:
    bool framed_;
};

/// Lays the following widgets in equal columns, left to right, top to bottom; one column when narrow (< 900 px wide).
/// Call `next()` before each cell (and `next(2)` for a cell that spans two columns).
class Grid {
public:
    explicit Grid(int columns);
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;
    void next(int span = 1);

private:
    int columns_ = 1;
    int at_ = 0;
    std::uint32_t row_ = 0;
    float left_ = 0, top_ = 0, width_ = 0, row_bottom_ = 0;
};

/// A main part and, when the window is at least 1,200 px wide, a panel at its right; below it otherwise.
class WithSidePanel {
public:
    explicit WithSidePanel(float panel_width = 300);
    ~WithSidePanel();
    WithSidePanel(const WithSidePanel&) = delete;
    WithSidePanel& operator=(const WithSidePanel&) = delete;
    void panel();  ///< What follows belongs to the panel.

private:
    float left_ = 0, top_ = 0, width_ = 0, panel_width_ = 0, main_bottom_ = 0;
    bool beside_ = false, in_panel_ = false;
};

/// What follows stands at the right end of the line of the last widget; under it when there is no room.
class AtRight {
public:
    AtRight();
    ~AtRight();
    AtRight(const AtRight&) = delete;
    AtRight& operator=(const AtRight&) = delete;

private:
    std::uint32_t id_ = 0;
    float start_ = 0, line_bottom_ = 0, outer_right_ = 0;
};

/// The next widget stands on the same line as the last (buttons in a row); wraps when there is no room.
void same_line();
void space(float pixels = 16);
void divider();
/// Limits what follows to a width (forms: 720), centred when `centred`.
class Column {
public:
    explicit Column(float width_max, bool centred = true);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

private:
    float indent_ = 0;
};

// ---- words ---------------------------------------------------------------------------------------------------------

void heading(std::string_view words, int level = 2);
inline void heading(Text words, int level = 2) { heading(words.view(), level); }
void text(std::string_view words);  ///< A paragraph, wraps, may be selected and copied.
inline void text(Text words) { text(words.view()); }
void muted(std::string_view words);
inline void muted(Text words) { muted(words.view()); }
void bold(std::string_view words);
inline void bold(Text words) { bold(words.view()); }
/// "NSS: 1111111111": a label and its value, read together.
void fact(Text label, std::string_view value);
void fact(std::string_view label, std::string_view value);  ///< Its label is data (specification forms).
/// Items of a list, each with a bullet; role list.
void bullets(std::span<const std::string> items);

enum class Tone { info, success, warning, error };
/// A box with an icon and words, none without words; a live region (errors assertive, the rest polite).
void notice(Tone tone, std::string_view words);
inline void notice(Tone tone, Text words) { notice(tone, words.view()); }
/// A state: icon and word in a rounded field.
void chip(Tone tone, std::string_view words);
inline void chip(Tone tone, Text words) { chip(tone, words.view()); }
/// Says something once to screen readers, without drawing.
void announce(std::string_view words);
inline void announce(Text words) { announce(words.view()); }
/// "Guardado hace un momento" and the like: small, muted, role status.
void quiet_status(std::string_view words);
inline void quiet_status(Text words) { quiet_status(words.view()); }

// ---- actions -------------------------------------------------------------------------------------------------------

enum class Weight { primary, secondary, text, danger };
struct ButtonSpec {
    Weight weight = Weight::secondary;
    bool enabled = true;
    bool waiting = false;  ///< Keeps its size, shows progress, cannot be pressed.
};
bool button(Text label, ButtonSpec spec = {});
/// For labels with values ("Agregar paciente al núcleo familiar 1111111111").
bool button(std::string_view label, ButtonSpec spec = {});

struct LinkSpec {
    bool new_tab = false;
    std::string download{};             ///< File name, when the link downloads.
    bool as_button = false;             ///< Drawn as a button, still a link.
    Weight weight = Weight::secondary;  ///< Of that button.
};
/// A real link. Addresses of the program begin with "#/"; anything else leaves it.
void link(Text label, std::string_view href, LinkSpec spec = {});
void link(std::string_view label, std::string_view href, LinkSpec spec = {});

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

// ---- forms ---------------------------------------------------------------------------------------------------------

enum class Input { text, password, email, digits, decimal, date, search };
struct FieldSpec {
    Input input = Input::text;
    bool required = false;  ///< Shows "* Campo Requerido" beside the label.
    bool enabled = true;
    bool read_only = false;
    std::string_view help{};  ///< Under the label; part of the description.
    std::string_view unit{};  ///< After the field: "Kg", "cm", "meses".
    std::string_view placeholder{};
    std::string_view autocomplete = "off";  ///< HTML token.
    int letters_max = 0;                    ///< 0: no limit. The field never cuts silently: it counts and refuses.
    float width = 0;                        ///< CSS pixels; 0 fills the column.
    bool spellcheck = false;
    std::string_view error{};     ///< An error of the caller's own; a Form fills it by field name.
    std::string_view date_max{};  ///< The last day that may be chosen, as ISO 8601.
};

struct Choice {
    std::string id;
    std::string label;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct ComboSpec : FieldSpec {
    bool accepts_new = false;        ///< The typed text itself may be the value ("anexar al catálogo").
    bool searching = false;          ///< An answer is on its way.
    std::string_view empty_words{};  ///< Shown when nothing matches.
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
bool text_field(std::string_view label, std::string& value, FieldSpec spec);
bool text_area(std::string_view label, std::string& value, FieldSpec spec, int lines);
bool select(std::string_view label, std::string& id, std::span<const Choice> choices, Text prompt, FieldSpec spec);
bool combo(std::string_view label, std::string& id, std::string& shown, ComboState& state, std::span<const Choice> choices,
           ComboSpec spec);

struct FileSpec {
    std::string_view button_label = "Elegir archivo";
    std::string_view none_chosen = "No se eligió ningún archivo";
    std::string_view accept = ".pdf,application/pdf";
    std::string_view help{};
    std::string_view error{};
    bool required = false;
    bool multiple = false;
    bool enabled = true;
    std::string_view chosen{};  ///< Name of what is chosen now, drawn instead of `none_chosen`.
};
/// A file input (accessible name = `label`) with a drop zone; true when files were chosen or dropped.
bool file_field(std::string_view label, std::vector<base::ChosenFile>& chosen, FileSpec spec = {});

/// Progress of something with a known size (0…1) or unknown (< 0).
void progress(std::string_view label, float fraction, std::string_view words);

/// A form: a real <form> with Enter as its submit, a summary of errors at the top whose lines lead to the fields,
/// and each refusal under its field by the field's name in the endpoint's Request.
class Form {
public:
    /// `name` is the accessible name; `error` the last refusal, or null.
    Form(Text name, const base::Error* error);
    Form(std::string_view name, std::span<const base::FieldError> errors, std::string_view message = {});
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    bool text(std::string_view field, Text label, std::string& value, FieldSpec spec = {});
    bool area(std::string_view field, Text label, std::string& value, FieldSpec spec = {}, int lines = 4);
    bool select(std::string_view field, Text label, std::string& id, std::span<const Choice> choices, Text prompt,
                FieldSpec spec = {});
    bool radio(std::string_view field, Text label, std::string& id, std::span<const Choice> choices, FieldSpec spec = {});
    bool combo(std::string_view field, Text label, std::string& id, std::string& shown, ComboState& state,
               std::span<const Choice> choices, ComboSpec spec = {});
    bool file(std::string_view field, std::string_view label, std::vector<base::ChosenFile>& chosen, FileSpec spec = {});
    /// Versions whose label is data (specification forms).
    bool text(std::string_view field, std::string_view label, std::string& value, FieldSpec spec);
    bool area(std::string_view field, std::string_view label, std::string& value, FieldSpec spec, int lines);
    bool select(std::string_view field, std::string_view label, std::string& id, std::span<const Choice> choices, Text prompt,
                FieldSpec spec);
    bool combo(std::string_view field, std::string_view label, std::string& id, std::string& shown, ComboState& state,
               std::span<const Choice> choices, ComboSpec spec);

    /// The primary button; also pressed by Enter in a one-line field. Moves focus to the first error when it refused.
    bool submit(Text label, bool waiting = false, bool enabled = true);
    bool submit(Text label, ButtonSpec spec);
    /// The refusal of one field, or "".
    std::string_view error_of(std::string_view field) const;

private:
    struct Inside;
    Inside* inside_;
};

// ---- lists and tables ----------------------------------------------------------------------------------------------

struct ColumnSpec {
    std::string_view title;
    float width = 0;  ///< Pixels; 0 shares what is left.
    bool sortable = false;
    bool right_aligned = false;
};
struct Sort {
    int column = -1;
    bool descending = false;
};
struct TableSpec {
    float height_max = 0;            ///< 0: as high as its rows (up to 12 of them), then scrolls inside.
    Sort* sort = nullptr;            ///< Changed by the heads; `table` then returns true from `sort_changed()`.
    std::string_view empty_words{};  ///< The sentence of an empty table.
    std::string_view count_words{};  ///< "12 Solicitudes encontradas"
};
/// Sticky head, hover over the whole row, clipping of long tables.
///     ui::Table table(words::patients, columns, rows.size(), spec);
///     while (table.next_row(rows[table.row()].id)) { table.cell(...); if (table.cell_button(...)) …; }
class Table {
public:
    Table(std::string_view name, std::span<const ColumnSpec> columns, std::size_t row_count, TableSpec spec = {});
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    /// Moves to the next visible row. Call `row()` afterwards for its index, then `begin_row(id)`.
    bool next();
    std::size_t row() const;
    /// `selected`: shown and read as selected. Returns true when the row itself was pressed (only if `pressable`): its
    /// first cell is then a button with the words of the cell, described by `act` ("Borrar …"), or a radio button.
    bool begin_row(std::string_view id, bool pressable = false, bool selected = false, std::string_view act = {});
    void cell(std::string_view words);
    bool cell_button(std::string_view label, ButtonSpec spec = {});
    void cell_link(std::string_view label, std::string_view href, LinkSpec spec = {});
    void cell_chip(Tone tone, std::string_view words);
    /// A radio button in the cell (choosing one row), beside `words`; its accessible name is `label`. As the first cell of
    /// a pressable row it is that row's, whose press `begin_row` tells.
    bool cell_radio(std::string_view label, bool chosen, std::string_view words = {});
    bool sort_changed() const;

private:
    struct Inside;
    Inside* inside_;
};

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

// ---- above the page ------------------------------------------------------------------------------------------------

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

// ---- for the program's frame (app.cpp and the platform shells) -------------------------------------------------------

/// Sets focus to the widget with this label in the next frame in which it is there.
void focus_next(std::string_view label);
/// The same for the field that a Form draws under this name ("doctor_given_names", "answers.fevi", "slots.nota").
void focus_field(std::string_view field);
/// Brings the widget with this label, or the notice with these words, into view once it is there.
void show_next(std::string_view label);
/// The form with this name has the focus.
bool focus_within(Text form);
/// Focus to the page's h1 after a change of address.
void focus_heading();
/// When a tab has the focus, the selected one gets it after a change of address within the page; false when none has.
bool keep_focus_in_tabs();
/// Scrolls the page to its top in the next frame.
void scroll_to_top();
/// Tells the frame to draw again after so many milliseconds.
void wake_after(std::int64_t milliseconds);

}  // namespace ui
