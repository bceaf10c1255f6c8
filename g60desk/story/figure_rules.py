"""The rules for numbers: a value or a recipe, a known unit, a source; and recipes that can be followed to an end."""

from __future__ import annotations

from math import isfinite

from g60desk.story.circles import circles
from g60desk.story.model import Derive, Figure, Yardstick
from g60desk.story.problems import Ledger, Path, shown
from g60desk.story.units import UNITS

RECIPES = ("ratio", "sum", "difference")


class FigureRule:
    """Looks at the figures of a story."""

    def __init__(self, figures: dict[str, Figure], ledger: Ledger) -> None:
        self.figures = figures
        self.ledger = ledger
        self.cuts: list[Path] = []

    def look(self) -> None:
        """Look at all figures."""
        for name, figure in self.figures.items():
            self._figure(figure, ("figures", name))
        for circle in circles({name: _parts(figure.derive) for name, figure in self.figures.items()}):
            for name in circle:
                self._cut_recipe(
                    ("figures", name), "derive-circle", f"made of itself: {' -> '.join((*circle, circle[0]))}"
                )

    def _figure(self, figure: Figure, path: Path) -> None:
        known = figure.unit in UNITS
        if not known:
            hint = self.ledger.nearest(figure.unit, UNITS)
            message = f"{shown(figure.unit)} is not a unit; the units are {', '.join(UNITS)}"
            self.ledger.error((*path, "unit"), "unknown-unit", message, hint)
            self.cuts.append((*path, "unit"))
        if figure.derive is not None:
            if figure.value is not None:
                self.ledger.error(
                    (*path, "value"),
                    "value-and-derive",
                    "a value and a recipe (derive); keep one of the two",
                    at_key=True,
                )
                self.cuts.append((*path, "derive"))
            elif known:
                self._recipe(figure, figure.derive, path)
        elif figure.value is None:
            self._without_value(figure, path)
        elif not isfinite(figure.value):
            self.ledger.error((*path, "value"), "not-finite", "not a number that can be drawn; write it in digits")
            self.cuts.append((*path, "value"))
        if not figure.cite and figure.derive is None:
            self.ledger.error(path, "no-source", "a figure without a source is not shown; cite one")
        self._range(figure, path)

    def _without_value(self, figure: Figure, path: Path) -> None:
        """A figure that a source leaves open is drawn hollow; one that nobody tells of is missing."""
        if figure.cite:
            message = "a figure without a value is drawn hollow; give it a value where a source has one"
            self.ledger.warn(path, "no-value", message)
        else:
            self.ledger.error(path, "no-value", "a figure without a value; give it a value, or derive it from others")

    def _range(self, figure: Figure, path: Path) -> None:
        """What the sources range over holds the value."""
        for key, end, wrong in (("low", figure.low, 1), ("high", figure.high, -1)):
            if end is None:
                continue
            if not isfinite(end):
                self.ledger.error((*path, key), "not-finite", "not a number that can be drawn; write it in digits")
            elif figure.value is None or (end - figure.value) * wrong > 0:
                side = "above" if key == "low" else "below"
                told = "the value is missing" if figure.value is None else f"{key} is {end}, {side} the value"
                self.ledger.error((*path, key), "out-of-range", f"{told}; the value lies between low and high")
            else:
                continue
            self.cuts.append((*path, key))

    def _recipe(self, figure: Figure, derive: Derive, path: Path) -> None:
        given = [name for name in RECIPES if getattr(derive, name)]
        if len(given) != 1:
            self._cut_recipe(path, "derive", "a recipe (derive) has exactly one of ratio, sum or difference")
            return
        parts = [self.figures[name] for name in _parts(derive) if name in self.figures]
        wanted = "exactly two" if given[0] == "ratio" else "two or more"
        if len(_parts(derive)) < 2 or (given[0] == "ratio" and len(_parts(derive)) > 2):
            self._cut_recipe(path, "derive", f"a {given[0]} is made of {wanted} figures")
            return
        kinds = {UNITS[part.unit].kind: part.unit for part in parts if part.unit in UNITS}
        if len(kinds) > 1:
            self._cut_recipe(
                path, "mixed-units", f"made of figures that do not measure the same: {', '.join(kinds.values())}"
            )
            return
        if given[0] == "ratio" and parts[1:] and parts[1].value == 0:
            self._cut_recipe(path, "ratio-to-nothing", "a ratio to a figure that is 0")
            return
        result = UNITS[figure.unit].kind
        if given[0] == "ratio" and result != "share":
            allowed = ", ".join(key for key, unit in UNITS.items() if unit.kind == "share")
            self._cut_recipe(path, "mixed-units", f'a ratio in "{figure.unit}"; allowed: {allowed}')
        elif given[0] != "ratio" and kinds and result not in kinds:
            self._cut_recipe(
                path, "mixed-units", f'a {given[0]} of {next(iter(kinds.values()))} cannot be in "{figure.unit}"'
            )

    def _cut_recipe(self, path: Path, code: str, message: str) -> None:
        self.ledger.error((*path, "derive"), code, message, at_key=True)
        self.cuts.append((*path, "derive"))

    def look_at_yardstick(self, one: Yardstick, path: Path) -> None:
        """Nothing is so many times as large as nothing."""
        figure = self.figures.get(one.figure)
        if figure is not None and figure.value is not None and figure.value <= 0:
            message = f"the size of a yardstick is {figure.value}; it is more than 0"
            self.ledger.error((*path, "figure"), "out-of-range", message)
            self.cuts.append(path)


def _parts(derive: Derive | None) -> tuple[str, ...]:
    return derive.ratio + derive.sum + derive.difference if derive else ()
