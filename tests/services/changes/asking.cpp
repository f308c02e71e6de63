// How a director asks for a change through the Módulo.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/identity/delegation.hpp"
#include "shared/api/json.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/changes/mails.hpp"
#include "shared/text/changes/refusals.hpp"
#include "tests/services/changes/modulo.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"

using changes_tests::Act;
using changes_tests::Decision;
using changes_tests::Kind;
using changes_tests::Modulo;
using changes_tests::State;
using changes_tests::Typed;
using changes_tests::Wanted;
using domain::identity::Role;
using test::message_of;
using test::refuses;
namespace words = text::changes;

TEST_CASE("A director asks for each kind of change, and those of the Módulo are told by mail [A17.2] [R8]", "[A17.2][R8]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto prepared = at.director.must<api::changes::PrepareChange>({folio});
    CHECK(prepared.kinds.size() == 6);
    CHECK(prepared.open.empty());
    CHECK(prepared.units.size() > 1);
    CHECK(prepared.presentations.size() >= 1);
    CHECK(prepared.today.nss == "1111111111");
    CHECK(prepared.today.expires_on == "2026-07-23");
    CHECK(prepared.today.dose == "45 mg cada 24 horas");

    const auto number = at.asked(Kind::extend, folio, at.until("2027-01-23"));
    const auto mails = at.world.mails();
    const auto told = std::find_if(mails.begin(), mails.end(),
                                   [&](const auto& each) { return each.subject == words::mail_asked_subject(number); });
    REQUIRE(told != mails.end());
    CHECK(told->recipient == "mesa_cambios@imss.gob.mx");
    CHECK(told->body.find("SANECE") == std::string::npos);
    const auto list = at.director.must<api::changes::ListOwnChanges>({});
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].state == State::solicitado);
    CHECK(list.rows[0].folio == folio);
    CHECK(domain::allows(list.rows[0].acts, Act::cancel));
    for (const auto kind : {Kind::drop, Kind::patient}) {
        auto wanted = at.today(folio);
        wanted.given_names = "PACIENTA";
        at.asked(kind, folio, wanted);
    }
    CHECK(at.director.must<api::changes::ListOwnChanges>({}).total == 3);
}

TEST_CASE("Each datum of a change is refused at its field, and nothing is asked [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto refused = [&](const Typed& typed) { return at.director.refused<api::changes::AskChange>({{}, typed}); };
    const auto nothing = refused({});
    for (const auto* field : {"folio", "kind", "reason"}) CHECK(refuses(nothing, field));
    CHECK(message_of(refused(at.typed(Kind::extend, folio, at.until("2026-07-01"))), "expires_on") ==
          words::day_not_later("23/07/2026"));
    auto requirement = at.today(folio);
    requirement.clave = "010.000.0001.00";
    requirement.dose = " ";
    const auto of_requirement = refused(at.typed(Kind::requirement, folio, requirement));
    CHECK(message_of(of_requirement, "clave") == words::clave_of_another.view());
    CHECK(refuses(of_requirement, "dose"));
    Wanted unit;
    unit.unit_id = "nowhere";
    CHECK(message_of(refused(at.typed(Kind::unit, folio, unit)), "unit_id") == words::unit_of_another.view());
    Wanted merge;
    merge.other_id = at.row(folio).patient_id;
    CHECK(message_of(refused(at.typed(Kind::merge, folio, merge)), "other_id") == words::other_is_the_same.view());
    auto typed = at.typed(Kind::drop, folio, {});
    typed.reason = "  ";
    CHECK(message_of(refused(typed), "reason") == words::reason_required.view());
    CHECK(at.director.must<api::changes::ListOwnChanges>({}).total == 0);

    const auto live = at.taken("2222222222");
    CHECK(message_of(refused(at.typed(Kind::drop, live, {})), "kind") == words::not_in_this_state(false));
    auto other = at.world.other_director();
    CHECK(message_of(other.refused<api::changes::AskChange>({{}, at.typed(Kind::drop, folio, {})}), "folio") ==
          words::folio_unknown.view());
    CHECK(other.refused<api::changes::PrepareChange>({folio}).kind == base::ErrorKind::not_found);
}

TEST_CASE("Who tries another patient's numbers leaves whose they are in the audit [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto another = at.row(at.taken("2222222222")).patient_id;
    auto wanted = at.today(folio);
    wanted.nss = "2222222222";
    CHECK(refuses(at.director.refused<api::changes::AskChange>({{}, at.typed(Kind::patient, folio, wanted)}), "nss"));
    const auto events = at.world.audit_events();
    const auto& event = events.back();
    CHECK(event.action == api::changes::AskChange::path);
    CHECK(event.object == "folio:" + folio);
    CHECK(event.reason == "taken: patient:" + another);
    CHECK(event.result == "invalid_input");
    // Of numbers that nobody has, nothing was learnt.
    wanted.nss = "22";
    CHECK(refuses(at.director.refused<api::changes::AskChange>({{}, at.typed(Kind::patient, folio, wanted)}), "nss"));
    CHECK(at.world.audit_events().size() == events.size());
}

TEST_CASE("Of one kind about one folio a second request is refused and named, until the first is answered [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto number = at.asked(Kind::drop, folio);
    const auto refusal = at.director.refused<api::changes::AskChange>({{}, at.typed(Kind::drop, folio, {})});
    CHECK(refusal.kind == base::ErrorKind::conflict);
    CHECK(refusal.message == words::open_already(number));
    const auto prepared = at.director.must<api::changes::PrepareChange>({folio});
    REQUIRE(prepared.open.size() == 1);
    CHECK(prepared.open[0].number == number);
    at.asked(Kind::extend, folio, at.until("2027-01-23"));

    at.director.must<api::changes::CancelChange>({number, -1});
    CHECK(at.asked(Kind::drop, folio) > number);
}

TEST_CASE("What is typed of a change is kept until it is sent, by the folio it was begun with [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    CHECK(at.director.must<api::changes::OpenChangeDraft>({folio}).typed.folio == folio);
    auto typed = at.typed(Kind::extend, folio, at.until("ayer"));
    CHECK(at.director.must<api::changes::SaveChangeDraft>({folio, typed}).version == 1);
    const auto kept = at.director.must<api::changes::OpenChangeDraft>({folio});
    CHECK(kept.typed == typed);
    CHECK(kept.saved_at > 0);
    CHECK(at.director.must<api::changes::OpenChangeDraft>({""}).saved_at == 0);
    CHECK(refuses(at.director.refused<api::changes::AskChange>({folio, typed}), "expires_on"));
    CHECK(at.director.must<api::changes::OpenChangeDraft>({folio}).typed == typed);
    typed.wanted.expires_on = "2027-01-23";
    at.director.must<api::changes::AskChange>({folio, typed});
    const auto sent = at.director.must<api::changes::OpenChangeDraft>({folio});
    CHECK(sent.saved_at == 0);
    CHECK(sent.typed.reason.empty());
    auto other = at.world.other_director();
    CHECK(other.refused<api::changes::SaveChangeDraft>({folio, typed}).kind == base::ErrorKind::not_found);
}

TEST_CASE("What another page kept is not written over, and what was sent does not come back [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    auto typed = at.typed(Kind::extend, folio, at.until("2027-01-23"));
    CHECK(at.director.must<api::changes::SaveChangeDraft>({folio, typed, 0}).version == 1);
    CHECK(at.director.must<api::changes::SaveChangeDraft>({folio, typed, 1}).version == 2);
    auto older = typed;
    older.reason = "Lo de la otra ventana";
    const auto refused = at.director.refused<api::changes::SaveChangeDraft>({folio, older, 1});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message == words::draft_went_on);
    CHECK(at.director.must<api::changes::OpenChangeDraft>({folio}).typed == typed);
    at.director.must<api::changes::AskChange>({folio, typed});
    for (const std::int64_t version : {0, 1, 2})
        CHECK(at.director.refused<api::changes::SaveChangeDraft>({folio, typed, version}).kind == base::ErrorKind::conflict);
    const auto now = at.director.must<api::changes::OpenChangeDraft>({folio});
    CHECK(now.saved_at == 0);
    CHECK(at.director.must<api::changes::SaveChangeDraft>({folio, typed, now.version}).version == now.version + 1);
}

TEST_CASE("Who asked for a change in a director's place is named with him, whoever follows him [A17.2]", "[A17.2]") {
    Modulo at;
    at.world.tamper(
        "UPDATE account SET given_names = 'Rosa', paternal_surname = 'Díaz', maternal_surname = 'Luna' "
        "WHERE id = 'account-director'");
    at.world.tamper(
        "UPDATE account SET given_names = 'Ana', paternal_surname = 'Ruiz', maternal_surname = 'Gil' "
        "WHERE id = 'account-otro001'");
    const auto folio = at.decided(Decision::autorizada);
    const std::string both = "Ana Ruiz Gil, por Rosa Díaz Luna";
    auto delegate = at.world.other_director();
    const auto today = base::iso(base::mexico_city(at.world.clock.now()).date);
    delegate.must<api::identity::ActFor>({at.director.must<api::identity::NameDelegate>({"otro001", today, today}).id});
    const auto number =
        delegate.must<api::changes::AskChange>({{}, at.typed(Kind::extend, folio, at.until("2027-01-23"))}).number;

    for (auto* reader : {&at.director, &at.mesa}) {
        const auto opened = reader->must<api::changes::OpenChange>({number});
        CHECK(opened.asked_by == both);
        CHECK(opened.events.front().person == both);
    }
    const auto done = at.director.must<api::identity::ListDoneForMe>({});
    REQUIRE(done.rows.size() == 1);
    CHECK(done.total == 1);
    CHECK(done.rows.front().folio == folio);
    CHECK(done.rows.front().change == number);
    CHECK(done.rows.front().change_act == Act::ask);
    CHECK(done.rows.front().delegate == "Ana Ruiz Gil");

    at.world.tamper("UPDATE case_file SET account_id = 'account-umae001' WHERE folio = '" + folio + "'");
    at.world.tamper("UPDATE change_request SET account_id = 'account-umae001'");
    CHECK(at.opened(number).asked_by == both);
    at.mesa.must<api::changes::TakeChange>({number, -1});
    at.apply(number);
    const auto paper = at.mesa.document(api::changes::ConstancyDocument::path,
                                        api::encode(api::changes::ConstancyDocument::Request{number, false}));
    REQUIRE(paper);
    CHECK(test::pdf_text(paper.value().bytes).find(both) != std::string::npos);
}

TEST_CASE("One PDF goes along with a change; one that is gone or another's is refused at its field [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto sent = [&](test::Actor& actor) {
        const auto size = static_cast<std::int64_t>(test::World::pdf().size());
        const auto upload = actor.must<api::changes::AnnounceChangeFile>({"oficio.pdf", size}).upload_id;
        const auto answer = actor.upload(upload, test::World::pdf());
        REQUIRE(answer);
        return api::decode<api::changes::ChangeFile>(answer.value()).value();
    };
    CHECK(refuses(at.director.refused<api::changes::AnnounceChangeFile>({"oficio.docx", 10}), "name"));
    auto other = at.world.other_director();
    auto typed = at.typed(Kind::drop, folio, {});
    typed.file_id = sent(other).id;
    CHECK(message_of(at.director.refused<api::changes::AskChange>({{}, typed}), "file_id") == words::pdf_gone.view());

    const auto file = sent(at.director);
    CHECK(file.name == "oficio.pdf");
    typed.file_id = file.id;
    const auto number = at.director.must<api::changes::AskChange>({{}, typed}).number;
    CHECK(at.opened(number).file_name == "oficio.pdf");
    CHECK(at.mesa.document(api::changes::ChangeFileDocument::path, api::encode(api::changes::ChangeNumber{number})));
    CHECK_FALSE(other.document(api::changes::ChangeFileDocument::path, api::encode(api::changes::ChangeNumber{number})));

    // Attached and never asked with: it goes, and who asks with it afterwards is told.
    const auto forgotten = sent(at.director);
    at.world.clock.pass(8 * base::day_ms);
    at.run_jobs();
    auto director = at.world.director();
    typed = at.typed(Kind::extend, folio, at.until("2027-01-23"));
    typed.file_id = forgotten.id;
    CHECK(message_of(director.refused<api::changes::AskChange>({{}, typed}), "file_id") == words::pdf_gone.view());
}

TEST_CASE("Who asked cancels while it is not decided, and not afterwards [A17.2]", "[A17.2]") {
    Modulo at;
    const auto folio = at.decided(Decision::autorizada);
    const auto number = at.in_hand(Kind::extend, folio, at.until("2027-01-23"));
    auto other = at.world.other_director();
    CHECK(other.refused<api::changes::CancelChange>({number, -1}).kind == base::ErrorKind::not_found);
    CHECK(at.director.must<api::changes::CancelChange>({number, -1}).state == State::cancelado);
    CHECK(at.mails_to("mesa_cambios").back().subject == words::mail_cancelled_subject(number));
    CHECK(at.mesa.refused<api::changes::ApplyChange>({number, -1, -1}).message == words::was_cancelled);

    const auto applied = at.applied(Kind::extend, folio, at.until("2027-01-23"));
    CHECK(at.director.refused<api::changes::CancelChange>({applied, -1}).message == words::was_applied);
}
