// The layer table of ARCHITECTURE.md against every include, and the rules of the house that a reader cannot see at a glance.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "shared/crypto/crypto.hpp"

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
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

bool is_code(const fs::path& path) { return path.extension() == ".cpp" || path.extension() == ".hpp"; }

std::vector<std::string> code_files() {
    std::vector<std::string> files;
    for (const char* top : {"shared", "app", "server", "wasm-shell", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(top)) {
            if (entry.is_regular_file() && is_code(entry.path())) files.push_back(entry.path().generic_string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// "`shared/base`, `shared/text`" → both names.
std::vector<std::string> quoted(const std::string& cell) {
    std::vector<std::string> names;
    for (std::size_t start = cell.find('`'); start != std::string::npos; start = cell.find('`', start)) {
        const auto end = cell.find('`', start + 1);
        names.push_back(cell.substr(start + 1, end - start - 1));
        start = end + 1;
    }
    return names;
}

std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> cells;
    std::istringstream stream(row);
    for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(cell);
    return cells;
}

bool within(const std::string& file, const std::string& folder) { return file.rfind(folder + "/", 0) == 0; }

std::map<std::string, std::vector<std::string>> layer_table() {
    std::map<std::string, std::vector<std::string>> table;
    bool inside = false;
    for (const auto& line : lines_of(content_of("ARCHITECTURE.md"))) {
        if (line.rfind("| Layer |", 0) == 0) {
            inside = true;
        } else if (inside && line.rfind("|", 0) != 0) {
            break;
        } else if (inside && line.rfind("|---", 0) != 0) {
            const auto cells = cells_of(line);
            const auto layer = quoted(cells.at(1));
            if (layer.size() == 1) table[layer.front()] = quoted(cells.at(2));
        }
    }
    return table;
}

std::string layer_of(const std::string& file, const std::map<std::string, std::vector<std::string>>& table) {
    std::string best;
    for (const auto& [layer, allowed] : table) {
        if (within(file, layer) && layer.size() > best.size()) best = layer;
    }
    return best;
}

std::vector<std::string> includes_of(const std::string& file) {
    std::vector<std::string> includes;
    for (const auto& line : lines_of(content_of(file))) {
        if (line.rfind("#include ", 0) == 0 && line.size() > 11) includes.push_back(line.substr(10, line.size() - 11));
    }
    return includes;
}

void only_in(const std::string& header, const std::vector<std::string>& homes) {
    for (const auto& file : code_files()) {
        for (const auto& include : includes_of(file)) {
            if (include.rfind(header, 0) != 0) continue;
            CAPTURE(file, include);
            CHECK(std::any_of(homes.begin(), homes.end(),
                              [&](const auto& home) { return file == home || within(file, home); }));
        }
    }
}

}  // namespace

TEST_CASE("Every include keeps to the layer table of ARCHITECTURE.md") {
    const auto table = layer_table();
    REQUIRE(table.size() >= 18);
    for (const auto& file : code_files()) {
        const auto layer = layer_of(file, table);
        CAPTURE(file);
        REQUIRE_FALSE(layer.empty());
        for (const auto& include : includes_of(file)) {
            const auto target = layer_of(include, table);
            if (target.empty() || target == layer) continue;
            CAPTURE(include);
            const auto& allowed = table.at(layer);
            CHECK(std::any_of(allowed.begin(), allowed.end(), [&](const auto& folder) { return within(include, folder); }));
        }
    }
}

TEST_CASE("Third-party libraries are used where they belong and nowhere else") {
    only_in("nlohmann/", {"shared/api/json.hpp"});
    only_in("httplib.h", {"server/http", "app/native", "tests"});
    only_in("soci/", {"shared/storage", "tests/support", "tests/storage", "tests/services"});
    only_in("sqlite3.h", {"shared/storage", "tests/storage"});
    only_in("imgui", {"app/ui", "app/native", "wasm-shell", "tests/screens", "tests/support"});
    only_in("sodium.h", {"shared/crypto"});
    only_in("hpdf", {"shared/documents"});
}

TEST_CASE("The domain is pure: no clock, no randomness, no file, no thread") {
    for (const auto& file : code_files()) {
        if (!within(file, "shared/domain")) continue;
        CAPTURE(file);
        for (const auto& include : includes_of(file)) {
            CAPTURE(include);
            CHECK(std::string(" chrono random fstream iostream thread mutex filesystem ctime ").find(" " + include + " ") ==
                  std::string::npos);
        }
    }
}

TEST_CASE("An applied migration is never edited") {
    std::map<std::string, std::string> known;
    for (const auto& line : lines_of(content_of("tests/tidy/migrations.txt"))) {
        const auto blank = line.find("  ");
        if (blank != std::string::npos) known[line.substr(blank + 2)] = line.substr(0, blank);
    }
    REQUIRE(crypto::ready());
    for (const auto& entry : fs::directory_iterator("shared/storage/migrations")) {
        const auto name = entry.path().filename().string();
        CAPTURE(name);
        CHECK(known[name] == crypto::digest_hex(content_of(entry.path())));
    }
}

TEST_CASE("Every identifier of the glossary exists in the code") {
    std::string code;
    for (const auto& file : code_files()) code += content_of(file);
    bool inside = false;
    int terms = 0;
    for (const auto& line : lines_of(content_of("ARCHITECTURE.md"))) {
        if (line.rfind("| Guide |", 0) == 0) {
            inside = true;
        } else if (inside && line.rfind("|", 0) != 0) {
            break;
        } else if (inside) {
            for (const auto& identifier : quoted(line)) {
                CAPTURE(identifier);
                CHECK(code.find(identifier) != std::string::npos);
                ++terms;
            }
        }
    }
    CHECK(terms >= 25);
}

TEST_CASE("Words that people read are in shared/text") {
    for (const auto& file : code_files()) {
        const bool layer = within(file, "app/screens") || within(file, "shared/services") || within(file, "shared/domain") ||
                           file == "app/app.cpp";
        if (!layer) continue;
        for (const auto& line : lines_of(content_of(file))) {
            const auto code = line.substr(0, line.find("//"));
            CAPTURE(file, line);
            CHECK(std::all_of(code.begin(), code.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
        }
    }
}
