#pragma once
// What was applied to a case through the Módulo, on the page of that case.

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/pending.hpp"

namespace screens::changes {

struct Applied {
    Loaded<api::changes::ChangesOfCase> changes{};
    /// Where each leads, by its request, and whether it is the one about its undoing.
    std::map<std::pair<std::int64_t, bool>, api::Pending<std::string>> papers{};
};

/// Call each frame. An asesor is asked nothing of it.
void follow_applied(Applied& applied, Frame& frame, const std::string& folio);
/// Nothing when nothing was applied.
void draw_applied(Applied& applied, Frame& frame);

}  // namespace screens::changes
