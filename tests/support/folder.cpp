#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

namespace test {

TemporaryFolder::TemporaryFolder() : path_((fs::temp_directory_path() / "prestaciones-test-XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code failure;
    fs::remove_all(path_, failure);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& content) const {
    const auto path = path_ + "/" + name;
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path;
}

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

}  // namespace test
