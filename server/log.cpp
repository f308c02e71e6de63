#include "server/log.hpp"

#include <unistd.h>

#include <chrono>

#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/time.hpp"

namespace server {
namespace {

/// Quoted, and pure ASCII: no line break and no terminal sequence gets through.
std::string json_text(std::string_view text) {
    return api::json::Value(text).dump(-1, ' ', true, api::json::Value::error_handler_t::replace);
}

std::string_view name_of(Level level) {
    switch (level) {
        case Level::info: return "info";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return {};
}

}  // namespace

void log(Level level, std::string_view event, std::initializer_list<std::pair<std::string_view, std::string_view>> fields) {
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    std::string line = "{\"time\":" + json_text(base::iso_utc(now.count())) + ",\"level\":" + json_text(name_of(level)) +
                       ",\"event\":" + json_text(event);
    for (const auto& [name, value] : fields) line += "," + json_text(name) + ":" + json_text(value);
    line += "}\n";
    // One write, so that lines of several threads do not mix.
    // A log that cannot be written is no reason to stop.
    const auto written = ::write(STDERR_FILENO, line.data(), line.size());
    static_cast<void>(written);
}

std::string without_values(std::string_view detail) { return std::string(detail.substr(0, detail.find(" with :"))); }

}  // namespace server
