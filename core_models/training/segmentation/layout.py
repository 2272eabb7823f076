"""Where images and their masks of classes are: in folders of both, or in a dataset of changes, whose second
dates are taken.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple, Optional, Union

from ...contract.errors import InputRefused
from ..images import EXTENSIONS
from ..pair_files import find_pairs, split_folder

FOLDERS = (("image", "label"), ("images", "labels"))
"""Images and masks."""


class Files(NamedTuple):
    """An image on disk."""

    name: str
    image: Path
    label: Path


def image_split(path: Union[str, Path], split: str) -> Path:
    """What holds the images of `split`: a folder in `path` or `path` itself; raises `InputRefused`."""
    path = Path(path)
    found = [folder for folder in (path / split, path) if folders_of(folder)]
    return found[0] if found else split_folder(path, split)


def find_images(path: Path) -> list[Files]:
    """The images in a folder or list and their masks; raises `InputRefused`."""
    folders = folders_of(path)
    if folders is None:
        return [Files(pair.name, pair.after, pair.label) for pair in find_pairs(path)]
    images, masks = (
        {file.stem: file for file in sorted(folder.iterdir()) if file.suffix.lower() in EXTENSIONS}
        for folder in folders
    )
    lacking = [name for name in images if name not in masks]
    if lacking or not images:
        message = (
            f"{folders[1]} lacks {lacking[0]} ({len(lacking)} missing)."
            if lacking
            else f"{folders[0]} holds no images."
        )
        raise InputRefused("dataset.partner", message, "Every image needs a mask of its name.")
    return [Files(name, image, masks[name]) for name, image in images.items()]


def folders_of(path: Path) -> Optional[tuple[Path, Path]]:
    """The folders of images and of masks in `path`, if it has them."""
    pairs = ((path / image, path / label) for image, label in FOLDERS)
    return next((pair for pair in pairs if pair[0].is_dir() and pair[1].is_dir()), None)
