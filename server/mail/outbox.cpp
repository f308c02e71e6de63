#include "server/mail/outbox.hpp"

#include <algorithm>
#include <utility>

#include "server/log.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/storage/outbox.hpp"

namespace server {
namespace {

using domain::cases::Paper;

/// "" when the file is not there, or not whole; no stored file is empty.
std::string stored_bytes(services::FileStore& files, const std::string& sha256) {
    const auto reader = files.open(sha256);
    if (!reader) return {};
    std::string bytes;
    for (auto piece = std::string(1, ' '); !piece.empty(); bytes += piece)
        piece = reader.value()->read(bytes.size(), static_cast<std::size_t>(reader.value()->size_bytes()) - bytes.size());
    return bytes.size() == reader.value()->size_bytes() ? bytes : std::string{};
}

}  // namespace

base::Instant mail_pause_ms(std::int64_t attempts) {
    const auto doublings = std::clamp<std::int64_t>(attempts - 1, 0, 6);
    return std::min(base::hour_ms, base::minute_ms << doublings);
}

bool Outbox::is_news(const std::string& cause) {
    const std::lock_guard lock(mutex_);
    return std::exchange(last_cause_, cause) != cause;
}

void Outbox::follow_clock() {
    const std::lock_guard lock(mutex_);
    const auto ahead_ms = clock_.now() - clock_.elapsed();
    const auto set_back_ms = ahead_known_ ? ahead_ms_ - ahead_ms : 0;
    if (set_back_ms > 0 && set_back_ms < base::second_ms) return;  // steered, not set; it may add up
    ahead_ms_ = ahead_ms;
    ahead_known_ = true;
    if (set_back_ms <= 0) return;
    const auto brought = database_.write([&](storage::Connection& db) {
        storage::bring_mails_forward(db, clock_.now(), set_back_ms);
        return base::done();
    });
    log(Level::warning, "clock_set_back",
        {{"milliseconds", std::to_string(set_back_ms)}, {"mails_follow", brought ? "yes" : "no"}});
}

int Outbox::send_due(storage::MailLane lane) {
    constexpr int rows = 50;
    follow_clock();
    auto due = database_.read([&](storage::Connection& db) -> base::Result<std::vector<storage::MailRow>> {
        return storage::mails_due(db, clock_.now(), rows, lane);
    });
    if (!due) {
        log(Level::error, "outbox_unreadable", {{"detail", without_values(due.error().detail)}});
        return 0;
    }
    int sent = 0;
    for (auto& mail : std::move(due).value()) {
        if (carrier_.stopped()) break;
        sent += send(std::move(mail));
    }
    return sent;
}

base::Result<std::vector<MailAttachment>> Outbox::attachments_of(const storage::MailRow& mail) {
    std::vector<MailAttachment> attachments;
    const std::pair<Paper, const std::string&> papers[] = {{Paper::receipt, mail.receipt_folio},
                                                           {Paper::evaluation, mail.evaluation_folio}};
    for (const auto& [paper, folio] : papers) {
        if (folio.empty()) continue;
        if (!papers_) return base::Error{base::ErrorKind::invalid_input, {}, {}, "nobody draws its papers"};
        attachments.push_back(TRY(papers_(paper, folio)));
    }
    const auto files = TRY(database_.read([&](storage::Connection& db) -> base::Result<std::vector<storage::MailFileRow>> {
        return storage::mail_files(db, mail.id);
    }));
    for (const auto& file : files) {
        auto bytes = files_ == nullptr ? std::string{} : stored_bytes(*files_, file.sha256);
        // A backup may bring it back, so the mail waits for it.
        if (bytes.empty()) return base::Error{base::ErrorKind::unavailable, {}, {}, "a file of it is not there: " + file.sha256};
        attachments.push_back({file.name, file.mime, std::move(bytes)});
    }
    return attachments;
}

base::Result<void> Outbox::try_to_send(const storage::MailRow& mail, base::Instant now) {
    if (mail.expires_at != 0 && now >= mail.expires_at)
        return base::Error{base::ErrorKind::invalid_input, {}, {}, "it has expired"};
    const auto attachments = TRY(attachments_of(mail));
    return carrier_.carry(mail, TRY(mail_message(mail, from_, now, attachments)));
}

bool Outbox::send(storage::MailRow mail) {
    const auto now = clock_.now();
    const auto carried = try_to_send(mail, now);
    if (!carried && carrier_.stopped()) return false;  // broken off, not refused: it stays as it was
    const auto tried_since = std::max(mail.created_at, mail.resent_at);
    const bool hopeless = !carried && (carried.error().kind == base::ErrorKind::invalid_input ||
                                       now - tried_since >= domain::mail::mail_patience_ms);
    mail.attempts += 1;
    // What expires holds a link with a secret, which nobody needs any more. The rest is kept for whoever sends it again.
    if ((carried || hopeless) && domain::mail::is_secret(storage::facts_of(mail))) mail.body.clear();
    if (carried) {
        mail.sent_at = now;
        mail.last_error.clear();
        is_news({});
    } else {
        mail.last_error = carried.error().detail;
        const auto pause_ms = mail.expires_at > 0 ? expiring_pause_ms : mail_pause_ms(mail.attempts);
        mail.next_attempt_at = hopeless ? storage::mail_given_up : now + pause_ms;
        // One cause stops every mail: it is said once, and again when it is another.
        if (hopeless || is_news(mail.last_error)) {
            log(hopeless ? Level::error : Level::warning, hopeless ? "mail_given_up" : "mail_not_sent",
                {{"mail", mail.id}, {"attempts", std::to_string(mail.attempts)}, {"detail", mail.last_error}});
        }
    }
    const auto marked = database_.write([&](storage::Connection& db) {
        storage::mark_mail(db, mail);
        return base::done();
    });
    if (!marked) log(Level::error, "mail_not_marked", {{"mail", mail.id}});  // it will go out once more
    return static_cast<bool>(carried);
}

}  // namespace server
