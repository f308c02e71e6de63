// Pages of one browser share a session, and one of them may change in whose place it acts: what another holds is done in its own
// place or not at all (beyond 11).

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/identity/accounts.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/text/identity/delegation.hpp"
#include "tests/support/world.hpp"

using base::ErrorKind;
using test::World;

namespace {

namespace words = text::identity;
namespace identity = api::identity;

/// A director and her delegate, at a browser with two pages.
struct TwoPages {
    template <api::Endpoint E>
    base::Result<std::string> ask(const std::string& place, const typename E::Request& request) {
        auto caller = delegate.caller();
        caller.place = place;
        return world.dispatcher().handle(caller, E::path, api::encode(request)).reply;
    }

    World world{};
    test::Actor director = world.director();
    test::Actor delegate = world.other_director();
    const std::string id = director.must<identity::NameDelegate>({"otro001", "2025-07-23", "2025-07-25"}).id;
    const std::string own = identity::place("account-otro001", {});
    const std::string acting = identity::place("account-director", id);
};

}  // namespace

TEST_CASE("What a page of one's own account sends after another page chose for whom one acts is not done, and the reverse") {
    TwoPages at;
    CHECK(at.ask<api::cases::SaveDraft>(at.own, {}));
    at.delegate.must<identity::ActFor>({at.id});
    const auto refused = at.ask<api::cases::SaveDraft>(at.own, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::conflict);
    CHECK(refused.error().message == words::page_of_another);
    CHECK_FALSE(at.ask<api::cases::ListDrafts>(at.own, {}));
    CHECK(at.director.must<api::cases::ListDrafts>({}).rows.empty());
    CHECK(at.ask<api::cases::SaveDraft>(at.acting, {}));
    at.delegate.must<identity::ActFor>({});
    CHECK(at.ask<api::cases::SaveDraft>(at.acting, {}).error().message == words::page_of_another);
    CHECK(at.ask<api::cases::SaveDraft>(at.own, {}));
    CHECK(at.ask<api::cases::SaveDraft>({}, {}));  // a program that does not say
}

TEST_CASE("The page of another place learns whose the session is, enters, leaves, and goes back to its own place") {
    TwoPages at;
    at.delegate.must<identity::ActFor>({at.id});
    CHECK(at.ask<identity::WhoAmI>(at.own, {}));
    CHECK(at.ask<identity::SignOut>(identity::place("account-nobody", {}), {}));
    auto again = at.world.other_director();
    again.must<identity::ActFor>({at.id});
    auto caller = again.caller();
    caller.place = at.own;
    CHECK(at.world.dispatcher().handle(caller, identity::ActFor::path, "{}").reply);
}

TEST_CASE("A file of a page of another place is not taken in") {
    TwoPages at;
    const auto draft = at.delegate.must<api::cases::SaveDraft>({}).id;
    const auto bytes = World::pdf();
    const api::cases::AnnounceAttachment::Request announced{draft, "vigencia", "v.pdf", static_cast<std::int64_t>(bytes.size())};
    const auto upload = at.delegate.must<api::cases::AnnounceAttachment>(announced).upload_id;
    auto caller = at.delegate.caller();
    caller.place = at.acting;
    const auto refused = at.world.dispatcher().begin_upload(caller, upload);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == words::page_of_another);
    caller.place = at.own;
    CHECK(at.world.dispatcher().begin_upload(caller, upload));
}

TEST_CASE("A delegate with a password for once chooses a new one in her own account, and then acts again") {
    TwoPages at;
    auto admin = at.world.administrator();
    const auto once = admin.must<identity::OneTimePassword>({"account-otro001", 1, "Por oficio 12"}).password;
    identity::SignIn::Request entering{"otro001", once};
    entering.delegation_id = at.id;
    auto person = at.world.visitor();
    const auto me = person.must<identity::SignIn>(entering);
    CHECK(me.account_id == "account-otro001");
    CHECK(me.must_change_password);
    person.must<identity::ChangePassword>({once, "Nube.Clara.77"});
    CHECK(person.must<identity::ActFor>({at.id}).account_id == "account-director");
}

TEST_CASE("A password for once that is given while a delegate acts takes her back to her own account") {
    TwoPages at;
    at.delegate.must<identity::ActFor>({at.id});
    at.world.tamper("UPDATE account_access SET one_time_until = 4102444800000 WHERE account_id = 'account-otro001'");
    CHECK(at.delegate.must<identity::WhoAmI>({}).account_id == "account-otro001");
    at.delegate.must<identity::ChangePassword>({test::password, "Nube.Clara.77"});
}

TEST_CASE("Whatever role a director has by now, her delegate goes back to her own account") {
    TwoPages at;
    at.delegate.must<identity::ActFor>({at.id});
    at.world.tamper("UPDATE account SET role = 'consulta' WHERE id = 'account-director'");
    CHECK_FALSE(at.delegate.must<identity::WhoAmI>({}).delegation_over.empty());
    CHECK(at.delegate.must<identity::ActFor>({}).account_id == "account-otro001");
}
