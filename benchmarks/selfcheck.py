"""What a check before a show costs: every step of the shipped story, on five screens, in two languages.

It fails where the check finds anything in that story.
"""

from __future__ import annotations

import json
import time
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from child import said_by
from table import Row

MOST = 30.0  # s


def measure() -> list[Row]:
    """The whole check in a process of its own; the processor's time is what is judged."""
    took = said_by(Path(__file__))
    if took["found"]:
        raise SystemExit(f"the check finds {took['found']} in the shipped story")
    ours = f"{took['busy']:.1f} s ({took['clock']:.1f} by the clock, longest slice {took['slice'] * 1000:.0f} ms)"
    what = f"check before a show, {took['pages']} pages"
    return [Row(what, ours, f"{MOST:.0f} s", took["busy"] / MOST, 1.0)]


def main() -> None:
    """Check, and print what it took."""
    from PySide6.QtWidgets import QApplication

    from g60desk import resources
    from g60desk.selfcheck.examine import examine, whole
    from g60desk.selfcheck.page import as_page
    from g60desk.selfcheck.said import Teller
    from g60desk.story.reader import read_story
    from g60desk.tokens import load_tokens
    from g60desk.words import load_words

    begun, clock = time.process_time(), time.perf_counter()
    application = QApplication([])
    slices = [time.process_time()]

    def turn() -> None:
        application.processEvents()
        slices.append(time.process_time())

    result = whole(examine(read_story(resources.story_folder()), load_tokens(), None), turn)
    as_page(Teller(result, load_words("en")), datetime(2026, 11, 29, 12))
    told = {
        "busy": time.process_time() - begun,
        "clock": time.perf_counter() - clock,
        "slice": max(after - before for before, after in pairwise(slices)),
        "pages": result.pages,
        "found": [f"{one.code} {dict(one.values)}" for one in result.findings],
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
