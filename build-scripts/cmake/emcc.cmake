# emcc is a Python program that takes a second for each file before it calls clang, the same way each time. `-v` says how: so
# files are compiled by that call at once. Linking is emcc's.

# compile_at_once(CXX "-Os;-fwasm-exceptions" BEFORE env ccache): a launcher of this language's compiler; OPTIONS are those that
# emcc makes others of.
function(compile_at_once language options)
    cmake_parse_arguments(PARSE_ARGV 2 CALL "" "" "BEFORE")
    string(TOLOWER ${language} ending)
    if(language STREQUAL "CXX")
        set(ending cpp)
    endif()
    set(place ${CMAKE_BINARY_DIR}/at_once)
    file(WRITE ${place}/empty.${ending} "")
    execute_process(COMMAND ${CMAKE_${language}_COMPILER} ${options} -v -c empty.${ending} -o empty.o WORKING_DIRECTORY ${place}
        ERROR_VARIABLE said RESULT_VARIABLE failed)
    string(REGEX MATCH "[^\n]* -c empty\\.${ending}" call "${said}")
    if(failed OR NOT call MATCHES "clang")
        message(STATUS "emcc does not say how it calls clang: it compiles each file itself")
        return()
    endif()
    string(REGEX REPLACE "(-v )?-c empty\\.${ending}$" "" call "${call}")
    separate_arguments(call UNIX_COMMAND "${call}")
    list(REMOVE_ITEM call -v)
    string(REPLACE ";" "\n" words "${CALL_BEFORE};${call}\n")
    string(REGEX REPLACE "^\n+" "" words "${words}")
    file(WRITE ${place}/${language} "${words}")
    set(CMAKE_${language}_COMPILER_LAUNCHER ${at_once_script} ${place}/${language} PARENT_SCOPE)
endfunction()
set(at_once_script ${CMAKE_CURRENT_LIST_DIR}/at_once.sh)
