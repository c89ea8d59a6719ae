# SPDX-License-Identifier: Apache-2.0
# What CPack makes of the release, for ./dev package: the tool as a .deb and as a tarball, the library as a second .deb.
set(CPACK_PACKAGE_NAME standpoint)
set(CPACK_PACKAGE_VENDOR Standpoint)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_COMPONENTS_ALL standpoint development)
set(CPACK_STRIP_FILES ON)
set(CPACK_STANDPOINT_SOURCES ${PROJECT_SOURCE_DIR})
set(CPACK_STANDPOINT_BUILD ${PROJECT_BINARY_DIR})
set(CPACK_STANDPOINT_PROCESSOR ${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/cmake/package/shape_debian.cmake)

# The tarball, by tar itself: CPack's own lists files in the order and with the owner that it finds.
set(CPACK_EXTERNAL_PACKAGE_SCRIPT ${PROJECT_SOURCE_DIR}/cmake/package/write_archive.cmake)
set(CPACK_EXTERNAL_ENABLE_STAGING ON)

set(STANDPOINT_MAINTAINER "Standpoint contributors <standpoint@example.org>"
    CACHE STRING "Who answers for the packages: Name <address>")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${STANDPOINT_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

# The tool. What it starts where it is there is recommended or suggested; docs/install.md says what for.
set(CPACK_DEBIAN_STANDPOINT_PACKAGE_NAME standpoint)
set(CPACK_DEBIAN_STANDPOINT_PACKAGE_SECTION text)
set(CPACK_DEBIAN_STANDPOINT_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_STANDPOINT_PACKAGE_DEPENDS fonts-liberation)
set(CPACK_DEBIAN_STANDPOINT_PACKAGE_RECOMMENDS "pandoc, poppler-utils")
set(CPACK_DEBIAN_STANDPOINT_PACKAGE_SUGGESTS "chromium, git, librsvg2-bin, lmodern, texlive-latex-recommended")
set(CPACK_DEBIAN_STANDPOINT_DESCRIPTION
"who claims what, who is tied to whom, on which words it rests
Standpoint is for people who follow a controversy: journalists, policy
analysts, associations, researchers of discourse networks. What the sources
say is written down as plain text in YAML, a dossier: people and bodies,
propositions, claims with their quotes, ties.

The program checks a dossier, says where each actor stands and who conflicts
with whom, answers questions about it, finds camps, draws diagrams as SVG, PNG
and PDF, writes reports, and proposes claims from press articles in French and
English. Every line of every answer leads back to words in a source. It needs
no network.")

# The library: archives, headers and what find_package(standpoint) reads; it depends on what standpoint_needs.cmake wants.
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libstandpoint-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libboost-dev, libcadical-dev, libcmark-gfm-dev, libcmark-gfm-extensions-dev, libeigen3-dev, libexpected-dev, \
libfmt-dev, libgumbo-dev, libmstch-dev, libsqlite3-dev, libstemmer-dev, libutf8proc-dev, libyaml-cpp-dev, nettle-dev")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS standpoint)
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION
"who claims what, who is tied to whom (library and headers)
Standpoint checks, analyses, queries and draws dossiers of who claims what in
a controversy, written as plain text in YAML.

This package is for programs in C++20 that do the same: the static libraries
standpoint::graph, standpoint::extract and standpoint::render with their
headers, for find_package(standpoint) of CMake. To draw, they start the helpers
of the package standpoint.")
include(CPack)
