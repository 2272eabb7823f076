"""YOLO's text files: a line a box with class number, centre x, centre y, width and height as shares of the
image.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ...contract.errors import InputRefused
from .annotations import Annotated, annotated, image_size

HINT = (
    "A line is a class number, then the box's centre x, centre y, width and height as shares of the "
    "image, 0 to 1."
)
PLAIN, YAML = ("classes.txt", "obj.names"), ("data.yaml", "dataset.yaml", "data.yml")


def label_file(image: Path) -> Path:
    """Where YOLO keeps the boxes of `image`: in `labels/` where the image is in `images/`, else beside it."""
    parts = list(image.parts)
    if "images" in parts[:-1]:
        last = len(parts) - 2 - parts[-2::-1].index("images")
        return Path(*parts[:last], "labels", *parts[last + 1 :]).with_suffix(".txt")
    return image.with_suffix(".txt")


def read_yolo(images: Sequence[Path]) -> tuple[list[Annotated], tuple[str, ...]]:
    """The boxes of `images` and the names of the classes, none where no file says them; an image without a
    file has no box.

    Raises `InputRefused` for lines that are no boxes, a number without a name, and where no image has a file.
    """
    files = [label_file(image) for image in images]
    if not any(file.is_file() for file in files):
        raise InputRefused(
            "objects.unlabelled", f"No image of {images[0].parent} has boxes: {files[0]} is not there.", HINT
        )
    names = class_names(images[0].parent)
    return [
        _read(image, file, names) if file.is_file() else annotated(image, (), (), file)
        for image, file in zip(images, files)
    ], names


def class_names(folder: Path) -> tuple[str, ...]:
    """Names from `classes.txt`, `obj.names` or `data.yaml` in `folder` or one of the two above; empty where
    there is none.
    """
    for place in (folder, folder.parent, folder.parent.parent):
        for name in (*PLAIN, *YAML):
            if (place / name).is_file():
                text = (place / name).read_text(encoding="utf-8-sig")
                return (
                    _of_yaml(text)
                    if name in YAML
                    else tuple(line.strip() for line in text.splitlines() if line.strip())
                )
    return ()


def _of_yaml(text: str) -> tuple[str, ...]:
    """The entry `names` of a YAML file in any of the three ways in which YOLO tools write it; no other YAML
    is understood.
    """
    found = re.search(r"^names:[ \t]*(.*(?:\n(?:[ \t]+\S.*|-.*|[ \t]*))*)", text, re.MULTILINE)
    entries = re.split(r"[,\n]", found.group(1).strip().strip("[]{}")) if found else []
    bare = (
        re.sub(r"^\s*(?:-\s*|\d+\s*:\s*)?", "", entry).split(" #")[0].strip().strip("'\"")
        for entry in entries
    )
    return tuple(filter(None, bare))


def _read(image: Path, file: Path, names: tuple[str, ...]) -> Annotated:
    height, width = image_size(image)
    boxes, labels = [], []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        kind, x, y, w, h = _numbers(file, number, line)
        boxes.append(((x - w / 2) * width, (y - h / 2) * height, (x + w / 2) * width, (y + h / 2) * height))
        if names and kind >= len(names):
            message = f"Line {number} of {file} has class {kind}, but only {len(names)} classes are named."
            raise InputRefused("objects.class", message, "Name it in classes.txt or data.yaml.")
        labels.append(names[kind] if names else str(kind))
    return annotated(image, boxes, labels, file)


def _numbers(file: Path, number: int, line: str) -> tuple[int, float, float, float, float]:
    try:
        kind, *box = line.split()
        x, y, w, h = (float(value) for value in box)
        good = int(kind) >= 0 and max(x, y, w, h) <= 2 and min(w, h) >= 0
    except ValueError:
        good = False
    if not good:
        raise InputRefused("objects.yolo", f"Line {number} of {file} is {line.strip()!r}.", HINT)
    return int(kind), x, y, w, h
