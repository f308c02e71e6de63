// prestaciones-server: the words of the command line go to server/commands.

#include <sys/stat.h>

#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "server/commands/commands.hpp"
#include "shared/crypto/crypto.hpp"

int main(int count, char** words) {
    ::umask(077);  // everything in the data folder belongs to the one who runs the program
    if (!crypto::ready()) {
        std::cerr << "no randomness\n";
        return 1;
    }
    try {
        return server::run_command(std::vector<std::string>(words + 1, words + count));
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << '\n';
        return 1;
    }
}
