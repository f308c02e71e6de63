#include "shared/services/core/file_kinds.hpp"

#include <cstddef>
#include <utility>

#include "shared/documents/sheet/workbook.hpp"

namespace services {

void FirstLook::add(std::string_view bytes) {
    if (kind_ == FileKind::pdf) pdf_.add(bytes);
}

std::string FirstLook::refusal_so_far() const { return kind_ == FileKind::pdf ? pdf_.refusal_so_far() : std::string{}; }

std::string FirstLook::refusal() const { return kind_ == FileKind::pdf ? pdf_.refusal() : std::string{}; }

base::Result<void> check_sheet(std::string bytes) {
    auto workbook = TRY(documents::sheet::Workbook::read(std::move(bytes)));
    const auto sheets = workbook.sheets().size();
    for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
        TRY(workbook.rows(sheet, [](documents::sheet::Row&&) { return base::done(); }));
    }
    return base::done();
}

}  // namespace services
