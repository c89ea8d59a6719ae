#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Prints the README.txt of the tarball, with the packages of the libraries that its programs look for:
# write_readme.sh ROOT, with SOURCES, VERSION and PROCESSOR in the environment.
set -euo pipefail
root=$1

libraries=$(readelf -d "$root"/bin/* "$root"/libexec/standpoint/* | sed -n 's/.*(NEEDED).*\[\(.*\)\]$/\1/p' | sort -u)
packages=$(for library in $libraries; do dpkg-query -S "*-linux-gnu*/$library"; done | cut -d: -f1 | sort -u |
  grep -vxE 'libc6|libgcc-s1' | paste -sd' ')
sed "s/@LIBRARIES@/$packages/; s/@VERSION@/$VERSION/; s/@PROCESSOR@/$PROCESSOR/" "$SOURCES/cmake/package/README.txt"
