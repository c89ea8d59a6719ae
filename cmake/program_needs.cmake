# SPDX-License-Identifier: Apache-2.0
# What only the program, the programs that work for it and its pages need: Graphviz, librsvg, cpp-httplib, CLI11,
# nlohmann-json, lowdown; and the compiler flags.

find_path(STANDPOINT_CLI11_INCLUDE CLI/CLI.hpp REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_path(STANDPOINT_GRAPHVIZ_INCLUDE graphviz/gvc.h REQUIRED)
find_program(LOWDOWN lowdown REQUIRED)
find_package(PkgConfig REQUIRED)

# Graphviz's geometry and the two layout plugins, linked by name so that no plugin is looked for at run time.
add_library(standpoint_graphviz INTERFACE)
target_include_directories(standpoint_graphviz SYSTEM INTERFACE ${STANDPOINT_GRAPHVIZ_INCLUDE})
foreach(part gvc cgraph cdt gvplugin_core gvplugin_dot_layout gvplugin_neato_layout)
  find_library(STANDPOINT_${part}_LIBRARY ${part} PATH_SUFFIXES graphviz REQUIRED)
  mark_as_advanced(STANDPOINT_${part}_LIBRARY)
  target_link_libraries(standpoint_graphviz INTERFACE ${STANDPOINT_${part}_LIBRARY})
endforeach()

# What draws PNG and PDF. Of all that librsvg brings along, only what is called is linked.
pkg_check_modules(STANDPOINT_LIBRSVG REQUIRED IMPORTED_TARGET librsvg-2.0>=2.52 cairo-pdf cairo-png fontconfig)
add_library(standpoint_librsvg INTERFACE)
target_link_libraries(standpoint_librsvg INTERFACE PkgConfig::STANDPOINT_LIBRSVG)
target_link_options(standpoint_librsvg INTERFACE -Wl,--as-needed)

# What serves the preview. Debian's library speaks TLS too, which is not used; its header must be read as it was built.
pkg_check_modules(STANDPOINT_HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib>=0.11)
find_package(Threads REQUIRED)
add_library(standpoint_httplib INTERFACE)
target_link_libraries(standpoint_httplib INTERFACE PkgConfig::STANDPOINT_HTTPLIB Threads::Threads)

# fmt compiled once, because Debian ships it as a shared library only and its header-only form costs 3 s in every file.
add_library(standpoint_fmt STATIC ${PROJECT_SOURCE_DIR}/cmake/fmt_compiled_once.cpp)
target_include_directories(standpoint_fmt SYSTEM PUBLIC ${STANDPOINT_FMT_INCLUDE})

# Warnings of this project's own code; -Wno-sign-conversion makes clang's -Wconversion mean what g++'s does.
add_library(standpoint_warnings INTERFACE)
target_compile_options(standpoint_warnings INTERFACE
  -Wall -Wextra -Wconversion -Wshadow
  $<$<CXX_COMPILER_ID:GNU>:-Wbidi-chars=any>
  $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion>)

# Programs carry the C++ runtime: loading it costs a third of the start-up.
add_library(standpoint_runtime INTERFACE)
if(STANDPOINT_STATIC_RUNTIME)
  target_link_options(standpoint_runtime INTERFACE -static-libstdc++ -static-libgcc)
endif()
