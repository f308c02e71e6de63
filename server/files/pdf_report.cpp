#include "server/files/pdf_report.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <new>
#include <utility>

#include "server/files/embedded_file.hpp"
#include "server/files/pdf_structure.hpp"
#include "server/files/sandbox.hpp"
#include "shared/base/text.hpp"

namespace server {
namespace {

constexpr std::array names{
    std::pair{PdfFinding::none, std::string_view("none")},
    std::pair{PdfFinding::password, std::string_view("password")},
    std::pair{PdfFinding::damaged, std::string_view("damaged")},
    std::pair{PdfFinding::no_pages, std::string_view("no_pages")},
    std::pair{PdfFinding::too_many_pages, std::string_view("too_many_pages")},
    std::pair{PdfFinding::script, std::string_view("script")},
    std::pair{PdfFinding::other_files, std::string_view("other_files")},
    std::pair{PdfFinding::form, std::string_view("form")},
    std::pair{PdfFinding::media, std::string_view("media")},
    std::pair{PdfFinding::embedded, std::string_view("embedded")},
    std::pair{PdfFinding::too_complex, std::string_view("too_complex")},
    std::pair{PdfFinding::out_of_memory, std::string_view("out_of_memory")},
    std::pair{PdfFinding::unreadable, std::string_view("unreadable")},
};
constexpr std::string_view signed_word = "signed", unsigned_word = "unsigned";

void print(std::string_view words) {
    while (!words.empty()) {
        const auto printed = ::write(STDOUT_FILENO, words.data(), words.size());
        if (printed <= 0) return;
        words.remove_prefix(static_cast<std::size_t>(printed));
    }
}

/// Nothing may stand between a lack of memory and its report: somewhere on the way up it would pass for damage.
[[noreturn]] void no_memory_left() {
    print("out_of_memory\nunsigned\n0\n");
    ::_exit(0);
}

}  // namespace

std::string written(const PdfReport& report) {
    std::string words;
    for (const auto& [finding, name] : names) {
        if (finding == report.finding) words = name;
    }
    words.append("\n").append(report.is_signed ? signed_word : unsigned_word);
    words += "\n" + std::to_string(report.pages) + "\n";
    for (const auto& name : report.names) words += shown_name(name) + "\n";
    return words;
}

std::optional<PdfReport> read_report(std::string_view words) {
    auto lines = base::split(words, '\n');
    if (lines.size() < 4 || !lines.back().empty()) return std::nullopt;
    lines.pop_back();
    PdfReport report;
    bool is_known = false;
    for (const auto& [finding, name] : names) {
        if (name != lines[0]) continue;
        report.finding = finding;
        is_known = true;
    }
    if (!is_known || (lines[1] != signed_word && lines[1] != unsigned_word)) return std::nullopt;
    report.is_signed = lines[1] == signed_word;
    std::from_chars(lines[2].data(), lines[2].data() + lines[2].size(), report.pages);
    for (std::size_t i = 3; i < lines.size(); ++i) report.names.push_back(shown_name(lines[i]));
    return report;
}

void inspect_for_parent(const std::string& path, unsigned long long memory_bytes) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    PdfReport report{PdfFinding::unreadable};
    if (descriptor >= 0) {
        limit_memory(memory_bytes);
        std::set_new_handler(no_memory_left);
        keep_to_computing();
        report = look_through(descriptor);
    }
    print(written(report));
    ::_exit(0);  // what is done at the end of a program may ask for what it no longer may
}

}  // namespace server
