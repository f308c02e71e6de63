#pragma once
// The specification form of a drug and diagnosis.

#include <string>
#include <string_view>
#include <tuple>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/form.hpp"

namespace api::catalog {

/// The specification form of a recommendation. Errors: not_found; invalid_input when the
/// stored form cannot be read.
struct SpecificationForm {
    static constexpr std::string_view path = "/api/catalog/specification-form";
    static constexpr std::string_view summary = "Formulario de especificaciones de un medicamento y diagnóstico";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string recommendation_id{};
        static constexpr auto fields() { return base::fields<&Request::recommendation_id>(); }
    };
    struct Response {
        std::string recommendation_id{};
        domain::catalog::FormDescription form{};
        base::Instant published_at = 0;  ///< Of this version; 0 of one that came with the installation.
        static constexpr auto fields() {
            return base::fields<&Response::recommendation_id, &Response::form, &Response::published_at>();
        }
    };
};

/// A version of a form, as a case was captured in it; the one that is asked for by now may be another. Errors: not_found;
/// invalid_input as above.
struct FormVersion {
    static constexpr std::string_view path = "/api/catalog/form-version";
    static constexpr std::string_view summary = "Una versión de un formulario de especificaciones";
    static constexpr Access access = Access::signed_in();
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string form_id{};
        static constexpr auto fields() { return base::fields<&Request::form_id>(); }
    };
    struct Response {
        domain::catalog::FormDescription form{};
        static constexpr auto fields() { return base::fields<&Response::form>(); }
    };
};

}  // namespace api::catalog
