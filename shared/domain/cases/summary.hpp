#pragma once
// Everything captured in words: what is confirmed, sealed and printed (R9).

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"

namespace domain::cases {

struct Captured;

/// What was captured in one field. Its label is sealed with it: paper that is drawn again says what it said, whatever the
/// program calls that field by then.
struct SummaryLine {
    std::string key{};  ///< Of the row of captured_fields()
    std::string label{};
    std::string value{};
    bool half = false;  ///< Two of them share a line on paper.

    static constexpr auto fields() {
        using T = SummaryLine;
        return base::fields<&T::key, &T::label, &T::value, &T::half>();
    }
};

/// Of the receipt, as it is printed.
struct SummarySection {
    std::string key{};
    std::string title{};
    std::vector<SummaryLine> lines{};

    static constexpr auto fields() {
        using T = SummarySection;
        return base::fields<&T::key, &T::title, &T::lines>();
    }
};

/// An answer of the drug's form; its label is data.
struct Fact {
    std::string label{};
    std::string value{};
    static constexpr auto fields() { return base::fields<&Fact::label, &Fact::value>(); }
};

struct SummaryTreatment {
    std::string clave{}, generic_name{}, dose{}, months{};
    static constexpr auto fields() {
        using T = SummaryTreatment;
        return base::fields<&T::clave, &T::generic_name, &T::dose, &T::months>();
    }
};

struct SummaryFile {
    std::string slot_label{}, name{}, sha256{};
    std::int64_t size_bytes = 0;
    static constexpr auto fields() {
        using T = SummaryFile;
        return base::fields<&T::slot_label, &T::name, &T::sha256, &T::size_bytes>();
    }
};

/// Raised when a sealed summary must be read another way than those sealed from then on; the old way stays.
inline constexpr int summary_format = 1;

/// Everything captured with its words resolved (R9). Frozen when sent; the receipt is drawn from it alone.
struct Summary {
    int format = 0;
    std::vector<SummarySection> sections{};
    std::string patient_number{};  ///< Sealed, not printed.
    std::string form_heading{};
    std::vector<Fact> specifications{};
    std::vector<SummaryTreatment> treatments{};
    std::vector<SummaryFile> files{};

    static constexpr auto fields() {
        using T = Summary;
        return base::fields<&T::format, &T::sections, &T::patient_number, &T::form_heading, &T::specifications, &T::treatments,
                            &T::files>();
    }

    /// What was captured in the row with this key; "" when there is no line of it.
    std::string value_of(std::string_view key) const;
};

/// Only of what has no refusals is it whole.
Summary summary_of(const Captured& captured);

/// As the receipt of what a delegate sends says it: who sent it, and in whose name.
Summary sent_by(Summary summary, const std::string& delegate, const std::string& principal);

}  // namespace domain::cases
