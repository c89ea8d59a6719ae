#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One text, three documents, as far as what makes them is installed; all go to out/ beside this script.
set -eu
cd "$(dirname "$0")"
dossier=../../data/health-data-hub
folder=out
rm -rf "$folder"
mkdir "$folder"

has() { command -v "$1" >/dev/null; }

write() {
  standpoint embed rapport.md -o "$folder/rapport.$1" -d "$dossier"
  echo "$folder/rapport.$1"
}

write html
if has pandoc; then write docx; else echo "without pandoc there is no docx"; fi
if has pandoc && has pdflatex || has chromium; then write pdf; else echo "without LaTeX or chromium there is no PDF"; fi
