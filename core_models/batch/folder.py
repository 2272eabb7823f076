"""Pairs of dates in a folder, told by the names of its rasters and of the folders in it.

The surest names come first: a raster that one way of naming has paired is not looked at by the next.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from typing import Callable, Dict, List, NamedTuple, Optional, Tuple

from ..contract.days import AFTER, BEFORE, DAY, YEAR, date_in
from ..contract.errors import InputRefused
from ..geo.folders import rasters_in

FOLDERS = (("a", "b"), ("time1", "time2"), ("t1", "t2"), ("im1", "im2"), ("image1", "image2"))
"""Names of folders of earlier and later dates, beside the words that names of rasters may have, too."""
HINT = (
    "Name two rasters alike but for before and after or for their days, or put them into folders A and B; or "
    "give a table. See docs/headless.md."
)
UNTOLD = "Neither its name nor that of its folder tells a date, or before or after."
ALONE = "No raster of another date has a name like it."
TWICE = "Several rasters have names like it, of the same date."


class Told(NamedTuple):
    """What a name tells: what it shares with those of other dates of its place, and which date it is of."""

    place: Tuple[str, str]
    """Of the folder, and of the raster."""
    order: str
    """`1` and `2` for before and after, or a date; in the order of time."""
    date: str = ""
    """For the name of the pair; empty where it is told by a word."""


Way = Callable[[str, str], Optional[Told]]
"""What a way of naming tells by the names of the folder (empty: the one that was given) and the raster."""


def pairs_in(folder: str, outputs: str) -> Tuple[List[Dict[str, str]], Dict[str, str]]:
    """Rows with `name`, `before` and `after`: every two dates in a row of a place; and of each raster in none
    of them, why. Paths are those seen from `folder`, whose folders are looked into, but for `outputs`.

    Raises `InputRefused` where there is no pair, and where outputs would be taken for dates.
    """
    if os.path.realpath(folder) == os.path.realpath(outputs):
        message = f"The outputs would lie among the rasters in {folder}."
        raise InputRefused("batch.folder", message, "Choose another {output}.")
    try:
        left = {os.path.relpath(path, folder): UNTOLD for path in rasters_below(folder, outputs)}
    except OSError as error:
        message = f"{error.filename} cannot be read: {error.strerror}."
        raise InputRefused("batch.folder", message, HINT) from error
    found = len(left)
    rows = [row for way in (_by_folder, _by_word, _by_date, _by_any) for row in _paired(left, way)]
    if not rows:
        message = f"{folder} and its folders hold {found} rasters, of which no two are a pair by their names."
        raise InputRefused("batch.folder", message, HINT)
    taken: Dict[str, int] = defaultdict(int)
    for row in rows:
        name = row["name"] or os.path.basename(os.path.abspath(folder))
        taken[name.lower()] += 1
        row["name"] = f"{name}_{taken[name.lower()]}" if taken[name.lower()] > 1 else name
    return rows, left


def rasters_below(folder: str, outputs: str) -> List[str]:
    """The rasters in `folder` and in each folder in it that is not `outputs`, by name."""
    within = sorted(entry.path for entry in os.scandir(folder) if entry.is_dir() and entry.name[0] != ".")
    others = [path for path in within if os.path.realpath(path) != os.path.realpath(outputs)]
    return [path for each in (folder, *others) for path in rasters_in(each)]


def _paired(left: Dict[str, str], way: Way) -> Iterator[Dict[str, str]]:
    """The rows of a way of naming; takes what it pairs out of `left`, and says there why others are left."""
    places: Dict[Tuple[str, str], Dict[str, List[Tuple[str, Told]]]] = {}
    for path in left:
        folder, name = os.path.split(path)
        if told := way(folder, os.path.splitext(name)[0]):
            places.setdefault(told.place, {}).setdefault(told.order, []).append((path, told))
    for place in sorted(places):
        dates = [places[place][order] for order in sorted(places[place])]
        several = any(len(each) > 1 for each in dates)
        if several or len(dates) < 2:
            left.update({path: TWICE if several else ALONE for each in dates for path, _ in each})
            continue
        for ((before, first),), ((after, second),) in zip(dates, dates[1:]):
            name = "_".join(filter(None, (*place, first.date, second.date)))
            yield {"name": name, "before": before, "after": after}
        for ((path, _),) in dates:
            del left[path]


def _by_folder(folder: str, name: str) -> Optional[Told]:
    """Folders A and B, before and after, whose rasters are called the same; in those of places a and b they
    are called before and after.
    """
    role, (of_raster, rest) = _role_of_folder(folder), _role_in(name)
    return Told(("", name), role) if role and (rest or not of_raster) else None


def _by_word(folder: str, name: str) -> Optional[Told]:
    """NAME_before and NAME_after, in one folder."""
    role, rest = _role_in(name)
    return Told((folder, rest), role) if role else None


def _by_date(folder: str, name: str) -> Optional[Told]:
    """NAME_DATE in one folder, or DATE/NAME."""
    date = date_in(name) or date_in(folder)
    return Told((_without_date(folder), _without_date(name)), date, date) if date else None


def _by_any(folder: str, name: str) -> Optional[Told]:
    """Before and after, each with a date of its own in the name."""
    role, rest = _role_in(name)
    if inside := _role_of_folder(folder):
        return Told(("", _without_date(rest)), inside)
    return Told((_without_date(folder), _without_date(rest)), role) if role else None


def _role_of_folder(name: str) -> str:
    """`1` for the name of a folder of earlier dates, `2` for one of later dates, else empty."""
    role, rest = _role_in(name)
    number = next((number for pair in FOLDERS for number in (0, 1) if name.lower() == pair[number]), None)
    return str(number + 1) if number is not None else role if not rest else ""


def _role_in(name: str) -> Tuple[str, str]:
    """`1` for a name with a word for before, `2` for one for after, by the last such word, else empty; and
    the name without it.
    """
    words = [
        (found.start(), role, found)
        for role, word in (("1", BEFORE), ("2", AFTER))
        for found in word.finditer(name)
    ]
    if not words:
        return "", name
    _, role, found = max(words, key=lambda each: each[0])
    return role, _joined(name[: found.start()], name[found.end() :])


def _without_date(name: str) -> str:
    for pattern in (DAY, YEAR):
        if found := pattern.search(name):
            return _joined(name[: found.start()], name[found.end() :])
    return name


def _joined(*parts: str) -> str:
    """What is left of a name once something was cut out of it."""
    return "_".join(filter(None, (part.strip(" ._-") for part in parts)))
