// Draws a report of ROWS rows: bench_report ROWS [PATH]. Says processor seconds, pages, bytes and the most memory that the program
// took; keeps the PDF when it has a path. A line of a table counts as a row: a product reported in both modalities is two.

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "shared/documents/surplus/report.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/paper.hpp"

namespace {

using documents::surplus::ReportPaper;
using domain::surplus::Cause;
using domain::surplus::Cell;
using domain::surplus::PaperUnit;

constexpr base::Instant printed = 1690669623000;  // 29/07/2023 16:27:03 in Mexico City
constexpr std::size_t rows_of_unit = 250;         // of some 57 units

/// As long as the procedures of Cirugía in the CIE-9-MC are: one from the middle of each tenth of them.
constexpr std::array products{
    "Rectorrectostomía",
    "Biopsia abierta de mama",
    "Suprarrenalectomía unilateral",
    "Sutura de laceración de testículo",
    "Exploración de vaina de tendón de mano",
    "Histerectomía total abdominal laparoscópica",
    "Otra ostectomía parcial tarsianos y metatarsianos",
    "Inserción inicial de electrodo transvenoso en ventrículo",
    "Trasplante autólogo de células madre hematopoyéticas con purgado",
    "Inserción de prótesis de disco intervertebral, no especificado de otra manera",
};
constexpr std::array groups{"Cirugía", "Laboratorio de análisis clínicos", "Hemodiálisis", "Imagenología", "Consulta"};

/// Four rows: both modalities of a Faltante, both of an Excedente.
Cell cell(int i) {
    return {1 + i * 37 % 4000, 1 + i % 90,       i % 2 == 0 ? Cause::falta_personal : Cause::carencia_servicio,
            1 + i % 700,       1 + i * 11 % 900, 1 + i % 40,
            1 + i % 300};
}

std::size_t rows_in(const PaperUnit& unit) { return unit.shortages.size() + unit.surpluses.size(); }

ReportPaper report_of(std::size_t rows) {
    ReportPaper facts;
    facts.printed_at = printed;
    facts.is_final = true;
    facts.code = "K7Q2M9X4TB";
    facts.verify_page = "https://intranet.imss.example/#/excedentes/verificar";
    facts.verify_url = facts.verify_page + "?codigo=" + facts.code;
    auto& paper = facts.paper;
    paper.header_lines = {"INSTITUTO MEXICANO DEL SEGURO SOCIAL", "DIRECCIÓN DE PRESTACIONES MÉDICAS"};
    paper.year = 2026;
    paper.entity = "OOAD Chihuahua";
    paper.answer = domain::surplus::Answer::si;
    std::size_t done = 0;
    for (int i = 0; done < rows; ++i) {
        if (paper.reported.empty() || rows_in(paper.reported.back()) >= rows_of_unit)
            paper.reported.push_back({"HGZ " + std::to_string(paper.reported.size() + 1) + ", Chihuahua", {}, {}});
        auto& unit = paper.reported.back();
        done -= rows_in(unit);
        const auto number = static_cast<std::size_t>(i);
        add_rows(unit, groups[number % groups.size()], std::string(products[number % products.size()]) + " " + std::to_string(i),
                 cell(i));
        done += rows_in(unit);
    }
    for (auto& unit : paper.reported) sort_rows(unit);
    paper.units = paper.reporting = static_cast<std::int64_t>(paper.reported.size());
    return facts;
}

rusage used() {
    rusage all{};
    getrusage(RUSAGE_SELF, &all);
    return all;
}

double seconds(const rusage& all) {
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(all.ru_utime) + of(all.ru_stime);
}

std::size_t pages_in(const std::string& bytes) {
    constexpr std::string_view mark = "/Type /Page\n";
    std::size_t pages = 0;
    for (auto at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + mark.size())) ++pages;
    return pages;
}

}  // namespace

int main(int count, char** words) {
    const auto rows = count > 1 ? std::strtoul(words[1], nullptr, 10) : 0;
    if (rows == 0 || count > 3) return std::fprintf(stderr, "bench_report ROWS [PATH]\n"), 2;
    const auto facts = report_of(rows);
    const auto before = used();
    const auto drawn = documents::surplus::report(facts);
    const auto after = used();
    if (!drawn) return std::fprintf(stderr, "%s (%s)\n", drawn.error().message.c_str(), drawn.error().detail.c_str()), 1;
    const auto& bytes = drawn.value();
    std::printf("%lu rows: %.2f s of the processor, %zu pages, %.1f MB of file, peak %ld MiB (%ld before)\n", rows,
                seconds(after) - seconds(before), pages_in(bytes), static_cast<double>(bytes.size()) / 1e6,
                after.ru_maxrss / 1024, before.ru_maxrss / 1024);
    if (count == 3) std::ofstream(words[2], std::ios::binary) << bytes;
    return 0;
}
