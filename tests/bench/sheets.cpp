// Writes a workbook of ROWS rows of twelve cells and reads one back, each in a process of its own so that its memory is told
// apart: bench_sheets write ROWS PATH, bench_sheets read ROWS PATH; `both` for a program whose files live in its memory (wasm,
// under Node). Says seconds and the most memory it took; ends with 1 when what was read is not what was written.

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "shared/documents/sheet/table.hpp"
#include "shared/documents/sheet/writer.hpp"

namespace {

namespace sheet = documents::sheet;

std::vector<sheet::Column> columns() {
    std::vector<sheet::Column> heads;
    for (const auto* name : {"Folio", "OOAD", "Unidad", "Paciente", "Clave", "Descripción", "Faltante", "Excedente", "Costo",
                             "Fecha", "Urgente", "Notas"}) {
        heads.push_back({name, 18});
    }
    return heads;
}

std::string clave(int i) { return "010.000." + std::to_string(1000 + i % 9000) + ".00"; }

std::vector<sheet::Cell> row(int i) {
    const auto number = std::to_string(i);
    return {"20250723" + number,
            std::string("CHIHUAHUA"),
            "H Gral Regional " + std::to_string(i % 300),
            "PACIENTE MATERNO NÚMERO " + number,
            clave(i),
            "Solución inyectable " + std::to_string(i % 500) + " mg/4 mL, envase con un frasco ámpula",
            std::int64_t{i % 1000},
            std::int64_t{i},
            i * 1.25,
            base::civil_from_days(20'000 + i % 365),
            i % 3 == 0,
            i % 5 == 0 ? sheet::Cell{"=no es una fórmula"} : sheet::Cell{}};
}

base::Result<void> write(int rows, const std::string& path) {
    sheet::Writer writer(path, 0);
    TRY(writer.begin_sheet("Reporte", columns()));
    for (int i = 0; i < rows; ++i) TRY(writer.row(row(i)));
    return writer.finish();
}

/// How many rows are as they were written.
base::Result<int> read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    auto limits = domain::limits::workbooks;
    limits.cells = 2'000'000;  // what we write may be larger than what we take
    limits.entry_bytes = limits.total_bytes = 1024ull * 1024 * 1024;
    auto book = TRY(sheet::Workbook::read({std::istreambuf_iterator<char>(in), {}}, limits));
    const auto table = TRY(sheet::Table::read(book, "Reporte", {{"clave"}, {"faltante"}, {"excedente"}, {"fecha"}, {"urgente"}}));
    int sound = 0;
    for (std::size_t i = 0; i < table.rows(); ++i) {
        const auto number = static_cast<int>(i);
        const bool same = TRY(table.cell(i, 0).text()) == clave(number) && TRY(table.cell(i, 1).whole()) == number % 1000;
        const auto excess = TRY(table.cell(i, 2).whole());
        const auto day = TRY(table.cell(i, 3).day());
        const auto urgent = TRY(table.cell(i, 4).flag());
        if (same && excess == number && day == base::civil_from_days(20'000 + number % 365) && urgent == (number % 3 == 0))
            ++sound;
    }
    return sound;
}

long peak_kilobytes() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

using Clock = std::chrono::steady_clock;

void tell(const char* what, int rows, const std::string& path, Clock::time_point start) {
    const std::chrono::duration<double> seconds = Clock::now() - start;
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(path, unknown);
    std::printf("%s %d rows of 12: %.2f s, %.1f MB of file", what, rows, seconds.count(), static_cast<double>(bytes) / 1e6);
    if (const auto peak = peak_kilobytes(); peak > 0) std::printf(", peak %ld MiB", peak / 1024);  // 0 where nobody counts it
    std::printf("\n");
}

}  // namespace

int main(int count, char** words) {
    const std::string act = count == 4 ? words[1] : "";
    if (act != "write" && act != "read" && act != "both")
        return std::fprintf(stderr, "bench_sheets write|read|both ROWS PATH\n"), 2;
    const int rows = std::atoi(words[2]);
    const std::string path = words[3];
    if (act != "read") {
        const auto start = Clock::now();
        const auto done = write(rows, path);
        if (!done) return std::fprintf(stderr, "%s (%s)\n", done.error().message.c_str(), done.error().detail.c_str()), 1;
        tell("wrote", rows, path, start);
    }
    if (act != "write") {
        const auto start = Clock::now();
        const auto sound = read(path);
        if (!sound) return std::fprintf(stderr, "%s (%s)\n", sound.error().message.c_str(), sound.error().detail.c_str()), 1;
        tell("read", rows, path, start);
        if (sound.value() != rows) return std::fprintf(stderr, "only %d rows are as they were written\n", sound.value()), 1;
    }
    return 0;
}
