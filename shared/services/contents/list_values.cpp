// Open lists (mutaciones): what directors proposed is accepted, merged or refused (S1:423). What cases say stays as it was said.

#include "shared/api/contents/list_values.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "shared/base/pages.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/contents/limits.hpp"
#include "shared/domain/contents/list_value.hpp"
#include "shared/domain/contents/state_words.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/contents/people.hpp"
#include "shared/services/contents/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/contents/list_values.hpp"
#include "shared/text/contents/list_values.hpp"

namespace services::contents {
namespace {

using api::contents::ValueCard;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::catalog::ListValue;
using domain::contents::Review;
using domain::contents::ValueAct;
using domain::contents::ValueState;
namespace words = text::contents;

Error conflict(std::string why) { return {ErrorKind::conflict, std::move(why), {}, {}}; }

ValueCard card_of(Context& context, const storage::contents::ValueRow& row) {
    ValueCard card{row.list_id, row.value, row.version, row.state, row.proposed_at};
    card.proposed_by = domain::given_names_first(row.given_names, row.paternal_surname, row.maternal_surname);
    card.merged_into = row.merged_into;
    card.reason = row.reason;
    card.decided_at = row.decided_at;
    card.decided_by = name_of_account(context, row.decided_by);
    card.acts = acts_of(context.account().role, row.state);
    return card;
}

Result<api::contents::ListValues::Response> list_values(Context& context, const api::contents::ListValues::Request& request) {
    const auto list_id = request.list_id.empty() ? std::string(domain::contents::mutations_list) : request.list_id;
    const auto page = TRY(storage::contents::list_values(context.db, list_id, request.filter, request.sort, request.page));
    api::contents::ListValues::Response response;
    response.page = base::each_as(page, [&](const storage::contents::ValueRow& row) { return card_of(context, row); });
    response.proposed = storage::contents::count_proposed(context.db, list_id);
    response.lists = storage::contents::list_ids(context.db);
    return response;
}

/// A value with what was decided about it.
struct Known {
    ListValue value{};
    std::optional<Review> review{};
    ValueState state = ValueState::proposed;
};

std::optional<Known> known(Context& context, const std::string& list_id, const std::string& value) {
    auto found = storage::catalog::list_value(context.db, list_id, value);
    if (!found) return std::nullopt;
    Known now{*std::move(found)};
    now.review = storage::contents::review_of(context.db, list_id, now.value.search);
    now.state = state_of(now.value, now.review);
    return now;
}

/// If this may be done to it now. Errors: not_found; conflict, with who decided and when.
Result<Known> value_to(Context& context, const std::string& list_id, const std::string& value, std::int64_t version,
                       ValueAct act) {
    auto now = known(context, list_id, value);
    if (!now) return Error{ErrorKind::not_found, words::value_gone.words(), {}, {}};
    context.audit_object = "list_value:" + list_id + "/" + now->value.value;
    if (now->review && now->review->version != version) {
        return conflict(words::value_decided_meanwhile(name_of_account(context, now->review->decided_by),
                                                       base::mexico_city_words(now->review->decided_at),
                                                       domain::contents::words_of(now->state).words()));
    }
    if (!may(context.account().role, now->state, act)) return conflict(words::value_not_in_state.words());
    return *std::move(now);
}

/// What the page shows of it by now.
ValueCard card_now(Context& context, const Known& now) {
    ValueCard card{now.value.list_id, now.value.value, now.review ? now.review->version : 0, now.state, now.value.proposed_at};
    card.proposed_by = name_of_account(context, now.value.proposed_by);
    if (now.review) {
        card.merged_into = now.review->merged_into;
        card.reason = now.review->reason;
        card.decided_at = now.review->decided_at;
        card.decided_by = name_of_account(context, now.review->decided_by);
    }
    card.acts = acts_of(context.account().role, now.state);
    return card;
}

struct Said {
    std::string merged_into{}, reason{};
};

/// Does it: the value is offered or not as its next state says, and who decided is kept.
ValueCard decide(Context& context, Known now, ValueAct act, const Said& said = {}) {
    const auto next = *domain::contents::after(now.state, act);
    now.value.active = now.value.accepted = next == ValueState::accepted;
    // One that was retired had been accepted: only what never was stays so.
    if (next == ValueState::retired) now.value.accepted = true;
    storage::catalog::upsert_list_value(context.db, now.value);
    Review review = now.review.value_or(Review{});
    context.version_before = review.version;
    context.version_after = review.version + 1;
    review = {now.value.list_id,    now.value.search,  next, said.merged_into, said.reason, context.now,
              context.account().id, review.version + 1};
    storage::contents::save_review(context.db, review);
    now.review = review;
    now.state = next;
    context.audit_reason = std::string(base::name_of(act));
    if (!said.merged_into.empty()) context.audit_reason += " -> " + said.merged_into;
    if (!said.reason.empty()) context.audit_reason += ": " + said.reason;
    return card_now(context, now);
}

Result<ValueCard> add_value(Context& context, const api::contents::AddValue::Request& request) {
    const auto lists = storage::contents::list_ids(context.db);
    const bool is_list = request.list_id == domain::contents::mutations_list ||
                         std::find(lists.begin(), lists.end(), request.list_id) != lists.end();
    if (!is_list) return Error{ErrorKind::not_found, words::list_unknown.words(), {}, {}};
    domain::Checker checker;
    checker.required_text("value", request.value, domain::contents::limits::list_value_letters_max);
    TRY(domain::all_or_error(checker.take()));
    if (const auto there = known(context, request.list_id, request.value)) {
        return domain::refused_field("value",
                                     words::value_exists(there->value.value, domain::contents::words_of(there->state).words()));
    }
    const ListValue value{request.list_id, request.value, base::folded(request.value), true, context.account().id, context.now};
    storage::catalog::upsert_list_value(context.db, value);
    context.audit_object = "list_value:" + value.list_id + "/" + value.value;
    Known now{value, Review{value.list_id, value.search, ValueState::accepted, {}, {}, context.now, context.account().id, 1},
              ValueState::accepted};
    storage::contents::save_review(context.db, *now.review);
    context.version_after = 1;
    return card_now(context, now);
}

Result<ValueCard> accept_value(Context& context, const api::contents::AcceptValue::Request& request) {
    auto now = TRY(value_to(context, request.list_id, request.value, request.version, ValueAct::accept));
    domain::Checker checker;
    const bool fits = checker.required_text("spelling", request.spelling, domain::contents::limits::list_value_letters_max);
    if (fits && base::folded(request.spelling) != now.value.search) checker.refuse("spelling", words::spelling_is_another);
    TRY(domain::all_or_error(checker.take()));
    now.value.value = request.spelling;
    return decide(context, std::move(now), ValueAct::accept);
}

Result<ValueCard> merge_value(Context& context, const api::contents::MergeValue::Request& request) {
    auto now = TRY(value_to(context, request.list_id, request.value, request.version, ValueAct::merge));
    const auto into = known(context, request.list_id, request.into);
    if (into && into->value.search == now.value.search) return domain::refused_field("into", words::merge_with_itself.words());
    if (!into || into->state != ValueState::accepted) return domain::refused_field("into", words::merge_with_nothing.words());
    return decide(context, std::move(now), ValueAct::merge, {into->value.value, {}});
}

Result<ValueCard> refuse_value(Context& context, const api::contents::RefuseValue::Request& request) {
    auto now = TRY(value_to(context, request.list_id, request.value, request.version, ValueAct::refuse));
    domain::Checker checker;
    checker.required_text("reason", request.reason, domain::limits::reason_letters_max);
    TRY(domain::all_or_error(checker.take()));
    return decide(context, std::move(now), ValueAct::refuse, {{}, request.reason});
}

Result<ValueCard> retire_value(Context& context, const api::contents::ValueAt& request) {
    auto now = TRY(value_to(context, request.list_id, request.value, request.version, ValueAct::retire));
    return decide(context, std::move(now), ValueAct::retire);
}

Result<ValueCard> restore_value(Context& context, const api::contents::ValueAt& request) {
    auto now = TRY(value_to(context, request.list_id, request.value, request.version, ValueAct::restore));
    return decide(context, std::move(now), ValueAct::restore);
}

}  // namespace

void add_list_values(Dispatcher& dispatcher) {
    dispatcher.serve<api::contents::ListValues>(list_values);
    dispatcher.serve<api::contents::AddValue>(add_value);
    dispatcher.serve<api::contents::AcceptValue>(accept_value);
    dispatcher.serve<api::contents::MergeValue>(merge_value);
    dispatcher.serve<api::contents::RefuseValue>(refuse_value);
    dispatcher.serve<api::contents::RetireValue>(retire_value);
    dispatcher.serve<api::contents::RestoreValue>(restore_value);
}

}  // namespace services::contents
