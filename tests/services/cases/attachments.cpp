// The PDFs of a draft.

#include <catch2/catch.hpp>

#include <cctype>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/rows.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/files.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::refuses;
using test::World;

namespace words = text::cases;

TEST_CASE("An attachment is refused with a reason: name, size, slot, bytes [A8.4] [A11.7] [R5] [R7]", "[A8.4][A11.7][R5][R7]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto refusal = [&](const std::string& slot, const std::string& name, std::int64_t size) {
        return director.refused<api::cases::AnnounceAttachment>({id, slot, name, size});
    };
    CHECK(refuses(refusal("vigencia", std::string(77, 'a') + ".pdf", 10), "name"));
    CHECK(refuses(refusal("evidencia", std::string(96, 'a') + ".pdf", 10), "name"));
    CHECK(refuses(refusal("evidencia", "a,b.pdf", 10), "name"));
    CHECK(refuses(refusal("evidencia", "foto.jpg", 10), "name"));
    const std::int64_t most = 150ll * 1024 * 1024;
    for (const auto& [size, why] : {std::pair{std::int64_t{0}, text::files::empty.words()},
                                    {std::int64_t{-1}, text::files::empty.words()},
                                    {most + 1, text::files::larger_than(150ull * 1024 * 1024)}}) {
        const auto error = refusal("evidencia", "a.pdf", size);
        REQUIRE(refuses(error, "size_bytes"));
        CHECK(error.fields.front().message == why);
    }
    CHECK(refuses(refusal("ajeno", "a.pdf", 10), "slot"));
    const auto no_pdf = director.attach(id, "evidencia", "a.pdf", "<html>");
    REQUIRE_FALSE(no_pdf);
    CHECK(no_pdf.error().message == text::files::not_pdf_but(text::files::kind_page));
}

TEST_CASE("A slot keeps one file, the general slot any number, and nine fit in one request [A8.3] [A11.6] [A11.8]",
          "[A8.3][A11.6][A11.8]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    REQUIRE(director.attach(id, "vigencia", "nueva.pdf", World::pdf() + "2"));
    for (int i = 0; i < 7; ++i) {
        REQUIRE(director.attach(id, "evidencia", "hoja " + std::to_string(i) + ".pdf", World::pdf() + std::to_string(i)));
    }
    const auto attachments = director.must<api::cases::OpenDraft>({id}).attachments;
    CHECK(attachments.size() == 10);
    int vigencias = 0;
    for (const auto& each : attachments) vigencias += each.slot == "vigencia";
    CHECK(vigencias == 1);
    const auto summary = director.must<api::cases::PreviewCase>({id}).summary;
    CHECK(summary.files.size() == 10);
}

TEST_CASE("An upload belongs to one director, comes once, and with the size that was announced [A8.3]", "[A8.3]") {
    World world;
    auto director = world.director();
    auto other = world.other_director();
    auto visitor = world.visitor();
    const auto id = director.must<api::cases::SaveDraft>({}).id;
    const auto bytes = World::pdf();
    const auto announced = [&] {
        return director.must<api::cases::AnnounceAttachment>({id, "vigencia", "v.pdf", static_cast<std::int64_t>(bytes.size())})
            .upload_id;
    };
    const services::StoredFile file{std::string(64, 'a'), bytes.size()};
    const services::StoredFile longer{std::string(64, 'a'), bytes.size() + 1};
    auto& door = world.dispatcher();
    const auto upload = announced();
    CHECK(door.begin_upload(director.caller(), upload).value().size_bytes == bytes.size());
    CHECK(door.begin_upload(other.caller(), upload).error().kind == base::ErrorKind::not_found);
    CHECK(door.begin_upload(visitor.caller(), upload).error().kind == base::ErrorKind::not_signed_in);
    CHECK(door.finish_upload(other.caller(), upload, file).error().kind == base::ErrorKind::not_found);
    CHECK(door.finish_upload(visitor.caller(), upload, file).error().kind == base::ErrorKind::not_signed_in);
    CHECK(refuses(door.finish_upload(director.caller(), upload, longer).error(), "size_bytes"));
    CHECK(director.must<api::cases::OpenDraft>({id}).attachments.empty());
    CHECK(door.finish_upload(director.caller(), upload, file));
    // Whose answer was lost is sent again, and is the same one.
    CHECK(door.begin_upload(director.caller(), upload));
    CHECK(door.finish_upload(director.caller(), upload, file));
    CHECK(director.must<api::cases::OpenDraft>({id}).attachments.size() == 1);
    const services::StoredFile another{std::string(64, 'b'), bytes.size()};
    CHECK(door.finish_upload(director.caller(), upload, another).error().kind == base::ErrorKind::conflict);
    CHECK(director.must<api::cases::OpenDraft>({id}).attachments.size() == 1);
    director.must<api::cases::RemoveAttachment>({upload});
    CHECK(door.finish_upload(director.caller(), upload, file).error().kind == base::ErrorKind::conflict);
    CHECK(other.refused<api::cases::AnnounceAttachment>({id, "vigencia", "v.pdf", 10}).kind == base::ErrorKind::not_found);

    const auto late = announced();
    director.must<api::cases::DiscardDraft>({id});
    CHECK(door.finish_upload(director.caller(), late, file).error().kind == base::ErrorKind::not_found);
}

TEST_CASE("Files announced without end are forgotten but for the latest, which still come", "[uploads]") {
    World world;
    auto director = world.director();
    const auto id = director.must<api::cases::SaveDraft>({}).id;
    std::vector<std::string> uploads;
    for (int i = 0; i < 1000; ++i) {
        uploads.push_back(director.must<api::cases::AnnounceAttachment>({id, "evidencia", "a.pdf", 10}).upload_id);
    }
    const auto rows = [&] {
        return world.read([](storage::Connection& db) -> base::Result<long long> {
            return storage::number(db, "SELECT (SELECT count(*) FROM upload) + (SELECT count(*) FROM attachment)");
        });
    };
    CHECK(rows().value() == domain::limits::uploads_announced_max);
    auto& door = world.dispatcher();
    CHECK(door.begin_upload(director.caller(), uploads.front()).error().kind == base::ErrorKind::not_found);
    CHECK(door.begin_upload(director.caller(), uploads.back()));
    // Nobody else's are forgotten with them.
    auto other = world.other_director();
    const auto others = other.must<api::cases::SaveDraft>({}).id;
    const auto upload = other.must<api::cases::AnnounceAttachment>({others, "evidencia", "a.pdf", 10}).upload_id;
    for (int i = 0; i < domain::limits::uploads_announced_max; ++i) {
        director.must<api::cases::AnnounceAttachment>({id, "evidencia", "a.pdf", 10});
    }
    CHECK(door.begin_upload(other.caller(), upload));
    // What never came is swept a day later.
    world.clock.pass(25 * base::hour_ms);
    CHECK(door.run_due_jobs() > 0);
    CHECK(rows().value() == 0);
}

TEST_CASE("An attached PDF is opened and removed by its director alone [A8.3]", "[A8.3]") {
    World world;
    auto director = world.director();
    auto other = world.other_director();
    const auto id = world.full_draft(director);
    const auto attached = director.must<api::cases::OpenDraft>({id}).attachments.at(0);
    const auto body = api::encode(api::cases::AttachmentDocument::Request{attached.id});
    const auto document = director.document(api::cases::AttachmentDocument::path, body);
    REQUIRE(document);
    CHECK(document.value().file_name == attached.name);
    CHECK_FALSE(document.value().own_making);
    CHECK(world.files.kept.count(document.value().stored_sha256) == 1);
    CHECK(other.document(api::cases::AttachmentDocument::path, body).error().kind == base::ErrorKind::not_found);
    CHECK(other.refused<api::cases::RemoveAttachment>({attached.id}).kind == base::ErrorKind::not_found);
    CHECK(director.must<api::cases::RemoveAttachment>({attached.id}).attachments.size() == 2);
    CHECK(director.document(api::cases::AttachmentDocument::path, body).error().kind == base::ErrorKind::not_found);
    CHECK(refuses(director.refused<api::cases::PreviewCase>({id}), "slots." + attached.slot));
}

TEST_CASE("A request holds forty files at most, however they were announced [A11.8]", "[A11.8]") {
    World world;
    auto director = world.director();
    const auto id = director.must<api::cases::SaveDraft>({}).id;
    const auto announced = [&](const std::string& slot) {
        return director.must<api::cases::AnnounceAttachment>({id, slot, "a.pdf", 10}).upload_id;
    };
    const services::StoredFile file{std::string(64, 'a'), 10};
    std::vector<std::string> uploads;
    for (int i = 0; i < 42; ++i) uploads.push_back(announced("evidencia"));
    const auto first = announced("vigencia");
    const auto second = announced("vigencia");
    auto& door = world.dispatcher();
    REQUIRE(door.finish_upload(director.caller(), first, file));
    for (int i = 0; i < 39; ++i) REQUIRE(door.finish_upload(director.caller(), uploads.at(static_cast<std::size_t>(i)), file));
    CHECK(door.finish_upload(director.caller(), uploads.at(39), file).error().message == words::too_many_files);
    CHECK(director.refused<api::cases::AnnounceAttachment>({id, "evidencia", "a.pdf", 10}).message == words::too_many_files);
    CHECK(door.finish_upload(director.caller(), second, file));  // takes the place of the first
    CHECK(director.must<api::cases::OpenDraft>({id}).attachments.size() == 40);
    announced("vigencia");  // a third would take its place again, so it is not one too many
}
