"""What can be done with the network: turn it, compare a place with another, and light more or fewer around it."""

from __future__ import annotations

from typing import Protocol

from g60desk.shell.desk import Desk
from g60desk.state import MOST_REACH, WAITING
from g60desk.story.model import NetworkLayout, View


class Ringed(Protocol):
    """What these commands need of the window."""

    def ringed(self, kind: str) -> str: ...


class NetworkCommands:
    """Runs the actions on the network of a desk."""

    def __init__(self, desk: Desk, window: Ringed) -> None:
        self.desk = desk
        self.window = window

    def turn(self) -> None:
        """Turn the map into the straight line, or back; from another view, show the network as it was."""
        state = self.desk.session.state
        if state.view != View.NETWORK or state.table:
            self.desk.session.change(view=View.NETWORK, table=False, opened=None)
            return
        from g60desk.layout.network_links import located  # the first picture turns no map

        told = self.desk.told()
        if told.story.network.places and not located(told):
            self.desk.messages.tell(self.desk.words("network.no_map"))
            return
        straight = state.layout == NetworkLayout.STRAIGHT
        self.desk.session.change(layout=NetworkLayout.MAP if straight else NetworkLayout.STRAIGHT)

    def compare(self) -> None:
        """Compare the chosen place with the one that has the ring, else wait for another one; once more: no more."""
        state = self.desk.session.state
        chosen = state.selection
        if chosen is None or chosen.kind != "place" or state.view != View.NETWORK:
            self.desk.messages.tell(self.desk.words("network.choose_first"))
            return
        ringed = self.window.ringed("place")
        other = ringed if ringed != chosen.key else ""
        self.desk.session.change(beside="" if state.beside else other or WAITING, table=False)

    def next_reach(self) -> None:
        """Light the neighbours' neighbours too, or no more."""
        state = self.desk.session.state
        self.desk.session.change(reach=state.reach % MOST_REACH + 1, view=View.NETWORK, table=False)

    def next_size(self) -> None:
        """Size the marks by the next role of figure, or all alike."""
        from g60desk.layout.network_sized import next_role  # the first picture sizes nothing

        self.desk.session.change(sized=next_role(self.desk.told()), view=View.NETWORK, table=False)
