#pragma once
// Use cases of the catalogues: the lists of registration and wizard, specification forms, searches.

#include "shared/api/catalog.hpp"
#include "shared/services/context.hpp"

namespace services {

class Dispatcher;

base::Result<api::RegistrationLists::Response> registration_lists(Context& context, const api::Nothing& request);
base::Result<api::HospitalsOf::Response> hospitals_of(Context& context, const api::HospitalsOf::Request& request);
base::Result<api::RequestLists::Response> request_lists(Context& context, const api::Nothing& request);
base::Result<api::SpecificationForm::Response> specification_form(Context& context,
                                                                  const api::SpecificationForm::Request& request);
/// Fewer than two letters find nothing.
base::Result<api::SearchResponse> search_cie10(Context& context, const api::SearchRequest& request);
base::Result<api::SearchResponse> search_medicines(Context& context, const api::SearchRequest& request);
base::Result<api::SearchResponse> search_list_values(Context& context, const api::SearchRequest& request);

void add_catalog_routes(Dispatcher& dispatcher);

}  // namespace services
