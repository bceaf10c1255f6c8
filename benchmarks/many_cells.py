"""A comparison of N subjects by M aspects for the benchmarks: the same each time, with all that a cell may hold.

A third of the cells has a figure, a tenth is disputed and has a note, an eighth is not known, some hold for a neighbour
as well; each leads to an event that proves it.
"""

from __future__ import annotations

from random import Random

HEAD = """format: 1
id: many-cells
languages: [en, zh-Hans]
title: {en: "Many cells", zh-Hans: "许多格子"}
sources:
  - {id: book, type: book, title: "A book of places", issued: 1999}
  - {id: paper, type: article-newspaper, title: "The valley paper", issued: 2004}
"""
# fmt: off
SAYS = ("A road of two lanes", "Land let to firms on long leases", "A school that trains most of its engineers",
        "A market that opened before the road did", "Mills first, then glass, then instruments",
        "A fund of the district for new works by the river", "None of it planned", "One plan, drawn up once")
SAYS_ZH = ("双车道公路", "土地长期租给企业", "培养大部分工程师的学校", "先有市场，后有道路",
           "先有磨坊，再有玻璃厂，后来是仪器厂", "为沿河新工程设立的区级基金", "并无规划", "一次编定的规划")
ABOUT = ("Ground", "Money", "Schools", "Roads", "Markets", "Works", "Rivers", "Plans", "Names", "Ties")
ABOUT_ZH = ("用地", "资金", "学校", "道路", "市场", "工厂", "河流", "规划", "名称", "联系")
# fmt: on


def many_cells(subjects: int, aspects: int) -> str:
    """A story with so many subjects and aspects, as YAML."""
    chance = Random(20)
    lines = [HEAD, "timeline:\n  tracks: [{id: t, name: {en: Places, zh-Hans: 地方}}]\n  events:\n"]
    lines += [
        f"    - {{id: e{n}, track: t, when: {1900 + n}, title: {{en: Event {n}, zh-Hans: 事件{n}}},"
        " cite: {source: book}}\n"
        for n in range(10)
    ]
    figures = ["figures:\n"]
    rows = ["  aspects:\n"]
    for number in range(aspects):
        name = f"{ABOUT[number % 10]} {number + 1}"
        zh = f"{ABOUT_ZH[number % 10]}{number + 1}"
        rows.append(f"    - id: a{number}\n      name: {{en: {name}, zh-Hans: {zh}}}\n      cells:\n")
        for subject in range(subjects):
            if chance.random() < 0.125:
                continue
            key = f"f{number}-{subject}"
            has = chance.random() < 1 / 3
            if has:
                figures.append(
                    f"  {key}: {{label: {{en: {name}, zh-Hans: {zh}}}, value: {chance.randint(1, 9_000)}, unit: km2,"
                    " cite: {source: paper}}\n"
                )
            rows.append(f"        s{subject}: {_cell(key if has else '', chance)}\n")
    names = "comparison:\n  headline: {en: Many places, zh-Hans: 许多地方}\n  subjects:\n"
    people = [
        f'    - {{id: s{n}, badge: "{n + 1}", name: {{en: Place number {n + 1}, zh-Hans: 第{n + 1}个地方}},'
        " cite: {source: book}}\n"
        for n in range(subjects)
    ]
    return "".join([*lines, *figures, names, *people, *rows])


def _cell(figure: str, chance: Random) -> str:
    said = chance.randrange(len(SAYS))
    parts = [f'text: {{en: "{SAYS[said]}", zh-Hans: "{SAYS_ZH[said]}"}}', f"shows: e{chance.randrange(10)}"]
    parts += [f"figure: {figure}"] if figure else []
    disputed = chance.random() < 0.1
    parts.append(f"standing: {'disputed' if disputed else 'single-source'}")
    if disputed:
        parts.append('note: {en: "The paper and the book do not agree.", zh-Hans: "报纸与书说法不一。"}')
    return f"{{{', '.join(parts)}, cite: {{source: {chance.choice(('book', 'paper'))}}}}}"
