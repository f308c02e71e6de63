#include "shared/services/identity/accounts.hpp"

#include "shared/base/time.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/access.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/identity/delegations.hpp"
#include "shared/text/identity/sign_in.hpp"

namespace services::identity {
using domain::identity::Account;

std::string object_of(const Account& account) { return "account:" + account.id; }

UnitNames unit_names(Context& context, const Account& account) {
    const auto entity = storage::catalog::entity_by_id(context.db, account.entity_id);
    const auto unit = storage::catalog::unit_by_id(context.db, account.unit_id);
    return {entity ? entity->name : std::string{}, unit ? unit->name : std::string{}};
}

api::identity::Me me_of(Context& context, const Account& account, const std::string& person) {
    const auto names = unit_names(context, account);
    api::identity::Me me;
    me.signed_in = true;
    me.account_id = account.id;
    me.user_name = account.user_name;
    me.full_name = person.empty() ? account.full_name() : person;
    me.is_shared = account.is_shared;
    me.email = account.email;
    me.role = account.role;
    me.entity_id = account.entity_id;
    me.entity = names.entity;
    me.unit_id = account.unit_id;
    me.unit = names.unit;
    me.matricula = person.empty() ? account.matricula : text::identity::matricula_in(person);
    me.must_change_password = storage::identity::access_of(context.db, account.id).one_time_until != 0;
    me.demo = context.ports.settings.demo;
    me.demo_accounts = context.ports.settings.demo_accounts;
    me.contact = settings::value_of(context, domain::settings::contact);
    me.surplus_contact = settings::value_of(context, domain::settings::surplus_contact);
    return me;
}

api::identity::Me me_of(Context& context, const Session& session) {
    const auto& hands = session.hands();
    auto me = me_of(context, *session.account, session.person);
    me.user_name = hands.user_name;
    me.matricula = session.person.empty() ? hands.matricula : me.matricula;
    me.must_change_password = storage::identity::access_of(context.db, hands.id).one_time_until != 0;
    if (session.delegate) me.delegate = hands.full_name();
    me.delegation_id = session.delegation_id;
    me.delegation_until = session.delegation_until;
    me.delegation_over = session.delegation_over;
    if (hands.role != domain::identity::Role::solicitante) return me;
    const auto day = base::iso(base::mexico_city(context.now).date);
    for (const auto& each : storage::identity::delegations_to(context.db, hands.id, day)) {
        const auto principal = storage::identity::account_by_id(context.db, each.principal_id);
        if (!principal || !domain::identity::may_stand_in(*principal, hands)) continue;
        const auto names = unit_names(context, *principal);
        me.may_act_for.push_back(
            {each.id, principal->full_name(), names.unit.empty() ? names.entity : names.unit, each.until_on});
    }
    return me;
}

}  // namespace services::identity
