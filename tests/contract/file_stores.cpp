// The stores of files judge alike what comes in, in memory, in a folder and on the server's disk.

#include <catch2/catch.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "server/files/file_store.hpp"
#include "server/files/pdf_gate.hpp"
#include "shared/base/result.hpp"
#include "shared/documents/sheet/writer.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/core/file_kinds.hpp"
#include "shared/services/near/files.hpp"
#include "shared/text/catalog/import.hpp"
#include "shared/text/files.hpp"
#include "shared/text/sheets.hpp"
#include "tests/support/folder.hpp"

namespace fs = std::filesystem;
using documents::sheet::Cell;
using services::FileKind;

namespace {

std::string workbook(const test::TemporaryFolder& folder, int rows, int columns) {
    const auto path = folder.path() + "/libro.xlsx";
    documents::sheet::Writer writer(path, 0);
    REQUIRE(writer.begin_sheet("Hoja1", std::vector<documents::sheet::Column>(static_cast<std::size_t>(columns), {"Número", 8})));
    const std::vector<Cell> cells(static_cast<std::size_t>(columns), Cell{std::int64_t{1}});
    for (int row = 0; row < rows; ++row) REQUIRE(writer.row(cells));
    REQUIRE(writer.finish());
    return test::content_of(path);
}

/// "" when it was kept and can be read back.
std::string refusal_of(services::FileStore& store, FileKind kind, const std::string& bytes) {
    auto incoming = store.begin(kind, bytes.size());
    if (!incoming) return incoming.error().message;
    for (std::size_t at = 0; at < bytes.size(); at += 5000) {
        const auto written = incoming.value()->write(std::string_view(bytes).substr(at, 5000));
        if (!written) return written.error().message;
    }
    const auto stored = incoming.value()->finish();
    if (!stored) return stored.error().message;
    const auto reader = store.open(stored.value().sha256);
    REQUIRE(reader);
    CHECK(reader.value()->size_bytes() == bytes.size());
    CHECK(reader.value()->read(0, 4) == bytes.substr(0, 4));
    return {};
}

}  // namespace

TEST_CASE("A file is kept when it is of its kind, and refused in words when it is of another") {
    const test::TemporaryFolder folder;
    const std::string pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";
    const auto sheet = workbook(folder, 3, 2);
    const auto cut = sheet.substr(0, sheet.size() / 2);
    const auto crowded = workbook(folder, static_cast<int>(domain::limits::workbooks.cells / 1000), 1000);

    services::NearFileStore memory("");
    services::NearFileStore near(folder.path() + "/near");
    server::PdfGate gate({.program = ""});
    server::DiskFileStore disk({folder.path() + "/disk", domain::limits::file_size_bytes_max, 0}, gate);
    REQUIRE(disk.prepare());
    for (services::FileStore* store : {static_cast<services::FileStore*>(&memory), static_cast<services::FileStore*>(&near),
                                       static_cast<services::FileStore*>(&disk)}) {
        CHECK(refusal_of(*store, FileKind::pdf, pdf) == "");
        CHECK(refusal_of(*store, FileKind::paper, pdf) == "");
        CHECK(refusal_of(*store, FileKind::paper, sheet) == text::files::not_pdf_but(text::files::kind_office));
        CHECK(refusal_of(*store, FileKind::pdf, sheet) == text::files::not_pdf_but(text::files::kind_office));
        CHECK(refusal_of(*store, FileKind::sheet, sheet) == "");
        CHECK(refusal_of(*store, FileKind::sheet, cut) == text::sheets::damaged.words());
        CHECK(refusal_of(*store, FileKind::sheet, pdf) == text::sheets::pdf.words());
        CHECK(refusal_of(*store, FileKind::sheet, "Producto,Faltante\n") == text::sheets::plain_text.words());
        CHECK(refusal_of(*store, FileKind::sheet, crowded) == text::sheets::too_many_cells("Hoja1", "600,000"));
        CHECK(refusal_of(*store, FileKind::sheet, "") != "");
        CHECK(refusal_of(*store, FileKind::text, "clave,nombre\n1,Uno\n") == "");
        CHECK(refusal_of(*store, FileKind::text, pdf) == text::catalog::file_pdf.words());
        CHECK(refusal_of(*store, FileKind::text, sheet) == text::catalog::file_workbook.words());
    }
    CHECK(fs::is_empty(folder.path() + "/disk/incoming"));
}
