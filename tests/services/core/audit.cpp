// Every command leaves one row, in a chain that shows what was taken out or changed.

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/storage/audit.hpp"
#include "tests/support/world.hpp"

using test::World;

namespace {

/// The first place where the chain breaks, 0 when it holds.
std::int64_t broken_at(World& world) {
    std::string previous;
    std::int64_t sequence = 0;
    for (const auto& event : world.audit_events()) {
        if (event.sequence != ++sequence) return sequence;
        if (event.previous_hash != previous || event.hash != services::audit_hash(event)) return sequence;
        previous = event.hash;
    }
    return 0;
}

storage::AuditEvent last(World& world) { return world.audit_events().back(); }

}  // namespace

TEST_CASE("Each command and each reading of a patient's data leaves exactly one row with who, what and on what", "[audit]") {
    World world;
    auto director = world.director();
    const auto rows = [&] { return world.audit_events().size(); };
    auto before = rows();
    const auto one_more = [&](const std::string& action, const std::string& object, const std::string& result) {
        CAPTURE(action);
        CHECK(rows() == before + 1);
        before = rows();
        const auto event = last(world);
        CHECK(event.action == action);
        CHECK(event.object.substr(0, object.size()) == object);
        CHECK(event.result == result);
        CHECK(event.actor == "account-director");
        CHECK(event.role == "solicitante");
        CHECK(event.address == "test");
        CHECK(event.happened_at == world.clock.now());
    };
    director.must<api::cases::SearchPatients>({"1111111111"});
    one_more("/api/cases/search-patients", "search:patients", "done");
    const auto saved = director.must<api::cases::SaveDraft>({});
    one_more("/api/cases/save-draft", "case:" + saved.id, "done");
    director.must<api::cases::OpenDraft>({saved.id});
    one_more("/api/cases/open-draft", "case:" + saved.id, "done");
    director.must<api::cases::ListDrafts>({});
    one_more("/api/cases/drafts", "list:drafts", "done");
    REQUIRE(director.attach(saved.id, "vigencia", "v.pdf", World::pdf()));
    CHECK(rows() == before + 2);  // announced and received
    before = rows();
    const std::string nobodys = "0190163d-8694-739b-aea5-966c26f8ad91";
    director.refused<api::cases::OpenDraft>({nobodys});
    one_more("/api/cases/open-draft", "case:" + nobodys, "not_found");
    director.refused<api::identity::PendingRegistrations>({});
    one_more("/api/identity/pending-registrations", "", "not_allowed");
    director.must<api::cases::DiscardDraft>({saved.id});
    one_more("/api/cases/discard-draft", "case:" + saved.id, "done");

    director.must<api::catalog::CaseLists>({});  // a catalogue is nobody's data
    director.must<api::identity::WhoAmI>({});
    director.refused<api::cases::SearchPatients>({"1"});  // a slip of typing
    CHECK(rows() == before);
    CHECK(broken_at(world) == 0);
}

TEST_CASE("A refused sign-in is counted and leaves a row, also while one has to wait [A2.5]", "[audit][A2.5]") {
    World world;
    world.visitor().refused<api::identity::SignIn>({"director", "equivocada"});
    CHECK(last(world).action == "/api/identity/sign-in");
    CHECK(last(world).object == "account:account-director");
    CHECK(last(world).result == "not_signed_in");
    world.visitor().refused<api::identity::SignIn>({"nadie01", "equivocada"});
    CHECK(last(world).object.empty());
    for (int i = 0; i < 4; ++i) world.visitor().refused<api::identity::SignIn>({"director", "equivocada"});
    const auto rows = world.audit_events().size();
    CHECK(world.visitor().refused<api::identity::SignIn>({"director", test::password}).kind == base::ErrorKind::too_many);
    CHECK(world.audit_events().size() == rows + 1);
    CHECK(last(world).result == "too_many");
    CHECK(broken_at(world) == 0);
}

TEST_CASE("What a person made up is no object of a row: the chain cannot be cleaned of it", "[audit]") {
    World world;
    auto director = world.director();
    const std::string typed = "JUANA LOPEZ NSS 1234567890 " + std::string(9000, 'x');
    director.refused<api::cases::OpenDraft>({typed});
    CHECK(last(world).action == "/api/cases/open-draft");
    CHECK(last(world).object.empty());
    director.refused<api::cases::ResendEvaluation>({typed});
    CHECK(last(world).action == "/api/cases/resend-evaluation");
    CHECK(last(world).object.empty());
    for (const auto path : {api::cases::ReceiptDocument::path, api::cases::AttachmentDocument::path}) {
        const bool receipt = path == api::cases::ReceiptDocument::path;
        const auto body = receipt ? api::encode(api::cases::ReceiptDocument::Request{typed})
                                  : api::encode(api::cases::AttachmentDocument::Request{typed});
        REQUIRE_FALSE(director.document(path, body));
        CHECK(last(world).action == path);
        CHECK(last(world).object.empty());
    }
}

TEST_CASE("Leaving when nobody is signed in changes nothing and leaves no row", "[audit]") {
    World world;
    const auto before = world.audit_events().size();
    world.visitor().must<api::identity::SignOut>({});
    CHECK(world.audit_events().size() == before);
    world.director().must<api::identity::SignOut>({});
    CHECK(last(world).action == "/api/identity/sign-out");
}

TEST_CASE("The row of a decision says why [A3.16] [A3.19]", "[audit][A3.19][A3.16]") {
    World world;
    domain::identity::Registration person{
        "ooad-01",        "01HC010000",   "director-de-la-unidad-medica", "Uno", "Dos", "Tres", "99887766", "nuevo01",
        "Ventana.Azul.7", "n@imss.gob.mx"};
    world.visitor().must<api::identity::Register>(person);
    CHECK(last(world).actor.empty());
    auto validator = world.validator();
    auto pending = validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    validator.must<api::identity::RejectRegistration>({pending.account_id, pending.version, " No es director "});
    CHECK(last(world).reason == "No es director");
    CHECK(last(world).object == "account:" + pending.account_id);
    CHECK(last(world).role == "validador");
    world.visitor().must<api::identity::Register>(person);
    pending = validator.must<api::identity::PendingRegistrations>({}).page.rows.at(0);
    validator.must<api::identity::ValidateRegistration>({pending.account_id, pending.version, domain::identity::Role::evaluador});
    CHECK(last(world).reason == "role:evaluador");
}

TEST_CASE("The hash of a row is what it was when the first one was written", "[audit]") {
    storage::AuditEvent event;
    event.sequence = 7;
    event.id = "0190163d-8694-739b-aea5-966c26f8ad91";
    event.happened_at = 1753309620000;
    event.actor = "account-director";
    event.person = "Ana Núñez";
    event.acting_for = "account-otro001";
    event.role = "solicitante";
    event.scope = "ooad-01/01HC010000";
    event.action = "/api/cases/send";
    event.object = "folio:20250723001";
    event.version_before = 3;
    event.version_after = 4;
    event.reason = "role:evaluador";
    event.result = "done";
    event.address = "10.0.0.1";
    event.client = "Mozilla/5.0";
    event.previous_hash = std::string(64, 'a');
    const auto golden = services::audit_hash(event);
    CHECK(golden == "55185f87905a9eca97d3b1ef3494d3a667944e8e4e18c98246602d3cdda51b64");
    // No field is left out, and none can lend a letter to its neighbour.
    using Event = storage::AuditEvent;
    for (auto member :
         {&Event::id, &Event::actor, &Event::person, &Event::acting_for, &Event::role, &Event::scope, &Event::action,
          &Event::object, &Event::reason, &Event::result, &Event::address, &Event::client, &Event::previous_hash}) {
        auto changed = event;
        (changed.*member).pop_back();
        CHECK(services::audit_hash(changed) != golden);
    }
    for (auto member : {&Event::sequence, &Event::happened_at, &Event::version_before, &Event::version_after, &Event::format}) {
        auto changed = event;
        changed.*member += 1;
        CHECK(services::audit_hash(changed) != golden);
    }
    auto moved = event;
    moved.action += moved.object.front();
    moved.object.erase(0, 1);
    CHECK(services::audit_hash(moved) != golden);
}

TEST_CASE("A patient's data leave only when the row of who has read them is on disk", "[audit]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director, "2468013579");
    const auto before = world.audit_events().size();
    world.tamper("ALTER TABLE audit_event RENAME TO audit_event_away");
    for (const auto& route : world.dispatcher().routes()) {
        if (route.effect != api::Effect::reads_patient) continue;
        CAPTURE(route.path);
        const std::string body = R"({"folio":")" + folio + R"(","nss":"2468013579"})";
        if (route.mime.empty()) CHECK_FALSE(director.ask(route.path, body));
        else CHECK_FALSE(director.document(route.path, body));
    }
    world.tamper("ALTER TABLE audit_event_away RENAME TO audit_event");
    CHECK(world.audit_events().size() == before);
    CHECK(director.must<api::cases::SearchPatients>({"2468013579"}).patients.size() == 1);
    CHECK(world.audit_events().size() == before + 1);
}

TEST_CASE("What a row says, or that it was there, cannot be changed unseen", "[audit]") {
    World world;
    auto director = world.director();
    director.must<api::cases::ListDrafts>({});
    director.must<api::cases::ListSent>({});
    director.must<api::cases::ListDrafts>({});
    REQUIRE(broken_at(world) == 0);
    const auto [statement, place] = GENERATE(table<std::string, std::int64_t>({
        {"UPDATE audit_event SET actor = 'account-otro001' WHERE sequence = 2", 2},
        {"UPDATE audit_event SET happened_at = happened_at + 1 WHERE sequence = 3", 3},
        {"UPDATE audit_event SET reason = 'x' WHERE sequence = 1", 1},
        {"UPDATE audit_event SET object = action, action = object WHERE sequence = 2", 2},
        {"DELETE FROM audit_event WHERE sequence = 2", 2},
        {"DELETE FROM audit_event WHERE sequence = 1", 1},
    }));
    world.tamper(statement);
    CAPTURE(statement);
    CHECK(broken_at(world) == place);
}

TEST_CASE("No row holds a password, a token or what a patient has", "[audit]") {
    World world;
    auto director = world.director();
    world.sent(director, "2468013579");
    for (const auto& event : world.audit_events()) {
        const auto text = api::encode(event);
        CAPTURE(text);
        CHECK(text.find(test::password) == std::string::npos);
        CHECK(text.find(director.caller().token) == std::string::npos);
        CHECK(text.find("2468013579") == std::string::npos);
        CHECK(text.find("1F1980OR") == std::string::npos);
        CHECK(text.find("Leucemia") == std::string::npos);
    }
}
