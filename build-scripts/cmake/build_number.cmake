# Writes OUTPUT, the .cpp with base::build_number(), when it has changed.
#
# The number is the last commit of shared/ ("dev" without git) and a digest of its files: what server and page
# must agree on. So both get the same one whenever each was built, and a change elsewhere links nothing again.

set(commit "")
find_program(GIT git)
if(GIT)
    execute_process(COMMAND ${GIT} log -1 --abbrev=9 --format=%h -- shared WORKING_DIRECTORY ${SOURCE}
        OUTPUT_VARIABLE commit ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
if(NOT commit MATCHES "^[0-9a-f]+$")
    set(commit dev)
endif()

file(GLOB_RECURSE files RELATIVE ${SOURCE} ${SOURCE}/shared/*.cpp ${SOURCE}/shared/*.hpp ${SOURCE}/shared/*.sql)
list(SORT files)
set(digests "")
foreach(file IN LISTS files)
    file(SHA256 ${SOURCE}/${file} digest)
    string(APPEND digests "${digest} ${file}\n")
endforeach()
string(SHA256 digest "${digests}")
string(SUBSTRING ${digest} 0 8 digest)

file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[// Written at each build by build_number.cmake; do not edit.
#include "shared/base/build.hpp"

namespace base {
std::string_view build_number() { return "@commit@-@digest@"; }
}
]])
