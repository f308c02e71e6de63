#include <array>
#include <iostream>

#include "server/commands/commands.hpp"
#include "server/log.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

struct Command {
    std::string_view name;
    base::Result<int> (*run)(const Words&);
    const text::Text& usage;
};
const std::array commands{
    Command{"serve", serve, text::server::usage_serve},
    Command{"create-admin", create_admin, text::server::usage_create_admin},
    Command{"import", import_catalog_file, text::server::usage_import},
    Command{"backup", backup, text::server::usage_backup},
    Command{"restore", restore, text::server::usage_restore},
    Command{"check", check, text::server::usage_check},
};

constexpr int wrong_usage = 2;

bool asks_help(const Words& given) {
    for (const auto& word : given) {
        if (word == "--help") return true;
    }
    return false;
}

}  // namespace

int run_command(const Words& given) {
    if (given.empty()) {
        std::cerr << text::server::usage.view();
        return wrong_usage;
    }
    if (given.front() == "--help") {
        std::cout << text::server::usage.view();
        return 0;
    }
    const Words rest(given.begin() + 1, given.end());
    for (const auto& command : commands) {
        if (command.name != given.front()) continue;
        if (asks_help(rest)) {
            std::cout << command.usage.view();
            return 0;
        }
        const auto outcome = command.run(rest);
        if (outcome) return outcome.value();
        const auto& error = outcome.error();
        if (!error.message.empty()) std::cerr << error.message << '\n';
        if (error.message.empty() || !error.detail.empty()) {
            log(Level::error, "command_failed",
                {{"command", command.name}, {"detail", without_values(error.detail)}});
        }
        if (error.kind == base::ErrorKind::invalid_input) std::cerr << text::server::ask_help.view() << '\n';
        return error.kind == base::ErrorKind::invalid_input ? wrong_usage : 1;
    }
    std::cerr << text::server::unknown_command(given.front()) << '\n'
              << text::server::ask_help.view() << '\n';
    return wrong_usage;
}

}  // namespace server
