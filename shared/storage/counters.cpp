#include "shared/storage/counters.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {

std::int64_t next_number(Connection& db, const std::string& counter, std::int64_t first) {
    long long value = 0;
    const long long start = first;
    db.sql() << "INSERT INTO counter (name, value) VALUES (:name, :first) "
                "ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value",
        soci::use(counter), soci::use(start), soci::into(value);
    return value;
}

}  // namespace storage
