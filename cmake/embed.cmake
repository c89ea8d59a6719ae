# SPDX-License-Identifier: Apache-2.0
# Puts text files into a library, so that the program carries its help pages and its vocabulary and opens nothing for them.

# standpoint_embed(TARGET target FUNCTION name HEADER path FILES file...)
# Adds to the target a generated source that defines what the header declares:
#   std::span<const standpoint::EmbeddedFile> standpoint::name();
# one entry per file, in the order given; an entry's name is the file's name without its folder ("check.md").
function(standpoint_embed)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "TARGET;FUNCTION;HEADER" "FILES")
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_FUNCTION}.cpp)
  set(manifest ${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_FUNCTION}.cmake)
  set(script ${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake)
  file(CONFIGURE OUTPUT ${manifest} @ONLY CONTENT
    "set(function [[@arg_FUNCTION@]])\nset(header [[@arg_HEADER@]])\nset(output [[@output@]])\nset(files [[@arg_FILES@]])\n")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D manifest=${manifest} -P ${script}
    DEPENDS ${arg_FILES} ${manifest} ${script}
    COMMENT "Embedding files as ${arg_FUNCTION}()"
    VERBATIM)
  target_sources(${arg_TARGET} PRIVATE ${output})
endfunction()
