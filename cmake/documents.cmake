# SPDX-License-Identifier: Apache-2.0
# The man pages, from cli/commands/*.md by lowdown, and the shell completions, from the program itself.
file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/cli/commands/*.md)
set(writer ${PROJECT_SOURCE_DIR}/cmake/write_man_page.cmake)
set(documents "")

# standpoint_man_page(NAME page...): man/NAME.1 from one page, or the overview man/standpoint.1 from all of them.
function(standpoint_man_page name)
  set(output ${PROJECT_BINARY_DIR}/man/${name}.1)
  string(REPLACE ";" "|" joined "${ARGN}")
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D name=${name} -D "pages=${joined}" -D output=${output} -D lowdown=${LOWDOWN}
            -D version=${PROJECT_VERSION} -D "description=${PROJECT_DESCRIPTION}" -P ${writer}
    DEPENDS ${ARGN} ${writer}
    COMMENT "Writing man/${name}.1"
    VERBATIM)
  set(documents ${documents} ${output} PARENT_SCOPE)
endfunction()

foreach(page IN LISTS pages)
  get_filename_component(command ${page} NAME_WE)
  standpoint_man_page(standpoint-${command} ${page})
endforeach()
standpoint_man_page(standpoint ${pages})

# The name under which each shell looks for the completion of standpoint.
set(completion_of_bash bash-completion/completions/standpoint)
set(completion_of_zsh zsh/site-functions/_standpoint)
set(completion_of_fish fish/vendor_completions.d/standpoint.fish)
foreach(shell bash zsh fish)
  set(output ${PROJECT_BINARY_DIR}/completions/${completion_of_${shell}})
  get_filename_component(folder ${output} DIRECTORY)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(
    OUTPUT ${output}
    COMMAND standpoint completion ${shell} > ${output}
    DEPENDS standpoint
    COMMENT "Writing the ${shell} completion"
    VERBATIM)
  list(APPEND documents ${output})
endforeach()
add_custom_target(standpoint_documents ALL DEPENDS ${documents})
