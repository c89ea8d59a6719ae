#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Proposals decided on, in a copy of the dossier under out/ beside this script.
set -eu
cd "$(dirname "$0")"
rm -rf out
mkdir -p out/quay
cp -r dossier.yaml texts _proposals out/quay

standpoint review out/quay --list

# The same by options, as a script would: a key that is missing, then the decision.
standpoint review out/quay --set gazette-2024-03-11-p1 stance=support --accept gazette-2024-03-11-p1
standpoint review out/quay --reject gazette-2024-03-11-p3 --reason "the article says so, not the chairman"

# And as a person would type it: candidate 2 speaks, on proposition 1, opposes it, accept; then the tie as it is; then a
# new proposition for the last claim.
standpoint review out/quay <<'END'
2 p1 - a
accept
about new policy The bridge should be closed to cars.
stance support
accept
quit
END

standpoint review out/quay --list --all --format csv -o out/decided.csv
standpoint check out/quay
standpoint positions -d out/quay
