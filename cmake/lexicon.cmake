# SPDX-License-Identifier: Apache-2.0
# The lexicon of a language: what lexicon_compiler makes of a hunspell dictionary and of the lists in data/lexicon.

# standpoint_lexicon(LANGUAGE DICTIONARY PACKAGE): puts the lexicon of the language into standpoint_extract. Called from
# the folder of that library. PACKAGE is Debian's, which holds DICTIONARY.dic and DICTIONARY.aff; its notices are installed
# with the documentation.
function(standpoint_lexicon language dictionary package)
  string(TOUPPER STANDPOINT_DICTIONARY_${language} variable)
  set(folders PATHS /usr/share/hunspell /usr/share/myspell/dicts)
  find_file(${variable} ${dictionary}.dic ${folders})
  find_file(${variable}_AFFIXES ${dictionary}.aff ${folders})
  mark_as_advanced(${variable} ${variable}_AFFIXES)
  if(NOT ${variable} OR NOT ${variable}_AFFIXES)
    message(FATAL_ERROR "Standpoint needs the dictionary ${dictionary}.dic with ${dictionary}.aff: install Debian's package "
                        "${package} (./dev does), or set ${variable} and ${variable}_AFFIXES to where they are.")
  endif()
  find_file(${variable}_COPYRIGHT copyright PATHS /usr/share/doc/${package} NO_DEFAULT_PATH)
  mark_as_advanced(${variable}_COPYRIGHT)
  if(${variable}_COPYRIGHT)
    install(FILES ${${variable}_COPYRIGHT} DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME ${package}.copyright)
  endif()
  set(output ${CMAKE_CURRENT_BINARY_DIR}/lexicon_${language}.bin)
  set(lists ${PROJECT_SOURCE_DIR}/data/lexicon/${language})
  file(GLOB list_files CONFIGURE_DEPENDS ${lists}/*.yaml)
  add_custom_command(
    OUTPUT ${output}
    COMMAND lexicon_compiler ${language} ${${variable}} ${${variable}_AFFIXES} ${lists} ${output}
    DEPENDS lexicon_compiler ${${variable}} ${${variable}_AFFIXES} ${list_files}
    COMMENT "Compiling the lexicon of ${language}"
    VERBATIM)
  string(TOUPPER STANDPOINT_LEXICON_${language} symbol)
  set(source ${CMAKE_CURRENT_SOURCE_DIR}/lexicon/lexicon_bytes.cpp)
  set_property(SOURCE ${source} APPEND PROPERTY COMPILE_DEFINITIONS "${symbol}=\"${output}\"")
  set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS ${output})
endfunction()
