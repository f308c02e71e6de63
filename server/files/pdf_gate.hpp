#pragma once
// Whether a stored PDF may stay (R30, R31): opens, needs no password, has pages, and holds nothing that acts by itself,
// reaches outside or carries a file that is no text, XML or OpenDocument.

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

#include "server/files/child_process.hpp"
#include "server/files/pdf_report.hpp"
#include "shared/base/result.hpp"

namespace server {

struct PdfGateSettings {
    /// The program that looks (`inspect_command`), in a process of its own; this one's by default. "" leaves only the
    /// first look at the bytes.
    std::string program = "/proc/self/exe";
    /// An honest scan of 150 MB and 2,000 pages needs a second or two. With the time to wait for a turn this is less than
    /// page, desktop program and proxy wait for an answer.
    int turn_seconds = 65;
    int cpu_seconds = 90;
    int wall_seconds = 100;
    unsigned long long memory_bytes = 1024ull * 1024 * 1024;
    /// The program that reads the codes of papers (server/codes); by default the one beside `program`. What it does not find in this
    /// time is not there.
    std::string codes_program{};
    int codes_cpu_seconds = 10;
    int codes_wall_seconds = 12;
};

class PdfGate {
public:
    explicit PdfGate(PdfGateSettings settings = {});

    /// Errors: invalid_input with words for the person; unavailable when it could not be checked.
    base::Result<void> check(const std::string& path);
    /// The same, and then the codes of final papers that it shows. Reading them is a kindness: whatever goes wrong with it, there
    /// are fewer or none.
    base::Result<std::vector<std::string>> check_paper(const std::string& path);

private:
    class Turn;
    base::Result<void> check_now(const std::string& path) const;
    std::vector<std::string> codes_of(const std::string& path) const;

    PdfGateSettings settings_;
    std::mutex mutex_;
    std::condition_variable free_;
    int running_ = 0;
    int running_max_ = 1;
};

}  // namespace server
