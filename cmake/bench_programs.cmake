# SPDX-License-Identifier: Apache-2.0
# One program per source of tests/bench, in <build>/bench, for ./dev bench: tests/bench/event_scan.cpp -> bench/event_scan.
add_custom_target(standpoint_bench)
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/bench/*.cpp)
foreach(source IN LISTS sources)
  get_filename_component(name ${source} NAME_WE)
  add_executable(bench_${name} EXCLUDE_FROM_ALL ${source})
  target_include_directories(bench_${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(bench_${name} PRIVATE standpoint_render standpoint_extract standpoint_needs::yaml_cpp standpoint_needs::sqlite3
                        standpoint_fmt
                        standpoint_warnings standpoint_runtime)
  set_target_properties(bench_${name} PROPERTIES OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bench)
  add_dependencies(standpoint_bench bench_${name})
endforeach()
