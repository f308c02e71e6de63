// The sealed receipt and its verification.

#include <catch2/catch.hpp>

#include <cctype>

#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::refuses;
using test::World;
namespace {

std::string confirmation_of(test::Actor& actor, const std::string& id) {
    return actor.must<api::cases::PreviewCase>({id}).confirmation;
}

}  // namespace

TEST_CASE("The receipt is the director's own, and its seal breaks with one changed byte [A13.3-A13.5] [R21]",
          "[A13.3-A13.5][R21]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    const auto folio = director.must<api::cases::SendCase>({id, confirmation_of(director, id)}).folio;
    const auto body = api::encode(api::cases::ReceiptDocument::Request{folio});
    const auto document = director.document(api::cases::ReceiptDocument::path, body);
    REQUIRE(document);
    const auto printed = test::pdf_text(document.value().bytes);
    CHECK(printed.find(folio) != std::string::npos);
    CHECK(printed.find("SELLO DIGITAL") != std::string::npos);
    auto other = world.other_director();
    CHECK(other.document(api::cases::ReceiptDocument::path, body).error().kind == base::ErrorKind::not_found);
    CHECK(world.visitor().document(api::cases::ReceiptDocument::path, body).error().kind == base::ErrorKind::not_signed_in);

    const auto receipt = world.write([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::SealedPaper>> {
        return storage::cases::paper_by_folio(db, domain::cases::Paper::receipt, folio);
    });
    REQUIRE(receipt);
    const auto code = receipt.value()->code;
    const auto verified = world.visitor().must<api::cases::VerifySeal>({folio, code});
    CHECK(verified.found);
    CHECK(verified.seal_valid);
    CHECK(api::encode(verified).find("1F1980OR") == std::string::npos);
    CHECK_FALSE(world.visitor().must<api::cases::VerifySeal>({folio, "ZZZZZZZZZZ"}).found);
}

TEST_CASE("Every command leaves a row in a chain that verifies") {
    World world;
    auto director = world.director();
    world.full_draft(director);
    const auto events = world.write([](storage::Connection& db) -> base::Result<std::vector<storage::AuditEvent>> {
        return storage::audit_events(db, 0, 1000);
    });
    REQUIRE(events);
    REQUIRE(events.value().size() > 5);
    std::string previous;
    for (const auto& event : events.value()) {
        CHECK(event.previous_hash == previous);
        CHECK(event.hash == services::audit_hash(event));
        previous = event.hash;
    }
}

TEST_CASE("Whatever is changed behind the seal makes it invalid [R21]", "[R21]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    const auto code = world.receipt(folio).code;
    auto shown_folio = folio;
    const auto valid = [&] {
        const auto answer = world.visitor().must<api::cases::VerifySeal>({shown_folio, code});
        CHECK(answer.found);
        return answer.seal_valid;
    };
    REQUIRE(valid());

    SECTION("the record") { world.tamper("UPDATE receipt SET record = replace(record, 'PONATINIB', 'IMATINIB')"); }
    SECTION("a record that is no record any more") { world.tamper("UPDATE receipt SET record = 'x'"); }
    SECTION("one letter of the record") { world.tamper("UPDATE receipt SET record = record || ' '"); }
    SECTION("the hash of the record that is shown") {
        world.tamper("UPDATE receipt SET record_sha256 = '" + std::string(64, 'a') + "'");
    }
    SECTION("the hash of an attachment") {
        const auto record = world.receipt(folio).record;
        const auto at = record.find("\"sha256\":\"") + 10;
        const auto hash = record.substr(at, 64);
        world.tamper("UPDATE receipt SET record = replace(record, '" + hash + "', '" + std::string(64, 'b') + "')");
    }
    SECTION("record and its hash together") {
        world.tamper("UPDATE receipt SET record = replace(record, 'PONATINIB', 'IMATINIB')");
        world.tamper("UPDATE receipt SET record_sha256 = '" + crypto::digest_hex(world.receipt(folio).record) + "'");
    }
    SECTION("the instant") { world.tamper("UPDATE receipt SET sealed_at = sealed_at + 1000"); }
    SECTION("the folio") {
        shown_folio = "20250722001";
        world.tamper("UPDATE receipt SET folio = '20250722001'");
        world.tamper("UPDATE case_file SET folio = '20250722001'");
    }
    SECTION("the seal") { world.tamper("UPDATE receipt SET seal = 'AAAA'"); }
    SECTION("the key") { world.tamper("UPDATE receipt SET key_id = 'otra'"); }
    CHECK_FALSE(valid());
    // and nobody is handed a comprobante of it [R39]
    const auto receipt =
        director.document(api::cases::ReceiptDocument::path, api::encode(api::cases::ReceiptDocument::Request{shown_folio}));
    REQUIRE_FALSE(receipt);
    CHECK(receipt.error().kind == base::ErrorKind::conflict);
    CHECK(receipt.error().message == text::cases::receipt_altered(shown_folio));
}

TEST_CASE("Who verifies a seal learns nothing of the patient, and nothing of a folio without its code [R21]", "[R21]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    const auto receipt = world.receipt(folio);
    const auto code = receipt.code;
    const auto answer = api::encode(world.visitor().must<api::cases::VerifySeal>({folio, code}));
    for (const char* word : {"1111111111", "1F1980OR", "SANECE PACIENTE", "PACIENTE", "Leucemia", "C92", "MEDICO", "222222222"}) {
        CAPTURE(word);
        CHECK(answer.find(word) == std::string::npos);
    }
    const auto unknown = api::encode(world.visitor().must<api::cases::VerifySeal>({"20250101001", code}));
    CHECK(api::encode(world.visitor().must<api::cases::VerifySeal>({folio, "AAAAAAAAAA"})) == unknown);
    CHECK(api::encode(world.visitor().must<api::cases::VerifySeal>({"no es un folio", code})) == unknown);
    std::string spaced = " " + code.substr(0, 5) + "-" + code.substr(5);
    for (auto& c : spaced) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK(world.visitor().must<api::cases::VerifySeal>({folio, spaced}).seal_valid);  // as a person types it
    const auto empty = world.visitor().refused<api::cases::VerifySeal>({});
    CHECK(refuses(empty, "folio"));
    CHECK(refuses(empty, "code"));
}

TEST_CASE("The receipt is a PDF with everything that was sent, drawn the same years later [A13.3] [A13.4] [R9]",
          "[A13.4][R9][A13.3]") {
    World world;
    auto director = world.director();
    const auto folio = world.sent(director);
    const auto body = api::encode(api::cases::ReceiptDocument::Request{folio});
    const auto first = director.document(api::cases::ReceiptDocument::path, body);
    REQUIRE(first);
    CHECK(first.value().bytes.rfind("%PDF", 0) == 0);
    CHECK(first.value().own_making);
    CHECK(first.value().file_name == "SAnECE-" + folio + ".pdf");
    const auto text = test::without_blanks(test::pdf_text(first.value().bytes));
    for (const char* words_of_it : {"SANECEPACIENTE", "1F1980OR", "PONATINIB", "IMATINIB", "vigencia.pdf", "Aguascalientes",
                                    "222222222", "Leucemia", "23/07/2025"}) {
        CAPTURE(words_of_it);
        const auto given = std::string(words_of_it) == "SANECEPACIENTE"  // given names first on paper
                               ? text.find("PACIENTESANECE") != std::string::npos || text.find(words_of_it) != std::string::npos
                               : text.find(words_of_it) != std::string::npos;
        CHECK(given);
    }
    world.clock.pass(700 * base::day_ms);
    world.tamper("UPDATE generic SET name = 'OTRO'");
    world.tamper("UPDATE patient SET given_names = 'OTRA'");
    director = world.director();
    const auto later = director.document(api::cases::ReceiptDocument::path, body);
    REQUIRE(later);
    CHECK(test::pdf_text(later.value().bytes) == test::pdf_text(first.value().bytes));
}
