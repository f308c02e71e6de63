# add_layer() and add_program(): every folder of code becomes one target with the layers it may use.

# The .cpp files of a folder, found again at each build. With FLAT its subfolders are left out.
function(layer_sources result folder mode)
    if(mode STREQUAL "FLAT")
        file(GLOB files CONFIGURE_DEPENDS ${folder}/*.cpp)
    else()
        file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*.cpp)
    endif()
    set(${result} ${files} PARENT_SCOPE)
endfunction()

# add_layer(shared_domain USES shared_base shared_text LINKS third_party::json)
# A static library of the current folder; without a .cpp it is headers only. FLAT leaves subfolders out, EXCEPT
# leaves one file out.
function(add_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 LAYER "FLAT" "EXCEPT" "USES;LINKS")
    set(mode RECURSIVE)
    if(LAYER_FLAT)
        set(mode FLAT)
    endif()
    layer_sources(files ${CMAKE_CURRENT_SOURCE_DIR} ${mode})
    list(REMOVE_ITEM files ${CMAKE_CURRENT_SOURCE_DIR}/${LAYER_EXCEPT})
    if(files)
        add_library(${name} STATIC ${files})
        target_link_libraries(${name} PUBLIC project_options ${LAYER_USES} ${LAYER_LINKS} PRIVATE project_warnings)
        prepare(${name})
    else()
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE project_options ${LAYER_USES} ${LAYER_LINKS})
    endif()
endfunction()

# add_program(prestaciones-server USES shared_services LINKS third_party::httplib): the same for a program.
# FILES gives the sources instead of the whole folder. Nothing is made while there is no source yet.
function(add_program name)
    cmake_parse_arguments(PARSE_ARGV 1 PROGRAM "" "" "USES;LINKS;FILES")
    if(PROGRAM_FILES)
        file(GLOB PROGRAM_FILES CONFIGURE_DEPENDS ${PROGRAM_FILES})
    else()
        layer_sources(PROGRAM_FILES ${CMAKE_CURRENT_SOURCE_DIR} RECURSIVE)
    endif()
    if(NOT PROGRAM_FILES)
        return()
    endif()
    add_executable(${name} ${PROGRAM_FILES})
    target_link_libraries(${name} PRIVATE project_options project_warnings ${PROGRAM_USES} ${PROGRAM_LINKS})
    prepare(${name})
endfunction()
