# What can be switched, and the two interface targets every layer of ours links: options and warnings.

option(BUILD_TESTS "Build the tests" ON)
option(BUILD_SERVER "Build the server" ON)
option(BUILD_NATIVE "Build the desktop program" ON)
option(WARNINGS_AS_ERRORS "Refuse code with warnings" OFF)
option(SANITIZE "Run with the address and undefined-behaviour sanitizers" OFF)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
# -O1 and line tables only: the programs are quick enough and the build stays short. Asserts stay on.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

if(NOT CMAKE_RUNTIME_OUTPUT_DIRECTORY)
    set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# It knows what a file includes from the compiler's own list, without preprocessing it first, which would cost each new file
# twice; and keeps what is compiled with a precompiled header, as the tests are.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

add_library(project_options INTERFACE)
target_include_directories(project_options INTERFACE ${CMAKE_SOURCE_DIR})
# No program holds the path of the machine that built it.
target_compile_options(project_options INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(EMSCRIPTEN)
    # Without it emcc compiles catch blocks away. -fexceptions is the fallback for older browsers.
    set(EXCEPTIONS -fwasm-exceptions)
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-Os -DNDEBUG")
    set(CMAKE_CXX_FLAGS_RELEASE "-Os -DNDEBUG")
    target_compile_options(project_options INTERFACE ${EXCEPTIONS} -ffunction-sections -fdata-sections)
    include(emcc)
    compile_at_once(CXX "-Os;${EXCEPTIONS}" BEFORE ${CMAKE_CXX_COMPILER_LAUNCHER})
else()
    find_package(Threads REQUIRED)
    target_link_libraries(project_options INTERFACE Threads::Threads)
    find_program(GOLD ld.gold)
    if(GOLD)
        target_link_options(project_options INTERFACE -fuse-ld=gold)
    endif()
endif()
if(SANITIZE)
    target_compile_options(project_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(project_options INTERFACE -fsanitize=address,undefined)
endif()
