"""Words on the command line (`command_words.py`) to one call.

Each command is a function that takes the parsed words and returns the exit code.  What a command needs is imported
inside it: checking a story works where there is no Qt, and the window is on the screen before a story can be read.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from g60desk.command_words import FIRST_WORDS, command_parser
from g60desk.qt_words import parted
from g60desk.resources import MissingFileError, story_folder

OK, NOT_READ = 0, 2


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask (those of the command line when None); returns the exit code."""
    _speak_unicode()
    words = sys.argv[1:] if words is None else list(words)
    qts: list[str] = []
    if not (words and words[0] in FIRST_WORDS):
        ours, qts = parted(words)
        words = ["open", *ours]
    chosen = command_parser(words[0]).parse_args(words, argparse.Namespace(qts=qts))
    try:
        code = int(_RUNS[chosen.command](chosen))
        if sys.stdout is not None:  # there is none under pythonw, as a kiosk on Windows runs
            sys.stdout.flush()  # here, where a reader that has gone is known, and not when Python ends
    except MissingFileError as error:
        return _cannot(str(error))
    except BrokenPipeError:  # the reader of our output had enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return code


def _open(chosen: argparse.Namespace) -> int:
    gc.disable()  # next to nothing that a start makes is garbage; the window sets the collector going once it is shown
    from g60desk.shell.glance import Wishes

    wishes = Wishes(chosen.language, chosen.theme, chosen.view, chosen.full_screen)
    try:
        if chosen.selftest:
            from g60desk.shell.selftest import try_itself

            return try_itself(chosen.selftest, chosen.story, wishes, chosen.qts)
        from g60desk.shell.start import run

        return int(run(chosen.story, wishes, chosen.settings, chosen.qts))
    finally:
        gc.enable()


def _kiosk(chosen: argparse.Namespace) -> int:
    from g60desk.kiosk.setup import kiosk_folder

    folder = (chosen.folder or kiosk_folder()).absolute()
    story = chosen.story.absolute() if chosen.story else None
    if not (chosen.windowed or chosen.supervised):
        from g60desk.kiosk.start import run_supervised

        return run_supervised(folder, story)
    from g60desk.shell.hall_start import run_window

    return run_window(folder, story, windowed=chosen.windowed, supervised=chosen.supervised, still=chosen.still)


def _doctor(chosen: argparse.Namespace) -> int:
    if chosen.probe:
        from g60desk.doctor.probe import probe

        print(probe())
        return OK
    from g60desk.doctor.call import consult
    from g60desk.kiosk.setup import kiosk_folder

    folder = (chosen.folder or kiosk_folder()).absolute()
    story = chosen.story.absolute() if chosen.story else None
    said, code = consult(folder, story, chosen.language, as_data=chosen.json, ascii_only=_speaks_ascii())
    print(said)
    return code


def _export(chosen: argparse.Namespace) -> int:
    from g60desk.export.asked import WAYS, write_asked
    from g60desk.export.wishes import Wishes
    from g60desk.story.problems import plain

    if not any(getattr(chosen, name) for name in WAYS):
        return _cannot(f"say where to: {', '.join(f'--{name} {what}' for name, what in WAYS.items())}")
    names = Wishes.__struct_fields__
    wishes = Wishes(**{name: getattr(chosen, name) for name in names if getattr(chosen, name) is not None})
    places = {name: getattr(chosen, name) for name in WAYS if getattr(chosen, name)}
    gc.disable()  # what is written is kept to the end: looking for garbage takes a fifth of the time and finds none
    try:
        return write_asked(chosen.story, places, wishes, lambda line: print(plain(line)), replace=chosen.replace)
    finally:
        gc.enable()


def _check(chosen: argparse.Namespace) -> int:
    if chosen.show:
        return _check_show(chosen)
    if chosen.to or chosen.replace or chosen.language:
        return _cannot("--to, --replace and --language go with --show: only that writes a page")
    from g60desk.checking import check

    said, code = check(chosen.story or story_folder(), chosen.format, ascii_only=_speaks_ascii())
    print(said)
    return code


def _check_show(chosen: argparse.Namespace) -> int:
    from g60desk.selfcheck.call import NotWrittenError, Wish, check_show

    wish = Wish(chosen.to, chosen.replace, chosen.language, chosen.format, _speaks_ascii())
    try:
        said, code = check_show(chosen.story or story_folder(), wish)
    except NotWrittenError as error:
        return _cannot(str(error))
    print(said)
    return code


def _schema(chosen: argparse.Namespace) -> int:
    from g60desk.story.schema import story_schema

    print(json.dumps(story_schema(), ensure_ascii=True, indent=2))
    return OK


def _new(chosen: argparse.Namespace) -> int:
    from g60desk.story.problems import plain
    from g60desk.story.template import new_story

    try:
        made = new_story(chosen.folder)
    except FileExistsError as error:
        return _cannot(str(error))
    except OSError as error:
        return _cannot(f"{chosen.folder} cannot be written: {error.strerror or error}")
    print(f"{plain(str(made))} is written; check it with: g60desk check {plain(str(chosen.folder))}")
    return OK


def _pack(chosen: argparse.Namespace) -> int:
    from g60desk.story.packing import pack
    from g60desk.story.problems import plain

    try:
        count = pack(chosen.folder, chosen.file, replace=chosen.replace)
    except (ValueError, OSError) as error:
        return _cannot(str(error))
    print(f"{plain(str(chosen.file))} is written: {count} file{'s' if count > 1 else ''}")
    return OK


_RUNS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "open": _open, "check": _check, "schema": _schema, "new": _new, "pack": _pack, "kiosk": _kiosk,
    "doctor": _doctor, "export": _export,
}  # fmt: skip


def _cannot(why: str) -> int:
    from g60desk.story.problems import plain

    print(f"g60desk: {plain(why)}", file=sys.stderr)
    return NOT_READ


def _speaks_ascii() -> bool:
    """True where the output has no letters but those."""
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") != "utf8"


def _speak_unicode() -> None:
    """A character that the terminal cannot show is written as its number instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
