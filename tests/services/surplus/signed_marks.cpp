// Step 9: a PDF that shows the code of another report is warned about before it is taken.

#include <catch2/catch.hpp>

#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/signed_papers.hpp"
#include "shared/domain/surplus/code.hpp"
#include "shared/services/core/file_kinds.hpp"
#include "shared/text/surplus/report.hpp"
#include "tests/services/surplus/support.hpp"

using domain::surplus::Answer;
using domain::surplus::ReportState;
using surplus_tests::aguascalientes;
using surplus_tests::baja_california;
using surplus_tests::Nation;
namespace words = text::surplus;

namespace {

constexpr const char* own = "OOAD Aguascalientes, Recolección 2025";
constexpr const char* unknown_code = "K7Q2M9X4TB";

/// Two OOAD have finalized.
struct Two : Nation {
    Two() : actor(responsable()), neighbour(responsable(baja_california)) {
        finalize(actor, aguascalientes);
        finalize(neighbour, baja_california);
    }
    void finalize(test::Actor& who, const std::string& entity) {
        answer(who, Answer::no, entity);
        who.must<api::surplus::FinalizeReport>({period, entity, report(who, entity).version, false});
    }
    std::string paper_of(const std::string& entity) {
        const auto paper = actor.document(api::surplus::FinalPaper::path, api::encode(api::surplus::ReportId{period, entity}));
        INFO((paper ? std::string{} : paper.error().message + " " + paper.error().detail));
        REQUIRE(paper);
        return paper.value().bytes;
    }
    std::string code_of(const std::string& entity) { return services::codes_said_by(paper_of(entity)).at(0); }
    /// A scan whose pages showed these codes to whoever could draw them.
    base::Result<std::string> send_scan(const std::vector<std::string>& codes, bool confirmed = false) {
        const auto bytes = test::World::pdf();
        const auto upload_id = announced(bytes.size(), confirmed);
        const auto permit = world.dispatcher().begin_upload(actor.caller(), upload_id);
        REQUIRE(permit);
        services::StoredFile file{std::string(64, 'a'), bytes.size()};
        file.codes = codes;
        return world.dispatcher().finish_upload(permit.value(), file);
    }
    std::string announced(std::size_t size_bytes, bool confirmed = false) {
        return actor
            .must<api::surplus::AnnounceSigned>(
                {period, aguascalientes, "firmado.pdf", static_cast<std::int64_t>(size_bytes), confirmed})
            .upload_id;
    }
    /// The warning about it; "" when it was taken.
    std::string warning(const base::Result<std::string>& sent) {
        const auto state = report(actor).card.state;
        if (sent) {
            CHECK(state == ReportState::firmado);
            return {};
        }
        CHECK(sent.error().kind == base::ErrorKind::invalid_input);
        REQUIRE(sent.error().fields.size() == 1);
        CHECK(sent.error().fields.at(0).field == "confirmed");
        CHECK(state == ReportState::finalizado);  // nothing was kept
        CHECK(actor.must<api::surplus::ListSigned>({period, aguascalientes}).papers.empty());
        return sent.error().fields.at(0).message;
    }

    test::Actor actor, neighbour;
};

}  // namespace

TEST_CASE("The own final paper is taken at once, and so is a scan in which nothing can be read", "[B8.5]") {
    Two nation;
    SECTION("the paper itself") {
        const auto bytes = nation.paper_of(aguascalientes);
        CHECK(nation.warning(nation.actor.upload(nation.announced(bytes.size()), bytes)).empty());
    }
    SECTION("a scan of it") { CHECK(nation.warning(nation.send_scan({nation.code_of(aguascalientes)})).empty()); }
    SECTION("a scan without text") { CHECK(nation.warning(nation.send_scan({})).empty()); }
    SECTION("a scan of it in which a program has misread one of the codes") {
        CHECK(nation.warning(nation.send_scan({unknown_code, nation.code_of(aguascalientes)})).empty());
    }
}

TEST_CASE("A PDF that shows another report, or none that is known, is warned about, and nothing is kept of it", "[B8.5]") {
    Two nation;
    const auto of_another = words::file_of_another("OOAD Baja California, Recolección 2025", own);
    SECTION("the paper of another OOAD") {
        const auto bytes = nation.paper_of(baja_california);
        CHECK(nation.warning(nation.actor.upload(nation.announced(bytes.size()), bytes)) == of_another);
    }
    SECTION("a scan of it") { CHECK(nation.warning(nation.send_scan({nation.code_of(baja_california)})) == of_another); }
    SECTION("a page of it among the own ones") {
        CHECK(nation.warning(nation.send_scan({nation.code_of(aguascalientes), nation.code_of(baja_california)})) == of_another);
    }
    SECTION("an earlier edition") {
        const auto code = nation.code_of(aguascalientes);
        nation.world.tamper("UPDATE report SET edition = 2");
        CHECK(nation.warning(nation.send_scan({code})) == words::file_of_earlier(own));
    }
    SECTION("a code of nothing") { CHECK(nation.warning(nation.send_scan({unknown_code})) == words::file_of_none(unknown_code)); }
}

TEST_CASE("Who has confirmed the file sends it whatever it shows", "[B8.5]") {
    Two nation;
    const bool is_known = GENERATE(true, false);
    const std::vector<std::string> codes{is_known ? nation.code_of(baja_california) : unknown_code};
    CHECK_FALSE(nation.warning(nation.send_scan(codes)).empty());
    CHECK(nation.warning(nation.send_scan(codes, true)).empty());
    CHECK(nation.actor.must<api::surplus::ListSigned>({nation.period, aguascalientes}).papers.size() == 1);
}

TEST_CASE("The row of the audit of a warning is of the own report, not of the one that the file shows", "[surplus]") {
    Two nation;
    REQUIRE_FALSE(nation.send_scan({nation.code_of(baja_california)}));
    const auto events = nation.world.audit_events();
    CHECK(events.back().object.find(aguascalientes) != std::string::npos);
}
