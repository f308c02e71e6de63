#pragma once
// Step 6: the table of a unit, and what is written in it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/cell.hpp"

namespace api::surplus {

/// A product that can be captured.
struct ProductLine {
    std::string id{}, name{}, unit_of_measure{};
    bool active = true;  ///< One that was taken out is shown while something is captured of it.
    static constexpr auto fields() {
        using T = ProductLine;
        return base::fields<&T::id, &T::name, &T::unit_of_measure, &T::active>();
    }
};

/// What is stored of a product. Only those that were ever written come.
struct CellView {
    std::string product_id{};
    domain::surplus::Cell cell{};
    std::int64_t version = 0;
    std::string written_by{};
    base::Instant written_at = 0;
    static constexpr auto fields() {
        using T = CellView;
        return base::fields<&T::product_id, &T::cell, &T::version, &T::written_by, &T::written_at>();
    }
};

struct FormerCell {
    std::string product_id{};
    domain::surplus::Cell cell{};
    static constexpr auto fields() { return base::fields<&FormerCell::product_id, &FormerCell::cell>(); }
};

/// Errors: not_found for a unit, group or specialty that is not of the period.
struct OpenCapture {
    static constexpr std::string_view path = "/api/surplus/capture";
    static constexpr std::string_view summary = "Tabla de captura de una unidad médica";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string period_id{}, unit_id{}, group_id{}, specialty_id{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::unit_id, &T::group_id, &T::specialty_id>();
        }
    };
    struct Response {
        ReportView report{};
        bool may_capture = false;
        std::string lock{};  ///< Why not, in words; "" when he may.
        std::string unit{}, service{}, group{}, specialty{};
        std::string former_period{};  ///< The title of the period whose figures stand beside; "" without one.
        std::vector<ProductLine> products{};
        std::vector<CellView> cells{};
        std::vector<FormerCell> former{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::report, &T::may_capture, &T::lock, &T::unit, &T::service, &T::group, &T::specialty,
                                &T::former_period, &T::products, &T::cells, &T::former>();
        }
    };
};

struct WrittenCell {
    std::string product_id{};
    std::int64_t version = 0;  ///< Of the cell as it was shown; 0 when nobody had written in it.
    domain::surplus::Cell cell{};
    static constexpr auto fields() {
        using T = WrittenCell;
        return base::fields<&T::product_id, &T::version, &T::cell>();
    }
};

enum class Outcome {
    saved,
    refused,  ///< `errors` say why; nothing of this row was kept.
    newer,    ///< Somebody wrote in it meanwhile: `now` is what he left.
};

constexpr auto enum_names(Outcome) {
    using namespace std::string_view_literals;
    return base::EnumTable<Outcome, 3>{
        {{Outcome::saved, "saved"sv}, {Outcome::refused, "refused"sv}, {Outcome::newer, "newer"sv}}};
}

struct SavedCell {
    Outcome outcome = Outcome::saved;
    CellView now{};  ///< As it is stored now.
    std::vector<domain::surplus::Remark> errors{};
    static constexpr auto fields() {
        using T = SavedCell;
        return base::fields<&T::outcome, &T::now, &T::errors>();
    }
};

/// Row by row: what is right is saved, the rest says why not. A row that is stored already as it comes is saved, whoever wrote it.
/// Errors of the whole: conflict when the report or the period is locked (what was typed stays with the page); not_allowed for
/// another's unit; not_found; invalid_input for more than 4,000 rows.
struct SaveCells {
    static constexpr std::string_view path = "/api/surplus/save-cells";
    static constexpr std::string_view summary = "Guardar renglones de la tabla de captura";
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool survives_upgrade = true;
    struct Request {
        std::string period_id{}, unit_id{};
        std::vector<WrittenCell> rows{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::unit_id, &T::rows>();
        }
    };
    struct Response {
        std::vector<SavedCell> rows{};  ///< As they came.
        static constexpr auto fields() { return base::fields<&Response::rows>(); }
    };
};

/// Who wrote what when, the newest first. Errors: not_found.
struct CellHistory {
    static constexpr std::string_view path = "/api/surplus/cell-history";
    static constexpr std::string_view summary = "Historia de un renglón: quién escribió qué y cuándo";
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string period_id{}, unit_id{}, product_id{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::unit_id, &T::product_id>();
        }
    };
    struct Response {
        std::vector<CellView> versions{};
        static constexpr auto fields() { return base::fields<&Response::versions>(); }
    };
};

}  // namespace api::surplus
