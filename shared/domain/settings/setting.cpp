#include "shared/domain/settings/setting.hpp"

#include <algorithm>

#include "shared/base/text.hpp"
#include "shared/domain/checker.hpp"

namespace domain::settings {

std::string mailboxes_refusal(std::string_view value) {
    for (const auto part : base::split(value, ',')) {
        const auto mail = base::trimmed(part);
        const auto at = mail.find('@');
        const bool is_one = at != std::string_view::npos && at > 0 && mail.find('.', at) != std::string_view::npos &&
                            mail.find('@', at + 1) == std::string_view::npos && mail.find(' ') == std::string_view::npos &&
                            mail.back() != '.';
        if (!is_one) return text::settings::mailboxes_rule.words();
    }
    return {};
}

bool may_change(identity::Role role, const Setting& setting) {
    using identity::Role;
    if (role == Role::administrador) return true;
    return role == (setting.keeper == Keeper::contents ? Role::editor : Role::comunicacion);
}

const Setting* find(std::string_view key) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto* each) { return each->key == key; });
    return found == all.end() ? nullptr : *found;
}

base::Result<void> check(const Setting& setting, std::string_view value) {
    Checker checker;
    const bool fits = checker.optional_text("value", value, setting.letters_max);
    if (fits && !base::is_blank(value) && setting.refusal != nullptr) {
        if (auto refusal = setting.refusal(value); !refusal.empty()) checker.refuse("value", std::move(refusal));
    }
    return all_or_error(checker.take());
}

}  // namespace domain::settings
