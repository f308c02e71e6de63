#pragma once
// The addresses of the desk of announcements and of one of them.

#include <string>
#include <string_view>

#include "app/navigation/address.hpp"

namespace screens::contents {

inline constexpr std::string_view notice_desk_path = "sanece/comunicados/edicion";
inline constexpr std::string_view notice_editor_path = "sanece/comunicados/edicion/uno";
inline constexpr std::string_view notice_parameter = "id";

inline navigation::Address notice_at(const std::string& id) {
    return {std::string(notice_editor_path), {{std::string(notice_parameter), id}}};
}

}  // namespace screens::contents
