#pragma once
// Our files as the tidy tests read them: which there are, what they include, their code and their string literals apart.

#include <string>
#include <string_view>
#include <vector>

namespace tidy {

std::string content_of(const std::string& path);
std::vector<std::string> lines_of(const std::string& text);

/// Files of the repository with one of these endings, sorted; without what is built, fetched or kept by git.
std::vector<std::string> files(const std::vector<std::string>& endings);
/// Every .cpp and .hpp but those of build-scripts (settings of third-party libraries, in no layer).
const std::vector<std::string>& code_files();

/// `file` lies in the folder, or is it.
bool within(std::string_view file, std::string_view folder);
bool within_any(std::string_view file, const std::vector<std::string>& folders);

struct Literal {
    std::size_t line = 0;
    std::string text{};
};

struct Include {
    std::string path{};
    bool quoted = false;
};

/// A file without its comments.
struct Source {
    std::string code{};  ///< Comments and what is inside literals are blanks; line breaks and quotes stay.
    std::vector<Literal> literals{};
    std::vector<Include> includes{};
};
Source source_from(const std::string& text);
const Source& source_of(const std::string& file);

/// Where a whole word begins in the code, from `start` on; npos when it is not there.
std::size_t find_word(std::string_view code, std::string_view word, std::size_t start = 0);

/// A rule's exception: where it holds and why. One that nothing needs any more fails.
struct Exception {
    std::string folder{}, why{};
    bool used = false;
};
/// Marks and tells.
bool excepted(std::vector<Exception>& exceptions, std::string_view file);

/// The rows of the first Markdown table whose head begins so, as cells without the outer blanks.
std::vector<std::vector<std::string>> table_rows(const std::string& file, const std::string& head);
/// "`shared/base`, `shared/text`" → both names.
std::vector<std::string> between(std::string_view text, std::string_view open, std::string_view close);

}  // namespace tidy
