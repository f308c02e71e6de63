#include <map>

#include "shared/api/catalog/form.hpp"
#include "shared/api/catalog/lists.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/services/catalog/forms.hpp"
#include "shared/services/catalog/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/settings/settings.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/shared.hpp"

namespace services::catalog {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

Error not_found() { return {ErrorKind::not_found, text::shared::not_found.words(), {}, {}}; }

std::vector<api::catalog::NamedEntity> entities(Context& context) {
    std::vector<api::catalog::NamedEntity> named;
    for (const auto& entity : storage::catalog::active_entities(context.db)) {
        named.push_back({entity.id, entity.name, entity.kind == domain::catalog::EntityKind::umae});
    }
    return named;
}

std::vector<api::catalog::Named> items(Context& context, storage::catalog::ItemList list) {
    std::vector<api::catalog::Named> named;
    for (const auto& item : storage::catalog::items(context.db, list)) named.push_back({item.id, item.name});
    return named;
}

Result<api::catalog::RegistrationLists::Response> registration_lists(Context& context, const api::Nothing&) {
    return api::catalog::RegistrationLists::Response{
        .entities = entities(context),
        .positions = items(context, storage::catalog::ItemList::job_position),
        .contact_mailboxes = settings::value_of(context, domain::settings::mailboxes)};
}

Result<api::catalog::HospitalsOf::Response> hospitals_of(Context& context, const api::catalog::HospitalsOf::Request& request) {
    const auto entity = storage::catalog::entity_by_id(context.db, request.entity_id);
    if (!entity || !entity->active) return not_found();
    api::catalog::HospitalsOf::Response response{.entity_id = entity->id};
    const bool hospitals_only = entity->kind == domain::catalog::EntityKind::ooad;
    for (const auto& unit : storage::catalog::units_of(context.db, entity->id, hospitals_only)) {
        response.hospitals.push_back({unit.id, unit.name});
    }
    return response;
}

Result<api::catalog::UnitsOf::Response> units_of(Context& context, const api::catalog::UnitsOf::Request& request) {
    const auto entity = storage::catalog::entity_by_id(context.db, request.entity_id);
    if (!entity || !entity->active) return not_found();
    api::catalog::UnitsOf::Response response{.entity_id = entity->id};
    for (const auto& unit : storage::catalog::units_of(context.db, entity->id, false))
        response.units.push_back({unit.id, unit.name});
    return response;
}

Result<api::catalog::CaseLists::Response> case_lists(Context& context, const api::Nothing&) {
    api::catalog::CaseLists::Response response{.entities = entities(context),
                                               .specialties = items(context, storage::catalog::ItemList::specialty),
                                               .genders = items(context, storage::catalog::ItemList::gender)};
    std::map<std::string, std::size_t> places;
    for (const auto& generic : storage::catalog::active_generics(context.db)) {
        places.emplace(generic.id, response.generics.size());
        response.generics.push_back({.id = generic.id, .name = generic.name});
    }
    const auto generic_of = [&](const std::string& id) -> api::catalog::GenericWithChoices* {
        const auto place = places.find(id);
        return place == places.end() ? nullptr : &response.generics[place->second];
    };
    for (const auto& each : storage::catalog::active_presentations(context.db)) {
        if (auto* generic = generic_of(each.generic_id)) generic->presentations.push_back({each.clave, each.words});
    }
    for (const auto& each : storage::catalog::active_recommendations(context.db)) {
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

Result<api::catalog::SpecificationForm::Response> specification_form(Context& context,
                                                                     const api::catalog::SpecificationForm::Request& request) {
    const auto recommendation = storage::catalog::recommendation_by_id(context.db, request.recommendation_id);
    if (!recommendation || !recommendation->active) return not_found();
    auto form = TRY(form_of(context, *recommendation));
    return api::catalog::SpecificationForm::Response{.recommendation_id = recommendation->id,
                                                     .form = std::move(form),
                                                     .published_at = form_published_at(context, recommendation->form_id)};
}

Result<api::catalog::FormVersion::Response> form_version(Context& context, const api::catalog::FormVersion::Request& request) {
    return api::catalog::FormVersion::Response{TRY(form_at(context, request.form_id))};
}

}  // namespace

void add_lists(Dispatcher& dispatcher) {
    dispatcher.serve<api::catalog::RegistrationLists>(registration_lists);
    dispatcher.serve<api::catalog::HospitalsOf>(hospitals_of);
    dispatcher.serve<api::catalog::UnitsOf>(units_of);
    dispatcher.serve<api::catalog::CaseLists>(case_lists);
    dispatcher.serve<api::catalog::SpecificationForm>(specification_form);
    dispatcher.serve<api::catalog::FormVersion>(form_version);
}

}  // namespace services::catalog
