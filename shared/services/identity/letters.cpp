#include "shared/services/identity/letters.hpp"

#include <utility>

#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/mails.hpp"
#include "shared/text/text.hpp"

namespace services::identity {
namespace {

using domain::identity::Account;
using domain::identity::System;
namespace words = text::identity;

bool is_of_collection(const Account& account) { return domain::identity::system_of(account.role) == System::surplus; }

void send(Context& context, const Account& account, const text::Text& subject, std::string body, base::Instant expires_at = 0) {
    Mail mail{account.email, subject.words(), std::move(body), expires_at};
    if (is_of_collection(account)) mail.sender_name = &domain::settings::surplus_mail_name;
    send_mail(context, mail);
}

}  // namespace

void tell_registered(Context& context, const Account& account) {
    if (is_of_collection(account))
        return send(context, account, words::collection::mail_registration_subject,
                    words::collection::mail_registration_body(account.full_name(), account.user_name));
    send(context, account, words::mail_registration_subject,
         words::mail_registration_body(account.full_name(), account.user_name));
}

void tell_validated(Context& context, const Account& account) {
    if (is_of_collection(account))
        return send(context, account, words::collection::mail_validated_subject,
                    words::collection::mail_validated_body(account.full_name(), account.user_name,
                                                           address_of_page(context, "excedentes/ingreso")));
    send(context, account, words::mail_validated_subject,
         words::mail_validated_body(account.full_name(), account.user_name, address_of_page(context, "sanece/login")));
}

void tell_rejected(Context& context, const Account& account) {
    if (is_of_collection(account))
        return send(context, account, words::collection::mail_rejected_subject,
                    words::collection::mail_rejected_body(account.full_name(), account.rejection_reason));
    send(context, account, words::mail_rejected_subject,
         words::mail_rejected_body(account.full_name(), account.rejection_reason));
}

void tell_recovery(Context& context, const Account& account, const std::string& token) {
    const bool of_collection = is_of_collection(account);
    const std::string page = of_collection ? "excedentes/contrasena/nueva" : "sanece/contrasena/nueva";
    send(context, account, of_collection ? words::collection::mail_recovery_subject : words::mail_recovery_subject,
         words::mail_recovery_body(account.full_name(), address_of_page(context, page + "?token=" + token)),
         context.now + domain::limits::recovery_life_ms);
}

void tell_password_changed(Context& context, const Account& account) {
    if (is_of_collection(account))
        return send(context, account, words::collection::mail_password_changed_subject,
                    words::collection::mail_password_changed_body(account.full_name()));
    send(context, account, words::mail_password_changed_subject, words::mail_password_changed_body(account.full_name()));
}

}  // namespace services::identity
