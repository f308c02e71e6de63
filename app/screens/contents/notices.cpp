// "Comunicados": what is announced today, and what was before (S1:688).

#include <array>
#include <string>

#include "app/screens/common/paged.hpp"
#include "app/screens/contents/notice_view.hpp"
#include "app/screens/contents/screens.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/words.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/text/contents/notices.hpp"

namespace screens::contents {
namespace {

namespace words = text::contents;
using domain::contents::NoticeView;

struct State {
    NoticeView view = NoticeView::current;
    Paged<api::contents::ListNotices> list{};
    NoticeFiles files{};
};

void draw(State& state, Frame& frame) {
    ui::heading(words::notices_title, 1);
    ui::text(words::notices_intro);
    const std::array tabs{words::notices_current_tab, words::notices_earlier_tab};
    const int pressed = ui::tabs(words::notices_views, tabs, state.view == NoticeView::current ? 0 : 1);
    if (pressed >= 0) state.view = pressed == 0 ? NoticeView::current : NoticeView::earlier;
    state.list.follow(frame, {.filter = {state.view}, .page = {.size = 20}});
    const ui::TabPanel panel;
    const auto* list = state.list.draw(frame);
    if (!list) return;
    if (list->rows.empty()) {
        return ui::text(state.view == NoticeView::current ? words::no_notices : words::no_earlier_notices);
    }
    ui::muted(words::notices_found(list->total));
    for (const auto& each : list->rows) draw_notice(each, state.files, frame, 2);
    state.list.draw_pager(frame, words::notices_title.view());
}

}  // namespace

const Screen notices{
    .address = "sanece/comunicados",
    .title = words::notices_title,
    .access = api::Access::signed_in(),
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::contents
