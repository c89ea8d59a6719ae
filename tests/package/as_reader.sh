#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What somebody does with Standpoint, in the clean system that try.sh makes: as_reader.sh package, or
# as_reader.sh tarball with-libraries|without-libraries. Ends with 1 where anything went otherwise than it should.
set -uo pipefail
export HOME=/home/reader MANWIDTH=400 MAN_KEEP_FORMATTING=
faults=0 passed=0 skipped=0

fault() {
  echo "FAULT: $*" >&2
  faults=$((faults + 1))
}

# expect WHAT COMMAND…: it succeeds.
expect() {
  local what=$1 said
  shift
  if said=$("$@" 2>&1); then passed=$((passed + 1)); else fault "$what: exit $?: ${said:0:600}"; fi
}

# begins FILE BYTES: a file is there and begins so.
begins() { [[ $(head -c "${#2}" "$1") == "$2" ]]; }

# A folder that is laid out like the sources: what the commands of the pages are run in.
fresh_copy() {
  rm -rf ~/copy
  cp -r "$1" ~/copy && cd ~/copy || exit 1
}

# run_line LINE: a command as a page has it. A program that is not installed is no fault where the message says so; 1 says
# that `diff` has found something.
run_line() {
  local said code=0
  if [[ $1 == "standpoint serve"* ]]; then  # stays until it is interrupted
    said=$(timeout --preserve-status --signal=INT 5 bash -c "exec $1" 2>&1 </dev/null) || code=$?
    [[ $code -eq 130 && $said == http://127.0.0.1:* ]] && code=0 || code=1
  else
    said=$(bash -c "$1" 2>&1 </dev/null) || code=$?
  fi
  if [[ $code -eq 0 || ($code -eq 1 && $1 == "standpoint diff "*) ]]; then
    passed=$((passed + 1))
  elif [[ $said =~ (is not installed|apt install|needs git|no git) ]]; then
    echo "skipped: $1: ${said%%$'\n'*}"
    skipped=$((skipped + 1))
  else
    fault "$1: exit $code: ${said:0:600}"
  fi
}

use_package() {
  local shared=/usr/share/standpoint run page line lines count kind command
  [[ ! -w $shared ]] || fault "$shared can be written by anybody"

  fresh_copy $shared
  for run in examples/*/run.sh; do expect "$run" "./$run"; done
  echo "examples: $(ls -d examples/*/ | wc -l)"

  count=0
  for page in /usr/share/man/man1/standpoint-*.1.gz; do
    command=$(basename "$page" .1.gz)
    command=${command#standpoint-}
    fresh_copy $shared
    lines=$(man "standpoint-$command" | sed -n 's/^ *\$ \(standpoint .*\)/\1/p')
    [[ $(grep -c . <<<"$lines") -eq $(standpoint help "$command" | grep -c '^    \$ standpoint ') ]] ||
      fault "man standpoint-$command has other examples than standpoint help $command"
    while read -r line; do
      run_line "$line"
      count=$((count + 1))
    done <<<"$lines"
  done
  echo "lines of man pages: $count"
  expect "man standpoint" bash -c 'man standpoint | grep -q "standpoint-check(1)"'
  expect "the name of a page" bash -c '[[ $(lexgrog "$(man -w standpoint-check)") == *"standpoint-check - "* ]]'

  fresh_copy $shared
  count=0
  while read -r line; do
    run_line "$line"
    count=$((count + 1))
  done < <(sed -n '/^```sh/,/^```/p' /tmp/README.md | grep '^standpoint .*data/health-data-hub' | grep -v DIR)
  echo "lines of the README: $count"

  draw standpoint
  read_articles
  complete_words
}

# draw PROGRAM: each kind of picture and document.
draw() {
  local program=$1 dossier=$HOME/copy/data/health-data-hub view
  cd ~/copy || exit 1
  for view in relations positions matrix timeline conflicts; do
    expect "$view.svg" "$program" render "$view" -d "$dossier" -o "$view.svg"
    expect "$view.svg is one" begins "$view.svg" "<?xml"
    expect "$view.svg is laid out" bash -c "! grep -q 'Bo[iî]tes en rangées' '$view.svg'"
  done
  expect png "$program" render relations -d "$dossier" -o map.png
  expect "png is one" begins map.png $'\x89PNG'
  expect pdf "$program" render matrix -d "$dossier" -o map.pdf
  expect "pdf is one" begins map.pdf %PDF
  expect report "$program" report -d "$dossier" -o report.html
  expect "report is a page" begins report.html "<!doctype html>"
  expect embed bash -c "cd examples/04-report && '$program' embed rapport.md -o ~/copy/rapport.html -d '$dossier'"
}

# Articles in the formats that others' programs read, and a document that pandoc writes.
read_articles() {
  cd ~/copy || exit 1
  expect "a docx" pandoc examples/07-article/article.txt -f markdown -o article.docx
  expect "extract from a docx" bash -c '[[ $(standpoint extract article.docx) == *quote* ]]'
  expect "text of a PDF" bash -c '[[ $(pdftotext map.pdf - | wc -w) -gt 20 ]]'
  expect "extract from a PDF" standpoint extract map.pdf
  cd examples/04-report || exit 1
  expect "embed as docx" standpoint embed rapport.md -o rapport.docx -d ../../data/health-data-hub
  expect "the Lua filter" pandoc -L /usr/share/standpoint/standpoint.lua rapport.md -o filter.html
  expect "the filter draws" bash -c '[[ $(<filter.html) == *"<svg"* || $(<filter.html) == *"<img"* ]]'
}

complete_words() {
  expect "bash completes commands" bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader standpoint
    name=$(complete -p standpoint | sed "s/.*-F \([^ ]*\).*/\1/")
    COMP_WORDS=(standpoint ren) COMP_CWORD=1 COMP_LINE="standpoint ren" COMP_POINT=14
    "$name" standpoint ren standpoint; [[ " ${COMPREPLY[*]} " == *" render "* ]]'
}

# The tarball, unpacked where it is told to and moved afterwards.
use_tarball() {
  local program
  rm -rf ~/tarball ~/elsewhere
  mkdir ~/elsewhere && tar -xf /tmp/standpoint-*.tar.gz -C ~/elsewhere && mv ~/elsewhere/* ~/tarball
  program=~/tarball/bin/standpoint
  fresh_copy ~/tarball/share/standpoint
  expect help "$program" help render
  expect check "$program" check data/health-data-hub
  expect camps "$program" camps -d data/health-data-hub
  expect extract bash -c "[[ \$('$program' extract examples/07-article/article.txt) == *quote* ]]"
  expect report "$program" report -d data/health-data-hub -o page.html
  if [[ $1 == with-libraries ]]; then
    draw "$program"
    expect "an example" env PATH="$HOME/tarball/bin:$PATH" examples/01-first-diagram/run.sh
  else
    expect "a picture in rows" bash -c "'$program' render relations -d data/health-data-hub | grep 'Boîtes en rangées'"
    expect "a hint of the library" bash -c "'$program' render relations -d data/health-data-hub -o map.png 2>&1 |
      grep 'apt install librsvg2-2'"
  fi
}

case $1 in
  package) use_package ;;
  tarball) use_tarball "$2" ;;
esac
rm -rf ~/copy
echo "passed: $passed, skipped: $skipped, faults: $faults"
[[ $faults -eq 0 ]]
