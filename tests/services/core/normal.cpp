// Text as it enters through the one door: every string of every request, and what people do with it (R26-R29, R33).

#include <catch2/catch.hpp>

#include <set>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/drafts.hpp"
#include "shared/api/cases/follow_up.hpp"
#include "shared/api/cases/patients.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/sending.hpp"
#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/catalog/search.hpp"
#include "shared/api/identity/passwords.hpp"
#include "shared/api/identity/registration.hpp"
#include "shared/api/identity/session.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/api/json.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/verification.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using test::message_of;

using base::Written;
using test::World;

namespace {

/// A blank of every kind, what nobody sees, an accent apart, a line break within and at the end.
const std::string dirty = "\u00A0\u200BMari\u0301a\u2003\u202F\u00ADLo\u0301pez\r\n\u2011\uFF11\u3000\n\uFEFF";

std::string expected(Written written) {
    switch (written) {
        case Written::line:
        case Written::surname: return "Mar\u00EDa L\u00F3pez \u2011\uFF11";
        case Written::paragraphs: return "Mar\u00EDa  L\u00F3pez\n\u2011\uFF11";
        case Written::code: return "Mar\u00EDaL\u00F3pez1";
        case Written::number:  // no number, so it stays for the field to refuse
        case Written::quantity: return "Mar\u00EDa L\u00F3pez -1";
        case Written::file_name: return "Mar\u00EDa L\u00F3pez -\uFF11";
        case Written::secret: return " \u200BMar\u00EDa  \u00ADL\u00F3pez\r\n\u2011\uFF11 \n\uFEFF";
    }
    return {};
}

/// Every text of a record is dirty, lists have two elements.
void fill(const base::Type& type, void* member) {
    switch (type.kind) {
        case base::Kind::record:
            for (const auto& field : type.fields) fill(*field.type, field.at(member));
            break;
        case base::Kind::list:
            for (int i = 0; i < 2; ++i) fill(*type.element, type.lists->append(member));
            break;
        case base::Kind::optional: fill(*type.element, type.optionals->emplace(member)); break;
        case base::Kind::text: *static_cast<std::string*>(member) = dirty; break;
        default: break;
    }
}

void check_clean(const base::Type& type, void* member, std::string_view name, Written written, int& strings) {
    if (type.kind == base::Kind::record) {
        for (const auto& field : type.fields) check_clean(*field.type, field.at(member), field.name, field.written, strings);
    } else if (type.kind == base::Kind::list) {
        for (std::size_t i = 0; i < type.lists->size(member); ++i)
            check_clean(*type.element, type.lists->at(member, i), name, written, strings);
    } else if (type.kind == base::Kind::optional) {
        check_clean(*type.element, type.optionals->get(member), name, written, strings);
    } else if (type.kind == base::Kind::text) {
        CAPTURE(name);
        CHECK(*static_cast<const std::string*>(member) == expected(written));
        // Whoever adds a password forgets this at the cost of nobody's being able to sign in.
        CHECK((name.find("password") != std::string_view::npos) == (written == Written::secret));
        ++strings;
    }
}

domain::cases::NewPatient patient() { return {"SANECE", " ", "PACIENTE", "femenino", "1f1980or", "45", "70", "170"}; }

}  // namespace

TEST_CASE("Every string of every request is normalised before a service sees it [R26]", "[R26]") {
    World world;
    int strings = 0;
    for (const auto& route : world.dispatcher().routes()) {
        CAPTURE(route.path);
        auto sent = world.dispatcher().understood(route.path, "{}");
        REQUIRE(sent);
        const auto request = std::move(sent).value();
        fill(*route.request, request.get());
        const auto understood = world.dispatcher().understood(route.path, api::encode(*route.request, request.get()));
        REQUIRE(understood);
        check_clean(*route.request, understood.value().get(), {}, Written::line, strings);
    }
    CHECK(strings > 60);
}

TEST_CASE("An NSS is found as people paste it, and a lost zero is told [BR09] [A7.2] [R28]", "[A7.2][R28]") {
    World world;
    auto director = world.director();
    director.must<api::cases::RegisterPatient>({"0287-45-1236-7", patient(), false});
    for (const char* typed :
         {"02 87 45 1236 7", "0287-45-1236-7", "\u202D0287451236\u202C", "\u200E0287451236", "\u00A00287451236",
          "0287\u200B451236", "\uFEFF0287451236", "\uFF10\uFF12\uFF18\uFF17\uFF14\uFF15\uFF11\uFF12\uFF13\uFF16",
          "0287\u20114512367", "0287\u2007451236", "0287451236\t\n"}) {
        CAPTURE(typed);
        const auto found = director.must<api::cases::SearchPatients>({typed});
        CHECK(found.nss == "0287451236");
        CHECK(found.patients.size() == 1);
        CHECK(found.hint.empty());
    }
    CHECK(message_of(director.refused<api::cases::SearchPatients>({"287451236"}), "nss").find("cero") != std::string::npos);
    const auto other = director.must<api::cases::SearchPatients>({"2874512367"});
    CHECK(other.patients.empty());
    CHECK(other.hint.find("0287451236") != std::string::npos);
    CHECK(director.refused<api::cases::SearchPatients>({"\u00A0\u200B"}).fields.at(0).message == text::cases::nss_required);
}

TEST_CASE("What is sought by words out of a PDF is found [BR12] [R26]", "[R26]") {
    World world;
    auto director = world.director();
    const auto cie10 = [&](const std::string& text) { return director.must<api::catalog::SearchCie10>({text, {}}).found.size(); };
    CHECK(cie10("leucemia") > 0);
    CHECK(cie10("leu\u00ADcemia") == cie10("leucemia"));
    CHECK(cie10("pulmo\u0301n") == cie10("pulm\u00F3n"));
    CHECK(cie10("leucemia\u00A0\u200Bmieloide") == cie10("leucemia mieloide"));
    CHECK(cie10("\uFEFFleucemia\u2007mieloide") == cie10("leucemia mieloide"));
    CHECK(cie10("C92\u200B.1") == cie10("C92.1"));
    CHECK(cie10("\uFF23\uFF19\uFF12.\uFF11") == cie10("C92.1"));
    CHECK(cie10("no especi\uFB01cado") == cie10("no especificado"));
    const auto medicines = [&](const std::string& text) {
        return director.must<api::catalog::SearchMedicines>({text, {}}).found.size();
    };
    CHECK(medicines("imatinib") > 0);
    CHECK(medicines("ima\u00ADtinib") == medicines("imatinib"));
}

TEST_CASE("One mutation, however it is spelt, is proposed once [BR12] [A11.4]", "[A11.4]") {
    World world;
    auto director = world.director();
    int number = 0;
    for (const char* spelling :
         {"Mutaci\u00F3n \u00FAnica X9", "Mutacio\u0301n u\u0301nica X9", "Mutaci\u00F3n \u00FAnica\u200B X9",
          "Mutaci\u00F3n\u00A0\u00FAnica X9", " mutaci\u00F3n  \u00FAnica x9\n"}) {
        CAPTURE(spelling);
        const auto id = world.full_draft(director, "100000000" + std::to_string(++number));
        auto draft = director.must<api::cases::OpenDraft>({id});
        for (auto& answer : draft.content.answers) answer.value = spelling;
        director.must<api::cases::SaveDraft>({id, draft.version, draft.content});
        director.must<api::cases::SendCase>({id, director.must<api::cases::PreviewCase>({id}).confirmation});
    }
    const auto proposed = world.read([](storage::Connection& db) -> base::Result<std::vector<domain::catalog::ListValue>> {
        std::vector<domain::catalog::ListValue> rows;
        for (const char* value : {"Mutaci\u00F3n \u00FAnica X9", "mutacion unica x9"}) {
            if (const auto row = storage::catalog::list_value(db, "mutaciones", value)) rows.push_back(*row);
        }
        return rows;
    });
    REQUIRE(proposed);
    REQUIRE(proposed.value().size() == 2);
    CHECK(proposed.value().at(0).value == "Mutaci\u00F3n \u00FAnica X9");
    CHECK(proposed.value().at(1).value == "Mutaci\u00F3n \u00FAnica X9");
}

TEST_CASE("A password counts whatever way its accents and blanks are typed [R27]", "[R27]") {
    World world;
    auto director = world.director();
    director.must<api::identity::ChangePassword>({test::password, "N\u00FAblado mar\u00A0\u00F1and\u00FA"});
    CHECK(world.visitor().must<api::identity::SignIn>({"director", "Nu\u0301blado\u3000mar n\u0303andu\u0301"}).signed_in);
    CHECK(world.visitor().must<api::identity::SignIn>({"\u200Bdirector\u00A0", "N\u00FAblado mar \u00F1and\u00FA"}).signed_in);
    CHECK(world.visitor().refused<api::identity::SignIn>({"director", "N\u00FAblado mar  \u00F1and\u00FA"}).message ==
          text::identity::wrong_credentials);
}

TEST_CASE("A file is kept under its name without what nobody sees, and a sign that is not taken is named [BR07] [R33]", "[R33]") {
    World world;
    auto director = world.director();
    const auto id = director.must<api::cases::SaveDraft>({}).id;
    REQUIRE(director.attach(id, "vigencia", "Captura\u202Fde\u00A0Mari\u0301a \u2013 1\u200B.pdf ", World::pdf()));
    CHECK(director.must<api::cases::OpenDraft>({id}).attachments.at(0).name == "Captura de Mar\u00EDa - 1.pdf");
    const auto refusal =
        message_of(director.refused<api::cases::AnnounceAttachment>({id, "vigencia", "nota, 2.pdf", 10}), "name");
    CHECK(refusal.find("una coma") != std::string::npos);
    CHECK(refusal.find("\"nota 2.pdf\"") != std::string::npos);
}

TEST_CASE("A sign that no document can show is refused before anything is sealed [BR23] [R29]", "[R29]") {
    World world;
    auto director = world.director();
    const auto id = world.full_draft(director);
    auto draft = director.must<api::cases::OpenDraft>({id});
    auto content = draft.content;
    content.diagnosis_detail = "Mieloma IgG-\u03BA, 2.1\u00D710\u207B\u00B3; CD4\u207A \U0001F600";
    content.doctor_given_names = "\u65E5\u672C";
    content.treatments.at(0).dose = "5 \u0436";
    director.must<api::cases::SaveDraft>({id, draft.version, content});
    const auto refused = director.refused<api::cases::PreviewCase>({id});
    CHECK(message_of(refused, "diagnosis_detail").find("un emoji") != std::string::npos);
    CHECK_FALSE(message_of(refused, "doctor_given_names").empty());
    CHECK_FALSE(message_of(refused, "treatments.0.dose").empty());

    content = draft.content;
    content.diagnosis_detail = "Mieloma IgG-\u03BA, 2.1\u00D710\u207B\u00B3; CD4\u207A Nguy\u1EC5n \u2248 \u221A";
    director.must<api::cases::SaveDraft>({id, draft.version + 1, content});
    const auto folio = director.must<api::cases::SendCase>({id, director.must<api::cases::PreviewCase>({id}).confirmation}).folio;
    CHECK(director.document(api::cases::ReceiptDocument::path, R"({"folio":")" + folio + "\"}"));
}

TEST_CASE("A catalogue of another spelling changes nothing, and what no document can show is told by its line [BR14] [R26]",
          "[R26]") {
    World world;
    const auto import = [&](const std::string& file) {
        const auto report = services::catalog::import_file(world.database(), services::catalog::ImportKind::specialties, file,
                                                           services::catalog::DryRun::no);
        REQUIRE(report);
        return report.value();
    };
    CHECK(import("id,orden,nombre\nx-1,900,Oncolog\u00EDa fina\nx-2,901,Hematolog\u00EDa fina\n").added == 2);
    const auto again = import(
        "\uFEFFid,orden,nombre\r\n\u200Bx-1,\uFF19\uFF10\uFF10,Oncologi\u0301a\u00A0fina\u00AD\r\nx\u20112,901,"
        "\u2003Hematolog\u00EDa  fina\r\n");
    CHECK(again.rejected.empty());
    CHECK(again.unchanged == 2);
    const auto foreign = import("id,orden,nombre\nx-3,902,Oncolog\u00EDa \U0001F600\n");
    REQUIRE(foreign.rejected.size() == 1);
    CHECK(foreign.rejected.at(0).reason.find("un emoji") != std::string::npos);
}
