# SPDX-License-Identifier: Apache-2.0
# The libraries that the rooms are linked with; read by the build and, from the install tree, by find_package(standpoint).
#
# Static archives are preferred: with them and the C++ runtime inside the program, it starts in 0.6 ms of CPU instead of 1.4.

find_package(Boost 1.74 CONFIG QUIET)
find_path(STANDPOINT_EXPECTED_INCLUDE tl/expected.hpp)
find_path(STANDPOINT_FMT_INCLUDE fmt/format.h)

# standpoint_need(NAME header library): an imported target standpoint_needs::NAME, its archive before its shared library.
function(standpoint_need name header library)
  if(TARGET standpoint_needs::${name})
    return()
  endif()
  string(TOUPPER STANDPOINT_${name} prefix)
  find_path(${prefix}_INCLUDE ${header})
  find_library(${prefix}_LIBRARY NAMES lib${library}.a ${library})
  mark_as_advanced(${prefix}_INCLUDE ${prefix}_LIBRARY)
  if(NOT ${prefix}_INCLUDE OR NOT ${prefix}_LIBRARY)
    message(FATAL_ERROR "Standpoint needs ${name} (${header}, lib${library}); ./dev installs what is missing on Debian 12.")
  endif()
  add_library(standpoint_needs::${name} UNKNOWN IMPORTED)
  set_target_properties(standpoint_needs::${name} PROPERTIES
    IMPORTED_LOCATION ${${prefix}_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${${prefix}_INCLUDE})
endfunction()

if(NOT Boost_FOUND OR NOT STANDPOINT_EXPECTED_INCLUDE OR NOT STANDPOINT_FMT_INCLUDE)
  message(FATAL_ERROR "Standpoint needs Boost 1.74, tl/expected.hpp and fmt; ./dev installs what is missing on Debian 12.")
endif()
standpoint_need(yaml_cpp yaml-cpp/eventhandler.h yaml-cpp)
standpoint_need(utf8proc utf8proc.h utf8proc)
standpoint_need(nettle nettle/sha2.h nettle)
standpoint_need(cmark_gfm cmark-gfm.h cmark-gfm)
standpoint_need(cmark_gfm_extensions cmark-gfm-core-extensions.h cmark-gfm-extensions)
standpoint_need(mstch mstch/mstch.hpp mstch)
standpoint_need(sqlite3 sqlite3.h sqlite3)
standpoint_need(gumbo gumbo.h gumbo)
standpoint_need(stemmer libstemmer.h stemmer)
standpoint_need(cadical cadical.hpp cadical)
find_path(STANDPOINT_EIGEN_INCLUDE Eigen/Eigenvalues PATH_SUFFIXES eigen3 REQUIRED)
