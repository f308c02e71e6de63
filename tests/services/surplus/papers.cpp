// Steps 7 to 9 on paper: preliminary, final, signed; and the public verification.

#include <catch2/catch.hpp>

#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/signed_papers.hpp"
#include "shared/base/text.hpp"
#include "shared/text/files.hpp"
#include "shared/text/surplus/report.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/pdf.hpp"

using domain::surplus::Answer;
using domain::surplus::ReportState;
using surplus_tests::aguascalientes;
using surplus_tests::baja_california;
using surplus_tests::Nation;
using surplus_tests::some_shortage;
using surplus_tests::some_surplus;
namespace words = text::surplus;

namespace {

struct Finished : Nation {
    Finished() : actor(responsable()) {
        answer(actor, Answer::si);
        save(actor, unit(actor, 0), "CIR-001", some_surplus);
        save(actor, unit(actor, 1), "LAB-001", some_shortage);
    }
    void finalize() { actor.must<api::surplus::FinalizeReport>({period, aguascalientes, report(actor).version, false}); }
    template <class E>
    base::Result<services::Document> paper(test::Actor& who, const std::string& entity = aguascalientes) {
        return who.document(E::path, api::encode(api::surplus::ReportId{period, entity}));
    }
    base::Result<std::string> send_signed(const std::string& bytes, const std::string& name = "firmado.pdf") {
        const auto announced =
            actor.must<api::surplus::AnnounceSigned>({period, aguascalientes, name, static_cast<std::int64_t>(bytes.size())});
        return actor.upload(announced.upload_id, bytes);
    }

    test::Actor actor;
};

}  // namespace

TEST_CASE("The preliminary paper has what was captured; once finalized there is the final one alone [B6.5] [B7.3]",
          "[B6.5][B7.3]") {
    Finished nation;
    auto reader = nation.capturista(baja_california);
    CHECK(nation.paper<api::surplus::FinalPaper>(reader).error().kind == base::ErrorKind::not_found);
    const auto preliminary = nation.paper<api::surplus::PreliminaryPaper>(reader);
    REQUIRE(preliminary);
    const auto said = test::without_blanks(test::pdf_text(preliminary.value().bytes));
    const auto units = std::to_string(nation.report(nation.actor).card.units);
    CHECK(said.find(test::without_blanks("2 de " + units + " Unidades Médicas reportan")) != std::string::npos);
    CHECK(said.find("5,000") != std::string::npos);
    CHECK(said.find("6,000") != std::string::npos);
    CHECK(preliminary.value().file_name == "excedentes-2025-ooad-aguascalientes-preliminar.pdf");
    nation.finalize();
    CHECK(nation.paper<api::surplus::PreliminaryPaper>(reader).error().message == words::final_is_there);
    const auto final_paper = nation.paper<api::surplus::FinalPaper>(reader);
    REQUIRE(final_paper);
    CHECK(test::pdf_text(final_paper.value().bytes).find("Autoriza TOOAD:") != std::string::npos);
}

TEST_CASE("There is no paper before step 2 is answered [B2.4]", "[B2.4]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto body = api::encode(api::surplus::ReportId{nation.period, aguascalientes});
    CHECK(actor.document(api::surplus::PreliminaryPaper::path, body).error().message == words::answer_first);
}

TEST_CASE("The final paper is the same ever after, whatever the catalogue and the period say later [B6.4]", "[B6.4]") {
    Finished nation;
    nation.finalize();
    const auto first = nation.paper<api::surplus::FinalPaper>(nation.actor).value().bytes;
    auto admin = nation.world.administrator();
    auto card = admin.must<api::surplus::ListPeriods>({}).periods.at(0);
    card.facts.header_lines = "OTRA COORDINACIÓN";
    admin.must<api::surplus::SavePeriod>({card.id, card.version, card.facts});
    nation.world.tamper("UPDATE product SET name = 'Otro nombre'");
    nation.world.clock.pass(5 * base::minute_ms);
    CHECK(nation.paper<api::surplus::FinalPaper>(nation.actor).value().bytes == first);
}

TEST_CASE("What was frozen and altered is not printed, and the verification says so", "[R39]") {
    Finished nation;
    nation.finalize();
    nation.world.tamper("UPDATE final_report SET record = replace(record, '5000', '9000')");
    CHECK(nation.paper<api::surplus::FinalPaper>(nation.actor).error().kind == base::ErrorKind::internal);
}

TEST_CASE("Anybody verifies the code of a final paper and learns nothing but what it is [beyond 12]", "[surplus]") {
    Finished nation;
    nation.finalize();
    const auto text = test::pdf_text(nation.paper<api::surplus::FinalPaper>(nation.actor).value().bytes);
    const auto at = text.find("Código de verificación: ");
    REQUIRE(at != std::string::npos);
    const auto code = text.substr(at + std::string("Código de verificación: ").size(), 10);
    auto visitor = nation.world.visitor();
    const auto verified = visitor.must<api::surplus::VerifyPaper>({base::folded(code)});
    CHECK(verified.found);
    CHECK(verified.is_whole);
    CHECK(verified.is_current);
    CHECK(verified.entity == "OOAD Aguascalientes");
    CHECK(verified.period == "Recolección 2025");
    CHECK(verified.state == ReportState::finalizado);
    CHECK_FALSE(visitor.must<api::surplus::VerifyPaper>({"AAAAAAAAAA"}).found);
    CHECK(visitor.refused<api::surplus::VerifyPaper>({""}).fields.at(0).field == "code");
}

TEST_CASE("The duty is met with the signed PDF, which is consulted and replaced; the one before stays [B8.5] [B8.7] [B2.7]",
          "[B8.5][B8.7][B2.7]") {
    Finished nation;
    nation.finalize();
    REQUIRE(nation.send_signed(test::World::pdf()));
    CHECK(nation.report(nation.actor).card.state == ReportState::firmado);
    REQUIRE(nation.send_signed(test::World::pdf() + "2", "firmado bien.pdf"));
    auto reader = nation.capturista(baja_california);
    const auto papers = reader.must<api::surplus::ListSigned>({nation.period, aguascalientes}).papers;
    REQUIRE(papers.size() == 2);
    CHECK(papers.at(0).is_current);
    CHECK(papers.at(0).name == "firmado bien.pdf");
    CHECK(papers.at(0).uploaded_by == "Persona De Prueba");
    CHECK_FALSE(papers.at(1).is_current);
    const auto document =
        reader.document(api::surplus::SignedDocument::path,
                        api::encode(api::surplus::SignedDocument::Request{nation.period, aguascalientes, papers.at(1).id}));
    REQUIRE(document);
    CHECK(nation.world.files.kept.at(document.value().stored_sha256) == test::World::pdf());
}

TEST_CASE("No signed paper before the finalization, none that is no PDF, none by who is not of the OOAD [B8.3] [B8.4] [R7]",
          "[B8.3][B8.4][R7]") {
    Finished nation;
    const auto announce = [&](test::Actor& who, const std::string& name, std::int64_t size) {
        return who.refused<api::surplus::AnnounceSigned>({nation.period, aguascalientes, name, size});
    };
    CHECK(announce(nation.actor, "a.pdf", 10).message == words::not_finalized);
    nation.finalize();
    auto stranger = nation.responsable(baja_california);
    CHECK(announce(stranger, "a.pdf", 10).kind == base::ErrorKind::not_allowed);
    CHECK(announce(nation.actor, "a.docx", 10).fields.at(0).field == "name");
    CHECK(announce(nation.actor, "a.pdf", 150ll * 1024 * 1024 + 1).fields.at(0).message ==
          text::files::larger_than(150ull * 1024 * 1024));
    const auto no_pdf = nation.send_signed("<html>");
    REQUIRE_FALSE(no_pdf);
    CHECK(nation.report(nation.actor).card.state == ReportState::finalizado);
}

TEST_CASE("The signed paper comes in after the period closed, too [R25]", "[R25]") {
    Finished nation;
    nation.finalize();
    nation.world.clock.set(nation.world.clock.now() + 40 * base::day_ms);
    nation.actor = nation.responsable();
    REQUIRE(nation.send_signed(test::World::pdf()));
    CHECK(nation.report(nation.actor).card.state == ReportState::firmado);
}
