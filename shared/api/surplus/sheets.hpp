#pragma once
// Bulk: the report as a workbook; a template that is downloaded, filled, sent back, looked at, and taken whole or not at all.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/surplus/access.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/surplus/cell.hpp"

namespace api::surplus {

inline constexpr std::string_view sheet_mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The rows of the report as it stands now, or as it was finalized. Errors: as of the papers.
struct ReportSheet {
    static constexpr std::string_view path = "/api/surplus/report-sheet";
    static constexpr std::string_view summary = "Reporte en Excel";
    static constexpr std::string_view mime = sheet_mime;
    static constexpr Access access = readers;
    static constexpr Effect effect = Effect::reads;
    using Request = ReportId;
};

/// Of one unit, or with `unit_id` "" of the whole OOAD: products with what is captured, and the former figures beside. Errors:
/// not_found; not_allowed for another's.
struct CaptureTemplate {
    static constexpr std::string_view path = "/api/surplus/template";
    static constexpr std::string_view summary = "Plantilla de captura en Excel";
    static constexpr std::string_view mime = sheet_mime;
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string period_id{}, entity_id{}, unit_id{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::unit_id>();
        }
    };
};

/// Announces a filled template. Errors: invalid_input "name" or "size_bytes"; not_found; not_allowed; conflict when it is locked.
struct AnnounceTemplate {
    static constexpr std::string_view path = "/api/surplus/announce-template";
    static constexpr std::string_view summary = "Anunciar una plantilla de captura llena";
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string period_id{}, entity_id{}, name{};
        std::int64_t size_bytes = 0;
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::period_id, &T::entity_id, &T::name, base::Written::file_name, &T::size_bytes>();
        }
    };
    struct Response {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Response::upload_id>(); }
    };
};

struct TemplateProblem {
    std::string sheet{}, cell{}, column{}, reason{};
    static constexpr auto fields() {
        using T = TemplateProblem;
        return base::fields<&T::sheet, &T::cell, &T::column, &T::reason>();
    }
};

struct TemplateChange {
    std::string unit{}, product{};
    domain::surplus::Cell before{}, after{};
    static constexpr auto fields() {
        using T = TemplateChange;
        return base::fields<&T::unit, &T::product, &T::before, &T::after>();
    }
};

/// What a template would do.
struct TemplateReview {
    std::string upload_id{};
    std::int64_t rows = 0;  ///< Read in all.
    std::int64_t added = 0, changed = 0, emptied = 0;
    std::int64_t problem_count = 0;
    std::vector<TemplateProblem> problems{};  ///< The first 200.
    std::vector<TemplateChange> changes{};    ///< The first 200.
    std::string digest{};                     ///< Of all changes: what is applied is what was looked at.
    static constexpr auto fields() {
        using T = TemplateReview;
        return base::fields<&T::upload_id, &T::rows, &T::added, &T::changed, &T::emptied, &T::problem_count, &T::problems,
                            &T::changes, &T::digest>();
    }
};

/// What the upload itself answers, too: nothing is changed. Errors: invalid_input for a file that is no template, or of another
/// period, OOAD or version of the catalogue; not_found.
struct ReviewTemplate {
    static constexpr std::string_view path = "/api/surplus/review-template";
    static constexpr std::string_view summary = "Revisar una plantilla llena sin guardar nada";
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string upload_id{};
        static constexpr auto fields() { return base::fields<&Request::upload_id>(); }
    };
    using Response = TemplateReview;
};

/// All of it or nothing. Errors: as of the review; conflict when there is a problem, when the report is locked, or when what it would
/// change is no longer what was looked at.
struct ApplyTemplate {
    static constexpr std::string_view path = "/api/surplus/apply-template";
    static constexpr std::string_view summary = "Guardar una plantilla llena y revisada";
    static constexpr Access access = reporters;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string upload_id{}, digest{};
        static constexpr auto fields() { return base::fields<&Request::upload_id, &Request::digest>(); }
    };
    using Response = TemplateReview;
};

}  // namespace api::surplus
