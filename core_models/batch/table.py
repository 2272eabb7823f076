"""Pairs of dates from a table: a CSV file, or a vector layer whose features are the pairs."""

from __future__ import annotations

import csv
from typing import Dict, List

from ..contract.change_jobs import DetectChange
from ..contract.errors import InputRefused
from ..contract.options import options_of

OWN = ("before", "after", "name")
"""Columns that are no options."""
HINT = "See docs/headless.md."


def read_rows(path: str) -> List[Dict[str, str]]:
    """The rows of a CSV or of a vector layer as texts by column, empty cells left out; raises
    `InputRefused`.
    """
    try:
        rows = _csv_rows(path) if path.lower().endswith((".csv", ".txt", ".tsv")) else _features(path)
    except (OSError, ValueError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise InputRefused("batch.pairs", f"{path} cannot be read as a table: {reason}.", HINT) from error
    rows = [{name: text for name, text in row.items() if text} for row in rows]
    for number, row in enumerate(rows, 1):
        for column in ("before", "after"):
            if column not in row:
                raise InputRefused("batch.pairs", f"{path} has no {column} in row {number}.", HINT)
    if not rows:
        raise InputRefused("batch.pairs", f"{path} has no rows, wanted a pair of dates in each.", HINT)
    return rows


def _csv_rows(path: str) -> List[Dict[str, str]]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        text = file.read()
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(text.splitlines(), delimiter=delimiter)
    return [
        {str(name).strip(): (value or "").strip() for name, value in row.items() if name} for row in reader
    ]


def _features(path: str) -> List[Dict[str, str]]:
    import pyogrio

    try:
        frame = pyogrio.read_dataframe(path, read_geometry=False)
    except pyogrio.errors.DataSourceError as error:
        raise ValueError(str(error)) from error
    wanted = [
        name for name in frame.columns if name in OWN or name.replace("-", "_") in options_of(DetectChange)
    ]
    return [
        {name: "" if row[name] is None else str(row[name]) for name in wanted}
        for row in frame.to_dict("records")
    ]
