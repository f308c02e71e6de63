#pragma once
// Why a report does not change now, and "Solicitar apertura" where that is what helps (S2:62, beyond 6).

#include <string>

#include "app/screens/screen.hpp"
#include "shared/api/pending.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/api/surplus/requests.hpp"

namespace screens::surplus {

/// Kept by the screen between frames.
struct Opening {
    bool asking = false, asked = false;
    std::string reason{};
    api::Pending<api::Nothing> answer{};
    Repeatable<api::surplus::AskOpening::Request> command{};

    bool unsaved() const { return asking && !reason.empty(); }
};

/// `lock` in words; nothing without them.
void draw_lock(Opening& opening, Frame& frame, const api::surplus::ReportView& report, const std::string& lock);

}  // namespace screens::surplus
