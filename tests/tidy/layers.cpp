// Who may use whom: the layer table of ARCHITECTURE.md against every include of ours.

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

#include "tests/tidy/source.hpp"

namespace {

using Table = std::map<std::string, std::vector<std::string>>;

Table layer_table() {
    Table table;
    for (const auto& row : tidy::table_rows("ARCHITECTURE.md", "| Layer | May include |")) {
        const auto layer = tidy::between(row.at(0), "`", "`");
        if (layer.size() == 1) table[layer.front()] = tidy::between(row.at(1), "`", "`");
    }
    return table;
}

/// The longest folder of the table that holds the file; "" when none does.
std::string layer_of(const std::string& file, const Table& table) {
    std::string best;
    for (const auto& [layer, allowed] : table) {
        if (tidy::within(file, layer) && layer.size() > best.size()) best = layer;
    }
    return best;
}

bool may_include(const std::string& file, const std::string& include, const Table& table) {
    const auto layer = layer_of(file, table);
    const auto target = layer_of(include, table);
    return target.empty() || target == layer || tidy::within_any(include, table.at(layer));
}

void only_in(const std::string& header, const std::vector<std::string>& homes) {
    for (const auto& file : tidy::code_files()) {
        for (const auto& include : tidy::source_of(file).includes) {
            if (!include.path.starts_with(header)) continue;
            CAPTURE(file, include.path);
            CHECK(tidy::within_any(file, homes));
        }
    }
}

}  // namespace

TEST_CASE("Every include keeps to the layer table of ARCHITECTURE.md") {
    const auto table = layer_table();
    REQUIRE(table.size() >= 18);
    for (const auto& file : tidy::code_files()) {
        CAPTURE(file);
        REQUIRE_FALSE(layer_of(file, table).empty());  // a folder with code needs a row
        for (const auto& include : tidy::source_of(file).includes) {
            CAPTURE(include.path);
            CHECK(may_include(file, include.path, table));
        }
    }
}

TEST_CASE("The layer table means what it says") {
    const auto layers = layer_table();
    const auto [file, include, allowed] = GENERATE(table<std::string, std::string, bool>({
        {"shared/domain/limits.hpp", "shared/base/result.hpp", true},
        {"shared/domain/limits.hpp", "shared/api/json.hpp", false},
        {"shared/base/text.cpp", "shared/text/text.hpp", false},
        {"shared/storage/audit.cpp", "shared/api/api.hpp", false},
        {"app/screens/screens.cpp", "shared/services/dispatcher.hpp", false},
        {"app/screens/screens.cpp", "app/client/http_api.hpp", false},
        {"app/app.cpp", "shared/storage/engine/database.hpp", false},
        {"app/native/main_native.cpp", "shared/services/near_world.hpp", true},
        {"app/native/main_native.cpp", "server/http/http_server.hpp", false},
        {"server/main.cpp", "app/app.hpp", false},
        {"server/main.cpp", "vector", true},
    }));
    CAPTURE(file, include);
    CHECK(may_include(file, include, layers) == allowed);
}

TEST_CASE("Every folder of the layer table has code") {
    for (const auto& [layer, allowed] : layer_table()) {
        CAPTURE(layer);
        const auto& files = tidy::code_files();
        CHECK(std::any_of(files.begin(), files.end(), [&](const auto& file) { return tidy::within(file, layer); }));
    }
}

TEST_CASE("Third-party libraries are used where they belong and nowhere else") {
    only_in("nlohmann/", {"shared/api/json_value.hpp"});
    only_in("httplib", {"server/http", "tests"});
    only_in("soci", {"shared/storage", "tests/support", "tests/storage", "tests/services", "tests/postgresql"});
    only_in("sqlite3", {"shared/storage", "tests/storage"});
    only_in("imgui", {"app/ui", "app/native", "wasm-shell", "tests/screens", "tests/support"});
    only_in("backends/imgui", {"app/native", "wasm-shell"});
    only_in("GLFW/", {"app/native"});
    only_in("emscripten", {"wasm-shell"});
    only_in("sodium", {"shared/crypto"});
    only_in("hpdf", {"shared/documents"});
    only_in("qrencode", {"shared/documents"});
    only_in("xlsxwriter", {"shared/documents/sheet"});
    only_in("minizip/", {"shared/documents/sheet", "tests/documents/sheet"});
    only_in("pugixml", {"shared/documents/sheet"});
    only_in("utf8proc", {"shared/base", "tests/domain"});
    only_in("curl/", {"server/mail", "app/native"});
    only_in("qpdf/", {"server/files"});
    only_in("poppler/", {"server/codes"});
    only_in("ZXing/", {"server/codes", "tests"});
    only_in("catch2/", {"tests"});
}

TEST_CASE("Our own files are included with quotes, from the repository's root") {
    std::vector<tidy::Exception> exceptions{{"tests/server", "the suite's own support.hpp, beside it"}};
    for (const auto& file : tidy::code_files()) {
        for (const auto& include : tidy::source_of(file).includes) {
            CAPTURE(file, include.path);
            const auto beside = std::filesystem::path(file).parent_path() / include.path;
            if (!std::filesystem::exists(include.path)) {
                CHECK((!std::filesystem::exists(beside) || tidy::excepted(exceptions, file)));
            } else if (include.path.find('/') != std::string::npos) {
                CHECK(include.quoted);
            }
        }
    }
    for (const auto& exception : exceptions) {
        CAPTURE(exception.folder, exception.why);
        CHECK(exception.used);
    }
}
