#pragma once
// The colour of each state of what the central area edits, beside its word.

#include "app/ui/words.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/notice.hpp"

namespace screens::contents {

inline ui::Tone tone_of(domain::contents::NoticeState state) {
    using S = domain::contents::NoticeState;
    switch (state) {
        case S::scheduled: return ui::Tone::info;
        case S::current: return ui::Tone::success;
        case S::past: return ui::Tone::info;
        case S::withdrawn: return ui::Tone::warning;
    }
    return ui::Tone::info;
}

inline ui::Tone tone_of(domain::contents::ValueState state) {
    using S = domain::contents::ValueState;
    switch (state) {
        case S::proposed: return ui::Tone::warning;
        case S::accepted: return ui::Tone::success;
        case S::merged: return ui::Tone::info;
        case S::refused: return ui::Tone::error;
        case S::retired: return ui::Tone::info;
    }
    return ui::Tone::info;
}

}  // namespace screens::contents
