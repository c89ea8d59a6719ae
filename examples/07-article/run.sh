#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What an article says, as proposals for a dossier: to paste, to look at, and beside the dossier for review; in out/.
set -eu
cd "$(dirname "$0")"
rm -rf out
mkdir out

standpoint extract article.txt -d digue -o out/proposals.yaml
standpoint extract article.txt -d digue -o out/article.html

cp -r digue out/digue
standpoint extract article.txt --into out/digue --keep-text out/digue/article.txt
standpoint extract article.txt --into out/digue # again: nothing is proposed twice
standpoint check out/digue
