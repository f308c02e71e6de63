// Delegation with dates (beyond 11): naming, ending, choosing for whom one acts, and seeing what was done.

#include "shared/services/identity/delegating.hpp"

#include <string>
#include <utility>
#include <vector>

#include "shared/api/identity/delegation.hpp"
#include "shared/base/text.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/core/delegating.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/services/core/mails.hpp"
#include "shared/services/identity/accounts.hpp"
#include "shared/services/identity/routes.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/delegations.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/text/identity/delegation.hpp"
#include "shared/text/shared.hpp"

namespace services::identity {
namespace {

using api::identity::DelegationCard;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::identity::Account;
using domain::identity::Delegation;
using domain::identity::DelegationState;
namespace words = text::identity;

constexpr int listed_max = 100;
constexpr const char* page = "sanece/delegacion";

Error refusal(ErrorKind kind, const text::Text& why) { return {kind, why.words(), {}, {}}; }

base::Date today(const Context& context) { return base::mexico_city(context.now).date; }

std::string day_words(const std::string& iso) {
    const auto day = base::parse_date(iso);
    return day ? base::dd_mm_yyyy(*day) : iso;
}

std::string name_of(Context& context, const std::string& account_id) {
    const auto account = storage::identity::account_by_id(context.db, account_id);
    return account ? account->full_name() : std::string{};
}

DelegationCard card_of(Context& context, const Delegation& delegation) {
    return {.id = delegation.id,
            .delegate = name_of(context, delegation.delegate_id),
            .from = delegation.from_on,
            .until = delegation.until_on,
            .state = domain::identity::state_of(delegation, today(context)),
            .ended_at = delegation.ended_at,
            .version = delegation.version};
}

Result<api::identity::ListDelegations::Response> list_delegations(Context& context, const api::Nothing&) {
    api::identity::ListDelegations::Response response;
    for (const auto& each : storage::identity::delegations_of(context.db, context.account().id, listed_max)) {
        response.delegations.push_back(card_of(context, each));
    }
    return response;
}

// ---- naming and ending -------------------------------------------------------------------------------------------------

/// One answer for whoever is not to be named: who has which account elsewhere is nobody's business.
Result<Account> named(Context& context, const std::string& typed) {
    auto found = storage::identity::account_by_user_name(context.db, typed);
    if (!found) found = storage::identity::account_by_email(context.db, typed);
    if (found && domain::identity::may_stand_in(context.account(), *found)) return *std::move(found);
    return domain::refused_field("delegate", words::delegate_unfit.words());
}

void tell_named(Context& context, const Delegation& delegation, const Account& delegate) {
    const auto& principal = context.account();
    const auto from = day_words(delegation.from_on), until = day_words(delegation.until_on);
    const auto url = context.ports.settings.address_of(page);
    send_mail(context, {delegate.email, words::mail_delegate_subject.words(),
                        words::mail_delegate_body(delegate.full_name(), principal.full_name(), from, until, url)});
    send_mail(context, {principal.email, words::mail_principal_subject.words(),
                        words::mail_principal_body(principal.full_name(), delegate.full_name(), from, until, url)});
}

void tell_ended(Context& context, const Delegation& delegation) {
    const auto principal = storage::identity::account_by_id(context.db, delegation.principal_id);
    const auto delegate = storage::identity::account_by_id(context.db, delegation.delegate_id);
    if (!principal || !delegate) return;
    const auto done = storage::identity::count_done(context.db, delegation);
    const auto url = context.ports.settings.address_of(page);
    for (const auto* each : {&*principal, &*delegate}) {
        send_mail(context, {each->email, words::mail_delegation_ended_subject.words(),
                            words::mail_delegation_ended_body(each->full_name(), delegate->full_name(), principal->full_name(),
                                                              done, url)});
    }
}

Result<DelegationCard> name_delegate(Context& context, const api::identity::NameDelegate::Request& request) {
    TRY(domain::all_or_error(domain::identity::refusals(request, today(context))));
    const auto delegate = TRY(named(context, request.delegate));
    context.audit_object = object_of(delegate);
    Delegation delegation;
    delegation.id = context.new_id();
    delegation.principal_id = context.account().id;
    delegation.delegate_id = delegate.id;
    delegation.from_on = base::iso(*base::parse_date(request.from));
    delegation.until_on = base::iso(*base::parse_date(request.until));
    delegation.created_at = context.now;
    const auto open = storage::identity::open_delegations_of(context.db, delegation.principal_id, base::iso(today(context)));
    for (const auto& each : open) {
        if (!share_days(each, delegation)) continue;
        return domain::refused_field("from", words::delegation_shares_days(name_of(context, each.delegate_id),
                                                                           day_words(each.from_on), day_words(each.until_on)));
    }
    if (open.size() >= domain::limits::delegations_planned_max) return refusal(ErrorKind::conflict, words::delegations_too_many);
    storage::identity::insert_delegation(context.db, delegation);
    context.audit_reason = delegation.from_on + " / " + delegation.until_on;
    context.version_after = delegation.version;
    tell_named(context, delegation, delegate);
    return card_of(context, delegation);
}

Result<void> end(Context& context, Delegation& delegation, const std::string& by) {
    delegation.ended_at = context.now;
    delegation.ended_by = by;
    context.version_before = delegation.version;
    context.version_after = delegation.version += 1;
    TRY(storage::identity::update_delegation(context.db, delegation));
    tell_ended(context, delegation);
    return base::done();
}

Result<DelegationCard> end_delegation(Context& context, const api::identity::EndDelegation::Request& request) {
    auto delegation = storage::identity::delegation_by_id(context.db, request.id);
    if (!delegation || delegation->principal_id != context.account().id)
        return refusal(ErrorKind::not_found, text::shared::not_found);
    context.audit_object = "account:" + delegation->delegate_id;
    const auto state = domain::identity::state_of(*delegation, today(context));
    const bool is_open = state == DelegationState::coming || state == DelegationState::holds;
    if (!is_open || delegation->version != request.version) return refusal(ErrorKind::conflict, words::delegation_ended_already);
    TRY(end(context, *delegation, context.account().id));
    return card_of(context, *delegation);
}

// ---- choosing ----------------------------------------------------------------------------------------------------------

/// One who acts for another anew, or again for himself, does it in a session of its own: a page that was opened before knows that
/// it is another's. It lasts no longer than the one before.
Result<api::identity::Me> act_for(Context& context, const api::identity::ActFor::Request& request) {
    const auto& hands = context.session.hands();
    Session session;
    session.account = hands;
    act_under(context.db, session, request.delegation_id, context.now);
    if (!request.delegation_id.empty()) {
        if (!session.delegate) return refusal(ErrorKind::conflict, words::delegation_not_there);
        if (!session.delegation_over.empty()) return Error{ErrorKind::conflict, words::delegation_not_there.words(), {}, {}};
    }
    context.audit_object = object_of(*session.account);
    auto row = storage::identity::session_by_hash(context.db, context.session.token_hash);
    if (!row) return refusal(ErrorKind::not_signed_in, text::shared::not_signed_in);
    storage::identity::delete_session(context.db, row->token_hash);
    const auto token = crypto::random_token();
    row->token_hash = crypto::digest_hex(token);
    row->last_seen_at = context.now;
    row->delegation_id = session.delegation_id;
    storage::identity::insert_session(context.db, *row);
    context.session_change = SessionChange{token, {}};
    return me_of(context, session);
}

// ---- what was done -----------------------------------------------------------------------------------------------------

Result<base::PageOf<api::identity::DoneCard>> list_done(Context& context, const api::identity::ListDoneForMe::Request& request) {
    const auto found = TRY(storage::identity::done_for(context.db, context.account().id, request.page));
    return base::each_as(found, [](const storage::identity::DoneRow& row) {
        return api::identity::DoneCard{
            row.at,     row.folio,      row.act,
            row.change, row.change_act, domain::given_names_first(row.given_names, row.paternal_surname, row.maternal_surname)};
    });
}

/// What ended by itself is told, once.
Result<std::int64_t> end_past(Context& context) {
    auto past = storage::identity::delegations_past(context.db, base::iso(today(context)));
    for (auto& each : past) TRY(end(context, each, {}));
    return static_cast<std::int64_t>(past.size());
}

}  // namespace

Result<void> end_unfit_delegations(Context& context, const Account& account) {
    const auto before = context.version_before, after = context.version_after;
    for (auto& each : storage::identity::delegations_with(context.db, account.id)) {
        const auto principal = storage::identity::account_by_id(context.db, each.principal_id);
        const auto delegate = storage::identity::account_by_id(context.db, each.delegate_id);
        if (principal && delegate && domain::identity::may_stand_in(*principal, *delegate)) continue;
        TRY(end(context, each, context.session.signed_in() ? context.account().id : std::string{}));
    }
    context.version_before = before;  // of the account that was administered
    context.version_after = after;
    return base::done();
}

void add_delegating(Dispatcher& dispatcher) {
    dispatcher.serve<api::identity::ListDelegations>(list_delegations);
    dispatcher.serve<api::identity::NameDelegate>(name_delegate);
    dispatcher.serve<api::identity::EndDelegation>(end_delegation);
    dispatcher.serve<api::identity::ActFor>(act_for);
    dispatcher.serve<api::identity::ListDoneForMe>(list_done);
    dispatcher.add_job({"job/end-delegations", 10 * base::minute_ms, end_past});
}

}  // namespace services::identity
