// Which build this is, so that a page and a server of different builds notice.
#pragma once

#include <string_view>

namespace base {

/// The commit ("dev" without git) and a digest of shared/: equal in programs that understand each other.
/// Written at build time.
std::string_view build_number();

}  // namespace base
