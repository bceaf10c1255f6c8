#!/usr/bin/env bash
# Install by the Windows installer under Wine, start what is installed, install again, uninstall, and see what is left:
#     packaging/windows/try_installer.sh SETUP.exe TREE
# TREE is the frozen folder that was packed.  Wine on x86_64 alone runs such programs; elsewhere this says so and ends well.
set -euo pipefail

setup=$(realpath "$1")
tree=$(realpath "$2")
if [ "$(uname -m)" != x86_64 ] || ! command -v wine >/dev/null; then
  echo "-- skipped: Windows programs run here only under Wine on x86_64"
  exit 0
fi

work=$(mktemp -d /tmp/g60desk-wine.XXXXXX)
export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEARCH=win64 LC_ALL=C.UTF-8
export WINEDLLOVERRIDES="mscoree,mshtml,winedbg.exe,winemenubuilder.exe="
trap 'wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT
c="$WINEPREFIX/drive_c"

# NSIS wants /D= last and without quotes, which only a batch file keeps; and output goes through a pipe: a Windows
# program dies of a file as its output.
windows() {
  printf '%s\r\nexit /b %%ERRORLEVEL%%\r\n' "$1" > "$c/run.bat"
  timeout "${2:-120}" wine cmd /c 'C:\run.bat' </dev/null 2>&1 | cat
  return "${PIPESTATUS[0]}"
}
registry() { wine reg export 'HKCU\Software' "C:\\$1.reg" /y </dev/null >/dev/null 2>&1; }
ours() { iconv -f UTF-16 -t UTF-8 "$c/$1.reg" 2>/dev/null | grep -iE 'g60' || true; }
fail() { echo "FAILED: $1" >&2; exit 1; }

echo "-- a new prefix, as Windows 10"
timeout 120 wineboot -i >/dev/null 2>&1 </dev/null
timeout 60 wine winecfg -v win10 >/dev/null 2>&1 </dev/null
cp "$setup" "$c/setup.exe"
place="$c/My Programs/G60"

echo "-- installed silently"
windows 'C:\setup.exe /S /KIOSK /D=C:\My Programs\G60'
diff -rq "$tree" "$place" | grep -v 'uninstall.exe' && fail "what is installed is not what was packed"
test -f "$place/uninstall.exe" || fail "there is no uninstaller"
registry one
for key in 'Uninstall\\G60Desk' '\.g60' 'G60Desk\.Story'; do
  ours one | grep -q "$key" || fail "the registry lacks $key"
done
links=$(find "$c/users" -name 'G60 Desk*.lnk' | wc -l)
test "$links" = 2 || fail "$links shortcuts instead of 2: the menu and the kiosk"

if [ "$(stat -c %s "$tree/g60desk.exe")" -gt 1000000 ]; then
  echo "-- started: it tries itself"
  windows '"C:\My Programs\G60\g60desk.exe" --selftest C:\out.json -platform offscreen' 240 || fail "it did not start"
  grep -q '"ok": true' "$c/out.json" || { cat "$c/out.json"; fail "it is not well"; }
fi

echo "-- installed again, over a folder with a file of the user's"
echo mine > "$place/notes of mine.txt"
windows 'C:\setup.exe /S'
diff -rq "$tree" "$place" | grep -vE 'uninstall.exe|notes of mine' && fail "the second time is not as the first"

echo "-- uninstalled"
windows '"C:\My Programs\G60\uninstall.exe" /S'
for _ in $(seq 40); do
  if [ "$(ls "$place")" = "notes of mine.txt" ]; then break; fi
  sleep 0.5
done
test "$(ls "$place")" = "notes of mine.txt" || fail "left behind, or gone too far: $(ls "$place")"
registry two
test -z "$(ours two)" || fail "left in the registry: $(ours two)"
test -z "$(find "$c/users" -name 'G60 Desk*.lnk')" || fail "a shortcut was left"
echo "The installer comes and goes as it should."
