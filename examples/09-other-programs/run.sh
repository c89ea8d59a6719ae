#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The reference dossier for Gephi, a network by year for R or Python, and camps as a diagram in a Markdown page; under
# out/ beside this script, with what each format leaves out in out/left-out.txt.
set -eu
cd "$(dirname "$0")"
rm -rf out
mkdir out
dossier=../../data/health-data-hub

standpoint export gexf -d "$dossier" -o out/dossier.gexf --losses out/losses.json 2>out/left-out.txt

standpoint export graphml --network onemode --window months --window-size 12 -d "$dossier" -o out/months \
  2>>out/left-out.txt | tail -n 1

{
  printf '# Who agrees with whom\n\n```mermaid\n'
  standpoint export mermaid --network onemode --aggregation subtract -d "$dossier" --lang en 2>>out/left-out.txt
  printf '```\n'
} >out/camps.md
