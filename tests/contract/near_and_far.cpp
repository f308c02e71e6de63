// Near and far answer alike: the same cases in this process and through a real server.

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include "shared/api/api.hpp"
#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/json.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/files.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/shared.hpp"
#include "tests/contract/doors.hpp"

using namespace contract_tests;

namespace {

/// What a page of another build might ask for.
struct NoSuchEndpoint {
    static constexpr std::string_view path = "/api/nothing";
    static constexpr std::string_view summary = "x";
    static constexpr api::Access access = api::Access::anyone();
    static constexpr api::Effect effect = api::Effect::reads;
    using Request = api::Nothing;
    using Response = api::Nothing;
};

/// A document asked for with everything a request may hold; it says what arrived.
struct Export {
    static constexpr std::string_view path = "/api/tests/export";
    static constexpr std::string_view summary = "x";
    static constexpr std::string_view mime = "text/plain";
    static constexpr api::Access access = api::Access::anyone();
    static constexpr api::Effect effect = api::Effect::reads;
    struct Request {
        std::string text{};
        int period = 0;
        bool mine = false;
        std::vector<domain::identity::Role> roles{};
        domain::identity::Role role = domain::identity::Role::solicitante;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::text, &T::period, &T::mine, &T::roles, &T::role>();
        }
    };
};

base::Result<std::string> gather_export(services::Context&, const Export::Request& request) { return api::encode(request); }

base::Result<services::Document> draw_export(const std::string& said) {
    return services::Document{"export.txt", std::string(Export::mime), said, {}, true};
}

/// One that is never whole in memory.
struct Rows {
    static constexpr std::string_view path = "/api/tests/rows";
    static constexpr std::string_view summary = "x";
    static constexpr std::string_view mime = "text/plain";
    static constexpr api::Access access = api::Access::anyone();
    static constexpr api::Effect effect = api::Effect::reads;
    struct Request {
        int count = 0;
        static constexpr auto fields() { return base::fields<&Request::count>(); }
    };
};

base::Result<int> gather_rows(services::Context&, const Rows::Request& request) { return request.count; }

base::Result<services::Document> draw_rows(const int& count) {
    services::Document document{"rows.txt", std::string(Rows::mime), {}, {}, true};
    document.produce = [count](const std::string& path) -> base::Result<void> {
        if (count < 0) return base::Error{base::ErrorKind::conflict, "menos que nada", {}, {}};
        std::ofstream file(path, std::ios::binary);
        for (int i = 0; i < count; ++i) file << "renglón " << i << '\n';
        return base::done();
    };
    return document;
}

void serve_documents(services::Dispatcher& dispatcher) {
    dispatcher.serve_document<Export, std::string>(gather_export, draw_export);
    dispatcher.serve_document<Rows, int>(gather_rows, draw_rows);
}

Place place_of_case() { return GENERATE(Place::near, Place::far); }

}  // namespace

TEST_CASE("Near and far: one signs in, is known, and signs out [A2.4] [A2.6]", "[contract][A2.4][A2.6]") {
    Doors doors(place_of_case());
    const auto door = doors.visitor();
    CHECK_FALSE(door->must<api::identity::WhoAmI>({}).signed_in);
    const auto wrong = door->refused<api::identity::SignIn>({"director", "equivocada"});
    CHECK(wrong.kind == base::ErrorKind::not_signed_in);
    CHECK(wrong.message == text::identity::wrong_credentials);
    CHECK(door->must<api::identity::SignIn>({"director", test::password}).full_name == "Persona De Prueba");
    CHECK(door->must<api::identity::WhoAmI>({}).user_name == "director");
    door->must<api::identity::SignOut>({});
    CHECK_FALSE(door->must<api::identity::WhoAmI>({}).signed_in);
    CHECK(door->refused<api::cases::ListDrafts>({}).kind == base::ErrorKind::not_signed_in);
}

TEST_CASE("Near and far: every kind of refusal has the same kind, words and fields", "[contract]") {
    // Each case on both sides, then compared whole.
    using Case = std::function<base::Error(Doors&)>;
    const auto as_director = [](auto ask) -> Case { return [ask](Doors& doors) { return ask(*doors.signed_in("director")); }; };
    const std::vector<std::pair<std::string, Case>> cases{
        {"fields of a form", [](Doors& doors) { return doors.visitor()->refused<api::identity::Register>({}); }},
        {"nobody", [](Doors& doors) { return doors.visitor()->refused<api::cases::ListDrafts>({}); }},
        {"wrong role", [](Doors& doors) { return doors.signed_in("evaluar")->refused<api::cases::ListDrafts>({}); }},
        {"not found", as_director([](Door& door) { return door.refused<api::cases::OpenDraft>({"x"}); })},
        {"incomplete request", as_director([](Door& door) {
             return door.refused<api::cases::PreviewCase>({door.must<api::cases::SaveDraft>({}).id});
         })},
        {"conflict", as_director([](Door& door) {
             const auto saved = door.must<api::cases::SaveDraft>({});
             return door.refused<api::cases::SaveDraft>({saved.id, 7, {}});
         })},
        {"too many",
         [](Doors& doors) {
             for (int i = 0; i < 5; ++i) doors.visitor()->refused<api::identity::SignIn>({"director", "equivocada"});
             return doors.visitor()->refused<api::identity::SignIn>({"director", "equivocada"});
         }},
        {"not JSON", as_director([](Door& door) { return door.ask<api::cases::SaveDraft>("{").error(); })},
        {"no such address", as_director([](Door& door) { return door.ask<NoSuchEndpoint>("{}").error(); })},
        {"key used for another", as_director([](Door& door) {
             const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
             door.must<api::cases::SaveDraft>({}, key);
             return door.refused<api::cases::DiscardDraft>({"x"}, key);
         })},
    };
    for (const auto& [name, of_case] : cases) {
        CAPTURE(name);
        Doors here(Place::near), there(Place::far);
        const auto near = of_case(here);
        const auto far = of_case(there);
        CHECK(base::name_of(near.kind) == base::name_of(far.kind));
        CHECK(near.message == far.message);
        CHECK(near.fields == far.fields);
        CHECK_FALSE(far.message.empty());
    }
}

TEST_CASE("Near and far: a PDF is attached, refused in the same words, opened again [A8.3] [R5]", "[contract][A8.3][R5]") {
    Doors doors(place_of_case());
    const auto door = doors.signed_in("director");
    const auto id = door->must<api::cases::SaveDraft>({}).id;
    door->chosen = {{1, test::World::pdf()}, {2, "<html>no</html>"}};
    const auto announce = [&](std::uint32_t file) {
        return door
            ->must<api::cases::AnnounceAttachment>(
                {id, "vigencia", "año ñ.pdf", static_cast<std::int64_t>(door->chosen.at(file).size())})
            .upload_id;
    };
    const auto upload = announce(1);
    const auto stored = door->upload(upload, 1, test::World::pdf().size());
    REQUIRE(stored);
    const auto now = api::decode<api::cases::AttachmentsNow>(stored.value()).value();
    REQUIRE(now.attachments.size() == 1);
    CHECK(now.attachments.at(0).name == "año ñ.pdf");

    const auto again = door->upload(upload, 1, test::World::pdf().size());  // as after an answer that was lost
    REQUIRE(again);
    CHECK(again.value() == stored.value());
    const auto no_pdf = door->upload(announce(2), 2, door->chosen.at(2).size());
    REQUIRE_FALSE(no_pdf);
    CHECK(no_pdf.error().kind == base::ErrorKind::invalid_input);
    CHECK(no_pdf.error().message == text::files::not_pdf_but(text::files::kind_page));
    const auto unknown = door->upload("0190163d-8694-739b-aea5-966c26f8ad91", 1, test::World::pdf().size());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == base::ErrorKind::not_found);

    const auto href = door->link<api::cases::AttachmentDocument>(
        api::encode(api::cases::AttachmentDocument::Request{now.attachments.at(0).id}));
    REQUIRE(href);
    CHECK(door->opened(href.value()) == test::World::pdf());
}

TEST_CASE("Near and far: a request is sent once, and its receipt is the same PDF [A12.2] [A13.3]", "[contract][A12.2][A13.3]") {
    Doors doors(place_of_case());
    auto actor = doors.world.director();
    const auto id = doors.world.full_draft(actor);
    const auto door = doors.signed_in("director");
    const auto preview = door->must<api::cases::PreviewCase>({id});
    CHECK(preview.summary.files.size() == 3);
    const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
    const auto sent = door->must<api::cases::SendCase>({id, preview.confirmation}, key);
    CHECK(sent.folio == "20250723001");
    CHECK(door->must<api::cases::SendCase>({id, preview.confirmation}, key).folio == sent.folio);
    CHECK(door->must<api::cases::SendCase>({id, preview.confirmation}).folio == sent.folio);

    const auto body = api::encode(api::cases::ReceiptDocument::Request{sent.folio});
    const auto href = door->link<api::cases::ReceiptDocument>(body);
    REQUIRE(href);
    CHECK(door->opened(href.value()) == actor.document(api::cases::ReceiptDocument::path, body).value().bytes);
}

TEST_CASE("Near and far: a document with a number, a flag and a list has the same bytes", "[contract]") {
    Doors doors(place_of_case(), serve_documents);
    const auto door = doors.visitor();
    using domain::identity::Role;
    const auto body = api::encode(
        Export::Request{"Ñandú & \"más\" = 1+1%", -2147483648, true, {Role::soporte, Role::capturista}, Role::consulta});
    const auto href = door->link<Export>(body);
    REQUIRE(href);
    CHECK(door->opened(href.value()) == body);
    const auto empty = door->link<Export>(api::encode(Export::Request{}));
    REQUIRE(empty);
    CHECK(door->opened(empty.value()) == api::encode(Export::Request{}));
}

TEST_CASE("Near and far: a document is produced piece by piece into a file that nobody keeps", "[contract]") {
    const auto folders = [] {
        int count = 0;
        for (const auto& each : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
            count += each.path().filename().string().starts_with("document-");
        return count;
    };
    const auto before = folders();
    Doors doors(place_of_case(), serve_documents);
    const auto door = doors.visitor();
    for (const int count : {0, 1, 40'000}) {
        const auto href = door->link<Rows>(api::encode(Rows::Request{count}));
        REQUIRE(href);
        const auto bytes = door->opened(href.value());
        CAPTURE(count, bytes.size());
        CHECK(std::count(bytes.begin(), bytes.end(), '\n') == count);
        if (count > 0) CHECK(bytes.substr(0, 11) == "renglón 0\n");
    }
    CHECK(folders() == before);
}

TEST_CASE("Near and far: each answer tells the server's time, a refusal, too [R34]", "[contract][R34]") {
    Doors doors(place_of_case());
    const auto door = doors.visitor();
    const auto is_told = [&] {
        const auto off = door->api().server_time() - doors.world.clock.now();
        return off > -base::second_ms && off < 10 * base::second_ms;  // the far one goes on by itself
    };
    door->must<api::identity::WhoAmI>({});
    CHECK(is_told());
    doors.world.clock.set(doors.world.clock.now() - 3 * base::day_ms);
    door->refused<api::cases::ListDrafts>({});
    CHECK(is_told());
}

TEST_CASE("Near and far: a session that ended is told in the same words [A2.6]", "[contract][A2.6]") {
    Doors doors(place_of_case());
    const auto door = doors.signed_in("director");
    doors.world.clock.pass(31 * base::minute_ms);
    const auto error = door->refused<api::cases::ListDrafts>({});
    CHECK(error.kind == base::ErrorKind::not_signed_in);
    CHECK(error.message == text::shared::not_signed_in);
    CHECK_FALSE(door->must<api::identity::WhoAmI>({}).signed_in);
}

TEST_CASE("Near and far: letters of every kind come back as they went", "[contract]") {
    Doors doors(place_of_case());
    const auto door = doors.signed_in("director");
    domain::cases::Content content;
    content.diagnosis_detail = "Ñandú «comillas» \"dobles\" \\ / \n\ttab 日本 🙂 </script> ' -- %00";
    const auto saved = door->must<api::cases::SaveDraft>({{}, 0, content});
    CHECK(door->must<api::cases::OpenDraft>({saved.id}).content == content);
}
