#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One text, three documents: a page, docx and PDF, as far as what makes them is installed; all go to out/ beside this script.
set -eu
cd "$(dirname "$0")"
dossier=../../data/health-data-hub # in the sources; where it is installed:
[ -d "$dossier" ] || dossier=../../health-data-hub
rm -rf out
mkdir out

for document in html docx pdf; do
  case $document in
    docx) command -v pandoc >/dev/null || { echo "no pandoc: out/ has no docx"; continue; } ;;
    pdf) command -v pdflatex >/dev/null || command -v chromium >/dev/null || { echo "neither LaTeX nor chromium: out/ has no pdf"; continue; } ;;
  esac
  standpoint embed rapport.md -o "out/rapport.$document" -d "$dossier"
  echo "out/rapport.$document"
done
