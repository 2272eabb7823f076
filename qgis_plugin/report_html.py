"""The HTML of a report, of the few elements that browsers and Qt's printed documents lay out alike."""

from __future__ import annotations

from html import escape
from typing import Iterable, Sequence, Tuple

Figure = Tuple[str, str]
"""A picture as a data URI, and what it shows."""


def text(value: object) -> str:
    """`value` as text of HTML."""
    return escape(str(value), quote=True)


def paragraph(words: str) -> str:
    """A paragraph, none of no words."""
    return f"<p>{text(words)}</p>" if words else ""


def section(title: str, body: str) -> str:
    """`body` under a title, nothing of nothing."""
    return f"<section><h2>{text(title)}</h2>{body}</section>" if body else ""


def listed(lines: Iterable[str]) -> str:
    """Lines as a list."""
    items = "".join(f"<li>{text(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def table(rows: Iterable[Sequence[object]], head: Sequence[str] = (), numbers: Sequence[int] = ()) -> str:
    """Rows below a head; columns that are `numbers` stand at the right."""
    lines = [_row("th", head, numbers)] if head else []
    lines += [_row("td", row, numbers) for row in rows]
    return f'<table class="facts" cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def _row(kind: str, cells: Sequence[object], numbers: Sequence[int]) -> str:
    right = ' align="right" class="number"'
    made = [
        f"<{kind}{right if place in numbers else ''}>{text(cell)}</{kind}>"
        for place, cell in enumerate(cells)
    ]
    return f"<tr>{''.join(made)}</tr>"


def marked(rows: Iterable[Tuple[str, str, str, str]]) -> str:
    """Rows of a mark, its colour, a label and words."""
    lines = [
        f'<tr><td style="color:{colour}"><b>{text(mark)}</b></td><td>{text(label)}</td>'
        f"<td>{text(words)}</td></tr>"
        for mark, colour, label, words in rows
    ]
    return f'<table class="facts" cellspacing="0" cellpadding="3">{"".join(lines)}</table>' if lines else ""


def figures(pictures: Sequence[Figure], side: int, abreast: int) -> str:
    """Pictures of `side` pixels, so many `abreast`, each with its words below: a table for each row, which a
    printed page can begin with.
    """
    rows = [pictures[start : start + abreast] for start in range(0, len(pictures), abreast)]
    return "".join(_abreast([_figure(uri, name, side) for uri, name in row], abreast) for row in rows)


def _abreast(cells: Sequence[str], places: int) -> str:
    row = "".join(cells) + "<td></td>" * (places - len(cells))
    return f'<table class="pictures" cellspacing="0" cellpadding="3"><tr>{row}</tr></table>'


def _figure(uri: str, name: str, side: int) -> str:
    return (
        f'<td><img alt="{text(name)}" src="{uri}" width="{side}"><br>'
        f'<span class="caption">{text(name)}</span></td>'
    )
