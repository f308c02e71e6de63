#include "shared/documents/qr.hpp"

#include <qrencode.h>

#include <memory>

namespace documents {

std::optional<QrCode> qr_code(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
        QRcode_free);
    if (!made) return std::nullopt;
    QrCode code{made->width, {}};
    const auto squares = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    code.dark.reserve(squares);
    for (std::size_t i = 0; i < squares; ++i) code.dark.push_back(static_cast<char>(made->data[i] & 1));
    return code;
}

}  // namespace documents
