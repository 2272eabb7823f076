"""COCO's JSON (Lin et al. 2014): images, annotations with `bbox` x, y, width, height, categories; videos as
in CocoVID.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from ...contract.errors import InputRefused
from .annotations import Annotated, annotated

PARTS = ("images", "annotations", "categories")
SPLITS = {"val": ("val", "valid", "validation")}
"""What images may call the split that they are of, beside its own name."""
HINT = "A COCO file has images, annotations with bbox and category_id, and categories."


def read_coco(path: Path, split: str = "") -> tuple[list[Annotated], tuple[str, ...]]:
    """The images of a COCO file in its order and its class names by id; raises `InputRefused`.

    Where images have a field `split`, those of `split` alone; "" is all of them.
    """
    values = _load(path)
    try:
        names = {
            entry["id"]: str(entry["name"])
            for entry in sorted(values["categories"], key=lambda entry: entry["id"])
        }
        known = {entry["id"] for entry in values["images"]}
        boxes: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for entry in values["annotations"]:
            _check(path, entry, known, names)
            boxes[entry["image_id"]].append(entry)
        images = _of_split(path, values["images"], split)
        return [_image(path, entry, boxes[entry["id"]], names) for entry in images], tuple(names.values())
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        found = f"lacks {error}" if isinstance(error, KeyError) else f"holds {error}"
        raise InputRefused(
            "objects.coco", f"{path} is no COCO file: an entry of it {found}.", HINT
        ) from error


def _load(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputRefused("objects.coco", f"{path} cannot be read as JSON: {error}.", HINT) from error
    found: dict[str, Any] = values if isinstance(values, dict) else {}
    missing = [part for part in PARTS if not isinstance(found.get(part), list)]
    if missing:
        raise InputRefused(
            "objects.coco", f"{path} is no COCO file: it has no list of {' and '.join(missing)}.", HINT
        )
    return found


def _of_split(path: Path, images: list[dict[str, Any]], split: str) -> list[dict[str, Any]]:
    there = Counter(str(entry["split"]) for entry in images if "split" in entry)
    if not split or not there:
        return images
    found = [entry for entry in images if entry.get("split") in SPLITS.get(split, (split,))]
    if not found:
        known = ", ".join(f"{name} ({count})" for name, count in there.items())
        message = f"{path} has no images of the split {split}; it has {known}."
        raise InputRefused("dataset.split", message, "Name one that it has.")
    return found


def _check(path: Path, entry: dict[str, Any], images: set[Any], names: dict[Any, str]) -> None:
    for key, there, what in (("image_id", images, "image"), ("category_id", names, "category")):
        if entry[key] not in there:
            message = (
                f"{path}: annotation {entry.get('id')} has the {key} {entry[key]}, and no {what} has that id."
            )
            raise InputRefused("objects.coco", message, "Take the annotation out, or add what it names.")
    if len(entry["bbox"]) != 4:
        message = (
            f"{path}: annotation {entry.get('id')} has a bbox of {len(entry['bbox'])} numbers, wanted "
            "x, y, width, height."
        )
        raise InputRefused("objects.coco", message, HINT)


def _image(
    path: Path, entry: dict[str, Any], boxes: list[dict[str, Any]], names: dict[Any, str]
) -> Annotated:
    corners = [(x, y, x + width, y + height) for x, y, width, height in (box["bbox"] for box in boxes)]
    ignored = [bool(box.get("iscrowd") or box.get("ignore")) for box in boxes]
    frame = (str(entry["video_id"]), int(entry.get("frame_id", 0))) if "video_id" in entry else None
    size = (int(entry["height"]), int(entry["width"])) if "height" in entry and "width" in entry else None
    labels = [names[box["category_id"]] for box in boxes]
    return annotated(_find(path, str(entry["file_name"])), corners, labels, path, ignored, frame, size)


def _find(path: Path, name: str) -> Path:
    """Where the image `name` of the COCO file `path` lies; raises `InputRefused`."""
    split = path.stem.split("_")[-1]
    above = path.parent.parent
    folders = [
        path.parent,
        path.parent / "images",
        above / "images",
        above,
        above / split,
        above / "images" / split,
    ]
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise InputRefused(
        "dataset.missing",
        f"{path} lists {name}, which is not in {folders[1]} nor beside it.",
        "Add the image.",
    )
