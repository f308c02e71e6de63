#pragma once
// The help of the nine steps on paper.

#include <string_view>

#include "shared/api/endpoint.hpp"

namespace api::surplus {

/// With the contacts of the newest period. Never an error.
struct HelpGuide {
    static constexpr std::string_view path = "/api/surplus/guide";
    static constexpr std::string_view summary = "Guía de Ayuda de la recolección, en PDF";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
};

}  // namespace api::surplus
