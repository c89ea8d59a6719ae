# SPDX-License-Identifier: Apache-2.0
# Writes the tarball of the tool from what CPack has installed: the same bytes whoever builds it, wherever and when; gzip,
# which every system has.
set(name standpoint-${CPACK_PACKAGE_VERSION}-linux-${CPACK_STANDPOINT_PROCESSOR})
set(root ${CPACK_TEMPORARY_DIRECTORY}/${name})
set(archive ${CPACK_PACKAGE_DIRECTORY}/${name}.tar.gz)
set(scripts ${CPACK_STANDPOINT_SOURCES}/cmake/package)
set(ENV{SOURCES} ${CPACK_STANDPOINT_SOURCES})
set(ENV{VERSION} ${CPACK_PACKAGE_VERSION})
set(ENV{PROCESSOR} ${CPACK_STANDPOINT_PROCESSOR})
file(RENAME ${CPACK_TEMPORARY_DIRECTORY}/standpoint ${root})
execute_process(COMMAND bash ${scripts}/write_notices.sh ${CPACK_STANDPOINT_BUILD} ${root}/share/doc/standpoint/notices
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND bash ${scripts}/write_readme.sh ${root} OUTPUT_FILE ${root}/README.txt COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND tar --create --sort=name --format=gnu --mtime=@$ENV{SOURCE_DATE_EPOCH} --owner=0 --group=0 --numeric-owner
          --mode=u+rw,go=rX --use-compress-program "gzip -9n" --file ${archive} ${name}
  WORKING_DIRECTORY ${CPACK_TEMPORARY_DIRECTORY}
  COMMAND_ERROR_IS_FATAL ANY)
set(CPACK_EXTERNAL_BUILT_PACKAGES ${archive})
