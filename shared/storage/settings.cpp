#include "shared/storage/settings.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {

std::string setting(Connection& db, const std::string& name) {
    std::string value;
    db.sql() << "SELECT value FROM setting WHERE name = :name", soci::use(name), soci::into(value);
    return value;
}

void set_setting(Connection& db, const std::string& name, const std::string& value) {
    db.sql() << "INSERT INTO setting (name, value) VALUES (:name, :value) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        soci::use(name), soci::use(value);
}

}  // namespace storage
