# SPDX-License-Identifier: Apache-2.0
# One libFuzzer program per source of tests/fuzz: tests/fuzz/loader.cpp (or fuzz_loader.cpp, loader_fuzz.cpp) -> fuzz_loader.
add_custom_target(standpoint_fuzz)
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp)
foreach(source IN LISTS sources)
  get_filename_component(name ${source} NAME_WE)
  string(REGEX REPLACE "^fuzz_|_fuzz$" "" name ${name})
  add_executable(fuzz_${name} ${source})
  target_include_directories(fuzz_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(fuzz_${name} PRIVATE standpoint_render standpoint_extract standpoint_fmt standpoint_warnings)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  set_target_properties(fuzz_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/fuzz)
  add_dependencies(standpoint_fuzz fuzz_${name})
endforeach()
