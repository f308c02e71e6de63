// What a list is found by: the words of its index are those of the domain.

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <string>

#include "shared/base/result.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/lists.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/rows.hpp"

namespace {

using domain::cases::State;
using domain::cases::View;
using storage::is_none_of;
using storage::is_one_of;
using storage::names_of;

std::string with_single_blanks(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\n';
        if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
    }
    return out;
}

/// What stands after WHERE in the index's own words.
std::string condition_of(storage::Database& database, const std::string& index) {
    const auto found = database.read([&](storage::Connection& db) -> base::Result<std::vector<std::string>> {
        return storage::texts(db, "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = :name", index);
    });
    REQUIRE(found.value().size() == 1);
    const auto words = with_single_blanks(found.value().front());
    return words.substr(words.find("WHERE ") + 6);
}

}  // namespace

TEST_CASE("Indexes over states and the queries that need them say the same states", "[schema]") {
    const auto database = storage::Database::open({}).value();
    const std::array draft{State::borrador};
    const auto view = [](View each) { return is_one_of("state", names_of(domain::cases::states_of(each))); };
    const auto taken = is_none_of("state", names_of(domain::identity::freed_states));
    const std::pair<const char*, std::string> conditions[] = {
        {"case_file_drafts", is_one_of("state", names_of(draft))},
        {"case_file_sent", is_none_of("state", names_of(draft))},
        {"case_file_authorized", view(View::authorized)},
        {"case_file_not_authorized", view(View::not_authorized)},
        {"case_file_in_process", view(View::in_process)},
        {"case_file_live", is_one_of("state", names_of(domain::cases::live_states))},
        {"case_file_unassigned", is_one_of("state", names_of(std::array{State::enviada}))},
        {"case_file_in_hand", is_one_of("state", names_of(domain::cases::in_hand_states))},
        {"case_file_team", is_one_of("state", names_of(domain::cases::in_hand_states))},
        {"case_file_asked", is_one_of("state", names_of(std::array{State::en_opinion}))},
        {"case_file_due", is_one_of("state", names_of(std::array{State::requiere_info}))},
        {"case_file_expiring", is_one_of("state", names_of(domain::cases::valid_states)) + " AND expires_on <> ''"},
        {"change_request_open", is_one_of("state", names_of(domain::changes::open_states))},
        {"change_request_waiting", is_one_of("state", names_of(std::array{domain::changes::State::solicitado}))},
        {"change_request_in_hand", is_one_of("state", names_of(std::array{domain::changes::State::en_revision}))},
        {"change_request_team", is_one_of("state", names_of(std::array{domain::changes::State::en_revision}))},
        {"account_user_name", taken},
        {"account_email", taken},
        {"account_matricula", taken},
    };
    for (const auto& [index, condition] : conditions) {
        CAPTURE(index);
        CHECK(condition_of(*database, index) == condition);
    }
    const auto over_states = database->read([](storage::Connection& db) -> base::Result<long long> {
        return storage::number(db, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%state%'");
    });
    CHECK(over_states.value() == std::ssize(conditions));
}
