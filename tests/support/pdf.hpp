#pragma once
// Reads a PDF back with the tools a person would use: poppler, qpdf, ZXing.

#include <map>
#include <string>
#include <string_view>

namespace test {

struct Ran {
    int status = -1;       ///< What the program answered; -1 when it could not run.
    std::string output{};  ///< Both streams.
};
Ran run(const std::string& command);

/// A file of its own with these bytes, removed with the object.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string_view bytes, std::string_view ending = ".pdf");
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// `pdftotext -layout`: lines as they stand, a form feed after each page.
std::string pdf_text(std::string_view bytes);
/// `qpdf --check`: "" when it has nothing to say against the file.
std::string pdf_check(std::string_view bytes);
/// `pdfinfo`: "Pages" → "3".
std::map<std::string, std::string> pdf_info(std::string_view bytes);
/// What the QR codes of a page hold, a line each.
std::string pdf_qr(std::string_view bytes, int page);

/// Without blanks, line ends and page ends: to compare what wraps.
std::string without_blanks(std::string_view text);

}  // namespace test
