#include "shared/services/identity/letters.hpp"

#include <utility>

#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/identity/role_words.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/settings/setting.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/text/app.hpp"
#include "shared/text/identity/account_mails.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/mails.hpp"
#include "shared/text/surplus/paper.hpp"
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

std::string system_name(const Account& account) {
    return (is_of_collection(account) ? text::surplus::program : text::app::system).words();
}

/// Nobody has the address of a shared account.
void write_to(Context& context, const Account& account, std::string subject, std::string body) {
    if (account.email.empty()) return;
    Mail mail{account.email, std::move(subject), std::move(body)};
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
                                                           context.ports.settings.address_of("excedentes/ingreso")));
    send(context, account, words::mail_validated_subject,
         words::mail_validated_body(account.full_name(), account.user_name, context.ports.settings.address_of("sanece/login")));
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
         words::mail_recovery_body(account.full_name(), context.ports.settings.address_of(page + "?token=" + token)),
         context.now + domain::limits::recovery_life_ms);
}

void tell_password_changed(Context& context, const Account& account) {
    if (is_of_collection(account))
        return send(context, account, words::collection::mail_password_changed_subject,
                    words::collection::mail_password_changed_body(account.full_name()));
    send(context, account, words::mail_password_changed_subject, words::mail_password_changed_body(account.full_name()));
}

void tell_suspended(Context& context, const Account& account, const std::string& reason) {
    write_to(context, account, words::mail_suspended_subject(system_name(account)),
             words::mail_suspended_body(account.full_name(), reason));
}

void tell_restored(Context& context, const Account& account, const std::string& reason) {
    write_to(context, account, words::mail_restored_subject(system_name(account)),
             words::mail_restored_body(account.full_name(), reason));
}

void tell_closed(Context& context, const Account& account, const std::string& reason) {
    write_to(context, account, words::mail_closed_subject(system_name(account)),
             words::mail_closed_body(account.full_name(), reason));
}

void tell_undone(Context& context, const Account& account, const std::string& reason) {
    write_to(context, account, words::mail_undone_subject(system_name(account)),
             words::mail_undone_body(account.full_name(), reason));
}

void tell_one_time_password(Context& context, const Account& account, const std::string& reason) {
    write_to(context, account, words::mail_one_time_subject(system_name(account)),
             words::mail_one_time_body(account.full_name(), reason));
}

void tell_changed(Context& context, const Account& before, const Account& now, const std::string& reason) {
    std::string lines;
    if (now.email != before.email) lines += words::changed_line(words::changed_email.words(), now.email);
    if (now.role != before.role) lines += words::changed_line(words::changed_role.words(), words_of(now.role).words());
    if (now.entity_id != before.entity_id || now.unit_id != before.unit_id) {
        const auto names = unit_names(context, now);
        lines += words::changed_line(words::changed_place.words(), names.unit.empty() ? names.entity : names.unit);
    }
    if (lines.empty()) return;
    const auto subject = words::mail_changed_subject(system_name(now));
    const auto body = words::mail_changed_body(now.full_name(), lines, reason);
    write_to(context, now, subject, body);
    if (now.email != before.email) write_to(context, before, subject, body);
}

void tell_successor(Context& context, const Account& successor, const Account& former, std::int64_t cases) {
    write_to(context, successor, words::mail_replaced_subject.words(),
             words::mail_replaced_body(successor.full_name(), former.full_name(), cases,
                                       context.ports.settings.address_of("sanece/seguimiento")));
}

void tell_waiting(Context& context, const Account& validator, const Waiting& waiting) {
    const bool of_collection = waiting.system == System::surplus;
    const auto& system = of_collection ? text::surplus::program : text::app::system;
    Mail mail{validator.email, words::mail_registrations_subject(system.words(), waiting.overdue),
              words::mail_registrations_body(
                  validator.full_name(), waiting.count, waiting.overdue, waiting.lines,
                  context.ports.settings.address_of(of_collection ? "excedentes/usuarios" : "sanece/usuarios"))};
    if (of_collection) mail.sender_name = &domain::settings::surplus_mail_name;
    send_mail(context, mail);
}

}  // namespace services::identity
