#include "shared/domain/mail/outgoing.hpp"

#include "shared/domain/life.hpp"

namespace domain::mail {

bool is_secret(const MailFacts& mail) { return mail.expires_at != 0; }

std::vector<MailAct> acts_on(const MailFacts& mail, base::Instant now) {
    if (!mail.body_kept) return {};
    const bool expired = mail.expires_at != 0 && now >= mail.expires_at;
    return acts_for_which<MailAct>([&](MailAct act) {
        switch (act) {
            case MailAct::resend: return !expired && (mail.state == MailState::refused || mail.state == MailState::given_up);
            case MailAct::correct: return !is_secret(mail) && mail.state != MailState::sent;
            case MailAct::copy: return !is_secret(mail) && mail.state == MailState::sent;
        }
        return false;
    });
}

}  // namespace domain::mail
