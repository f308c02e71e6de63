// accounts: what is done to accounts without the page, and without mail, by the rules of services/identity/administration.

#include <functional>
#include <iostream>
#include <optional>

#include "server/auth/passwords.hpp"
#include "server/chain.hpp"
#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/data_folder.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/administration.hpp"
#include "shared/domain/identity/lists.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/identity/role_words.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/identity/administration.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/lists.hpp"
#include "shared/text/identity/account_mails.hpp"
#include "shared/text/identity/accounts.hpp"
#include "shared/text/identity/accounts_command.hpp"
#include "shared/text/identity/administration.hpp"
#include "shared/text/server.hpp"
#include "shared/text/shared.hpp"

namespace server {
namespace {

namespace words = text::identity;
namespace identity = services::identity;
using api::identity::AccountReason;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::AccountState;
using domain::identity::Role;

/// Accounts have no files.
class NoFiles final : public services::FileStore {
public:
    Result<std::unique_ptr<services::Incoming>> begin(services::FileKind, std::uint64_t) override { return none(); }
    Result<std::unique_ptr<services::FileReader>> open(const std::string&) override { return none(); }

private:
    static Error none() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }
};

/// What the services need, as far as accounts go.
struct Surroundings {
    SystemClock clock{};
    NoFiles files{};
    HashingPasswords passwords{};
    services::SealKeys keys{};
    services::Settings settings{};
    services::Ports ports{clock, files, passwords, keys, settings};
    services::Session session{};  ///< Nobody's: the person at the machine.
};

template <class Enum>
std::string known_names() {
    std::vector<std::string> names;
    for (const auto& each : enum_names(Enum{})) names.emplace_back(each.second);
    return base::joined(names, ", ");
}

Result<Role> role_in(const std::string& given) {
    if (const auto role = base::from_name<Role>(given)) return *role;
    return Error{ErrorKind::invalid_input, words::role_unknown(given, known_names<Role>()), {}, {}};
}

/// Refusals of the fields of a form, as lines.
Error with_lines(Error error) {
    std::vector<std::string> lines;
    for (const auto& each : error.fields) lines.push_back(words::account_option_refused(each.field, each.message));
    if (!lines.empty()) error.message = base::joined(lines, "\n");
    return error;
}

/// By its user, else by its ID: rejected and closed accounts have freed their user.
Result<Account> account_in(storage::Connection& db, const std::string& given) {
    auto account = storage::identity::account_by_user_name(db, given);
    if (!account) account = storage::identity::account_by_id(db, given);
    if (!account) account = storage::identity::former_account_by_user_name(db, given);
    if (account) return *std::move(account);
    return Error{ErrorKind::not_found, words::account_unknown(given), {}, {}};
}

std::string place_of(const std::string& entity, const std::string& unit) { return unit.empty() ? entity : entity + ", " + unit; }

Result<int> list(storage::Database& database, const Arguments& arguments) {
    domain::identity::AccountFilter filter;
    filter.search = base::normalised(arguments.value("--search"));
    if (arguments.has("--role")) filter.role = TRY(role_in(arguments.value("--role")));
    if (const auto given = arguments.value("--state"); arguments.has("--state")) {
        filter.state = base::from_name<AccountState>(given);
        if (!filter.state)
            return Error{ErrorKind::invalid_input, words::state_unknown(given, known_names<AccountState>()), {}, {}};
    }
    std::vector<Role> roles;
    for (const auto& each : enum_names(Role{})) {
        if (!filter.role || *filter.role == each.first) roles.push_back(each.first);
    }
    base::Page page;
    page.size = base::page_rows_max;
    std::int64_t total = 0;
    do {
        auto read =
            database.read([&](storage::Connection& db) { return storage::identity::accounts(db, roles, filter, {}, page); });
        const auto found = TRY(std::move(read));
        total = found.total;
        for (const auto& each : found.rows) {
            const auto name = domain::given_names_first(each.given_names, each.paternal_surname, each.maternal_surname);
            std::cout << words::account_line(each.id, each.user_name, name, std::string(base::name_of(each.role)),
                                             std::string(base::name_of(each.state)), each.email)
                      << '\n';
        }
        page.after = found.next;
    } while (!page.after.empty());
    std::cout << words::accounts_listed(total) << '\n';
    return 0;
}

void print_fact(const text::Text& label, const std::string& value) {
    if (!value.empty()) std::cout << words::account_fact(label.words(), value) << '\n';
}

Result<int> show(storage::Database& database, Surroundings& around, const std::string& given) {
    auto read = database.read([&](storage::Connection& db) -> Result<api::identity::ShowAccount::Response> {
        const auto account = TRY(account_in(db, given));
        services::Context context(around.session, db, around.ports);
        return identity::show_account(context, {account.id});
    });
    const auto shown = TRY(std::move(read));
    const auto at = [](base::Instant instant) { return instant == 0 ? std::string{} : base::mexico_city_words(instant); };
    print_fact(words::account_id_label, shown.card.account_id);
    print_fact(words::accounts_column_user, shown.card.user_name);
    print_fact(words::accounts_column_name, shown.card.full_name);
    print_fact(words::accounts_column_role, std::string(base::name_of(shown.card.role)));
    print_fact(words::accounts_column_state, std::string(base::name_of(shown.card.state)));
    print_fact(words::account_email, shown.card.email);
    print_fact(words::account_matricula, shown.card.matricula);
    print_fact(words::account_place_now, place_of(shown.card.entity, shown.card.unit));
    print_fact(words::account_position, shown.position);
    print_fact(words::account_registered, at(shown.card.created_at));
    print_fact(words::account_decided, words::account_decided_words(at(shown.decided_at), shown.decided_by));
    print_fact(words::account_rejected_why, shown.rejection_reason);
    print_fact(words::accounts_column_entered, at(shown.card.signed_in_at));
    print_fact(words::account_sessions, std::to_string(shown.sessions));
    if (shown.one_time_until != 0) std::cout << words::account_one_time_until(at(shown.one_time_until)) << '\n';
    if (!shown.undelivered.empty()) std::cout << words::account_undelivered(shown.undelivered, shown.undelivered_why) << '\n';
    return 0;
}

using Change = std::function<Result<void>(services::Context&, const AccountReason&, const Account&)>;

/// Does it to the account as it is in this transaction, and adds the act to the audit.
Result<int> act(storage::Database& database, Surroundings& around, const Arguments& arguments, const Change& change) {
    const auto& what = arguments.at(0);
    const auto reason = base::normalised(TRY(arguments.required("--reason")), base::Written::paragraphs);
    auto done = database.write([&](storage::Connection& db) -> Result<Account> {
        const auto account = TRY(account_in(db, arguments.at(1)));
        services::Context context(around.session, db, around.ports);
        TRY(change(context, AccountReason{account.id, account.version, reason}, account));
        append_act(db, context.now, "accounts " + what, context.audit_object, context.audit_reason);
        return *storage::identity::account_by_id(db, account.id);
    });
    if (!done) return with_lines(std::move(done).error());
    const auto& now = done.value();
    std::cout << words::account_now(now.user_name, std::string(base::name_of(now.role)), std::string(base::name_of(now.state)))
              << '\n';
    return 0;
}

/// An act of the services that needs nothing but the reason.
template <class Serving>
Change plain(Serving serving) {
    return [serving](services::Context& context, const AccountReason& request, const Account&) -> Result<void> {
        TRY(serving(context, request));
        return base::done();
    };
}

/// `edit` makes the new data of the old ones.
Change changing(std::function<Result<void>(domain::identity::AccountData&)> edit) {
    return [edit = std::move(edit)](services::Context& context, const AccountReason& request,
                                    const Account& account) -> Result<void> {
        auto data = domain::identity::data_of(account);
        TRY(edit(data));
        TRY(identity::change_account(context, {request.account_id, request.version, data, request.reason}));
        return base::done();
    };
}

Change setting_names(const Arguments& arguments) {
    return changing([&arguments](domain::identity::AccountData& data) -> Result<void> {
        const auto take = [&](std::string_view option, std::string& name) {
            if (arguments.has(option)) name = base::normalised(arguments.value(option));
        };
        take("--given-names", data.given_names);
        take("--paternal-surname", data.paternal_surname);
        take("--maternal-surname", data.maternal_surname);
        return base::done();
    });
}

Result<int> reset_password(storage::Database& database, Surroundings& around, const Arguments& arguments) {
    const auto made = TRY(identity::make_password(around.ports));
    api::identity::OneTimePassword::Response told;
    const Change give = [&](services::Context& context, const AccountReason& request, const Account&) -> Result<void> {
        told = TRY(identity::one_time_password(context, request, made));
        return base::done();
    };
    const auto code = TRY(act(database, around, arguments, give));
    std::cout << words::password_told(told.user_name, told.password, base::mexico_city_words(told.until)) << '\n';
    return code;
}

Result<int> replace(storage::Database& database, Surroundings& around, const Arguments& arguments) {
    std::int64_t cases = 0;
    const Change hand_over = [&](services::Context& context, const AccountReason& request, const Account&) -> Result<void> {
        const auto other = TRY(account_in(context.db, arguments.at(2)));
        const auto done =
            TRY(identity::replace_director(context, {request.account_id, request.version, other.id, request.reason}));
        cases = done.cases;
        return base::done();
    };
    const auto code = TRY(act(database, around, arguments, hand_over));
    std::cout << words::cases_handed_over(arguments.at(2), cases) << '\n';
    return code;
}

/// What stands beside an act on the command line.
std::vector<std::string> expected_by(const std::string& what, std::size_t given) {
    std::vector<std::string> names{words::accounts_act.words()};
    if (what == "list") return names;
    names.push_back(words::accounts_user.words());
    if (what == "set-role") names.push_back(words::accounts_role.words());
    if (what == "set-email") names.push_back(words::accounts_email.words());
    if (what == "replace") names.push_back(words::accounts_other.words());
    if (what == "set-unit") names.push_back(words::accounts_entity.words());
    if (what == "set-unit" && given > names.size()) names.push_back(words::account_unit.words());
    return names;
}

Result<int> run(const std::string& what, storage::Database& database, Surroundings& around, const Arguments& arguments,
                bool has_unit) {
    const auto does = [&](const Change& change) { return act(database, around, arguments, change); };
    if (what == "list") return list(database, arguments);
    if (what == "show") return show(database, around, arguments.at(1));
    if (what == "suspend") return does(plain(identity::suspend_account));
    if (what == "restore") return does(plain(identity::restore_account));
    if (what == "close") return does(plain(identity::close_account));
    if (what == "undo") return does(plain(identity::undo_decision));
    if (what == "end-sessions") return does(plain(identity::end_sessions));
    if (what == "set-names") return does(setting_names(arguments));
    if (what == "reset-password") return reset_password(database, around, arguments);
    if (what == "replace") return replace(database, around, arguments);
    if (what == "set-email") {
        return does(changing([&](domain::identity::AccountData& data) -> Result<void> {
            data.email = base::normalised(arguments.at(2));
            return base::done();
        }));
    }
    if (what == "set-role") {
        const auto role = TRY(role_in(arguments.at(2)));
        return does(changing([role](domain::identity::AccountData& data) -> Result<void> {
            data.role = role;
            return base::done();
        }));
    }
    return does(changing([&](domain::identity::AccountData& data) -> Result<void> {
        data.entity_id = arguments.at(2);
        data.unit_id = has_unit ? arguments.at(3) : std::string{};
        return base::done();
    }));
}

bool is_act(std::string_view what) {
    for (const std::string_view each : {"list", "show", "set-role", "set-unit", "set-email", "set-names", "suspend", "restore",
                                        "close", "undo", "reset-password", "end-sessions", "replace"}) {
        if (each == what) return true;
    }
    return false;
}

}  // namespace

Result<int> accounts(const Words& given) {
    const auto arguments = TRY(Arguments::parse({{"--data"},
                                                 {"--database"},
                                                 {"--base-url"},
                                                 {"--reason"},
                                                 {"--state"},
                                                 {"--role"},
                                                 {"--search"},
                                                 {"--given-names"},
                                                 {"--paternal-surname"},
                                                 {"--maternal-surname"}},
                                                given));
    if (arguments.count() == 0) TRY(arguments.expect({words::accounts_act.words()}));
    const auto what = arguments.at(0);
    if (!is_act(what)) return Error{ErrorKind::invalid_input, words::unknown_accounts_act(what), {}, {}};
    const auto expected = expected_by(what, arguments.count());
    TRY(arguments.expect(expected));
    const auto data = TRY(arguments.required("--data"));
    if (what != "list" && what != "show") TRY(arguments.required("--reason"));
    const auto folder = TRY(DataFolder::open_installation(data, DataFolder::Missing::refuse));
    const auto database = TRY(folder.open_database(arguments.value("--database")));
    TRY(settle_installation(folder, *database));
    Surroundings around;
    around.settings.base_url = arguments.value("--base-url", around.settings.base_url);
    return run(what, *database, around, arguments, expected.size() > 3);
}

}  // namespace server
