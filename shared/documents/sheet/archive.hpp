#pragma once
// The ZIP archive that a workbook is: what lies in it, unpacked piece by piece and never beyond the limits. What the archive
// says of its own sizes is not believed.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.hpp"
#include "shared/domain/limits.hpp"

namespace documents::sheet {

struct Entry {
    std::string name{};
    std::uint64_t packed_bytes = 0;
    std::uint64_t bytes = 0;  ///< As the archive says.
    std::uint64_t directory_place = 0, number = 0;
};

using Limits = domain::limits::Workbooks;
using TakeBytes = std::function<base::Result<void>(std::string_view)>;

class Archive {
public:
    static base::Result<Archive> of_bytes(std::string bytes, const Limits& limits = domain::limits::workbooks);
    static base::Result<Archive> of_file(const std::string& path, const Limits& limits = domain::limits::workbooks);
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// Without regard to case, as the standard has it; nothing when there is none.
    const Entry* find(std::string_view name) const;
    /// Unpacks it; whole only when this succeeds, since its checksum comes last.
    base::Result<void> read(const Entry& entry, const TakeBytes& take);
    const Limits& limits() const;

private:
    struct State;
    explicit Archive(std::unique_ptr<State> state);
    static base::Result<Archive> opened(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace documents::sheet
