#pragma once
// Searches in long catalogues.

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/catalog/lists.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"

namespace api::catalog {

struct SearchRequest {
    std::string text{};
    std::string list_id{};  ///< Only for SearchListValues.
    static constexpr auto fields() { return base::fields<&SearchRequest::text, &SearchRequest::list_id>(); }
};

struct SearchResponse {
    std::string text{};          ///< Echoed: an answer to older typing is recognised.
    std::vector<Named> found{};  ///< At most limits::search_results_max
    static constexpr auto fields() { return base::fields<&SearchResponse::text, &SearchResponse::found>(); }
};

/// CIE-10 by code or words, as one types. "C92.1 Leucemia mieloide crónica".
struct SearchCie10 {
    static constexpr std::string_view path = "/api/catalog/search-cie10";
    static constexpr std::string_view summary = "Búsqueda de diagnósticos CIE-10";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    using Request = SearchRequest;
    using Response = SearchResponse;
};

/// Medicines of the CNIS by generic name or clave, for previous treatments. id: the clave; name: "IMATINIB · 010.000.4225.00".
struct SearchMedicines {
    static constexpr std::string_view path = "/api/catalog/search-medicines";
    static constexpr std::string_view summary = "Búsqueda de medicamentos para tratamientos previos";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    using Request = SearchRequest;
    using Response = SearchResponse;
};

/// Values of an open list (mutaciones).
struct SearchListValues {
    static constexpr std::string_view path = "/api/catalog/search-list-values";
    static constexpr std::string_view summary = "Búsqueda en un catálogo abierto (mutaciones)";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    using Request = SearchRequest;
    using Response = SearchResponse;
};

}  // namespace api::catalog
