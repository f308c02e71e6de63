#include "shared/services/audit/words.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/identity/role_words.hpp"
#include "shared/domain/names.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/text/audit/actions.hpp"
#include "shared/text/audit/audit.hpp"

namespace services::audit {
namespace {

namespace words = text::audit;
using storage::audit::ActRow;

struct Known {
    std::map<std::string, std::string, std::less<>> words{};
    std::vector<std::string> readings{};
};

Known& known() {
    static Known all;
    return all;
}

std::string words_of_result(const std::string& result) {
    const auto kind = base::from_name<base::ErrorKind>(result);
    if (!kind) return words::result_done.words();
    switch (*kind) {
        case base::ErrorKind::invalid_input: return words::result_invalid.words();
        case base::ErrorKind::not_signed_in: return words::result_not_signed_in.words();
        case base::ErrorKind::not_allowed: return words::result_not_allowed.words();
        case base::ErrorKind::not_found: return words::result_not_found.words();
        case base::ErrorKind::conflict: return words::result_conflict.words();
        case base::ErrorKind::too_many: return words::result_too_many.words();
        case base::ErrorKind::outdated: return words::result_outdated.words();
        case base::ErrorKind::unavailable: return words::result_unavailable.words();
        case base::ErrorKind::internal: return words::result_internal.words();
    }
    return result;
}

std::string words_of_actor(const ActRow& row) {
    if (row.actor.empty()) return words::visitor.words();
    if (row.actor == system_actor) return words::system.words();
    if (row.actor == operator_actor) return words::operator_of_machine.words();
    auto name = domain::given_names_first(row.actor_given_names, row.actor_paternal_surname, row.actor_maternal_surname);
    if (name.empty()) name = row.actor;
    return row.person.empty() ? name : words::behind_shared(row.person, name);
}

std::string words_of_person(const ActRow& row) {
    auto person = words_of_actor(row);
    if (row.acting_for.empty()) return person;
    auto principal =
        domain::given_names_first(row.principal_given_names, row.principal_paternal_surname, row.principal_maternal_surname);
    return words::on_behalf(person, principal.empty() ? row.acting_for : principal);
}

std::string words_of_account(const ActRow& row) {
    const auto name = domain::given_names_first(row.object_given_names, row.object_paternal_surname, row.object_maternal_surname);
    return name.empty() ? words::account_gone.words() : words::account(name);
}

std::string words_of_object(const ActRow& row) {
    const auto colon = row.object.find(':');
    const auto kind = row.object.substr(0, colon);
    const auto id = colon == std::string::npos ? std::string{} : row.object.substr(colon + 1);
    if (kind == "folio") return words::folio(id);
    if (kind == "case") return row.object_folio.empty() ? words::unsent_case.words() : words::folio(row.object_folio);
    if (kind == "account") return words_of_account(row);
    if (kind == "patient") return words::patient_object.words();
    if (kind == "attachment") return words::attachment.words();
    if (kind == "upload") return words::upload.words();
    if (kind == "mail") return words::mail.words();
    if (kind == "list") return words::list.words();
    if (kind == "search") return words::search.words();
    if (kind == "readings") return words::readings.words();
    if (kind == "period") return words::period(id);
    if (kind == "report") return words::report(id);
    if (kind == "unit") return words::unit(id);
    if (kind == "setting") return words::setting(id);
    if (kind == "catalog") return words::catalog(id);
    if (kind == "generic") return words::edited_generic(id);
    if (kind == "recommendation") return words::edited_recommendation(id);
    if (kind == "form") return words::edited_form(id);
    return row.object;
}

std::string folio_of(const ActRow& row) {
    constexpr std::string_view folio = "folio:";
    return row.object.rfind(folio, 0) == 0 ? row.object.substr(folio.size()) : row.object_folio;
}

}  // namespace

void learn_actions(const std::vector<api::Facts>& routes) {
    static std::once_flag learnt;
    std::call_once(learnt, [&] {
        auto& all = known();
        for (const auto& [action, name] : words::actions) all.words.emplace(action, name.words());
        for (const auto& route : routes) {
            if (route.effect == api::Effect::reads) continue;
            all.words.emplace(route.path, route.summary);
            if (route.effect == api::Effect::reads_patient) all.readings.emplace_back(route.path);
        }
    });
}

std::string action_words(const std::string& action) {
    const auto found = known().words.find(action);
    return found == known().words.end() ? action : found->second;
}

std::vector<api::audit::NamedAction> known_actions() {
    std::vector<api::audit::NamedAction> all;
    for (const auto& [action, name] : known().words) all.push_back({action, name});
    std::sort(all.begin(), all.end(),
              [](const auto& one, const auto& other) { return base::folded(one.name) < base::folded(other.name); });
    return all;
}

std::vector<std::string> reading_actions() { return known().readings; }

std::vector<std::string> nameless_actors(std::string_view folded_search) {
    std::vector<std::string> actors;
    const auto add = [&](std::string_view actor, const text::Text& name) {
        if (base::folded(name.view()).find(folded_search) != std::string::npos) actors.emplace_back(actor);
    };
    add(system_actor, words::system);
    add(operator_actor, words::operator_of_machine);
    add({}, words::visitor);
    return actors;
}

api::audit::ActCard card_of(const ActRow& row) {
    api::audit::ActCard card;
    card.sequence = row.sequence;
    card.happened_at = row.happened_at;
    card.person = words_of_person(row);
    if (const auto role = base::from_name<domain::identity::Role>(row.role)) card.role = words_of(*role).words();
    card.action = action_words(row.action);
    card.object = words_of_object(row);
    card.result = words_of_result(row.result);
    card.reason = row.reason;
    card.address = row.address;
    card.folio = folio_of(row);
    card.done = !base::from_name<base::ErrorKind>(row.result);
    return card;
}

}  // namespace services::audit
