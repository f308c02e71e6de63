#pragma once
// Where the Módulo is found: its page, the form, a request, the queue.

#include <cstdint>
#include <string>
#include <string_view>

#include "app/navigation/address.hpp"

namespace screens::changes {

inline constexpr std::string_view module_path = "sanece/modulo", form_path = "sanece/modulo/nueva",
                                  request_path = "sanece/cambio", queue_path = "sanece/cambios";
/// Just after it was sent, which is said there once.
inline constexpr std::string_view sent_parameter = "enviada";

/// The form; with a folio it begins with it.
inline navigation::Address form_of(const std::string& folio) {
    if (folio.empty()) return {std::string(form_path), {}};
    return {std::string(form_path), {{"folio", folio}}};
}
inline navigation::Address address_of(std::int64_t number) {
    return {std::string(request_path), {{"numero", std::to_string(number)}}};
}

}  // namespace screens::changes
