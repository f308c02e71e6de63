#pragma once
// One value of an open list, and what is decided about it.

#include <string>

#include "app/screens/common/search.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/api/contents/list_values.hpp"
#include "shared/api/pending.hpp"

namespace screens::contents {

struct ValueDialog {
    enum class Mode { choosing, merging, refusing };

    bool open = false, asking = false;  ///< `asking`: before it is retired.
    Mode mode = Mode::choosing;
    api::contents::ValueCard value{};
    std::string spelling{}, into{}, into_shown{}, reason{};
    Search<api::catalog::SearchListValues> offered{};
    api::Pending<api::contents::ValueCard> done{};
    Repeatable<api::contents::AcceptValue::Request> accepting{};
    Repeatable<api::contents::MergeValue::Request> merging{};
    Repeatable<api::contents::RefuseValue::Request> refusing{};
    Repeatable<api::contents::ValueAt> retiring{}, restoring{};
    std::string told{};  ///< What is said when it has been done.

    bool unsaved() const { return open && (spelling != value.value || !into_shown.empty() || !reason.empty()); }
    void show(const api::contents::ValueCard& shown);
};

/// Call each frame. True when something was decided, or turned out to be decided already: the list is another by now.
bool follow_value(ValueDialog& dialog);
void draw_value(ValueDialog& dialog, Frame& frame);

}  // namespace screens::contents
