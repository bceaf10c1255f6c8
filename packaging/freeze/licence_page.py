"""The licences of all that is shipped, as one page to read, and as a list for the program."""

from __future__ import annotations

import json
from html import escape

from component import Component

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Licences of what G60 Desk is made of</title>
<meta name="viewport" content="width=device-width">
<style>
body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #17202a;
  background: #f6f3ec; }
table { border-collapse: collapse; }
td, th { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid #c9c6be; }
pre { white-space: pre-wrap; font-size: .8rem; }
</style>
</head>
<body>
<h1>Licences of what G60 Desk is made of</h1>
<p>Qt and PySide are used under the GNU Lesser General Public License, version 3. They are shipped as the libraries
that their makers publish, in files of their own, and can be replaced by others of the same version; their sources
are at https://download.qt.io/official_releases/.</p>
"""


def page(components: list[Component]) -> str:
    """The page: a table of all components, then the text of each licence once."""
    rows = [
        f'<tr><td><a href="#{_place(one)}">{escape(one.name)}</a></td><td>{escape(one.version)}</td>'
        f"<td>{escape(one.licence)}</td></tr>"
        for one in components
    ]
    told: dict[str, str] = {}
    parts = []
    for one in components:
        parts.append(f'<h2 id="{_place(one)}">{escape(f"{one.name} {one.version}".strip())}</h2>')
        for text in one.texts:
            first = told.setdefault(text.text, _place(one))
            if first != _place(one):
                parts.append(f'<p>{escape(text.name)}: the same text as <a href="#{first}">above</a>.</p>')
            else:
                parts.append(f"<h3>{escape(text.name)}</h3>\n<pre>{escape(text.text)}</pre>")
    table = "<table>\n<tr><th>Component</th><th>Version</th><th>Licence</th></tr>\n" + "\n".join(rows) + "\n</table>"
    return f"{HEAD}{table}\n" + "\n".join(parts) + "\n</body>\n</html>\n"


def listed(components: list[Component]) -> str:
    """The list that the program shows: name, version and licence of each."""
    rows = [{"name": one.name, "version": one.version, "licence": one.licence} for one in components]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _place(one: Component) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in one.purl.lower())
