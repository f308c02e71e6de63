// create-admin and import.

#include <array>
#include <functional>
#include <iostream>

#include "server/auth/passwords.hpp"
#include "server/chain.hpp"
#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/data_folder.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/services/surplus/import.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/server.hpp"
#include "shared/text/text.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;

Error wrong(const text::Text& why) { return {ErrorKind::invalid_input, why.words(), {}, {}}; }

std::string random_digits(std::size_t count) {
    std::string digits;
    while (digits.size() < count) {
        const auto byte = static_cast<unsigned char>(crypto::random(1).front());
        if (byte < 250) digits += static_cast<char>('0' + byte % 10);
    }
    return digits;
}

/// The names of a person, by the rules of the form that registers one (R26, R29).
Result<void> take_names(const Arguments& arguments, domain::identity::Account& account) {
    for (const auto* option : {"--given-names", "--paternal-surname", "--maternal-surname"}) {
        if (!base::is_utf8(arguments.value(option)))
            return Error{ErrorKind::invalid_input, words::option_not_text(option), {}, {}};
    }
    account.given_names = base::normalised(arguments.value("--given-names", words::admin_given_names.words()));
    account.paternal_surname = base::normalised(arguments.value("--paternal-surname", words::admin_surname.words()));
    account.maternal_surname = base::normalised(arguments.value("--maternal-surname"));
    namespace limits = domain::limits;
    domain::Checker checker;
    checker.required_text("--given-names", account.given_names, limits::given_names_letters_max);
    checker.required_text("--paternal-surname", account.paternal_surname, limits::surname_letters_max);
    checker.optional_text("--maternal-surname", account.maternal_surname, limits::surname_letters_max);
    std::vector<std::string> lines;
    for (const auto& each : checker.take()) lines.push_back(words::admin_name_invalid(each.field, each.message));
    if (lines.empty()) return base::done();
    return Error{ErrorKind::invalid_input, base::joined(lines, "\n"), {}, {}};
}

/// What the audit keeps of an import: which file it was, by name and digest, and what became of its rows.
std::string act_of(const std::string& path, const std::string& content, const services::catalog::ImportReport& report) {
    auto name = path.substr(path.rfind('/') + 1);
    if (!base::is_utf8(name)) name = base::percent_encoded(name);
    return words::import_act(name, crypto::digest_hex(content), report.added, report.changed, report.unchanged);
}

using Reading = std::function<Result<services::catalog::ImportReport>(storage::Connection&, std::string_view)>;

/// What a file is read into: a catalogue of the institute, or one of a period.
Result<Reading> reading_of(const Arguments& arguments) {
    const auto& name = arguments.at(0);
    const auto unknown = [&](const std::string& known) {
        return Error{ErrorKind::invalid_input, words::unknown_catalog(name, known), {}, {}};
    };
    if (arguments.has("--period")) {
        const auto id = arguments.value("--period");
        if (name == "products")
            return Reading([id](storage::Connection& db, std::string_view file) {
                return services::surplus::import_products(db, id, file);
            });
        if (name == "units")
            return Reading(
                [id](storage::Connection& db, std::string_view file) { return services::surplus::import_units(db, id, file); });
        return unknown(words::import_of_period.words());
    }
    const auto kind = base::from_name<services::catalog::ImportKind>(name);
    if (!kind) return unknown(base::joined(services::catalog::import_kinds(), ", "));
    return Reading(
        [kind](storage::Connection& db, std::string_view file) { return services::catalog::import_catalog(db, *kind, file); });
}

/// For the audit: which catalogue, of which period.
std::string place_of(const Arguments& arguments) {
    const auto period = arguments.value("--period");
    return arguments.at(0) + (period.empty() ? "" : ":" + period);
}

}  // namespace

Result<int> create_admin(const Words& given) {
    const auto arguments = TRY(Arguments::parse({{"--data"},
                                                 {"--database"},
                                                 {"--user"},
                                                 {"--email"},
                                                 {"--matricula"},
                                                 {"--given-names"},
                                                 {"--paternal-surname"},
                                                 {"--maternal-surname"},
                                                 {"--create", Takes::nothing}},
                                                given));
    TRY(arguments.expect({}));
    const auto data = TRY(arguments.required("--data"));
    domain::identity::Account account;
    account.user_name = base::normalised(TRY(arguments.required("--user")));
    account.email = base::normalised(TRY(arguments.required("--email")));
    account.matricula = base::normalised(arguments.value("--matricula", "9" + random_digits(9)), base::Written::number);
    if (!domain::identity::is_user_name(account.user_name)) return wrong(words::admin_user_invalid);
    if (!domain::identity::is_email(account.email)) return wrong(words::admin_email_invalid);
    if (!domain::identity::is_matricula(account.matricula)) return wrong(words::admin_matricula_invalid);
    TRY(take_names(arguments, account));

    const SystemClock clock;
    const auto folder = TRY(DataFolder::open_installation(
        data, arguments.has("--create") ? DataFolder::Missing::create : DataFolder::Missing::refuse));
    const auto database = TRY(folder.open_database(arguments.value("--database")));
    TRY(settle_installation(folder, *database));
    TRY(settle_mode(*database, Mode::production));
    TRY(services::load_starter_catalogs(*database));

    const auto secret = crypto::random_token(15);  // 20 characters
    HashingPasswords passwords;
    account.password_hash = TRY(passwords.hash(secret));
    account.user_name_folded = base::folded(account.user_name);
    account.email_folded = base::folded(account.email);
    account.role = domain::identity::Role::administrador;
    account.state = domain::identity::AccountState::validada;
    account.created_at = account.decided_at = clock.now();
    account.id = crypto::uuid(account.created_at);
    TRY(database->write([&](storage::Connection& db) -> Result<void> {
        const bool taken = storage::identity::account_by_user_name(db, account.user_name) ||
                           storage::identity::account_by_email(db, account.email) ||
                           storage::identity::account_by_matricula(db, account.matricula);
        if (taken) return Error{ErrorKind::conflict, words::admin_taken.words(), {}, {}};
        storage::identity::insert_account(db, account);
        append_act(db, account.created_at, "create-admin", "account:" + account.id);
        return base::done();
    }));
    if (folder.is_new()) std::cout << words::folder_created(folder.path()) << '\n';
    std::cout << words::admin_created(account.user_name, secret);
    return 0;
}

Result<int> import_catalog_file(const Words& given) {
    const auto arguments =
        TRY(Arguments::parse({{"--data"}, {"--database"}, {"--period"}, {"--dry-run", Takes::nothing}}, given));
    TRY(arguments.expect({words::import_kind.words(), words::import_file.words()}));
    const auto data = TRY(arguments.required("--data"));
    const auto read = TRY(reading_of(arguments));
    const auto content = TRY(read_file(arguments.at(1)));
    const auto folder = TRY(DataFolder::open_installation(data, DataFolder::Missing::refuse));
    const auto database = TRY(folder.open_database(arguments.value("--database")));
    TRY(settle_installation(folder, *database));
    const auto dry_run = arguments.has("--dry-run") ? services::catalog::DryRun::yes : services::catalog::DryRun::no;
    const SystemClock clock;
    const auto report = TRY(services::catalog::import_within(
        *database, [&](storage::Connection& db) { return read(db, content); }, dry_run,
        [&](storage::Connection& db, const services::catalog::ImportReport& done) {
            append_act(db, clock.now(), "import", "catalog:" + place_of(arguments), act_of(arguments.at(1), content, done));
            const auto kind = base::from_name<services::catalog::ImportKind>(arguments.at(0));
            if (kind && !arguments.has("--period")) services::catalog::note_import(db, *kind, done, clock.now(), {});
        }));
    if (!report.read_as.empty()) std::cout << report.read_as << '\n';
    if (const auto& unknown = report.unknown_columns; !unknown.empty()) {
        std::cout << text::catalog::columns_unknown(base::joined(unknown, ", "), unknown.size()) << '\n';
    }
    for (const auto& line : services::catalog::rejection_lines(report)) std::cout << line << '\n';
    if (const auto count = report.not_offered.size(); count > 0) std::cout << text::catalog::drugs_not_offered(count) << '\n';
    const bool rejected = !report.rejected.empty();
    if (dry_run == services::catalog::DryRun::yes) {
        for (const auto& line : services::catalog::difference_lines(report)) std::cout << line << '\n';
    } else if (!report.missing.empty()) {
        std::cout << text::catalog::rows_missing(report.missing.size()) << '\n';
    }
    std::cout << words::import_counts(report.added, report.changed, report.unchanged,
                                      static_cast<long long>(report.rejected.size()))
              << '\n';
    if (rejected) std::cout << words::import_nothing_saved.view() << '\n';
    else if (dry_run == services::catalog::DryRun::yes) std::cout << words::import_dry_run.view() << '\n';
    if (rejected) return 1;
    return 0;
}

}  // namespace server
