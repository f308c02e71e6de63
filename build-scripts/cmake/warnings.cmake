# The warnings our own code is compiled with; third-party headers are SYSTEM and stay silent.

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Wno-missing-field-initializers)  # {.name = x} leaves the rest at their defaults on purpose
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(project_warnings INTERFACE -Wshadow=local)
else()
    # emcc writes `__extension__` expressions and EM_ASM with dollars and statement expressions.
    target_compile_options(project_warnings INTERFACE -Wno-gnu-statement-expression -Wno-dollar-in-identifier-extension
        -Wno-gnu-zero-variadic-macro-arguments -Wno-overlength-strings)
endif()
if(WARNINGS_AS_ERRORS)
    target_compile_options(project_warnings INTERFACE -Werror)
endif()
