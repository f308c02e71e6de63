// mail: the outgoing mail from the command line: what was not delivered, sending it again, a test.

#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <thread>

#include "server/chain.hpp"
#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/data_folder.hpp"
#include "server/mail/message.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/domain/mail/state_words.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/services/mail/sending_again.hpp"
#include "shared/storage/mail/lists.hpp"
#include "shared/storage/outbox.hpp"
#include "shared/storage/settings.hpp"
#include "shared/text/mail/outgoing.hpp"
#include "shared/text/server.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::mail::MailState;
using storage::mail::OutgoingRow;

Error wrong(std::string why) { return {ErrorKind::invalid_input, std::move(why), {}, {}}; }

void print(const OutgoingRow& row) {
    std::cout << words::mail_line(row.id, base::mexico_city_words(row.created_at), row.recipient, words_of(row.state).words(),
                                  row.subject)
              << '\n';
    if (row.last_error.empty()) return;
    std::cout << words::mail_refusal_line(services::mail::refusal_words(row.last_error), row.last_error, row.attempts) << '\n';
}

/// The newest, at most so many.
Result<std::vector<OutgoingRow>> newest(storage::Database& database, std::optional<MailState> state, std::size_t rows_max) {
    std::vector<OutgoingRow> rows;
    base::Page page{{}, base::page_rows_max};
    for (;;) {
        auto more = TRY(database.read([&](storage::Connection& db) {
            return storage::mail::outgoing(db, {state, {}}, {domain::mail::MailBy::written, true}, page);
        }));
        for (auto& each : more.rows) {
            if (rows.size() == rows_max) return rows;
            rows.push_back(std::move(each));
        }
        if (more.next.empty()) return rows;
        page.after = more.next;
    }
}

Result<int> list(storage::Database& database, const Arguments& arguments) {
    constexpr long long rows_most = 100'000;
    const auto rows_max = static_cast<std::size_t>(TRY(arguments.number("--rows", 1, rows_most, base::page_rows)));
    if (!arguments.has("--failed")) {
        const auto rows = TRY(newest(database, {}, rows_max));
        for (const auto& each : rows) print(each);
        if (rows.empty()) std::cout << words::no_mails.view() << '\n';
        return 0;
    }
    std::size_t count = 0;
    for (const auto state : {MailState::given_up, MailState::refused}) {
        const auto rows = TRY(newest(database, state, rows_max));
        for (const auto& each : rows) print(each);
        count += rows.size();
    }
    if (count == 0) std::cout << words::no_failed_mails.view() << '\n';
    return 0;
}

/// Within the command's transaction: sent once more, with its act.
Result<void> send_again(storage::Connection& db, const Arguments& arguments, const std::string& copy_id, base::Instant now) {
    const auto& id = arguments.at(1);
    if (arguments.has("--copy")) {
        TRY(services::mail::copy(db, id, copy_id, now));
        append_act(db, now, "mail copy", "mail:" + copy_id, text::mail::copy_of(id));
        return base::done();
    }
    if (const auto recipient = arguments.value("--to"); !recipient.empty()) {
        const auto before = TRY(services::mail::correct(db, id, recipient, now));
        append_act(db, now, "mail resend", "mail:" + id, text::mail::recipient_changed(before, recipient));
        return base::done();
    }
    TRY(services::mail::resend(db, id, now));
    append_act(db, now, "mail resend", "mail:" + id);
    return base::done();
}

Result<int> resend(storage::Database& database, const Arguments& arguments, base::Instant now) {
    if (arguments.has("--copy") && arguments.has("--to")) return wrong(words::mail_copy_or_to.words());
    const auto copy_id = crypto::uuid(now);
    auto sent = database.write([&](storage::Connection& db) { return send_again(db, arguments, copy_id, now); });
    if (!sent) {
        // An address that is refused is a slip of typing, said in its own words.
        auto error = std::move(sent).error();
        if (!error.fields.empty()) error.message = error.fields.front().message;
        return error;
    }
    std::cout << (arguments.has("--copy") ? words::mail_copied(copy_id) : words::mail_resent(arguments.at(1))) << '\n';
    return 0;
}

storage::MailRow test_mail(storage::Connection& db, const std::string& recipient, base::Instant now) {
    storage::MailRow mail;
    mail.id = crypto::uuid(now);
    mail.recipient = recipient;
    mail.subject = text::mail::test_subject.words();
    mail.body = text::mail::test_body(base::mexico_city_seconds(now));
    mail.created_at = mail.next_attempt_at = now;
    const auto& name = domain::settings::mail_name;
    const auto set = storage::editable_setting(db, std::string(name.key));
    mail.sender_name = set && !set->value.empty() ? set->value : std::string(name.otherwise);
    return mail;
}

/// What the server that runs makes of it: its own settings, not those of this command, are what is tested.
Result<int> wait_for(storage::Database& database, const storage::MailRow& mail, long long seconds) {
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (std::chrono::steady_clock::now() < end) {
        const auto now = TRY(database.read(
            [&](storage::Connection& db) -> Result<storage::MailRow> { return services::mail::mail_at(db, mail.id); }));
        const auto state = storage::facts_of(now).state;
        if (state == MailState::sent) {
            std::cout << words::mail_test_sent(mail.recipient) << '\n';
            return 0;
        }
        if (state != MailState::waiting) {
            std::cout << words::mail_test_refused(services::mail::refusal_words(now.last_error), now.last_error) << '\n';
            return 1;
        }
        std::this_thread::sleep_for(250ms);
    }
    std::cout << words::mail_test_waits(seconds) << '\n';
    return 1;
}

Result<int> test(storage::Database& database, const Arguments& arguments, base::Instant now) {
    constexpr long long wait_most = 600, wait_usual = 30;
    const auto& recipient = arguments.at(1);
    const auto seconds = TRY(arguments.number("--wait", 0, wait_most, wait_usual));
    if (!is_mail_address(recipient)) return wrong(text::mail::recipient_invalid.words());
    const auto mail = TRY(database.write([&](storage::Connection& db) -> Result<storage::MailRow> {
        auto made = test_mail(db, recipient, now);
        storage::insert_mail(db, made);
        append_act(db, now, "mail test", "mail:" + made.id);
        return made;
    }));
    std::cout << words::mail_test_written(mail.id, recipient) << '\n';
    return seconds == 0 ? Result<int>(0) : wait_for(database, mail, seconds);
}

}  // namespace

Result<int> mail(const Words& given) {
    const auto arguments = TRY(Arguments::parse(
        {{"--data"}, {"--database"}, {"--failed", Takes::nothing}, {"--rows"}, {"--copy", Takes::nothing}, {"--to"}, {"--wait"}},
        given));
    if (given.empty() || given.front().starts_with("--")) TRY(arguments.expect({words::mail_act.words()}));
    const auto& what = arguments.at(0);
    if (what == "list") TRY(arguments.expect({words::mail_act.words()}));
    else if (what == "resend") TRY(arguments.expect({words::mail_act.words(), words::mail_id.words()}));
    else if (what == "test") TRY(arguments.expect({words::mail_act.words(), words::mail_address.words()}));
    else return wrong(words::unknown_mail_act(what));
    const auto data = TRY(arguments.required("--data"));
    const auto folder = TRY(DataFolder::open_installation(data, DataFolder::Missing::refuse));
    const auto database = TRY(folder.open_database(arguments.value("--database")));
    TRY(settle_installation(folder, *database));
    const auto now = SystemClock().now();
    if (what == "list") return list(*database, arguments);
    return what == "resend" ? resend(*database, arguments, now) : test(*database, arguments, now);
}

}  // namespace server
