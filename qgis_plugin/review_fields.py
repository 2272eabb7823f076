"""What a review asks of each feature of a layer, and the fields that hold what is said."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping, Tuple

from qgis.core import QgsEditorWidgetSetup, QgsFeatureRequest, QgsField, QgsVectorLayer

from .area_estimate import CHANGE, NO_CHANGE
from .layers import OUTPUTS
from .messages import later, tr
from .qt import MOMENT, TEXT
from .review_queue import ACCEPTED, MISSED, REJECTED, UNSURE
from .sources import path_of
from .status_style import show_once

REVIEWER, REVIEWED_AT = "reviewer", "reviewed_at"


@dataclass(frozen=True)
class Kind:
    """What is asked of each feature of a layer."""

    output: str
    """Kind of the output that the layer shows."""
    field: str
    values: Mapping[str, str]
    """By the key's purpose (accept, reject, unsure) what is written."""
    words: Mapping[str, str]
    """What is written, in words."""
    by_worth: bool
    """Whether the order is that of what a look is worth; else that of the layer."""


POLYGONS = Kind(
    "changes",
    "status",
    {"accept": ACCEPTED, "reject": REJECTED, "unsure": UNSURE},
    {
        ACCEPTED: later("accepted"),
        REJECTED: later("rejected"),
        UNSURE: later("unsure"),
        MISSED: later("missed, drawn by hand"),
    },
    by_worth=True,
)
POINTS = Kind(
    "sample",
    "reference",
    {"accept": CHANGE, "reject": NO_CHANGE, "unsure": UNSURE},
    {CHANGE: later("change"), NO_CHANGE: later("no change"), UNSURE: later("unsure")},
    by_worth=False,
)


def make_fields(layer: QgsVectorLayer, kind: Kind) -> bool:
    """Give `layer` the fields of a review where it lacks them, with names and values in words; False where
    that cannot be.
    """
    wanted = {kind.field: TEXT, REVIEWER: TEXT, REVIEWED_AT: MOMENT}
    missing = [QgsField(name, of) for name, of in wanted.items() if layer.fields().indexOf(name) < 0]
    if layer.isEditable():
        done = all(layer.addAttribute(field) for field in missing)
    else:
        done = not missing or layer.dataProvider().addAttributes(missing)
    layer.updateFields()
    if not done or any(layer.fields().indexOf(name) < 0 for name in wanted):
        return False
    titles = (tr("Status"), tr("Reviewer"), tr("Reviewed at"))
    if kind is POINTS:
        titles = (tr("What it is"), *titles[1:])
    for name, title in zip(wanted, titles):
        layer.setFieldAlias(layer.fields().indexOf(name), title)
    choices = [{tr(words): value} for value, words in kind.words.items()]
    setup = QgsEditorWidgetSetup("ValueMap", {"map": choices})
    layer.setEditorWidgetSetup(layer.fields().indexOf(kind.field), setup)
    if kind is POLYGONS:
        show_once(layer)
    _hand_on(layer, kind)
    return True


def _hand_on(layer: QgsVectorLayer, kind: Kind) -> None:
    """Put names and values into the style beside the file, for whoever opens it elsewhere; a style that
    somebody has tuned stays.
    """
    path = path_of(layer)
    if not os.path.isfile(path):
        return
    beside, shipped = Path(path).with_suffix(".qml"), Path(OUTPUTS[kind.output].style)
    try:
        if beside.read_bytes() == shipped.read_bytes():
            layer.saveNamedStyle(str(beside))
    except OSError:
        return


def counts(layer: QgsVectorLayer, kind: Kind) -> Tuple[int, int]:
    """Features of which something is said, and all."""
    if layer.fields().indexOf(kind.field) < 0:
        return 0, layer.featureCount()
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setFilterExpression(f'"{kind.field}" IS NOT NULL AND "{kind.field}" <> \'\'')
    request.setSubsetOfAttributes([])
    return sum(1 for _ in layer.getFeatures(request)), layer.featureCount()
