#pragma once
// Something of a catalogue that is prepared as a draft: opened, typed, kept by itself, and what is done when somebody else was
// faster.

#include <cstdint>
#include <string>
#include <utility>

#include "app/screens/common/keeping.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"
#include "shared/text/catalog/editing.hpp"

namespace screens::catalog {

/// `Open` answers `content` and `draft`; `Save` keeps `id`, `version`, `content`.
template <api::Endpoint Open, api::Endpoint Save>
struct Drafting {
    using Request = typename Save::Request;

    std::string id{};
    Loaded<Open> opened{};
    decltype(Request::content) content{};
    std::int64_t version = 0;
    Keeping<Save> keeping{};
    bool begun = false;
    bool conflicted = false;    ///< Somebody was faster; nothing is kept until the person has chosen.
    bool keeping_mine = false;  ///< Opened again for its version alone.

    Request request() const { return {id, version, content}; }
    bool unsaved() const { return begun && keeping.dirty(); }
    /// All that is typed is on the server.
    bool is_kept() const { return begun && !keeping.dirty() && !conflicted; }

    /// Call each frame; true when what was typed was replaced by what the server has.
    bool follow(Frame& frame) {
        if (!opened.follow(frame, {id}) || opened.error()) return false;
        const auto& page = *opened.value();
        conflicted = false;
        version = page.draft.version;
        if (std::exchange(keeping_mine, false)) {
            keeping.begin({id, version, page.content});
            return false;
        }
        content = page.content;
        keeping.begin(request());
        begun = true;
        return true;
    }
    /// Call each frame after everything was drawn.
    void keep(Frame& frame) {
        if (!begun) return;
        const auto come = keeping.follow(frame, request(), !conflicted);
        if (come == Kept::kept) version = keeping.kept().version;
        if (come == Kept::refused && keeping.error()->kind == base::ErrorKind::conflict) conflicted = true;
    }
    /// Who was faster, and what to do about it.
    void draw_conflict(Frame& frame) {
        if (!conflicted) return;
        ui::notice(ui::Tone::warning, keeping.error()->message);
        const bool load = ui::button(text::catalog::load_saved, {.waiting = opened.waiting()});
        ui::same_line();
        const bool mine = ui::button(text::catalog::keep_mine, {.waiting = opened.waiting()});
        if (!load && !mine) return;
        keeping_mine = mine;
        opened.again(frame);
    }
};

}  // namespace screens::catalog
