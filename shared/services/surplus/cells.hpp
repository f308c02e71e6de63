#pragma once
// A row of the capture as it would be stored next: the rules that the page's table and a template share.

#include <string>

#include "shared/base/result.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/surplus/reading.hpp"
#include "shared/storage/surplus/cells.hpp"

namespace services::surplus {

struct NextCell {
    storage::surplus::CellRow row{};  ///< Of the version after the stored one.
    std::string name{};               ///< The product's.
};

/// Errors: invalid_input by field of Cell, or "product_id" for one that is not of the period or was taken out of it.
/// `stored` is the row as it is now; of version 0 when nobody has written in it.
base::Result<NextCell> next_of(Context& context, const OpenUnit& open, const std::string& product_id,
                               const storage::surplus::CellRow& stored, const domain::surplus::Cell& cell);

}  // namespace services::surplus
