// The desk of announcements: all of them with their states; one is opened to be read, changed or withdrawn.

#include <optional>
#include <string>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/common/paged.hpp"
#include "app/screens/contents/notice_addresses.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/screens/contents/state_tones.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/contents/notice_desk.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/contents/state_words.hpp"
#include "shared/text/contents/notices.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;
using domain::contents::NoticeState;

struct State {
    std::string state_name{};
    Paged<api::contents::ListNoticeDesk> list{};
};

std::string day_words(const std::string& iso) {
    const auto day = base::parse_date(iso);
    return day ? base::dd_mm_yyyy(*day) : iso;
}

void draw_filter(State& state) {
    const ui::Section section(words::desk_filters, {.heading_level = 0});
    std::vector<ui::Choice> choices;
    for (const auto& [each, name] : enum_names(NoticeState{})) {
        choices.push_back({std::string(name), domain::contents::words_of(each).words()});
    }
    ui::select(words::desk_filter, state.state_name, choices, words::desk_any_state, {.width = 260});
}

void draw_table(State& state, bool writes, const base::PageOf<api::contents::NoticeView>& page) {
    const ui::ColumnSpec columns[] = {{.title = words::desk_column_title},
                                      {.title = words::desk_column_importance, .width = 120},
                                      {.title = words::desk_column_days, .width = 220},
                                      {.title = words::desk_column_state, .width = 150},
                                      {.title = words::desk_column_file, .width = 70},
                                      {.title = words::desk_column_act, .width = 260}};
    const auto count = words::notices_found(page.total);
    const auto& none = writes ? words::desk_none : words::desk_none_read;
    ui::Table table(words::desk_table, columns, page.rows.size(),
                    {.empty_words = state.state_name.empty() ? none : words::desk_none_filtered, .count_words = count});
    while (table.next()) {
        const auto& each = page.rows[table.row()];
        table.begin_row(each.id);
        table.cell(each.content.title);
        table.cell(domain::contents::words_of(each.content.importance));
        table.cell(words::desk_days(day_words(each.content.starts_on), day_words(each.content.ends_on)));
        table.cell_chip(tone_of(each.state), domain::contents::words_of(each.state));
        table.cell(each.file_name.empty() ? words::desk_without_file : words::desk_with_file);
        table.cell_link(words::open_notice(each.content.title), navigation::href(notice_at(each.id)));
    }
}

void draw(State& state, Frame& frame) {
    const bool writes = api::contents::announcers.admits(frame.me.role);
    const auto filter = base::from_name<NoticeState>(state.state_name);
    state.list.follow(frame, {.filter = {filter}});
    ui::heading(words::desk_title, 1);
    ui::text(writes ? words::desk_intro : words::desk_read_only);
    if (writes) {
        ui::link(words::new_notice, navigation::href(notice_editor.address), {.as_button = true, .weight = ui::Weight::primary});
    }
    draw_filter(state);
    const auto* page = state.list.draw(frame);
    if (!page) return;
    state.list.before_table();
    draw_table(state, writes, *page);
    state.list.draw_pager(frame, words::desk_table.view());
}

}  // namespace

const Screen notice_desk{
    .address = notice_desk_path,
    .title = words::desk_title,
    .access = api::contents::notice_readers,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::contents
