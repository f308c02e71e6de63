#include "shared/services/core/file_kinds.hpp"

#include <cstddef>
#include <utility>

#include "shared/documents/sheet/workbook.hpp"
#include "shared/domain/surplus/code.hpp"
#include "shared/services/catalog/import/rows.hpp"

namespace services {
namespace {

bool is_pdf(FileKind kind) { return kind == FileKind::pdf || kind == FileKind::paper; }

}  // namespace

void FirstLook::add(std::string_view bytes) {
    if (is_pdf(kind_)) pdf_.add(bytes);
}

std::string FirstLook::refusal_so_far() const { return is_pdf(kind_) ? pdf_.refusal_so_far() : std::string{}; }

std::string FirstLook::refusal() const { return is_pdf(kind_) ? pdf_.refusal() : std::string{}; }

base::Result<void> check_sheet(std::string bytes) {
    auto workbook = TRY(documents::sheet::Workbook::read(std::move(bytes)));
    const auto sheets = workbook.sheets().size();
    for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
        TRY(workbook.rows(sheet, [](documents::sheet::Row&&) { return base::done(); }));
    }
    return base::done();
}

base::Result<void> check_text(std::string_view bytes) {
    TRY(importing::source_text(bytes));
    return base::done();
}

std::vector<std::string> codes_said_by(std::string_view pdf) {
    constexpr auto mark = domain::surplus::code_mark;
    std::string said;
    for (auto at = pdf.find(mark); at != std::string_view::npos; at = pdf.find(mark, at + mark.size()))
        said.append(pdf.substr(at, mark.size() + domain::surplus::code_letters + 1)).append("\n");
    return domain::surplus::codes_in(said);
}

}  // namespace services
