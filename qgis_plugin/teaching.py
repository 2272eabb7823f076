"""What a review gives a network to learn from, how that is started, and what it has come to, in words."""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, Mapping, Optional

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..core_models.contract.adapt_jobs import FEWEST, FEWEST_CHANGED, AdaptChange
from ..core_models.contract.errors import InputRefused
from ..core_models.contract.options import options_of
from .change_run import ChangeRun
from .messages import tr
from .numbers import filled
from .review_queue import ACCEPTED, MISSED, REJECTED, UNSURE
from .targets import receipt_of

STATUS = "status"
ENOUGH = 20
"""Judged polygons from which on a lesson makes sense (`docs/experiments.md`, A few polygons of one scene)."""
READ_AGAIN = (
    "before",
    "after",
    "checkpoint",
    "bands_before",
    "bands_after",
    "resolution",
    "large",
    "stretch",
    "zeros",
    "reconstructed",
    "reach",
    "align",
    "normalise",
)
"""What of the run that found the polygons holds for the lesson: both dates are read as they were then."""


@dataclass(frozen=True)
class Judged:
    """How many polygons of a layer a review has judged, and how."""

    accepted: int = 0
    missed: int = 0
    rejected: int = 0
    unsure: int = 0
    rest: int = 0
    """Of which nothing is said."""

    @classmethod
    def of(cls, layer: QgsVectorLayer) -> Judged:
        """Those of `layer`, as it stands in the project."""
        said: Counter[str] = Counter()
        if layer.fields().indexOf(STATUS) >= 0:
            request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
            request.setFilterExpression(f'"{STATUS}" IS NOT NULL')  # which the file itself looks for
            request.setSubsetOfAttributes([STATUS], layer.fields())
            said.update(str(feature[STATUS]) for feature in layer.getFeatures(request))
        accepted, missed, rejected, unsure = (said[word] for word in (ACCEPTED, MISSED, REJECTED, UNSURE))
        rest = layer.featureCount() - accepted - missed - rejected - unsure
        return cls(accepted, missed, rejected, unsure, max(0, rest))

    @property
    def changes(self) -> int:
        """Polygons that teach what is change."""
        return self.accepted + self.missed

    @property
    def used(self) -> int:
        """Polygons that teach."""
        return self.changes + self.rejected

    @property
    def suffice(self) -> bool:
        """Whether the engine takes them at all."""
        return self.used >= FEWEST and self.changes >= FEWEST_CHANGED

    def words(self) -> str:
        """How many teach what."""
        return filled(
            tr(
                "Change: {0} accepted, {1} missed. No change: {2} rejected. "
                "Left out: {3} unsure, {4} not looked at."
            ),
            self.accepted,
            self.missed,
            self.rejected,
            self.unsure,
            self.rest,
        )

    def lacking(self) -> str:
        """What is still wanted, in a sentence; empty where nothing is."""
        if not self.suffice:
            told = tr("A network learns from {0} judged polygons on, {1} of them changes; {2} make sense.")
            return filled(told, FEWEST, FEWEST_CHANGED, ENOUGH)
        if self.used < ENOUGH:
            told = tr("These are few: {0} make sense, so judge {1} more.")
            return filled(told, ENOUGH, ENOUGH - self.used)
        if not self.rejected:
            return tr("None is rejected: what was found falsely teaches most of what is no change.")
        return ""


def lesson_of(layer: QgsVectorLayer) -> Dict[str, Any]:
    """Parameters of `revisit:adapt`, but for the output, by which the checkpoint that found the polygons of
    `layer` learns from them; raises `InputRefused` where no receipt says how they were found.
    """
    found = _run_behind(ChangeRun.of(layer))
    if not {"before", "after", "checkpoint"} <= set(found):
        message = tr("No receipt says which rasters and which checkpoint {0} comes from.")
        hint = tr("Use “Teach a checkpoint” in the toolbox.")
        raise InputRefused("input.no-receipt", message.format(layer.name()), hint)
    if not os.path.isfile(str(found["checkpoint"])):
        message = tr("The checkpoint that found these polygons is gone: {0}.").format(found["checkpoint"])
        hint = tr("Put it back, or use “Teach a checkpoint” in the toolbox with another one.")
        raise InputRefused("checkpoint.missing", message, hint)
    known = options_of(AdaptChange)
    values = {known[name].parameter: _given(found.get(name)) for name in READ_AGAIN}
    given = {name: value for name, value in values.items() if value not in (None, "")}
    return {**given, "LABELS": layer.id(), "FIELD": STATUS}


def _run_behind(run: Optional[ChangeRun]) -> Dict[str, Any]:
    """The options of the run that found the polygons, by their names in the job; of polygons that were drawn
    anew, what the scores' receipt says, else what is left of it in their own.
    """
    known: Dict[str, Any] = {}
    for path in (run.score, run.polygons) if run is not None else ():
        try:
            with open(receipt_of(path), encoding="utf-8") as file:
                receipt = json.load(file)
            if receipt["job"] == "detect-change":
                return dict(receipt["parameters"])
            known = known or dict(receipt["found"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return known


def _given(value: Any) -> Any:
    """A job's value as a parameter of QGIS."""
    return ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value


@dataclass(frozen=True)
class Verdict:
    """What a lesson has come to, on ground that was held back from the learning."""

    before: float
    """F1 of the checkpoint as it was."""
    after: float
    steps: int
    """0: the weights stay, and the threshold alone is another."""
    threshold: float
    polygons: int

    @classmethod
    def of(cls, results: Mapping[str, Any]) -> Verdict:
        """From the outputs of `revisit:adapt`."""
        names = ("F1_BEFORE", "F1_AFTER", "STEPS", "THRESHOLD", "POLYGONS")
        before, after, steps, threshold, polygons = (float(results[name]) for name in names)
        return cls(before, after, round(steps), threshold, round(polygons))

    @property
    def better(self) -> bool:
        """Whether anything was gained."""
        return self.after > self.before

    def words(self) -> str:
        """The verdict in sentences."""
        if not self.better:
            told = tr(
                "Not better: on ground held back from the learning, F1 was {0:.2f} before and is {1:.2f} "
                "after. Discard it, judge more polygons, and teach again."
            )
            return filled(told, self.before, self.after)
        told = tr(
            "Better: on ground held back from the learning, F1 rose from {0:.2f} to {1:.2f}, by {2} polygons."
        )
        how = (
            tr("The threshold alone is new: {0:.2f}.")
            if not self.steps
            else tr("New weights, and the threshold {0:.2f}.")
        )
        caution = tr("This says which network is better here, not how good its map is.")
        return " ".join(
            (
                filled(told, self.before, self.after, self.polygons),
                filled(how, self.threshold),
                caution,
            )
        )
