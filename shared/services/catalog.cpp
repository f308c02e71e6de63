#include "shared/services/catalog.hpp"

#include <map>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/dispatcher.hpp"
#include "shared/storage/catalog.hpp"
#include "shared/text/catalog.hpp"
#include "shared/text/shared.hpp"

namespace services {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

Error not_found() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }

std::vector<api::NamedEntity> entities(Context& context) {
    std::vector<api::NamedEntity> named;
    for (const auto& entity : storage::active_entities(context.db)) {
        named.push_back({entity.id, entity.name, entity.kind == domain::EntityKind::umae});
    }
    return named;
}

std::vector<api::Named> items(Context& context, storage::ItemList list) {
    std::vector<api::Named> named;
    for (const auto& item : storage::items(context.db, list)) named.push_back({item.id, item.name});
    return named;
}

bool long_enough(const api::SearchRequest& request) {
    return base::utf8_length(base::folded(request.text)) >= std::size_t{domain::limits::search_letters_min};
}

}  // namespace

Result<api::RegistrationLists::Response> registration_lists(Context& context, const api::Nothing&) {
    return api::RegistrationLists::Response{.entities = entities(context),
                                            .positions = items(context, storage::ItemList::job_position),
                                            .contact_mailboxes = context.ports.settings.contact_mailboxes};
}

Result<api::HospitalsOf::Response> hospitals_of(Context& context, const api::HospitalsOf::Request& request) {
    const auto entity = storage::entity_by_id(context.db, request.entity_id);
    if (!entity || !entity->active) return not_found();
    api::HospitalsOf::Response response{.entity_id = entity->id};
    const bool hospitals_only = entity->kind == domain::EntityKind::ooad;
    for (const auto& unit : storage::units_of(context.db, entity->id, hospitals_only)) {
        response.hospitals.push_back({unit.id, unit.name});
    }
    return response;
}

Result<api::RequestLists::Response> request_lists(Context& context, const api::Nothing&) {
    api::RequestLists::Response response{.entities = entities(context),
                                         .specialties = items(context, storage::ItemList::specialty),
                                         .genders = items(context, storage::ItemList::gender)};
    std::map<std::string, std::size_t> places;
    for (const auto& generic : storage::active_generics(context.db)) {
        places.emplace(generic.id, response.generics.size());
        response.generics.push_back({.id = generic.id, .name = generic.name});
    }
    const auto generic_of = [&](const std::string& id) -> api::GenericWithChoices* {
        const auto place = places.find(id);
        return place == places.end() ? nullptr : &response.generics[place->second];
    };
    for (const auto& each : storage::active_presentations(context.db)) {
        if (auto* generic = generic_of(each.generic_id)) generic->presentations.push_back({each.clave, each.words});
    }
    for (const auto& each : storage::active_recommendations(context.db)) {
        auto* generic = generic_of(each.generic_id);
        if (!generic) continue;
        generic->recommendations.push_back({.id = each.id,
                                            .name = each.name,
                                            .advice = each.advice,
                                            .requirements_first = each.requirements_first,
                                            .requirements_followup = each.requirements_followup,
                                            .form_id = each.form_id});
    }
    return response;
}

Result<api::SpecificationForm::Response> specification_form(Context& context, const api::SpecificationForm::Request& request) {
    const auto recommendation = storage::recommendation_by_id(context.db, request.recommendation_id);
    if (!recommendation || !recommendation->active) return not_found();
    const auto stored = storage::form_json(context.db, recommendation->form_id);
    if (!stored) return Error{ErrorKind::internal, {}, {}, "no form " + recommendation->form_id};
    auto form = api::decode<domain::FormDescription>(*stored);
    if (!form) return Error{ErrorKind::internal, {}, {}, "form " + recommendation->form_id + ": " + form.error().detail};
    return api::SpecificationForm::Response{.recommendation_id = recommendation->id, .form = std::move(form).value()};
}

Result<api::SearchResponse> search_cie10(Context& context, const api::SearchRequest& request) {
    api::SearchResponse response{.text = request.text};
    if (!long_enough(request)) return response;
    for (const auto& each : storage::search_cie10(context.db, request.text, domain::limits::search_results_max)) {
        response.found.push_back({each.code, each.code + " " + each.description});
    }
    return response;
}

Result<api::SearchResponse> search_medicines(Context& context, const api::SearchRequest& request) {
    api::SearchResponse response{.text = request.text};
    if (!long_enough(request)) return response;
    for (const auto& each : storage::search_medicines(context.db, request.text, domain::limits::search_results_max)) {
        response.found.push_back({each.clave, text::catalog::medicine_row(each.generic_name, each.clave)});
    }
    return response;
}

Result<api::SearchResponse> search_list_values(Context& context, const api::SearchRequest& request) {
    api::SearchResponse response{.text = request.text};
    for (const auto& each :
         storage::search_list_values(context.db, request.list_id, request.text, domain::limits::search_results_max)) {
        response.found.push_back({each.value, each.value});
    }
    return response;
}

void add_catalog_routes(Dispatcher& dispatcher) {
    dispatcher.serve<api::RegistrationLists>(registration_lists);
    dispatcher.serve<api::HospitalsOf>(hospitals_of);
    dispatcher.serve<api::RequestLists>(request_lists);
    dispatcher.serve<api::SpecificationForm>(specification_form);
    dispatcher.serve<api::SearchCie10>(search_cie10);
    dispatcher.serve<api::SearchMedicines>(search_medicines);
    dispatcher.serve<api::SearchListValues>(search_list_values);
}

}  // namespace services
