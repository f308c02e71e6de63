// Drafts: kept as typed, continued, discarded.

#include <catch2/catch.hpp>

#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/text/cases/wizard.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::refuses;
using test::World;

namespace words = text::cases;

TEST_CASE("A draft is kept as typed, continued, and belongs to one director [A6.4]", "[A6.4]") {
    World world;
    auto director = world.director();
    domain::cases::Content content;
    content.nss = "12";
    content.weight_kg = "mucho";
    const auto saved = director.must<api::cases::SaveDraft>({{}, 0, content});
    CHECK(director.must<api::cases::OpenDraft>({saved.id}).content == content);
    CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 1);
    auto other = world.other_director();
    CHECK(other.refused<api::cases::OpenDraft>({saved.id}).kind == base::ErrorKind::not_found);
    CHECK(other.refused<api::cases::SaveDraft>({saved.id, saved.version, content}).kind == base::ErrorKind::not_found);
    CHECK(other.refused<api::cases::DiscardDraft>({saved.id}).kind == base::ErrorKind::not_found);
    director.must<api::cases::SaveDraft>({saved.id, saved.version, content});
    CHECK(director.refused<api::cases::SaveDraft>({saved.id, saved.version, content}).kind == base::ErrorKind::conflict);
    director.must<api::cases::DiscardDraft>({saved.id});
    CHECK(director.must<api::cases::ListDrafts>({}).rows.empty());
}

TEST_CASE("A previous treatment bears the name of the catalogue, whatever the caller says [A10.3]", "[A10.3]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::cases::OpenDraft>({id});
    draft.content.treatments.at(0).generic_name = std::string(300, 'x');
    director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
    CHECK(director.must<api::cases::PreviewCase>({id}).summary.treatments.at(0).generic_name == "IMATINIB");
}

TEST_CASE("Drafts: fifty at most, the last changed first, discarded with their files [A6.4]", "[A6.4]") {
    World world;
    auto director = world.director();
    const auto first = director.must<api::cases::SaveDraft>({});
    REQUIRE(director.attach(first.id, "vigencia", "v.pdf", World::pdf()));
    for (int i = 0; i < 49; ++i) director.must<api::cases::SaveDraft>({});
    CHECK(director.refused<api::cases::SaveDraft>({}).message == words::too_many_drafts);
    director.must<api::cases::SaveDraft>({first.id, first.version, {}});
    CHECK(director.must<api::cases::ListDrafts>({}).rows.at(0).id == first.id);
    director.must<api::cases::DiscardDraft>({first.id});
    CHECK(director.refused<api::cases::OpenDraft>({first.id}).kind == base::ErrorKind::not_found);
    director.must<api::cases::SaveDraft>({});
    auto other = world.other_director();
    CHECK(other.must<api::cases::ListDrafts>({}).rows.empty());
    other.must<api::cases::SaveDraft>({});
}

TEST_CASE("A draft keeps what is wrong but not what no honest form holds [A6.4]", "[A6.4]") {
    World world;
    auto director = world.director();
    domain::cases::Content content;
    content.diagnosis_detail = std::string(300 * 1024, 'a');
    CHECK(director.refused<api::cases::SaveDraft>({{}, 0, content}).kind == base::ErrorKind::invalid_input);
    content.diagnosis_detail = std::string(5000, 'a');
    content.doctor_matricula = "no es";
    content.diagnosis_date = "mañana";
    const auto saved = director.must<api::cases::SaveDraft>({{}, 0, content});
    CHECK(director.must<api::cases::OpenDraft>({saved.id}).content == content);
    content.treatments.resize(41);
    CHECK(director.refused<api::cases::SaveDraft>({saved.id, saved.version, content}).kind == base::ErrorKind::invalid_input);
    content.treatments.clear();
    content.patient_id = "nadie";
    CHECK(refuses(director.refused<api::cases::SaveDraft>({saved.id, saved.version, content}), "patient_id"));
}

TEST_CASE("A draft of another program is opened as far as it can be read, and is stored in the format of this one [A6.4]",
          "[A6.4]") {
    World world;
    auto director = world.director();
    domain::cases::Content content;
    content.format = 7;
    content.tab = domain::cases::Tab::especificaciones;
    content.nss = "1111111111";
    const auto saved = director.must<api::cases::SaveDraft>({{}, 0, content});
    CHECK(director.must<api::cases::OpenDraft>({saved.id}).content.format == domain::cases::content_format);
    world.tamper("UPDATE case_file SET content = replace(content, 'especificaciones', 'inventada')");
    CHECK(director.must<api::cases::ListDrafts>({}).rows.size() == 1);
    const auto opened = director.must<api::cases::OpenDraft>({saved.id}).content;
    CHECK(opened.tab == domain::cases::Tab::paciente);
    CHECK(opened.nss == "1111111111");
}
