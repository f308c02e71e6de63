#pragma once
// The outgoing mail for the administrator: what waits, what was sent, what nobody took, and sending it again.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/mail/outgoing.hpp"

namespace api::mail {

inline constexpr Access administrators = Access::roles({domain::identity::Role::administrador});

struct MailCard {
    std::string id{}, recipient{}, subject{};
    domain::mail::MailState state = domain::mail::MailState::waiting;
    std::int64_t attempts = 0;
    base::Instant created_at = 0, sent_at = 0;
    base::Instant next_attempt_at = 0;  ///< 0: there is none.
    std::string refusal{};              ///< Of the last try, in words.
    std::vector<domain::mail::MailAct> acts{};
    static constexpr auto fields() {
        using T = MailCard;
        return base::fields<&T::id, &T::recipient, &T::subject, &T::state, &T::attempts, &T::created_at, &T::sent_at,
                            &T::next_attempt_at, &T::refusal, &T::acts>();
    }
};

/// Errors: invalid_input "page.after" for a page of another list.
struct ListMails {
    static constexpr std::string_view path = "/api/mail/list";
    static constexpr std::string_view summary = "Correo saliente, página por página";
    static constexpr Access access = administrators;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::mail::MailFilter filter{};
        base::Sort<domain::mail::MailBy> sort{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    struct Response {
        base::PageOf<MailCard> page{};
        std::int64_t given_up = 0;  ///< Of all mails, whatever the filter.
        static constexpr auto fields() { return base::fields<&Response::page, &Response::given_up>(); }
    };
};

struct MailAt {
    std::string mail_id{};
    static constexpr auto fields() { return base::fields<&MailAt::mail_id>(); }
};

/// Errors: not_found.
struct ShowMail {
    static constexpr std::string_view path = "/api/mail/show";
    static constexpr std::string_view summary = "Ver un correo saliente";
    static constexpr Access access = administrators;
    static constexpr Effect effect = Effect::reads_patient;  // a mail may say whom a case is about
    using Request = MailAt;
    struct Response {
        MailCard card{};
        std::string sender_name{};
        std::string body{};    ///< "" when it is no longer kept, or is nobody's business but the recipient's.
        bool secret = false;   ///< It holds a link that expires.
        std::string detail{};  ///< Of the last refusal, as the mail server said it.
        std::vector<std::string> attachments{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::card, &T::sender_name, &T::body, &T::secret, &T::detail, &T::attachments>();
        }
    };
};

/// Due now, what was refused or given up. Errors: not_found; conflict for what was sent, waits already, or can no longer be sent.
struct ResendMail {
    static constexpr std::string_view path = "/api/mail/resend";
    static constexpr std::string_view summary = "Enviar de nuevo un correo que no se entregó";
    static constexpr Access access = administrators;
    static constexpr Effect effect = Effect::writes;
    using Request = MailAt;
    using Response = Nothing;
};

/// What was sent goes out once more, as a mail of its own. Errors: not_found; conflict for what was not sent, or is gone.
struct CopyMail {
    static constexpr std::string_view path = "/api/mail/copy";
    static constexpr std::string_view summary = "Enviar una copia de un correo ya enviado";
    static constexpr Access access = administrators;
    static constexpr Effect effect = Effect::writes;
    using Request = MailAt;
    using Response = MailAt;
};

/// The address of one mail, which is then due now. Errors: not_found; conflict for what was sent, is gone, or is secret;
/// invalid_input "recipient".
struct CorrectRecipient {
    static constexpr std::string_view path = "/api/mail/correct-recipient";
    static constexpr std::string_view summary = "Corregir la dirección de un correo y enviarlo";
    static constexpr Access access = administrators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string mail_id{}, recipient{};
        static constexpr auto fields() { return base::fields<&Request::mail_id, &Request::recipient>(); }
    };
    using Response = Nothing;
};

}  // namespace api::mail
