#include "tests/tidy/source.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace tidy {
namespace {

namespace fs = std::filesystem;

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool is_left_out(const std::string& name) {
    return name.starts_with(".") || name == "build" || name == "node_modules" || name == "var" || name == "var-native";
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

void read_includes(const std::string& text, std::vector<Include>& includes) {
    for (const auto& line : lines_of(text)) {
        const auto words = trimmed(line);
        if (!words.starts_with("#")) continue;
        const auto rest = trimmed(std::string_view(words).substr(1));
        if (!rest.starts_with("include")) continue;
        const auto open = rest.find_first_of("\"<");
        if (open == std::string::npos) continue;
        const auto close = rest.find(rest[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string::npos) includes.push_back({rest.substr(open + 1, close - open - 1), rest[open] == '"'});
    }
}

/// Walks a file once; every step keeps `code` as long as what was read.
class Reader {
public:
    explicit Reader(const std::string& text) : text_(text) {}

    Source read() {
        while (at_ < text_.size()) step();
        read_includes(text_, source_.includes);
        return std::move(source_);
    }

private:
    bool sees(std::string_view words) const { return std::string_view(text_).substr(at_, words.size()) == words; }
    void keep() { put(text_[at_]); }
    void blank() { put(text_[at_] == '\n' ? '\n' : ' '); }
    void put(char c) {
        if (text_[at_] == '\n') ++line_;
        source_.code += c;
        ++at_;
    }
    bool after_word() const { return at_ > 0 && is_word(text_[at_ - 1]); }

    void step() {
        if (sees("//")) {
            while (at_ < text_.size() && text_[at_] != '\n') blank();
        } else if (sees("/*")) {
            while (at_ < text_.size() && !sees("*/")) blank();
            for (int i = 0; i < 2 && at_ < text_.size(); ++i) blank();
        } else if (sees("R\"") && !after_word()) {
            raw();
        } else if (text_[at_] == '"') {
            quoted('"');
        } else if (text_[at_] == '\'' && !after_word()) {  // after a digit it separates thousands
            quoted('\'');
        } else {
            keep();
        }
    }

    void quoted(char quote) {
        Literal literal{line_, {}};
        keep();
        while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
            literal.text += text_[at_];
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
                blank();
                literal.text += text_[at_];
            }
            blank();
        }
        if (at_ < text_.size()) keep();
        if (quote == '"') source_.literals.push_back(std::move(literal));
    }

    void raw() {
        Literal literal{line_, {}};
        const auto open = text_.find('(', at_);
        if (open == std::string::npos) return keep();
        const auto end = ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"";
        const auto close = std::min(text_.find(end, open), text_.size());
        literal.text = text_.substr(open + 1, close - open - 1);
        keep();
        keep();
        while (at_ < text_.size() && at_ + 1 < close + end.size()) blank();
        if (at_ < text_.size()) keep();
        source_.literals.push_back(std::move(literal));
    }

    const std::string& text_;
    std::size_t at_ = 0, line_ = 1;
    Source source_{};
};

}  // namespace

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> files(const std::vector<std::string>& endings) {
    std::vector<std::string> found;
    for (auto entry = fs::recursive_directory_iterator("."); entry != fs::recursive_directory_iterator(); ++entry) {
        if (entry->is_directory()) {
            if (is_left_out(entry->path().filename().string())) entry.disable_recursion_pending();
            continue;
        }
        const auto ending = entry->path().extension().string();
        if (std::find(endings.begin(), endings.end(), ending) == endings.end()) continue;
        found.push_back(entry->path().generic_string().substr(2));  // without "./"
    }
    std::sort(found.begin(), found.end());
    return found;
}

const std::vector<std::string>& code_files() {
    static const auto all = [] {
        auto found = files({".cpp", ".hpp"});
        std::erase_if(found, [](const auto& file) { return within(file, "build-scripts"); });
        return found;
    }();
    return all;
}

bool within(std::string_view file, std::string_view folder) {
    return file == folder || (file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/');
}

bool within_any(std::string_view file, const std::vector<std::string>& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const auto& folder) { return within(file, folder); });
}

Source source_from(const std::string& text) { return Reader(text).read(); }
const Source& source_of(const std::string& file) {
    static std::map<std::string, Source> read;  // each rule asks for every file again
    const auto known = read.find(file);
    return known != read.end() ? known->second : read.emplace(file, source_from(content_of(file))).first->second;
}

std::size_t find_word(std::string_view code, std::string_view word, std::size_t start) {
    for (auto at = code.find(word, start); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_word(code[at - 1])) && (end == code.size() || !is_word(code[end]))) return at;
    }
    return std::string_view::npos;
}

bool excepted(std::vector<Exception>& exceptions, std::string_view file) {
    for (auto& exception : exceptions) {
        if (within(file, exception.folder)) return exception.used = true;
    }
    return false;
}

std::vector<std::vector<std::string>> table_rows(const std::string& file, const std::string& head) {
    std::vector<std::vector<std::string>> rows;
    bool inside = false;
    for (const auto& line : lines_of(content_of(file))) {
        if (!inside) {
            inside = line.starts_with(head);
            continue;
        }
        if (!line.starts_with("|")) break;
        if (line.starts_with("|---")) continue;
        std::vector<std::string> cells;
        std::istringstream stream(line.substr(1));
        for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(trimmed(cell));
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<std::string> between(std::string_view text, std::string_view open, std::string_view close) {
    std::vector<std::string> found;
    for (auto start = text.find(open); start != std::string_view::npos; start = text.find(open, start)) {
        start += open.size();
        const auto end = text.find(close, start);
        if (end == std::string_view::npos) break;
        found.emplace_back(text.substr(start, end - start));
        start = end + close.size();
    }
    return found;
}

}  // namespace tidy
