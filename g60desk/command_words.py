"""The words of the command line: what each command is called and may be told."""

from __future__ import annotations

import argparse
from pathlib import Path

FIRST_WORDS = ("check", "schema", "new", "pack", "export", "kiosk", "doctor", "-h", "--help")


def command_parser(first: str) -> argparse.ArgumentParser:
    """The parser of all commands, which sets `command` to the name of the one.

    What an export may be asked for is only in it when that is the first word.
    """
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
    show.set_defaults(command="open")
    check = commands.add_parser("check", help="tell every mistake in a story")
    _add_story(check)
    check.add_argument("--format", choices=("text", "json", "csv"), default="text", help="how to tell them (text)")
    check.add_argument(
        "--show", action="store_true", help="before a show: every step on five screens, and this computer"
    )
    check.add_argument("--to", metavar="FILE", type=Path, help="the page of --show (STORY-check.html)")
    check.add_argument("--replace", action="store_true", help="write the page of --show over another file")
    check.add_argument("--language", choices=("en", "zh-Hans"), help="the language of --show (that of the system)")
    check.set_defaults(command="check")
    schema = commands.add_parser("schema", help="print the JSON Schema of a story, for editors")
    schema.set_defaults(command="schema")
    new = commands.add_parser("new", help="write a small story to begin with")
    new.add_argument("folder", metavar="FOLDER", type=Path, help="a new or empty folder")
    new.set_defaults(command="new")
    pack = commands.add_parser("pack", help="make one file of a story, to hand it on")
    pack.add_argument("folder", metavar="FOLDER", type=Path, help="a folder with story.yaml, or one file")
    pack.add_argument("file", metavar="FILE.g60", type=Path, help="the file to write")
    pack.add_argument("--replace", action="store_true", help="also where there is such a file")
    pack.set_defaults(command="pack")
    kiosk = commands.add_parser("kiosk", help="show a story in a hall, with nobody beside it")
    _add_story(kiosk)
    kiosk.add_argument("--windowed", action="store_true", help="in a window, to try it: no supervisor, pointer shown")
    kiosk.add_argument("--folder", metavar="FOLDER", type=Path, help="where its settings, PIN and log are")
    kiosk.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
    kiosk.add_argument("--still", action="store_true", help=argparse.SUPPRESS)
    kiosk.set_defaults(command="kiosk")
    doctor = commands.add_parser("doctor", help="tell what a hall PC lacks for the kiosk, and what to do")
    _add_story(doctor)
    doctor.add_argument("--folder", metavar="FOLDER", type=Path, help="where settings, PIN and log of the kiosk are")
    doctor.add_argument("--language", choices=("en", "zh-Hans"), help="the language (that of the system)")
    doctor.add_argument("--json", action="store_true", help="for programs")
    doctor.add_argument("--probe", action="store_true", help=argparse.SUPPRESS)
    doctor.set_defaults(command="doctor")
    export = commands.add_parser("export", help="write pictures, hand-outs and tables; needs no screen")
    export.set_defaults(command="export")
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
