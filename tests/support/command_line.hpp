#pragma once
// A command of the server's program, run in this process with what it printed.

#include <string>

#include "server/commands/commands.hpp"

namespace test {

struct Outcome {
    int code = -1;
    std::string out{}, err{};
};

Outcome run(const server::Words& given);

}  // namespace test
