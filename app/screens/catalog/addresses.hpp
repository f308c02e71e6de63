#pragma once
// Addresses of what is edited.

#include <string>
#include <string_view>

#include "app/navigation/address.hpp"

namespace screens::catalog {

inline constexpr std::string_view generics_path = "sanece/catalogos/medicamentos";
inline constexpr std::string_view generic_path = "sanece/catalogos/medicamento";
inline constexpr std::string_view recommendation_path = "sanece/catalogos/diagnostico";
inline constexpr std::string_view forms_path = "sanece/catalogos/formularios";
inline constexpr std::string_view form_path = "sanece/catalogos/formulario";

inline navigation::Address page_of(std::string_view path, const std::string& id) { return {std::string(path), {{"id", id}}}; }

}  // namespace screens::catalog
