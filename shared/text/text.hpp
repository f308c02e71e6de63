#pragma once
// Text: words a person reads. Only files of this folder make one, so a stray literal on a screen does not compile.

#include <string>
#include <string_view>

namespace text {

class Text {
public:
    constexpr explicit Text(const char* words) : words_(words) {}

    constexpr const char* c_str() const { return words_; }
    constexpr std::string_view view() const { return words_; }
    std::string words() const { return words_; }

private:
    const char* words_;
};

inline bool operator==(const std::string& shown, const Text& words) { return shown == words.view(); }

}  // namespace text
