// What the documents say of the code holds: migrations, glossary, the list of requirements and their tests.

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "tests/tidy/source.hpp"

TEST_CASE("The README names the catalogues in the order in which they are imported") {
    auto readme = tidy::content_of("README.md");
    std::replace(readme.begin(), readme.end(), '\n', ' ');
    CHECK(readme.find("`" + base::joined(services::catalog::import_kinds(), "`, `") + "`") != std::string::npos);
}

TEST_CASE("An applied migration is never edited") {
    std::map<std::string, std::string> known;
    for (const auto& line : tidy::lines_of(tidy::content_of("tests/tidy/migrations.txt"))) {
        const auto blank = line.find("  ");
        if (blank != std::string::npos) known[line.substr(blank + 2)] = line.substr(0, blank);
    }
    REQUIRE(crypto::ready());
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator("shared/storage/migrations")) {
        const auto name = entry.path().filename().string();
        names.insert(name);
        CAPTURE(name);
        CHECK(known[name] == crypto::digest_hex(tidy::content_of(entry.path().string())));
    }
    CHECK(names.size() == known.size());  // nor taken away
    std::size_t number = 0;
    for (const auto& name : names) {
        CAPTURE(name);
        CHECK(std::stoul(name.substr(0, 4)) == ++number);
    }
}

TEST_CASE("Every identifier of the glossary exists in the code") {
    std::string code;
    for (const auto& file : tidy::code_files()) {
        if (!tidy::within(file, "tests")) code += tidy::source_of(file).code;
    }
    const auto rows = tidy::table_rows("ARCHITECTURE.md", "| Guide |");
    CHECK(rows.size() >= 25);
    for (const auto& row : rows) {
        CAPTURE(row.at(0));
        const auto identifiers = tidy::between(row.at(1), "`", "`");
        CHECK_FALSE(identifiers.empty());
        for (const auto& identifier : identifiers) {
            CAPTURE(identifier);
            CHECK(tidy::find_word(code, identifier) != std::string::npos);
        }
    }
}

TEST_CASE("ARCHITECTURE.md is read in one sitting") { CHECK(tidy::lines_of(tidy::content_of("ARCHITECTURE.md")).size() <= 200); }

TEST_CASE("Every requirement has its row, and the tests it names exist") {
    const auto rows = tidy::table_rows("tests/README.md", "| Check |");
    std::set<std::string> checks;
    for (const auto& row : rows) {
        CAPTURE(row.at(0));
        REQUIRE(row.size() == 3);
        CHECK(checks.insert(row.at(0)).second);
        const auto files = tidy::between(row.at(2), "`", "`");
        if (files.empty()) {
            CHECK(row.at(2).find("sin prueba todavía") != std::string::npos);  // said, not left out
            continue;
        }
        std::string text;
        for (const auto& file : files) {
            CAPTURE(file);
            REQUIRE(std::filesystem::is_regular_file("tests/" + file));
            text += tidy::content_of("tests/" + file);
        }
        for (const auto& name : tidy::between(row.at(2), "“", "”")) {
            CAPTURE(name);
            CHECK(text.find(name) != std::string::npos);
        }
    }
    const std::map<std::string, int> sections{{"A1", 9},  {"A2", 6},  {"A3", 20}, {"A4", 3},  {"A5", 3},  {"A6", 4},
                                              {"A7", 12}, {"A8", 6},  {"A9", 13}, {"A10", 6}, {"A11", 8}, {"A12", 2},
                                              {"A13", 6}, {"B1", 7},  {"B2", 10}, {"B3", 4},  {"B4", 8},  {"B5", 13},
                                              {"B6", 5},  {"B7", 10}, {"B8", 7},  {"B9", 3}};
    for (const auto& [section, count] : sections) {
        for (int i = 1; i <= count; ++i) {
            CAPTURE(section, i);
            CHECK(checks.count(section + "." + std::to_string(i)) == 1);
        }
    }
    for (const auto* ruling : {"R1",  "R2",  "R3",  "R4",  "R5",  "R6",  "R7",  "R8",  "R9",  "R10", "R11", "R12", "R13",
                               "R14", "R15", "R16", "R17", "R18", "R19", "R20", "R21", "R23", "R24", "R25", "R26", "R27",
                               "R28", "R29", "R30", "R31", "R32", "R33", "R34", "R35", "R36", "R37", "R38", "R39", "R40"}) {
        CAPTURE(ruling);
        CHECK(checks.count(ruling) == 1);
    }
}
