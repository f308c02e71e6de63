#include "shared/domain/cases/difference.hpp"

#include <algorithm>
#include <utility>

#include "shared/text/cases/difference.hpp"
#include "shared/text/shared.hpp"

namespace domain::cases {
namespace {

namespace words = text::cases;

/// A line of the record, whatever part of it: told apart by `key`.
struct Line {
    std::string key{}, label{}, value{};
};

std::vector<Line> lines_of(const Summary& summary) {
    std::vector<Line> lines;
    for (const auto& section : summary.sections) {
        for (const auto& line : section.lines) lines.push_back({line.key, line.label, line.value});
    }
    for (const auto& fact : summary.specifications) lines.push_back({"specification " + fact.label, fact.label, fact.value});
    for (const auto& each : summary.treatments) {
        const auto& dot = text::shared::dot;
        auto value = each.generic_name + dot.words() + each.dose + dot.words() + words::months_in_words(each.months);
        lines.push_back({"treatment " + each.clave + value, words::treatment.words(), std::move(value)});
    }
    for (const auto& file : summary.files) {
        lines.push_back({"file " + file.slot_label + file.name + file.sha256, file.slot_label, file.name});
    }
    return lines;
}

const Line* find(const std::vector<Line>& lines, const std::string& key) {
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.key == key; });
    return at == lines.end() ? nullptr : &*at;
}

}  // namespace

std::vector<Change> changes(const Summary& before, const Summary& after) {
    const auto old_lines = lines_of(before), new_lines = lines_of(after);
    std::vector<Change> list;
    for (const auto& line : old_lines) {
        const auto* now = find(new_lines, line.key);
        if (!now) list.push_back({line.label, line.value, {}});
        else if (now->value != line.value) list.push_back({now->label, line.value, now->value});
    }
    for (const auto& line : new_lines) {
        if (find(old_lines, line.key)) continue;
        // What took the place of something of the same kind is one change, not a loss and a gain.
        const auto gone = std::find_if(list.begin(), list.end(), [&](const auto& each) {
            return each.after.empty() && each.label == line.label && !each.before.empty();
        });
        if (gone == list.end()) list.push_back({line.label, {}, line.value});
        else gone->after = line.value;
    }
    return list;
}

}  // namespace domain::cases
