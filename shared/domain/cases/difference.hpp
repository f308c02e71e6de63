#pragma once
// What another version of a case has otherwise, in the words people read.

#include <string>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/domain/cases/summary.hpp"

namespace domain::cases {

struct Change {
    std::string label{};
    std::string before{}, after{};  ///< "" where there was, or is, nothing.

    static constexpr auto fields() {
        using T = Change;
        return base::fields<&T::label, &T::before, &T::after>();
    }
    friend bool operator==(const Change&, const Change&) = default;
};

/// In the order of the record; files by their name, a replaced one also when it is called as before.
std::vector<Change> changes(const Summary& before, const Summary& after);

}  // namespace domain::cases
