# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` writes: programs, libraries with their headers and package, pages, completions, the dossiers to try.
# What names no component belongs to the tool (CMAKE_INSTALL_DEFAULT_COMPONENT_NAME); the library's files are `development`.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/standpoint)

install(TARGETS standpoint RUNTIME)
install(TARGETS standpoint_layout_helper standpoint_raster_helper standpoint_preview_helper
        RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/standpoint)
install(TARGETS standpoint_graph standpoint_extract standpoint_render EXPORT standpoint_targets
        ARCHIVE COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/standpoint COMPONENT development)
install(EXPORT standpoint_targets NAMESPACE standpoint:: DESTINATION ${package_folder} COMPONENT development)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/standpoint-config.cmake.in standpoint-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(standpoint-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/standpoint-config.cmake ${PROJECT_BINARY_DIR}/standpoint-config-version.cmake
              ${PROJECT_SOURCE_DIR}/cmake/standpoint_needs.cmake
        DESTINATION ${package_folder} COMPONENT development)

install(DIRECTORY ${PROJECT_BINARY_DIR}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(DIRECTORY ${PROJECT_BINARY_DIR}/completions/ DESTINATION ${CMAKE_INSTALL_DATADIR})

# Below share/standpoint dossiers and examples lie as they do in the sources, so that the commands of the pages run in a
# copy of that folder. Left out: what running an example leaves beside it, and what needs the sources.
install(DIRECTORY data/health-data-hub DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint/data)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint
        PATTERN out EXCLUDE
        PATTERN .gitignore EXCLUDE
        PATTERN house-plan.svg EXCLUDE
        PATTERN "*.py" EXCLUDE
        PATTERN __pycache__ EXCLUDE
        PATTERN "*.sh" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
install(DIRECTORY share/standpoint/ DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint)
install(FILES share/standpoint/_extensions/standpoint/standpoint.lua DESTINATION ${CMAKE_INSTALL_DATADIR}/standpoint)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES data/lexicon/NOTICE.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME lexicon-notice.md)
install(FILES docs/embed.md docs/errors.md docs/extraction.md docs/format.md docs/install.md docs/query.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
