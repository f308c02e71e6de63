#include "app/screens/cases/case/files.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {

namespace words = text::cases;
using api::cases::SentFile;

namespace {

std::string line_of(const SentFile& file) {
    return words::file_of(file.slot_label, file.name) + text::shared::dot.words() + text::shared::file_size(file.size_bytes);
}

void draw_one(SentFiles& files, const std::vector<SentFile>& sent) {
    ui::bold(words::pdf_of(files.at + 1, sent.size()));
    ui::text(line_of(sent[files.at]));
    if (const auto* href = files.links[files.at].value()) {
        ui::link(words::open_pdf, *href, {.new_tab = true, .as_button = true});
    } else if (const auto* error = files.links[files.at].error()) {
        ui::notice(ui::Tone::error, error->message);
    }
    if (sent.size() < 2) return;
    ui::same_line();
    const bool back = ui::button(words::previous_pdf, {.enabled = files.at > 0});
    ui::same_line();
    const bool on = ui::button(words::next_pdf, {.enabled = files.at + 1 < sent.size()});
    if (back) --files.at;
    else if (on) ++files.at;
    if (back || on) ui::announce(words::pdf_of(files.at + 1, sent.size()));
}

}  // namespace

void take_files(SentFiles& files, Frame& frame, const std::vector<SentFile>& sent) {
    std::vector<std::string> ids;
    for (const auto& each : sent) ids.push_back(each.attachment_id);
    if (ids == files.ids) return;
    files.ids = std::move(ids);
    files.at = 0;
    files.links.clear();
    files.links.resize(sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        api::link<api::cases::AttachmentDocument>(frame.api, {sent[i].attachment_id}, files.links[i]);
    }
}

void draw_sent_files(SentFiles& files, const std::vector<SentFile>& sent) {
    const ui::Section section(words::sent_files, {.framed = true});
    if (sent.empty() || files.links.size() != sent.size()) return ui::text(words::no_files);
    for (auto& each : files.links) each.arrived();
    draw_one(files, sent);
    if (sent.size() < 2) return;
    ui::divider();
    for (std::size_t i = 0; i < sent.size(); ++i) {
        const ui::Scope scope(sent[i].attachment_id);
        const auto line = words::numbered(i + 1, line_of(sent[i]));
        if (const auto* href = files.links[i].value()) ui::link(line, *href, {.new_tab = true});
        else ui::text(line);
    }
}

}  // namespace screens::cases
