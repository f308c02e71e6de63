#pragma once
// What is typed while a case is returned to its director.

#include <map>
#include <string>
#include <vector>

#include "app/screens/screen.hpp"
#include "shared/api/cases/corrections.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/pending.hpp"
#include "shared/domain/cases/correction.hpp"

namespace screens::cases {

struct Returning {
    bool open = false;
    std::vector<std::string> marked{};           ///< Targets, as they were marked.
    std::map<std::string, std::string> notes{};  ///< By target; of one that is marked no more, too.
    std::string words{}, due_on{};
    api::Pending<api::cases::CaseNow> answer{};
    Repeatable<api::cases::ReturnCase::Request> command{};

    bool is_typed() const { return !marked.empty() || !words.empty(); }
};

}  // namespace screens::cases
