"""Where the images and boxes of a dataset are: COCO JSON, YOLO text or a CSV table of boxes, in folders or
named by a list. The images of a COCO file may say themselves which split they are of.

A list is a text file with the path of an image a line, or a pattern such as `images/MOS1*.jpg`; its paths
start at the list's folder or the one above and may hold `${NAME}`, an environment variable. Its images find
their boxes as YOLO has them (`label_file`), or in an `annotations.json` beside them or in the folder above. A
line that begins with # is a remark.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Optional, Union

from ...contract.errors import InputRefused
from ..images import EXTENSIONS
from ..paths import with_variables
from .annotations import Annotated
from .box_table import read_table
from .coco import read_coco
from .yolo_text import read_yolo

Found = tuple[list[Annotated], tuple[str, ...]]
JSONS = ("annotations.json", "_annotations.coco.json", "instances.json", "annotations/instances.json")
HINT = (
    "Wanted: annotations.json (COCO) beside images/, images/ with labels/ (YOLO), a CSV of boxes, or a "
    "list of images."
)


def object_split(path: Union[str, Path], split: str) -> Path:
    """What holds the images of `split`: the file `path` itself, a folder or file in it, or all of it where it
    is not divided.
    """
    path = Path(path)
    if path.is_file():
        return path
    jsons = (
        f"{split}.json",
        f"annotations/{split}.json",
        f"annotations/instances_{split}.json",
        f"annotations/instances_{split}2017.json",
    )
    places = [path / name for name in (*jsons, f"{split}.txt", f"{split}.csv", f"images/{split}")]
    if (path / split).is_dir():
        return path / split
    found = next((place for place in places if place.exists()), path)
    if found == path and not _whole(path):
        raise InputRefused(
            "dataset.layout", f"{path} holds no images with boxes, and no {split}/ of them.", HINT
        )
    return found


def find_objects(path: Path, split: str = "") -> Found:
    """The images of a folder, JSON, table or list with their boxes, and the names of the classes; raises
    `InputRefused`. Of a COCO file that is divided, those of `split`.
    """
    kinds: dict[str, Callable[[Path], Found]] = {
        ".json": partial(read_coco, split=split),
        ".csv": read_table,
        ".txt": _listed,
    }
    if path.is_file():
        if path.suffix.lower() not in kinds:
            raise InputRefused("dataset.layout", f"{path} is no JSON, CSV or TXT file.", HINT)
        found = kinds[path.suffix.lower()](path)
    else:
        json = _json_in(path)
        found = read_coco(json, split) if json else read_yolo(_images(path))
    if not found[0]:
        raise InputRefused("dataset.empty", f"{path} names no image.", HINT)
    return found


def _whole(path: Path) -> bool:
    return _json_in(path) is not None or (path / "images").is_dir() or bool(_files(path))


def _json_in(path: Path) -> Optional[Path]:
    return next((path / name for name in JSONS if (path / name).is_file()), None)


def _images(path: Path) -> list[Path]:
    files = _files(path / "images") or _files(path)
    if not files:
        raise InputRefused("dataset.empty", f"{path} holds no images with boxes.", HINT)
    return files


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        file
        for file in folder.iterdir()
        if file.suffix.lower() in EXTENSIONS and not file.name.startswith(".")
    )


def _listed(path: Path) -> Found:
    images = [image for line in _lines(path) for image in _matching(path, line)]
    twice = (
        next((image for image in images if images.count(image) > 1), None)
        if len(set(images)) < len(images)
        else None
    )
    if twice:
        raise InputRefused("dataset.twice", f"{path} names {twice} twice.", "Leave one of them there.")
    if not images:
        raise InputRefused("dataset.empty", f"{path} names no image.", HINT)
    json = _json_in(images[0].parent) or _json_in(images[0].parent.parent)
    return _chosen(path, images, json) if json else read_yolo(images)


def _lines(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused("dataset.list", f"{path} cannot be read as a list: {error}.", HINT) from error
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _matching(path: Path, line: str) -> list[Path]:
    entry = with_variables(line, str(path))
    for root in (path.parent, path.parent.parent):
        place = root / entry  # an absolute path stays what it is
        found = sorted(place.parent.glob(place.name))
        if found:
            return found
    raise InputRefused(
        "dataset.missing", f"{path} lists {line}, which does not exist.", "Paths start at the list's folder."
    )


def _chosen(path: Path, images: list[Path], json: Path) -> Found:
    """Those of a COCO file's images that a list names."""
    found, names = read_coco(json)
    known = {each.path.resolve(): each for each in found}
    missing = next((image for image in images if image.resolve() not in known), None)
    if missing:
        raise InputRefused(
            "dataset.partner", f"{path} names {missing}, which {json} does not hold.", "Correct the list."
        )
    return [known[image.resolve()] for image in images], names
