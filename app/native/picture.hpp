#pragma once
// Pictures as files, for --screenshot.

#include <cstdint>
#include <string>
#include <vector>

namespace native {

/// `pixels` are RGB bytes, row by row from the top. The ending decides: ".png" (not compressed) or ".ppm".
bool is_picture_name(const std::string& path);
bool write_picture(const std::string& path, const std::vector<std::uint8_t>& pixels, int width, int height);

}  // namespace native
