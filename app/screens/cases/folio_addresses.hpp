#pragma once
// Where a director finds a folio of his own: its time line, and what he completes of it.

#include <string>
#include <string_view>

#include "app/navigation/address.hpp"

namespace screens::cases {

inline constexpr std::string_view history_path = "sanece/solicitud", correction_path = "sanece/completar";

/// "¿Dónde va mi solicitud?"
inline navigation::Address history_of(const std::string& folio) { return {std::string(history_path), {{"folio", folio}}}; }
/// The same, just after it was sent again, which is said there once.
inline constexpr std::string_view resubmitted_parameter = "reenviada";
inline navigation::Address history_after_resubmission(const std::string& folio) {
    auto address = history_of(folio);
    address.parameters.emplace_back(resubmitted_parameter, "si");
    return address;
}
inline navigation::Address correction_of(const std::string& folio) { return {std::string(correction_path), {{"folio", folio}}}; }
/// The Módulo SAnECE.
inline navigation::Address module_address() { return {"sanece/modulo", {}}; }

}  // namespace screens::cases
