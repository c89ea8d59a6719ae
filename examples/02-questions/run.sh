#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Questions to the reference dossier: run.sh [DOSSIER]; tables go to out/ beside this script.
set -eu
here=$(dirname "$0")
dossier=$(cd "${1:-$here/../../data/health-data-hub}" && pwd)
cd "$here"
rm -rf out
mkdir out

ask() {
  printf '\n$ standpoint %s\n' "$*"
  standpoint "$@" -d "$dossier" --lang en
}

ask show award-lawful                                  # who says what about it, and in which words
ask relations --from microsoft                         # how the company is tied
ask relations --type leads --at 2020-07                # who led what in July 2020
ask path anticor microsoft                             # how the two are connected
ask timeline --actor cedric-o                          # what a minister said, in order of time
ask list claims --proposition sovereign-hosting        # who wants, or does not want, a sovereign host
ask evidence --source anticor-2021-04                  # the quotes of one article

ask relations --tag government -o out/government-ties.csv
ask list propositions --kind policy -o out/demands.md
