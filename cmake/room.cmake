# SPDX-License-Identifier: Apache-2.0
# What a room of the house is to the build: a static library of every source in its folder, and its headers.

# standpoint_room(NAME [EXCEPT regex] [LINKS library...]): the library standpoint_NAME of the current folder, with the alias
# standpoint::NAME; sources whose path matches EXCEPT are left out; whoever links the room links LINKS too.
# A room that holds no source yet is an interface library, so that what links it need not know.
function(standpoint_room name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXCEPT" "LINKS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp)
  if(arg_EXCEPT)
    list(FILTER sources EXCLUDE REGEX ${arg_EXCEPT})
    list(FILTER headers EXCLUDE REGEX ${arg_EXCEPT})
  endif()
  set(scope PUBLIC)
  if(sources)
    add_library(standpoint_${name} STATIC ${sources})
    target_link_libraries(standpoint_${name} PRIVATE
      $<BUILD_INTERFACE:standpoint_warnings> $<BUILD_INTERFACE:standpoint_fmt> $<INSTALL_INTERFACE:fmt::fmt>)
  else()
    add_library(standpoint_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(standpoint::${name} ALIAS standpoint_${name})
  set_target_properties(standpoint_${name} PROPERTIES EXPORT_NAME ${name})
  target_link_libraries(standpoint_${name} ${scope} ${arg_LINKS})
  target_compile_features(standpoint_${name} ${scope} cxx_std_20)
  target_sources(standpoint_${name} ${scope}
    FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
endfunction()
