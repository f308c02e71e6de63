#pragma once
// A report as it is printed (S2:512-547, 692-741): what the preliminary paper shows now, and what a finalization freezes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/report.hpp"

namespace domain::surplus {

enum class Modality { ambulatorio, hospitalario };

constexpr auto enum_names(Modality) {
    using namespace std::string_view_literals;
    return base::EnumTable<Modality, 2>{{{Modality::ambulatorio, "ambulatorio"sv}, {Modality::hospitalario, "hospitalario"sv}}};
}

/// One row for each modality. A Faltante has its cause, an Excedente none.
struct PaperRow {
    std::string group{}, product{};
    Cause cause = Cause::none;
    Modality modality = Modality::ambulatorio;
    std::int64_t events = 0, patients = 0;

    static constexpr auto fields() {
        using T = PaperRow;
        return base::fields<&T::group, &T::product, &T::cause, &T::modality, &T::events, &T::patients>();
    }
    friend bool operator==(const PaperRow&, const PaperRow&) = default;
};

struct PaperUnit {
    std::string name{};
    std::vector<PaperRow> shortages{}, surpluses{};

    static constexpr auto fields() {
        using T = PaperUnit;
        return base::fields<&T::name, &T::shortages, &T::surpluses>();
    }
};

/// How the frozen record is written; one of another format is not printed as if it were empty.
inline constexpr std::int64_t paper_format = 1;

struct Paper {
    std::int64_t format = paper_format;
    std::vector<std::string> header_lines{};
    std::int64_t year = 0;
    std::string entity{};  ///< "OOAD Chihuahua"
    Answer answer = Answer::none;
    std::int64_t units = 0, reporting = 0;
    std::vector<PaperUnit> reported{};  ///< Only those that report something, in the order of the catalogue.

    static constexpr auto fields() {
        using T = Paper;
        return base::fields<&T::format, &T::header_lines, &T::year, &T::entity, &T::answer, &T::units, &T::reporting,
                            &T::reported>();
    }
};

/// Adds the rows of a product to its unit.
void add_rows(PaperUnit& unit, const std::string& group, const std::string& product, const Cell& cell);
/// Largest events first; then by group, product and modality (B7.5).
void sort_rows(PaperUnit& unit);

}  // namespace domain::surplus
