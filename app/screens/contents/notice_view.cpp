#include "app/screens/contents/notice_view.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/time.hpp"
#include "shared/text/contents/notices.hpp"
#include "shared/text/shared.hpp"

namespace screens::contents {

namespace words = text::contents;

namespace {

std::string day_words(const std::string& iso) {
    if (iso.empty()) return words::preview_dayless.words();  // one that is being written
    const auto day = base::parse_date(iso);
    return day ? base::dd_mm_yyyy(*day) : iso;
}

void draw_file(const api::contents::NoticeCard& notice, NoticeFiles& files, Frame& frame) {
    if (notice.file_name.empty()) return;
    const auto [at, is_new] = files.try_emplace(notice.id);
    auto& link = at->second;
    if (is_new) api::link<api::contents::NoticeFile>(frame.api, {notice.id}, link);
    link.arrived();
    if (const auto* href = link.value()) {
        ui::link(words::notice_file(notice.file_name, text::shared::file_size(notice.size_bytes)), *href, {.new_tab = true});
    } else if (const auto* error = link.error()) {
        ui::notice(ui::Tone::error, error->message);
    } else {
        ui::quiet_status(words::notice_file_coming);
    }
}

}  // namespace

void draw_notice(const api::contents::NoticeCard& notice, NoticeFiles& files, Frame& frame, int heading_level) {
    const ui::Scope scope(notice.id);
    const ui::Section section(words::notices_at_home, {.heading_level = 0, .framed = true});
    ui::heading(notice.title, heading_level);
    if (notice.importance == domain::contents::Importance::important) ui::chip(ui::Tone::warning, words::notice_important);
    ui::text(notice.body);
    draw_file(notice, files, frame);
    ui::muted(words::notice_days(day_words(notice.starts_on), day_words(notice.ends_on)));
}

}  // namespace screens::contents
