#pragma once
// An act of the audit in words.

#include <string>
#include <string_view>
#include <vector>

#include "shared/api/audit/reading.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/storage/audit/lists.hpp"

namespace services::audit {

/// Endpoints have their summary. Every dispatcher of a program serves the same, so they are learnt once.
void learn_actions(const std::vector<api::Facts>& routes);
/// The name itself for what is no longer served.
std::string action_words(const std::string& action);
/// All that leave a row, by their words.
std::vector<api::audit::NamedAction> known_actions();
/// The names of the acts that read a patient's data.
std::vector<std::string> reading_actions();

/// Those who act without an account and whose words hold what was looked for: "El sistema".
std::vector<std::string> nameless_actors(std::string_view folded_search);

api::audit::ActCard card_of(const storage::audit::ActRow& row);

}  // namespace services::audit
