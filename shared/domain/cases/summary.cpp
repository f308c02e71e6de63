#include "shared/domain/cases/summary.hpp"

#include <array>

#include "shared/base/text.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/text/cases/receipt.hpp"

namespace domain::cases {
namespace {

namespace paper = text::documents;

struct Block {
    std::string_view key;
    text::Text title;
    std::array<Part, 2> parts;
};

/// In the order of the guide (S1:491-521).
constexpr std::array<Block, 4> blocks{{{"entity", paper::block_entity, {Part::entity}},
                                       {"doctor", paper::block_doctor, {Part::doctor}},
                                       {"patient", paper::block_patient, {Part::patient, Part::diagnosis}},
                                       {"medicine", paper::block_medicine, {Part::medicine}}}};

void add_lines(SummarySection& section, Part part, bool last, const Captured& captured) {
    for (const auto& field : captured_fields()) {
        if (field.part != part || !field.in_words || field.last_printed != last) continue;
        section.lines.push_back(
            {std::string(field.key), field.printed_label().words(), field.in_words(field, captured), field.half_printed});
    }
}

void add_answers(Summary& summary, const Captured& captured) {
    if (!captured.form) return;
    summary.form_heading = captured.form->heading;
    for (const auto& field : captured.form->form_fields) {
        auto value = answer_of(field, captured.content);
        if (value.empty()) continue;
        if (!field.unit.empty()) value += " " + field.unit;
        summary.specifications.push_back({field.label, std::move(value)});
    }
}

void add_treatments(Summary& summary, const Captured& captured) {
    for (std::size_t i = 0; i < captured.treatments.size(); ++i) {
        const auto& typed = captured.content.treatments[i];
        const auto& medicine = captured.treatments[i];
        summary.treatments.push_back({typed.clave, medicine ? medicine->generic_name : std::string{},
                                      std::string(base::trimmed(typed.dose)), std::string(base::trimmed(typed.months))});
    }
}

}  // namespace

std::string Summary::value_of(std::string_view key) const {
    for (const auto& section : sections) {
        for (const auto& line : section.lines) {
            if (line.key == key) return line.value;
        }
    }
    return {};
}

Summary summary_of(const Captured& captured) {
    Summary summary;
    summary.format = summary_format;
    for (const auto& block : blocks) {
        auto& section = summary.sections.emplace_back(SummarySection{std::string(block.key), block.title.words(), {}});
        for (const auto part : block.parts) {
            if (part == Part::none) continue;
            add_lines(section, part, false, captured);
            add_lines(section, part, true, captured);
        }
    }
    if (captured.patient) summary.patient_number = std::to_string(captured.patient->number);
    add_answers(summary, captured);
    add_treatments(summary, captured);
    for (const auto& each : captured.attachments) {
        summary.files.push_back(
            {slot_label(captured.form ? &*captured.form : nullptr, each.slot), each.name, each.sha256, each.size_bytes});
    }
    return summary;
}

Summary sent_by(Summary summary, const std::string& delegate, const std::string& principal) {
    summary.sections.push_back(
        {"sender",
         paper::block_sender.words(),
         {{"sent_by", paper::sent_by.words(), delegate, false}, {"sent_for", paper::sent_for.words(), principal, false}}});
    return summary;
}

}  // namespace domain::cases
