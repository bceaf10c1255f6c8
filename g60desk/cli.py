"""Words on the command line to one call.

Each command is a function that takes the parsed words and returns the exit code.  What a command needs is imported
inside it: checking a story works where there is no Qt, and the window is on the screen before a story can be read.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from g60desk.qt_words import parted
from g60desk.resources import MissingFileError, story_folder

OK, NOT_READ = 0, 2


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask (those of the command line when None); returns the exit code."""
    _speak_unicode()
    words = sys.argv[1:] if words is None else list(words)
    qts: list[str] = []
    if not (words and words[0] in _FIRST_WORDS):
        ours, qts = parted(words)
        words = ["open", *ours]
    chosen = _parser(words[0]).parse_args(words, argparse.Namespace(qts=qts))
    try:
        code = int(chosen.run(chosen))
        if sys.stdout is not None:  # there is none under pythonw, as a kiosk on Windows runs
            sys.stdout.flush()  # here, where a reader that has gone is known, and not when Python ends
    except MissingFileError as error:
        return _cannot(str(error))
    except BrokenPipeError:  # the reader of our output had enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return code


_FIRST_WORDS = ("check", "schema", "new", "pack", "export", "kiosk", "doctor", "-h", "--help")


def _parser(first: str) -> argparse.ArgumentParser:
    """The parser of all commands; what an export may be asked for is only in it when that is the first word."""
    parser = argparse.ArgumentParser(
        prog="g60desk", description="Tell the story of an innovation corridor.", usage="g60desk [STORY] | COMMAND ..."
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    show = commands.add_parser("open", help="show a story in the window (also without the word)", prog="g60desk")
    _add_story(show)
    _add_looks(show)
    show.add_argument("--full-screen", action="store_true", help="fill the screen")
    show.add_argument("--settings", metavar="FILE", type=Path, help="keep the settings in this file")
    show.add_argument("--selftest", metavar="FILE", type=Path, help="try what is installed, and write to FILE (JSON)")
    show.set_defaults(run=_open)
    check = commands.add_parser("check", help="tell every mistake in a story")
    _add_story(check)
    check.add_argument("--format", choices=("text", "json", "csv"), default="text", help="how to tell them (text)")
    check.add_argument(
        "--show", action="store_true", help="before a show: every step on five screens, and this computer"
    )
    check.add_argument("--to", metavar="FILE", type=Path, help="the page of --show (STORY-check.html)")
    check.add_argument("--replace", action="store_true", help="write the page of --show over another file")
    check.add_argument("--language", choices=("en", "zh-Hans"), help="the language of --show (that of the system)")
    check.set_defaults(run=_check)
    schema = commands.add_parser("schema", help="print the JSON Schema of a story, for editors")
    schema.set_defaults(run=_schema)
    new = commands.add_parser("new", help="write a small story to begin with")
    new.add_argument("folder", metavar="FOLDER", type=Path, help="a new or empty folder")
    new.set_defaults(run=_new)
    pack = commands.add_parser("pack", help="make one file of a story, to hand it on")
    pack.add_argument("folder", metavar="FOLDER", type=Path, help="a folder with story.yaml, or one file")
    pack.add_argument("file", metavar="FILE.g60", type=Path, help="the file to write")
    pack.add_argument("--replace", action="store_true", help="also where there is such a file")
    pack.set_defaults(run=_pack)
    kiosk = commands.add_parser("kiosk", help="show a story in a hall, with nobody beside it")
    _add_story(kiosk)
    kiosk.add_argument("--windowed", action="store_true", help="in a window, to try it: no supervisor, pointer shown")
    kiosk.add_argument("--folder", metavar="FOLDER", type=Path, help="where its settings, PIN and log are")
    kiosk.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
    kiosk.add_argument("--still", action="store_true", help=argparse.SUPPRESS)
    kiosk.set_defaults(run=_kiosk)
    doctor = commands.add_parser("doctor", help="tell what a hall PC lacks for the kiosk, and what to do")
    _add_story(doctor)
    doctor.add_argument("--folder", metavar="FOLDER", type=Path, help="where settings, PIN and log of the kiosk are")
    doctor.add_argument("--language", choices=("en", "zh-Hans"), help="the language (that of the system)")
    doctor.add_argument("--json", action="store_true", help="for programs")
    doctor.add_argument("--probe", action="store_true", help=argparse.SUPPRESS)
    doctor.set_defaults(run=_doctor)
    export = commands.add_parser("export", help="write pictures, hand-outs and tables; needs no screen")
    export.set_defaults(run=_export)
    if first == "export":
        from g60desk.export.options import add_options

        _add_story(export)
        _add_looks(export)
        add_options(export)
    return parser


def _add_looks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", metavar="CODE", help="a language of the story, such as en or zh-Hans")
    parser.add_argument("--theme", choices=("paper", "hall", "contrast"), help="the colours")
    parser.add_argument(
        "--view", choices=("timeline", "network", "comparison", "statistics", "sources"), help="one view"
    )


def _add_story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("story", metavar="STORY", nargs="?", type=Path, help="a folder with story.yaml, or one file")


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
