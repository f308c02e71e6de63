#include "shared/documents/page.hpp"

#include <hpdf.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "shared/base/text.hpp"
#include "shared/documents/embedded.hpp"
#include "shared/documents/qr.hpp"
#include "shared/text/documents.hpp"

namespace documents {
namespace {

namespace words = text::documents;

// Points, from the lower left corner of a letter page.
constexpr double page_width = 612, page_height = 792;
constexpr double margin = 2 / 2.54 * 72;
constexpr double left_edge = margin, right_edge = page_width - margin;
constexpr double top = page_height - margin;
constexpr double foot_base_line = margin - 20, warning_leading = 16, signature_leading = 30;
constexpr double fact_value_at = 132, second_label_at = 256, second_value_at = 352, cell_padding = 4;

using Colour = std::uint32_t;
constexpr Colour ink = 0x161A1D, muted = 0x4A4F54, white = 0xFFFFFF, brand = 0x002F2A, gold = 0xA57F2C;
constexpr Colour shade = 0xE3E9E7, light_shade = 0xF1F4F3, fine_line = 0xB9C2BF;

enum class Face { regular, bold };

struct Style {
    Face face = Face::regular;
    double size = 9.5;
    double leading = 12.5;
    Colour colour = ink;
};
constexpr Style value_style{};
constexpr Style label_style{Face::bold, 7.5, 12.5, muted};
constexpr Style cell_style{Face::regular, 8.5, 11, ink};
constexpr Style head_cell_style{Face::bold, 7.5, 10, ink};
constexpr Style section_style{Face::bold, 9.5, 12, ink};
constexpr Style small_style{Face::regular, 7.5, 10, muted};

/// libharu reads fonts from files only; this is what its HPDF_LoadTTFontFromFile does, from memory.
HPDF_FontDef load_font(HPDF_Doc document, std::string_view bytes, const char* tag) {
    const auto stream = HPDF_MemStream_New(document->mmgr, static_cast<HPDF_UINT>(bytes.size()));
    if (!stream) return nullptr;
    if (HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size())) !=
        HPDF_OK) {
        HPDF_Stream_Free(stream);
        return nullptr;
    }
    const auto font = HPDF_TTFontDef_Load(document->mmgr, stream, HPDF_TRUE);  // Owns the stream from here on.
    if (!font) return nullptr;
    if (auto* suffix = std::strchr(font->base_font, ',')) *suffix = '\0';  // "NotoSans-Bold,Bold"
    if (HPDF_List_Add(document->fontdef_list, font) != HPDF_OK) {
        HPDF_FontDef_Free(font);
        return nullptr;
    }
    HPDF_TTFontDef_SetTagName(font, const_cast<char*>(tag));
    return font;
}

/// With the UTF-8 encoder a character's code is its code point. libharu's own map back to Unicode is not one
/// by the specification (ISO 32000-1, 9.10.3), so readers that follow it could not copy or search the text.
HPDF_STATUS mend_unicode_map(HPDF_Doc document, HPDF_Font font) {
    const auto* attributes = static_cast<HPDF_FontAttr>(font->attr);
    std::string map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    // A range stays within one high byte, and a block holds a hundred of them; surrogates are no characters.
    constexpr int block = 62;
    int row = 0;
    for (int i = 0; i < 4 * block; ++i, ++row) {
        if (row == 0xD8) row = 0xE0;
        char range[32];
        std::snprintf(range, sizeof range, "<%02X00> <%02XFF> <%02X00>\n", row, row, row);
        if (i % block == 0) map += std::to_string(block) + " beginbfrange\n";
        map += range;
        if (i % block == block - 1) map += "endbfrange\n";
    }
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

    const auto stream = attributes->cmap_stream->stream;
    HPDF_MemStream_FreeData(stream);
    auto status = HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(map.data()), static_cast<HPDF_UINT>(map.size()));
    status += HPDF_Dict_AddName(attributes->cmap_stream, "CMapName", "Adobe-Identity-UCS");
    // "Identity-H" is the name of an encoding, not of a character collection.
    for (const auto dictionary : {attributes->cmap_stream, attributes->descendant_font}) {
        const auto system = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(dictionary, "CIDSystemInfo", HPDF_OCLASS_DICT));
        const char* ordering = dictionary == attributes->descendant_font ? "Identity" : "UCS";
        if (system) status += HPDF_Dict_Add(system, "Ordering", HPDF_String_New(document->mmgr, ordering, nullptr));
    }
    return status;
}

HPDF_Date date_of(base::Instant instant) {
    const auto utc = base::iso_utc(instant);  // "2025-07-23T22:27:05Z"
    const auto part = [&](std::size_t at, std::size_t length) { return std::atoi(utc.substr(at, length).c_str()); };
    return {part(0, 4), part(5, 2), part(8, 2), part(11, 2), part(14, 2), part(17, 2), 'Z', 0, 0};
}

bool breaks_after(std::uint32_t c) {
    return c == ' ' || c == '-' || c == '/' || c == ',' || c == ';' || c == '_' || c == '&' || c == '?' || c == 0x2013;
}

HPDF_REAL real(double value) { return static_cast<HPDF_REAL>(value); }

using Lines = std::vector<std::string>;

/// A part of a row: its lines and where they stand.
struct Cell {
    Lines lines{};
    Style style{};
    double x = 0, width = 0;
    Align align = Align::left;
    bool again = false;  ///< Repeated when the row continues on another page.
};

}  // namespace

struct Pages::State {
    PageSetup setup;
    HPDF_Doc document = nullptr;
    HPDF_FontDef definitions[2] = {};
    HPDF_Font fonts[2] = {};
    std::vector<HPDF_Page> pages{};
    HPDF_Page page = nullptr;
    bool failed = false;
    mutable std::uint32_t missing = 0;  ///< The first letter met that a font is without.

    double y = 0;
    double bottom = margin;  ///< Where content ends: above what stands at the foot of every page.
    double right = right_edge;
    double beside_until = 0;  ///< The lower end of what stands at the right.
    std::string heading{};    ///< The open section's.
    const std::vector<PageColumn>* open_table = nullptr;

    explicit State(PageSetup given) : setup(std::move(given)) {
        const auto lines = [](const std::vector<std::string>& all) { return static_cast<double>(all.size()); };
        bottom += lines(setup.warning) * warning_leading + lines(setup.signatures) * signature_leading;
        document = HPDF_New(nullptr, nullptr);
        const auto files = embedded_fonts();
        failed = !document || files.size() < 2 || HPDF_UseUTFEncodings(document) != HPDF_OK ||
                 HPDF_SetCompressionMode(document, HPDF_COMP_ALL) != HPDF_OK;
        for (std::size_t i = 0; i < 2 && !failed; ++i) {
            definitions[i] = load_font(document, files[i].content, i == 0 ? "SANEAA" : "SANEAB");
            fonts[i] = definitions[i] ? HPDF_GetFont(document, definitions[i]->base_font, "UTF-8") : nullptr;
            failed = !fonts[i] || mend_unicode_map(document, fonts[i]) != HPDF_OK;
        }
        describe();
        new_page();
    }
    ~State() {
        if (document) HPDF_Free(document);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    bool usable() const { return !failed && HPDF_GetError(document) == HPDF_OK; }

    /// What the file says of itself.
    void describe() {
        if (!usable()) return;
        document->pdf_version = HPDF_VER_14;
        HPDF_SetCurrentEncoder(document, "UTF-8");
        HPDF_SetInfoAttr(document, HPDF_INFO_TITLE, printable(setup.title, Face::regular).c_str());
        HPDF_SetInfoAttr(document, HPDF_INFO_AUTHOR, words::institution.c_str());
        HPDF_SetInfoAttr(document, HPDF_INFO_CREATOR, setup.program.empty() ? words::program.c_str() : setup.program.c_str());
        HPDF_SetInfoDateAttr(document, HPDF_INFO_CREATION_DATE, date_of(setup.made_at));
        if (!setup.keywords.empty())
            HPDF_Dict_Add(document->info, "Keywords", HPDF_String_New(document->mmgr, setup.keywords.c_str(), nullptr));
        HPDF_Dict_Add(document->catalog, "Lang", HPDF_String_New(document->mmgr, words::language.c_str(), nullptr));
        if (const auto preferences = HPDF_Dict_New(document->mmgr)) {
            HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
            HPDF_Dict_Add(document->catalog, "ViewerPreferences", preferences);
        }
    }

    // ---- words ----

    /// UTF-8 of characters that the font has, or the document fails: none says something else than what was sealed (R29); a line feed stays, other white space becomes a blank.
    std::string printable(std::string_view text, Face face) const {
        std::string out;
        out.reserve(text.size());
        for (std::size_t at = 0; at < text.size();) {
            auto c = base::next_code_point(text, at);
            if (c == '\r' && at < text.size() && text[at] == '\n') continue;
            if (c == '\r' || c == 0x2028 || c == 0x2029) c = '\n';
            if (c == '\t') c = ' ';
            if (c != '\n' && (c == 0xFFFD || !has(c, face)) && missing == 0) missing = c;
            base::append_code_point(out, c);
        }
        return out;
    }

    bool has(std::uint32_t c, Face face) const {
        if (c < 0x20 || c > 0xFFFF || !usable()) return false;
        return HPDF_TTFontDef_GetGlyphid(definitions[static_cast<int>(face)], static_cast<HPDF_UINT16>(c)) != 0;
    }

    double width_of(std::uint32_t c, const Style& style) const {
        if (!usable()) return style.size / 2;
        return HPDF_TTFontDef_GetCharWidth(definitions[static_cast<int>(style.face)], static_cast<HPDF_UINT16>(c)) * style.size /
               1000;
    }

    double width_of(std::string_view text, const Style& style) const {
        double width = 0;
        for (std::size_t at = 0; at < text.size();) width += width_of(base::next_code_point(text, at), style);
        return width;
    }

    /// Breaks at blanks and after signs that join, within a word only when nothing else helps. At least one
    /// line.
    Lines wrapped(std::string_view text, const Style& style, double width) const {
        const auto clean = printable(text, style.face);
        Lines lines;
        std::size_t start = 0, may_break = 0;  // Bytes; may_break > start when the line can end there.
        double used = 0, used_at_break = 0;
        const auto end_line = [&](std::size_t end, std::size_t next) {
            while (end > start && clean[end - 1] == ' ') --end;
            lines.push_back(clean.substr(start, end - start));
            start = next;
        };
        for (std::size_t at = 0; at < clean.size();) {
            const auto here = at;
            const auto c = base::next_code_point(clean, at);
            if (c == '\n') {
                end_line(here, at);
                used = 0;
                continue;
            }
            const auto advance = width_of(c, style);
            if (c != ' ' && used + advance > width && here > start) {
                const bool at_break = may_break > start;
                end_line(at_break ? may_break : here, at_break ? may_break : here);
                used = at_break ? used - used_at_break : 0;
            }
            used += advance;
            if (breaks_after(c)) may_break = at, used_at_break = used;
        }
        end_line(clean.size(), clean.size());
        return lines;
    }

    // ---- marks on the page ----

    void colour(Colour value) {
        HPDF_Page_SetRGBFill(page, real((value >> 16 & 255) / 255.0), real((value >> 8 & 255) / 255.0),
                             real((value & 255) / 255.0));
    }

    void box(double x, double y_low, double width, double height, Colour value) {
        if (!usable()) return;
        colour(value);
        HPDF_Page_Rectangle(page, real(x), real(y_low), real(width), real(height));
        HPDF_Page_Fill(page);
    }

    void rule(double from, double to, double at, double thickness, Colour value) {
        box(from, at - thickness / 2, to - from, thickness, value);
    }

    /// `line` is printable already and stands on `base_line`.
    void write(std::string_view line, const Style& style, double x, double base_line) {
        if (!usable() || line.empty()) return;
        colour(style.colour);
        HPDF_Page_BeginText(page);
        HPDF_Page_SetFontAndSize(page, fonts[static_cast<int>(style.face)], real(style.size));
        HPDF_Page_MoveTextPos(page, real(x), real(base_line));
        HPDF_Page_ShowText(page, std::string(line).c_str());
        HPDF_Page_EndText(page);
    }

    void write_right(std::string_view line, const Style& style, double x_right, double base_line) {
        write(line, style, x_right - width_of(line, style), base_line);
    }

    void write_centred(std::string_view line, const Style& style, double base_line) {
        write(line, style, (left_edge + right_edge - width_of(line, style)) / 2, base_line);
    }

    /// On one line, cut with an ellipsis if need be: heads and feet only.
    std::string fitting(std::string_view text, const Style& style, double width) const {
        auto lines = wrapped(text, style, width);
        if (lines.size() == 1) return lines.front();
        lines = wrapped(text, style, width - style.size);
        return lines.front() + "\xE2\x80\xA6";
    }

    // ---- pages ----

    void new_page() {
        if (!usable()) return;
        page = HPDF_AddPage(document);
        if (!page) return;
        HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_LETTER, HPDF_PAGE_PORTRAIT);
        pages.push_back(page);
        right = right_edge;
        y = top;
        if (pages.size() == 1) {
            setup.letterhead.empty() ? band() : letterhead();
            return;
        }
        head();
        if (!heading.empty()) section_head(words::continued(heading));
        if (open_table) table_head();
    }

    void band() {
        constexpr double height = 26, low = top - 6;
        box(left_edge, low, right_edge - left_edge, height, brand);
        box(left_edge, low - 3, right_edge - left_edge, 3, gold);
        const Style style{Face::bold, 10, 12, white};
        write(fitting(setup.band_left, style, 340), style, left_edge + 9, low + 9.5);
        write_right(fitting(setup.band_right, style, 120), style, right_edge - 9, low + 9.5);
        y = low - 3;
    }

    /// Within a square whose upper left corner is given, its white margin included (ISO/IEC 18004).
    void draw_code(const QrCode& code, double left, double upper, double side_points) {
        if (!usable()) return;
        constexpr int white_margin = 4;  // squares; the one above may be the paper's
        const double square = side_points / (code.side + 2 * white_margin);
        const double x = left + white_margin * square;
        const double top_row = upper - white_margin * square;
        colour(0x000000);
        for (int row = 0; row < code.side; ++row) {
            for (int column = 0; column < code.side; ++column) {
                if (!code.is_dark(column, row)) continue;
                const int from = column;
                while (column < code.side && code.is_dark(column, row)) ++column;
                // A hair higher than a square, so that no white line shows between two rows.
                HPDF_Page_Rectangle(page, real(x + from * square), real(top_row - (row + 1) * square - 0.02),
                                    real((column - from) * square), real(square + 0.02));
            }
        }
        HPDF_Page_Fill(page);
    }

    void letterhead() {
        const Style strong{Face::bold, 9.5, 12.5, ink};
        constexpr double beside_width = 84;
        double base_line = top;
        for (const auto& said : setup.letterhead) {
            for (const auto& line : wrapped(said, strong, right_edge - left_edge - 2 * beside_width)) {
                write_centred(line, strong, base_line);
                base_line -= strong.leading;
            }
        }
        double beside = top;
        for (const auto& line : setup.beside_letterhead) {
            write_right(fitting(line, small_style, beside_width), small_style, right_edge, beside);
            beside -= small_style.leading;
        }
        y = std::min(base_line, beside) - 2;
        if (setup.mark) {
            constexpr double side = 98, over_top = 28;
            draw_code(*setup.mark, left_edge - 8, top + over_top, side);
            y = std::min(y, top + over_top - side);
        }
        rule(left_edge, right_edge, y, 1, gold);
        y -= 4;
    }

    void head() {
        constexpr double base_line = top + 10;
        const Style strong{Face::bold, 7.5, 10, ink};
        write(fitting(setup.head_left, small_style, 340), small_style, left_edge, base_line);
        write_right(fitting(setup.head_right, strong, 150), strong, right_edge, base_line);
        rule(left_edge, right_edge, base_line - 5, 1, gold);
        y = top - 4;
    }

    /// From the foot upwards: where a person signs, then what the paper is not.
    void above_foot() {
        const Style signed_style{Face::regular, 9, 12, ink}, warning_style{Face::bold, 11, 14, ink};
        double base_line = foot_base_line + 11 + 8;
        for (auto each = setup.signatures.rbegin(); each != setup.signatures.rend(); ++each) {
            const auto label = fitting(*each, signed_style, 300);
            write(label, signed_style, left_edge, base_line);
            rule(left_edge + width_of(label, signed_style) + 6, right_edge - 60, base_line - 2, 0.75, ink);
            base_line += signature_leading;
        }
        for (auto each = setup.warning.rbegin(); each != setup.warning.rend(); ++each) {
            write_centred(fitting(*each, warning_style, right_edge - left_edge), warning_style, base_line);
            base_line += warning_leading;
        }
    }

    void feet() {
        constexpr double base_line = foot_base_line;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            page = pages[i];
            above_foot();
            rule(left_edge, right_edge, base_line + 11, 0.5, fine_line);
            write(fitting(setup.foot, small_style, 380), small_style, left_edge, base_line);
            write_right(words::page_of(i + 1, pages.size()), small_style, right_edge, base_line);
        }
    }

    /// Another page unless this height is left.
    void need(double height) {
        if (y - height < bottom) new_page();
    }

    void section_head(std::string_view words_shown) {
        y -= 7;
        constexpr double height = 16;
        box(left_edge, y - height, right_edge - left_edge, height, shade);
        box(left_edge, y - height, 3, height, brand);
        write(fitting(words_shown, section_style, right_edge - left_edge - 20), section_style, left_edge + 9, y - 11.6);
        y -= height;
    }

    // ---- rows ----

    struct RowLook {
        double leading, padding;
        bool ruled = true;
        std::size_t whole_up_to = 3;  ///< Rows of so many lines are not divided between pages.
    };

    /// Draws cells side by side; a row that does not fit goes on under the heading of the next page.
    void row(const std::vector<Cell>& cells, const RowLook& look) {
        std::size_t total = 1, done = 0;
        for (const auto& each : cells) total = std::max(total, each.lines.size());
        bool fresh = false;
        while (done < total && usable()) {
            const auto left = total - done;
            const auto room = static_cast<std::size_t>(std::max(0.0, (y - bottom - 2 * look.padding) / look.leading));
            // No line stands alone at the foot or the head of a page.
            const auto at_least = left <= look.whole_up_to ? left : std::size_t{2};
            if (room < at_least && !fresh) {
                new_page();
                fresh = true;
                continue;
            }
            auto count = std::max(std::size_t{1}, std::min(left, room));
            if (left - count == 1 && count > 1) --count;
            y -= look.padding;
            for (const auto& each : cells) draw(each, each.again ? 0 : done, count, look.leading);
            y -= static_cast<double>(count) * look.leading + look.padding;
            if (look.ruled) rule(left_edge, right, y, 0.5, fine_line);
            done += count;
            fresh = false;
            if (done < total) new_page(), fresh = true;
        }
    }

    void draw(const Cell& cell, std::size_t from, std::size_t count, double leading) {
        // All styles of a row share the base line of its largest letters.
        const double first = y - leading * 0.76;
        for (std::size_t i = 0; i < count && from + i < cell.lines.size(); ++i) {
            const double base_line = first - static_cast<double>(i) * leading;
            if (cell.align == Align::left) {
                write(cell.lines[from + i], cell.style, cell.x, base_line);
            } else {
                write_right(cell.lines[from + i], cell.style, cell.x + cell.width, base_line);
            }
        }
    }

    Cell cell(std::string_view text, const Style& style, double x, double width, Align align = Align::left) const {
        return {wrapped(text, style, width), style, x, width, align};
    }

    void fact(const PageFact& each) {
        const double value_at = left_edge + fact_value_at;
        auto label = cell(each.label, label_style, left_edge + cell_padding, fact_value_at - 2 * cell_padding);
        label.again = true;
        auto value = cell(shown(each.value), value_style, value_at, right - value_at - cell_padding);
        // A label longer than its value must not be cut where the value continues.
        if (label.lines.size() > value.lines.size()) label.again = false;
        row({std::move(label), std::move(value)}, {value_style.leading, 1.6});
    }

    bool pair(const PageFact& first, const PageFact& second) {
        const double second_label = left_edge + second_label_at, second_value = left_edge + second_value_at;
        if (first.width != FactWidth::half || second.width != FactWidth::half) return false;
        const double scale = right < right_edge ? (right - left_edge) / (right_edge - left_edge) : 1;
        const auto at = [&](double x) { return left_edge + (x - left_edge) * scale; };
        const double value_at = left_edge + fact_value_at * scale;
        std::vector<Cell> cells{
            cell(first.label, label_style, left_edge + cell_padding, value_at - left_edge - 2 * cell_padding),
            cell(shown(first.value), value_style, value_at, at(second_label) - value_at - cell_padding),
            cell(second.label, label_style, at(second_label), at(second_value) - at(second_label) - cell_padding),
            cell(shown(second.value), value_style, at(second_value), right - at(second_value) - cell_padding)};
        for (const auto& each : cells) {
            if (each.lines.size() > 1) return false;
        }
        row(cells, {value_style.leading, 1.6});
        return true;
    }

    static std::string_view shown(std::string_view value) { return base::is_blank(value) ? words::no_value.view() : value; }

    // ---- tables ----

    std::vector<Cell> across(const std::vector<std::string_view>& texts, const Style& style) const {
        double shares = 0, x = left_edge;
        for (const auto& column : *open_table) shares += column.share;
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < open_table->size(); ++i) {
            const auto& column = (*open_table)[i];
            const double width = (right - left_edge) * column.share / shares;
            const auto text = i < texts.size() ? texts[i] : std::string_view{};
            cells.push_back(cell(text, style, x + cell_padding, width - 2 * cell_padding, column.align));
            x += width;
        }
        return cells;
    }

    void table_head() {
        std::vector<std::string_view> heads;
        for (const auto& column : *open_table) heads.push_back(column.head);
        const auto cells = across(heads, head_cell_style);
        std::size_t lines = 1;
        for (const auto& each : cells) lines = std::max(lines, each.lines.size());
        const double height = static_cast<double>(lines) * head_cell_style.leading + 5;
        box(left_edge, y - height, right - left_edge, height, light_shade);
        y -= 2.5;
        for (const auto& each : cells) draw(each, 0, lines, head_cell_style.leading);
        y -= height - 2.5;
        rule(left_edge, right, y, 0.75, brand);
    }
};

Pages::Pages(PageSetup setup) : state_(std::make_unique<State>(std::move(setup))) {}
Pages::~Pages() = default;

void Pages::title(std::string_view words_shown) {
    auto& s = *state_;
    const Style style{Face::bold, 16, 20, brand};
    s.y -= 12;
    s.row({s.cell(words_shown, style, left_edge, s.right - left_edge)}, {style.leading, 0, false});
    s.y -= 4;
}

void Pages::centred(std::string_view words_shown) {
    auto& s = *state_;
    const Style style{Face::bold, 11, 15, ink};
    s.y -= 5;
    for (const auto& line : s.wrapped(words_shown, style, right_edge - left_edge)) {
        s.need(style.leading);
        s.write_centred(line, style, s.y - style.leading * 0.76);
        s.y -= style.leading;
    }
}

void Pages::banner(std::string_view label, std::string_view value, std::string_view note) {
    auto& s = *state_;
    constexpr double height = 28;
    s.need(height + 4);
    if (!s.usable()) return;
    const double low = s.y - height;
    HPDF_Page_SetRGBStroke(s.page, real(0), real(0x2F / 255.0), real(0x2A / 255.0));
    HPDF_Page_SetLineWidth(s.page, real(0.75));
    HPDF_Page_Rectangle(s.page, real(left_edge), real(low), real(right_edge - left_edge), real(height));
    HPDF_Page_Stroke(s.page);
    const Style label_words{Face::bold, 9, 12, muted}, value_words{Face::bold, 16, 18, ink},
        note_words{Face::regular, 10, 12, ink};
    const auto name = s.fitting(label, label_words, 120);
    const double value_at = left_edge + 9 + s.width_of(name, label_words) + 10;
    const auto when = s.fitting(note, note_words, 200);
    s.write(name, label_words, left_edge + 9, low + 9);
    const double value_end = right_edge - 9 - (when.empty() ? 0 : s.width_of(when, note_words) + 12);
    s.write(s.fitting(value, value_words, value_end - value_at), value_words, value_at, low + 8.5);
    s.write_right(when, note_words, right_edge - 9, low + 9.5);
    s.y = low - 2;
}

void Pages::section(std::string_view heading, double points_together) {
    auto& s = *state_;
    s.heading.clear();
    s.need(7 + 16 + points_together);
    s.heading = heading;
    s.section_head(heading);
}

void Pages::subheading(std::string_view words_shown, double points_together) {
    auto& s = *state_;
    const Style style{Face::bold, 8.5, 11.5, ink};
    s.need(style.leading + 6 + points_together);
    s.row({s.cell(words_shown, style, left_edge + cell_padding, s.right - left_edge - 2 * cell_padding)}, {style.leading, 2.5});
}

void Pages::paragraph(std::string_view words_shown) {
    auto& s = *state_;
    s.row({s.cell(words_shown, value_style, left_edge + cell_padding, s.right - left_edge - 2 * cell_padding)},
          {value_style.leading, 3, false});
}

void Pages::item(std::string_view words_shown) {
    auto& s = *state_;
    constexpr double bullet_at = left_edge + 10, words_at = bullet_at + 11;
    s.row({s.cell(words::bullet.view(), value_style, bullet_at, words_at - bullet_at),
           s.cell(words_shown, value_style, words_at, s.right - words_at - cell_padding)},
          {value_style.leading, 1.5, false});
}

void Pages::facts(const std::vector<PageFact>& facts) {
    auto& s = *state_;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i + 1 < facts.size() && s.pair(facts[i], facts[i + 1])) {
            ++i;
        } else {
            s.fact(facts[i]);
        }
    }
}

void Pages::table(const std::vector<PageColumn>& columns, const std::vector<std::vector<std::string>>& rows) {
    auto& s = *state_;
    s.need(15 + 20);
    s.open_table = &columns;
    s.table_head();
    for (const auto& each : rows) {
        s.row(s.across({each.begin(), each.end()}, cell_style), {cell_style.leading, 1.8, true, 8});
    }
    s.open_table = nullptr;
}

void Pages::begin_beside(const QrCode& code, double side_points) {
    auto& s = *state_;
    s.need(side_points);
    if (!s.usable()) return;
    s.draw_code(code, right_edge - side_points, s.y, side_points);
    s.right = right_edge - side_points - 6;
    s.beside_until = s.y - side_points;
    s.y -= 4;
}

void Pages::end_beside() {
    auto& s = *state_;
    if (s.right < right_edge) s.y = std::min(s.y, s.beside_until);  // Otherwise the text went on to another page.
    s.right = right_edge;
}

base::Result<std::string> Pages::finish() {
    auto& s = *state_;
    const auto refusal = [&] {
        const auto code = s.document ? HPDF_GetError(s.document) : HPDF_UINT{0};
        return base::Error{
            .kind = base::ErrorKind::internal,
            .message = words::not_drawn.words(),
            .detail = s.missing != 0 ? "no glyph for " + std::to_string(s.missing) : "libharu " + std::to_string(code)};
    };
    if (!s.usable() || s.missing != 0) return refusal();
    s.feet();
    if (HPDF_SaveToStream(s.document) != HPDF_OK) return refusal();
    auto size = HPDF_GetStreamSize(s.document);
    std::string bytes(size, '\0');
    HPDF_ResetStream(s.document);
    const auto status = HPDF_ReadFromStream(s.document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    if ((status != HPDF_OK && status != HPDF_STREAM_EOF) || size != bytes.size()) return refusal();
    return bytes;
}

}  // namespace documents
