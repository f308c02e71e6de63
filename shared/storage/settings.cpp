#include "shared/storage/settings.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {

std::string setting(Connection& db, const std::string& name) {
    const auto found = texts(db, "SELECT value FROM setting WHERE name = :name", name);
    return found.empty() ? std::string{} : found.front();
}

void set_setting(Connection& db, const std::string& name, const std::string& value) {
    execute(db,
            "INSERT INTO setting (name, value) VALUES (:name, :value) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name, value);
}

std::optional<EditableSetting> editable_setting(Connection& db, const std::string& key) {
    return select_one<EditableSetting>(db, "SELECT " + columns<EditableSetting>() + " FROM editable_setting WHERE key = :key",
                                       key);
}

void set_editable_setting(Connection& db, const EditableSetting& setting) { upsert(db, "editable_setting", "key", setting); }

}  // namespace storage
