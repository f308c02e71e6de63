// Delegation with dates: which days it holds on, what is refused of a naming, who may act for whom.

#include <catch2/catch.hpp>

#include "shared/domain/identity/delegation.hpp"
#include "shared/domain/limits.hpp"
#include "tests/support/refusals.hpp"

using domain::identity::Account;
using domain::identity::AccountState;
using domain::identity::Delegation;
using domain::identity::DelegationState;
using domain::identity::Naming;
using domain::identity::refusals;
using domain::identity::Role;
using test::refuses;

namespace {

Delegation from_until(const std::string& from, const std::string& until, base::Instant ended_at = 0) {
    Delegation delegation;
    delegation.from_on = from;
    delegation.until_on = until;
    delegation.ended_at = ended_at;
    return delegation;
}

Account director(const std::string& id) {
    Account account;
    account.id = id;
    account.role = Role::solicitante;
    account.state = AccountState::validada;
    account.entity_id = "ooad-01";
    return account;
}

}  // namespace

TEST_CASE("A delegation holds from its first day to its last one, both counted, unless it is ended") {
    const auto delegation = from_until("2026-03-10", "2026-03-20");
    CHECK(state_of(delegation, {2026, 3, 9}) == DelegationState::coming);
    CHECK(state_of(delegation, {2026, 3, 10}) == DelegationState::holds);
    CHECK(state_of(delegation, {2026, 3, 20}) == DelegationState::holds);
    CHECK(state_of(delegation, {2026, 3, 21}) == DelegationState::over);
    CHECK(state_of(from_until("2026-03-10", "2026-03-20", 7), {2026, 3, 15}) == DelegationState::ended);
}

TEST_CASE("Somebody is named from today on, for a year at most, and the last day is not before the first") {
    const base::Date today{2026, 3, 10};
    const Naming whole{"otro001", "2026-03-10", "2026-03-10"};
    CHECK(refusals(whole, today).empty());
    CHECK(refuses(refusals({"", "2026-03-10", "2026-03-10"}, today), "delegate"));
    CHECK(refuses(refusals({"otro001", "", "2026-03-10"}, today), "from"));
    CHECK(refuses(refusals({"otro001", "2026-02-30", "2026-03-10"}, today), "from"));
    CHECK(refuses(refusals({"otro001", "2026-03-09", "2026-03-10"}, today), "from"));
    CHECK(refuses(refusals({"otro001", "2026-03-10", ""}, today), "until"));
    CHECK(refuses(refusals({"otro001", "2026-03-12", "2026-03-11"}, today), "until"));
    CHECK(refuses(refusals({"otro001", "", "2026-03-09"}, today), "until"));
    static_assert(domain::limits::delegation_days_max == 366);
    CHECK(refusals({"otro001", "2026-03-10", "2027-03-10"}, today).empty());
    CHECK(refuses(refusals({"otro001", "2026-03-10", "2027-03-11"}, today), "until"));
}

TEST_CASE("One person at a time acts for a director") {
    const auto one = from_until("2026-03-10", "2026-03-20");
    CHECK(share_days(one, from_until("2026-03-20", "2026-03-25")));
    CHECK(share_days(one, from_until("2026-03-01", "2026-03-10")));
    CHECK(share_days(one, from_until("2026-03-12", "2026-03-13")));
    CHECK_FALSE(share_days(one, from_until("2026-03-21", "2026-03-25")));
    CHECK_FALSE(share_days(one, from_until("2026-03-12", "2026-03-13", 7)));
}

TEST_CASE("Whoever acts for a director sends requests in the same OOAD or UMAE, and both have access") {
    const auto principal = director("a");
    CHECK(may_stand_in(principal, director("b")));
    CHECK_FALSE(may_stand_in(principal, director("a")));
    const auto unfit = [&](auto change) {
        auto delegate = director("b");
        change(delegate);
        CHECK_FALSE(may_stand_in(principal, delegate));
        CHECK_FALSE(may_stand_in(delegate, principal));
    };
    unfit([](Account& account) { account.role = Role::evaluador; });
    unfit([](Account& account) { account.state = AccountState::suspendida; });
    unfit([](Account& account) { account.state = AccountState::baja; });
    unfit([](Account& account) { account.is_shared = true; });
    unfit([](Account& account) { account.entity_id = "ooad-02"; });
    auto nowhere = director("a"), also_nowhere = director("b");
    nowhere.entity_id.clear();
    also_nowhere.entity_id.clear();
    CHECK_FALSE(may_stand_in(nowhere, also_nowhere));
}
