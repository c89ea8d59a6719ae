#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Gathers the licences of what is compiled into the programs, out of the packages it came from: write_notices.sh BUILD FOLDER
# Those packages own the headers that the sources include and the archives that are linked. Left out: the C library and the
# drawing programs, which are linked with shared libraries only; Boost, whose licence asks for no notice in compiled code.
set -euo pipefail
build=$1 folder=$2
umask 022

compiled_in() {
  ninja -C "$build" -t deps | awk '/^[^ ]/ { mine = $1 !~ /\/standpoint_(layout|raster)/ } mine && $1 ~ "^/usr/" { print $1 }'
  grep -o '/usr/lib/[^ ]*\.a' "$build/build.ninja"
}

mkdir -p "$folder"
compiled_in | sort -u | xargs dpkg-query -S | cut -d: -f1 | sort -u | while read -r package; do
  case $package in
    libc6-dev | linux-libc-dev | libgcc-*-dev | libboost*-dev) ;;
    *) cp --no-preserve=mode "/usr/share/doc/$package/copyright" "$folder/$package.copyright" ;;
  esac
done
