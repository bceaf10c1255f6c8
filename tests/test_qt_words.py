"""Which words of a command line are Qt's."""

import pytest

from g60desk.qt_words import names_platform, parted


@pytest.mark.parametrize(
    ("words", "ours", "qts"),
    [
        (["-platform", "offscreen", "my story"], ["my story"], ["-platform", "offscreen"]),
        (["--style=fusion", "a.g60", "-reverse"], ["a.g60"], ["--style=fusion", "-reverse"]),
        (["--language", "en", "--langauge"], ["--language", "en", "--langauge"], []),
        (["a", "--", "-platform", "x"], ["a", "--", "-platform", "x"], []),
        (["-platform"], [], ["-platform"]),
        (["platform"], ["platform"], []),
    ],
)
def test_they_are_parted(words: list[str], ours: list[str], qts: list[str]) -> None:
    assert parted(words) == (ours, qts)


def test_a_platform_that_is_named_needs_no_screen() -> None:
    assert names_platform(["-platform", "offscreen"])
    assert names_platform(["--platform=minimal"])
    assert not names_platform(["-platformtheme", "x"])
