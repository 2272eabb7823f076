"""Small datasets of chips with known content."""

from __future__ import annotations

import json

import numpy as np

from core_models.sensors.sentinel2 import BANDS


def ground(random: np.random.Generator, side: int = 48) -> np.ndarray:
    """(H, W, 13) uint16 of smooth land."""
    base = 800 + 300 * random.random(13) + 400 * random.random((side, side, 1))
    return (base + 20 * random.standard_normal((side, side, 13))).astype(np.uint16)


def write_chips(folder, count=3, side=48, seed=0, sar=True, cloudy=True):
    """`count` chips in `folder`: the left half of the cloudy date is white, radar follows red.

    What is false is left out.
    """
    random = np.random.default_rng(seed)
    for index in range(count):
        clear = ground(random, side)
        parts = {"clear": clear}
        if cloudy:
            white, mask = clear.copy(), np.zeros((side, side), np.uint8)
            white[:, : side // 2], mask[:, : side // 2] = 7000, 1
            mask[-8:, -8:] = 255
            parts |= {"cloudy": white, "mask": mask}
        if sar:
            vv = clear[..., 3].astype(np.float32) / 100 - 25
            parts["sar"] = np.stack([vv, vv - 6], axis=2)
        for part, values in parts.items():
            (folder / part).mkdir(parents=True, exist_ok=True)
            np.save(folder / part / f"{index}.npy", values)
    description = {"bands": list(BANDS), "bands_sar": ["VV", "VH"], "licence": "none"}
    for place in (folder, folder.parent):
        (place / "dataset.json").write_text(json.dumps(description))
    return folder
