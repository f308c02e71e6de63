#include "shared/domain/contents/notice.hpp"

#include <array>

#include "shared/domain/checker.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/contents/notices.hpp"

namespace domain::contents {
namespace {

using identity::Role;
namespace words = text::contents;

struct Cell {
    NoticeState state;
    NoticeAct act;
};
/// A notice that is over may be given new days: it is announced again.
constexpr std::array life{
    Cell{NoticeState::scheduled, NoticeAct::edit},     Cell{NoticeState::scheduled, NoticeAct::attach},
    Cell{NoticeState::scheduled, NoticeAct::withdraw}, Cell{NoticeState::current, NoticeAct::edit},
    Cell{NoticeState::current, NoticeAct::attach},     Cell{NoticeState::current, NoticeAct::withdraw},
    Cell{NoticeState::past, NoticeAct::edit},          Cell{NoticeState::past, NoticeAct::attach},
};

/// The day that a field says, refused at it when it says none.
std::optional<base::Date> day_at(Checker& check, std::string_view field, const std::string& typed, text::Text when_empty) {
    const auto day = base::parse_date(typed);
    check.required_shape(field, typed, when_empty, day.has_value(), words::notice_day_rule);
    return day;
}

}  // namespace

NoticeContent content_of(const Notice& notice) {
    return {notice.title, notice.body, notice.importance, notice.starts_on, notice.ends_on};
}

void set_content(Notice& notice, const NoticeContent& content) {
    notice.title = content.title;
    notice.body = content.body;
    notice.importance = content.importance;
    notice.starts_on = base::iso(base::parse_date(content.starts_on).value_or(base::Date{}));
    notice.ends_on = base::iso(base::parse_date(content.ends_on).value_or(base::Date{}));
}

NoticeState state_on(const Notice& notice, base::Date today) {
    if (notice.withdrawn_at > 0) return NoticeState::withdrawn;
    const auto day = base::iso(today);
    if (notice.starts_on > day) return NoticeState::scheduled;
    return notice.ends_on < day ? NoticeState::past : NoticeState::current;
}

bool may(Role role, NoticeState state, NoticeAct act) {
    if (role != Role::comunicacion) return false;
    for (const auto& each : life) {
        if (each.state == state && each.act == act) return true;
    }
    return false;
}

std::vector<NoticeAct> acts_of(Role role, NoticeState state) {
    return acts_for_which<NoticeAct>([&](NoticeAct act) { return may(role, state, act); });
}

std::vector<base::FieldError> refusals(const NoticeContent& content, base::Date today) {
    Checker check;
    check.required_text("title", content.title, limits::notice_title_letters_max);
    check.required_text("body", content.body, limits::notice_body_letters_max);
    const auto first = day_at(check, "starts_on", content.starts_on, words::notice_starts_on_required);
    const auto last = day_at(check, "ends_on", content.ends_on, words::notice_ends_on_required);
    if (first && last && *last < *first) {
        check.refuse("ends_on", words::notice_ends_before);
    } else if (last && *last < today) {
        check.refuse("ends_on", words::notice_over);
    }
    return check.take();
}

}  // namespace domain::contents
