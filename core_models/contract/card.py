"""The model card, stored as JSON in the header of a safetensors file and readable without torch.

`revisit` holds it in the header's free text, see `tensor_file`.
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Callable, Dict, Iterable, Optional, Tuple, Type, TypeVar

from .ceilings import MAX_CARD, MAX_NAME, MAX_TILE, MOST_CLASSES
from .counting import counted
from .errors import CheckpointRefused
from .schema import Misfit, brief, check_fields, read_json
from .tensor_file import read_header

CARD_FORMAT = 1
METADATA_KEY = "revisit"
SCALINGS = ("range", "percentile")
CHANGE_CLASSES = ("unchanged", "changed")


def _refuse(code: str, message: str, hint: str = "") -> CheckpointRefused:
    return CheckpointRefused(f"checkpoint.{code}", message, hint)


def calibrated(score: Any, temperature: float) -> Any:
    """`score` in 0..1 with its logit divided by `temperature` (Guo et al. 2017, On Calibration of Modern
    Neural Networks, eq. 9).

    A number, or an array of floats of any library; NaN stays NaN. The order of scores is kept, so that a
    threshold that is calibrated along gives the same map.
    """
    if temperature == 1.0:
        return score
    # abs: a blend of scores may leave 0..1 by a rounding, and a negative base would make it NaN
    change, unchanged = abs(score) ** (1.0 / temperature), abs(1.0 - score) ** (1.0 / temperature)
    return change / (change + unchanged)


@dataclass(frozen=True)
class Scaling:
    """Raster values to network input, per band: (clip((x - low) / (high - low), 0, 1) - mean) / std."""

    low: Tuple[float, ...]
    """In the raster's units (kind `range`), or percent of the scene's values (kind `percentile`)."""
    high: Tuple[float, ...]
    mean: Tuple[float, ...]
    """Of the values after the stretch to 0..1."""
    std: Tuple[float, ...]
    kind: str = "range"

    def __post_init__(self) -> None:
        for name in ("low", "high", "mean", "std"):
            object.__setattr__(self, name, tuple(float(value) for value in getattr(self, name)))
        if len({len(self.low), len(self.high), len(self.mean), len(self.std)}) != 1:
            raise _refuse("card", "The card's scaling has lists of different lengths.")
        low, high, mean, std = (_in_float32(getattr(self, name)) for name in ("low", "high", "mean", "std"))
        spans = _in_float32(b - a for a, b in zip(low, high))
        finite = all(math.isfinite(value) for value in (*mean, *std, *spans))
        if not finite or any(a >= b for a, b in zip(low, high)) or any(value <= 0 for value in std):
            raise _refuse("card", "The card's scaling needs low < high and std > 0 in every band.")
        if self.kind not in SCALINGS:
            message = f"The card's scaling is {brief(self.kind)}, wanted one of {', '.join(SCALINGS)}."
            raise _refuse("card", message)

    def of(self, numbers: Iterable[int]) -> Scaling:
        """The scaling of the bands `numbers`, from 0."""
        chosen = list(numbers)
        low, high, mean, std = (
            tuple(column[number] for number in chosen)
            for column in (self.low, self.high, self.mean, self.std)
        )
        return Scaling(low, high, mean, std, self.kind)


def _in_float32(values: Iterable[float]) -> Tuple[float, ...]:
    """`values` as the network gets them; infinite where they are too large for that."""
    return tuple(_single(value) for value in values)


def _single(value: float) -> float:
    try:
        return float(struct.unpack("f", struct.pack("f", value))[0])
    except OverflowError:
        return math.copysign(math.inf, value)


@dataclass(frozen=True)
class TrainingData:
    """One dataset that the weights saw."""

    name: str
    licence: str
    citation: str = ""
    images: int = 0


@dataclass(frozen=True)
class ModelCard:
    """What a checkpoint is, what it wants and how well it was measured to do."""

    name: str
    """Short title, brief in lists."""
    task: str
    """`change`, `segmentation`, `clouds` or `objects`."""
    network: str
    """A name in `networks.NETWORKS`."""
    bands: Tuple[str, ...]
    """Names in the order of the input channels, for example red, green, blue; of the optical image for the
    task clouds."""
    scaling: Scaling
    """Of both dates, or of the first where `scaling_after` is given; of the optical image for the task
    clouds."""
    gsd_range: Tuple[float, float]
    """Ground sample distances that it was trained on, metres a pixel."""
    threshold: float
    """Calibrated score from which a pixel is change, or a box is reported; fixed on the validation set.
    Clouds read none."""
    options: Dict[str, Any] = field(default_factory=dict)
    """Keyword arguments of the network's constructor."""
    scaling_after: Optional[Scaling] = None
    bands_sar: Tuple[str, ...] = ()
    """Polarisations in the order of the SAR channels, for example VV, VH; for the task clouds only, as is
    their scaling."""
    scaling_sar: Optional[Scaling] = None
    """Of backscatter in dB."""
    temperature: float = 1.0
    """What the network's scores are calibrated with, see `calibrated`; fitted on the validation set."""
    classes: Tuple[str, ...] = CHANGE_CLASSES
    """In the order of the network's outputs; for the task objects what it finds, without a background."""
    tile: int = 256
    """Pixels, at the ground sample distance that it was trained on; so is `overlap`."""
    overlap: int = 64
    description: str = ""
    training_data: Tuple[TrainingData, ...] = ()
    licence: str = ""
    """Of the weights, with what it forbids."""
    metrics: Dict[str, Any] = field(default_factory=dict)
    """Dataset to lower-case measures: {"clcd-val": {"f1": …, "threshold": …}}."""
    weights_sha256: str = ""
    """Over the bytes of all tensors in the order of their names."""
    recipe: Dict[str, Any] = field(default_factory=dict)
    format: int = CARD_FORMAT
    optional_bands: Tuple[str, ...] = ()
    """Those of `bands` that a raster may lack: the network was trained without them, too, and takes 0, which
    is their mean, in their place."""

    def __post_init__(self) -> None:
        for name, kind in (("scaling", Scaling), ("scaling_after", Scaling), ("scaling_sar", Scaling)):
            if isinstance(getattr(self, name), dict):
                object.__setattr__(self, name, _from_dict(kind, getattr(self, name)))
        data = tuple(
            _from_dict(TrainingData, entry) if isinstance(entry, dict) else entry
            for entry in self.training_data
        )
        object.__setattr__(self, "training_data", data)
        for name in ("bands", "bands_sar", "classes", "gsd_range", "optional_bands"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        if self.format != CARD_FORMAT:
            raise _refuse(
                "format",
                f"The card has format {brief(self.format)}, wanted {CARD_FORMAT}.",
                "Use the Revisit version that wrote it, or a newer one.",
            )
        for words in (self.task, self.network):
            if len(words) > MAX_NAME:
                raise _refuse("card", f"The card names {brief(words)}, wanted a name.")
        for scaling in (self.scaling, self.scaling_after):
            if scaling is not None and len(scaling.low) != len(self.bands):
                raise _refuse(
                    "card",
                    f"The card scales {counted(len(scaling.low), 'band')} but names {len(self.bands)}.",
                )
        strange = [name for name in self.optional_bands if name not in self.bands]
        if strange or len(set(self.optional_bands)) >= len(self.bands):
            found = f"The card has the optional bands {brief(self.optional_bands)}"
            raise _refuse("card", f"{found}, wanted some of {brief(self.bands)}, but not all.")
        self._check_sar()
        for check in CHECKS.get(self.task, ()):
            check(self)
        if not 0.0 <= self.threshold <= 1.0:
            raise _refuse("card", f"The card's threshold is {self.threshold}, wanted 0 to 1.")
        if not 0.0 < self.temperature < math.inf:
            raise _refuse("card", f"The card's temperature is {self.temperature}, wanted more than 0.")
        if len(self.gsd_range) != 2 or not 0 < self.gsd_range[0] <= self.gsd_range[1] < math.inf:
            raise _refuse("card", f"The card's gsd_range is {self.gsd_range}, wanted two sizes in metres.")
        if self.tile > MAX_TILE:
            raise _refuse("card", f"The card's tile is {self.tile}, wanted at most {MAX_TILE} pixels.")
        if self.tile < 32 or not 0 <= 2 * self.overlap <= self.tile:
            raise _refuse(
                "card", f"The card's tile {self.tile} and overlap {self.overlap} do not fit together."
            )

    def without_optional(self) -> ModelCard:
        """The card as it reads for rasters without the `optional_bands`; the network takes them all the
        same.
        """
        kept = [number for number, name in enumerate(self.bands) if name not in self.optional_bands]
        after = self.scaling_after and self.scaling_after.of(kept)
        bands = tuple(self.bands[number] for number in kept)
        return replace(
            self, bands=bands, scaling=self.scaling.of(kept), scaling_after=after, optional_bands=()
        )

    def _check_sar(self) -> None:
        scaled = len(self.scaling_sar.low) if self.scaling_sar else 0
        if scaled != len(self.bands_sar):
            raise _refuse(
                "card", f"The card scales {counted(scaled, 'SAR band')} but names {len(self.bands_sar)}."
            )

    def to_json(self) -> str:
        """JSON text that `card_from_json` reads."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, allow_nan=False)


def _with_radar(card: ModelCard) -> None:
    if not card.bands_sar:
        raise _refuse_sar(card, "names of its SAR bands")


def _without_radar(card: ModelCard) -> None:
    if card.bands_sar:
        raise _refuse_sar(card, "none: SAR is for the task clouds")


def _refuse_sar(card: ModelCard, wanted: str) -> CheckpointRefused:
    message = (
        f"The card of the task {card.task} names the SAR bands {brief(card.bands_sar)}, wanted {wanted}."
    )
    return _refuse("card", message)


def _with_classes(card: ModelCard) -> None:
    named = all(isinstance(name, str) and name.strip() for name in card.classes)
    if not card.classes or not named or card.classes == CHANGE_CLASSES:
        found = f"The card of the task {card.task} has the classes {brief(card.classes)}"
        raise _refuse("card", f"{found}, wanted names of what it finds.")
    twice = sorted({name for name in card.classes if card.classes.count(name) > 1})
    if twice:
        named_twice = f"The card of the task {card.task} names the class {brief(twice[0])} twice"
        raise _refuse("card", f"{named_twice}, wanted each once.")


def _few_classes(card: ModelCard) -> None:
    if not 2 <= len(card.classes) <= MOST_CLASSES:
        found = f"The card of the task {card.task} has {len(card.classes)} classes"
        raise _refuse("card", f"{found}, wanted 2 to {MOST_CLASSES}: maps are of 8 bits, 255 is unknown.")


def _one_scaling(card: ModelCard) -> None:
    if card.scaling_after is not None:
        found = f"The card of the task {card.task} has a scaling_after"
        raise _refuse("card", f"{found}, wanted one for the images of all dates.")


CHECKS: Dict[str, Tuple[Callable[[ModelCard], None], ...]] = {
    "change": (_without_radar,),
    "segmentation": (_without_radar, _few_classes, _one_scaling),
    "clouds": (_with_radar,),
    "objects": (_without_radar, _with_classes, _one_scaling),
}
"""What a card of each task must hold beside what all hold; a task that is not named here needs no more."""

_Part = TypeVar("_Part", Scaling, TrainingData, ModelCard)


def _from_dict(kind: Type[_Part], values: Dict[str, Any]) -> _Part:
    """A dataclass of `values`; refuses unknown and missing fields, and types that are not the fields'."""
    try:
        check_fields(kind, values)
        return kind(**values)
    except CheckpointRefused:
        raise
    except Misfit as error:
        raise _refuse("card", f"The card cannot be used: {error}.") from error
    except (TypeError, ValueError, OverflowError) as error:
        raise _refuse("card", f"The card cannot be read: {brief(str(error), 200)}.") from error


def card_from_json(text: str) -> ModelCard:
    """The card in `text`; raises `CheckpointRefused`, whatever JSON it holds."""
    if len(text) > MAX_CARD:
        raise _refuse("card", f"The card has {len(text)} letters, wanted at most {MAX_CARD}.")
    try:
        values = read_json(text)
    except Misfit as error:
        raise _refuse("card", f"The card cannot be read: {error}.") from error
    if not isinstance(values, dict):
        raise _refuse("card", f"The card is {brief(values)}, wanted a JSON object.")
    return _from_dict(ModelCard, values)


def read_card(path: str) -> ModelCard:
    """The card of the checkpoint at `path`, read from its header; raises `CheckpointRefused`."""
    return card_in(read_header(path), path)


def card_in(header: Dict[str, Any], path: str) -> ModelCard:
    """The card in the `header` of the checkpoint at `path`; raises `CheckpointRefused`."""
    metadata = header.get("__metadata__")
    text = metadata.get(METADATA_KEY) if isinstance(metadata, dict) else None
    if not isinstance(text, str):
        raise _refuse(
            "no-card",
            f"{path} has no Revisit model card.",
            "Weights from elsewhere need one before they can be used.",
        )
    try:
        return card_from_json(text)
    except CheckpointRefused as error:
        raise CheckpointRefused(error.code, f"{path}: {error.message}", error.hint) from error
