#include "shared/storage/counters.hpp"

#include "shared/storage/engine/rows.hpp"

namespace storage {

std::int64_t next_number(Connection& db, const std::string& counter, std::int64_t first) {
    return number(db,
                  "INSERT INTO counter (name, value) VALUES (:name, :first) "
                  "ON CONFLICT (name) DO UPDATE SET value = counter.value + 1 RETURNING value",
                  counter, first);
}

}  // namespace storage
