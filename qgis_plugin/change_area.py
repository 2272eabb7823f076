"""The area of change by the points of a sample layer, and what is said of it."""

from __future__ import annotations

from typing import List, Tuple

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..core_models.contract.errors import InputRefused
from .area_estimate import ChangeArea, Estimate
from .messages import sentence, tr
from .numbers import area, filled

FIELDS = ("stratum", "stratum_m2", "unobserved_m2", "reference")
"""What a sample has."""


def is_sample(layer: object) -> bool:
    """Whether a layer holds the points of a sample."""
    return isinstance(layer, QgsVectorLayer) and all(layer.fields().indexOf(name) >= 0 for name in FIELDS)


def area_of(layer: QgsVectorLayer) -> Tuple[ChangeArea, float]:
    """What the points of `layer` say, and the area that was not observed (m²), which stays outside; raises
    `InputRefused` for a layer that is no sample, or of which too little was answered.
    """
    if not is_sample(layer):
        message = tr("{0} is no sample: it lacks one of the fields {1}.")
        raise InputRefused(
            "sample.fields",
            message.format(layer.name(), ", ".join(FIELDS)),
            tr("Draw one with “Draw a sample of change”."),
        )
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(FIELDS), layer.fields())
    rows = [tuple(point[name] for name in FIELDS) for point in layer.getFeatures(request)]
    points = [(str(name), float(size), str(real) if real else "") for name, size, _, real in rows]
    return ChangeArea.of(points), float(rows[0][2]) if rows else 0.0


def told_so_far(layer: QgsVectorLayer) -> str:
    """The area by the points of `layer`; while too few are answered, what to do until it can be told."""
    try:
        return "\n".join(words(*area_of(layer)))
    except InputRefused as error:
        return _still_to_do(layer) if error.code == "sample.few" else sentence(error)


def _still_to_do(layer: QgsVectorLayer) -> str:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["reference"], layer.fields())
    said = [point["reference"] for point in layer.getFeatures(request)]
    answered = sum(1 for word in said if word)
    if not answered:
        told = tr(
            "{0} points are drawn. Look at them one after the other: the area appears once each stratum has "
            "two answers. Their order is random, so that you can stop at any of them."
        )
        return filled(told, len(said))
    told = tr("{0} of {1} points are answered. Go on: the area appears once each stratum has two answers.")
    return filled(told, answered, len(said))


def words(found: ChangeArea, unobserved: float) -> List[str]:
    """What was found, a sentence each."""
    told = [
        filled(
            tr("{0} ± {1} changed (95%), by {2} points; {3} are mapped as change."),
            area(found.adjusted.value),
            area(found.adjusted.margin),
            found.answered,
            area(found.mapped),
        ),
        tr("User's accuracy {0}, producer's accuracy {1}, overall accuracy {2}.").format(
            *(_share(each) for each in (found.users, found.producers, found.overall))
        ),
    ]
    if unobserved:
        told.append(tr("{0} were not observed and stay outside.").format(area(unobserved)))
    if found.unsure or found.open:
        told.append(filled(tr("Left out: {0} unsure, {1} not looked at yet."), found.unsure, found.open))
    return told


def _share(estimate: Estimate) -> str:
    """A share in per cent; NaN is told as a dash."""
    if estimate.value != estimate.value:
        return "–"
    return filled("{0:.1%} ± {1:.1%}", estimate.value, estimate.margin)
