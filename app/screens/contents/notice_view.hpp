#pragma once
// An announcement as people read it: on its page, on the home page, and in the preview of who writes it.

#include <map>
#include <string>

#include "app/screens/screen.hpp"
#include "shared/api/contents/reading.hpp"
#include "shared/api/pending.hpp"

namespace screens::contents {

/// The way to the PDF of each, asked for once.
using NoticeFiles = std::map<std::string, api::Pending<std::string>>;

/// Its title is a heading of this level.
void draw_notice(const api::contents::NoticeCard& notice, NoticeFiles& files, Frame& frame, int heading_level);

}  // namespace screens::contents
