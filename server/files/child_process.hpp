#pragma once
// Runs a program over a file of somebody else with nothing it could harm: no environment, no network where
// the kernel allows, no writing, little memory and time.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

struct ChildLimits {
    int cpu_seconds = 30;
    int wall_seconds = 60;
    unsigned long long memory_bytes = 512ull * 1024 * 1024;  ///< 0: the program sees to it itself.
};

enum class ChildEnd {
    exited,
    stopped,  ///< `output` said that it has seen enough.
    killed,   ///< By a limit or a crash.
    too_long,
    failed,  ///< It could not be started.
};

struct ChildResult {
    ChildEnd end = ChildEnd::failed;
    int exit_code = -1;
    int signal = 0;  ///< What killed it; SIGKILL where its time of the processor was over.
};

/// `output` gets what it prints, piece by piece; false stops it. `arguments` begin with the program's path.
ChildResult run_child(const std::vector<std::string>& arguments, const ChildLimits& limits,
                      const std::function<bool(std::string_view)>& output);

}  // namespace server
