"""The jobs an engine takes, and what it answers. A job travels as JSON and checks itself when made."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Dict, Optional, Tuple, Union

from .cloud_jobs import RemoveClouds
from .errors import InputRefused
from .events import PROTOCOL
from .job_base import (
    DEVICES,
    PRECISIONS,
    STRETCHES,
    StoppableJob,
    make_tuples,
    require,
    require_bands,
    require_choices,
    require_extent,
    require_paths,
    require_tiles,
)
from .object_jobs import DetectObjects
from .training_jobs import Evaluate, TrainModel

RECONSTRUCTED = ("not-observed", "use")


@dataclass(frozen=True)
class DetectChange(StoppableJob):
    """Find what changed between two dates."""

    before: str
    """Raster, VRT, folder or glob of the first date."""
    after: str
    """The same of the second date."""
    checkpoint: str
    """Safetensors file with a model card."""
    output: str
    """GeoPackage of change polygons (layer `changes`)."""
    score: str = ""
    """GeoTIFF of scores 0..1 (NaN: not observed); empty: not written."""
    map: str = ""
    """GeoTIFF of the change map: 0, 1, 255 = not observed; empty: not written."""
    threshold: Optional[float] = None
    """Score from which a pixel is change, 0 to 1; None: the card's."""
    min_area: float = 0.0
    """Polygons below this many square metres are left out of the layer."""
    simplify: float = 0.0
    """Tolerance in pixels for simplified outlines; 0: outlines follow the pixels."""
    bands_before: Tuple[int, ...] = ()
    """Band numbers, from 1, in the card's order; empty: by name, else the first ones."""
    bands_after: Tuple[int, ...] = ()
    resolution: Optional[float] = None
    """Pixel size in the units of the first date's CRS; None: the first date's own."""
    extent: Optional[Tuple[float, float, float, float]] = None
    """xmin, ymin, xmax, ymax in the first date's CRS; None: where both dates are."""
    crs: str = ""
    """CRS of the polygons (`EPSG:…` or WKT); empty: the first date's."""
    stretch: str = "auto"
    """`card`: the card's value range; `percentile`: 2 to 98 % of each date; `auto`: that where values leave
    the range."""
    reconstructed: str = "not-observed"
    """What pixels count as that `remove-clouds` reconstructed, by the provenance that its output names:
    `not-observed`, or `use` to compare them as if they had been seen."""
    tile: Optional[int] = None
    """Tile side in pixels; None: the card's."""
    overlap: Optional[int] = None
    """Overlap of neighbouring tiles in pixels; None: the card's."""
    batch: Optional[int] = None
    """Tiles a step; None: by device."""
    device: str = "auto"
    precision: str = "auto"

    def __post_init__(self) -> None:
        require_paths(self, "before", "after", "checkpoint", "output")
        make_tuples(self, "bands_before", "bands_after", "extent")
        require_bands(self, "bands_before", "bands_after")
        require(
            self.threshold is None or 0.0 <= self.threshold <= 1.0,
            "threshold",
            self.threshold,
            "a score from 0 to 1",
        )
        for name in ("min_area", "simplify"):
            require(0.0 <= getattr(self, name) < math.inf, name, getattr(self, name), "0 or more")
        require(
            self.resolution is None or 0.0 < self.resolution < math.inf,
            "resolution",
            self.resolution,
            "more than 0",
        )
        require_extent(self.extent)
        require_tiles(self.tile, self.overlap, self.batch)
        require_choices(
            self, device=DEVICES, precision=PRECISIONS, stretch=STRETCHES, reconstructed=RECONSTRUCTED
        )


@dataclass(frozen=True)
class InspectPair(StoppableJob):
    """Say whether two dates can be compared, and what would be done about it."""

    before: str
    after: str
    checkpoint: str = ""
    """With one, the pair is held against its card too."""


Job = Union[DetectChange, RemoveClouds, DetectObjects, InspectPair, TrainModel, Evaluate]

JOBS = {
    "detect-change": DetectChange,
    "remove-clouds": RemoveClouds,
    "detect-objects": DetectObjects,
    "inspect": InspectPair,
    "train": TrainModel,
    "evaluate": Evaluate,
}
_NAMES = {kind: name for name, kind in JOBS.items()}


def job_to_json(job: Job) -> str:
    """One JSON line that `job_from_json` reads."""
    return json.dumps(
        {"protocol": PROTOCOL, "job": _NAMES[type(job)], **asdict(job)}, ensure_ascii=False, allow_nan=False
    )


def job_from_json(line: str) -> Job:
    """The job on a line; raises `InputRefused` for another protocol, an unknown job or an unknown field."""
    try:
        values = json.loads(line)
        protocol = values.pop("protocol", None)
        if protocol != PROTOCOL:
            raise InputRefused(
                "protocol.mismatch",
                f"The job speaks protocol {protocol}, the engine {PROTOCOL}.",
                "Install plugin and engine of one version.",
            )
        kind = JOBS[values.pop("job")]
    except InputRefused:
        raise
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise InputRefused(
            "job.unknown", f"The engine was sent {line[:80]!r}, wanted a job: {', '.join(JOBS)}."
        ) from error
    unknown = sorted(set(values) - {entry.name for entry in fields(kind)})
    if unknown:
        raise InputRefused(
            "job.field",
            f"The job has unknown fields: {', '.join(unknown)}.",
            "Use plugin and engine of one version.",
        )
    try:
        return kind(**values)
    except TypeError as error:
        raise InputRefused("job.field", f"The job cannot be read: {error}.") from error


@dataclass(frozen=True)
class Result:
    """What a job made."""

    outputs: Dict[str, str] = field(default_factory=dict)
    """Name of the output (`changes`, `score`, `map`; `clear`, `provenance`, `uncertainty`; `objects`;
    `receipt`) to its path."""
    numbers: Dict[str, float] = field(default_factory=dict)
    """For `detect-change`: polygons, changed_area_m2, observed_share; for `remove-clouds`: shares of the
    image; for `detect-objects`: objects, tracks, observed_share."""
    warnings: Tuple[str, ...] = ()
    details: Dict[str, Any] = field(default_factory=dict)
    """What `inspect` found; for `detect-objects`, `classes`: names to numbers of objects."""

    def to_dict(self) -> Dict[str, Any]:
        """Plain values for the `done` event."""
        return {**asdict(self), "warnings": list(self.warnings)}

    @classmethod
    def from_dict(cls, values: Dict[str, Any]) -> Result:
        """The inverse of `to_dict`."""
        return cls(**{**values, "warnings": tuple(values.get("warnings", ()))})
