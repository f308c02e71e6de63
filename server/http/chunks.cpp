#include "server/http/chunks.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

constexpr std::size_t line_bytes_max = 256;
constexpr std::size_t trailer_bytes_max = 8 * 1024;
constexpr std::size_t size_digits_max = 15;

}  // namespace

bool Chunks::take(std::string_view bytes, std::string& content) {
    while (!bytes.empty() && !malformed_ && part_ != Part::end) {
        if (part_ == Part::content) {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size()));
            content.append(bytes.substr(0, count));
            bytes.remove_prefix(count);
            left_ -= count;
            if (left_ == 0) part_ = Part::content_end;
            continue;
        }
        if (!line(bytes)) continue;
        if (part_ == Part::size) {
            malformed_ = !begin_chunk();
        } else if (part_ == Part::content_end) {
            malformed_ = !line_.empty();
            part_ = Part::size;
        } else if (line_.empty()) {
            part_ = Part::end;
        } else {
            trailer_bytes_ += line_.size();
            malformed_ = trailer_bytes_ > trailer_bytes_max;
        }
        line_.clear();
    }
    return !malformed_;
}

bool Chunks::line(std::string_view& bytes) {
    const bool after_return = line_.ends_with('\r');
    const auto end = after_return ? 0 : bytes.find_first_of("\r\n");
    if (end == std::string_view::npos) {
        line_.append(bytes);
        bytes = {};
    } else {
        line_.append(bytes.substr(0, end + 1));
        bytes.remove_prefix(end + 1);
        if (line_.ends_with("\r\n")) {
            line_.resize(line_.size() - 2);
            return true;
        }
        malformed_ = after_return || line_.ends_with('\n');  // a bare CR or LF
    }
    malformed_ = malformed_ || line_.size() > line_bytes_max;
    return false;
}

bool Chunks::begin_chunk() {
    auto digits = std::string_view(line_).substr(0, line_.find(';'));
    while (digits.ends_with(' ') || digits.ends_with('\t')) digits.remove_suffix(1);
    if (digits.empty() || digits.size() > size_digits_max) return false;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), left_, 16);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return false;
    part_ = left_ == 0 ? Part::trailer : Part::content;
    return true;
}

}  // namespace server
