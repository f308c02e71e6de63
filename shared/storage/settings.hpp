#pragma once
// Settings of the installation.

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage {

std::string setting(Connection& db, const std::string& name);
void set_setting(Connection& db, const std::string& name, const std::string& value);

/// Table `editable_setting`: what people have set (domain/settings).
struct EditableSetting {
    std::string key{}, value{};
    std::int64_t version = 0;
    base::Instant changed_at = 0;
    std::string changed_by{};

    static constexpr auto fields() {
        using T = EditableSetting;
        return base::fields<&T::key, &T::value, &T::version, &T::changed_at, &T::changed_by>();
    }
};

std::optional<EditableSetting> editable_setting(Connection& db, const std::string& key);
void set_editable_setting(Connection& db, const EditableSetting& setting);

}  // namespace storage
