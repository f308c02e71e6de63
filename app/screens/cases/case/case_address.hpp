#pragma once
// Where a case that was sent is looked at, by those of the central area and by an asesor honorífico.

#include <string>
#include <string_view>

#include "app/navigation/address.hpp"

namespace screens::cases {

inline constexpr std::string_view case_path = "sanece/caso", opinion_path = "sanece/opinion";
inline constexpr std::string_view folio_parameter = "folio";

inline navigation::Address case_address(const std::string& folio) {
    return {std::string(case_path), {{std::string(folio_parameter), folio}}};
}
inline navigation::Address opinion_address(const std::string& folio) {
    return {std::string(opinion_path), {{std::string(folio_parameter), folio}}};
}

}  // namespace screens::cases
