# What nearly every file of ours reads before its first line of its own, read once for all of them. Nothing of ours is in it, so
# that it never grows old. Each file still includes what it names: with PREPARED off the compiler sees whether it does.

option(PREPARED "Read the standard library's headers once for all files" ON)

if(PREPARED)
    # As the flags of the language, not of a target: a precompiled header serves whoever is compiled as it was. For ccache.
    if(EMSCRIPTEN)
        set(CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS} -Xclang -fno-pch-timestamp")
    else()
        set(CMAKE_CXX_FLAGS "${CMAKE_CXX_FLAGS} -fpch-preprocess")
    endif()
    add_library(prepared OBJECT ${CMAKE_CURRENT_LIST_DIR}/prepared.cpp)
    target_link_libraries(prepared PUBLIC project_options project_warnings)
    target_precompile_headers(prepared PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span>
        <string> <string_view> <tuple> <type_traits> <utility> <variant> <vector>)
endif()

function(prepare target)
    if(TARGET prepared)
        target_precompile_headers(${target} REUSE_FROM prepared)
    endif()
endfunction()
