# SPDX-License-Identifier: Apache-2.0
# Run by CPack once a package's tree is installed and before it is packed.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
set(ENV{SOURCES} ${CPACK_STANDPOINT_SOURCES})
set(ENV{VERSION} ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
set(ENV{MAINTAINER} ${CPACK_DEBIAN_PACKAGE_MAINTAINER})
foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  execute_process(
    COMMAND bash ${CPACK_STANDPOINT_SOURCES}/cmake/package/shape_debian.sh ${CPACK_DEBIAN_${upper}_PACKAGE_NAME}
            ${CPACK_TEMPORARY_DIRECTORY}/${component}
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(
  COMMAND bash ${CPACK_STANDPOINT_SOURCES}/cmake/package/write_notices.sh ${CPACK_STANDPOINT_BUILD}
          ${CPACK_TEMPORARY_DIRECTORY}/standpoint/usr/share/doc/standpoint/notices
  COMMAND_ERROR_IS_FATAL ANY)
