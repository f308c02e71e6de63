#pragma once
// Text: words a person reads. Only files of this folder make one, so a stray literal on a screen does not compile.

#include <cstddef>
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

/// Words on their way to a person: a Text, or data (a name, a refusal, a sentence with values). A literal does not compile.
class Words {
public:
    constexpr Words() = default;
    constexpr Words(Text words) : view_(words.view()) {}
    constexpr Words(std::string_view data) : view_(data) {}
    Words(const std::string& data) : view_(data) {}
    Words(const char*) = delete;

    constexpr operator std::string_view() const { return view_; }
    constexpr std::string_view view() const { return view_; }
    constexpr bool empty() const { return view_.empty(); }
    constexpr std::size_t size() const { return view_.size(); }

private:
    std::string_view view_{};
};

inline bool operator==(const std::string& shown, const Text& words) { return shown == words.view(); }

}  // namespace text
