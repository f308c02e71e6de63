#pragma once
// A report as a workbook, and the template that is filled in a spreadsheet and sent back.

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/paper.hpp"

namespace documents::surplus {

/// The rows of the paper, one sheet. Errors: as of sheet::Writer.
base::Result<void> report_sheet(const domain::surplus::Paper& paper, const std::string& path, base::Instant made_at);

/// What a template was made of: one that is of another period, OOAD or catalogue is not taken.
struct TemplateOrigin {
    std::string period_id{}, entity_id{};
    std::int64_t catalog_version = 0;

    static constexpr auto fields() {
        using T = TemplateOrigin;
        return base::fields<&T::period_id, &T::entity_id, &T::catalog_version>();
    }
    friend bool operator==(const TemplateOrigin&, const TemplateOrigin&) = default;
};

struct TemplateProduct {
    std::string group{}, specialty{}, id{}, name{}, unit_of_measure{};
    domain::surplus::Cell now{}, former{};
};

struct TemplateUnit {
    std::string id{}, name{};
    std::vector<TemplateProduct> products{};
};

struct TemplateFacts {
    TemplateOrigin origin{};
    std::vector<TemplateUnit> units{};
};

/// A sheet for each unit, and one that says what the template was made of. Errors: as of sheet::Writer.
base::Result<void> capture_template(const TemplateFacts& facts, const std::string& path, base::Instant made_at);

struct FilledRow {
    std::string sheet{};
    std::uint32_t row = 0;
    std::string unit_id{}, product_id{};
    domain::surplus::Cell cell{};
};

/// A cell that does not hold what it should.
struct BadCell {
    std::string sheet{}, cell{}, column{}, reason{};

    static constexpr auto fields() {
        using T = BadCell;
        return base::fields<&T::sheet, &T::cell, &T::column, &T::reason>();
    }
};

struct FilledTemplate {
    TemplateOrigin origin{};
    std::vector<FilledRow> rows{};  ///< Those that can be read, empty ones too.
    std::vector<BadCell> bad{};     ///< By sheet and row.
};

/// Errors: invalid_input for a file that is no such template.
base::Result<FilledTemplate> read_template(std::string bytes);

}  // namespace documents::surplus
