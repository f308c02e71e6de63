// The reasons of denial, edited. What evaluations said stays as it was said: they hold the words, not the id alone.

#include "shared/api/contents/reasons.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/contents/reason.hpp"
#include "shared/services/contents/people.hpp"
#include "shared/services/contents/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/cases/evaluations.hpp"
#include "shared/storage/contents/reasons.hpp"
#include "shared/text/contents/reasons.hpp"

namespace services::contents {
namespace {

using api::contents::ReasonCard;
using api::contents::Reasons;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::catalog::ListItem;
using domain::contents::ReasonAct;
using domain::contents::ReasonChange;
using domain::contents::ReasonFacts;
namespace words = text::contents;

/// Nobody's, version 0, when it is as it was imported.
ReasonChange change_of(Context& context, const std::string& id) {
    return storage::contents::reason_change(context.db, id).value_or(ReasonChange{.reason_id = id});
}

ReasonFacts facts_of(Context& context, const std::vector<ListItem>& all, const ListItem& reason) {
    ReasonFacts facts{.active = reason.active, .uses = storage::contents::uses_of_reason(context.db, reason.id)};
    facts.other_offered =
        std::count_if(all.begin(), all.end(), [&](const ListItem& each) { return each.active && each.id != reason.id; });
    return facts;
}

Reasons reasons_now(Context& context) {
    Reasons answer;
    const auto all = storage::contents::denial_reasons(context.db);
    for (const auto& each : all) {
        const auto facts = facts_of(context, all, each);
        const auto change = change_of(context, each.id);
        ReasonCard card{each.id, each.name, change.version, each.active, facts.uses, change.changed_at};
        card.changed_by = name_of_account(context, change.changed_by);
        card.acts = acts_of(context.account().role, facts);
        answer.reasons.push_back(std::move(card));
    }
    return answer;
}

Result<Reasons> list_reasons(Context& context, const api::Nothing&) { return reasons_now(context); }

/// One of the list, as the person was shown it. Errors: not_found; conflict.
Result<ListItem> reason_to(Context& context, const std::vector<ListItem>& all, const std::string& id, std::int64_t version,
                           ReasonAct act) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const ListItem& each) { return each.id == id; });
    if (found == all.end()) return Error{ErrorKind::not_found, words::reason_gone.words(), {}, {}};
    context.audit_object = "denial_reason:" + id;
    const auto change = change_of(context, id);
    if (change.version != version) {
        return Error{ErrorKind::conflict,
                     words::reason_changed_meanwhile(name_of_account(context, change.changed_by),
                                                     base::mexico_city_words(change.changed_at)),
                     {},
                     {}};
    }
    TRY(domain::contents::check(facts_of(context, all, *found), act));
    return *found;
}

void note_change(Context& context, const std::string& id) {
    auto change = change_of(context, id);
    context.version_before = change.version;
    context.version_after = change.version += 1;
    change.changed_at = context.now;
    change.changed_by = context.account().id;
    storage::contents::save_reason_change(context.db, change);
}

/// Two names that differ in case and accents alone are one; what is no longer offered counts, too.
Result<void> must_be_new(const std::vector<ListItem>& all, const std::string& name, const std::string& own_id) {
    const auto wanted = domain::contents::reason_id_of(name);
    for (const auto& each : all) {
        if (each.id != own_id && domain::contents::reason_id_of(each.name) == wanted)
            return domain::refused_field("name", words::reason_exists(each.name));
    }
    return base::done();
}

/// Of its words; one that was renamed may have been called so once.
std::string new_id(const std::vector<ListItem>& all, const std::string& name) {
    const auto wanted = domain::contents::reason_id_of(name);
    auto id = wanted;
    const auto is_taken = [&] {
        return std::any_of(all.begin(), all.end(), [&](const ListItem& each) { return each.id == id; });
    };
    for (int number = 2; is_taken(); ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

Result<Reasons> save_reason(Context& context, const api::contents::SaveReason::Request& request) {
    const auto all = storage::contents::denial_reasons(context.db);
    ListItem reason;
    if (request.id.empty()) {
        for (const auto& each : all) reason.position = std::max(reason.position, each.position);
        reason.position += 1;
        TRY(domain::all_or_error(domain::contents::reason_refusals(request.name)));
        TRY(must_be_new(all, request.name, {}));
        reason.id = new_id(all, request.name);
        context.audit_object = "denial_reason:" + reason.id;
    } else {
        reason = TRY(reason_to(context, all, request.id, request.version, ReasonAct::rename));
        TRY(domain::all_or_error(domain::contents::reason_refusals(request.name)));
        TRY(must_be_new(all, request.name, request.id));
        context.audit_reason = reason.name + " -> " + request.name;
    }
    reason.name = request.name;
    storage::cases::save_denial_reason(context.db, reason);
    note_change(context, reason.id);
    return reasons_now(context);
}

Result<Reasons> move_reason(Context& context, const api::contents::MoveReason::Request& request) {
    auto all = storage::contents::denial_reasons(context.db);
    TRY(reason_to(context, all, request.id, request.version, ReasonAct::move));
    const auto at = static_cast<std::size_t>(
        std::find_if(all.begin(), all.end(), [&](const ListItem& each) { return each.id == request.id; }) - all.begin());
    const bool up = request.direction == domain::contents::Direction::up;
    const bool at_end = up ? at == 0 : at + 1 == all.size();
    if (at_end) {
        context.nothing_done = true;
        return reasons_now(context);
    }
    std::swap(all[at], all[up ? at - 1 : at + 1]);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto place = static_cast<std::int64_t>(i) + 1;
        if (all[i].position == place) continue;
        all[i].position = place;
        storage::cases::save_denial_reason(context.db, all[i]);
    }
    note_change(context, request.id);
    return reasons_now(context);
}

Result<Reasons> offer_reason(Context& context, const api::contents::OfferReason::Request& request) {
    const auto all = storage::contents::denial_reasons(context.db);
    const auto act = request.offered ? ReasonAct::activate : ReasonAct::deactivate;
    auto reason = TRY(reason_to(context, all, request.id, request.version, act));
    reason.active = request.offered;
    context.audit_reason = std::string(base::name_of(act));
    storage::cases::save_denial_reason(context.db, reason);
    note_change(context, reason.id);
    return reasons_now(context);
}

Result<Reasons> remove_reason(Context& context, const api::contents::ReasonAt& request) {
    const auto all = storage::contents::denial_reasons(context.db);
    const auto reason = TRY(reason_to(context, all, request.id, request.version, ReasonAct::remove));
    context.audit_reason = reason.name;
    storage::contents::delete_reason(context.db, reason.id);
    return reasons_now(context);
}

}  // namespace

void add_reasons(Dispatcher& dispatcher) {
    dispatcher.serve<api::contents::ListReasons>(list_reasons);
    dispatcher.serve<api::contents::SaveReason>(save_reason);
    dispatcher.serve<api::contents::MoveReason>(move_reason);
    dispatcher.serve<api::contents::OfferReason>(offer_reason);
    dispatcher.serve<api::contents::RemoveReason>(remove_reason);
}

}  // namespace services::contents
