#include <array>
#include <charconv>
#include <iostream>

#include "server/commands/commands.hpp"
#include "server/files/pdf_report.hpp"
#include "server/log.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/text/identity/accounts_command.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

struct Command {
    std::string_view name;
    base::Result<int> (*run)(const Words&);
    std::string (*usage)();
};
const std::array commands{
    Command{"serve", serve, [] { return text::server::usage_serve.words(); }},
    Command{"create-admin", create_admin, [] { return text::server::usage_create_admin.words(); }},
    Command{"import", import_catalog_file,
            [] { return text::server::usage_import(base::joined(services::catalog::import_kinds(), ", ")); }},
    Command{"period", period, [] { return text::server::usage_period.words(); }},
    Command{"mail", mail, [] { return text::server::usage_mail.words(); }},
    Command{"accounts", accounts, [] { return text::identity::usage_accounts.words(); }},
    Command{"backup", backup, [] { return text::server::usage_backup.words(); }},
    Command{"restore", restore, [] { return text::server::usage_restore.words(); }},
    Command{"check", check, [] { return text::server::usage_check.words(); }},
};

constexpr int wrong_usage = 2;

bool asks_help(const Words& given) {
    for (const auto& word : given) {
        if (word == "--help") return true;
    }
    return false;
}

/// Of the server itself, for one PDF: no command of anybody's.
int inspect(const Words& rest) {
    unsigned long long memory_bytes = 0;
    if (rest.size() != 2) return wrong_usage;
    std::from_chars(rest[1].data(), rest[1].data() + rest[1].size(), memory_bytes);
    inspect_for_parent(rest[0], memory_bytes);
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
    if (given.front() == inspect_command) return inspect(rest);
    for (const auto& command : commands) {
        if (command.name != given.front()) continue;
        if (asks_help(rest)) {
            std::cout << command.usage();
            return 0;
        }
        const auto outcome = command.run(rest);
        if (outcome) return outcome.value();
        const auto& error = outcome.error();
        if (!error.message.empty()) std::cerr << error.message << '\n';
        if (error.message.empty() || !error.detail.empty()) {
            log(Level::error, "command_failed", {{"command", command.name}, {"detail", without_values(error.detail)}});
        }
        if (error.kind == base::ErrorKind::invalid_input) std::cerr << text::server::ask_help.view() << '\n';
        return error.kind == base::ErrorKind::invalid_input ? wrong_usage : 1;
    }
    std::cerr << text::server::unknown_command(given.front()) << '\n' << text::server::ask_help.view() << '\n';
    return wrong_usage;
}

}  // namespace server
