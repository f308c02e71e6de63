#include "app/native/picture.hpp"

#include <fstream>
#include <string_view>

namespace native {
namespace {

std::string big_endian(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
    return bytes;
}

/// PNG 1.2, annex D.
std::uint32_t crc(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        sum ^= static_cast<std::uint8_t>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum & 1u) ? 0xEDB88320u ^ (sum >> 1) : sum >> 1;
    }
    return sum ^ 0xFFFFFFFFu;
}

std::string chunk(std::string_view type, std::string_view content) {
    const auto named = std::string(type) + std::string(content);
    return big_endian(static_cast<std::uint32_t>(content.size())) + named + big_endian(crc(named));
}

/// A zlib stream (RFC 1950) of stored blocks.
std::string stored(std::string_view bytes) {
    constexpr std::size_t block_max = 65535;
    constexpr std::uint32_t modulus = 65521;
    std::string stream("\x78\x01", 2);
    std::uint32_t a = 1, b = 0;
    for (const char byte : bytes) {
        a = (a + static_cast<std::uint8_t>(byte)) % modulus;
        b = (b + a) % modulus;
    }
    for (std::size_t at = 0; at < bytes.size(); at += block_max) {
        const auto block = bytes.substr(at, block_max);
        const auto size = static_cast<std::uint32_t>(block.size());
        stream += at + block_max >= bytes.size() ? '\x01' : '\x00';
        for (const auto half : {size, ~size}) {
            stream += static_cast<char>(half);
            stream += static_cast<char>(half >> 8);
        }
        stream += block;
    }
    return stream + big_endian(b << 16 | a);
}

std::string png(const std::vector<std::uint8_t>& pixels, int width, int height) {
    const auto row_bytes = static_cast<std::size_t>(width) * 3;
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0';  // no filter
        const auto start = pixels.begin() + static_cast<std::ptrdiff_t>(row_bytes * static_cast<std::size_t>(y));
        rows.append(start, start + static_cast<std::ptrdiff_t>(row_bytes));
    }
    const auto size = big_endian(static_cast<std::uint32_t>(width)) + big_endian(static_cast<std::uint32_t>(height));
    const std::string_view eight_bit_rgb("\x08\x02\x00\x00\x00", 5);
    return std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", size + std::string(eight_bit_rgb)) + chunk("IDAT", stored(rows)) +
           chunk("IEND", {});
}

}  // namespace

bool is_picture_name(const std::string& path) { return path.ends_with(".png") || path.ends_with(".ppm"); }

bool write_picture(const std::string& path, const std::vector<std::uint8_t>& pixels, int width, int height) {
    std::ofstream file(path, std::ios::binary);
    if (path.ends_with(".png")) {
        const auto bytes = png(pixels, width, height);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    } else {
        file << "P6\n" << width << ' ' << height << "\n255\n";
        file.write(reinterpret_cast<const char*>(pixels.data()), static_cast<std::streamsize>(pixels.size()));
    }
    file.close();
    return static_cast<bool>(file);
}

}  // namespace native
