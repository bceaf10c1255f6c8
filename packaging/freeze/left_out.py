"""What the frozen program leaves out, each with its reason.

PyInstaller brings whatever a library might want.  The program draws without OpenGL, opens no connection and has its own
pages, so that much of it is never loaded.  The self-test of the frozen program is what proves it.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

MODULES: dict[str, str] = {  # by name, with all that is inside them
    "tkinter": "another way to make windows",
    "_tkinter": "the same",
    "setuptools": "installs packages; nothing is installed",
    "pkg_resources": "the same",
    "_distutils_hack": "the same",
    "pip": "the same",
    "hypothesis": "is for tests",
    "pytest": "is for tests",
    "numpy.f2py": "makes modules from Fortran",
    "pyqtgraph.opengl": "plots in three dimensions",
    "pyqtgraph.examples": "shows what pyqtgraph can do",
    "pyqtgraph.jupyter": "plots in a notebook",
    "pyqtgraph.flowchart": "an editor of flow charts",
    "pyqtgraph.console": "a Python console",
    "fontTools": "reads the fonts in PDFs; pypdf does without",
    "html5lib": "reads pages of the web",
    "lxml.isoschematron": "checks documents; slides are only written",
    "defusedxml": "reads what cameras write into pictures",
    "matplotlib": "plots; pyqtgraph would use it if it were there",
    "scipy": "the same",
    "IPython": "the same",
    "PySide6.QtNetwork": "no connection is opened",
    "PySide6.QtDBus": "Qt itself speaks to the desktop, the program does not",
    "PySide6.QtTest": "is for tests",
    "ssl": "no connection is opened",
    "_ssl": "the same",
    "readline": "edits a line in a terminal; nothing is typed there",
    "curses": "draws in a terminal",
    "requests": "no connection is opened",
    "urllib3": "the same",
    "charset_normalizer": "guesses encodings of web pages",
    "PIL.ImageQt": "hands pictures of Pillow to Qt; none are",
    "PIL.ImageTk": "the same for another way to make windows",
    "PIL._avif": "a format that no story may use, and 5 MB",
}

AT_START: dict[str, str] = {  # what PyInstaller would run before the program, by name
    "pyi_rth_multiprocessing": "lets a program start more of its kind, which nothing does; each start waits for it",
    "pyi_rth_pyqtgraph_multiprocess": "the same",
}

FILES: dict[str, str] = {  # by pattern of their place in the frozen folder, with / between the parts, in small letters
    "*/translations/*.qm": "the program has its own words, and Qt's are not loaded",
    "*/plugins/platformthemes/libqgtk3.so": "brings the whole of GTK for a file dialog that the portal has too",
    "*/plugins/tls/*": "no connection is opened",
    "*/plugins/networkinformation/*": "the same",
    "*/plugins/egldeviceintegrations/*": "screens without a desktop",
    "*/plugins/generic/*": "mice and keyboards without a desktop",
    "*/plugins/platforms/libqeglfs.so": "a screen without a desktop",
    "*/plugins/platforms/libqlinuxfb.so": "the same",
    "*/plugins/platforms/libqvkkhrdisplay.so": "the same",
    "*/plugins/platforms/libqminimalegl.so": "the same",
    "*/plugins/platforms/*qvnc*": "a screen over the network",
    "*/plugins/platforms/libqwayland-egl.so": "nothing is drawn by OpenGL; libqwayland-generic draws the same",
    "*/plugins/platforms/qdirect2d.dll": "another way to draw, experimental",
    "*/plugins/platforms/*qminimal.*": "draws nothing at all",
    "*/plugins/platforms/qminimal.dll": "the same",
    "*/plugins/wayland-graphics-integration-client/*": "nothing is drawn by OpenGL",
    "*/plugins/wayland-shell-integration/libfullscreen-shell-v1.so": "no desktop speaks it",
    "*/plugins/wayland-shell-integration/libivi-shell.so": "the screens of cars",
    "*/plugins/wayland-shell-integration/libqt-shell.so": "Qt's own compositor",
    "*/plugins/wayland-shell-integration/libwl-shell-plugin.so": "replaced by libxdg-shell",
    "*/plugins/xcbglintegrations/*": "nothing is drawn by OpenGL",
    "*/plugins/imageformats/*qgif*": "no story may use this format",
    "*/plugins/imageformats/*qicns*": "the same",
    "*/plugins/imageformats/*qtga*": "the same",
    "*/plugins/imageformats/*qtiff*": "the same",
    "*/plugins/imageformats/*qwbmp*": "the same",
    "*/plugins/imageformats/*qpdf*": "the same",
    "*/plugins/imageformats/*qmacheif*": "the same",
    "*/plugins/imageformats/*qmacjp2*": "the same",
    "*opengl32sw.dll": "nothing is drawn by OpenGL, and it is 20 MB",
    "*d3dcompiler_47.dll": "the same for Direct3D",
    "*pyqtgraph/icons/*": "pictures of buttons that are not shown",
    "*pyqtgraph/colors/maps/*": "no chart has a colour map",
    "*pyqtgraph/examples/*": "shows what pyqtgraph can do",
    "*/tests/*": "is for tests",
    "*.pyi": "is for type checkers",
    "*/py.typed": "is for type checkers",
    "setuptools/*": "installs packages; nothing is installed",
}

SYSTEMS_OWN: dict[str, str] = {  # of Linux, by the begin of their file's name: what every desktop has is not brought
    "libstdc++.": "a newer one of the system is needed by its own graphics drivers",
    "libgcc_s.": "the same",
    "libx11": "must be that of the desktop which speaks by it",
    "libxau.": "the same",
    "libxdmcp.": "the same",
    "libxcb.": "the same",
    "libfontconfig.": "reads a configuration that is the system's",
    "libfreetype.": "is shared with fontconfig",
    "libexpat.": "the same",
    "libuuid.": "the same",
    "libglib-2.": "is shared with the desktop's own libraries",
    "libgthread-2.": "the same",
    "libgobject-2.": "the same",
    "libdbus-1.": "speaks to a service of the system",
}


def is_left_out(place: str, linux: bool) -> bool:
    """True for a file (by its place in the frozen folder) that is not shipped; `linux` where the system brings some."""
    small = "/" + place.replace("\\", "/").lower()
    if any(fnmatchcase(small, pattern if pattern.startswith("*") else f"/{pattern}") for pattern in FILES):
        return True
    name = small.rpartition("/")[2]
    return linux and any(name.startswith(begin) for begin in SYSTEMS_OWN)


def needed(roots: list[str], libraries: dict[str, str], imports: dict[str, set[str]]) -> set[str]:
    """The names of the libraries that are reached from the roots.

    `libraries` gives a library's path by its file's name in small letters, `imports` the names that a path imports.
    """
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        for name in imports.get(waiting.pop(), set()):
            small = name.lower()
            if small in libraries and small not in found:
                found.add(small)
                waiting.append(libraries[small])
    return found
