#pragma once
// A file a person chose. The bytes stay where they are (browser, disk) until they are sent.

#include <cstdint>
#include <string>

namespace base {

struct ChosenFile {
    std::uint32_t handle = 0;  ///< Given by the platform; 0 is none.
    std::string name{};
    std::uint64_t size_bytes = 0;
};

}  // namespace base
