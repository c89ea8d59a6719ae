#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# A first dossier, checked, read and drawn; everything goes to out/ beside this script.
set -eu
cd "$(dirname "$0")"
rm -rf out
mkdir out

standpoint init out/canteen
standpoint check out/canteen
standpoint show ana-ruiz -d out/canteen
for language in en fr; do
  standpoint render relations -d out/canteen --lang "$language" -o "out/canteen.$language.svg"
done
standpoint render relations -d out/canteen -o out/canteen.dot
