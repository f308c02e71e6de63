// Rules of the house that the compiler does not hold. Each exception has its place and its reason.

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/text.hpp"
#include "tests/tidy/source.hpp"

namespace {

constexpr auto npos = std::string_view::npos;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t line_at(std::string_view code, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::size_t past_blanks(std::string_view code, std::size_t at) {
    const auto next = code.find_first_not_of(" \t\n", at);
    return next == npos ? code.size() : next;
}

std::size_t past_word(std::string_view code, std::size_t at) {
    while (at < code.size() && (std::isalnum(static_cast<unsigned char>(code[at])) != 0 || code[at] == '_')) ++at;
    return at;
}

bool has_at(std::string_view code, std::size_t at, std::string_view words) { return code.substr(at, words.size()) == words; }

/// Lines on which a Text is made: `Text{…}`, `Text(…)`, `Text name{…}`, `Text name("…")`.
std::vector<std::size_t> texts_made(std::string_view code) {
    std::vector<std::size_t> lines;
    for (auto at = tidy::find_word(code, "Text"); at != npos; at = tidy::find_word(code, "Text", at + 1)) {
        const auto after = past_blanks(code, at + 4);
        const auto name_end = past_blanks(code, past_word(code, after));
        const bool unnamed = has_at(code, after, "{") || has_at(code, after, "(");
        const bool named = name_end > after && (has_at(code, name_end, "{") || has_at(code, name_end, "(\""));
        if (unnamed || named) lines.push_back(line_at(code, at));
    }
    return lines;
}

/// Lines on which the message of an Error is a literal: `.message = "…"`, `Error{kind, "…"}`.
std::vector<std::size_t> messages_written(std::string_view code) {
    std::vector<std::size_t> lines;
    const auto judge = [&](std::size_t value, std::size_t at) {
        value = past_blanks(code, value);
        for (const std::string_view wrapper : {"std::string(", "std::string{"}) {
            if (has_at(code, value, wrapper)) value += wrapper.size();
        }
        if (has_at(code, value, "\"") && !has_at(code, value, "\"\"")) lines.push_back(line_at(code, at));
    };
    for (auto at = tidy::find_word(code, "message"); at != npos; at = tidy::find_word(code, "message", at + 1)) {
        const auto sign = past_blanks(code, at + 7);
        if (at > 0 && code[at - 1] == '.' && has_at(code, sign, "=") && !has_at(code, sign, "==")) judge(sign + 1, at);
    }
    for (auto at = tidy::find_word(code, "Error"); at != npos; at = tidy::find_word(code, "Error", at + 1)) {
        const auto open = past_blanks(code, at + 5);
        if (!has_at(code, open, "{")) continue;
        const auto comma = code.find_first_of(",;}", open);
        if (comma != npos && code[comma] == ',') judge(comma + 1, at);
    }
    return lines;
}

/// Whether what stands at `at` is an element of a braced list, behind another element.
bool behind_another_in_braces(std::string_view code, std::size_t at) {
    int closed = 0;
    bool is_behind = false;
    while (at-- > 0) {
        const char c = code[at];
        if (c == ')' || c == '}' || c == ']') ++closed;
        if (c == ',' && closed == 0) is_behind = true;
        if (c == ';' && closed == 0) return false;
        if (c != '(' && c != '{' && c != '[') continue;
        if (closed-- > 0) continue;
        if (c != '{') return false;
        // A block follows a parenthesis or a word of its own (else, do, try); a list its type, an equals sign or another list.
        const auto before = code.find_last_not_of(" \t\n", at == 0 ? 0 : at - 1);
        const char sign = before == npos ? ';' : code[before];
        const bool is_list = std::isalnum(static_cast<unsigned char>(sign)) != 0 || sign == '_' || sign == '>' || sign == '=' ||
                             sign == ',' || sign == '{' || sign == '(';
        return is_list && is_behind;
    }
    return false;
}

/// Lines on which a TRY that returns would leave what stands before it in its braces undestroyed.
std::vector<std::size_t> leaking_tries(std::string_view code) {
    std::vector<std::size_t> lines;
    for (auto at = tidy::find_word(code, "TRY"); at != npos; at = tidy::find_word(code, "TRY", at + 1)) {
        if (behind_another_in_braces(code, at)) lines.push_back(line_at(code, at));
    }
    return lines;
}

void all_used(const std::vector<tidy::Exception>& exceptions) {
    for (const auto& exception : exceptions) {
        CAPTURE(exception.folder, exception.why);
        CHECK(exception.used);
    }
}

}  // namespace

TEST_CASE("The reader of sources knows comments, literals and code apart") {
    const auto source = tidy::source_from(
        "int a = 1'000; // \"no\"\n"
        "/* \"no\" */ auto b = \"sí \\\" y\";\n"
        "auto c = R\"x(raw \" )y)x\"; char d = '\"';\n");
    REQUIRE(source.literals.size() == 2);
    CHECK(source.literals[0].text == "sí \\\" y");
    CHECK(source.literals[0].line == 2);
    CHECK(source.literals[1].text == "raw \" )y");
    CHECK(source.code.find("no") == std::string::npos);
    CHECK(source.code.find("char d = ' ';") != std::string::npos);
}

TEST_CASE("Words a person reads are made in shared/text") {
    CHECK(texts_made("Text title{\"\"}; f(Text{x}); Text y(\"\");\nText z(Role role) { const Text& t = x; }").size() == 3);

    std::vector<tidy::Exception> exceptions{
        {"app/native/native_words.hpp", "the command line of the desktop program, which no other layer shows"},
        {"wasm-shell/main_gallery.cpp", "samples of every widget, never part of the product"},
        {"wasm-shell/gallery_grid.cpp", "samples of the grid, never part of the product"},
        {"tests", "samples"},
    };
    for (const auto& file : tidy::code_files()) {
        if (tidy::within(file, "shared/text")) continue;
        for (const auto line : texts_made(tidy::source_of(file).code)) {
            CAPTURE(file, line);
            CHECK(tidy::excepted(exceptions, file));
        }
    }
    CHECK(exceptions.front().used);
}

TEST_CASE("Literals with accents are in shared/text") {
    std::vector<tidy::Exception> exceptions{
        {"app/native/native_words.hpp", "the command line of the desktop program, which no other layer shows"},
        {"app/ui/spanish.hpp", "what widgets say by themselves"},
        {"shared/api", "summaries of endpoints, read in the OpenAPI document alone"},
        {"wasm-shell/gallery_grid.cpp", "samples of the grid, never part of the product"},
        {"tests", "what a person sees, as a person would write it down"},
    };
    for (const auto& file : tidy::code_files()) {
        if (tidy::within(file, "shared/text")) continue;
        const auto lines = tidy::lines_of(tidy::content_of(file));
        for (const auto& literal : tidy::source_of(file).literals) {
            if (is_ascii(literal.text)) continue;
            CAPTURE(file, literal.line, literal.text);
            CHECK(tidy::excepted(exceptions, file));
            if (tidy::within(file, "shared/api")) CHECK(lines.at(literal.line - 1).find(" summary = ") != std::string::npos);
        }
    }
    all_used(exceptions);
}

TEST_CASE("The message of a refusal is never a literal") {
    CHECK(messages_written("e.message = \" \"; e.message = words.words(); Error{kind, \" \"}; e.message == \" \";\n"
                           "Error{kind, {}, {}, \" \"}; Error{kind, \"\", {}, \" \"}")
              .size() == 2);

    for (const auto& file : tidy::code_files()) {
        if (tidy::within(file, "tests")) continue;
        for (const auto line : messages_written(tidy::source_of(file).code)) {
            CAPTURE(file);
            FAIL_CHECK("a literal message in line " << line);
        }
    }
}

TEST_CASE("No TRY stands behind another element in braces: what is before it would never be destroyed") {
    const auto lines = [](const char* code) { return leaking_tries(tidy::source_from(code).code).size(); };
    CHECK(lines("auto f() { return Call{session, TRY(key(a, b))}; }") == 1);
    CHECK(lines("Call call = {session, std::move(TRY(key()))};") == 0);
    CHECK(lines("return Call{g(x, y), {a},\n TRY(key())};") == 1);
    CHECK(lines("return Call{TRY(key()), session};") == 0);
    CHECK(lines("f(a, TRY(key()));") == 0);
    CHECK(lines("if (a, b) { const int c = 1, d = TRY(key()); }") == 0);
    for (const auto& file : tidy::code_files()) {
        CAPTURE(file, leaking_tries(tidy::source_of(file).code));
        if (!tidy::within(file, "shared/base/result.hpp")) CHECK(leaking_tries(tidy::source_of(file).code).empty());
    }
}

TEST_CASE("The domain is pure: no clock, no randomness, no file, no thread, no JSON, no SQL") {
    const std::vector<std::string> headers{
        "chrono",     "random", "fstream", "iostream",           "thread", "mutex", "atomic",
        "filesystem", "ctime",  "time.h",  "condition_variable", "future", "sys/",  "unistd.h"};
    const std::vector<std::string> names{"now",     "system_clock",  "steady_clock", "time",   "clock",  "rand",     "srand",
                                         "random",  "random_device", "mt19937",      "getenv", "fopen",  "ifstream", "ofstream",
                                         "fstream", "thread",        "mutex",        "atomic", "printf", "cout",     "cerr"};
    for (const auto& file : tidy::code_files()) {
        if (!tidy::within(file, "shared/domain")) continue;
        CAPTURE(file);
        const auto& source = tidy::source_of(file);
        for (const auto& include : source.includes) {
            CAPTURE(include.path);
            CHECK(std::none_of(headers.begin(), headers.end(), [&](const auto& header) {
                return include.path == header || (header.ends_with('/') && include.path.starts_with(header));
            }));
        }
        for (const auto& name : names) {
            CAPTURE(name);
            // A parameter may be called `now`: that is how the time comes in. Calling it is another matter.
            for (auto at = tidy::find_word(source.code, name); at != npos; at = tidy::find_word(source.code, name, at + 1)) {
                CAPTURE(line_at(source.code, at));
                const auto after = past_blanks(source.code, at + name.size());
                CHECK_FALSE((has_at(source.code, after, "(") || has_at(source.code, after, "::")));
            }
        }
        for (const auto& name : {"system_clock", "random_device", "ifstream", "ofstream", "cout", "nlohmann", "soci"}) {
            CAPTURE(name);
            CHECK(tidy::find_word(source.code, name) == npos);
        }
    }
}

TEST_CASE("No header opens a namespace for those who include it") {
    for (const auto& file : tidy::code_files()) {
        if (!file.ends_with(".hpp")) continue;
        for (const auto& line : tidy::lines_of(tidy::source_of(file).code)) {
            if (line.find("using namespace") == std::string::npos) continue;
            CAPTURE(file, line);
            // Inside a function, "…"sv for the names of an enum: nobody outside sees it.
            CHECK((line.starts_with("    ") && line.find("std::string_view_literals;") != std::string::npos));
        }
    }
}

TEST_CASE("Only the shells know where they run") {
    for (const auto& file : tidy::code_files()) {
        if (tidy::within_any(file, {"wasm-shell", "app/native", "tests"})) continue;
        for (const auto& line : tidy::lines_of(tidy::source_of(file).code)) {
            CAPTURE(file, line);
            CHECK_FALSE(line.starts_with("#if"));
        }
    }
}

TEST_CASE("What a request holds is never logged") {
    for (const auto& file : tidy::code_files()) {
        if (!tidy::within(file, "server")) continue;
        const auto& code = tidy::source_of(file).code;
        for (auto at = tidy::find_word(code, "log"); at != npos; at = tidy::find_word(code, "log", at + 1)) {
            if (!has_at(code, at, "log(Level::")) continue;
            const auto call = std::string_view(code).substr(at, code.find(';', at) - at);
            for (const auto* name : {"body", "password", "token", "query", "cookie"}) {
                CAPTURE(file, line_at(code, at), name);
                CHECK(tidy::find_word(call, name) == npos);
            }
        }
    }
}

TEST_CASE("No test is registered only where its tools happen to be") {
    // What a folder was configured without would never run in it, and nobody would be told.
    const auto list = tidy::content_of("tests/CMakeLists.txt");
    for (const auto* condition : {"find_program", "find_package", "if(EXISTS", "if(TARGET", "AND TARGET"}) {
        INFO(condition);
        CHECK(list.find(condition) == std::string::npos);
    }
}

TEST_CASE("Nothing is left for later in the files") {
    const std::vector<std::string> marks{std::string("TO") + "DO", std::string("FIX") + "ME"};
    for (const auto& file :
         tidy::files({".cpp", ".hpp", ".js", ".mjs", ".html", ".css", ".sh", ".cmake", ".sql", ".md", ".txt"})) {
        const auto text = tidy::content_of(file);
        for (const auto& mark : marks) {
            CAPTURE(file, mark);
            CHECK(tidy::find_word(text, mark) == npos);
        }
    }
}

// Two constants of one name in one namespace are one and the same for the linker, whatever their files say.
TEST_CASE("No word is called as another one of its namespace") {
    std::map<std::string, std::string> first;
    for (const auto& file : tidy::code_files()) {
        if (!tidy::within(file, "shared/text")) continue;
        std::vector<std::pair<std::string, int>> spaces;
        int depth = 0;
        for (const auto& line : tidy::lines_of(tidy::source_of(file).code)) {
            if (line.starts_with("namespace ")) spaces.emplace_back(line.substr(10, line.rfind(" {") - 10), depth);
            const bool is_outside = spaces.empty() || depth == spaces.back().second + 1;
            for (const char c : line) depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            while (!spaces.empty() && depth <= spaces.back().second) spaces.pop_back();
            if (!is_outside || spaces.empty() || !line.starts_with("inline ")) continue;
            const std::string name(base::trimmed(line.substr(0, line.find_first_of("({=["))));
            std::string word;
            for (const auto& [space, at] : spaces) word += space + "::";
            word += name.substr(name.find_last_of(" *&") + 1);
            CAPTURE(word, file);
            // Forms of one function stand beside each other in their file.
            CHECK(first.try_emplace(word, file).first->second == file);
        }
    }
    CHECK(first.size() > 1000);
}
