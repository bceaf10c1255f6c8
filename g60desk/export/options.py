"""The words of the command line that ask for an export.

They are many, and only an export pays for them: the window opens without them.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def add_options(export: argparse.ArgumentParser) -> None:
    """Add what an export is asked for, each under the name that its wish has."""
    export.add_argument("--to", metavar="FOLDER|FILE", type=Path, help="where the pictures go: .png, .svg")
    export.add_argument("--svg", action="store_true", help="pictures of lines and areas, for print and for drawing on")
    export.add_argument("--handout", metavar="FILE.pdf", type=Path, help="write a tour as pages to be printed and read")
    export.add_argument("--paper", choices=("a4", "letter"), help="the paper of the hand-out (a4)")
    export.add_argument("--notes", action="store_true", help="with what the speaker says")
    export.add_argument("--slides", metavar="FILE.pptx", type=Path, help="write a tour as slides that can be edited")
    export.add_argument("--pages", metavar="FOLDER", type=Path, help="write a tour as web pages, in all languages")
    export.add_argument("--xlsx", metavar="FILE.xlsx", type=Path, help="write the tables as one workbook")
    export.add_argument(
        "--csv", metavar="FOLDER", type=Path, help="write the tables as CSV, with a README of their sources"
    )
    export.add_argument("--replace", action="store_true", help="write over what is there")
    export.add_argument("--sort", metavar="TABLE/COLUMN[/falling]", help="a table in another order: statistics/value")
    export.add_argument("--size", metavar="WxH", type=_size, default=(1920, 1080), help="in pixels (1920x1080)")
    export.add_argument("--phase", metavar="ID", help="a phase of the story, by id or name")
    export.add_argument("--layout", choices=("map", "straight"), help="how the network is laid out")
    export.add_argument("--page", metavar="CHART", help="a chart of the statistics")
    export.add_argument("--table", action="store_true", help="tables instead of drawings")
    export.add_argument("--select", metavar="KIND:ID", help="a record that is chosen, such as place:songjiang")
    export.add_argument("--beside", metavar="ID", help="a place that the chosen one is compared with")
    export.add_argument("--size-by", metavar="ROLE", help="size the network's marks by a figure, such as people")
    export.add_argument("--unit", metavar="UNIT", help="tell figures in a unit: ha, km2, mu, mi …, or as:YARDSTICK")
    export.add_argument("--open", metavar="KIND:ID", help="a record whose sources are shown")
    export.add_argument("--compared", metavar="PICTURE", help="a picture of the comparison, such as histories")
    export.add_argument("--closer", metavar="FROM..TO", help="look closer into a series, such as 1950..1975 or all")
    export.add_argument("--stretch", metavar="KM..KM", help="of the strips, the km in sight, such as 0..60")
    export.add_argument("--pair", metavar="ID,ID", help="two subjects of the comparison, and no others")
    export.add_argument("--aspect", metavar="N", type=int, help="the first aspect that is shown, counted from 1")
    export.add_argument("--subject", metavar="N", type=int, help="the first subject that is shown, counted from 1")
    export.add_argument("--aspects-by", choices=("name", "known"), help="the order of the aspects (the story's own)")
    export.add_argument("--aspects-of", choices=("figure", "disputed", "known"), help="only such aspects")
    export.add_argument("--tour", metavar="ID", help="the steps of a tour, each as a picture")
    export.add_argument("--minutes", metavar="N", type=int, help="only the steps of the tour's talk of so many minutes")
    export.add_argument("--step", metavar="ID|all", help="one step of the tour, by id or number (all)")
    export.add_argument("--since", action="store_true", help="histories by years since each began")
    export.add_argument("--evidence", choices=("figures", "notes"), help="a page of the sources: figures or notes")
    orders = ("supports", "year", "publisher", "name")
    export.add_argument("--sources-by", choices=orders, help="the order of the sources (the story's own)")
    export.add_argument("--sources-of", metavar="TYPE", help="only sources of a type, such as webpage")
    export.add_argument("--sources-in", metavar="CODE", help="only sources in a language, such as zh-Hans")
    standings = ("confirmed", "single-source", "disputed", "no-value")
    export.add_argument("--standing", choices=standings, help="only figures of this standing")
    export.add_argument(
        "--attract", action="store_true", help="the pictures by which a kiosk calls, one after the other"
    )
    export.add_argument("--strip", choices=("morph", "growth"), help="how the network changes, frame by frame")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text} is not a size; write for example 1920x1080")
    return int(width), int(height)
