"""What a name says of its date, so that dock and engine read the same: a day, a year, before or after."""

from __future__ import annotations

import re
from datetime import date
from typing import Optional

DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_:.]?(0[1-9]|1[0-2])[-_:.]?(0[1-9]|[12]\d|3[01])(?!\d)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
BEFORE, AFTER = (
    re.compile(rf"(?<![a-z])({words})(?![a-z])", re.IGNORECASE)
    for words in (
        r"before|pre|old|earlier|t1(?!\d)|vorher|avant|antes",
        r"after|post|new|later|t2(?!\d)|nachher|après|apres|después|despues",
    )
)
"""Words in names."""


def day_in(text: str) -> Optional[date]:
    """The first day (20180610, 2018-06-10, …) in `text`; None where there is none."""
    for found in DAY.finditer(text):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            continue
    return None


def date_in(text: str) -> str:
    """The first day in `text` as 20180610, or the year where it has one and no day; empty where it has
    neither.
    """
    if day := day_in(text):
        return f"{day:%Y%m%d}"
    years = YEAR.findall(text)
    return str(years[0]) if len(years) == 1 else ""
