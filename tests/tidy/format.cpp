// The sources look as .clang-format says.

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <string>

#include "tests/tidy/source.hpp"

namespace {

struct Outcome {
    int code = -1;
    std::string output{};
};

Outcome run(const std::string& command) {
    Outcome outcome;
    auto* const pipe = popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) outcome.output.append(buffer.data(), count);
    outcome.code = pclose(pipe);
    return outcome;
}

}  // namespace

TEST_CASE("Every source is formatted as .clang-format says") {
    REQUIRE(tidy::content_of(".clang-format").find("ColumnLimit") != std::string::npos);
    std::string command = "clang-format --dry-run --Werror --ferror-limit=3";
    for (const auto& file : tidy::code_files()) command += " '" + file + "'";
    const auto outcome = run(command);
    INFO("clang-format -i brings them into shape\n" << outcome.output.substr(0, 4000));
    CHECK(outcome.code == 0);
}
