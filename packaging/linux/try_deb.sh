#!/usr/bin/env bash
# Install the Debian package in a bare system, run it there, purge it, and see that nothing is left:
#     sudo packaging/linux/try_deb.sh build/package/g60desk_VERSION_amd64.deb [SUITE]
# Needs debootstrap, a mirror and root; takes some three minutes and a gigabyte.  With Xvfb it opens a window, too.
set -euo pipefail

package=$(realpath "$1")
suite=${2:-bookworm}
root=$(mktemp -d /tmp/g60desk-deb.XXXXXX)
server=

cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  mountpoint -q "$root/proc" && umount "$root/proc"
  rm -rf --one-file-system "$root"
}
trap cleanup EXIT

within() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/visitor LANG=C.UTF-8 \
  DEBIAN_FRONTEND=noninteractive "$@"; }
as_visitor() { chroot --userspec=visitor "$root" env -i PATH=/usr/bin:/bin HOME=/home/visitor LANG=C.UTF-8 "$@"; }
installed() { within dpkg-query -W -f '${Package} ${Version} ${Status}\n' | sort; }

echo "-- a bare $suite"
debootstrap --variant=minbase "$suite" "$root" >/dev/null
chmod 755 "$root"
rm -f "$root/etc/apt/sources.list"
cp -a /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d "$root/etc/apt/" 2>/dev/null || true
mount -t proc proc "$root/proc"
within useradd --create-home visitor
within apt-get update -q >/dev/null
before=$(installed)

echo "-- installed with what it depends on"
cp "$package" "$root/tmp/g60desk.deb"
within apt-get install -y -q --no-install-recommends /tmp/g60desk.deb >/dev/null

echo "-- tried as a user, without a screen"
as_visitor g60desk --selftest /home/visitor/out.json -platform offscreen
grep -q '"ok": true' "$root/home/visitor/out.json"
as_visitor g60desk check | grep -q "no problems"

if command -v Xvfb >/dev/null; then
  echo "-- tried in a window"
  Xvfb :87 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
  server=$!
  sleep 2
  as_visitor DISPLAY=:87 g60desk --selftest /home/visitor/window.json
  grep -q '"platform": "xcb"' "$root/home/visitor/window.json"
  cp "$root/home/visitor/window.png" "${package%.deb}.png"
fi

echo "-- purged"
within apt-get purge -y -q g60desk >/dev/null
within apt-get autoremove -y -q --purge >/dev/null
diff <(echo "$before") <(installed)
left=$(find "$root/usr" "$root/etc" "$root/opt" "$root/var/lib" -iname '*g60desk*')
test -z "$left" || { echo "left behind: $left" >&2; exit 1; }
echo "The package comes and goes as it should."
