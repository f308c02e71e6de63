#include "server/files/pdf_gate.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <thread>

#include "server/files/child_process.hpp"
#include "server/log.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::size_t string_bytes_kept = 64;
constexpr std::size_t nesting_max = 600;
constexpr unsigned long long json_bytes_max_of_pdf = 1ull << 30;
constexpr auto turn_time = std::chrono::seconds(120);

struct Forbidden {
    std::string_view name;
    const text::Text* words;
};
/// As key or as value of a dictionary.
constexpr std::array forbidden_names{
    Forbidden{"/JavaScript", &words::pdf_script},        Forbidden{"/JS", &words::pdf_script},
    Forbidden{"/EmbeddedFile", &words::pdf_attachments}, Forbidden{"/EmbeddedFiles", &words::pdf_attachments},
    Forbidden{"/RichMedia", &words::pdf_media},          Forbidden{"/XFA", &words::pdf_form},
    Forbidden{"/Launch", &words::pdf_other_files},       Forbidden{"/SubmitForm", &words::pdf_form},
    Forbidden{"/ImportData", &words::pdf_form},          Forbidden{"/GoToE", &words::pdf_other_files},
    Forbidden{"/GoToR", &words::pdf_other_files},
};
/// As key only.
constexpr std::array forbidden_keys{
    Forbidden{"/AA", &words::pdf_script},
    Forbidden{"/EF", &words::pdf_attachments},
};

const text::Text* words_for(std::string_view name) {
    for (const auto& each : forbidden_names) {
        if (each.name == name) return each.words;
    }
    return nullptr;
}

Error refused(std::string why) { return {ErrorKind::invalid_input, std::move(why), {}, {}}; }
Error refused(const text::Text& why) { return refused(why.words()); }

}  // namespace

bool ActiveContentScan::add(std::string_view json) {
    for (const char c : json) {
        if (refusal_) return false;
        if (in_string_) {
            if (escaped_) {
                escaped_ = false;
            } else if (c == '\\') {
                escaped_ = true;
                continue;
            } else if (c == '"') {
                in_string_ = false;
                end_of_string();
                continue;
            }
            if (string_.size() < string_bytes_kept) string_ += c;
            continue;
        }
        switch (c) {
            case '"':
                in_string_ = true;
                string_.clear();
                break;
            case ':':
                if (last_was_string_) judge_key(last_string_);
                last_was_string_ = false;
                break;
            case '{':
            case '[':
                if (nesting_.size() >= nesting_max) refusal_ = &words::pdf_too_complex;
                nesting_.push_back(c);
                if (c == '{' && key_ == "/OpenAction") open_action_depth_ = nesting_.size();
                key_.clear();
                break;
            case '}':
            case ']':
                if (open_action_depth_ == nesting_.size()) open_action_depth_ = 0;
                if (!nesting_.empty()) nesting_.pop_back();
                key_.clear();
                break;
            case ',':
                key_.clear();
                last_was_string_ = false;
                break;
            default:
                break;
        }
    }
    return refusal_ == nullptr;
}

/// Whether it was a key is known at the colon; a value is judged here, where its key is still open.
void ActiveContentScan::end_of_string() {
    last_string_ = string_;
    last_was_string_ = true;
    const bool is_value = !key_.empty() || (!nesting_.empty() && nesting_.back() == '[');
    if (is_value) judge_value(string_);
}

void ActiveContentScan::judge_key(const std::string& key) {
    key_ = key;
    if (const auto* why = words_for(key)) refusal_ = why;
    for (const auto& each : forbidden_keys) {
        if (each.name == key) refusal_ = each.words;
    }
}

void ActiveContentScan::judge_value(const std::string& value) {
    // In an array a name is a glyph or a filter, not an act.
    const bool in_dictionary = !nesting_.empty() && nesting_.back() == '{';
    if (!in_dictionary) return;
    if (const auto* why = words_for(value)) refusal_ = why;
    if (key_ == "/OpenAction" && value.ends_with(" R")) open_actions_.push_back(value);
    if (open_action_depth_ != 0 && open_action_depth_ == nesting_.size() && key_ == "/S" &&
        value != "/GoTo") {
        refusal_ = &words::pdf_script;
    }
}

std::string find_qpdf() {
    constexpr int oldest = 11;  // JSON of version 2, which tells names from texts
    const auto path = find_program("qpdf");
    if (path.empty()) return {};
    std::string printed;
    const auto result = run_child({path, "--version"}, {}, [&](std::string_view piece) {
        printed.append(piece.substr(0, 200));
        return printed.size() < 200;
    });
    const std::string_view label = "version ";
    const auto at = printed.find(label);
    if (result.end == ChildEnd::failed || at == std::string::npos) return {};
    int version = 0;
    const auto* const digits = printed.data() + at + label.size();
    std::from_chars(digits, printed.data() + printed.size(), version);
    return version >= oldest ? path : std::string{};
}

PdfGate::PdfGate(std::string qpdf)
    : qpdf_(std::move(qpdf)),
      running_max_(std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {}

Result<void> PdfGate::check(const std::string& path) {
    if (qpdf_.empty()) return base::done();
    {
        std::unique_lock lock(mutex_);
        if (!free_.wait_for(lock, turn_time, [&] { return running_ < running_max_; })) {
            return Error{ErrorKind::unavailable, words::pdf_not_checked.words(), {}, "the PDF gate is busy"};
        }
        ++running_;
    }
    auto result = check_now(path);
    {
        const std::lock_guard lock(mutex_);
        --running_;
    }
    free_.notify_one();
    return result;
}

Result<int> PdfGate::run(const std::vector<std::string>& options, const std::string& path,
                         std::string* output) {
    std::vector<std::string> arguments{qpdf_};
    arguments.insert(arguments.end(), options.begin(), options.end());
    arguments.push_back(path);
    constexpr std::size_t kept_max = 4096;
    const auto result = run_child(arguments, {}, [&](std::string_view piece) {
        if (output && output->size() < kept_max) output->append(piece.substr(0, kept_max));
        return true;
    });
    switch (result.end) {
        case ChildEnd::exited:
        case ChildEnd::stopped:
            return result.exit_code;
        case ChildEnd::killed:
        case ChildEnd::too_long:
            return refused(words::pdf_too_complex);
        case ChildEnd::failed:
            break;
    }
    return Error{ErrorKind::unavailable, words::pdf_not_checked.words(), {}, "qpdf could not be started"};
}

Result<void> PdfGate::check_now(const std::string& path) {
    constexpr int ok = 0, damaged = 2;
    if (TRY(run({"--is-encrypted"}, path, nullptr)) == ok) return refused(words::pdf_encrypted);
    if (TRY(run({"--check"}, path, nullptr)) == damaged) return refused(words::pdf_damaged);
    std::string printed;
    if (TRY(run({"--show-npages"}, path, &printed)) == damaged) return refused(words::pdf_damaged);
    const auto digits = base::trimmed(printed);
    long long pages = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), pages);
    if (read.ec != std::errc{}) return refused(words::pdf_damaged);
    if (pages < 1) return refused(words::pdf_no_pages);
    if (pages > domain::limits::pdf_pages_max) {
        return refused(words::pdf_too_many_pages(pages, domain::limits::pdf_pages_max));
    }
    return check_active_content(path);
}

Result<void> PdfGate::check_active_content(const std::string& path) {
    ActiveContentScan scan;
    unsigned long long bytes = 0;
    const auto result =
        run_child({qpdf_, "--json=2", "--json-key=qpdf", path}, {}, [&](std::string_view piece) {
            bytes += piece.size();
            return scan.add(piece) && bytes <= json_bytes_max_of_pdf;
        });
    if (scan.refusal()) return refused(*scan.refusal());
    if (result.end == ChildEnd::failed) {
        return Error{ErrorKind::unavailable, words::pdf_not_checked.words(), {}, "qpdf could not be started"};
    }
    if (result.end != ChildEnd::exited) return refused(words::pdf_too_complex);
    if (result.exit_code != 0 && result.exit_code != 3) return refused(words::pdf_damaged);
    // "7 0 R": an array is a place to show; a dictionary must be a GoTo.
    for (const auto& reference : scan.open_actions()) {
        const auto parts = base::split(reference, ' ');
        std::string object;
        const auto option = "--show-object=" + std::string(parts.at(0)) + "," + std::string(parts.at(1));
        TRY(run({option}, path, &object));
        const auto shown = base::trimmed(object);
        if (!shown.starts_with('[') && shown.find("/S /GoTo ") == std::string_view::npos &&
            shown.find("/S /GoTo>") == std::string_view::npos) {
            return refused(words::pdf_script);
        }
    }
    return base::done();
}

}  // namespace server
