// Open lists: what a director's request proposes, and what the editor makes of it.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/api/catalog/search.hpp"
#include "shared/api/contents/list_values.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/contents/list_values.hpp"
#include "tests/services/cases/desk.hpp"
#include "tests/support/refusals.hpp"

using namespace api::contents;
using domain::contents::ValueFilter;
using domain::contents::ValueState;
namespace words = text::contents;

namespace {

const std::string list = "mutaciones";

/// A request was sent that says "Z999X", which the list did not have.
struct Office : cases_tests::Desk {
    test::Actor editor = world.of_role(domain::identity::Role::editor);
    std::string folio = world.sent(director);

    std::vector<ValueCard> in_state(ValueState state) { return editor.must<ListValues>({list, {state, {}}, {}, {}}).page.rows; }
    ValueCard value(const std::string& text) {
        const auto rows = editor.must<ListValues>({list, {{}, text}, {}, {}}).page.rows;
        REQUIRE(rows.size() == 1);
        return rows.front();
    }
    bool is_offered(const std::string& text) {
        return !director.must<api::catalog::SearchListValues>({text, list}).found.empty();
    }
    /// What the case says, word by word.
    bool case_says(const std::string& text) { return row(folio).content.find(text) != std::string::npos; }
};

}  // namespace

TEST_CASE("What a request says and the list does not waits for the editor: who proposed it, and when [A18.3]", "[A18.3]") {
    Office office;
    const auto answer = office.editor.must<ListValues>({{}, {ValueState::proposed, {}}, {}, {}});
    REQUIRE(answer.page.rows.size() == 1);
    const auto& proposed = answer.page.rows.front();
    CHECK(answer.proposed == 1);
    CHECK(answer.lists == std::vector<std::string>{list});
    CHECK(proposed.value == "Z999X");
    CHECK(office.world.clock.now() - proposed.proposed_at < base::second_ms);
    CHECK_FALSE(proposed.proposed_by.empty());
    CHECK_FALSE(office.is_offered("Z999X"));
    // The administrator reads, without acts.
    auto admin = office.world.administrator();
    CHECK(admin.must<ListValues>({list, {ValueState::proposed, {}}, {}, {}}).page.rows.front().acts.empty());
}

TEST_CASE("An accepted value is offered to everybody, in the spelling of the list [A18.3]", "[A18.3]") {
    Office office;
    const auto refused = office.editor.refused<AcceptValue>({list, "Z999X", "Y111Z", 0});
    CHECK(test::message_of(refused, "spelling") == words::spelling_is_another);
    CHECK(test::refuses(office.editor.refused<AcceptValue>({list, "Z999X", " ", 0}), "spelling"));
    const auto accepted = office.editor.must<AcceptValue>({list, "Z999X", "z999x", 0});
    CHECK(accepted.state == ValueState::accepted);
    CHECK(accepted.value == "z999x");
    CHECK(office.is_offered("z999x"));
    CHECK(office.in_state(ValueState::proposed).empty());
    CHECK(office.case_says("Z999X"));
    // The second who decides is told that somebody has.
    const auto late = office.editor.refused<RefuseValue>({list, "Z999X", "No es", 0});
    CHECK(late.kind == base::ErrorKind::conflict);
    CHECK(late.message.find("23/07/2025 16:27") != std::string::npos);
}

TEST_CASE("A value is merged into one that is offered, never into itself or what is not; the case keeps its words [A18.3]",
          "[A18.3]") {
    Office office;
    CHECK(test::message_of(office.editor.refused<MergeValue>({list, "Z999X", "z999x", 0}), "into") == words::merge_with_itself);
    CHECK(test::message_of(office.editor.refused<MergeValue>({list, "Z999X", "NADA", 0}), "into") == words::merge_with_nothing);
    CHECK(test::message_of(office.editor.refused<MergeValue>({list, "Z999X", "", 0}), "into") == words::merge_with_nothing);
    const auto merged = office.editor.must<MergeValue>({list, "Z999X", "t315i", 0});
    CHECK(merged.state == ValueState::merged);
    CHECK(merged.merged_into == "T315I");
    CHECK_FALSE(office.is_offered("Z999X"));
    CHECK(office.case_says("Z999X"));
    // Nobody proposes it again by writing it again.
    office.world.sent(office.director, "2222222222");
    CHECK(office.in_state(ValueState::proposed).empty());
    CHECK(office.in_state(ValueState::merged).size() == 1);
}

TEST_CASE("A value is refused with a reason, and may be offered after all [A18.3]", "[A18.3]") {
    Office office;
    CHECK(test::refuses(office.editor.refused<RefuseValue>({list, "Z999X", "  ", 0}), "reason"));
    auto value = office.editor.must<RefuseValue>({list, "Z999X", "No es una mutación", 0});
    CHECK(value.state == ValueState::refused);
    CHECK(office.value("Z999X").reason == "No es una mutación");
    CHECK(office.editor.refused<RetireValue>({list, "Z999X", value.version}).message == words::value_not_in_state);
    value = office.editor.must<RestoreValue>({list, "Z999X", value.version});
    CHECK(value.state == ValueState::accepted);
    CHECK(office.is_offered("Z999X"));
    CHECK(office.world.audit_events().back().object == "list_value:mutaciones/Z999X");
}

TEST_CASE("A value that cases use is never deleted: it is offered no longer, and the cases say it still [A18.3]", "[A18.3]") {
    Office office;
    auto value = office.editor.must<AcceptValue>({list, "Z999X", "Z999X", 0});
    value = office.editor.must<RetireValue>({list, "Z999X", value.version});
    CHECK(value.state == ValueState::retired);
    CHECK_FALSE(office.is_offered("Z999X"));
    CHECK(office.value("Z999X").state == ValueState::retired);
    CHECK(office.case_says("Z999X"));
    CHECK(office.editor.refused<RetireValue>({list, "nada", 0}).kind == base::ErrorKind::not_found);
}

TEST_CASE("The editor adds a value; one that is there, in whatever state, is told of [A18.3]", "[A18.3]") {
    Office office;
    CHECK(office.editor.must<AddValue>({list, "W515K"}).state == ValueState::accepted);
    CHECK(office.is_offered("W515K"));
    CHECK(test::message_of(office.editor.refused<AddValue>({list, "w515k"}), "value") ==
          words::value_exists("W515K", words::value_accepted.words()));
    CHECK(test::message_of(office.editor.refused<AddValue>({list, "z999x"}), "value") ==
          words::value_exists("Z999X", words::value_proposed.words()));
    CHECK(test::refuses(office.editor.refused<AddValue>({list, " "}), "value"));
    CHECK(office.editor.refused<AddValue>({"otra", "X"}).kind == base::ErrorKind::not_found);
}
