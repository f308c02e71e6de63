#pragma once
// A folder of a test's own.

#include <string>

namespace test {

/// Empty at first; gone, with all that is in it, with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    /// The path of the new file; its folders are made.
    std::string write(const std::string& name, const std::string& content) const;

private:
    std::string path_;
};

/// "" when there is no such file.
std::string content_of(const std::string& path);

}  // namespace test
