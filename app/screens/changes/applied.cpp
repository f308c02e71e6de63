#include "app/screens/changes/applied.hpp"

#include "app/screens/cases/days.hpp"
#include "app/screens/changes/addresses.hpp"
#include "app/screens/changes/differences.hpp"
#include "app/screens/changes/state_words.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/changes/access.hpp"
#include "shared/domain/changes/kind_words.hpp"

namespace screens::changes {

namespace words = text::changes;

namespace {

void draw_paper(Applied& applied, Frame& frame, std::int64_t number, bool undone) {
    const auto [at, is_new] = applied.papers.try_emplace({number, undone});
    if (is_new) api::link<api::changes::ConstancyDocument>(frame.api, {number, undone}, at->second);
    at->second.arrived();
    const auto label = undone ? words::undo_constancy_of(number) : words::constancy_of(number);
    if (const auto* href = at->second.value()) ui::link(label, *href, {.new_tab = true});
}

void draw_one(Applied& applied, Frame& frame, const api::changes::ChangesOfCase::Row& each) {
    const ui::Scope scope(std::to_string(each.number));
    const auto title = words::applied_line(each.number, domain::changes::kind_words(each.kind).words());
    if (each.opens) ui::link(title, navigation::href(address_of(each.number)));
    else ui::bold(title);
    ui::chip(tone_of(each.state), domain::changes::state_words(each.state));
    ui::muted(cases::day_words(each.decided_at));
    draw_differences(each.changes, true);
    if (each.has_paper) draw_paper(applied, frame, each.number, false);
    if (each.has_undo_paper) draw_paper(applied, frame, each.number, true);
}

}  // namespace

void follow_applied(Applied& applied, Frame& frame, const std::string& folio) {
    if (!api::changes::case_readers.admits(frame.me.role)) return;
    if (applied.changes.follow(frame, {folio})) applied.papers.clear();
}

void draw_applied(Applied& applied, Frame& frame) {
    const auto* value = applied.changes.value();
    if (!value && !applied.changes.error()) return;
    if (value && value->changes.empty()) return;
    const ui::Section section(words::applied_title, {.framed = true});
    if (const auto* answer = applied.changes.draw(frame)) {
        for (const auto& each : answer->changes) draw_one(applied, frame, each);
    }
}

}  // namespace screens::changes
