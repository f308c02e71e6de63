#pragma once
// What a file that comes in must be, and whether it is: for each kind a look at its bytes as they come and one at the whole.

#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/pdf_envelope.hpp"

namespace services {

enum class FileKind {
    pdf,
    paper,  ///< A PDF that may show the code of a final paper of ours.
    sheet,  ///< .xlsx
    text,   ///< A table or a description as plain text: .csv, .json
};

/// Tells early what cannot become a file of its kind.
class FirstLook {
public:
    explicit FirstLook(FileKind kind) : kind_(kind) {}
    void add(std::string_view bytes);
    /// "" or the refusal.
    std::string refusal_so_far() const;
    /// When all bytes are there; they still have to be opened.
    std::string refusal() const;

private:
    FileKind kind_;
    domain::PdfEnvelope pdf_{};
};

/// Opens a workbook and reads all its rows, within `limits::workbooks`. Errors: invalid_input in words for the person.
base::Result<void> check_sheet(std::string bytes);

/// Whether it is text in an encoding that we read. Errors: invalid_input in words that say what else it is.
base::Result<void> check_text(std::string_view bytes);

/// The codes that the file of a final paper says of itself, for whoever can draw no pages. A scan says none.
std::vector<std::string> codes_said_by(std::string_view pdf);

}  // namespace services
