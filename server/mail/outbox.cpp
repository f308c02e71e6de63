#include "server/mail/outbox.hpp"

#include <algorithm>
#include <limits>

#include "server/log.hpp"
#include "server/mail/message.hpp"

namespace server {

base::Instant mail_pause_ms(std::int64_t attempts) {
    const auto doublings = std::clamp<std::int64_t>(attempts - 1, 0, 6);
    return std::min(base::hour_ms, base::minute_ms << doublings);
}

int Outbox::send_due() {
    constexpr int rows = 50;
    auto due = database_.read([&](storage::Connection& db) -> base::Result<std::vector<storage::MailRow>> {
        return storage::mails_due(db, clock_.now(), rows);
    });
    if (!due) {
        log(Level::error, "outbox_unreadable", {{"detail", without_values(due.error().detail)}});
        return 0;
    }
    int sent = 0;
    for (auto& mail : std::move(due).value()) sent += send(std::move(mail));
    return sent;
}

bool Outbox::send(storage::MailRow mail) {
    const auto now = clock_.now();
    auto message = mail_message(mail, from_, now);
    const bool hopeless = !message;
    auto carried = message ? carrier_.carry(mail, message.value()) : base::Result<void>(message.error());
    mail.attempts += 1;
    if (carried) {
        mail.sent_at = now;
        mail.last_error.clear();
        mail.body.clear();  // it may hold a link with a secret, which nobody needs any more
    } else {
        mail.last_error = carried.error().detail;
        mail.next_attempt_at =
            hopeless ? std::numeric_limits<base::Instant>::max() : now + mail_pause_ms(mail.attempts);
        log(Level::warning, "mail_not_sent",
            {{"mail", mail.id}, {"attempts", std::to_string(mail.attempts)}, {"detail", mail.last_error}});
    }
    const auto marked = database_.write([&](storage::Connection& db) {
        storage::update_mail(db, mail);
        return base::done();
    });
    if (!marked) log(Level::error, "mail_not_marked", {{"mail", mail.id}});  // it will go out once more
    return static_cast<bool>(carried);
}

}  // namespace server
