#pragma once
// The words of each state of a mail.

#include "shared/domain/mail/outgoing.hpp"
#include "shared/text/mail/outgoing.hpp"
#include "shared/text/text.hpp"

namespace domain::mail {

inline text::Text words_of(MailState state) {
    switch (state) {
        case MailState::waiting: return text::mail::state_waiting;
        case MailState::refused: return text::mail::state_refused;
        case MailState::sent: return text::mail::state_sent;
        case MailState::given_up: return text::mail::state_given_up;
    }
    return text::mail::state_given_up;
}

}  // namespace domain::mail
