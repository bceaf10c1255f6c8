"""What holds for the program as a whole: a core without Qt, quiet versions of Qt, links that lead somewhere."""

import subprocess
import sys
from pathlib import Path

import pytest

import g60desk

PACKAGE = Path(g60desk.__file__).parent
ROOT = PACKAGE.parent
CORE = ("story", "layout", "tour", "actions", "state", "words", "resources", "tokens")

IMPORTS_CORE = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    module = importlib.import_module(f"g60desk.{name}")
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"g60desk.{name}."):
        importlib.import_module(found.name)
print(*sorted({"PySide6", "pyqtgraph", "numpy", "shiboken6"} & set(sys.modules)))
"""

CALLS_QT = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
thing.setObjectName("a")
before = sys.getrefcount(None)
for _ in range(1000):
    thing.setObjectName("a")
print(before - sys.getrefcount(None))
"""


def told(code: str, *words: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()


def test_the_core_works_where_there_is_no_qt() -> None:
    assert told(IMPORTS_CORE, *CORE) == ""


def test_package_files_stay_empty() -> None:
    assert [path for path in PACKAGE.rglob("__init__.py") if path.read_text(encoding="utf-8").strip()] == []


def test_this_qt_takes_no_references_from_none() -> None:
    """Some versions end Python 3.11 after enough calls: see docs/decisions/qt-versions.md."""
    assert int(told(CALLS_QT)) < 100


@pytest.mark.parametrize("page", ["README.md", "docs/decisions/README.md"])
def test_the_pages_link_to_what_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [part.split(")")[0] for part in text.split("](")[1:]]
    assert targets
    missing = [name for name in targets if not (ROOT / page).parent.joinpath(name).exists()]
    assert missing == []


def test_every_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in folder.glob("*.md") if path.name != "README.md" and path.name not in listed] == []
