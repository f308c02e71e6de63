// serve: builds the parts, listens until SIGTERM or SIGINT.

#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <malloc.h>
#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <optional>
#include <thread>

#include "server/auth/passwords.hpp"
#include "server/chain.hpp"
#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/data_folder.hpp"
#include "server/demo.hpp"
#include "server/files/file_store.hpp"
#include "server/http/http_server.hpp"
#include "server/jobs/housekeeping.hpp"
#include "server/log.hpp"
#include "server/mail/message.hpp"
#include "server/mail/outbox.hpp"
#include "server/worker.hpp"
#include "shared/base/build.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/cases/deciding.hpp"
#include "shared/services/cases/receipt.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/near/demo_cases.hpp"
#include "shared/services/near/demo_catalog.hpp"
#include "shared/services/near/demo_collection.hpp"
#include "shared/services/near/demo_contents.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/text/server.hpp"
#include "shared/text/text.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;
namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::uint64_t mebibyte = 1024 * 1024;
/// A stop has an end, whatever a worker is about: what does not finish in time is cut off as by a power cut,
/// which database and files survive.
constexpr std::chrono::seconds stop_time_max{30};

struct Configuration {
    std::string data, database, host, site, base_url, smtp, smtp_password, mail_from, contact_mailboxes;
    MailTls smtp_tls = MailTls::offered;
    int port = 0;
    Mode mode = Mode::production;
    DataFolder::Missing missing = DataFolder::Missing::refuse;
    bool new_seal_key = false;
    Audit audit = Audit::as_signed;
    std::uint64_t file_bytes_max = 0;
    long long reserve_mb = -1;  ///< -1: derived from the disk.
    TrustedProxies trusted_proxies;
};

Error wrong(const text::Text& why) { return {ErrorKind::invalid_input, why.words(), {}, {}}; }

/// build/bin/prestaciones-server → build/site
std::string site_beside_program() {
    std::error_code failure;
    const auto program = fs::read_symlink("/proc/self/exe", failure);
    if (failure) return {};
    const auto site = program.parent_path().parent_path() / "site";
    return fs::is_directory(site, failure) ? site.string() : std::string{};
}

/// What stands between the scheme and the first slash.
std::string_view authority_of(std::string_view url) {
    const auto begin = url.find("://");
    if (begin == std::string_view::npos) return {};
    const auto rest = url.substr(begin + 3);
    return rest.substr(0, rest.find('/'));
}

/// "host", "host:25", "[::1]:25".
bool is_host_and_port(std::string_view text) {
    const auto is_letter_of_host = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-' || c == '_';
    };
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == std::string_view::npos || !plain_address(text.substr(0, end + 1))) return false;
        text.remove_prefix(end + 1);
    } else {
        const auto host = text.substr(0, text.find(':'));
        if (host.empty() || !std::all_of(host.begin(), host.end(), is_letter_of_host)) return false;
        text.remove_prefix(host.size());
    }
    if (text.empty()) return true;
    int port = 0;
    const auto digits = text.substr(1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return text.front() == ':' && read.ec == std::errc{} && read.ptr == digits.data() + digits.size() && port >= 1 &&
           port <= 65535;
}

/// As browsers write it in Origin: in small letters, without slash at the end.
Result<std::string> base_url_of(std::string url) {
    std::transform(url.begin(), url.end(), url.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (url.ends_with('/')) url.pop_back();
    const bool has_scheme = url.starts_with("https://") || url.starts_with("http://");
    const auto authority = authority_of(url);
    if (!has_scheme || !is_host_and_port(authority)) return wrong(words::base_url_invalid);
    if (!url.ends_with(authority)) return wrong(words::base_url_with_path);
    return url;
}

/// smtp://user:password@host:25
bool is_smtp_url(std::string_view url) {
    const auto authority = authority_of(url);
    const auto at = authority.rfind('@');
    return (url.starts_with("smtp://") || url.starts_with("smtps://")) &&
           is_host_and_port(at == std::string_view::npos ? authority : authority.substr(at + 1));
}

Result<Configuration> configuration_of(const Words& given) {
    const auto arguments = TRY(Arguments::parse({{"--data"},
                                                 {"--port"},
                                                 {"--host"},
                                                 {"--site"},
                                                 {"--demo", Takes::nothing},
                                                 {"--create", Takes::nothing},
                                                 {"--smtp"},
                                                 {"--smtp-password-file"},
                                                 {"--smtp-tls"},
                                                 {"--mail-from"},
                                                 {"--base-url"},
                                                 {"--max-file-mb"},
                                                 {"--disk-reserve-mb"},
                                                 {"--trusted-proxy", Takes::values},
                                                 {"--contact-mailboxes"},
                                                 {"--new-seal-key", Takes::nothing},
                                                 {"--new-audit-checkpoint", Takes::nothing},
                                                 {"--database"}},
                                                given));
    TRY(arguments.expect({}));
    Configuration configuration;
    configuration.data = TRY(arguments.required("--data"));
    TRY(arguments.required("--port"));
    configuration.database = arguments.value("--database");
    configuration.port = static_cast<int>(TRY(arguments.number("--port", 0, 65535, 0)));
    configuration.mode = arguments.has("--demo") ? Mode::demo : Mode::production;
    if (arguments.has("--demo") || arguments.has("--create")) configuration.missing = DataFolder::Missing::create;
    configuration.host = arguments.value("--host", configuration.mode == Mode::demo ? "127.0.0.1" : "0.0.0.0");
    configuration.site = arguments.value("--site", site_beside_program());
    if (arguments.has("--base-url")) configuration.base_url = TRY(base_url_of(arguments.value("--base-url")));
    configuration.smtp = arguments.value("--smtp");
    if (arguments.has("--smtp") && !is_smtp_url(configuration.smtp)) return wrong(words::smtp_invalid);
    const auto tls = arguments.value("--smtp-tls", "offered");
    if (tls != "offered" && tls != "required") return wrong(words::smtp_tls_invalid);
    if (tls == "required") configuration.smtp_tls = MailTls::required;
    if (const auto file = arguments.value("--smtp-password-file"); !file.empty()) {
        configuration.smtp_password = base::trimmed(TRY(read_file(file)));
    } else if (const char* given_password = std::getenv("PRESTACIONES_SMTP_PASSWORD")) {
        configuration.smtp_password = given_password;
    }
    configuration.mail_from = arguments.value("--mail-from", "sanece@localhost");
    if (!is_mail_address(configuration.mail_from)) return wrong(words::mail_from_invalid);
    configuration.contact_mailboxes = arguments.value("--contact-mailboxes");
    constexpr auto file_mb_max = static_cast<long long>(domain::limits::file_size_bytes_max / mebibyte);
    configuration.file_bytes_max =
        static_cast<std::uint64_t>(TRY(arguments.number("--max-file-mb", 1, file_mb_max, file_mb_max))) * mebibyte;
    configuration.reserve_mb = TRY(arguments.number("--disk-reserve-mb", 0, 1'000'000'000, -1));
    configuration.new_seal_key = arguments.has("--new-seal-key");
    if (arguments.has("--new-audit-checkpoint")) configuration.audit = Audit::accepted;
    configuration.trusted_proxies = TRY(TrustedProxies::parse(arguments.values("--trusted-proxy")));
    std::error_code failure;
    if (arguments.has("--site") && !configuration.site.empty() &&
        !fs::is_regular_file(fs::path(configuration.site) / "index.html", failure))
        return Error{ErrorKind::invalid_input, words::site_missing(configuration.site), {}, {}};
    return configuration;
}

/// smtp://user:password@host
bool holds_password(std::string_view url) {
    const auto begin = url.find("://"), at = url.rfind('@');
    return begin != std::string_view::npos && at != std::string_view::npos &&
           url.substr(begin + 3, at - begin - 3).find(':') != std::string_view::npos;
}

/// A twentieth of the disk, at most 5 GiB.
std::uint64_t reserve_of(const Configuration& configuration, const std::string& folder) {
    constexpr std::uint64_t most = 5 * 1024 * mebibyte;
    constexpr std::uint64_t share = 20;
    if (configuration.reserve_mb >= 0) return static_cast<std::uint64_t>(configuration.reserve_mb) * mebibyte;
    struct statvfs disk {};
    if (::statvfs(folder.c_str(), &disk) != 0) return 0;
    return std::min(most, static_cast<std::uint64_t>(disk.f_blocks) * disk.f_frsize / share);
}

std::string own_url(const std::string& host, int port) {
    std::string shown = host;
    if (host == "0.0.0.0" || host == "::") shown = "localhost";
    else if (host.find(':') != std::string::npos) shown = "[" + host + "]";
    return "http://" + shown + ":" + std::to_string(port);
}

/// Signals are taken by one thread, in one place; every thread made after this leaves them alone.
sigset_t hold_signals() {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    return ends;
}

[[noreturn]] void end_by_force() {
    log(Level::error, "stop_forced");
    std::_Exit(0);
}

/// How many connections the open files of this process allow.
std::size_t prepare_process() {
    constexpr int arenas = 4;  // a hundred threads would otherwise each keep a heap of their own
    ::mallopt(M_ARENA_MAX, arenas);
    // Every request would otherwise give its pages back to the system and take them anew.
    constexpr int kept_bytes = 8 * 1024 * 1024, mapped_bytes = 1024 * 1024;
    ::mallopt(M_TRIM_THRESHOLD, kept_bytes);
    ::mallopt(M_MMAP_THRESHOLD, mapped_bytes);
    constexpr rlim_t wanted = 65536, kept_for_files = 256;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return ListenerSettings{}.connections_max;
    files.rlim_cur = std::min(files.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &files);
    const auto left = files.rlim_cur > 2 * kept_for_files ? files.rlim_cur - kept_for_files : files.rlim_cur / 2;
    return std::min<std::size_t>(ListenerSettings{}.connections_max, left);
}

/// A lost key is never replaced in silence, nor one of another installation taken: old receipts would have to be explained one
/// by one (R40). Nor is an audit signed as if it were a new one (R39).
Result<services::SealKeys> prepare_keys(const DataFolder& folder, storage::Database& database, base::Instant now,
                                        const Configuration& configuration) {
    const auto found = folder.find_seal_keys();
    const auto known = TRY(folder.known_seal_keys());
    if (auto problem = TRY(seal_key_problem(database, known)); !problem.empty() && !configuration.new_seal_key)
        return Error{ErrorKind::conflict, std::move(problem), {}, {}};
    const bool served = TRY(database.read([&](storage::Connection& db) -> Result<bool> { return has_served(db, found); }));
    for (const auto& problem : found.problems) {
        std::cout << problem << '\n';
        log(Level::error, "seal_keys_problem", {{"problem", problem}});
    }
    const auto keys = TRY(folder.seal_keys());
    const auto problem = TRY(begin_checkpoints(database, keys, now, folder.audit_checkpoint(), !served, configuration.audit));
    if (!problem.empty()) std::cout << problem << '\n' << words::checkpoint_not_signed.view() << '\n';
    TRY(settle_seal_key(database, keys));
    return keys;
}

/// Not worth a server that does not start: everything can be tried without them.
void tell_demo(storage::Database& database, const services::Ports& ports) {
    for (const auto& story :
         {services::make_demo_collection, services::make_demo_cases, services::make_demo_contents, services::make_demo_catalog}) {
        const auto told = story(database, ports);
        if (told) continue;
        const auto& error = told.error();
        log(Level::warning, "demo_story_failed", {{"reason", error.message}, {"detail", without_values(error.detail)}});
    }
}

}  // namespace

Result<int> serve(const Words& given) {
    const auto configuration = TRY(configuration_of(given));
    const auto connections_max = prepare_process();
    const SystemClock clock;

    auto folder = TRY(DataFolder::open_installation(configuration.data, configuration.missing));
    TRY(folder.lock());
    const auto database = TRY(folder.open_database(configuration.database, storage::Opening::alone));
    TRY(settle_installation(folder, *database));
    TRY(settle_mode(*database, configuration.mode));
    TRY(services::load_starter_catalogs(*database));
    const auto seal_keys = TRY(prepare_keys(folder, *database, clock.now(), configuration));

    PdfGate gate;
    DiskFileStore files({folder.files(), configuration.file_bytes_max, reserve_of(configuration, folder.path())}, gate);
    TRY(files.prepare());
    HashingPasswords passwords;
    std::string accounts;
    if (configuration.mode == Mode::demo) accounts = TRY(demo_accounts(folder, *database, passwords, clock.now()));

    services::Settings settings;
    settings.demo = configuration.mode == Mode::demo;
    settings.contact_mailboxes = configuration.contact_mailboxes;
    settings.temporary_folder = folder.files() + "/incoming";
    settings.file_bytes_max = configuration.file_bytes_max;
    settings.base_url = configuration.base_url.empty() ? own_url(configuration.host, configuration.port) : configuration.base_url;
    services::Dispatcher dispatcher(*database, {clock, files, passwords, seal_keys, settings});
    services::add_routes(dispatcher);

    HttpSettings http;
    http.listener.host = configuration.host;
    http.listener.port = configuration.port;
    http.listener.upload_bytes_max = configuration.file_bytes_max;
    http.listener.connections_max = connections_max;
    http.site_folder = configuration.site;
    http.installation = installation_of(folder);
    http.trusted_proxies = configuration.trusted_proxies;
    if (!configuration.base_url.empty()) http.names = Names::own;
    HttpServer server(dispatcher, http);
    const int port = TRY(server.open());
    if (configuration.base_url.empty()) settings.base_url = own_url(configuration.host, port);
    if (settings.demo) tell_demo(*database, dispatcher.ports());

    if (configuration.site.empty()) std::cout << words::no_site.view() << '\n';
    if (!settings.base_url.starts_with("https://")) std::cout << words::plain_http.view() << '\n';
    if (!settings.demo && configuration.smtp.empty()) std::cout << words::no_smtp(folder.mail()) << '\n';
    if (holds_password(configuration.smtp)) std::cout << words::password_in_address.view() << '\n';
    if (folder.is_new()) std::cout << words::folder_created(folder.path()) << '\n';
    if (!accounts.empty()) std::cout << words::demo_accounts_title(folder.demo_accounts()) << "\n\n" << accounts << '\n';
    std::cout << words::listening(own_url(configuration.host, port)) << std::endl;
    log(Level::info, "started",
        {{"build", base::build_number()},
         {"data", folder.path()},
         {"new", folder.is_new() ? "yes" : "no"},
         {"port", std::to_string(port)},
         {"mode", settings.demo ? "demo" : "production"},
         {"mail", configuration.smtp.empty() ? "folder" : "smtp"}});

    const auto carrier = configuration.smtp.empty() ? folder_carrier(folder.mail())
                                                    : smtp_carrier(configuration.smtp, configuration.mail_from,
                                                                   configuration.smtp_password, configuration.smtp_tls);
    const auto signals = hold_signals();
    const auto uptime_ms = [begun = std::chrono::steady_clock::now()] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
    };
    const auto papers = [&](domain::cases::Paper paper, const std::string& folio) -> base::Result<MailAttachment> {
        const auto draw =
            paper == domain::cases::Paper::receipt ? services::cases::receipt_document : services::cases::evaluation_document;
        auto document = draw(*database, dispatcher.ports(), folio);
        if (document) {
            auto drawn = std::move(document).value();
            return MailAttachment{std::move(drawn.file_name), std::move(drawn.mime), std::move(drawn.bytes)};
        }
        auto error = std::move(document).error();
        // What is not there, or was altered, will be no better at the next try.
        if (error.kind == base::ErrorKind::conflict || error.kind == base::ErrorKind::not_found)
            error.kind = base::ErrorKind::invalid_input;
        return error;
    };
    Outbox outbox(*database, clock, *carrier, configuration.mail_from, papers, &files);
    std::optional<Deadline> deadline;
    {
        const Worker mail(std::chrono::seconds(1), [&] { outbox.send_due(storage::MailLane::patient); });
        const Worker urgent_mail(std::chrono::seconds(1), [&] { outbox.send_due(storage::MailLane::expiring); });
        const Worker jobs(std::chrono::minutes(1), [&] {
            dispatcher.run_due_jobs([](std::string_view job, const base::Error& error) {
                log(Level::error, "job_failed", {{"job", std::string(job)}, {"detail", without_values(error.detail)}});
            });
        });
        const Worker tidying(std::chrono::minutes(10), [&] {
            tidy_up(*database, files, uptime_ms());
            sign_checkpoint(*database, seal_keys, clock.now(), folder.audit_checkpoint());
        });
        std::thread listening([&] { server.run(); });
        int signal = 0;
        ::sigwait(&signals, &signal);
        std::cout << words::stopping.view() << std::endl;
        deadline.emplace(stop_time_max, end_by_force);
        server.stop();
        passwords.stop();
        carrier->stop();  // no mail server is waited for; what was under way stays in the outbox
        listening.join();
    }
    sign_checkpoint(*database, seal_keys, clock.now(), folder.audit_checkpoint());
    log(Level::info, "stopped");
    return 0;
}

}  // namespace server
