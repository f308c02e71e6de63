#pragma once
// Pages of an official form: letter size, 2 cm margins, Noto Sans embedded, head and foot on every page,
// sections and tables that wrap and continue on the next page under their heading. libharu stays behind it.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/documents/qr.hpp"

namespace documents {

struct QrCode;

/// What every page carries and what the file says of itself. Equal content and `made_at` give equal bytes.
struct PageSetup {
    std::string title{};
    base::Instant made_at = 0;
    std::string band_left{}, band_right{};  ///< On the dark band of the first page.
    std::string head_left{}, head_right{};  ///< At the top of the others.
    std::string foot{};                     ///< At the left; the page number is at the right.
    std::string program{};                  ///< What made it, for the file; "" for SAnECE.
    std::string keywords{};                 ///< Stand in the file as they are, for whoever cannot read its pages.

    // Of a paper without a band: the office's lines in the middle of its first page.
    std::vector<std::string> letterhead{};
    std::vector<std::string> beside_letterhead{};  ///< At the right of it: when it was printed.
    std::optional<QrCode> mark{};                  ///< At the left of it.
    // Above the foot of every page.
    std::vector<std::string> warning{};     ///< In the middle, and large.
    std::vector<std::string> signatures{};  ///< Each before a line that is signed by hand.
};

enum class FactWidth { full, half };

/// Two consecutive halves share a row when both fit.
struct PageFact {
    std::string label{};
    std::string value{};
    FactWidth width = FactWidth::full;
};

enum class Align { left, right };

struct PageColumn {
    std::string head{};
    double share = 1;  ///< Of the width, relative to the other columns.
    Align align = Align::left;
};

/// Words come in any UTF-8; what the font lacks is never drawn as something else: the document fails (R29).
/// Failures show at finish() only.
class Pages {
public:
    explicit Pages(PageSetup setup);
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    void title(std::string_view words);
    /// In the middle, of the size of a heading.
    void centred(std::string_view words);
    /// A framed line: what the document is found by, and when it was made.
    void banner(std::string_view label, std::string_view value, std::string_view note);
    /// A shaded heading, repeated where its content continues on another page. It stays on one page with as
    /// many points (1/72 inch) of what follows.
    void section(std::string_view heading, double points_together = 34);
    /// Kept with so many points of what follows.
    void subheading(std::string_view words, double points_together = 16);
    void paragraph(std::string_view words);
    /// Of a list: its lines stand beside their bullet.
    void item(std::string_view words);
    void facts(const std::vector<PageFact>& facts);
    void table(const std::vector<PageColumn>& columns, const std::vector<std::vector<std::string>>& rows);

    /// Draws the code at the right; what follows stays beside it until end_beside().
    void begin_beside(const QrCode& code, double side_points);
    void end_beside();

    base::Result<std::string> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace documents
