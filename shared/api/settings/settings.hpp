#pragma once
// Settings that the division changes by itself.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::settings {

/// Each those that are his (domain::settings::may_change).
inline constexpr Access editors =
    Access::roles({domain::identity::Role::administrador, domain::identity::Role::comunicacion, domain::identity::Role::editor});

struct SettingCard {
    std::string key{}, value{};
    std::int64_t version = 0;  ///< 0: nobody has set it yet.
    static constexpr auto fields() {
        using T = SettingCard;
        return base::fields<&T::key, &T::value, &T::version>();
    }
};

struct ListSettings {
    static constexpr std::string_view path = "/api/settings/list";
    static constexpr std::string_view summary = "Ajustes que cambia la división";
    static constexpr Access access = editors;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<SettingCard> settings{};
        static constexpr auto fields() { return base::fields<&Response::settings>(); }
    };
};

/// An empty value brings back what the setting is otherwise. Errors: invalid_input "value"; not_found for an unknown key; not_allowed;
/// conflict when somebody was faster.
struct SaveSetting {
    static constexpr std::string_view path = "/api/settings/save";
    static constexpr std::string_view summary = "Guardar un ajuste";
    static constexpr Access access = editors;
    static constexpr Effect effect = Effect::writes;
    using Request = SettingCard;
    using Response = SettingCard;
};

}  // namespace api::settings
