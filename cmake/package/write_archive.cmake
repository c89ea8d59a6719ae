# SPDX-License-Identifier: Apache-2.0
# Writes the tarball of the tool from what CPack has installed: the same bytes whoever builds it, wherever and when; gzip, which every system has.
set(name ${CPACK_STANDPOINT_ARCHIVE})
set(place ${CPACK_TEMPORARY_DIRECTORY})
file(RENAME ${place}/standpoint ${place}/${name})
file(COPY ${CPACK_STANDPOINT_BUILD}/README.txt DESTINATION ${place}/${name})
execute_process(
  COMMAND bash ${CPACK_STANDPOINT_SOURCES}/cmake/package/write_notices.sh ${CPACK_STANDPOINT_BUILD} ${place}/${name}/share/doc/standpoint/notices
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND tar --create --sort=name --format=gnu --mtime=@$ENV{SOURCE_DATE_EPOCH} --owner=0 --group=0 --numeric-owner
          --mode=u+rw,go=rX --use-compress-program "gzip -9n" --file ${CPACK_PACKAGE_DIRECTORY}/${name}.tar.gz ${name}
  WORKING_DIRECTORY ${place}
  COMMAND_ERROR_IS_FATAL ANY)
set(CPACK_EXTERNAL_BUILT_PACKAGES ${CPACK_PACKAGE_DIRECTORY}/${name}.tar.gz)
