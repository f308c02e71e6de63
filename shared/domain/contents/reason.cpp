#include "shared/domain/contents/reason.hpp"

#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/life.hpp"
#include "shared/text/contents/reasons.hpp"

namespace domain::contents {
namespace {

namespace words = text::contents;

base::Error refusal(std::string why) { return {base::ErrorKind::conflict, std::move(why), {}, {}}; }

}  // namespace

base::Result<void> check(const ReasonFacts& reason, ReasonAct act) {
    const bool takes_away = act == ReasonAct::deactivate || act == ReasonAct::remove;
    if (act == ReasonAct::remove && reason.uses > 0) return refusal(words::reason_used(reason.uses));
    if (act == ReasonAct::activate && reason.active) return refusal(words::reason_already_offered.words());
    if (act == ReasonAct::deactivate && !reason.active) return refusal(words::reason_not_offered.words());
    if (takes_away && reason.active && reason.other_offered == 0) return refusal(words::reason_last_one.words());
    return base::done();
}

std::vector<ReasonAct> acts_of(identity::Role role, const ReasonFacts& reason) {
    if (role != identity::Role::editor) return {};
    return acts_for_which<ReasonAct>([&](ReasonAct act) { return static_cast<bool>(check(reason, act)); });
}

std::vector<base::FieldError> reason_refusals(std::string_view name) {
    Checker checker;
    const bool fits = checker.required_text("name", name, limits::reason_name_letters_max);
    if (fits && reason_id_of(name).empty()) checker.refuse("name", words::reason_without_letters);
    return checker.take();
}

std::string reason_id_of(std::string_view name) {
    std::string id;
    for (const char c : base::folded(name)) {
        const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (counts) id.push_back(c);
        else if (!id.empty() && id.back() != '-') id.push_back('-');
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

}  // namespace domain::contents
