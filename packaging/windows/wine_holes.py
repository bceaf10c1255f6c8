"""Fill the holes of Wine 8 that the program would fall through: in a prefix of a test, never in what is shipped.

- `ucrtbase.dll` has C99's complex functions only by name, and numpy calls them: Wine's own is kept under another name,
  and one of ours hands everything on to it but those functions.
- `windows.ui.dll`, of which Qt 6.9 asks the colours of the desktop, is not there; nor is `bcryptprimitives.dll`, of
  which cryptography asks random bytes.  `holes/` has both in C.

Start Wine with `OVERRIDE` among its WINEDLLOVERRIDES then.  `audit.py` fails where such a file is in a program.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pefile

HOLES = Path(__file__).parent / "holes"
GCC = "x86_64-w64-mingw32-gcc"
OVERRIDE = "ucrtbase=n,b"
OURS, WINES = "ucrtbase.dll", "ucrtwine.dll"
MADE = {"windows.ui.dll": ("uisettings.c", ()), "bcryptprimitives.dll": ("bcryptprimitives.c", ("-ladvapi32",))}
SHIMS = frozenset({OURS, WINES, *MADE})
UI_SETTINGS = r"HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId\Windows.UI.ViewManagement.UISettings"
MARK = b"Wine builtin DLL"

TO_NUMBER = ("cabs", "carg", "cimag", "creal")
TO_COMPLEX = ("cacos", "cacosh", "casin", "casinh", "catan", "catanh", "ccos", "ccosh", "cexp", "clog", "conj", "cproj",
              "csin", "csinh", "csqrt", "ctan", "ctanh")  # fmt: skip
HEAD = """#include <complex.h>
typedef struct { double r, i; } DC; typedef struct { float r, i; } FC; typedef double _Complex Z;
static Z D(DC z) { Z v; __real__ v = z.r; __imag__ v = z.i; return v; }
static Z F(FC z) { Z v; __real__ v = z.r; __imag__ v = z.i; return v; }
static DC d(Z v) { DC z = { __real__ v, __imag__ v }; return z; }
static FC f(Z v) { FC z = { __real__ v, __imag__ v }; return z; }
DC s_cpow(DC a, DC b) { return d(cpow(D(a), D(b))); }
FC s_cpowf(FC a, FC b) { return f(cpow(F(a), F(b))); }
DC s_cpowl(DC a, DC b) { return s_cpow(a, b); }
int __stdcall DllMain(void *h, unsigned long r, void *v) { return 1; }
"""


def fill(prefix: Path) -> str:
    """Fill the holes of a prefix, once; gives the lines of a .reg file that make Wine find what was put there."""
    system = prefix / "drive_c" / "windows" / "system32"
    _complex(system)
    for name, (source, libraries) in MADE.items():
        words = ["-shared", "-s", "-O2", "-static-libgcc", "-o", str(system / name), str(HOLES / source), *libraries]
        subprocess.run([GCC, *words], check=True)
    key = UI_SETTINGS.replace("HKLM", "HKEY_LOCAL_MACHINE")
    values = [r'"DllPath"="C:\\windows\\system32\\windows.ui.dll"', '"ActivationType"=dword:0', '"Threading"=dword:0']
    return "\r\n".join(["REGEDIT4", "", f"[{key}]", *values, '"TrustLevel"=dword:0', ""])


def _complex(system: Path) -> None:
    wines = bytearray((system / OURS).read_bytes())
    at = wines.find(MARK)
    if at < 0:
        return
    wines[at : at + len(MARK)] = bytes(len(MARK))  # so that Wine takes it for what anybody may load
    (system / WINES).write_bytes(wines)
    with TemporaryDirectory() as folder:
        made = _compiled(Path(folder), _handed_on(bytes(wines)))
    (system / OURS).unlink()
    (system / OURS).write_bytes(made)


def _handed_on(wines: bytes) -> str:
    """What our library offers: all that Wine's does."""
    read = pefile.PE(data=wines, fast_load=True)
    read.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_EXPORT"]])
    mine = {f"{name}{end}" for name in (*TO_NUMBER, *TO_COMPLEX, "cpow") for end in ("", "f", "l")}
    names = [one.name.decode() for one in read.DIRECTORY_ENTRY_EXPORT.symbols if one.name]
    lines = [f"  {one} = s_{one}" if one in mine else f'  "{one}" = "{WINES[:-4]}.{one}"' for one in names]
    return f'LIBRARY "{OURS}"\nEXPORTS\n' + "\n".join(lines) + "\n"


def _compiled(folder: Path, exports: str) -> bytes:
    parts = [HEAD]
    for name in TO_NUMBER:
        parts += [f"double s_{name}(DC a) {{ return {name}(D(a)); }}",
                  f"float s_{name}f(FC a) {{ return {name}(F(a)); }}",
                  f"double s_{name}l(DC a) {{ return {name}(D(a)); }}"]  # fmt: skip
    for name in TO_COMPLEX:
        parts += [f"DC s_{name}(DC a) {{ return d({name}(D(a))); }}",
                  f"FC s_{name}f(FC a) {{ return f({name}(F(a))); }}",
                  f"DC s_{name}l(DC a) {{ return s_{name}(a); }}"]  # fmt: skip
    (folder / "s.c").write_text("\n".join(parts), encoding="ascii")
    (folder / "s.def").write_text(exports, encoding="ascii")
    words = ["-w", "-O2", "-shared", "-s", "-static", "-static-libgcc", "-o", "o.dll", "s.c", "s.def"]
    subprocess.run([GCC, *words], cwd=folder, check=True)
    return (folder / "o.dll").read_bytes()
