#include "tests/support/command_line.hpp"

#include <iostream>
#include <sstream>

namespace test {

Outcome run(const server::Words& given) {
    std::ostringstream out, err;
    auto* const old_out = std::cout.rdbuf(out.rdbuf());
    auto* const old_err = std::cerr.rdbuf(err.rdbuf());
    const int code = server::run_command(given);
    std::cout.rdbuf(old_out);
    std::cerr.rdbuf(old_err);
    return {code, out.str(), err.str()};
}

}  // namespace test
