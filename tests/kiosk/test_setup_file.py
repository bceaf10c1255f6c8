"""The settings of a kiosk as a keeper writes them, and what is told of mistakes."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from g60desk.kiosk.setup import FILE, Setup, kiosk_folder, read_setup
from g60desk.kiosk.setup_file import sentences

ODD = "a0-_.: /[]{}#&*!|>'\"%@`?,\\\n\r\t\0\x7f\x85é中😀\u202e\ufeff\ud800"  # all of Unicode takes seconds to be listed
GOOD = """\
# The hall in Jiuting
language: zh-Hans
idle-seconds: 90
larger-text: true
counts: on
nightly: none
hours: {mon-fri: "09:00-17:00", sat: closed}
days:
  2026-12-24..2026-12-26: closed
time-zone: Asia/Shanghai
"""


def read(tmp_path: Path, text: str) -> tuple[Setup, list[str]]:
    path = tmp_path / FILE
    path.write_text(text, encoding="utf-8")
    setup, problems = read_setup(path)
    return setup, [str(problem).replace(": error: ", ": ", 1) for problem in problems]


def test_settings_as_they_are_meant(tmp_path: Path) -> None:
    setup, problems = read(tmp_path, GOOD.replace("counts: on", "counts: true"))
    assert problems == []
    assert (setup.language, setup.counts, setup.patience.quiet, setup.limits.nightly) == ("zh-Hans", True, 90.0, None)
    assert setup.first(1.15).text == 1.15
    assert setup.opening.is_open(datetime(2026, 11, 27, 2, tzinfo=UTC))
    assert not setup.opening.is_open(datetime(2026, 12, 24, 2, tzinfo=UTC))


def test_without_a_file_or_with_an_empty_one_all_is_as_it_ships(tmp_path: Path) -> None:
    assert read_setup(tmp_path / "no-such-file") == (Setup(), ())
    assert read(tmp_path, "# nothing\n") == (Setup(), [])
    assert Setup().limits.nightly == time(4, 0)
    assert Setup().opening.is_open(datetime(2026, 11, 27, 2, tzinfo=UTC))
    assert not Setup().counts


def test_json_will_do(tmp_path: Path) -> None:
    assert read(tmp_path, '{"idle-seconds": 30, "hours": {"mon-sun": "08:00-20:00"}}')[0].idle_seconds == 30


def test_mistakes_are_told_with_their_places_and_the_rest_holds(tmp_path: Path) -> None:
    setup, problems = read(
        tmp_path,
        "language: en\nidle-secondz: 5\nidle-seconds: soon\ncountdown-seconds: 2\nmotion: fast\ncounts: maybe\n"
        'hours:\n  mon-fri: "9-17"\n  sunday: closed\n  sat: "10:00-12:00"\n'
        "nightly: noon\ntime-zone: Mars/Base\npublic-key: abc\nmemory-mb:\nstory: [a, b]\n",
    )
    assert problems == [
        'kiosk.yaml:2:1: unknown key "idle-secondz"; did you mean "idle-seconds"? Allowed: '
        + ", ".join(list(sentences(Setup))[:-1]) + " or public-key",
        'kiosk.yaml:3:15: "soon"; a number is expected',
        'kiosk.yaml:4:20: "2"; a number of at least 5 is expected',
        'kiosk.yaml:5:9: "fast"; allowed: full or reduced',
        'kiosk.yaml:6:9: "maybe"; true or false is expected',
        'kiosk.yaml:14:1: "memory-mb" is empty; write a value or leave the key out',
        "kiosk.yaml:15:1: a list; a word or a text is expected",
        'kiosk.yaml:8:12: "9-17"; hours are written "09:00-17:30", "closed" or "open"',
        'kiosk.yaml:9:3: "sunday"; days are mon, tue, wed, thu, fri, sat, sun, or several such as mon-fri',
        'kiosk.yaml:11:10: "noon"; a time of day is written 04:00, or none',
        'kiosk.yaml:12:12: "Mars/Base" is no time zone; they are written Europe/Berlin or Asia/Shanghai',
        'kiosk.yaml:13:13: not a public key of minisign; one begins with "RW" and has 56 letters and digits',
    ]  # fmt: skip
    assert (setup.language, setup.hours) == ("en", {"sat": "10:00-12:00"})
    assert setup == Setup(language="en", hours={"sat": "10:00-12:00"}, public_key="abc")


def test_mistakes_are_told_in_chinese_too(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text('idle-secondz: 5\ncountdown-seconds: 2\nmotion: fast\nhours: {sat: "9-17"}\nstory: [a]\nx: 1\n')
    said = [problem.said("zh-Hans") for problem in read_setup(path)[1]]
    allowed = "、".join(list(sentences(Setup))[:-1]) + "或public-key"
    assert said == [
        f"kiosk.yaml第1行第1列：没有“idle-secondz”这个键；是否想写“idle-seconds”？可用的有：{allowed}",
        "kiosk.yaml第2行第20列：“2”不能用；这里应写不小于5的数字",
        "kiosk.yaml第3行第9列：“fast”不能用；可写：full或reduced",
        "kiosk.yaml第5行第1列：列表不能用；这里应写文字",
        f"kiosk.yaml第6行第1列：没有“x”这个键；可用的有：{allowed}",
        "kiosk.yaml第4行第14列：“9-17”不能用；时间写作“09:00-17:30”，整天写作“closed”（关闭）或“open”（开放）",
    ]
    for content in (b"a: [", b"\xff\xfe\x00", b"\0\0", b"&a [*a]", b"a: 1\na: 2", b"- a\n"):
        path.write_bytes(content)
        for problem in read_setup(path)[1]:
            chinese = problem.said("zh-Hans")
            assert chinese != str(problem) and "error" not in chinese, chinese


def test_a_hall_whose_hours_cannot_be_read_is_not_closed_for_ever(tmp_path: Path) -> None:
    setup, problems = read(tmp_path, 'hours: {monday: "09:00-17:00"}\ndays: {2026-12-24: closed}\n')
    assert len(problems) == 1
    assert setup.opening.is_open(datetime(2026, 11, 27, 2, tzinfo=UTC))


def test_days_alone_leave_the_others_open(tmp_path: Path) -> None:
    setup, problems = read(tmp_path, "days: {2026-12-24: closed}\ntime-zone: UTC\n")
    assert problems == []
    assert not setup.opening.is_open(datetime(2026, 12, 24, 12, tzinfo=UTC))
    assert setup.opening.is_open(datetime(2026, 12, 25, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b"a: [",
        b"- a\n- b\n",
        b"\0\0\0\0",
        b"&a [*a]",
        b"hours: *x",
        b"word",
        b"? [a]\n: b",
        b"a: 1\na: 2",
    ],
)
def test_what_is_no_settings_is_told_and_stops_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE
    path.write_bytes(content)
    setup, problems = read_setup(path)
    assert setup == Setup()
    assert problems
    path.unlink()
    path.mkdir()
    assert read_setup(path)[1]


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(
    st.sampled_from([*sentences(Setup), "x"]),
    st.text(ODD, max_size=12) | st.integers() | st.lists(st.text(ODD, max_size=3), max_size=2),
))  # fmt: skip
def test_no_file_stops_a_kiosk(tmp_path_factory: pytest.TempPathFactory, given: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("kiosk") / FILE
    path.write_text(json.dumps(given), encoding="utf-8")
    setup, _ = read_setup(path)
    assert setup.opening is not None
    assert setup.limits.memory >= 300_000_000
    assert setup.patience.quiet >= 5


def test_every_setting_has_a_sentence() -> None:
    assert all(sentence.endswith(".") for sentence in sentences(Setup).values())
    assert len(sentences(Setup)) == len(Setup.__struct_fields__)


def test_the_folder_is_where_the_system_keeps_settings() -> None:
    assert kiosk_folder({"G60DESK_KIOSK": "/srv/kiosk"}) == Path("/srv/kiosk")
    assert kiosk_folder({"XDG_CONFIG_HOME": "/home/hall/.config"}, "linux") == Path("/home/hall/.config/g60desk/kiosk")
    assert kiosk_folder({"LOCALAPPDATA": "/data"}, "win32") == Path("/data/g60desk/kiosk")
    assert kiosk_folder({}, "darwin").parts[-3:] == ("Application Support", "g60desk", "kiosk")


def test_the_guide_tells_every_setting_as_it_is() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "kiosk.md").read_text(encoding="utf-8")
    ships = msgspec.structs.asdict(Setup())
    for key, sentence in sentences(Setup).items():
        value = ships[key.replace("-", "_")]
        shown = f"`{json.dumps(value)}`" if value not in ("", {}) else ""
        assert f"| `{key}` | {sentence} | {shown} |" in guide
