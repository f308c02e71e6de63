#include "shared/domain/surplus/paper.hpp"

#include <algorithm>
#include <tuple>

#include "shared/base/text.hpp"

namespace domain::surplus {
namespace {

void add(std::vector<PaperRow>& rows, PaperRow row, std::int64_t ambulatory, std::int64_t hospital) {
    for (const auto& [modality, events] :
         {std::pair(Modality::ambulatorio, ambulatory), std::pair(Modality::hospitalario, hospital)}) {
        if (events <= 0) continue;
        row.modality = modality;
        row.events = events;
        rows.push_back(row);
    }
}

/// Spanish order needs the words folded: "Ácido" stands before "Bilirrubina".
struct Keyed {
    std::string group, product;
    PaperRow row;
};

void sort(std::vector<PaperRow>& rows) {
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (auto& row : rows) {
        Keyed each{base::folded(row.group), base::folded(row.product), {}};
        each.row = std::move(row);
        keyed.push_back(std::move(each));
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
        return std::tuple(-a.row.events, std::string_view(a.group), std::string_view(a.product), a.row.modality) <
               std::tuple(-b.row.events, std::string_view(b.group), std::string_view(b.product), b.row.modality);
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](Keyed& each) { return std::move(each.row); });
}

}  // namespace

void add_rows(PaperUnit& unit, const std::string& group, const std::string& product, const Cell& cell) {
    PaperRow row;
    row.group = group;
    row.product = product;
    row.patients = cell.surplus_patients;
    add(unit.surpluses, row, cell.surplus_ambulatory, cell.surplus_hospital);
    row.cause = cell.shortage_cause;
    row.patients = cell.shortage_patients;
    add(unit.shortages, row, cell.shortage_ambulatory, cell.shortage_hospital);
}

void sort_rows(PaperUnit& unit) {
    sort(unit.shortages);
    sort(unit.surpluses);
}

}  // namespace domain::surplus
