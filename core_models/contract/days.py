"""A day in a name, so that dock and engine read the same one."""

from __future__ import annotations

import re
from datetime import date
from typing import Optional

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_:.]?(0[1-9]|1[0-2])[-_:.]?(0[1-9]|[12]\d|3[01])(?!\d)")


def day_in(text: str) -> Optional[date]:
    """The first day (20180610, 2018-06-10, …) in `text`; None where there is none."""
    for found in _DAY.finditer(text):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            continue
    return None
