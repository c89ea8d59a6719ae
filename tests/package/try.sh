#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Tries the packages in a clean Debian 12: try.sh FOLDER [--library], with what ./dev package wrote into FOLDER.
#
# Makes a minimal system with debootstrap and, in it, runs the tarball as it is unpacked; installs the .deb with apt; uses it
# as a user without network (as_reader.sh); purges it and compares every file with what was there before; and draws from the
# tarball with the libraries that its README.txt names. With --library, builds a program against libstandpoint-dev alone too
# (400 MB more). Needs root, debootstrap, the mirror that apt uses, 1 GB below CHROOT_PARENT (/var/tmp) and some minutes.
# It removes the system at its end; what it mounts, it mounts where nobody else sees it and where it ends with the script.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

cannot() {
  echo "[SKIPPED] the packages cannot be tried: $*" >&2
  exit 77
}

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

say() { printf '\n== %s\n' "$*"; }

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
trap 'rm -rf --one-file-system "$root"' EXIT

# Runs a command in the new system; /proc is mounted for that command and its children alone.
inside() {
  unshare --pid --fork --kill-child --mount-proc="$root/proc" chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# Runs a part of as_reader.sh as a user who owns nothing but a home, without network.
as_reader() {
  inside unshare --net runuser -u reader -- bash /tmp/as_reader.sh "$@"
}

# Every file of the system: its path, then kind, mode, owner and where it points; and again its path with what it holds.
files() {
  local kept=(\( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./home/reader \) -prune -o)
  (cd "$root" && {
    find . "${kept[@]}" -printf '%p %y %m %U:%G %l\n'
    find . "${kept[@]}" -type f -print0 | xargs -0 sha256sum | awk '{ print $2, $1 }'
  }) | LC_ALL=C sort
}

# What every installation and removal of any package changes, or leaves for the next one.
kept_by_apt_and_dpkg() {
  grep -vE '^\./(var/lib/dpkg|var/lib/apt|var/cache/apt|var/log/apt)(/| )|^\./var/log/(dpkg|alternatives|fontconfig)\.log |^\./etc/ld\.so\.cache |^\./var/cache/(ldconfig/aux-cache|man/|debconf/)'
}

say "A clean Debian 12"
debootstrap --variant=minbase --include=man-db,bash-completion bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
  { tail -n 5 "$root.log" >&2; rm -f "$root.log"; cannot "debootstrap has failed: is the mirror there?"; }
rm -f "$root.log"
inside apt-get -qq update
inside useradd --create-home --shell /bin/bash reader
cp "$here/as_reader.sh" "$here/../../README.md" "$tool" "$tarball" "$root/tmp"

say "The tarball, with nothing installed"
as_reader tarball without-libraries

files >"$root/tmp/before"
say "apt install ./${tool##*/}"
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y "/tmp/${tool##*/}" >"$root/tmp/apt.log" 2>&1 || { tail -n 20 "$root/tmp/apt.log" >&2; fail "apt cannot install it"; }
inside dpkg --verify standpoint
as_reader package

say "apt purge standpoint, apt autoremove"
inside apt-get -qq -o Dpkg::Use-Pty=0 purge -y standpoint >"$root/tmp/apt.log" 2>&1 || fail "apt cannot remove it"
inside apt-get -qq -o Dpkg::Use-Pty=0 autoremove --purge -y >>"$root/tmp/apt.log" 2>&1 || fail "apt cannot remove what it brought"
files >"$root/tmp/after"
diff "$root/tmp/before" "$root/tmp/after" | sed -n 's/^[<>] //p' >"$root/tmp/changed" || true
echo "changed by apt and dpkg themselves: $(cut -d' ' -f1 "$root/tmp/changed" | kept_by_apt_and_dpkg | wc -l) other, of $(cut -d' ' -f1 "$root/tmp/changed" | sort -u | wc -l)"
kept_by_apt_and_dpkg <"$root/tmp/changed" >"$root/tmp/left" && { cat "$root/tmp/left" >&2; fail "this was left behind or changed"; }
if grep -i standpoint "$root/tmp/changed"; then fail "something of the name is left"; fi
echo "no file was left behind or changed"

say "The tarball, with the libraries of its README.txt"
packages=$(tar -xOf "$tarball" --wildcards '*/README.txt' | sed -n 's/^ *apt install //p')
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends $packages >/dev/null 2>&1
as_reader tarball with-libraries

if [[ $library == --library ]]; then
  say "A program against libstandpoint-dev"
  cp "$folder"/libstandpoint-dev_*.deb "$root/tmp"
  cp -r "$here/../consumer" "$root/tmp/consumer"
  inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends /tmp/libstandpoint-dev_*.deb cmake g++ ninja-build >/dev/null 2>&1
  inside cmake -S /tmp/consumer -B /tmp/consumer/build -G Ninja >/dev/null
  inside cmake --build /tmp/consumer/build
  inside /tmp/consumer/build/consumer /home/reader/tarball/share/standpoint/data/health-data-hub
fi
say "Everything passed"
