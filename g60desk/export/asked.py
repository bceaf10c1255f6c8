"""All that one call of the command line asks to be written, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from g60desk.export.wishes import Wishes

Say = Callable[[str], None]
WAYS: Mapping[str, str] = {  # the word of the command line, and what is given to it
    "to": "FOLDER for pictures",
    "handout": "FILE.pdf for a hand-out",
    "slides": "FILE.pptx for slides",
    "pages": "FOLDER for web pages",
    "csv": "FOLDER or",
    "xlsx": "FILE.xlsx for tables",
}
WRITERS: Mapping[str, tuple[str, str]] = {  # where the function for each is: read when it is asked for
    "csv": ("g60desk.export.csv_export", "export_tables"),
    "xlsx": ("g60desk.export.taken_home", "export_workbook"),
    "handout": ("g60desk.export.taken_home", "export_handout"),
    "slides": ("g60desk.export.taken_home", "export_slides"),
    "pages": ("g60desk.export.taken_home", "export_pages"),
}


def write_asked(
    path: Path | None, places: Mapping[str, Path], wishes: Wishes, say: Say, *, replace: bool = False
) -> int:
    """Write what has a place, of the story at `path` (the shipped one for None); gives the exit code of the first
    that fails.
    """
    for name, (module, function) in WRITERS.items():
        if name in places:
            code = int(getattr(import_module(module), function)(path, places[name], wishes, say, replace=replace))
            if code:
                return code
    if "to" not in places:
        return 0
    from g60desk.export.pictures import export_pictures

    return export_pictures(path, places["to"], wishes, say)
