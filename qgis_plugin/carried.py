"""What a review has said goes over to polygons that were drawn anew from the same scores, by overlap.

A polygon takes over what was said of an old one where the area of both together is more than half shared
(intersection over union above .5). Polygons of one map do not overlap, so that no two of the old ones can be
so near to one new one, nor the other way round (Kirillov et al. 2019, Panoptic Segmentation, theorem 1).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from .messages import tr
from .numbers import filled
from .review_fields import POLYGONS, REVIEWED_AT, REVIEWER, make_fields
from .review_queue import ACCEPTED, MISSED
from .sources import path_of
from .targets import remember, shown_in

ALIKE = 0.5
"""Intersection over union above which two polygons are one and the same."""
ORIGIN = "revisit/reviews_of"
"""Of a layer that took reviews over: the path of the polygons that were reviewed."""


@dataclass(frozen=True)
class Carried:
    """How many reviewed polygons went over, and how many did not."""

    over: int
    left: int
    origin: str
    """Path of the file that keeps all of them."""
    written: bool = True
    """Whether the new polygons could be written to."""

    def words(self) -> str:
        """That in a sentence; empty where nothing was reviewed."""
        if not self.over + self.left:
            return ""
        file = os.path.basename(self.origin)
        if not self.written:
            return tr("The review could not be written into the new polygons; it stays in {0}.").format(file)
        told = filled(tr("Of {0} reviewed polygons {1} went over."), self.over + self.left, self.over)
        if self.left:
            stay = tr("{0} have no new one that is alike; they stay in {1}.")
            told = f"{told} {filled(stay, self.left, file)}"
        return told


def reviews_behind(layer: QgsVectorLayer, worked_on: bool) -> str:
    """Path of the file with the reviews that go over if `layer` is drawn anew: the one that it took them over
    from, unless that is gone or somebody has `worked_on` the layer since; else its own.
    """
    origin = str(layer.customProperty(ORIGIN, "") or "")
    return origin if os.path.isfile(origin) and not worked_on else path_of(layer)


def carry(origin: str, target: QgsVectorLayer) -> Carried:
    """Write what was said of the polygons at `origin`, edits in QGIS that are not saved among it, into those
    of `target` that are alike. What was drawn as missed comes along; where it was found now, that counts as
    accepted.
    """
    source = _layer(origin)
    said = list(_said(source))
    if said:
        target.setCustomProperty(ORIGIN, origin)  # before there is a second style, which would have its own
    if not said or not make_fields(target, POLYGONS):
        return Carried(0, len(said), origin, written=not said)
    all_new = _file(path_of(target)) if target.subsetString() else target
    where = QgsCoordinateTransform(source.crs(), target.crs(), QgsProject.instance())
    changes: Dict[int, Dict[int, Any]] = {}
    drawn: List[QgsFeature] = []
    left = 0
    for feature in sorted(said, key=lambda each: bool(each[POLYGONS.field] == MISSED)):
        shape = QgsGeometry(feature.geometry())
        shape.transform(where)
        number = _alike(shape, all_new)
        if number is not None and number not in changes:
            changes[number] = _words_of(feature, all_new)
        elif feature[POLYGONS.field] == MISSED:
            drawn.append(_drawn(feature, shape, all_new))
        else:
            left += 1
    done = _write(all_new, changes, drawn)
    target.reload()
    target.updateExtents()
    remember({"changes": path_of(target)})  # nobody's work: it can be drawn anew
    return Carried(len(said) - left, left, origin) if done else Carried(0, len(said), origin, written=False)


def _layer(path: str) -> QgsVectorLayer:
    """The polygons at `path`: all of them, but as the project has them where their edits are not saved."""
    shown = shown_in(QgsProject.instance(), POLYGONS.output, path)
    return next((layer for layer in shown if layer.isModified()), None) or _file(path)


def _file(path: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{path}|layername={POLYGONS.output}", "", "ogr")


def _said(layer: QgsVectorLayer) -> Iterator[QgsFeature]:
    if layer.fields().indexOf(POLYGONS.field) < 0:
        return iter(())
    known = QgsFeatureRequest().setFilterExpression(f'"{POLYGONS.field}" IS NOT NULL')
    return (feature for feature in layer.getFeatures(known) if feature[POLYGONS.field])


def _alike(shape: QgsGeometry, layer: QgsVectorLayer) -> Optional[int]:
    """Id of the polygon of `layer` that is alike; None where none is."""
    near = QgsFeatureRequest(shape.boundingBox())
    near.setSubsetOfAttributes([])
    shares: List[Tuple[float, int]] = [
        (_overlap(shape, other.geometry()), other.id()) for other in layer.getFeatures(near)
    ]
    best, number = max(shares, default=(0.0, 0))
    return number if best > ALIKE else None


def _overlap(first: QgsGeometry, second: QgsGeometry) -> float:
    """Intersection over union, from 0 to 1."""
    shared = first.intersection(second)
    both = 0.0 if shared.isNull() else shared.area()
    return both / max(first.area() + second.area() - both, 1e-12)


def _words_of(feature: QgsFeature, target: QgsVectorLayer) -> Dict[int, Any]:
    said = feature[POLYGONS.field]
    values = {POLYGONS.field: ACCEPTED if said == MISSED else said}
    names = feature.fields().names()
    values.update({name: feature[name] for name in (REVIEWER, REVIEWED_AT) if name in names})
    return {target.fields().indexOf(name): value for name, value in values.items()}


def _drawn(feature: QgsFeature, shape: QgsGeometry, target: QgsVectorLayer) -> QgsFeature:
    shape.convertToMultiType()
    key = target.primaryKeyAttributes()
    given = {
        index: feature[field.name()]
        for index, field in enumerate(target.fields())
        if index not in key and feature.fields().indexOf(field.name()) >= 0
    }
    return QgsVectorLayerUtils.createFeature(target, shape, given)


def _write(target: QgsVectorLayer, changes: Dict[int, Dict[int, Any]], drawn: List[QgsFeature]) -> bool:
    provider = target.dataProvider()
    done = not changes or provider.changeAttributeValues(changes)
    if done and drawn:
        done, _ = provider.addFeatures(drawn)
    return bool(done)
