#pragma once
// The codes of final papers that a PDF shows: in the text of its pages, and in QR codes that are drawn or scanned.

#include <functional>
#include <string>

namespace server {

/// Calls with each as it is found, so that what was found remains when the rest takes too long. Looks at a few pages of the
/// beginning and of the end.
void for_each_code(int descriptor, const std::function<void(const std::string& code)>& found);

/// What reading needs of the machine, loaded while that is still possible.
void make_ready_to_read();

}  // namespace server
