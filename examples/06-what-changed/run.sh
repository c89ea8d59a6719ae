#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What changed between two editions of a dossier; the comment for a pull request goes to out/ beside this script.
set -eu
cd "$(dirname "$0")"
rm -rf out
mkdir out

# Exit code 1 says that something differs: here it is no failure.
compare() {
  printf '\n$ standpoint diff %s\n' "$*"
  standpoint diff "$@" || [ $? -eq 1 ]
}

compare spring.yaml summer.yaml                             # everything, for a reader
compare spring.yaml summer.yaml --only positions --lang fr  # who moved, in French
compare spring.yaml summer.yaml --stat                      # the numbers alone
compare spring.yaml summer.yaml -o out/comment.md           # for a pull request
compare spring.yaml summer.yaml -o out/changes.csv          # for a spreadsheet
