// serve: builds the parts, listens until SIGTERM or SIGINT.

#include <malloc.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
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
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/dispatcher.hpp"
#include "shared/services/requests.hpp"
#include "shared/services/seeds.hpp"
#include "shared/storage/requests.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace fs = std::filesystem;
namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

constexpr std::uint64_t mebibyte = 1024 * 1024;

struct Configuration {
    std::string data, database, host, site, base_url, smtp, smtp_password, mail_from, contact_mailboxes;
    int port = 0;
    Mode mode = Mode::production;
    DataFolder::Missing missing = DataFolder::Missing::refuse;
    bool new_seal_key = false;
    std::uint64_t file_bytes_max = 0;
    long long reserve_mb = -1;  ///< -1: derived from the disk.
    std::vector<std::string> trusted_proxies;
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

bool is_base_url(std::string_view url) {
    const bool has_scheme = url.starts_with("https://") || url.starts_with("http://");
    return has_scheme && !url.ends_with('/') && url.find_first_of(" \t\r\n\"<>?#") == std::string_view::npos;
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
                                                 {"--mail-from"},
                                                 {"--base-url"},
                                                 {"--max-file-mb"},
                                                 {"--disk-reserve-mb"},
                                                 {"--trusted-proxy", Takes::values},
                                                 {"--contact-mailboxes"},
                                                 {"--new-seal-key", Takes::nothing},
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
    configuration.host =
        arguments.value("--host", configuration.mode == Mode::demo ? "127.0.0.1" : "0.0.0.0");
    configuration.site = arguments.value("--site", site_beside_program());
    configuration.base_url = arguments.value("--base-url");
    if (!configuration.base_url.empty() && !is_base_url(configuration.base_url))
        return wrong(words::base_url_invalid);
    configuration.smtp = arguments.value("--smtp");
    const bool is_smtp =
        configuration.smtp.starts_with("smtp://") || configuration.smtp.starts_with("smtps://");
    if (!configuration.smtp.empty() && !is_smtp) return wrong(words::smtp_invalid);
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
        static_cast<std::uint64_t>(TRY(arguments.number("--max-file-mb", 1, file_mb_max, file_mb_max))) *
        mebibyte;
    configuration.reserve_mb = TRY(arguments.number("--disk-reserve-mb", 0, 1'000'000'000, -1));
    configuration.new_seal_key = arguments.has("--new-seal-key");
    configuration.trusted_proxies = arguments.values("--trusted-proxy");
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
    if (host == "0.0.0.0" || host == "::")
        shown = "localhost";
    else if (host.find(':') != std::string::npos)
        shown = "[" + host + "]";
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

/// How many connections the open files of this process allow.
std::size_t prepare_process() {
    constexpr int arenas = 4;  // a hundred threads would otherwise each keep a heap of their own
    ::mallopt(M_ARENA_MAX, arenas);
    constexpr rlim_t wanted = 65536, kept_for_files = 256;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return ListenerSettings{}.connections_max;
    files.rlim_cur = std::min(files.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &files);
    const auto left =
        files.rlim_cur > 2 * kept_for_files ? files.rlim_cur - kept_for_files : files.rlim_cur / 2;
    return std::min<std::size_t>(ListenerSettings{}.connections_max, left);
}

/// A lost key is never replaced in silence: old receipts would have to be explained one by one (R40).
Result<void> check_seal_key(const DataFolder& folder, storage::Database& database, bool new_key_wanted) {
    if (new_key_wanted || !TRY(folder.known_seal_keys()).active.id.empty()) return base::done();
    const bool sealed = TRY(database.read([](storage::Connection& db) -> Result<bool> {
        return !storage::receipt_folios(db).empty();
    }));
    return sealed ? Result<void>(Error{ErrorKind::conflict, words::seal_key_gone.words(), {}, {}}) : base::done();
}

}  // namespace

Result<int> serve(const Words& given) {
    const auto configuration = TRY(configuration_of(given));
    const auto connections_max = prepare_process();
    const SystemClock clock;

    auto folder = TRY(DataFolder::open_installation(configuration.data, configuration.missing));
    TRY(folder.lock());
    const auto database = TRY(folder.open_database(configuration.database));
    TRY(settle_installation(folder, *database));
    TRY(settle_mode(*database, configuration.mode));
    TRY(services::load_starter_catalogs(*database));
    TRY(check_seal_key(folder, *database, configuration.new_seal_key));
    const auto seal_keys = TRY(folder.seal_keys());

    PdfGate gate;
    DiskFileStore files(
        {folder.files(), configuration.file_bytes_max, reserve_of(configuration, folder.path())}, gate);
    TRY(files.prepare());
    HashingPasswords passwords;
    std::string accounts;
    if (configuration.mode == Mode::demo)
        accounts = TRY(demo_accounts(folder, *database, passwords, clock.now()));

    services::Settings settings;
    settings.demo = configuration.mode == Mode::demo;
    settings.contact_mailboxes = configuration.contact_mailboxes;
    settings.base_url = configuration.base_url.empty() ? own_url(configuration.host, configuration.port)
                                                       : configuration.base_url;
    services::Dispatcher dispatcher(*database, {clock, files, passwords, seal_keys, settings});
    services::add_routes(dispatcher);

    HttpSettings http;
    http.listener.host = configuration.host;
    http.listener.port = configuration.port;
    http.listener.upload_bytes_max = configuration.file_bytes_max;
    http.listener.connections_max = connections_max;
    http.site_folder = configuration.site;
    http.trusted_proxies = configuration.trusted_proxies;
    HttpServer server(dispatcher, http);
    const int port = TRY(server.open());
    if (configuration.base_url.empty()) settings.base_url = own_url(configuration.host, port);

    if (configuration.site.empty()) std::cout << words::no_site.view() << '\n';
    if (!settings.base_url.starts_with("https://")) std::cout << words::plain_http.view() << '\n';
    if (!settings.demo && configuration.smtp.empty()) std::cout << words::no_smtp(folder.mail()) << '\n';
    if (holds_password(configuration.smtp)) std::cout << words::password_in_address.view() << '\n';
    if (folder.is_new()) std::cout << words::folder_created(folder.path()) << '\n';
    if (!accounts.empty())
        std::cout << words::demo_accounts_title(folder.demo_accounts()) << "\n\n" << accounts << '\n';
    std::cout << words::listening(own_url(configuration.host, port)) << std::endl;
    log(Level::info, "started",
        {{"build", base::build_number()},
         {"data", folder.path()},
         {"new", folder.is_new() ? "yes" : "no"},
         {"port", std::to_string(port)},
         {"mode", settings.demo ? "demo" : "production"},
         {"mail", configuration.smtp.empty() ? "folder" : "smtp"}});

    const auto carrier = configuration.smtp.empty()
                             ? folder_carrier(folder.mail())
                             : smtp_carrier(configuration.smtp, configuration.mail_from, configuration.smtp_password);
    const auto signals = hold_signals();
    const auto uptime_ms = [begun = std::chrono::steady_clock::now()] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun).count();
    };
    const auto receipts = [&](const std::string& folio) -> base::Result<MailAttachment> {
        auto document = services::receipt_document(*database, dispatcher.ports(), folio);
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
    Outbox outbox(*database, clock, *carrier, configuration.mail_from, receipts);
    {
        const Worker mail(std::chrono::seconds(1), [&] { outbox.send_due(storage::MailLane::patient); });
        const Worker urgent_mail(std::chrono::seconds(1), [&] { outbox.send_due(storage::MailLane::expiring); });
        const Worker tidying(std::chrono::minutes(10), [&] {
            tidy_up(*database, files, clock.now(), uptime_ms());
            sign_checkpoint(*database, seal_keys, clock.now(), folder.audit_checkpoint());
        });
        std::thread listening([&] { server.run(); });
        int signal = 0;
        ::sigwait(&signals, &signal);
        std::cout << words::stopping.view() << std::endl;
        server.stop();
        carrier->stop();  // no mail server is waited for; what was under way stays in the outbox
        listening.join();
    }
    sign_checkpoint(*database, seal_keys, clock.now(), folder.audit_checkpoint());
    log(Level::info, "stopped");
    return 0;
}

}  // namespace server
