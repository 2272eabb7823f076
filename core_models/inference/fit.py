"""Whether the rasters of a job are such as its checkpoint has seen, for the results to say: who gets a layer
has not read the log.

Pixels of another size can be told. Other ground cannot: a cropland checkpoint finds “change” in a destroyed
town. So the results say on what the checkpoint was trained and what it knows.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from .. import __version__
from ..contract.card import ModelCard
from ..geo.grid import Grid
from ..geo.pair import trained_at
from ..geo.plain import has_ground


@dataclass(frozen=True)
class Fit:
    """What a result says of its checkpoint."""

    checkpoint: str
    """The title on its card."""
    pixel_size_m: float | None
    """Metres a pixel of the job; None for an image without a place on the ground."""
    trained_pixel_sizes_m: tuple[float, float]
    trained_on: tuple[str, ...]
    """Names of datasets."""
    knows: str
    """The card's description."""
    caution: str
    """What a reader must know of the size of the pixels; empty where the training had such."""

    @classmethod
    def of(cls, card: ModelCard, grid: Grid) -> Fit:
        """What is to be said of results of `card` on `grid`."""
        found = grid.ground_resolution() if has_ground(grid) else None
        named = tuple(data.name for data in card.training_data)
        return cls(card.name, found, card.gsd_range, named, card.description, _caution(card, found))

    def to_dict(self) -> dict[str, Any]:
        """Plain values for receipt and result."""
        return {**asdict(self), "fits": None if self.pixel_size_m is None else not self.caution}

    def abstract(self, what: str) -> str:
        """What the layer of a result says of itself: `what` it is, and how far it can be trusted."""
        low, high = self.trained_pixel_sizes_m
        data = f" on {'; '.join(self.trained_on)}" if self.trained_on else ""
        made = (
            f"{what}, made by Revisit {__version__} with the checkpoint “{self.checkpoint}”, which was "
            f"trained{data} at pixels of {low:g} to {high:g} m. On other ground its answers are not tested."
        )
        caution = f"CAUTION: {self.caution}" if self.caution else ""
        lines = [caution, made, f"What it knows: {self.knows}" if self.knows else ""]
        return "\n".join(line for line in lines if line)


def _caution(card: ModelCard, found: float | None) -> str:
    low, high = card.gsd_range
    if found is None:
        return f"the size of the pixels is not known; the checkpoint was trained at {low:g} to {high:g} m."
    if trained_at(card, found):
        return ""
    factor, word = (low / found, "larger") if found < low else (found / high, "smaller")
    return (
        f"pixels of {found:.3g} m, but the checkpoint was trained at {low:g} to {high:g} m: everything is "
        f"{factor:.2g} times {word} in pixels than it has seen."
    )
