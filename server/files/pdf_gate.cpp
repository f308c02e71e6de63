#include "server/files/pdf_gate.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "server/files/embedded_file.hpp"
#include "server/log.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/surplus/code.hpp"
#include "shared/text/server.hpp"
#include "shared/text/text.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::size_t names_shown = 3;

Error refused(std::string why) { return {ErrorKind::invalid_input, std::move(why), {}, {}}; }
Error refused(const text::Text& why) { return refused(why.words()); }
Error not_checked(std::string detail) { return {ErrorKind::unavailable, words::pdf_not_checked.words(), {}, std::move(detail)}; }

std::string listed(const std::vector<std::string>& names) {
    std::vector<std::string> shown;
    for (const auto& name : names) {
        if (shown.size() == names_shown) break;
        shown.push_back(name.empty() ? words::pdf_embedded_unnamed.words() : name);
    }
    const auto more = names.size() - shown.size();
    return base::joined(shown, ", ") + (more > 0 ? words::pdf_embedded_more(more) : "");
}

Result<void> judged(const PdfReport& report) {
    const auto because = [&](const text::Text& why) { return refused(words::pdf_refused(why.words(), report.is_signed)); };
    switch (report.finding) {
        case PdfFinding::none: return base::done();
        case PdfFinding::password: return refused(words::pdf_encrypted);
        case PdfFinding::damaged: return refused(words::pdf_damaged);
        case PdfFinding::no_pages: return refused(words::pdf_no_pages);
        case PdfFinding::too_many_pages:
            return refused(words::pdf_too_many_pages(report.pages, domain::limits::pdf_pages_max, report.is_signed));
        case PdfFinding::script: return because(words::pdf_script);
        case PdfFinding::other_files: return because(words::pdf_other_files);
        case PdfFinding::form: return because(words::pdf_form);
        case PdfFinding::media: return because(words::pdf_media);
        case PdfFinding::embedded: return refused(words::pdf_embedded(listed(report.names), report.is_signed));
        case PdfFinding::too_complex: return refused(words::pdf_too_complex);
        case PdfFinding::out_of_memory: return refused(words::pdf_took_too_much);
        case PdfFinding::unreadable: break;
    }
    return not_checked("the PDF could not be read");
}

constexpr std::string_view codes_program_name = "prestaciones-codes";

std::string codes_program_beside(const std::string& program) {
    std::error_code failure;
    const auto resolved = std::filesystem::canonical(program, failure);
    return failure ? std::string{} : (resolved.parent_path() / codes_program_name).string();
}

}  // namespace

/// Of the few who look at a time. It waits for its place, for some time.
class PdfGate::Turn {
public:
    explicit Turn(PdfGate& gate) : gate_(gate) {
        std::unique_lock lock(gate_.mutex_);
        granted_ = gate_.free_.wait_for(lock, std::chrono::seconds(gate_.settings_.turn_seconds),
                                        [&] { return gate_.running_ < gate_.running_max_; });
        if (granted_) ++gate_.running_;
    }
    ~Turn() {
        if (!granted_) return;
        {
            const std::lock_guard lock(gate_.mutex_);
            --gate_.running_;
        }
        gate_.free_.notify_one();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    Result<void> granted() const { return granted_ ? base::done() : Result<void>(not_checked("the PDF gate is busy")); }

private:
    PdfGate& gate_;
    bool granted_ = false;
};

PdfGate::PdfGate(PdfGateSettings settings)
    : settings_(std::move(settings)), running_max_(std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {
    if (settings_.codes_program.empty() && !settings_.program.empty())
        settings_.codes_program = codes_program_beside(settings_.program);
}

Result<void> PdfGate::check(const std::string& path) {
    if (settings_.program.empty()) return base::done();
    const Turn turn(*this);
    TRY(turn.granted());
    return check_now(path);
}

Result<std::vector<std::string>> PdfGate::check_paper(const std::string& path) {
    if (settings_.program.empty()) return std::vector<std::string>{};
    const Turn turn(*this);
    TRY(turn.granted());
    TRY(check_now(path));
    return codes_of(path);
}

Result<void> PdfGate::check_now(const std::string& path) const {
    constexpr std::size_t report_bytes_max = 1024 * 1024;
    const ChildLimits limits{settings_.cpu_seconds, settings_.wall_seconds, 0};  // it limits its memory itself
    std::string printed;
    const auto ran = run_child({settings_.program, std::string(inspect_command), path, std::to_string(settings_.memory_bytes)},
                               limits, [&](std::string_view piece) {
                                   printed.append(piece);
                                   return printed.size() <= report_bytes_max;
                               });
    switch (ran.end) {
        case ChildEnd::exited:
            if (const auto report = read_report(printed); report && ran.exit_code == 0) return judged(*report);
            return not_checked("the PDF gate ended with " + std::to_string(ran.exit_code));
        case ChildEnd::stopped: return refused(words::pdf_too_complex);
        case ChildEnd::too_long: return refused(words::pdf_took_too_long);
        case ChildEnd::killed:
            if (ran.signal == SIGKILL || ran.signal == SIGXCPU) return refused(words::pdf_took_too_long);
            log(Level::error, "pdf_gate_crashed", {{"signal", std::to_string(ran.signal)}});
            return refused(words::pdf_too_complex);
        case ChildEnd::failed: break;
    }
    return not_checked("the PDF gate could not be started");
}

std::vector<std::string> PdfGate::codes_of(const std::string& path) const {
    constexpr std::size_t printed_bytes_max = 4096;
    constexpr unsigned long long memory_bytes = 768ull * 1024 * 1024;  // the file is read in place and counts
    const ChildLimits limits{settings_.codes_cpu_seconds, settings_.codes_wall_seconds, 0};
    std::string printed;
    const auto ran =
        run_child({settings_.codes_program, path, std::to_string(memory_bytes)}, limits, [&](std::string_view piece) {
            printed.append(piece);
            return printed.size() <= printed_bytes_max;
        });
    // A file that is too much for it is nobody's fault; that it cannot be started is.
    if (ran.end == ChildEnd::failed) log(Level::error, "pdf_codes_not_started", {{"program", settings_.codes_program}});
    std::vector<std::string> codes;
    for (const auto line : base::split(printed, '\n')) {
        if (domain::surplus::is_code(line)) codes.emplace_back(line);
    }
    return codes;
}

}  // namespace server
