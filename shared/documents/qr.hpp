#pragma once
// A QR code as squares, drawn by whoever prints it.

#include <optional>
#include <string>
#include <string_view>

namespace documents {

struct QrCode {
    int side = 0;        ///< Squares along one side, without the white margin.
    std::string dark{};  ///< side × side, row by row from the top; non-zero is dark.

    bool is_dark(int column, int row) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) + static_cast<std::size_t>(column)] != 0;
    }
};

/// Readable with 15 % of it stained. Nothing when the text is empty or too long (about 2,300 bytes).
std::optional<QrCode> qr_code(std::string_view text);

}  // namespace documents
