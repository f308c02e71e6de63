// What the division changes by itself: a form for each setting.

#include <string>
#include <vector>

#include "app/screens/common/loaded.hpp"
#include "app/screens/settings/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/settings/settings.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/text/settings/settings.hpp"
#include "shared/text/shared.hpp"

namespace screens::settings {
namespace {

namespace words = text::settings;

/// One setting as it is typed.
struct Edited {
    bool offered = false;  ///< It is this person's to change.
    std::string kept{}, typed{};
    std::int64_t version = 0;
    bool just_saved = false;
    api::Pending<api::settings::SettingCard> saving{};
    Repeatable<api::settings::SettingCard> command{};
};

struct State {
    Loaded<api::settings::ListSettings> list{};
    std::vector<Edited> edited = std::vector<Edited>(domain::settings::all.size());

    bool unsaved() const {
        for (const auto& each : edited) {
            if (each.typed != each.kept) return true;
        }
        return false;
    }
};

void take(State& state, const api::settings::ListSettings::Response& list) {
    for (const auto& card : list.settings) {
        for (std::size_t i = 0; i < domain::settings::all.size(); ++i) {
            if (domain::settings::all[i]->key != card.key) continue;
            state.edited[i].offered = true;
            state.edited[i].kept = state.edited[i].typed = card.value;
            state.edited[i].version = card.version;
        }
    }
}

void draw_setting(const domain::settings::Setting& setting, Edited& edited, Frame& frame) {
    const ui::Scope scope(setting.key);
    if (edited.saving.arrived() && !edited.saving.error()) {
        const auto& card = *edited.saving.value();
        edited.kept = edited.typed = card.value;
        edited.version = card.version;
        edited.just_saved = true;
    }
    ui::Form form(setting.save, edited.saving.error());
    if (form.text("value", setting.label, edited.typed, {.help = setting.help.view()})) edited.just_saved = false;
    if (form.submit(setting.save, ui::ButtonSpec{.waiting = edited.saving.waiting()})) {
        const api::settings::SettingCard request{std::string(setting.key), edited.typed, edited.version};
        api::call<api::settings::SaveSetting>(frame.api, request, edited.saving, edited.command.key_of(request, frame));
    }
    if (edited.just_saved) ui::notice(ui::Tone::success, words::saved(setting.label.words()));
}

void draw(State& state, Frame& frame) {
    if (state.list.follow(frame) && !state.list.error()) take(state, *state.list.value());
    const ui::Column column(720);
    ui::heading(words::title, 1);
    ui::text(words::intro);
    if (!state.list.draw(frame)) return;
    for (std::size_t i = 0; i < domain::settings::all.size(); ++i) {
        if (state.edited[i].offered) draw_setting(*domain::settings::all[i], state.edited[i], frame);
    }
}

}  // namespace

const Screen editor{
    .address = "sanece/ajustes",
    .title = words::title,
    .access = api::settings::editors,
    .open = [] { return view_of<State>(draw); },
    .in_menu = true,
};

}  // namespace screens::settings
