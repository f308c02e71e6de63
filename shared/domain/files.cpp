#include "shared/domain/files.hpp"

#include "shared/text/files.hpp"

namespace domain {

std::string file_size_refusal(std::uint64_t size_bytes, std::uint64_t bytes_max) {
    if (size_bytes == 0) return text::files::empty.words();
    if (size_bytes > bytes_max) return text::files::larger_than(bytes_max);
    return {};
}

}  // namespace domain
