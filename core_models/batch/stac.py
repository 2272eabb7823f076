"""Pairs of dates from a STAC item collection: items of one place in the order of time. Plain JSON is read, so
that no package for STAC is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from typing import Any, Dict, List, Optional, Tuple

from ..contract.errors import InputRefused
from ..contract.schema import Misfit, brief, read_json
from .stac_item import HINT, StacItem

PLACES = ("grid:code", "s2:mgrs_tile")
"""Properties that name the place of an item."""


def collection_in(path: str) -> Optional[List[Any]]:
    """The items of the STAC item collection at `path`, None where it is something else; raises `InputRefused`
    where it cannot be read.
    """
    if not path.lower().endswith((".json", ".geojson")):
        return None
    try:
        with open(path, encoding="utf-8") as file:
            values = read_json(file.read())
    except (OSError, UnicodeDecodeError, Misfit) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputRefused("batch.pairs", f"{path} cannot be read as a table: {reason}.", HINT) from error
    features = values.get("features") if isinstance(values, dict) else None
    if not isinstance(features, list):
        message = f"{path} is no STAC item collection: it has no list of features."
        raise InputRefused("batch.stac", message, HINT)
    is_stac = any(isinstance(each, dict) and {"assets", "stac_version"} & set(each) for each in features)
    return features if is_stac else None


def pairs_in(
    path: str, features: Sequence[Any], bands: Sequence[str], optional: Sequence[str], chosen: Sequence[str]
) -> Tuple[List[Dict[str, str]], Dict[str, str]]:
    """Rows with `name`, `before` and `after` for every two dates in a row of a place, and why the items of
    places that have one date only are left out. Files are those of the assets that were `chosen`, or else
    those that hold `bands`, of which the `optional` ones may lack. Raises `InputRefused`.
    """
    rows, left = [], {}
    for group in _places([_item(path, feature, number) for number, feature in enumerate(features, 1)]):
        if len(group) == 1:
            left[group[0].name] = "It is the only date of its place."
        for before, after in zip(group, group[1:]):
            _refuse_unlike(before, after)
            place = before.place or f"{before.bounds[0]:.4f}_{before.bounds[1]:.4f}"
            name = f"{place}_{before.when:%Y%m%d}_{after.when:%Y%m%d}"
            first, second = (item.files(bands, optional, chosen) for item in (before, after))
            rows.append({"name": name, "before": first, "after": second})
    if not rows:
        message = f"{path} holds no place with two dates ({len(features)} items)."
        raise InputRefused("batch.stac", message, "Search for the same place at another time, too.")
    return rows, left


def _places(items: Sequence[StacItem]) -> List[List[StacItem]]:
    """The items of each place, in the order of time."""
    groups: List[List[StacItem]] = []
    for item in items:
        group = next((group for group in groups if group[0].is_where(item)), None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return [sorted(group, key=lambda item: item.when) for group in groups]


def _item(path: str, feature: Any, number: int) -> StacItem:
    name = feature.get("id") if isinstance(feature, dict) else None
    if not isinstance(name, str) or not name:
        raise InputRefused("batch.stac", f"{path}: item {number} has no id.", HINT)
    properties, assets = feature.get("properties"), feature.get("assets")
    properties = properties if isinstance(properties, dict) else {}
    sound = isinstance(assets, dict) and all(isinstance(each, dict) for each in assets.values())
    told = properties.get("datetime") or properties.get("start_datetime")
    when = _time(told)
    place, bounds = _place(properties), _bounds(feature.get("bbox"))
    item = StacItem(path, name, when or datetime.min, place, () if place else bounds, assets if sound else {})
    if not item.assets:
        raise item.refusal("has no assets")
    if when is None:
        raise item.refusal(f"has the datetime {brief(told)}, wanted a time such as 2021-06-01T10:00:00Z")
    if not place and not bounds:
        raise item.refusal("has neither a grid:code nor a bbox, so that its place is not known")
    return item


def _time(told: object) -> Optional[datetime]:
    try:
        when = datetime.fromisoformat(str(told).replace("Z", "+00:00"))
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=timezone.utc)


def _bounds(bbox: object) -> Tuple[float, ...]:
    """west, south, east, north of a box with or without heights; empty where it is none."""
    flat = bbox if isinstance(bbox, list) and len(bbox) in (4, 6) else []
    if not all(isinstance(value, (int, float)) for value in flat):
        return ()
    half = len(flat) // 2
    return (*flat[:2], *flat[half : half + 2])


def _place(properties: Mapping[str, Any]) -> str:
    """What the properties call the place; empty where they do not."""
    for key in PLACES:
        if isinstance(properties.get(key), str) and properties[key]:
            return str(properties[key])
    parts = [properties.get(f"mgrs:{part}") for part in ("utm_zone", "latitude_band", "grid_square")]
    if all(part is not None for part in parts):
        return "".join(map(str, parts))
    path, row = (properties.get(f"landsat:wrs_{part}") for part in ("path", "row"))
    return "" if path is None or row is None else f"{path}-{row}"


def _refuse_unlike(before: StacItem, after: StacItem) -> None:
    """Raise `InputRefused` for two dates that are one, or whose values cannot be compared."""
    if before.when.date() == after.when.date():
        raise before.refusal(f"and {after.name} are both of {after.when.date()} and one place: leave one out")
    first, second = before.offsets(), after.offsets()
    other = next((key for key in first if key in second and first[key] != second[key]), None)
    if other is not None:
        raise before.refusal(
            f"and {after.name} have values with the offsets {first[other]:g} and {second[other]:g} (asset "
            f"{other}), so that everything would be change: take items of one processing baseline"
        )
