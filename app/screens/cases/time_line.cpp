#include "app/screens/cases/time_line.hpp"

#include <cstddef>
#include <string>

#include "app/screens/cases/days.hpp"
#include "app/screens/identity/role_words.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/base/time.hpp"
#include "shared/text/cases/time_line.hpp"

namespace screens::cases {

namespace words = text::cases;

text::Text done_words_of(domain::cases::Act act) {
    using domain::cases::Act;
    switch (act) {
        case Act::read: return words::done_read;
        case Act::edit: return words::done_edit;
        case Act::discard: return words::done_discard;
        case Act::send: return words::done_send;
        case Act::withdraw: return words::done_withdraw;
        case Act::correct: return words::done_correct;
        case Act::resubmit: return words::done_resubmit;
        case Act::renew: return words::done_renew;
        case Act::reconsider: return words::done_reconsider;
        case Act::copy: return words::done_copy;
        case Act::take: return words::done_take;
        case Act::assign: return words::done_assign;
        case Act::release: return words::done_release;
        case Act::evaluate: return words::done_evaluate;
        case Act::ask_opinion: return words::done_ask_opinion;
        case Act::take_back_opinion: return words::done_take_back_opinion;
        case Act::return_for_info: return words::done_return_for_info;
        case Act::authorize: return words::done_authorize;
        case Act::authorize_with_changes: return words::done_authorize_with_changes;
        case Act::deny: return words::done_deny;
        case Act::give_opinion: return words::done_give_opinion;
        case Act::close_unanswered: return words::done_close_unanswered;
        case Act::warn_of_expiry: return words::done_warn_of_expiry;
        case Act::expire: return words::done_expire;
        case Act::extend: return words::done_extend;
        case Act::drop: return words::done_drop;
        case Act::change_unit: return words::done_change_unit;
        case Act::change_requirement: return words::done_change_requirement;
        case Act::change_patient: return words::done_change_patient;
        case Act::join_patients: return words::done_join_patients;
    }
    return words::done_read;
}

void draw_time_line(const std::vector<api::cases::EventCard>& events) {
    if (events.empty()) return ui::text(words::no_events);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& each = events[i];
        const ui::Scope scope(std::to_string(i));
        ui::bold(words::event_line(base::mexico_city_words(each.at), done_words_of(each.act).words()));
        ui::muted(each.by_itself ? words::event_by_itself.words()
                                 : words::event_by(each.person, identity::words_of(each.role).words()));
        if (!each.words.empty()) ui::text(each.words);
        if (!each.due_on.empty()) ui::muted(words::event_due(day_words(each.due_on)));
    }
}

}  // namespace screens::cases
