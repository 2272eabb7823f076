"""The card of weights that one scene teaches: what they were learned from, so that a later run knows whether
it would learn the same. Knows no torch.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast

from ... import __version__
from ...contract.card import ModelCard, Scaling, TrainingData
from ...contract.cloud_jobs import RemoveClouds
from ...contract.errors import CheckpointRefused
from ...geo.plain import has_ground
from ...sensors.sentinel2 import RANGE
from ..prepare import OpenCheckpoint, open_checkpoint
from ..receipt import grid_facts
from .mask import FoundMask
from .prepare import PreparedScene

FIGURES = ("checkpoint_db", "adapted_db", "gain_db")
OPTIONS: dict[str, Any] = {
    "widths": [16, 32, 64],
    "heads": 2,
    "align_corners": False,
    "local": 5,
    "sar_skips": True,
    "base": "guided",
    "unbound": True,
    "uncertainty": True,
}
"""Of the network that learns: CloudRemovalCrossAttention, narrow, on the guided base."""
ENTRY = "adapted"
"""Of the card's recipe: what the weights were learned from, and what that gave."""


def made_of(
    job: RemoveClouds, scene: PreparedScene, mask: FoundMask, inputs: Mapping[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    """All that the weights depend on, as JSON has it; `inputs` are the hashes of the files."""
    return {
        **{name: [file["sha256"] for file in files] for name, files in inputs.items()},
        "mask": [mask.clear, mask.cloud, mask.shadow],
        "bands": [list(scene.optical.bands), list(scene.radar.aligned.source.bands)],
        "values": [scene.optical.offset, scene.optical.factor, scene.radar.linear, job.zeros],
        "extent": grid_facts(scene.grid),
        "minutes": job.adapt,
        "tile": scene.tiles.tile,
        "revisit": __version__,
    }


def earlier(path: str, wanted: Mapping[str, Any]) -> tuple[OpenCheckpoint | None, str]:
    """The checkpoint at `path` where it was learned from what is `wanted`; else None, and what differs in
    words, which are empty where there is no such checkpoint.
    """
    if not os.path.isfile(path):
        return None, ""
    try:
        found = open_checkpoint(path, "clouds", "")
    except CheckpointRefused:
        return None, "it is no such checkpoint"
    entry = found.card.recipe.get(ENTRY)
    told = entry if isinstance(entry, dict) else {}
    known = told.get("made_of")
    if not isinstance(known, dict) or not all(isinstance(told.get(name), float) for name in FIGURES):
        return None, "it is no such checkpoint"
    other = sorted(name for name in {*known, *wanted} if known.get(name) != wanted.get(name))
    unsure = [name for name, value in wanted.items() if isinstance(value, list) and None in value]
    return (None, f"not the same: {', '.join(other or unsure)}") if other or unsure else (found, "")


def own_card(job: RemoveClouds, scene: PreparedScene) -> ModelCard:
    """The card of a network of `scene` that has learned nothing yet."""
    card, grid = scene.card, scene.grid
    radar, name = cast(Scaling, card.scaling_sar), os.path.basename(os.path.normpath(job.optical))
    metres = (grid.ground_resolution(),) * 2 if has_ground(grid) else card.gsd_range
    return replace(
        card,
        name=f"Adapted to {name}",
        network="cross_attention",
        options=OPTIONS,
        scaling=unit_scaling((RANGE[0],) * len(card.bands), (RANGE[1],) * len(card.bands)),
        scaling_sar=unit_scaling(radar.low, radar.high),
        gsd_range=metres,
        tile=scene.tiles.tile,
        overlap=scene.tiles.overlap,
        training_data=(TrainingData(name, "that of the image"),),
        licence="That of the images that it was learned from.",
        description=(
            f"It knows {name} and nothing else: it was learned from the clear ground of this image under "
            "drawn clouds, with its own radar image. Use it for this scene alone."
        ),
        metrics={},
        recipe={},
        weights_sha256="",
    )


def unit_scaling(low: tuple[float, ...], high: tuple[float, ...]) -> Scaling:
    """From `low` … `high` of each band to 0..1."""
    return Scaling(low, high, (0.0,) * len(low), (1.0,) * len(low))
