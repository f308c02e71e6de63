#pragma once
// The other side of a director's folio: what the central area does with it, so that there is something to see.

#include <string>
#include <vector>

#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/domain/cases/correction.hpp"
#include "shared/domain/cases/evaluation.hpp"
#include "tests/support/world.hpp"

namespace test {

class CentralArea {
public:
    explicit CentralArea(World& world) : evaluator(world.evaluator()) {}

    void take(const std::string& folio) { evaluator.must<api::cases::TakeCase>({folio, version(folio)}); }

    /// 23/07/2025 is today; the answer may come until the 30th.
    void give_back(const std::string& folio, std::vector<domain::cases::Mark> marks) {
        take(folio);
        evaluator.must<api::cases::ReturnCase>(
            {folio, version(folio), std::move(marks), "Faltan datos para evaluar", "2025-07-30"});
    }

    void decide(const std::string& folio, domain::cases::Decision decision, const std::string& observations = {}) {
        take(folio);
        const auto opened = evaluator.must<api::cases::OpenCase>({folio});
        domain::cases::EvaluationContent content;
        content.decision = decision;
        content.observations = observations;
        if (domain::cases::authorizes(decision)) {
            content.clave = opened.clave;
            content.dose = "45 mg cada 24 horas";
            content.months = "6";
        } else {
            content.reason_id = opened.reasons.front().id;
        }
        evaluator.must<api::cases::DecideCase>({folio, version(folio), content});
    }

    Actor evaluator;

private:
    std::int64_t version(const std::string& folio) { return evaluator.must<api::cases::OpenCase>({folio}).now.version; }
};

}  // namespace test
