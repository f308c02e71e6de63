// Delegation with dates (beyond 11): who is named, what a delegate does in a director's place and until when, and that both names
// stay in every record.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/following.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/identity/accounts.hpp"
#include "shared/api/identity/delegation.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/identity/delegation.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/text/identity/delegation.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using base::ErrorKind;
using domain::cases::Act;
using domain::identity::DelegationState;
using test::message_of;
using test::refuses;
using test::World;

namespace {

namespace words = text::identity;
namespace identity = api::identity;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Today is 23/07/2025. The director is Rosa Díaz Luna, her delegate Ana Ruiz Gil.
struct Absence {
    Absence() {
        world.tamper(
            "UPDATE account SET given_names = 'Rosa', paternal_surname = 'Díaz', maternal_surname = 'Luna' "
            "WHERE id = 'account-director'");
        world.tamper(
            "UPDATE account SET given_names = 'Ana', paternal_surname = 'Ruiz', maternal_surname = 'Gil' "
            "WHERE id = 'account-otro001'");
    }

    std::string name(const std::string& from = "2025-07-23", const std::string& until = "2025-07-25") {
        return director.must<identity::NameDelegate>({"otro001", from, until}).id;
    }
    /// The delegate signs in and acts for the director.
    test::Actor acting(const std::string& id) {
        auto actor = world.other_director();
        actor.must<identity::ActFor>({id});
        return actor;
    }
    void come_to(const std::string& day, int hour) {
        world.clock.set(base::days_from_civil(*base::parse_date(day)) * base::day_ms + (hour + 6) * base::hour_ms);
    }
    std::vector<storage::MailRow> mails_to(const std::string& user) {
        auto all = world.mails();
        all.erase(
            std::remove_if(all.begin(), all.end(), [&](const auto& each) { return each.recipient != user + "@imss.gob.mx"; }),
            all.end());
        return all;
    }
    int run_jobs() {
        world.clock.pass(11 * base::minute_ms);
        return world.dispatcher().run_due_jobs();
    }

    World world{};
    test::Actor director = world.director();
};

}  // namespace

TEST_CASE("A director names somebody of his OOAD by user or mail, for some days; both are told") {
    Absence at;
    const auto card = at.director.must<identity::NameDelegate>({"OTRO001@imss.gob.mx", "2025-07-24", "2025-07-30"});
    CHECK(card.delegate == "Ana Ruiz Gil");
    CHECK(card.state == DelegationState::coming);
    const auto to_delegate = at.mails_to("otro001"), to_director = at.mails_to("director");
    REQUIRE(to_delegate.size() == 1);
    CHECK(holds(to_delegate.front().body, "Rosa Díaz Luna"));
    CHECK(holds(to_delegate.front().body, "24/07/2025"));
    CHECK(holds(to_delegate.front().body, "30/07/2025"));
    REQUIRE(to_director.size() == 1);
    CHECK(holds(to_director.front().body, "Ana Ruiz Gil"));
    CHECK(at.director.must<identity::ListDelegations>({}).delegations.size() == 1);

    for (const auto* nobody : {"nadie999", "evaluar", "umae001", "director"}) {
        CAPTURE(nobody);
        const auto refused = at.director.refused<identity::NameDelegate>({nobody, "2025-08-01", "2025-08-02"});
        CHECK(message_of(refused, "delegate") == words::delegate_unfit);
    }
    const auto taken = at.director.refused<identity::NameDelegate>({"otro001", "2025-07-30", "2025-08-02"});
    CHECK(message_of(taken, "from") == words::delegation_shares_days("Ana Ruiz Gil", "24/07/2025", "30/07/2025"));
    CHECK(at.name("2025-07-31", "2025-08-02").size() == 36);
}

TEST_CASE("So many may be planned at a time") {
    Absence at;
    for (int i = 0; i < domain::limits::delegations_planned_max; ++i) {
        const auto day = base::iso(base::civil_from_days(base::days_from_civil({2025, 7, 23}) + i));
        at.name(day, day);
    }
    const auto refused = at.director.refused<identity::NameDelegate>({"otro001", "2025-09-01", "2025-09-01"});
    CHECK(refused.kind == ErrorKind::conflict);
    CHECK(refused.message == words::delegations_too_many);
}

TEST_CASE("A delegate sends in the director's name, and both names stand in the audit, the time line, the receipt and the mail") {
    Absence at;
    const auto id = at.name();
    auto actor = at.acting(id);
    const auto me = actor.must<identity::WhoAmI>({});
    CHECK(me.account_id == "account-director");
    CHECK(me.full_name == "Rosa Díaz Luna");
    CHECK(me.delegate == "Ana Ruiz Gil");
    CHECK(me.delegation_id == id);
    CHECK(me.delegation_until == "2025-07-25");
    CHECK(me.delegation_over.empty());
    CHECK(me.user_name == "otro001");

    const auto folio = at.world.sent(actor);
    const auto event = at.world.audit_events().back();
    CHECK(event.actor == "account-otro001");
    CHECK(event.acting_for == "account-director");
    CHECK(event.action == "/api/cases/send");

    const auto history = at.director.must<api::cases::CaseHistory>({folio});
    REQUIRE_FALSE(history.events.empty());
    CHECK(history.events.front().person == "Ana Ruiz Gil, por Rosa Díaz Luna");
    auto evaluator = at.world.evaluator();
    const auto seen = evaluator.must<api::cases::OpenCase>({folio});
    CHECK(seen.events.front().person == "Ana Ruiz Gil, por Rosa Díaz Luna");

    const auto paper =
        at.director.document(api::cases::ReceiptDocument::path, api::encode(api::cases::ReceiptDocument::Request{folio}));
    REQUIRE(paper);
    const auto printed = test::pdf_text(paper.value().bytes);
    for (const auto* part : {"ENVIADA POR", "Ana Ruiz Gil", "EN NOMBRE DE", "Rosa Díaz Luna"}) CHECK(holds(printed, part));
    CHECK(holds(at.mails_to("director").back().body, "La envió en su nombre Ana Ruiz Gil"));

    const auto done = at.director.must<identity::ListDoneForMe>({});
    REQUIRE(done.rows.size() == 1);
    CHECK(done.total == 1);
    CHECK(done.rows.front().folio == folio);
    CHECK(done.rows.front().act == Act::send);
    CHECK(done.rows.front().delegate == "Ana Ruiz Gil");
}

TEST_CASE("What a director sends himself says one name, as ever") {
    Absence at;
    const auto folio = at.world.sent(at.director);
    CHECK(at.world.audit_events().back().acting_for.empty());
    CHECK(at.director.must<api::cases::CaseHistory>({folio}).events.front().person == "Rosa Díaz Luna");
    const auto paper =
        at.director.document(api::cases::ReceiptDocument::path, api::encode(api::cases::ReceiptDocument::Request{folio}));
    CHECK_FALSE(holds(test::pdf_text(paper.value().bytes), "EN NOMBRE DE"));
}

TEST_CASE("A delegate finds the director's requests and drafts and not his own, and his own again when he stops") {
    Absence at;
    const auto folio = at.world.sent(at.director);
    auto other = at.world.other_director();
    const auto own = other.must<api::cases::SaveDraft>({}).id;
    auto actor = at.acting(at.name());
    const auto sent = actor.must<api::cases::ListSent>({});
    REQUIRE(sent.rows.size() == 1);
    CHECK(sent.rows.front().folio == folio);
    CHECK(actor.refused<api::cases::OpenDraft>({own}).kind == ErrorKind::not_found);
    actor.must<api::cases::WithdrawCase>({folio, 2, "El paciente cambió de unidad"});
    const auto me = actor.must<identity::ActFor>({});
    CHECK(me.account_id == "account-otro001");
    CHECK(me.delegate.empty());
    CHECK(me.delegation_id.empty());
    CHECK(me.may_act_for.size() == 1);
    CHECK(actor.must<api::cases::OpenDraft>({own}).version == 1);
    CHECK(actor.must<api::cases::ListSent>({}).rows.empty());
}

TEST_CASE("A delegate neither names a delegate, nor ends a delegation, nor changes the director's password") {
    Absence at;
    const auto id = at.name();
    auto actor = at.acting(id);
    const auto why = words::only_in_person("Rosa Díaz Luna");
    const auto naming = actor.refused<identity::NameDelegate>({"otro001", "2025-08-01", "2025-08-02"});
    CHECK(naming.kind == ErrorKind::not_allowed);
    CHECK(naming.message == why);
    CHECK(actor.refused<identity::EndDelegation>({id, 1}).message == why);
    CHECK(actor.refused<identity::ChangePassword>({test::password, "Otra.Lluvia.9"}).message == why);
}

TEST_CASE("On its last day a delegation still holds, to the last minute; the day after nothing is done and why is said") {
    Absence at;
    const auto id = at.name();
    at.come_to("2025-07-25", 23);
    at.world.clock.pass(59 * base::minute_ms);
    auto actor = at.acting(id);
    const auto draft = actor.must<api::cases::SaveDraft>({});
    at.come_to("2025-07-26", 0);
    const auto refused = actor.refused<api::cases::SaveDraft>({draft.id, draft.version, {}});
    CHECK(refused.kind == ErrorKind::not_allowed);
    CHECK(refused.message == words::delegation_over_day("Rosa Díaz Luna", "25/07/2025"));
    CHECK(actor.refused<api::cases::ListSent>({}).message == refused.message);
    // He is not put into his own account unawares.
    const auto me = actor.must<identity::WhoAmI>({});
    CHECK(me.account_id == "account-director");
    CHECK(me.delegation_over == refused.message);
    CHECK(me.may_act_for.empty());
    CHECK(at.world.audit_events().back().acting_for == "account-director");
    CHECK(actor.must<identity::ActFor>({}).account_id == "account-otro001");
    CHECK(actor.refused<identity::ActFor>({id}).kind == ErrorKind::conflict);
    // The director has what was kept.
    auto director = at.world.director();
    CHECK(director.must<api::cases::OpenDraft>({draft.id}).version == draft.version);
}

TEST_CASE("Before its first day nobody acts under a delegation, nor under another's") {
    Absence at;
    const auto id = at.name("2025-07-24", "2025-07-25");
    auto other = at.world.other_director();
    CHECK(other.must<identity::WhoAmI>({}).may_act_for.empty());
    CHECK(other.refused<identity::ActFor>({id}).message == words::delegation_not_there);
    auto third = at.world.director_of_umae();
    CHECK(third.refused<identity::ActFor>({id}).message == words::delegation_not_there);
    CHECK(third.refused<identity::ActFor>({"no-such-delegation"}).message == words::delegation_not_there);
    CHECK(third.must<identity::WhoAmI>({}).account_id == "account-umae001");
}

TEST_CASE("A delegation that is ended before its last day ends at once, and both are told what was done") {
    Absence at;
    const auto id = at.name();
    auto actor = at.acting(id);
    at.world.sent(actor);
    const auto card = at.director.must<identity::EndDelegation>({id, 1});
    CHECK(card.state == DelegationState::ended);
    CHECK(holds(actor.refused<api::cases::ListSent>({}).message, "se terminó el 23/07/2025"));
    for (const auto* user : {"director", "otro001"}) {
        CAPTURE(user);
        const auto mail = at.mails_to(user).back();
        CHECK(mail.subject == words::mail_delegation_ended_subject.words());
        CHECK(holds(mail.body, "registrados en ella: 1"));
    }
    CHECK(at.director.refused<identity::EndDelegation>({id, card.version}).kind == ErrorKind::conflict);
    auto other = at.world.other_director();
    CHECK(other.refused<identity::EndDelegation>({id, card.version}).kind == ErrorKind::not_found);
    CHECK(at.name().size() == 36);  // those days are free again
}

TEST_CASE("A director or a delegate who loses access ends the delegation, for good") {
    Absence at;
    const auto lost = GENERATE(as<std::string>{}, "account-director", "account-otro001");
    CAPTURE(lost);
    const auto id = at.name();
    auto actor = at.acting(id);
    auto admin = at.world.administrator();
    admin.must<identity::SuspendAccount>({lost, 1, "Por oficio 12"});
    const auto refused = actor.refused<api::cases::ListSent>({});
    if (lost == "account-director") {
        CHECK(refused.kind == ErrorKind::not_allowed);
        CHECK(holds(refused.message, "se terminó"));
    } else {
        CHECK(refused.kind == ErrorKind::not_signed_in);
    }
    admin.must<identity::RestoreAccount>({lost, 2, "Regresó"});
    auto again = at.world.other_director();
    CHECK(again.must<identity::WhoAmI>({}).may_act_for.empty());
    CHECK(again.refused<identity::ActFor>({id}).kind == ErrorKind::conflict);
}

TEST_CASE("A PDF that was on its way when the last day ended is not attached") {
    Absence at;
    const auto id = at.name();
    at.come_to("2025-07-25", 23);
    at.world.clock.pass(57 * base::minute_ms);
    auto actor = at.acting(id);
    const auto draft = actor.must<api::cases::SaveDraft>({}).id;
    const auto bytes = World::pdf();
    const api::cases::AnnounceAttachment::Request announced{draft, "vigencia", "v.pdf", static_cast<std::int64_t>(bytes.size())};
    const auto upload = actor.must<api::cases::AnnounceAttachment>(announced).upload_id;
    const auto permit = at.world.dispatcher().begin_upload(actor.caller(), upload);
    REQUIRE(permit);
    at.world.clock.pass(5 * base::minute_ms);
    const auto refused = at.world.dispatcher().finish_upload(permit.value(), {std::string(64, 'a'), bytes.size()});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::not_allowed);
    CHECK(refused.error().message == words::delegation_over_day("Rosa Díaz Luna", "25/07/2025"));
}

TEST_CASE("Whoever acted for another when his session ended goes on doing so, and says why he may not") {
    Absence at;
    const auto id = at.name();
    auto actor = at.acting(id);
    identity::SignIn::Request again{"otro001", test::password};
    again.delegation_id = id;
    CHECK(actor.must<identity::SignIn>(again).account_id == "account-director");
    at.come_to("2025-07-26", 9);
    const auto me = actor.must<identity::SignIn>(again);
    CHECK(me.account_id == "account-director");
    CHECK(me.delegation_over == words::delegation_over_day("Rosa Díaz Luna", "25/07/2025"));
    // Another person's is not entered by knowing its number.
    identity::SignIn::Request stranger{"umae001", test::password};
    stranger.delegation_id = id;
    auto third = at.world.visitor();
    CHECK(third.must<identity::SignIn>(stranger).account_id == "account-umae001");
}

TEST_CASE("What ended with its last day is told to both, once") {
    Absence at;
    const auto id = at.name();
    at.come_to("2025-07-25", 20);
    at.run_jobs();
    CHECK(at.mails_to("director").back().subject != words::mail_delegation_ended_subject.words());
    at.come_to("2025-07-26", 1);
    at.run_jobs();
    const auto told = [&](const std::string& user) {
        const auto mails = at.mails_to(user);
        return std::count_if(mails.begin(), mails.end(),
                             [](const auto& each) { return each.subject == words::mail_delegation_ended_subject.words(); });
    };
    CHECK(told("director") == 1);
    CHECK(told("otro001") == 1);
    at.run_jobs();
    CHECK(told("director") == 1);
}
