# embed_files(): turns files into a function that lists them by name, rebuilt when one of them changes.

# embed_files(storage_files NAMESPACE storage FUNCTION migrations HEADER shared/storage/engine/embedded.hpp
#             BASE ${CMAKE_CURRENT_SOURCE_DIR}/migrations FILES a.sql b.sql)
# Adds `std::span<const EmbeddedFile> storage::migrations()` to the static library; HEADER declares it.
# Names are relative to BASE, in the order of FILES.
function(embed_files target)
    cmake_parse_arguments(PARSE_ARGV 1 EMBED "" "NAMESPACE;FUNCTION;HEADER;BASE" "FILES")
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/embedded/${EMBED_NAMESPACE}_${EMBED_FUNCTION})
    set(declarations "")
    set(entries "")
    set(sources ${folder}/list.cpp)
    set(number 0)
    foreach(file IN LISTS EMBED_FILES)
        set(symbol ${EMBED_NAMESPACE}_${EMBED_FUNCTION}_${number})
        file(RELATIVE_PATH name ${EMBED_BASE} ${file})
        string(MAKE_C_IDENTIFIER ${name} output)
        set(output ${folder}/${output}_${number}.cpp)
        add_custom_command(OUTPUT ${output}
            COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${output} -DSYMBOL=${symbol}
                -P ${CMAKE_SOURCE_DIR}/build-scripts/cmake/embed_file.cmake
            DEPENDS ${file} ${CMAKE_SOURCE_DIR}/build-scripts/cmake/embed_file.cmake VERBATIM)
        list(APPEND sources ${output})
        string(APPEND declarations "extern const std::string_view ${symbol};\n")
        string(APPEND entries "        {\"${name}\", embedded::${symbol}},\n")
        math(EXPR number "${number} + 1")
    endforeach()

    set(body "    return {};\n")
    if(entries)
        set(body "    static const EmbeddedFile files[] = {\n${entries}    };\n    return files;\n")
    endif()
    file(CONFIGURE OUTPUT ${folder}/list.cpp @ONLY CONTENT [[// Written by embed_files(); do not edit.
#include "@EMBED_HEADER@"

namespace embedded {
@declarations@}

namespace @EMBED_NAMESPACE@ {
std::span<const EmbeddedFile> @EMBED_FUNCTION@() {
@body@}
}
]])
    if(NOT TARGET ${target})
        add_library(${target} STATIC)
        target_link_libraries(${target} PUBLIC project_options)
    endif()
    target_sources(${target} PRIVATE ${sources})
endfunction()
