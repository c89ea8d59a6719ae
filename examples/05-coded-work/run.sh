#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# From a study coded elsewhere to its camps in four commands: run.sh [FILE.dna]; all goes to out/ beside this script.
set -eu
given=${1:-}
[ -z "$given" ] || given=$(cd "$(dirname "$given")" && pwd)/$(basename "$given")
cd "$(dirname "$0")"
rm -rf out
mkdir out

# camps_of NAME FORMAT FILE: the dossier, whether it is sound, who agrees with whom, and the camps.
camps_of() {
  standpoint import "$2" "$3" -o "out/$1" --language en
  standpoint check "out/$1"
  standpoint network -d "out/$1" --variable1 organisation --type onemode --aggregation subtract -o "out/$1.csv"
  standpoint camps -d "out/$1" --variable1 organisation
}

if [ -n "$given" ]; then
  camps_of study dna "$given"
  exit
fi
camps_of tram csv statements.csv

sample=${STANDPOINT_REFERENCE:-../../../shared}/reference/dna/sample.dna
if [ -f "$sample" ]; then
  echo
  camps_of sample dna "$sample"
else
  echo "skipped: the sample of Discourse Network Analyzer is not at $sample"
fi
