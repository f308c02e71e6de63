#pragma once
// What was applied to a case through the Módulo, on the page of that case.

#include <cstdint>
#include <map>
#include <string>

#include "app/screens/common/loaded.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/changes/requests.hpp"
#include "shared/api/pending.hpp"

namespace screens::changes {

struct Applied {
    Loaded<api::changes::ChangesOfCase> changes{};
    std::map<std::int64_t, api::Pending<std::string>> papers{};  ///< Where each leads, by its request.
};

/// Call each frame. An asesor is asked nothing of it.
void follow_applied(Applied& applied, Frame& frame, const std::string& folio);
/// Nothing when nothing was applied.
void draw_applied(Applied& applied, Frame& frame);

}  // namespace screens::changes
