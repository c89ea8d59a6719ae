#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Tries the packages in a clean Debian 12: try.sh FOLDER [--library], with what ./dev package wrote into FOLDER.
#
# Makes a minimal system with debootstrap and, in it, runs the tarball as it is unpacked; installs the .deb with apt; uses it
# as a user without network (as_reader.sh); purges it and compares every file with what was there before; and draws from the
# tarball with the libraries that its README.txt names. With --library, builds a program against libstandpoint-dev alone too
# (400 MB more). Needs root, debootstrap, the mirror that apt uses, 1 GB below CHROOT_PARENT (/var/tmp) and some minutes.
# It removes the system at its end; what it mounts, it mounts where nobody else sees it and where it ends with the command.
# Exit codes: 0 all is well, 1 something is not, 77 the trial cannot be made here.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# What installing and removing any package changes, or leaves for the next one.
readonly KEPT_BY_APT_AND_DPKG="/var/lib/dpkg /var/lib/apt /var/cache/apt /var/cache/debconf /var/cache/man /var/cache/ldconfig
  /var/log/apt /var/log/dpkg.log /var/log/alternatives.log /etc/ld.so.cache"

cannot() {
  echo "[SKIPPED] the packages cannot be tried: $*" >&2
  exit 77
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

say() { printf '\n== %s\n' "$*"; }

# Runs a command in the new system; /proc is mounted for that command and its children alone.
inside() {
  unshare --pid --fork --kill-child --mount-proc="$root/proc" chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# apt in the new system; what it says is shown only where it fails.
apt() {
  inside apt-get -qq -y -o Dpkg::Use-Pty=0 "$@" >"$root/tmp/apt.log" 2>&1 || { tail -n 20 "$root/tmp/apt.log" >&2; fail "apt-get $*"; }
}

# Runs a part of as_reader.sh as a user who owns nothing but a home, without network.
as_reader() {
  inside unshare --net runuser -u reader -- bash /tmp/as_reader.sh "$@"
}

# Every file of the system: its path, then kind, mode, owner and where it points; and again its path with what it holds.
files() {
  local kept=(\( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./home/reader \) -prune -o)
  (cd "$root" && {
    find . "${kept[@]}" -printf '%P %y %m %U:%G %l\n'
    find . "${kept[@]}" -type f -printf '%P\0' | xargs -0 sha256sum | awk '{ print $2, $1 }'
  }) | sed 's|^|/|' | LC_ALL=C sort
}

# changes BEFORE AFTER: fails where a file differs that dpkg and apt do not change themselves; says which of those did.
changes() {
  local changed path
  changed=$(diff "$1" "$2" | sed -n 's/^[<>] //p' | cut -d' ' -f1 | sort -u) || true
  for path in $KEPT_BY_APT_AND_DPKG; do
    [[ $'\n'$changed$'\n' != *$'\n'$path[/$'\n']* ]] || echo "kept by apt and dpkg: $path"
    changed=$(grep -vE "^${path//./\\.}(/|$)" <<<"$changed") || true
  done
  [[ -z $changed ]] || { echo "$changed" >&2; fail "these files were left behind or changed"; }
  ! grep -i standpoint "$2" || fail "something of the name is left"
}

folder=$(cd "${1:?a folder with packages is expected}" && pwd)
library=${2:-}
tool=$(ls "$folder"/standpoint_*.deb) tarball=$(ls "$folder"/standpoint-*.tar.gz)
[[ $EUID -eq 0 ]] || cannot "this needs root, for chroot"
command -v debootstrap >/dev/null || cannot "debootstrap is not installed"
mirror=$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Identifier: Packages' |
  awk '$1 == "bookworm" && $2 == "main" { print $3; exit }')
[[ -n $mirror ]] || cannot "apt knows no mirror of Debian 12"
if command -v lintian >/dev/null; then
  lintian --allow-root --fail-on error,warning "$folder"/*.deb || fail "lintian has found something"
fi
root=$(mktemp -d "${CHROOT_PARENT:-/var/tmp}/standpoint-chroot-XXXXXX")
trap 'rm -rf --one-file-system "$root" "$root.log"' EXIT

say "A clean Debian 12"
chmod 755 "$root"
unshare --mount debootstrap --variant=minbase --include=man-db,bash-completion bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
  { tail -n 5 "$root.log" >&2; cannot "debootstrap has failed: is the mirror there?"; }
apt update
inside useradd --create-home --shell /bin/bash reader
cp "$here/as_reader.sh" "$here/../../README.md" "$tool" "$tarball" "$root/tmp"

say "The tarball, with nothing installed"
as_reader tarball without-libraries

say "apt install ./${tool##*/}"
files >"$root/tmp/before"
apt install "/tmp/${tool##*/}"
inside dpkg --verify standpoint
as_reader package

say "apt purge standpoint, apt autoremove --purge"
apt purge standpoint
apt autoremove --purge
files >"$root/tmp/after"
changes "$root/tmp/before" "$root/tmp/after"
echo "no other file was left behind or changed, of $(wc -l <"$root/tmp/before") lines compared"

say "The tarball, with the libraries of its README.txt"
apt install --no-install-recommends $(tar -xOf "$tarball" --wildcards '*/README.txt' | sed -n 's/^ *apt install //p')
as_reader tarball with-libraries

if [[ $library == --library ]]; then
  say "A program against libstandpoint-dev"
  cp -r "$folder"/libstandpoint-dev_*.deb "$here/../consumer" "$root/tmp"
  apt install --no-install-recommends "/tmp/$(basename "$folder"/libstandpoint-dev_*.deb)" cmake g++ ninja-build
  inside cmake -S /tmp/consumer -B /tmp/consumer/build -G Ninja >/dev/null
  inside cmake --build /tmp/consumer/build
  inside /tmp/consumer/build/consumer /home/reader/tarball/share/standpoint/data/health-data-hub
fi
say "Everything passed"
