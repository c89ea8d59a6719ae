#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Makes an installed tree what Debian's policy asks of a package: shape_debian.sh PACKAGE ROOT, with VERSION, MAINTAINER,
# SOURCES and SOURCE_DATE_EPOCH in the environment. Man pages and changelogs are compressed, licences stand in `copyright`.
set -euo pipefail
package=$1 root=$2
umask 022
doc=$root/usr/share/doc/$package
overrides=$SOURCES/cmake/package/lintian.$package
mkdir -p "$doc"

# as_paragraph FILE: its text as the body of a licence in Debian's machine-readable form.
as_paragraph() {
  expand "$1" | sed 's/[[:space:]]*$//; s/^$/./; s/^/ /'
}

write_copyright() {
  cat "$SOURCES/cmake/package/copyright"
  [[ $package == standpoint ]] || return 0
  echo
  cat "$SOURCES/cmake/package/copyright.lexicons"
  as_paragraph "$doc/hunspell-en-us.copyright"
}

write_copyright >"$doc/copyright"
rm -f "$doc/LICENSE"

gzip -9nc "$SOURCES/CHANGELOG.md" >"$doc/changelog.gz"
gzip -9n >"$doc/changelog.Debian.gz" <<END
standpoint ($VERSION) bookworm; urgency=medium

  * What is new stands in changelog.gz.

 -- $MAINTAINER  $(LC_ALL=C date -u -R -d "@$SOURCE_DATE_EPOCH")
END

if [[ -d $root/usr/share/man ]]; then find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +; fi
if [[ -d $root/usr/share/zsh/site-functions ]]; then # Debian's zsh looks for what packages bring elsewhere
  mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
fi
find "$root" -name '*.a' -exec strip --strip-debug --remove-section=.comment --enable-deterministic-archives {} +
for folder in bin libexec; do
  [[ ! -d $root/usr/$folder ]] || find "$root/usr/$folder" -type f -exec strip --remove-section=.comment --remove-section=.note {} +
done
if [[ -e $overrides ]]; then install -Dm644 "$overrides" "$root/usr/share/lintian/overrides/$package"; fi
