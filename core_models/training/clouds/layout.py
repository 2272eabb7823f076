"""Which rasters of a folder or list belong together: a clear and a cloudy optical image, radar and a cloud
mask of one place.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Callable, Optional

from ...contract.errors import InputRefused

RASTERS = {".tif", ".tiff", ".vrt", ".jp2"}
FOLDERS = {
    "clear": ("s2_cloudfree", "clear", "s2"),
    "cloudy": ("s2_cloudy", "cloudy"),
    "sar": ("s1", "sar"),
    "mask": ("mask", "cloud_mask"),
}
"""Names of the folders that hold files of the same names."""
CLEAR_SHARE = 0.02
"""Share of cloud below which a date is clear."""
LARGEST_GAP = 60
"""Days between a cloudy date and the clear one that it is held against."""
GLF_SPLITS = {"1": "train", "2": "val", "3": "test"}
BENCHMARK_TEST = {"spring": (31, 44, 106, 123, 140), "summer": (73, 119), "fall": (139,), "winter": (63, 108)}
"""Scenes of SEN12MS-CR that the benchmark tests on (Ebel et al. 2022 and all after it), by season."""


@dataclass(frozen=True)
class Place:
    """The rasters of one place."""

    name: str
    clear: Path
    cloudy: Optional[Path] = None
    sar: Optional[Path] = None
    mask: Optional[Path] = None
    scene: str = ""
    """What is divided as a whole: the number of a SEN12MS-CR scene with its season, else the name."""
    split: str = ""
    """Where a list says so."""


def find_places(source: Path, cloud_share: Callable[[Path], float]) -> list[Place]:
    """The places of `source`: SEN12MS-CR's folders, GLF-CR's CSV, folders of the same file names, the dates
    of a place as SEN12MS-CR-TS names them, or Sen1Floods11's pairs. `cloud_share` tells clear dates from
    cloudy ones.

    Raises `InputRefused` where it is none of these.
    """
    if source.is_file():
        return list(_listed(source))
    found = [*_sen12ms(source), *_side_by_side(source), *_series(source, cloud_share), *_floods(source)]
    if found:
        return sorted(found, key=lambda place: place.name)
    known = (
        "ROIs*_s2/, clear/ (s2, s2_cloudfree) with cloudy/, s1/ and mask/ of the same names, "
        "s2_*_ImgNo_*.tif, *_S2Hand.tif"
    )
    raise InputRefused(
        "dataset.layout", f"{source} holds none of: {known}.", "Name the folders so, or give GLF-CR's CSV."
    )


def _sen12ms(source: Path) -> Iterator[Place]:
    """ROIs1158_spring_s2/s2_31/ROIs1158_spring_s2_31_p30.tif, and s1 and s2_cloudy in the place of s2."""
    for clear in sorted(source.glob("ROIs*_s2/s2_*/*_p*.tif")):
        found = re.fullmatch(r"(ROIs\d+_(\w+?))_s2_(\d+)_(p\d+)", clear.stem)
        if not found:
            continue
        season, number, patch = found[1], found[3], found[4]
        others = {
            part: source / f"{season}_{kind}" / f"{kind}_{number}" / f"{season}_{kind}_{number}_{patch}.tif"
            for part, kind in (("cloudy", "s2_cloudy"), ("sar", "s1"))
        }
        yield Place(f"{season}_{number}_{patch}", clear, *_there(others), scene=f"{found[2]} {number}")


def _side_by_side(source: Path) -> Iterator[Place]:
    folders = {
        part: next((source / name for name in names if (source / name).is_dir()), None)
        for part, names in FOLDERS.items()
    }
    if folders["clear"] is None:
        return
    for clear in sorted(folders["clear"].iterdir()):
        if clear.suffix.lower() in RASTERS:
            others = {
                part: folder / clear.name for part, folder in folders.items() if folder and part != "clear"
            }
            yield Place(clear.stem, clear, *_there(others), scene=scene_of(clear.stem))


def _there(others: dict[str, Path]) -> tuple[Optional[Path], Optional[Path], Optional[Path]]:
    """The cloudy image, radar and mask of `others` that exist."""
    cloudy, sar, mask = (
        path if path is not None and path.is_file() else None
        for path in map(others.get, ("cloudy", "sar", "mask"))
    )
    return cloudy, sar, mask


def _series(source: Path, cloud_share: Callable[[Path], float]) -> Iterator[Place]:
    """s2_ROIs2017_146_ImgNo_0_2018-01-06_patch_0.tif and other dates: each with the clear date that is next
    to it.
    """
    patches: dict[str, list[tuple[date, Path]]] = {}
    for path in sorted(source.glob("s2_ROIs*_ImgNo_*_patch_*.tif")):
        if found := re.fullmatch(r"s2_(ROIs\d+_\d+)_ImgNo_\d+_(\d{4}-\d\d-\d\d)_(patch_\d+)", path.stem):
            patches.setdefault(f"{found[1]}_{found[3]}", []).append((date.fromisoformat(found[2]), path))
    for name, dates in patches.items():
        clear = [(day, path) for day, path in dates if cloud_share(path) < CLEAR_SHARE]
        for day, path in dates if clear else []:
            gap, nearest = min((abs((other - day).days), clear_path) for other, clear_path in clear)
            cloudy = None if (day, path) in clear else path
            if gap <= LARGEST_GAP:
                yield Place(f"{name}_{day}", nearest, cloudy, scene=name.partition("_patch")[0])


def _floods(source: Path) -> Iterator[Place]:
    for clear in sorted(source.glob("*_S2Hand.tif")):
        sar = clear.with_name(clear.name.replace("_S2Hand", "_S1Hand"))
        yield Place(clear.stem[:-7], clear, sar=sar if sar.is_file() else None, scene=clear.stem[:-7])


def _listed(path: Path) -> Iterator[Place]:
    """GLF-CR's list without a header: split, folders of radar, clear and cloudy images from the list's own
    on, file name.
    """
    with path.open(newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.reader(file), 1):
            if len(row) != 5 or row[0].strip() not in GLF_SPLITS:
                wanted = "split (1, 2 or 3), radar folder, clear folder, cloudy folder, file name"
                raise InputRefused(
                    "dataset.list",
                    f"Line {number} of {path} is {','.join(row)!r}, wanted {wanted}.",
                    "Correct it.",
                )
            split, *folders, name = (entry.strip() for entry in row)
            sar, clear, cloudy = (path.parent / folder / name for folder in folders)
            yield Place(
                Path(name).stem, clear, cloudy, sar, scene=scene_of(Path(name).stem), split=GLF_SPLITS[split]
            )


def scene_of(name: str) -> str:
    """`summer 100` of ROIs1868_summer_s2_100_p840, ROIs1868_summer_100_p840 or …_100_30; else the name
    itself.
    """
    found = re.fullmatch(r"ROIs\d+_([a-z]+)_(?:s[12](?:_cloudy)?_)?(\d+)_p?\d+", name)
    return f"{found[1]} {found[2]}" if found else name


def split_of(place: Place, chip: str, validation: tuple[str, ...], test: tuple[str, ...]) -> str:
    """The split of a place's chip: as its list says, else by the scene (`summer 100` or `100`) or the chip's
    name, else train.

    Without any scene given, the benchmark's own test scenes are test.
    """
    if place.split:
        return place.split
    names = {place.scene, place.scene.rpartition(" ")[2], chip}
    if names & set(test):
        return "test"
    if names & set(validation):
        return "val"
    season, _, number = place.scene.rpartition(" ")
    held = not validation and not test and number.isdigit() and int(number) in BENCHMARK_TEST.get(season, ())
    return "test" if held else "train"
