#include "shared/api/catalog/search.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/catalog/routes.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/catalog/search.hpp"

namespace services::catalog {
namespace {

using base::Result;

bool long_enough(const api::catalog::SearchRequest& request) {
    return base::utf8_length(base::folded(request.text)) >= std::size_t{domain::limits::search_letters_min};
}

Result<api::catalog::SearchResponse> search_cie10(Context& context, const api::catalog::SearchRequest& request) {
    api::catalog::SearchResponse response{.text = request.text};
    if (!long_enough(request)) return response;
    for (const auto& each : storage::catalog::search_cie10(context.db, request.text, domain::limits::search_results_max)) {
        response.found.push_back({each.code, each.code + " " + each.description});
    }
    return response;
}

Result<api::catalog::SearchResponse> search_medicines(Context& context, const api::catalog::SearchRequest& request) {
    api::catalog::SearchResponse response{.text = request.text};
    if (!long_enough(request)) return response;
    for (const auto& each : storage::catalog::search_medicines(context.db, request.text, domain::limits::search_results_max)) {
        response.found.push_back({each.clave, text::catalog::medicine_row(each.generic_name, each.clave)});
    }
    return response;
}

Result<api::catalog::SearchResponse> search_list_values(Context& context, const api::catalog::SearchRequest& request) {
    api::catalog::SearchResponse response{.text = request.text};
    for (const auto& each :
         storage::catalog::search_list_values(context.db, request.list_id, request.text, domain::limits::search_results_max)) {
        response.found.push_back({each.value, each.value});
    }
    return response;
}

}  // namespace

void add_search(Dispatcher& dispatcher) {
    dispatcher.serve<api::catalog::SearchCie10>(search_cie10);
    dispatcher.serve<api::catalog::SearchMedicines>(search_medicines);
    dispatcher.serve<api::catalog::SearchListValues>(search_list_values);
}

}  // namespace services::catalog
