# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` writes: programs, libraries with their headers and package, pages, completions, the dossiers to try.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/standpoint)

install(TARGETS standpoint RUNTIME)
install(TARGETS standpoint_layout_helper standpoint_raster_helper standpoint_preview_helper
        RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/standpoint)
install(TARGETS standpoint_graph standpoint_extract standpoint_render EXPORT standpoint_targets
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/standpoint)
install(EXPORT standpoint_targets NAMESPACE standpoint:: DESTINATION ${package_folder})

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/standpoint-config.cmake.in standpoint-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(standpoint-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/standpoint-config.cmake ${PROJECT_BINARY_DIR}/standpoint-config-version.cmake
              ${PROJECT_SOURCE_DIR}/cmake/standpoint_needs.cmake
        DESTINATION ${package_folder})

install(DIRECTORY ${PROJECT_BINARY_DIR}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(DIRECTORY ${PROJECT_BINARY_DIR}/completions/ DESTINATION ${CMAKE_INSTALL_DATADIR})
install(DIRECTORY data/health-data-hub examples DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint)
install(DIRECTORY share/standpoint/ DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint)
install(FILES share/standpoint/_extensions/standpoint/standpoint.lua DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES data/lexicon/NOTICE.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME lexicon-notice.md)
