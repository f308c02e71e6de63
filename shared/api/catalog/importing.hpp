#pragma once
// Catalogues come in as files from the screen: looked at first, taken whole or not at all.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::catalog {

inline constexpr Access importers = Access::roles({domain::identity::Role::editor, domain::identity::Role::administrador});

/// `kind` as in `prestaciones-server import`. Errors: invalid_input "kind", "name", "size_bytes".
struct AnnounceImport {
    static constexpr std::string_view path = "/api/catalog/announce-import";
    static constexpr std::string_view summary = "Anunciar el archivo de un catálogo";
    static constexpr Access access = importers;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string kind{};
        std::string name{};
        std::int64_t size_bytes = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::kind, &T::name, base::Written::file_name, &T::size_bytes>();
        }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Response::upload_id>(); }
    };
};

/// What the upload answers.
struct ImportStored {
    std::string upload_id{};
    static constexpr auto fields() { return base::fields<&ImportStored::upload_id>(); }
};

struct ImportProblem {
    std::int64_t line = 0;
    std::string reason{};
    static constexpr auto fields() { return base::fields<&ImportProblem::line, &ImportProblem::reason>(); }
};

/// One datum that would change; of a new row there is no field.
struct ImportChange {
    std::int64_t line = 0;
    std::string key{}, field{}, before{}, after{};
    static constexpr auto fields() {
        using T = ImportChange;
        return base::fields<&T::line, &T::key, &T::field, &T::before, &T::after>();
    }
};

/// What a file would do.
struct ImportReview {
    std::string upload_id{}, kind{}, name{};
    std::int64_t added = 0, changed = 0, unchanged = 0;
    std::int64_t problem_count = 0, change_count = 0, missing_count = 0;
    std::vector<ImportProblem> problems{};  ///< The first 200.
    std::vector<ImportChange> changes{};    ///< The first 200.
    std::vector<std::string> missing{};     ///< Stored, active and not in the file; they stay. The first 200.
    std::vector<std::string> unknown_columns{};
    std::int64_t not_offered = 0;  ///< New drugs, which come in as not active.
    std::string read_as{};
    std::string digest{};  ///< Of all changes: what is imported is what was looked at.
    static constexpr auto fields() {
        using T = ImportReview;
        return base::fields<&T::upload_id, &T::kind, &T::name, &T::added, &T::changed, &T::unchanged, &T::problem_count,
                            &T::change_count, &T::missing_count, &T::problems, &T::changes, &T::missing, &T::unknown_columns,
                            &T::not_offered, &T::read_as, &T::digest>();
    }
};

/// Nothing is changed. Errors: invalid_input when the file as a whole cannot be read; not_found.
struct ReviewImport {
    static constexpr std::string_view path = "/api/catalog/review-import";
    static constexpr std::string_view summary = "Revisar el archivo de un catálogo sin guardar nada";
    static constexpr Access access = importers;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Request::upload_id>(); }
    };
    using Response = ImportReview;
};

/// All of it or nothing. Errors: invalid_input when the file cannot be read or has a bad row; not_found; conflict when what it would
/// change is no longer what was looked at.
struct ApplyImport {
    static constexpr std::string_view path = "/api/catalog/apply-import";
    static constexpr std::string_view summary = "Importar el archivo de un catálogo ya revisado";
    static constexpr Access access = importers;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string upload_id{}, digest{};
        static constexpr auto fields() { return base::fields<&Request::upload_id, &Request::digest>(); }
    };
    using Response = ImportReview;
};

}  // namespace api::catalog
