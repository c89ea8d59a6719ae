# SPDX-License-Identifier: Apache-2.0
# Installs the build into a folder of its own, builds the consumer against that alone, and runs both on the installed dossier:
# cmake -D build=FOLDER -D compiler=PATH -D flags=FLAGS -P check.cmake
set(place ${build}/consumer)
set(prefix ${place}/prefix)
file(REMOVE_RECURSE ${place})

function(run)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nexits with ${result}:\n${output}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install ${build} --prefix ${prefix})
foreach(path bin/standpoint libexec/standpoint/layout libexec/standpoint/raster libexec/standpoint/preview
             share/man/man1/standpoint.1 share/man/man1/standpoint-check.1
             share/bash-completion/completions/standpoint share/zsh/site-functions/_standpoint
             share/fish/vendor_completions.d/standpoint.fish share/standpoint/data/health-data-hub/dossier.yaml
             share/standpoint/standpoint.lua share/standpoint/_extensions/standpoint/_extension.yml
             share/standpoint/_extensions/standpoint/standpoint.lua)
  if(NOT EXISTS ${prefix}/${path})
    message(FATAL_ERROR "the install tree lacks ${path}")
  endif()
endforeach()

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${place}/build -G Ninja -D CMAKE_PREFIX_PATH=${prefix}
    -D CMAKE_CXX_COMPILER=${compiler} -D "CMAKE_CXX_FLAGS=${flags}")
run(${CMAKE_COMMAND} --build ${place}/build)
run(${place}/build/consumer ${prefix}/share/standpoint/data/health-data-hub)
run(${prefix}/bin/standpoint check ${prefix}/share/standpoint/data/health-data-hub)
run(${prefix}/bin/standpoint render relations -d ${prefix}/share/standpoint/data/health-data-hub -o ${place}/relations.svg)
run(${prefix}/bin/standpoint render relations -d ${prefix}/share/standpoint/data/health-data-hub -o ${place}/relations.pdf)
