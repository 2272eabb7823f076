"""Both cloud masks, thresholds and ukis-csmask, against how the cloudy and the clear date of a place differ.

For each of the real pairs in `REVISIT_DATA`: the share of the cloudy image that differs from the clear one as
cloud or shadow would have it (visible bands brighter by 0.04 of reflectance, or near and short-wave infrared
darker by a third), what each mask calls cloud or shadow of the cloudy image, how far that agrees (F1), and
what it calls so of the clear image. The difference is no truth either: fields change, and haze is thin.

    python -m benchmarks.cloud_masks [--pictures FOLDER]
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np
import rasterio

from core_models.sensors import learned_clouds
from core_models.sensors.clouds import CLEAR, cloud_mask
from core_models.sensors.sentinel2 import BANDS, band_indices

BRIGHTER, DARKER = 0.04, 2 / 3
VISIBLE, INFRARED = band_indices(BANDS, ("B2", "B3", "B4")), band_indices(BANDS, ("B8", "B11"))


def read(path: Path) -> np.ndarray:
    """Reflectance (13, H, W) in 0..1."""
    with rasterio.open(path) as source:
        return np.clip(source.read(), 0, 10000).astype(np.float32) / 10000


def differs(cloudy: np.ndarray, clear: np.ndarray) -> np.ndarray:
    """Where (H, W) the cloudy date is brighter, or darker, than the ground explains."""
    brighter = (cloudy - clear)[list(VISIBLE)].mean(axis=0) > BRIGHTER
    dark, bright = (image[list(INFRARED)].mean(axis=0) for image in (cloudy, clear))
    return np.asarray(brighter | (dark < DARKER * bright))


def masks(image: np.ndarray) -> dict[str, np.ndarray]:
    """What each finds (H, W) uint8."""
    found = {"thresholds": cloud_mask(image, BANDS)}
    if not learned_clouds.why_not():
        found["ukis-csmask"] = learned_clouds.learned_mask(image, BANDS, "l1c", 10.0)
    return found


def f1(found: np.ndarray, wanted: np.ndarray) -> float:
    """Of the pixels that are called cloud or shadow."""
    return float(2 * (found & wanted).sum() / max(1, found.sum() + wanted.sum()))


def draw(path: Path, images: list[np.ndarray]) -> None:
    """The images side by side: reflectance as colours, masks as grey."""
    from PIL import Image

    parts = [
        np.clip(image[[3, 2, 1]].transpose(1, 2, 0) * 700, 0, 255)
        if image.ndim == 3
        else np.repeat(image[..., None] * 120.0, 3, axis=2)
        for image in images
    ]
    Image.fromarray(np.concatenate(parts, axis=1).astype(np.uint8)).save(path)


def main() -> None:
    """Print a row for each pair, and the means."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pictures", type=Path, help="folder for a picture of each pair")
    pictures = parser.parse_args().pictures
    if learned_clouds.why_not():
        print(f"{learned_clouds.why_not()}: thresholds alone (requirements-clouds.txt)")
    folder, rows = Path(os.environ["REVISIT_DATA"]) / "clouds/pairs", []
    print(
        "| pair | differs | mask | calls of the cloudy date | F1 | calls of the clear date |\n"
        + "|---" * 6
        + "|"
    )
    for path in sorted((folder / "cloudy").glob("*.tif")):
        cloudy, clear = read(path), read(folder / "clear" / path.name)
        wanted = differs(cloudy, clear)
        found, false = masks(cloudy), masks(clear)
        for name in found:
            called, wrong = found[name] != CLEAR, false[name] != CLEAR
            rows.append((name, called.mean(), f1(called, wanted), wrong.mean()))
            print(
                f"| {path.stem[4:]} | {wanted.mean():.2f} | {name} | {called.mean():.2f} | "
                f"{rows[-1][2]:.2f} | {wrong.mean():.2f} |"
            )
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
            draw(pictures / f"{path.stem}.png", [cloudy, clear, 2 * wanted, *found.values(), *false.values()])
    for name in dict.fromkeys(row[0] for row in rows):
        means = np.mean([row[1:] for row in rows if row[0] == name], axis=0)
        print(f"mean, {name}: calls {means[0]:.2f}, F1 {means[1]:.2f}, of clear dates {means[2]:.2f}")


if __name__ == "__main__":
    main()
