#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Draws the plan of the house: house-plan.svg in this folder, or the file named.
cd "$(dirname "$0")" || exit 1
exec "${STANDPOINT_PROGRAM:-standpoint}" render relations -d . --width full -o "${1:-house-plan.svg}"
