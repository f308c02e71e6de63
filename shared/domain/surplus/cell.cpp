#include "shared/domain/surplus/cell.hpp"

#include <array>

#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/surplus/capture.hpp"

namespace domain::surplus {
namespace {

namespace words = text::surplus;

struct Figure {
    std::string_view field;
    std::int64_t Cell::*value;
};

constexpr std::array<Figure, 6> figures{{
    {"shortage_ambulatory", &Cell::shortage_ambulatory},
    {"shortage_hospital", &Cell::shortage_hospital},
    {"shortage_patients", &Cell::shortage_patients},
    {"surplus_ambulatory", &Cell::surplus_ambulatory},
    {"surplus_hospital", &Cell::surplus_hospital},
    {"surplus_patients", &Cell::surplus_patients},
}};

}  // namespace

bool is_empty(const Cell& cell) { return cell == Cell{}; }

std::vector<base::FieldError> validate(const Cell& cell) {
    std::vector<base::FieldError> refused;
    for (const auto& figure : figures) {
        const auto value = cell.*figure.value;
        if (value < 0) refused.push_back({std::string(figure.field), words::least_is_one.words()});
        if (value > limits::monthly_max) {
            refused.push_back({std::string(figure.field), words::most_is(base::with_thousands(limits::monthly_max))});
        }
    }
    if (!refused.empty()) return refused;
    const auto require = [&](bool needed, bool given, std::string_view field, text::Text message) {
        if (needed && !given) refused.push_back({std::string(field), message.words()});
    };
    require(cell.has_shortage(), cell.shortage_cause != Cause::none, "shortage_cause", words::cause_required);
    require(cell.has_shortage(), cell.shortage_patients > 0, "shortage_patients", words::shortage_patients_required);
    require(cell.has_surplus(), cell.surplus_patients > 0, "surplus_patients", words::surplus_patients_required);
    // What stands without events says nothing, and would be missing from the report without a word.
    require(cell.shortage_cause != Cause::none || cell.shortage_patients > 0, cell.has_shortage(), "shortage_ambulatory",
            words::shortage_events_required);
    require(cell.surplus_patients > 0, cell.has_surplus(), "surplus_ambulatory", words::surplus_events_required);
    return refused;
}

std::vector<Remark> doubts(const Cell& now, const Cell& before) {
    constexpr std::int64_t jump = 10;
    std::vector<Remark> found;
    for (const auto& figure : figures) {
        const auto figure_now = now.*figure.value, figure_before = before.*figure.value;
        if (figure_before == 0) continue;
        const bool vanished = figure_now == 0;
        const bool jumped = figure_now >= figure_before * jump || figure_now * jump <= figure_before;
        if (!vanished && !jumped) continue;
        const auto former = base::with_thousands(figure_before);
        found.push_back(
            {std::string(figure.field), vanished ? words::was_reported_before(former) : words::jumps_from_before(former)});
    }
    return found;
}

}  // namespace domain::surplus
