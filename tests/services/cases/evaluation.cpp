// A case in the hands of who evaluates it: nobody else's, prepared, decided once, sealed and mailed.

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "shared/api/cases/attachments.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/receipt.hpp"
#include "shared/api/cases/worklist.hpp"
#include "shared/api/json.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/evaluation_record.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/domain/life.hpp"
#include "shared/services/cases/deciding.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/cases/events.hpp"
#include "shared/storage/cases/papers.hpp"
#include "shared/text/cases/acting.hpp"
#include "shared/text/cases/evaluation.hpp"
#include "shared/text/cases/evaluation_mails.hpp"
#include "shared/text/cases/evaluation_paper.hpp"
#include "shared/text/cases/life.hpp"
#include "shared/text/shared.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/pdf.hpp"
#include "tests/support/refusals.hpp"

using cases_tests::Act;
using cases_tests::Decision;
using cases_tests::Desk;
using cases_tests::State;
using domain::identity::Role;
using test::refuses;
namespace words = text::cases;

namespace {

std::string body_of(const std::string& folio) { return api::encode(api::cases::CaseFolio{folio}); }

base::Result<services::Document> evaluation_for(test::Actor& actor, const std::string& folio) {
    return actor.document(api::cases::EvaluationDocument::path, body_of(folio));
}

domain::cases::SealedPaper sealed_evaluation(Desk& desk, const std::string& folio) {
    auto found = desk.world.read([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::SealedPaper>> {
        return storage::cases::paper_by_folio(db, domain::cases::Paper::evaluation, folio);
    });
    REQUIRE(found);
    REQUIRE(found.value());
    return *std::move(found).value();
}

/// All folios are of the patient of this one.
void be_of_one_patient(Desk& desk, const std::string& folio) {
    desk.world.tamper("UPDATE case_file SET patient_id = '" + desk.row(folio).patient_id + "'");
}

}  // namespace

TEST_CASE("Two evaluators at once: the second is told by whom and since when [issue 9]", "[evaluation]") {
    Desk desk;
    const auto folio = desk.world.sent(desk.director);
    auto colleague = desk.world.of_role(Role::evaluador);
    const auto version = desk.version(folio);
    const auto taken = desk.evaluator.must<api::cases::TakeCase>({folio, version});
    CHECK(taken.state == State::en_evaluacion);
    CHECK(domain::allows(taken.acts, Act::authorize));
    const auto error = colleague.refused<api::cases::TakeCase>({folio, version});
    CHECK(error.kind == base::ErrorKind::conflict);
    CHECK(error.message.find("23/07/2025 16:27") != std::string::npos);
    CHECK(desk.evaluator.refused<api::cases::TakeCase>({folio, version}).message == words::already_yours);
    // Nor may he prepare or decide it.
    CHECK(colleague.refused<api::cases::SaveEvaluation>({folio, {}}).kind == base::ErrorKind::conflict);
    const auto decision = desk.decision_of(folio, Decision::autorizada);
    CHECK(colleague.refused<api::cases::DecideCase>({folio, desk.version(folio), decision}).kind == base::ErrorKind::conflict);
    CHECK(desk.state(folio) == State::en_evaluacion);
}

TEST_CASE("A case that was let go is anybody's again, with what was prepared [issue 9]", "[evaluation]") {
    Desk desk;
    const auto folio = desk.taken();
    auto prepared = desk.decision_of(folio, Decision::autorizada);
    prepared.months = "muchos";  // right or wrong
    desk.evaluator.must<api::cases::SaveEvaluation>({folio, prepared});
    const auto released = desk.evaluator.must<api::cases::ReleaseCase>({folio, desk.version(folio)});
    CHECK(released.state == State::enviada);
    CHECK(desk.row(folio).evaluator_id.empty());
    auto colleague = desk.world.of_role(Role::evaluador);
    colleague.must<api::cases::TakeCase>({folio, desk.version(folio)});
    CHECK(colleague.must<api::cases::OpenCase>({folio}).evaluation == prepared);
    CHECK(desk.evaluator.refused<api::cases::ReleaseCase>({folio, -1}).kind == base::ErrorKind::conflict);
}

TEST_CASE("A case is given into other hands by who has it or by the division, and both are told by mail [issue 9]",
          "[evaluation]") {
    Desk desk;
    const auto folio = desk.taken();
    auto colleague = desk.world.of_role(Role::evaluador);
    const auto people = desk.evaluator.must<api::cases::WorkPeople>({}).evaluators;
    const auto to = std::find_if(people.begin(), people.end(), [](const auto& each) { return each.in_hand == 0; })->id;
    const auto from = std::find_if(people.begin(), people.end(), [](const auto& each) { return each.in_hand == 1; })->id;
    const auto before = desk.world.mails().size();

    CHECK(refuses(desk.evaluator.refused<api::cases::AssignCase>({folio, desk.version(folio), "nobody"}), "evaluator_id"));
    CHECK(refuses(desk.evaluator.refused<api::cases::AssignCase>({folio, desk.version(folio), from}), "evaluator_id"));
    CHECK(refuses(desk.evaluator.refused<api::cases::AssignCase>({folio, desk.version(folio), desk.row(folio).account_id}),
                  "evaluator_id"));
    desk.evaluator.must<api::cases::AssignCase>({folio, desk.version(folio), to});
    CHECK(desk.row(folio).evaluator_id == to);
    CHECK(desk.world.mails().size() == before + 1);  // who handed it over knows
    CHECK(desk.evaluator
              .refused<api::cases::DecideCase>({folio, desk.version(folio), desk.decision_of(folio, Decision::autorizada)})
              .message.find("La tiene ") == 0);

    auto administrator = desk.world.administrator();
    administrator.must<api::cases::AssignCase>({folio, desk.version(folio), from});
    CHECK(desk.world.mails().size() == before + 3);
    CHECK(desk.mails_to("evaluar").back().body.find(folio) != std::string::npos);
    CHECK(administrator.refused<api::cases::AssignCase>({folio, desk.version(folio) - 1, to}).message == words::changed_since);
    // Of what nobody has, too.
    const auto other = desk.world.sent(desk.director, "2222222222");
    CHECK(administrator.must<api::cases::AssignCase>({other, desk.version(other), to}).state == State::en_evaluacion);
}

TEST_CASE("The screen of a case has everything that is evaluated [issue 9]", "[evaluation]") {
    Desk desk;
    const auto before = desk.decided(Decision::no_autorizada, "2222222222");
    const auto folio = desk.taken();
    be_of_one_patient(desk, folio);
    const auto opened = desk.evaluator.must<api::cases::OpenCase>({folio});
    CHECK(opened.folio == folio);
    CHECK(opened.patient == "SANECE PACIENTE");
    CHECK(opened.generic == "PONATINIB");
    CHECK(opened.sender.size() > 3);
    CHECK(opened.evaluator.size() > 3);
    CHECK(opened.summary.value_of("weight_kg").find("70.5") == 0);
    REQUIRE(opened.files.size() == 3);
    for (const auto& file : opened.files) {
        CHECK_FALSE(file.slot_label.empty());
        CHECK(desk.evaluator.document(api::cases::AttachmentDocument::path,
                                      api::encode(api::cases::AttachmentDocument::Request{file.attachment_id})));
    }
    CHECK_FALSE(opened.advice.empty());
    CHECK_FALSE(opened.requirements.empty());
    CHECK_FALSE(opened.targets.empty());
    CHECK_FALSE(opened.presentations.empty());
    CHECK(opened.reasons.size() >= 8);
    CHECK(opened.clave == desk.content(folio).clave);
    CHECK(opened.evaluation.clave == opened.clave);  // what is usual is there already
    CHECK(opened.evaluation.months == "12");
    REQUIRE(opened.earlier.size() == 1);
    CHECK(opened.earlier.front().folio == before);
    CHECK(opened.earlier.front().requerimiento == "X");
    CHECK_FALSE(opened.earlier.front().reason.empty());
    REQUIRE(opened.events.size() == 2);
    CHECK(opened.events[0].act == Act::send);
    CHECK(opened.events[1].act == Act::take);
    CHECK_FALSE(opened.events[1].person.empty());
}

TEST_CASE("A case is shown to those who may read it and to nobody else [issue 9]", "[evaluation][rights]") {
    Desk desk;
    const auto folio = desk.taken();
    for (const auto role : {Role::mesa_cambios, Role::consulta}) {
        auto reader = desk.world.of_role(role);
        const auto opened = reader.must<api::cases::OpenCase>({folio});
        const auto acts = role == Role::mesa_cambios
                              ? std::vector{Act::read, Act::change_unit, Act::change_patient, Act::join_patients}
                              : std::vector{Act::read};
        CHECK(opened.now.acts == acts);
        CHECK_FALSE(opened.reasons.empty());  // what was marked and why it was denied has its name for them, too
        CHECK_FALSE(opened.targets.empty());
        CHECK_FALSE(opened.evaluation.decision);  // what is being prepared is the evaluator's
        CHECK(opened.evaluation == domain::cases::EvaluationContent{});
    }
    auto adviser = desk.world.of_role(Role::asesor);
    CHECK(adviser.refused<api::cases::OpenCase>({folio}).kind == base::ErrorKind::not_found);
    CHECK(desk.evaluator.refused<api::cases::OpenCase>({"20200101001"}).kind == base::ErrorKind::not_found);
    CHECK(desk.evaluator.refused<api::cases::OpenCase>({""}).kind == base::ErrorKind::not_found);
}

TEST_CASE("An asesor sees what he was asked about, without what is internal [issue 9]", "[evaluation][rights]") {
    Desk desk;
    desk.decided(Decision::no_autorizada, "2222222222");
    const auto folio = desk.taken();
    be_of_one_patient(desk, folio);
    desk.evaluator.must<api::cases::SaveEvaluation>({folio, desk.decision_of(folio, Decision::autorizada)});
    auto adviser = desk.world.of_role(Role::asesor);
    const auto who = desk.evaluator.must<api::cases::WorkPeople>({}).advisers.front().id;
    desk.evaluator.must<api::cases::AskOpinion>({folio, desk.version(folio), who, "¿Es adecuada la dosis?"});
    const auto opened = adviser.must<api::cases::OpenCase>({folio});
    CHECK(opened.now.acts == std::vector{Act::read, Act::give_opinion});
    CHECK(opened.earlier.empty());
    CHECK(opened.evaluation == domain::cases::EvaluationContent{});
    CHECK(opened.files.size() == 3);
    REQUIRE(opened.opinions.size() == 1);
    CHECK(opened.opinions.front().question == "¿Es adecuada la dosis?");
    for (const auto& event : opened.events) CHECK_FALSE(domain::cases::is_internal(event.act));
    CHECK(adviser.document(api::cases::AttachmentDocument::path,
                           api::encode(api::cases::AttachmentDocument::Request{opened.files.front().attachment_id})));
    desk.evaluator.must<api::cases::TakeBackOpinion>({folio, desk.version(folio)});
    CHECK(adviser.refused<api::cases::OpenCase>({folio}).kind == base::ErrorKind::not_found);
}

TEST_CASE("An authorization is sealed, kept, printed and mailed to the director as PDF [A18.1] [A15.3] [R21]",
          "[A18.1][A15.3][R21]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto before = desk.world.mails().size();
    const auto now =
        desk.evaluator.must<api::cases::DecideCase>({folio, desk.version(folio), desk.decision_of(folio, Decision::autorizada)});
    CHECK(now.state == State::autorizada);
    CHECK(now.acts == std::vector{Act::read});
    const auto row = desk.row(folio);
    CHECK(row.decided_at != 0);
    CHECK(row.expires_on == "2026-07-23");
    CHECK(desk.evaluator.must<api::cases::OpenCase>({folio}).evaluation.dose == "45 mg cada 24 horas");

    const auto document = evaluation_for(desk.director, folio);
    REQUIRE(document);
    const auto printed = test::pdf_text(document.value().bytes);
    for (const auto& part : {folio, std::string("AUTORIZADA"), std::string("FEVAL 23/07/2025"), std::string("PONATINIB"),
                             std::string("45 mg cada 24 horas"), std::string("23/07/2026 (12 meses)"),
                             std::string("SELLO DIGITAL"), std::string("1111111111"), std::string("Se revisó el expediente")}) {
        CAPTURE(part);
        CHECK(printed.find(part) != std::string::npos);
    }
    CHECK(printed.find(text::documents::block_reconsideration.view()) == std::string::npos);

    const auto mails = desk.mails_to("director", before);
    REQUIRE(mails.size() == 1);
    CHECK(mails.front().subject == words::evaluation_mail_subject);
    CHECK(mails.front().evaluation_folio == folio);
    CHECK(mails.front().body.find("SANECE") == std::string::npos);  // nothing of the patient in the mail itself
    const auto attached = services::cases::evaluation_document(desk.world.database(), desk.world.dispatcher().ports(), folio);
    REQUIRE(attached);
    CHECK(attached.value().bytes == document.value().bytes);

    // Who decided keeps reading; whose folio it is not does not.
    CHECK(evaluation_for(desk.evaluator, folio));
    auto stranger = desk.world.other_director();
    CHECK(evaluation_for(stranger, folio).error().kind == base::ErrorKind::not_found);
}

TEST_CASE("The seal of an evaluation is verified by anyone, and breaks with one changed byte [R21] [R39]", "[R21][R39]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    const auto sealed = sealed_evaluation(desk, folio);
    const auto verified = desk.world.visitor().must<api::cases::VerifySeal>({folio, sealed.code});
    CHECK(verified.found);
    CHECK(verified.seal_valid);
    CHECK(verified.paper == domain::cases::Paper::evaluation);
    CHECK(verified.generic == "PONATINIB");
    CHECK(verified.sealed_at == sealed.sealed_at);
    const auto receipt = desk.world.receipt(folio);
    CHECK(desk.world.visitor().must<api::cases::VerifySeal>({folio, receipt.code}).paper == domain::cases::Paper::receipt);

    desk.world.tamper("UPDATE evaluation_paper SET record = replace(record, '45 mg', '90 mg')");
    CHECK_FALSE(desk.world.visitor().must<api::cases::VerifySeal>({folio, sealed.code}).seal_valid);
    CHECK(evaluation_for(desk.director, folio).error().message == words::evaluation_altered(folio));
    CHECK(desk.world.visitor().must<api::cases::VerifySeal>({folio, receipt.code}).seal_valid);
}

TEST_CASE("A receipt's seal is none of an evaluation, though folio and record were put in its place [R21]", "[R21]") {
    Desk desk;
    const auto folio = desk.decided(Decision::autorizada);
    desk.world.tamper("DELETE FROM evaluation_paper");
    desk.world.tamper("INSERT INTO evaluation_paper SELECT * FROM receipt");
    CHECK(evaluation_for(desk.director, folio).error().kind == base::ErrorKind::conflict);
}

TEST_CASE("What was ticked while it was evaluated stays to be seen, whatever the catalogue asks for later [A18.1]", "[A18.1]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto asked = desk.evaluator.must<api::cases::OpenCase>({folio}).requirements;
    REQUIRE(asked.size() > 1);
    auto content = desk.decision_of(folio, Decision::autorizada);
    content.met = {"De ningún catálogo", asked[1], asked[0]};
    desk.evaluator.must<api::cases::DecideCase>({folio, desk.version(folio), content});
    const std::vector ticked{asked[0], asked[1]};
    CHECK(desk.evaluator.must<api::cases::OpenCase>({folio}).evaluation.met == ticked);

    desk.world.tamper("UPDATE recommendation SET requirements_first = 'Otro requisito'");
    const auto later = desk.evaluator.must<api::cases::OpenCase>({folio});
    CHECK(later.evaluation.met == ticked);
    CHECK(later.requirements == std::vector<std::string>{"Otro requisito", asked[0], asked[1]});
}

TEST_CASE("A denial says why, what was not met, and how to ask for reconsideration [A18.1]", "[A18.1]") {
    Desk desk;
    const auto folio = desk.taken();
    auto content = desk.decision_of(folio, Decision::no_autorizada);
    content.unmet_requirement = desk.evaluator.must<api::cases::OpenCase>({folio}).requirements.front();
    CHECK(desk.evaluator.must<api::cases::DecideCase>({folio, desk.version(folio), content}).state == State::no_autorizada);
    CHECK(desk.row(folio).expires_on.empty());
    const auto document = evaluation_for(desk.director, folio);
    REQUIRE(document);
    const auto printed = test::without_blanks(test::pdf_text(document.value().bytes));
    for (const auto& part : {std::string("NO AUTORIZADA"), std::string("No cumple los criterios de prescripción"),
                             content.unmet_requirement, std::string("RECONSIDERACIÓN"), std::string("Se revisó el expediente")}) {
        CAPTURE(part);
        CHECK(printed.find(test::without_blanks(part)) != std::string::npos);
    }
    CHECK(printed.find("REQUERIMIENTO") == std::string::npos);
    const auto record = api::decode<domain::cases::EvaluationRecord>(sealed_evaluation(desk, folio).record);
    REQUIRE(record);
    CHECK(record.value().clave.empty());  // whatever was typed before
    CHECK(record.value().dose.empty());
}

TEST_CASE("A drug that needs no renewal is authorized without an end [A18.4]", "[A18.4]") {
    Desk desk;
    desk.world.tamper("UPDATE recommendation SET valid_months = 0 WHERE generic_id = 'ponatinib'");
    const auto folio = desk.taken();
    const auto opened = desk.evaluator.must<api::cases::OpenCase>({folio});
    CHECK_FALSE(opened.expires);
    CHECK(opened.evaluation.months.empty());
    desk.decide(folio, Decision::autorizada, "");
    CHECK(desk.row(folio).expires_on.empty());
    const auto document = evaluation_for(desk.director, folio);
    REQUIRE(document);
    CHECK(test::pdf_text(document.value().bytes).find("No requiere renovación") != std::string::npos);
}

TEST_CASE("What is not whole is not decided, and each field says what it lacks [A18.1]", "[A18.1]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto refused = [&](const domain::cases::EvaluationContent& content) {
        return desk.evaluator.refused<api::cases::DecideCase>({folio, desk.version(folio), content});
    };
    CHECK(test::message_of(refused({}), "decision") == words::decision_required);
    auto content = desk.decision_of(folio, Decision::autorizada);
    content.dose.clear();
    content.months = "99";
    const auto error = refused(content);
    CHECK(refuses(error, "dose"));
    CHECK(refuses(error, "months"));
    content = desk.decision_of(folio, Decision::no_autorizada);
    content.reason_id = "inventado";
    CHECK(refuses(refused(content), "reason_id"));
    CHECK(desk.state(folio) == State::en_evaluacion);
    CHECK(evaluation_for(desk.director, folio).error().kind == base::ErrorKind::not_found);
}

TEST_CASE("Deciding twice, or a withdrawn folio, or one as it no longer is, is refused in words [issue 9]", "[evaluation]") {
    Desk desk;
    SECTION("twice") {
        const auto folio = desk.decided(Decision::autorizada);
        const auto error = desk.evaluator.refused<api::cases::DecideCase>(
            {folio, desk.version(folio), desk.decision_of(folio, Decision::no_autorizada)});
        CHECK(error.kind == base::ErrorKind::conflict);
        CHECK(error.message == words::was_decided);
        CHECK(desk.state(folio) == State::autorizada);
        CHECK(desk.evaluator.refused<api::cases::TakeCase>({folio, desk.version(folio)}).message == words::was_decided);
        CHECK(desk.evaluator.refused<api::cases::SaveEvaluation>({folio, {}}).message == words::was_decided);
    }
    SECTION("withdrawn") {
        const auto folio = desk.taken();
        const auto decision = desk.decision_of(folio, Decision::autorizada);
        desk.director.must<api::cases::WithdrawCase>({folio, desk.version(folio), "El paciente falleció"});
        CHECK(desk.evaluator.refused<api::cases::DecideCase>({folio, desk.version(folio), decision}).message ==
              words::was_withdrawn);
        auto colleague = desk.world.of_role(Role::evaluador);
        CHECK(colleague.refused<api::cases::TakeCase>({folio, desk.version(folio)}).message == words::was_withdrawn);
    }
    SECTION("changed since it was shown") {
        const auto folio = desk.taken();
        const auto version = desk.version(folio);
        desk.give_back(folio, {{"weight_kg", "Peso de hoy"}});
        CHECK(desk.evaluator.refused<api::cases::DecideCase>({folio, version, desk.decision_of(folio, Decision::autorizada)})
                  .kind == base::ErrorKind::conflict);
    }
    SECTION("pressed twice") {
        const auto folio = desk.taken();
        const auto mails = desk.world.mails().size();
        const api::cases::DecideCase::Request request{folio, desk.version(folio), desk.decision_of(folio, Decision::autorizada)};
        const std::string key = "0190163d-8694-739b-aea5-966c26f8ad91";
        desk.evaluator.must<api::cases::DecideCase>(request, key);
        desk.evaluator.must<api::cases::DecideCase>(request, key);
        CHECK(desk.world.mails().size() == mails + 1);
    }
}

TEST_CASE("Who prepares never decides: an evaluator who once sent a folio neither takes nor decides it [issue 9]",
          "[evaluation][rights]") {
    Desk desk;
    const auto folio = desk.world.sent(desk.director);
    desk.world.tamper("UPDATE account SET role = 'evaluador' WHERE user_name = 'director'");
    auto promoted = desk.world.director();
    CHECK(promoted.refused<api::cases::TakeCase>({folio, desk.version(folio)}).message == words::sent_by_yourself);
    auto administrator = desk.world.administrator();
    const auto error = administrator.refused<api::cases::AssignCase>({folio, desk.version(folio), desk.row(folio).account_id});
    CHECK(test::message_of(error, "evaluator_id") == words::evaluator_sent_it);
    // Even if it were in his hands.
    desk.world.tamper("UPDATE case_file SET state = 'en_evaluacion', evaluator_id = account_id");
    CHECK(promoted.refused<api::cases::DecideCase>({folio, desk.version(folio), desk.decision_of(folio, Decision::autorizada)})
              .message == words::sent_by_yourself);
}

TEST_CASE("A case that was sent has its first version, and an old one is opened by its receipt [issue 9]", "[evaluation]") {
    Desk desk;
    const auto folio = desk.taken();
    const auto row = desk.row(folio);
    const auto version = desk.world.read([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::Version>> {
        return storage::cases::version_of(db, row.id);
    });
    REQUIRE(version);
    REQUIRE(version.value());
    CHECK(version.value()->number == 1);
    CHECK(version.value()->act == Act::send);
    CHECK(version.value()->record == desk.world.receipt(folio).record);
    desk.world.tamper("DELETE FROM case_version");
    CHECK(desk.evaluator.must<api::cases::OpenCase>({folio}).summary.value_of("generic_id") == "PONATINIB");
    desk.decide(folio, Decision::autorizada);
    CHECK(evaluation_for(desk.director, folio));
}

TEST_CASE("The evaluation is mailed to a director whose account was suspended, too [issue 9]", "[evaluation]") {
    Desk desk;
    const auto folio = desk.taken();
    desk.world.tamper("UPDATE account SET state = 'suspendida' WHERE user_name = 'director'");
    const auto before = desk.world.mails().size();
    desk.decide(folio, Decision::autorizada);
    CHECK(desk.world.mails().size() == before + 1);
}
