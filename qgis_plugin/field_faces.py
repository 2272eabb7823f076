"""How the attributes of a result read for people: names, rounded numbers, a map tip, what the layer is."""

from __future__ import annotations

from typing import Dict, List, Optional, Tuple

from qgis.core import QgsEditorWidgetSetup, QgsVectorLayer

from .messages import later, tr

FACES: Dict[str, Tuple[str, Optional[int]]] = {
    "score_mean": (later("Mean score"), 2),
    "score_max": (later("Greatest score"), 2),
    "score": (later("Score"), 2),
    "area_m2": (later("Area (m²)"), 0),
    "perimeter_m": (later("Perimeter (m)"), 0),
    "size_m": (later("Longer side (m)"), 1),
    "size_bin": (later("Size in pixels"), None),
    "class": (later("Class"), None),
    "track_id": (later("Object over the dates"), None),
    "date": (later("Date"), None),
    "raster": (later("Raster"), None),
    "first_seen": (later("Changed since"), None),
    "unchanged_until": (later("Unchanged until"), None),
    "confirmed": (later("Later dates that show it"), 0),
    "date_before": (later("From"), None),
    "date_after": (later("To"), None),
    "before": (later("Before"), None),
    "after": (later("After"), None),
    "network": (later("Network"), None),
    "checkpoint": (later("Checkpoint"), None),
}
"""By field what it is called, and of a number the places behind the point that mean something."""
TIP = (
    *("class", "first_seen", "area_m2", "score_mean", "score"),
    *("date", "date_before", "date_after", "before", "after"),
)
"""Fields of a map tip, in its order."""


def describe(layer: QgsVectorLayer) -> None:
    """Give the layer's fields names and formats, the map a tip, and the layer the abstract of its file."""
    fields = layer.fields()
    for index in range(fields.count()):
        name, places = FACES.get(fields.at(index).name(), ("", None))
        if name:
            layer.setFieldAlias(index, tr(name))
        if places is not None:
            rounded = {"Precision": places, "Min": 0, "Max": 1e15, "Step": 10.0**-places, "AllowNull": True}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Range", {**rounded, "Style": "SpinBox"}))
    there = [name for name in TIP if fields.indexOf(name) >= 0]
    layer.setMapTipTemplate("<br>".join(f"<b>{tr(FACES[name][0])}</b> [% {_text(name)} %]" for name in there))
    shown: List[str] = [_text(name) for name in there if name in ("class", "area_m2", "score")]
    if shown:
        layer.setDisplayExpression(" || ', ' || ".join(shown))
    layer.setAbstract(layer.metadata().abstract())


def _text(name: str) -> str:
    """An expression for the field's value as text, in the form of the user's language, fit for HTML."""
    places = FACES[name][1]
    if places is not None:
        return f"coalesce(format_number(\"{name}\", {places}), '')"
    return f"replace(coalesce(to_string(\"{name}\"), ''), '<', '&lt;')"
