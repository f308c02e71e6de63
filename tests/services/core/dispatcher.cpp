// The one door: who may pass, what is not understood, commands that come twice.

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>
#include <map>
#include <set>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/identity/sessions.hpp"
#include "shared/storage/replies.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/world.hpp"

using test::World;

namespace {

base::ErrorKind kind_of(test::Actor& actor, const api::Facts& route, const std::string& body = "{}") {
    const auto answer = [&]() -> base::Result<void> {
        if (route.mime.empty()) {
            auto reply = actor.ask(route.path, body);
            if (!reply) return std::move(reply).error();
        } else {
            auto document = actor.document(route.path, body);
            if (!document) return std::move(document).error();
        }
        return base::done();
    }();
    if (answer) FAIL(route.path << " was not refused");
    return answer.error().kind;
}

}  // namespace

TEST_CASE("Every endpoint refuses who is not signed in and every role it is not for", "[access]") {
    World world;
    auto visitor = world.visitor();
    std::vector<std::pair<domain::identity::Role, test::Actor>> people;
    for (const auto& [role, name] : enum_names(domain::identity::Role{})) people.emplace_back(role, world.of_role(role));
    REQUIRE(people.size() == 12);
    for (const auto& route : world.dispatcher().routes()) {
        if (route.access.is_open()) continue;
        CAPTURE(route.path);
        CHECK(kind_of(visitor, route) == base::ErrorKind::not_signed_in);
        for (auto& [role, actor] : people) {
            if (route.access.admits(role)) continue;
            CAPTURE(base::name_of(role));
            CHECK(kind_of(actor, route) == base::ErrorKind::not_allowed);
        }
    }
}

TEST_CASE("Each role may call what its work needs and nothing else", "[access]") {
    World world;
    std::map<std::string_view, std::set<std::string>> paths;
    for (const auto& route : world.dispatcher().routes()) {
        if (route.access.is_open()) continue;
        for (const auto& [role, name] : enum_names(domain::identity::Role{})) {
            if (route.access.admits(role)) paths[name].emplace(route.path.substr(std::string_view("/api/").size()));
        }
    }
    const std::set<std::string> everybody{"contents/module-guide", "contents/notice-file", "contents/notices",
                                          "contents/sections", "catalog/case-lists", "catalog/form-version",
                                          "catalog/search-cie10", "catalog/search-list-values", "catalog/search-medicines",
                                          "catalog/specification-form", "identity/change-password",
                                          // Everyone signed in sees the whole collection (S2:150-168).
                                          "surplus/capture", "surplus/cell-history", "surplus/dashboard", "surplus/final",
                                          "surplus/groups", "surplus/preliminary", "surplus/report", "surplus/report-sheet",
                                          "surplus/signed", "surplus/signed-document", "surplus/specialties", "surplus/units"};
    auto of_requesters = everybody;
    of_requesters.insert({"cases/announce-attachment",
                          "cases/attachment",
                          "cases/discard-draft",
                          "cases/drafts",
                          "cases/open-draft",
                          "cases/preview",
                          "cases/receipt",
                          "cases/register-patient",
                          "cases/remove-attachment",
                          "cases/resend-evaluation",
                          "cases/save-draft",
                          "cases/search-patients",
                          "cases/send",
                          "cases/send-as-new",
                          "cases/sent",
                          "cases/evaluation",
                          "cases/export-sent",
                          "cases/follow",
                          "cases/history",
                          "cases/open-correction",
                          "cases/resubmit",
                          "cases/save-correction",
                          "cases/withdraw",
                          "identity/act-for",
                          "identity/delegations",
                          "identity/done-for-me",
                          "identity/end-delegation",
                          "identity/name-delegate"});
    const std::set<std::string> of_the_central_area{"cases/attachment", "cases/evaluation", "cases/open", "cases/worklist"};
    const std::set<std::string> of_evaluators{
        "cases/ask-opinion", "cases/assign",          "cases/decide", "cases/release",
        "cases/return",      "cases/save-evaluation", "cases/take",   "cases/take-back-opinion",
        "cases/work-people"};
    auto of_validators = everybody;
    of_validators.insert({"identity/pending-registrations", "identity/reject-registration", "identity/validate-registration",
                          "identity/accounts", "identity/account", "identity/change-account", "identity/suspend-account",
                          "identity/restore-account", "identity/close-account", "identity/undo-decision",
                          "identity/one-time-password", "identity/end-sessions", "identity/replace-director"});
    auto of_reporters = everybody;
    of_reporters.insert({"surplus/announce-template", "surplus/answer", "surplus/apply-template", "surplus/ask-product",
                         "surplus/review-template", "surplus/save-cells", "surplus/template"});
    auto of_responsibles = of_reporters;
    of_responsibles.insert({"surplus/announce-signed", "surplus/ask-opening", "surplus/finalize"});
    const std::set<std::string> of_the_division{"surplus/issue-shared-password", "surplus/move-period", "surplus/requests",
                                                "surplus/save-period", "surplus/shared-accounts"};
    const std::set<std::string> of_auditors{"audit/acts", "audit/export", "audit/export-readings", "audit/overview",
                                            "audit/readings"};
    for (const auto& [role, name] : enum_names(domain::identity::Role{})) {
        CAPTURE(name);
        using domain::identity::Role;
        auto expected = everybody;
        if (role == Role::capturista) expected = of_reporters;
        if (role == Role::responsable) expected = of_responsibles;
        if (role == Role::solicitante) expected = of_requesters;
        if (role == Role::validador || role == Role::administrador) expected = of_validators;
        const bool is_central =
            role == Role::evaluador || role == Role::mesa_cambios || role == Role::administrador || role == Role::consulta;
        if (is_central) expected.insert(of_the_central_area.begin(), of_the_central_area.end());
        if (role == Role::evaluador || role == Role::validador || role == Role::administrador || role == Role::consulta)
            expected.insert({"cases/overview", "cases/export-overview"});
        if (role == Role::evaluador) expected.insert(of_evaluators.begin(), of_evaluators.end());
        const bool reads_changes =
            role == Role::solicitante || role == Role::mesa_cambios || role == Role::administrador || role == Role::consulta;
        if (reads_changes) expected.insert({"changes/file", "changes/open"});
        if (reads_changes || role == Role::evaluador) expected.insert({"changes/constancy", "changes/of-case"});
        if (reads_changes && role != Role::solicitante) expected.insert("changes/queue");
        if (role == Role::solicitante)
            expected.insert({"changes/announce-file", "changes/ask", "changes/cancel", "changes/open-draft", "changes/own",
                             "changes/prepare", "changes/save-draft"});
        if (role == Role::mesa_cambios)
            expected.insert({"changes/apply", "changes/refuse", "changes/release", "changes/take", "changes/undo"});
        if (role == Role::administrador) expected.insert("changes/release");
        if (role == Role::administrador) expected.insert({"cases/assign", "cases/work-people"});
        if (role == Role::asesor)
            expected.insert({"cases/asked", "cases/attachment", "cases/evaluation", "cases/give-opinion", "cases/open"});
        const bool keeps_settings = role == Role::administrador || role == Role::comunicacion || role == Role::editor;
        if (keeps_settings) expected.insert({"settings/list", "settings/save"});
        if (role == Role::editor || role == Role::administrador) expected.insert({"contents/list-values", "contents/reasons"});
        if (role == Role::editor)
            expected.insert({"contents/accept-value", "contents/add-value", "contents/merge-value", "contents/move-reason",
                             "contents/offer-reason", "contents/refuse-value", "contents/remove-reason", "contents/restore-value",
                             "contents/retire-value", "contents/save-reason"});
        if (role == Role::editor || role == Role::administrador || role == Role::consulta)
            expected.insert({"catalog/edit-forms", "catalog/edit-generics", "catalog/open-form", "catalog/open-generic",
                             "catalog/open-recommendation"});
        if (role == Role::editor || role == Role::administrador)
            expected.insert({"catalog/announce-import", "catalog/apply-import", "catalog/review-import"});
        if (role == Role::editor)
            expected.insert({"catalog/create-form", "catalog/create-generic", "catalog/create-recommendation",
                             "catalog/discard-draft", "catalog/preview-publication", "catalog/publish", "catalog/save-form",
                             "catalog/save-generic", "catalog/save-presentation", "catalog/save-recommendation"});
        if (role == Role::comunicacion || role == Role::administrador)
            expected.insert({"contents/notice-desk", "contents/open-notice"});
        if (role == Role::comunicacion)
            expected.insert({"contents/announce-notice-file", "contents/remove-notice-file", "contents/save-notice",
                             "contents/withdraw-notice"});
        if (role == Role::administrador) expected.insert(of_the_division.begin(), of_the_division.end());
        if (role == Role::administrador || role == Role::consulta) expected.insert(of_auditors.begin(), of_auditors.end());
        if (role == Role::administrador)
            expected.insert({"mail/copy", "mail/correct-recipient", "mail/list", "mail/resend", "mail/show"});
        CHECK(paths[name] == expected);
    }
}

TEST_CASE("Without a session one can do only what one needs to get one, see the periods, and check a seal", "[access]") {
    World world;
    std::set<std::string> open;
    for (const auto& route : world.dispatcher().routes()) {
        if (route.access.is_open()) open.emplace(route.path);
    }
    for (const char* path :
         {"/api/identity/who-am-i", "/api/identity/sign-in", "/api/identity/sign-out", "/api/identity/register",
          "/api/identity/request-recovery", "/api/identity/reset-password", "/api/cases/verify-seal", "/api/surplus/periods",
          "/api/surplus/verify", "/api/surplus/guide", "/api/mail/demonstration", "/api/mail/demonstration-file"}) {
        CAPTURE(path);
        CHECK(open.erase(path) == 1);
    }
    for (const auto& path : open) {
        CAPTURE(path);
        CHECK(path.rfind("/api/catalog/", 0) == 0);  // the lists of the registration
    }
}

TEST_CASE("What is not understood is refused in words, and changes nothing", "[dispatcher]") {
    World world;
    auto director = world.director();
    const auto body = GENERATE(as<std::string>{}, "{", "[]", "7", "null", "\"x\"", "{\"id\":7}", "{\"content\":[]}",
                               "{\"content\":{\"tab\":\"ninguna\"}}", "{\"content\":{\"treatments\":{}}}", "{\"version\":\"1\"}",
                               "{\"version\":1.5}", "{\"content\":null}", "\xFF\xFE");
    CAPTURE(body);
    const auto reply = director.ask(api::cases::SaveDraft::path, body);
    REQUIRE_FALSE(reply);
    CHECK(reply.error().kind == base::ErrorKind::invalid_input);
    CHECK(reply.error().message == text::shared::malformed_message);
    CHECK(director.must<api::cases::ListDrafts>({}).rows.empty());
}

TEST_CASE("A number that does not fit is refused, and so is what comes after a NUL", "[dispatcher]") {
    World world;
    auto director = world.director();
    const auto id = director.must<api::cases::SaveDraft>({}).id;
    const auto announce = [&](const std::string& size) {
        return director
            .ask(api::cases::AnnounceAttachment::path,
                 R"({"case_id":")" + id + R"(","slot":"vigencia","name":"v.pdf","size_bytes":)" + size + "}")
            .error();
    };
    for (const auto* size :
         {"9223372036854775808", "18446744073709551615", "18446744073709551616", "-9223372036854775809", "1.5"}) {
        CAPTURE(size);
        CHECK(announce(size).message == text::shared::malformed_message.words());
    }
    CHECK(announce("9223372036854775807").message != text::shared::malformed_message.words());
    const std::string body("{}\0x", 4);
    CHECK(director.ask(api::cases::SaveDraft::path, body).error().message == text::shared::malformed_message.words());
}

TEST_CASE("JSON nested deeper than any form is not read", "[dispatcher]") {
    World world;
    auto director = world.director();
    const std::string body = "{\"x\":" + std::string(100000, '[') + std::string(100000, ']') + "}";
    CHECK(director.ask(api::cases::SaveDraft::path, body).error().kind == base::ErrorKind::invalid_input);
}

namespace {

/// What some megabyte of JSON may look like at its worst; `n` says how much of it.
struct Shape {
    const char* name;
    std::string (*text)(std::size_t n);
};

std::string repeated(std::string_view part, std::size_t n) {
    std::string all;
    all.reserve(part.size() * n);
    for (std::size_t i = 0; i < n; ++i) all += part;
    return all;
}

const Shape shapes[] = {
    {"empty objects", [](std::size_t n) { return "{\"x\":[" + repeated("{},", n) + "{}]}"; }},
    {"empty arrays", [](std::size_t n) { return "{\"x\":[" + repeated("[],", n) + "[]]}"; }},
    {"objects in objects", [](std::size_t n) { return "{\"x\":[" + repeated(R"({"a":{"b":{}}},)", n) + "{}]}"; }},
    {"one member many times", [](std::size_t n) { return "{" + repeated(R"("x":{},)", n) + "\"x\":1}"; }},
    {"members of many names",
     [](std::size_t n) {
         std::string text = "{";
         for (std::size_t i = 0; i < n; ++i) text += '"' + std::string(40, 'k') + std::to_string(i) + "\":[],";
         return text + "\"z\":1}";
     }},
    {"numbers", [](std::size_t n) { return "{\"x\":[" + repeated("1e308,", n) + "1]}"; }},
    {"escapes", [](std::size_t n) { return "{\"x\":\"" + repeated("\\u00e1\\\"", n) + "\"}"; }},
    {"one long number", [](std::size_t n) { return "{\"x\":" + std::string(n + 1, '7') + "}"; }},
    {"blanks", [](std::size_t n) { return "{" + std::string(n, ' ') + "}"; }},
    {"nothing but openings", [](std::size_t n) { return repeated("{\"x\":", n); }},
    {"values without end", [](std::size_t n) { return "[" + repeated("0,", n); }},
};

/// CPU seconds of this process; the least of three tries.
double work_of(const std::string& text) {
    double least = 1e9;
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto begun = std::clock();
        static_cast<void>(api::json::parsed(text));
        least = std::min(least, static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
    }
    return least;
}

}  // namespace

TEST_CASE("Reading JSON costs its length, whatever its shape", "[dispatcher]") {
    for (const auto& shape : shapes) {
        INFO(shape.name);
        const double small = work_of(shape.text(6'000)), large = work_of(shape.text(48'000));
        // Eight times the length: some eight times the work, with room for the machine; a square would be sixty-four.
        CHECK(large <= 24 * small + 0.02);
    }
}

TEST_CASE("More values than any form of ours holds are not read, nor numbers longer than any", "[dispatcher]") {
    World world;
    auto director = world.director();
    for (const auto& body : {shapes[0].text(300'000), shapes[1].text(300'000), "{\"x\":" + std::string(65, '1') + "}"}) {
        const auto error = director.ask(api::cases::SaveDraft::path, body).error();
        CHECK(error.kind == base::ErrorKind::invalid_input);
        CHECK(error.message == text::shared::malformed_message);
    }
    CHECK(director.ask(api::cases::SaveDraft::path, shapes[0].text(90'000)));  // passed over, but read
}

TEST_CASE("What is kept of a command tells nothing of a password in it, nor of a link's token", "[dispatcher][F3]") {
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    // The same command with two passwords: everything else the same, so must be what is kept.
    std::vector<std::string> stored;
    for (const std::string password : {"Otra.Lluvia.9", "Otra.Lluvia.8"}) {
        World fresh;
        auto director = fresh.director();
        director.must<api::identity::ChangePassword>({test::password, password}, key);
        const auto row = fresh
                             .read([&](storage::Connection& db) -> base::Result<std::string> {
                                 const auto found = storage::command_reply(db, "account-director", key);
                                 return found ? found->body_sha256 : std::string{};
                             })
                             .value();
        REQUIRE_FALSE(row.empty());
        CHECK(row != crypto::digest_hex(api::encode(api::identity::ChangePassword::Request{test::password, password})));
        stored.push_back(row);
    }
    CHECK(stored.at(0) == stored.at(1));
}

TEST_CASE("An unknown member is passed over and a missing one is empty", "[dispatcher]") {
    World world;
    auto director = world.director();
    CHECK(director.ask(api::cases::SaveDraft::path, R"({"new_in_version_9":[1,2],"content":{}})"));
    CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 1);
}

TEST_CASE("An address that does not exist is not found, and a document is not asked for as a command", "[dispatcher]") {
    World world;
    auto director = world.director();
    CHECK(director.ask("/api/nothing", "{}").error().kind == base::ErrorKind::not_found);
    CHECK(director.ask(api::cases::ReceiptDocument::path, "{}").error().kind == base::ErrorKind::not_found);
    CHECK(director.document(api::cases::ListDrafts::path, "{}").error().kind == base::ErrorKind::not_found);
}

TEST_CASE("A command that is repeated with its key gives the first answer and is done once [A12.2]", "[dispatcher][A12.2]") {
    World world;
    auto director = world.director();
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    const auto first = director.must<api::cases::SaveDraft>({}, key);
    world.clock.pass(base::minute_ms);
    CHECK(director.must<api::cases::SaveDraft>({}, key).id == first.id);
    CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 1);

    SECTION("the same key for something else is refused") {
        domain::cases::Content other;
        other.nss = "1";
        CHECK(director.refused<api::cases::SaveDraft>({{}, 0, other}, key).kind == base::ErrorKind::invalid_input);
        CHECK(director.refused<api::cases::DiscardDraft>({first.id}, key).kind == base::ErrorKind::invalid_input);
    }
    SECTION("a key is of one person") {
        auto other = world.other_director();
        CHECK(other.must<api::cases::SaveDraft>({}, key).id != first.id);
    }
    SECTION("without a key it is another command") {
        director.must<api::cases::SaveDraft>({});
        director.must<api::cases::SaveDraft>({});
        CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 3);
    }
    SECTION("a key in capital letters is the same, and one that is no UUID is refused, not passed over in silence") {
        CHECK(director.must<api::cases::SaveDraft>({}, base::upper(key)).id == first.id);
        for (const auto* none : {"abc", "0190163d-8694-739b-aea5-966c26f8ad9", "0190163d-8694-739b-aea5-966c26f8ad9g", " "}) {
            CAPTURE(none);
            CHECK(director.refused<api::cases::SaveDraft>({}, none).kind == base::ErrorKind::invalid_input);
        }
        CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 1);
    }
    SECTION("somebody who registers is told again that it was received") {
        const domain::identity::Registration person{
            "ooad-01",        "01HC010000",   "director-de-la-unidad-medica", "Uno", "Dos", "Tres", "99887766", "nuevo01",
            "Ventana.Azul.7", "n@imss.gob.mx"};
        const auto received = world.visitor().must<api::identity::Register>(person, key);
        CHECK(api::encode(world.visitor().must<api::identity::Register>(person, key)) == api::encode(received));
        CHECK(world.mails().size() == 1);
        CHECK(world.visitor().refused<api::identity::Register>(person).kind == base::ErrorKind::invalid_input);
    }
    SECTION("signing in is done each time: its answer would come without a session") {
        const api::identity::SignIn::Request credentials{"director", test::password};
        for (int i = 0; i < 2; ++i) {
            auto visitor = world.visitor();
            visitor.must<api::identity::SignIn>(credentials, key);
            visitor.must<api::cases::ListDrafts>({});
        }
    }
    SECTION("a refusal is not kept: what was corrected goes through under the same key") {
        const std::string again = "0190163d-8694-739b-aea5-966c26f8ad92";
        director.refused<api::cases::SaveDraft>({first.id, 99, {}}, again);
        director.must<api::cases::SaveDraft>({first.id, first.version, {}}, again);
    }
}

TEST_CASE("A token that was never given, or of another time, is nobody", "[access]") {
    World world;
    test::Actor stranger(world, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    CHECK(stranger.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
    CHECK_FALSE(stranger.must<api::identity::WhoAmI>({}).signed_in);
    const auto sessions = world.read([](storage::Connection& db) -> base::Result<bool> {
        return !storage::identity::session_by_hash(db, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").has_value();
    });
    CHECK(sessions.value());
}

TEST_CASE("The token itself is nowhere in the database, only its hash", "[access]") {
    World world;
    auto director = world.director();
    const auto token = director.caller().token;
    CHECK(token.size() >= 40);
    const auto by_token = world.read(
        [&](storage::Connection& db) -> base::Result<bool> { return storage::identity::session_by_hash(db, token).has_value(); });
    CHECK_FALSE(by_token.value());
}

TEST_CASE("An account that is suspended is out at once [A2.5]", "[access][A2.5]") {
    World world;
    auto director = world.director();
    director.must<api::cases::ListDrafts>({});
    world.tamper("UPDATE account SET state = 'suspendida' WHERE id = 'account-director'");
    CHECK(director.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
}

TEST_CASE("A role that was changed counts from the next command on", "[access]") {
    World world;
    auto director = world.director();
    world.tamper("UPDATE account SET role = 'evaluador' WHERE id = 'account-director'");
    CHECK(director.refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_allowed);
}
