#pragma once
// What was written in the capture tables and is not stored yet. It is kept on this machine, for each account and table apart,
// so that a reload, a closed tab or a network that is gone loses nothing. Figures of services, never a patient's.

#include <cstdint>
#include <string>
#include <vector>

#include "app/screens/screen.hpp"
#include "shared/base/records.hpp"

namespace screens::surplus {

struct QueuedText {
    std::int64_t column = 0;
    std::string text{};  ///< As it was typed, right or wrong.
    static constexpr auto fields() { return base::fields<&QueuedText::column, &QueuedText::text>(); }
};

struct QueuedRow {
    std::string product_id{};
    std::int64_t version = 0;  ///< Of the stored row over which it was written.
    std::vector<QueuedText> texts{};
    static constexpr auto fields() { return base::fields<&QueuedRow::product_id, &QueuedRow::version, &QueuedRow::texts>(); }
};

/// A table with rows that wait.
struct QueuedTable {
    std::string period_id{}, entity_id{}, unit_id{}, group_id{}, specialty_id{};
    std::string unit{};  ///< Its name, for whoever is led back to it.
    std::int64_t rows = 0;
    static constexpr auto fields() {
        using T = QueuedTable;
        return base::fields<&T::period_id, &T::entity_id, &T::unit_id, &T::group_id, &T::specialty_id, &T::unit, &T::rows>();
    }
    bool same_place(const QueuedTable& other) const {
        return period_id == other.period_id && unit_id == other.unit_id && group_id == other.group_id &&
               specialty_id == other.specialty_id;
    }
};

/// All of whoever is signed in.
std::vector<QueuedTable> queued_tables(Frame& frame);
std::vector<QueuedRow> queued_rows(Frame& frame, const QueuedTable& table);
/// Keeps what a table has not stored; without rows it is taken out. False when this machine does not keep it.
bool keep_queued(Frame& frame, QueuedTable table, const std::vector<QueuedRow>& rows);

}  // namespace screens::surplus
