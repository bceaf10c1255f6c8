"""How the rows of a table look around their cells: no frame or grid of Qt, our ground, and the ring of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from g60desk.theme import Theme

BAR = 10  # px, the scroll bar; it stands beside the rows, past where they bleed


def dress_once(rows: QTableView) -> None:
    """Take away what Qt draws of its own, and let rows be chosen and scrolled by hand."""
    rows.verticalHeader().hide()
    rows.setShowGrid(False)
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setTabKeyNavigation(False)
    rows.setCornerButtonEnabled(False)
    rows.setMouseTracking(True)


def dress_ground(rows: QTableView, theme: Theme) -> None:
    """The ground, the chosen row and the scroll bar in the inks of a theme.

    All of them by the style sheet: under one, Qt keeps the palette of the theme that was shown first.
    """
    ground, edge = theme.colour("bg").name(), theme.colour("edge").name()
    rows.setStyleSheet(
        f"QTableView, QHeaderView {{ background: {ground}; border: none; outline: none; }}"
        "QTableView { selection-background-color: transparent; }"  # the whole row has one ground, painted by us
        f"QScrollBar:vertical {{ background: {ground}; width: {BAR}px; }}"
        f"QScrollBar::handle:vertical {{ background: {edge}; border-radius: 3px; margin: 0 3px 0 2px;"
        " min-height: 40px; }"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
    )
