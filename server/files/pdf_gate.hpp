#pragma once
// Whether a stored PDF may stay (security.md 2): opens,
// has no password, has pages, and holds nothing that acts.

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/text/text.hpp"

namespace server {

/// Reads the JSON that qpdf prints of a PDF's objects, piece by piece in little memory, and finds what acts.
/// Names arrive undisguised: qpdf has undone escapes ("/J#53") and object streams.
class ActiveContentScan {
public:
    /// False once something was found.
    bool add(std::string_view json);
    /// Why the file is refused, or null.
    const text::Text* refusal() const { return refusal_; }
    /// Objects that an /OpenAction refers to ("7 0 R"); they must be looked at too.
    const std::vector<std::string>& open_actions() const { return open_actions_; }

private:
    void end_of_string();
    void judge_key(const std::string& key);
    void judge_value(const std::string& value);

    bool in_string_ = false, escaped_ = false, is_key_position_ = false;
    std::string string_{};  ///< The beginning of the string being read.
    std::string last_string_{};
    bool last_was_string_ = false;
    std::string key_{};                  ///< The key whose value comes next.
    std::vector<char> nesting_{};        ///< '{' and '[' that are open.
    std::size_t open_action_depth_ = 0;  ///< Depth of an /OpenAction dictionary that is open; 0 none.
    const text::Text* refusal_ = nullptr;
    std::vector<std::string> open_actions_{};
};

/// The path of a qpdf that this gate understands (11 or newer), or "".
std::string find_qpdf();

class PdfGate {
public:
    /// `qpdf` is the program's path; "" leaves only the first look at the bytes.
    explicit PdfGate(std::string qpdf);

    bool has_qpdf() const { return !qpdf_.empty(); }
    /// Errors: invalid_input with words for the person; unavailable when it could not be checked.
    base::Result<void> check(const std::string& path);

private:
    base::Result<void> check_now(const std::string& path);
    base::Result<int> run(const std::vector<std::string>& options, const std::string& path,
                          std::string* output);
    base::Result<void> check_active_content(const std::string& path);

    std::string qpdf_;
    std::mutex mutex_;
    std::condition_variable free_;
    int running_ = 0;
    int running_max_ = 1;
};

}  // namespace server
