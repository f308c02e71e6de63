// Announcements: their days, states and acts.

#include <catch2/catch.hpp>

#include <string>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/contents/notice.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/contents/notices.hpp"
#include "tests/support/refusals.hpp"

using domain::contents::Notice;
using domain::contents::NoticeContent;
using S = domain::contents::NoticeState;
using A = domain::contents::NoticeAct;
using R = domain::identity::Role;
namespace words = text::contents;

namespace {

constexpr base::Date today{2025, 7, 23};

NoticeContent whole() { return {"Aviso", "Texto", domain::contents::Importance::normal, "2025-07-20", "2025-07-30"}; }

}  // namespace

TEST_CASE("An announcement is read on its first and on its last day, and is over the day after [A17.6]", "[A17.6]") {
    Notice notice;
    notice.starts_on = "2025-07-22";
    notice.ends_on = "2025-07-24";
    CHECK(state_on(notice, {2025, 7, 21}) == S::scheduled);
    CHECK(state_on(notice, {2025, 7, 22}) == S::current);
    CHECK(state_on(notice, {2025, 7, 24}) == S::current);
    CHECK(state_on(notice, {2025, 7, 25}) == S::past);
    notice.withdrawn_at = 1;
    for (const int day : {21, 22, 25}) CHECK(state_on(notice, {2025, 7, day}) == S::withdrawn);
}

TEST_CASE("Those who write announcements alone change them, and nobody what was withdrawn [A17.6]", "[A17.6]") {
    const auto acts = [](R role, S state) {
        std::string said;
        for (const auto act : acts_of(role, state)) said += std::string(base::name_of(act)) + " ";
        return said;
    };
    CHECK(acts(R::comunicacion, S::scheduled) == "editar adjuntar retirar ");
    CHECK(acts(R::comunicacion, S::current) == "editar adjuntar retirar ");
    CHECK(acts(R::comunicacion, S::past) == "editar adjuntar ");
    CHECK(acts(R::comunicacion, S::withdrawn).empty());
    for (const auto& [role, name] : enum_names(R{})) {
        if (role == R::comunicacion) continue;
        for (const auto& [state, called] : enum_names(S{})) CHECK(acts(role, state).empty());
    }
}

TEST_CASE("What is wrong with an announcement is said at its field [A17.6]", "[A17.6]") {
    CHECK(refusals(whole(), today).empty());
    auto content = whole();
    content.title = "  ";
    content.body = "";
    CHECK(test::refuses(refusals(content, today), "title"));
    CHECK(test::refuses(refusals(content, today), "body"));
    content = whole();
    content.starts_on = "2025-07-31";
    CHECK(test::message_of(refusals(content, today), "ends_on") == words::notice_ends_before);
    content = whole();
    content.ends_on = "2025-07-22";
    CHECK(test::message_of(refusals(content, today), "ends_on") == words::notice_over);
    content.ends_on = "2025-07-23";
    CHECK(refusals(content, today).empty());
    content.ends_on = "mañana";
    CHECK(test::message_of(refusals(content, today), "ends_on") == words::notice_day_rule);
    content.ends_on = content.starts_on = "";
    CHECK(test::message_of(refusals(content, today), "starts_on") == words::notice_starts_on_required);
    CHECK(test::message_of(refusals(content, today), "ends_on") == words::notice_ends_on_required);
    content = whole();
    content.title = std::string(121, 'a');
    CHECK(test::refuses(refusals(content, today), "title"));
}
