"""A story of N events for the benchmarks: the same each time, with all that a timeline has to draw.

Eight tracks over two centuries; days, months, years, "about" a year, spans and open ends; three weights; a few phases.
Every tenth event leads to another.
"""

from __future__ import annotations

from random import Random

BEGIN, END = 1800, 2024  # years
TRACKS = ("Rails", "Roads", "Town", "Works", "Schools", "Rivers", "Trade", "Skies")
HEAD = """format: 1
id: many
languages: [en, zh-Hans]
title: {en: "Many events", zh-Hans: "许多事件"}
phases:
  - {id: v1, name: "1.0", title: {en: First, zh-Hans: 一}, begins: 1850}
  - {id: v2, name: "2.0", title: {en: Second, zh-Hans: 二}, begins: 1930}
  - {id: v3, name: "3.0", title: {en: Third, zh-Hans: 三}, begins: 1990}
sources:
  - {id: book, type: book, title: "A book of days", issued: 1999}
timeline:
  headline: {en: "Many things happened", zh-Hans: "发生了许多事"}
  tracks:
"""
# fmt: off
DONE = ("opens", "is planned", "is drawn up", "closes", "is enlarged", "burns", "is rebuilt", "moves", "is named")
THING = ("The bridge", "A station", "The new school", "The weir", "A mill", "The north road", "The market hall",
         "A works for glass", "The long tunnel", "The survey of the valley", "A line", "The park by the river")
THING_ZH = ("桥梁", "车站", "新学校", "水坝", "工厂", "北路", "市场", "玻璃厂", "长隧道", "山谷测量", "线路", "公园")
DONE_ZH = ("开放", "规划", "制定", "关闭", "扩建", "失火", "重建", "迁移", "命名")
# fmt: on


def many_events(events: int) -> str:
    """A story with this many events, as YAML."""
    chance = Random(60)
    lines = [HEAD]
    lines += [f"    - {{id: t{n}, name: {{en: {name}, zh-Hans: {name}}}}}\n" for n, name in enumerate(TRACKS)]
    lines.append("  events:\n")
    lines += [_event(n, events, chance) for n in range(events)]
    return "".join(lines)


def _event(number: int, events: int, chance: Random) -> str:
    thing, done = chance.randrange(len(THING)), chance.randrange(len(DONE))
    title = f'en: "{THING[thing]} {DONE[done]} ({number})", zh-Hans: "{THING_ZH[thing]}{DONE_ZH[done]}（{number}）"'
    weight = chance.choices((1, 2, 3), (80, 15, 5))[0]
    leads = f", leads_to: [e{(number + 7) % events}]" if number % 10 == 0 and events > 7 else ""
    return (
        f"    - {{id: e{number}, track: t{chance.randrange(len(TRACKS))}, when: {_when(chance)}, weight: {weight},"
        f" title: {{{title}}}{leads}, cite: {{source: book}}}}\n"
    )


def _when(chance: Random) -> str:
    """A date: half of them days, the others known less well."""
    year, month, day = chance.randint(BEGIN, END), chance.randint(1, 12), chance.randint(1, 28)
    kind = chance.random()
    if kind < 0.5:
        return f"{year}-{month:02}-{day:02}"
    if kind < 0.7:
        return f"{year}-{month:02}"
    if kind < 0.82:
        return f'"{year}"'
    if kind < 0.86:
        return f'"{year}~"'
    if kind < 0.98:
        return f"{year}-{month:02}/{min(year + chance.randint(0, 6), END + 1)}-12"
    return f"{year}/.."
