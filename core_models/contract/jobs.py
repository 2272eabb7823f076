"""The jobs an engine takes, and what it answers. A job travels as JSON and checks itself when made."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Dict, Tuple, Type, Union

from .adapt_jobs import AdaptChange
from .batch_jobs import BatchChange
from .change_jobs import DetectChange, InspectPair
from .chip_jobs import SCENES, ChangeChips, ClearChips, CloudChips, ObjectChips, scene_values
from .cloud_jobs import RemoveClouds
from .errors import InputRefused
from .events import PROTOCOL
from .object_jobs import DetectObjects
from .options import Option, options_of
from .review_jobs import RedrawChange, SampleChange
from .schema import Misfit, brief, check_names, read_json
from .segment_jobs import Segment
from .series_jobs import DetectSeries
from .training_jobs import Evaluate, TrainModel

Job = Union[
    DetectChange,
    RemoveClouds,
    DetectObjects,
    Segment,
    InspectPair,
    TrainModel,
    Evaluate,
    RedrawChange,
    SampleChange,
    AdaptChange,
    DetectSeries,
    BatchChange,
]
ChipJob = Union[ChangeChips, CloudChips, ClearChips, ObjectChips]

JOBS: Dict[str, Type[Job]] = {
    "detect-change": DetectChange,
    "remove-clouds": RemoveClouds,
    "detect-objects": DetectObjects,
    "segment": Segment,
    "inspect": InspectPair,
    "train": TrainModel,
    "evaluate": Evaluate,
    "redraw-change": RedrawChange,
    "sample-change": SampleChange,
    "adapt": AdaptChange,
    "detect-series": DetectSeries,
    "batch": BatchChange,
}
"""Jobs that travel to an engine, by their commands."""
CHIP_JOBS: Dict[str, Type[ChipJob]] = {
    "make-chips": ChangeChips,
    "make-cloud-chips": CloudChips,
    "make-clear-chips": ClearChips,
    "make-object-chips": ObjectChips,
}
"""Jobs of the command line alone."""
OPTIONS: Dict[str, Option] = {
    name: known
    for kind in reversed([*JOBS.values(), *CHIP_JOBS.values()])
    for name, known in options_of(kind).items()
}
"""Every option by its field; of a field that several jobs have, that of the first."""
SAME_VERSION = "Use plugin and engine of one version."
NAMES: Dict[type, str] = {kind: name for name, kind in JOBS.items()}


def job_to_json(job: Job) -> str:
    """One JSON line that `job_from_json` reads."""
    values = {"protocol": PROTOCOL, "job": NAMES[type(job)], **asdict(job)}
    scene = getattr(job, "scene", None)
    if scene is not None:
        values["scene"] = scene_values(scene)
    return json.dumps(values, ensure_ascii=False, allow_nan=False)


def job_from_json(line: str) -> Job:
    """The job on a line; raises `InputRefused`, whatever the line holds: for another protocol, an unknown
    job, unknown and missing fields, and values that no option takes.
    """
    try:
        values = read_json(line)
    except Misfit as error:
        message = f"The engine was sent {brief(line, 80)}, wanted a job: {error}."
        raise InputRefused("job.unknown", message, SAME_VERSION) from error
    if not isinstance(values, dict) or "job" not in values:
        message = f"The engine was sent {brief(line, 80)}, wanted a job: {', '.join(JOBS)}."
        raise InputRefused("job.unknown", message, SAME_VERSION)
    protocol, name = values.pop("protocol", None), values.pop("job")
    if protocol != PROTOCOL or isinstance(protocol, bool):
        message = f"The job speaks protocol {brief(protocol)}, the engine {PROTOCOL}."
        raise InputRefused("protocol.mismatch", message, SAME_VERSION)
    if not isinstance(name, str) or name not in JOBS:
        message = f"The engine was sent the job {brief(name)}, wanted one of {', '.join(JOBS)}."
        raise InputRefused("job.unknown", message, SAME_VERSION)
    return _job(JOBS[name], values)


def _job(kind: Type[Job], values: Dict[str, Any]) -> Job:
    try:
        check_names(kind, values)
        if isinstance(values.get("scene"), dict):
            scene = dict(values["scene"])
            kind_of = SCENES.get(str(scene.pop("task", "change")))
            if kind_of is not None:  # else the job says which there are
                check_names(kind_of, scene, "scene")
    except Misfit as error:
        raise InputRefused("job.field", f"The job cannot be read: {error}.", SAME_VERSION) from error
    try:
        job: Job = kind(**values)
        return job
    except TypeError as error:
        raise InputRefused("job.field", f"The job cannot be read: {error}.", SAME_VERSION) from error


@dataclass(frozen=True)
class Result:
    """What a job made."""

    outputs: Dict[str, str] = field(default_factory=dict)
    """Name of the output (`changes`, `score`, `map`; `clear`, `provenance`, `uncertainty`; `objects`;
    `series`; `classes`, `class_score`, `class_map`; `receipt`) to its path."""
    numbers: Dict[str, float] = field(default_factory=dict)
    """For `detect-change`: polygons, changed_area_m2, observed_share; for `remove-clouds`: shares of the
    image; for `detect-objects`: objects, tracks, observed_share; for `segment`: polygons, observed_share; for
    `detect-series`: dates, polygons, changed_area_m2, observed_share."""
    warnings: Tuple[str, ...] = ()
    details: Dict[str, Any] = field(default_factory=dict)
    """What `inspect` found; for jobs on rasters, `fit`: what the checkpoint was trained on, with a `caution`
    where the pixels are not such; for `detect-objects`, `classes`: names to numbers of objects; for
    `segment`, `classes`: names to square metres; for `detect-series`, `pairs`: days and numbers of each."""

    def to_dict(self) -> Dict[str, Any]:
        """Plain values for the `done` event."""
        return {**asdict(self), "warnings": list(self.warnings)}

    @classmethod
    def from_dict(cls, values: Dict[str, Any]) -> Result:
        """The inverse of `to_dict`."""
        return cls(**{**values, "warnings": tuple(values.get("warnings", ()))})
