// The reasons of denial, edited beside those who use them.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/contents/reasons.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/text/contents/reasons.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/refusals.hpp"

using namespace api::contents;
using domain::contents::Direction;
namespace words = text::contents;

namespace {

using Names = std::vector<std::string>;

Names names_of(const Reasons& reasons) {
    Names names;
    for (const auto& each : reasons.reasons) names.push_back(each.name);
    return names;
}

const ReasonCard& named(const Reasons& reasons, const std::string& name) {
    for (const auto& each : reasons.reasons) {
        if (each.name == name) return each;
    }
    FAIL("no reason " << name);
    return reasons.reasons.front();
}

struct Office : cases_tests::Desk {
    test::Actor editor = world.of_role(domain::identity::Role::editor);

    /// Not authorized, for the first reason that is offered.
    std::string denied(const std::string& nss) {
        const auto folio = taken(nss);
        domain::cases::EvaluationContent content;
        content.decision = cases_tests::Decision::no_autorizada;
        content.reason_id = offered().front();
        content.observations = "Se revisó el expediente";
        evaluator.must<api::cases::DecideCase>({folio, version(folio), content});
        return folio;
    }
    std::vector<std::string> offered() {
        return world
            .read([](storage::Connection& db) -> base::Result<std::vector<std::string>> {
                std::vector<std::string> ids;
                for (const auto& each : storage::cases::active_denial_reasons(db)) ids.push_back(each.id);
                return ids;
            })
            .value();
    }
};

}  // namespace

TEST_CASE("A reason is added at the end, worded anew, and put in its place [A18.3]", "[A18.3]") {
    Office office;
    const auto before = names_of(office.editor.must<ListReasons>({}));
    REQUIRE(before.size() >= 2);
    auto now = office.editor.must<SaveReason>({{}, "Falta la firma del médico", 0});
    CHECK(now.reasons.back().name == "Falta la firma del médico");
    CHECK(now.reasons.back().id == "falta-la-firma-del-medico");
    const auto id = now.reasons.back().id;
    now = office.editor.must<SaveReason>({id, "Falta la firma del médico tratante", now.reasons.back().version});
    CHECK(now.reasons.back().id == id);
    CHECK(now.reasons.back().version == 2);
    CHECK(office.world.audit_events().back().reason == "Falta la firma del médico -> Falta la firma del médico tratante");
    now = office.editor.must<MoveReason>({id, 2, Direction::up});
    CHECK(now.reasons.at(before.size() - 1).id == id);
    now = office.editor.must<MoveReason>({id, 3, Direction::down});
    CHECK(now.reasons.back().id == id);
    const auto events = office.world.audit_events().size();
    office.editor.must<MoveReason>({id, 4, Direction::down});  // it is the last one already
    CHECK(office.world.audit_events().size() == events);
    CHECK(office.offered().back() == id);
}

TEST_CASE("The same reason is not added twice, whatever its accents and case [A18.3]", "[A18.3]") {
    Office office;
    office.editor.must<SaveReason>({{}, "Falta la firma del médico", 0});
    const auto refused = office.editor.refused<SaveReason>({{}, "FALTA LA FIRMA DEL MEDICO.", 0});
    CHECK(refused.kind == base::ErrorKind::invalid_input);
    CHECK(test::message_of(refused, "name") == words::reason_exists("Falta la firma del médico"));
    CHECK(test::refuses(office.editor.refused<SaveReason>({{}, "  ", 0}), "name"));
    // One that was worded anew leaves its old words free; the new one is another all the same.
    const auto id = office.editor.must<ListReasons>({}).reasons.back().id;
    office.editor.must<SaveReason>({id, "Falta la firma", 1});
    const auto now = office.editor.must<SaveReason>({{}, "Falta la firma del médico", 0});
    CHECK(now.reasons.back().id == id + "-2");
}

TEST_CASE("A reason that a case says is not deleted but no longer offered, and the case keeps its words [A18.3]", "[A18.3]") {
    Office office;
    const auto folio = office.denied("1111111111");
    const auto used = office.editor.must<ListReasons>({}).reasons.front();
    CHECK(used.uses == 1);
    const auto refused = office.editor.refused<RemoveReason>({used.id, used.version});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message == words::reason_used(1));
    auto now = office.editor.must<SaveReason>({used.id, "Otras palabras", used.version});
    now = office.editor.must<OfferReason>({used.id, named(now, "Otras palabras").version, false});
    CHECK_FALSE(named(now, "Otras palabras").offered);
    CHECK(office.offered().front() != used.id);
    const auto case_id = office.row(folio).id;
    const auto evaluation = office.world
                                .read([&](storage::Connection& db) -> base::Result<std::optional<domain::cases::Evaluation>> {
                                    return storage::cases::evaluation_of(db, case_id);
                                })
                                .value();
    REQUIRE(evaluation);
    CHECK(evaluation->reason == used.name);
    // Who decides now cannot choose it any more.
    const auto next = office.taken("2222222222");
    domain::cases::EvaluationContent content;
    content.decision = cases_tests::Decision::no_autorizada;
    content.reason_id = used.id;
    content.observations = "Se revisó el expediente";
    CHECK(test::refuses(office.evaluator.refused<api::cases::DecideCase>({next, office.version(next), content}), "reason_id"));
}

TEST_CASE("A reason that nobody said is deleted; the last one that is offered stays [A18.3]", "[A18.3]") {
    Office office;
    auto now = office.editor.must<ListReasons>({});
    while (now.reasons.size() > 1) {
        now = office.editor.must<RemoveReason>({now.reasons.back().id, now.reasons.back().version});
    }
    const auto last = now.reasons.front();
    CHECK(office.editor.refused<RemoveReason>({last.id, last.version}).message == words::reason_last_one);
    CHECK(office.editor.refused<OfferReason>({last.id, last.version, false}).message == words::reason_last_one);
    CHECK(office.editor.refused<OfferReason>({last.id, last.version, true}).message == words::reason_already_offered);
    CHECK(office.editor.refused<RemoveReason>({"no-hay", 0}).kind == base::ErrorKind::not_found);
}

TEST_CASE("Of two who change one reason the second is told who was faster [A18.3]", "[A18.3]") {
    Office office;
    const auto reason = office.editor.must<ListReasons>({}).reasons.front();
    office.editor.must<SaveReason>({reason.id, "Primera", reason.version});
    const auto refused = office.editor.refused<SaveReason>({reason.id, "Segunda", reason.version});
    CHECK(refused.kind == base::ErrorKind::conflict);
    CHECK(refused.message.find("23/07/2025 16:27") != std::string::npos);
    CHECK(office.editor.must<ListReasons>({}).reasons.front().name == "Primera");
    // The administrator reads, without acts.
    const auto read = office.world.administrator().must<ListReasons>({});
    CHECK(read.reasons.front().acts.empty());
}
