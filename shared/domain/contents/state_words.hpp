#pragma once
// The words of each state of what the central area edits.

#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/text/contents/list_values.hpp"
#include "shared/text/contents/notices.hpp"
#include "shared/text/text.hpp"

namespace domain::contents {

inline text::Text words_of(NoticeState state) {
    switch (state) {
        case NoticeState::scheduled: return text::contents::notice_scheduled;
        case NoticeState::current: return text::contents::notice_current;
        case NoticeState::past: return text::contents::notice_past;
        case NoticeState::withdrawn: return text::contents::notice_withdrawn;
    }
    return text::contents::notice_withdrawn;
}

inline text::Text words_of(Importance importance) {
    return importance == Importance::important ? text::contents::notice_important : text::contents::notice_normal;
}

inline text::Text words_of(ValueState state) {
    switch (state) {
        case ValueState::proposed: return text::contents::value_proposed;
        case ValueState::accepted: return text::contents::value_accepted;
        case ValueState::merged: return text::contents::value_merged;
        case ValueState::refused: return text::contents::value_refused;
        case ValueState::retired: return text::contents::value_retired;
    }
    return text::contents::value_retired;
}

}  // namespace domain::contents
