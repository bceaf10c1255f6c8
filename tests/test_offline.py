"""Offline means offline: nothing in the program can open a connection, and a whole visit opens none."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import g60desk

PACKAGE = Path(g60desk.__file__).parent
REACHING_OUT = {
    "socket", "ssl", "http", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc", "socketserver", "asyncio",
    "requests", "httpx", "aiohttp", "urllib3", "webbrowser", "QtNetwork", "QtWebSockets", "QtDBus", "QDesktopServices",
    "urllib.request",
}  # fmt: skip

VISIT = r"""
import os, sys
from pathlib import Path

def refuse(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.bind", "socket.sendto"):
        raise RuntimeError(f"the program reached out: {event} {args}")

sys.addaudithook(refuse)
from g60desk.cli import main
folder = Path(sys.argv[1])
assert main(["check"]) == 0
assert main(["new", str(folder / "mine")]) == 0
for more in ([], ["--table"], ["--view", "timeline", "--open", "source:"]):
    assert main(["export", "--to", str(folder / "pictures"), "--size", "1280x720", *more]) == 0
from g60desk.actions import ACTIONS
from g60desk.resources import story_folder
from g60desk.shell.glance import Wishes
from g60desk.shell.start import build_application, build_window
app = build_application()
window = build_window(story_folder(), Wishes(), folder / "settings.json")
window.show()
window.commands.tables.ask_file = lambda _, name: str(folder / name)  # no dialog: nobody would close it
for action in ACTIONS:
    if action.id not in ("open", "new", "quit", "present", "present_here", "full_screen"):
        window.commands.run(action.id)
        app.processEvents()
window.commands.run("present")
window.telling.acts.act("show_next")
app.processEvents()
window.telling.end()
window.close()
maps = Path("/proc/self/maps")
loaded = maps.read_text() if maps.exists() else ""
print("libQt6Network" in loaded)
"""


def names_imported(path: Path) -> set[str]:
    """Every module, package and name that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} | {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, node.module.split(".")[0], *(alias.name for alias in node.names)}
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_imports_what_reaches_out(path: Path) -> None:
    assert names_imported(path) & REACHING_OUT == set()


def test_a_whole_visit_reaches_out_to_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", VISIT, str(tmp_path)], capture_output=True, text=True, cwd=PACKAGE.parent, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.glob("*.csv")), "no table was saved"
    assert done.stdout.splitlines()[-1] == "False", "the network library of Qt was loaded"


def test_the_refusal_would_be_seen(tmp_path: Path) -> None:
    """The visit's guard does stop a connection."""
    head = VISIT.split("from g60desk.cli")[0]
    done = subprocess.run(
        [sys.executable, "-c", head + "import socket; socket.create_connection(('127.0.0.1', 9))", str(tmp_path)],
        capture_output=True,
        text=True,
    )
    assert "the program reached out" in done.stderr
