"""`python -m tools.roof_labels FOLDER`: images of one date with masks of buildings, from datasets of change.

A mask of change says where a building is new, and nothing of those that stood before. So the ground around
old buildings is unknown: `resources/recipes/roofs-unknown.csv` has the rectangles of it, drawn by eye,
generously. All else is known on both dates: on the second one it is a building where the mask says so and
none elsewhere, on the first one it is none. What changed is unknown on the first date, since a few buildings
were pulled down.

The images stay where they are, in `REVISIT_DATA`; written are the masks and the lists `levir/{train,val}.csv`
and `fotbcd/{train,val}.csv`, whose places are those of the lists of pairs in `resources/recipes/`.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PIL import Image

RECIPES = Path(__file__).resolve().parent.parent / "resources" / "recipes"
UNKNOWN_GROUND = RECIPES / "roofs-unknown.csv"
LISTS = {"train": "train", "val": "holdout"}
PULLED_DOWN = ("inst_val_140", "inst_val_16")
"""Pairs of FOTBCD whose mask marks buildings of the first date."""
BUILDING, UNKNOWN = 1, 255
Rectangle = tuple[int, int, int, int]


def read_unknown(path: Path) -> dict[str, list[Rectangle]]:
    """Left, top, right, bottom in pixels of the ground with old buildings, by the image's place."""
    found = defaultdict(list)
    with path.open(newline="") as file:
        for row in csv.DictReader(file):
            left, top, right, bottom = (int(row[side]) for side in ("left", "top", "right", "bottom"))
            found[row["image"]].append((left, top, right, bottom))
    return dict(found)


def masks_of(changed: np.ndarray, unknown: list[Rectangle]) -> tuple[np.ndarray, np.ndarray]:
    """The masks (H, W) uint8 of the first and the second date: 0, `BUILDING` and `UNKNOWN`."""
    ground = np.zeros(changed.shape, np.uint8)
    for left, top, right, bottom in unknown:
        ground[top:bottom, left:right] = UNKNOWN
    before, after = ground.copy(), ground.copy()
    before[changed], after[changed] = UNKNOWN, BUILDING
    return before, after


def write_list(source: Path, target: Path, unknown: Mapping[str, list[Rectangle]]) -> int:
    """Masks and a list beside `target` of the pairs that `source` lists; how many images those are."""
    folder = target.parent / "label"
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for row in csv.DictReader(source.open(newline="")):
        label = row["label"].removeprefix("${REVISIT_DATA}/change/")
        place = label.replace("/label/", "/").removesuffix(".png")
        if Path(place).name in PULLED_DOWN:
            continue
        with Image.open(os.path.expandvars(row["label"])) as image:
            changed = np.asarray(image.convert("L")) > 0
        for date, mask in zip(("before", "after"), masks_of(changed, unknown.get(place, []))):
            name = f"{Path(place).name}-{date}"
            if (mask == UNKNOWN).all():
                continue
            Image.fromarray(mask).save(folder / f"{name}.png")
            rows.append((row[date], row[date], f"label/{name}.png", name))
    about = {"unknown": UNKNOWN, "bands": ["red", "green", "blue"]}
    (target.parent / "dataset.json").write_text(json.dumps(about) + "\n")
    with target.open("w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("before", "after", "label", "name"), *rows])
    return len(rows)


def main(argv: list[str]) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.roof_labels", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args(argv).folder
    if "REVISIT_DATA" not in os.environ:
        print("Set REVISIT_DATA to the folder that holds change/levir and change/fotbcd.", file=sys.stderr)
        return 2
    unknown = read_unknown(UNKNOWN_GROUND)
    for dataset in ("levir", "fotbcd"):
        for split, listed in LISTS.items():
            source = RECIPES / f"{dataset}-{listed}.csv"
            count = write_list(source, folder / dataset / f"{split}.csv", unknown)
            print(f"{dataset} {split}: {count} images")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
