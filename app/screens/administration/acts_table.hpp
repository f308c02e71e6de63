#pragma once
// Acts of the audit as a table, and the link to their workbook.

#include <string>
#include <string_view>

#include "app/ui/table.hpp"
#include "shared/api/audit/reading.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/pages.hpp"
#include "shared/text/text.hpp"

namespace screens::administration {

struct ActsWords {
    text::Text name;   ///< Of the table.
    text::Words none;  ///< When it is empty.
    text::Words counted;
};

void draw_acts(const base::PageOf<api::audit::ActCard>& page, const ActsWords& words);
/// Not to be pressed where there is nothing to export, or the link is on its way.
void draw_workbook(text::Text label, std::string_view file_name, const api::Pending<std::string>& workbook, bool any);

}  // namespace screens::administration
