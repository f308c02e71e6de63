#pragma once
// What holds of every file that comes in, whatever it is for.

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/domain/checker.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/files.hpp"

namespace domain {

/// What files of a kind may be called.
struct FileNames {
    std::string_view ending;
    text::Text other_ending;  ///< The refusal of any other.
    int letters_max = limits::file_name_letters_max;
};
inline constexpr FileNames pdf_names{".pdf", text::files::file_not_pdf_name};
inline constexpr FileNames sheet_names{".xlsx", text::files::file_not_sheet_name};

/// The name rule of all files (R5, R33): "" or the refusal, which names the sign, its place and a name that is taken.
std::string file_name_refusal(std::string_view name, const FileNames& rule);
/// Of a PDF; `letters_max` is 80 for the vigencia, 99 for the rest.
std::string file_name_refusal(std::string_view name, int letters_max);

/// "" or why a file of this size is refused.
std::string file_size_refusal(std::uint64_t size_bytes, std::uint64_t bytes_max = limits::file_size_bytes_max);

/// What is announced of a file, at "name" and "size_bytes".
void check_file(Checker& check, std::string_view name, std::int64_t size_bytes, const FileNames& rule, std::uint64_t bytes_max);

}  // namespace domain
