// prestaciones-codes PATH MEMORY_BYTES: prints the codes of final papers that a PDF shows, a line each. A program of its own, so
// that what draws pages is no part of the server, and whatever becomes of it is no refusal.

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <string>

#include "server/codes/pdf_codes.hpp"
#include "server/files/sandbox.hpp"

int main(int count, char** words) {
    if (count != 3) return 2;
    const int descriptor = ::open(words[1], O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return 1;
    try {
        server::make_ready_to_read();
        server::limit_memory(std::strtoull(words[2], nullptr, 10));
        server::keep_to_computing();
        server::for_each_code(descriptor, [](const std::string& code) {
            const auto line = code + "\n";
            const auto printed = ::write(STDOUT_FILENO, line.data(), line.size());
            static_cast<void>(printed);
        });
    } catch (const std::exception&) {
        ::_exit(1);
    }
    ::_exit(0);  // what is done at the end of a program may ask for what it no longer may
}
