#pragma once
// What a mail of the outbox goes through, what an administrator may do with it, and how the outbox is filtered.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace domain::mail {

enum class MailState {
    waiting,   ///< It has not been tried yet.
    refused,   ///< It was tried, and will be again.
    sent,      ///< The mail server took it.
    given_up,  ///< It will not be tried again by itself.
};

constexpr auto enum_names(MailState) {
    using namespace std::string_view_literals;
    return base::EnumTable<MailState, 4>{{{MailState::waiting, "por_enviar"sv},
                                          {MailState::refused, "con_error"sv},
                                          {MailState::sent, "enviado"sv},
                                          {MailState::given_up, "abandonado"sv}}};
}

enum class MailAct {
    resend,   ///< Due now, what was not sent.
    correct,  ///< Another address, and due now.
    copy,     ///< What was sent goes out once more, as a mail of its own.
};

constexpr auto enum_names(MailAct) {
    using namespace std::string_view_literals;
    return base::EnumTable<MailAct, 3>{
        {{MailAct::resend, "reenviar"sv}, {MailAct::correct, "corregir"sv}, {MailAct::copy, "copiar"sv}}};
}

struct MailFacts {
    MailState state = MailState::waiting;
    bool body_kept = true;
    base::Instant expires_at = 0;  ///< 0: never. What expires holds a secret of its recipient's.
};

/// What expires goes to nobody but whom it was written for: it is neither corrected nor copied, nor is it shown.
std::vector<MailAct> acts_on(const MailFacts& mail, base::Instant now);
bool is_secret(const MailFacts& mail);

enum class MailBy { written };

constexpr auto enum_names(MailBy) {
    using namespace std::string_view_literals;
    return base::EnumTable<MailBy, 1>{{{MailBy::written, "escrito"sv}}};
}

struct MailFilter {
    std::optional<MailState> state{};
    std::string search{};  ///< A part of the recipient's address; "" is any.

    static constexpr auto fields() {
        using T = MailFilter;
        return base::fields<&T::state, &T::search>();
    }
    friend bool operator==(const MailFilter&, const MailFilter&) = default;
};

/// Bodies and files of what was given up are kept for so long, to be sent again; what was sent, altogether.
inline constexpr base::Instant mail_kept_ms = 30 * base::day_ms;
/// It is tried for so long.
inline constexpr base::Instant mail_patience_ms = 3 * base::day_ms;

}  // namespace domain::mail
