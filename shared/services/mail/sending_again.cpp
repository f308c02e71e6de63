#include "shared/services/mail/sending_again.hpp"

#include <cstdlib>
#include <string_view>

#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/mail/outgoing.hpp"
#include "shared/text/mail/outgoing.hpp"

namespace services::mail {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::mail::MailAct;
using domain::mail::MailState;
using storage::MailRow;
namespace words = text::mail;

Error conflict(const text::Text& why) { return {ErrorKind::conflict, why.words(), {}, {}}; }

bool may(const MailRow& mail, MailAct act, base::Instant now) {
    return domain::allows(domain::mail::acts_on(storage::facts_of(mail), now), act);
}

/// Whoever waited three days waits three more; no pause of the former tries is left.
void make_due(MailRow& mail, base::Instant now) { mail.next_attempt_at = mail.resent_at = now; }

/// "RCPT failed: 550: 550 5.1.1 no such user (550)": the number at its end; 0 when the mail server said nothing, or there is
/// none.
int answer_in(std::string_view detail) {
    const auto open = detail.rfind('(');
    if (open == std::string_view::npos || !detail.ends_with(')')) return -1;
    return std::atoi(std::string(detail.substr(open + 1)).c_str());
}

}  // namespace

std::string refusal_words(const std::string& last_error) {
    if (last_error.empty()) return {};
    const std::string_view detail(last_error);
    if (detail.find("expired") != std::string_view::npos) return words::refusal_expired.words();
    if (detail.find("a file of it is not there") != std::string_view::npos) return words::refusal_file.words();
    const int answer = answer_in(detail);
    if (answer < 0) return words::refusal_message.words();
    for (const int of_address : {550, 551, 553}) {
        if (answer == of_address) return words::refusal_address.words();
    }
    for (const int of_size : {452, 552}) {
        if (answer == of_size) return words::refusal_size.words();
    }
    for (const int of_us : {530, 534, 535, 538}) {
        if (answer == of_us) return words::refusal_identity.words();
    }
    if (answer >= 500) return words::refusal_for_good.words();
    return answer >= 400 ? words::refusal_later.words() : words::refusal_unreachable.words();
}

Result<MailRow> mail_at(storage::Connection& db, const std::string& id) {
    auto mail = storage::mail_by_id(db, id);
    if (!mail) return Error{ErrorKind::not_found, words::unknown.words(), {}, {}};
    return *std::move(mail);
}

Result<void> resend(storage::Connection& db, const std::string& id, base::Instant now) {
    auto mail = TRY(mail_at(db, id));
    const auto state = storage::facts_of(mail).state;
    if (state == MailState::sent) return conflict(words::already_sent);
    if (state == MailState::waiting) return conflict(words::waits_already);
    if (!may(mail, MailAct::resend, now)) return conflict(words::cannot_be_sent_again);
    make_due(mail, now);
    storage::update_mail(db, mail);
    return base::done();
}

Result<void> copy(storage::Connection& db, const std::string& id, const std::string& new_id, base::Instant now) {
    auto mail = TRY(mail_at(db, id));
    if (storage::facts_of(mail).state != MailState::sent) return conflict(words::not_sent_yet);
    if (!may(mail, MailAct::copy, now)) return conflict(words::cannot_be_sent_again);
    mail.id = new_id;
    mail.created_at = mail.next_attempt_at = now;
    mail.sent_at = mail.attempts = mail.resent_at = 0;
    mail.last_error.clear();
    storage::insert_mail(db, mail);
    for (auto& file : storage::mail_files(db, id)) {
        file.mail_id = new_id;
        storage::insert_mail_file(db, file);
    }
    return base::done();
}

Result<std::string> correct(storage::Connection& db, const std::string& id, const std::string& recipient, base::Instant now) {
    auto mail = TRY(mail_at(db, id));
    if (storage::facts_of(mail).state == MailState::sent) return conflict(words::already_sent);
    if (!may(mail, MailAct::correct, now)) return conflict(words::not_corrected);
    if (!domain::identity::is_email(recipient)) return domain::refused_field("recipient", words::recipient_invalid.words());
    if (recipient == mail.recipient) return domain::refused_field("recipient", words::recipient_same.words());
    std::string before = mail.recipient;
    mail.recipient = recipient;
    make_due(mail, now);
    storage::update_mail(db, mail);
    return before;
}

}  // namespace services::mail
