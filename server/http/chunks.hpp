#pragma once
// Undoes "Transfer-Encoding: chunked" (RFC 9112, 7.1) while its bytes come. Extensions and trailers are left
// out; lines that two readers could end in different places are refused.

#include <cstdint>
#include <string>
#include <string_view>

namespace server {

class Chunks {
public:
    /// Appends what `bytes` hold to `content`; what follows the last chunk is thrown away. False when they
    /// are malformed.
    bool take(std::string_view bytes, std::string& content);
    bool whole() const { return part_ == Part::end; }

private:
    enum class Part { size, content, content_end, trailer, end };
    /// A whole line without its end, over several calls; false until then.
    bool line(std::string_view& bytes);
    bool begin_chunk();

    Part part_ = Part::size;
    std::string line_{};
    bool malformed_ = false;
    std::uint64_t left_ = 0;  ///< Of the chunk under way.
    std::size_t trailer_bytes_ = 0;
};

}  // namespace server
