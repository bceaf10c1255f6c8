"""What the tests of the kiosk share."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(autouse=True)
def no_waiting_for_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    """To wait for a real disk proves nothing, for no test pulls a real plug; `power.py` knows what was not synced."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
