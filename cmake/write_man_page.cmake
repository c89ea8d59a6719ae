# SPDX-License-Identifier: Apache-2.0
# Writes one man page: cmake -D name= -D pages=a|b -D output= -D lowdown= -D version= -D description= -P write_man_page.cmake
#
# A help page has a title ("# check"), a first paragraph that says what the command does, and sections ("## Options").
# A man page has NAME, DESCRIPTION and the same sections one level up. The page standpoint(1) lists all the commands.
string(REPLACE "|" ";" pages "${pages}")

# read_page(FILE): sets `summary` to the first sentence after the title, `body` to all that follows the title.
function(read_page file)
  file(READ "${file}" text)
  string(REGEX REPLACE "^#[^\n]*\n+" "" body "${text}")
  if(NOT body MATCHES "^[^\n#]")
    message(FATAL_ERROR "${file}: a title and then a sentence on what the command does are expected")
  endif()
  string(FIND "${body}" "\n\n" end)
  string(SUBSTRING "${body}" 0 ${end} first)
  string(REGEX REPLACE "\n" " " first "${first}")
  string(REGEX REPLACE "[.:] .*$|[.:]$" "" first "${first}")
  set(summary "${first}" PARENT_SCOPE)
  set(body "${body}" PARENT_SCOPE)
endfunction()

if(name STREQUAL "standpoint")
  set(markdown "# NAME\n\nstandpoint - ${description}\n\n# SYNOPSIS\n\n`standpoint COMMAND [ARGUMENTS] [-d DOSSIER]`\n\n# COMMANDS\n")
  foreach(page IN LISTS pages)
    get_filename_component(command "${page}" NAME_WE)
    read_page("${page}")
    string(APPEND markdown "\n**standpoint-${command}**(1) - ${summary}.\n")
  endforeach()
else()
  read_page("${pages}")
  string(REGEX REPLACE "\n##" "\n#" body "${body}")
  set(markdown "# NAME\n\n${name} - ${summary}\n\n# DESCRIPTION\n\n${body}")
endif()

file(WRITE "${output}.md" "${markdown}")
execute_process(
  COMMAND "${lowdown}" -s -Tman -M "title=${name}" -M section=1 -M "source=Standpoint ${version}" "${output}.md"
  OUTPUT_VARIABLE page
  COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${output}" "${page}")
file(REMOVE "${output}.md")
