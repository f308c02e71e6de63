#pragma once
// The semantics tree: what a frame shows, as roles, names, values and places. The browser mirrors it as real DOM
// elements, screen readers and browser tests use that mirror, headless tests use the tree itself.

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImRect;
struct ImVec2;

namespace semantics {

/// The order is a contract with wasm-shell/mirror.js (its ROLES table); append only.
enum class Role : std::uint32_t {
    none,
    main,
    region,
    form,
    dialog,
    alert_dialog,
    group,
    heading,
    text,
    link,
    button,
    text_field,
    text_area,
    checkbox,
    radio,
    radio_group,
    select,
    combo,
    listbox,
    option,
    table,
    row,
    col_header,
    row_header,
    cell,
    scroller,
    tab_list,
    tab,
    tab_panel,
    list,
    list_item,
    image,
    progress,
    status,
    alert,
    file,
    navigation,
    banner,
    contentinfo,
    menu,
    menu_item,
    label,
    grid,
    grid_cell,
    cell_field,   ///< The <input> in a cell of a grid; a: the way out of the grid that Tab takes from it (Edge).
    cell_choice,  ///< The <select> in one.
};

/// From which cell of a grid Tab goes on in the page; bits, a contract with wasm-shell/grid_input.js.
enum Edge : std::int32_t { first_cell = 1, last_cell = 2 };

/// Bits of Node::flags; the values are a contract with wasm-shell/mirror.js.
enum Flag : std::uint32_t {
    disabled = 1u << 0,
    checked = 1u << 1,
    mixed = 1u << 2,
    expandable = 1u << 3,
    expanded = 1u << 4,
    selected = 1u << 5,
    required = 1u << 6,
    invalid = 1u << 7,
    read_only = 1u << 8,
    sort_ascending = 1u << 9,
    sort_descending = 1u << 10,
    sortable = 1u << 11,
    hidden = 1u << 12,
    password = 1u << 13,
    multiple = 1u << 14,
    selectable_text = 1u << 15,  ///< The text may be selected and copied.
    busy = 1u << 16,
    current = 1u << 17,       ///< aria-current: the step or page one is on.
    new_tab = 1u << 18,       ///< A link that opens another tab.
    heading_focus = 1u << 19  ///< The h1 that takes focus after a change of address.
};

/// Rare properties of a node, kept apart so that a node stays small. Values are a contract with mirror.js.
enum class Key : std::uint32_t {
    description = 1,  ///< Help and error, read after the name.
    placeholder = 2,
    autocomplete = 3,  ///< The HTML token: username, current-password, new-password, email, off …
    input_type = 4,    ///< text, password, email, date, search, tel
    input_mode = 5,    ///< numeric, decimal, email …
    max_length = 6,
    href = 7,
    download = 8,
    accept = 9,
    options = 10,  ///< select: id\x1flabel\x1e… in order
    spellcheck = 11,
    controls = 12,  ///< id of the node this one controls or owns as active descendant
    font = 13,      ///< CSS pixel size, so that a focused field shows the same letters
    test_id = 14,
    above = 15,        ///< CSS pixels above a field that belong to it: its label, help and error come into view with it
    labelled_by = 16,  ///< ids of the nodes whose words make the name, where it is more than the label
    min = 17,          ///< of a date, as ISO 8601
    max = 18,
};

/// One element of the tree. 72 bytes, little endian, the layout is a contract with mirror.js.
struct Node {
    std::uint32_t id = 0;      ///< ImGuiID; from record keys, never from row numbers.
    std::uint32_t parent = 0;  ///< 0: the root.
    std::uint32_t prev = 0;    ///< Previous sibling, 0 for the first: gives the order.
    Role role = Role::none;
    std::uint32_t flags = 0;
    float x = 0, y = 0, w = 0, h = 0;         ///< CSS pixels, relative to the parent's box (scroller: its content origin).
    std::int32_t a = 0;                       ///< heading level; row, column, position (1-based); row count; content height
    std::int32_t b = 0;                       ///< set size; column count; scroll offset
    std::uint32_t name = 0, name_length = 0;  ///< Offsets into the frame's UTF-8 pool.
    std::uint32_t value = 0, value_length = 0;
    std::uint32_t revision = 0;  ///< Last input revision of a text field that the program has taken in.
    std::uint64_t hash = 0;
};
static_assert(sizeof(Node) == 72);

/// A rare property; `offset` and `length` point into the same pool.
struct Extra {
    std::uint32_t id = 0;
    Key key = Key::description;
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};
static_assert(sizeof(Extra) == 16);

enum class CommandKind : std::uint32_t {
    focus = 1,            ///< id
    announce_polite = 2,  ///< text
    announce_assertive = 3,
    title = 4,              ///< document.title
    open_file_chooser = 5,  ///< id of a file node
};

/// Something for the other side to do after it has applied the patch.
struct Command {
    CommandKind kind = CommandKind::focus;
    std::uint32_t id = 0;
    std::uint32_t offset = 0, length = 0;
};
static_assert(sizeof(Command) == 16);

/// What changed since the last frame, ready to be handed over in one call. Empty: nothing is called.
struct Patch {
    std::span<const Node> changed;  ///< New and changed nodes, parents first.
    std::span<const std::uint32_t> removed;
    std::span<const Extra> extras;  ///< All extras of every node in `changed`.
    std::span<const Command> commands;
    std::span<const char> strings;

    bool empty() const { return changed.empty() && removed.empty() && commands.empty(); }
};

}  // namespace semantics
