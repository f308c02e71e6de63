#include "server/http/compression.hpp"

#include <zlib.h>

#include "shared/base/text.hpp"

namespace server {

bool accepts(std::string_view accept_encoding, std::string_view coding) {
    for (const auto part : base::split(accept_encoding, ',')) {
        const auto pieces = base::split(part, ';');
        if (base::trimmed(pieces.front()) != coding) continue;
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            const auto weight = base::trimmed(pieces[i]);
            if (weight.starts_with("q=0") && weight.find_first_of("123456789") == std::string_view::npos) return false;
        }
        return true;
    }
    return false;
}

std::string gzipped(std::string_view bytes) {
    constexpr int level = 4, gzip_window_bits = 15 + 16, memory_level = 8;
    z_stream stream{};
    if (::deflateInit2(&stream, level, Z_DEFLATED, gzip_window_bits, memory_level, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(::deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool whole = ::deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(whole ? stream.total_out : 0);
    ::deflateEnd(&stream);
    return out;
}

}  // namespace server
