"""Which files of a dataset belong together: folders of both dates and masks under the names that datasets
use, or a list.

A list is a CSV file with the columns before, after, label and, if wanted, name; or a text file with three
paths a line; or a text file with one name a line, of pairs in the folders beside or above the list. Paths
start at the list's folder or, failing that, the one above, and may hold `${NAME}`, an environment variable.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Optional, Union

from ..contract.errors import InputRefused
from .images import EXTENSIONS
from .paths import with_variables

FOLDERS = (
    ("A", "B", "label"),  # LEVIR-CD, WHU-CD, and chips made by Revisit
    ("A", "B", "OUT"),  # CDD
    ("time1", "time2", "label"),  # CLCD, SYSU-CD
    ("T1", "T2", "mask"),  # DSIFN
    ("im1", "im2", "label"),
    ("Image1", "Image2", "label"),  # S2Looking
    ("before", "after", "label"),
)
"""First date, second date and masks; upper and lower case are the same."""
LISTS = {".csv", ".txt"}
COLUMNS = ("before", "after", "label")
HINT = (
    "A dataset is a folder with A/, B/ and label/ (or train/, val/, test/ of those), or a CSV list of "
    "before, after, label."
)


class Files(NamedTuple):
    """A pair on disk."""

    name: str
    before: Path
    after: Path
    label: Path


def split_folder(path: Union[str, Path], split: str) -> Path:
    """What holds the pairs of `split`: the list `path` itself, a folder, or a list in it such as
    `list/val.txt`.

    A folder with pairs and without splits is taken whole. Raises `InputRefused` where there is nothing for
    `split`.
    """
    path = Path(path)
    if path.is_file() or part_folders(path / split):
        return path if path.is_file() else path / split
    for found in (path / f"{split}.csv", path / f"{split}.txt", path / "list" / f"{split}.txt"):
        if found.is_file():
            return found
    others = [other for other in ("train", "val", "test") if (path / "list" / f"{other}.txt").is_file()]
    if others:
        raise InputRefused(
            "dataset.layout", f"{path} has lists of {', '.join(others)}, but none of {split}.", HINT
        )
    if part_folders(path):
        return path
    raise InputRefused(
        "dataset.layout", f"{path} has no A/, B/ and label/, no {split}/ with them and no {split}.csv.", HINT
    )


def part_folders(path: Path) -> Optional[tuple[Path, Path, Path]]:
    """The folders of both dates and of the masks in `path`, by the first line of `FOLDERS` that is there
    whole.
    """
    found = (
        {folder.name.lower(): folder for folder in sorted(path.iterdir()) if folder.is_dir()}
        if path.is_dir()
        else {}
    )
    for names in FOLDERS:
        if all(name.lower() in found for name in names):
            before, after, label = (found[name.lower()] for name in names)
            return before, after, label
    return None


def find_pairs(path: Path) -> list[Files]:
    """The pairs in a folder or list, by name (a list keeps its order); raises `InputRefused` where one lacks
    a part.
    """
    pairs = _listed(path) if path.suffix.lower() in LISTS else _in_folders(path)
    if not pairs:
        raise InputRefused(
            "dataset.empty", f"{path} holds no images.", f"Known are {', '.join(sorted(EXTENSIONS))}."
        )
    return pairs


def _in_folders(path: Path) -> list[Files]:
    folders = part_folders(path)
    if folders is None:
        raise InputRefused("dataset.layout", f"{path} has no folders A/, B/ and label/.", HINT)
    parts = [_images(folder) for folder in folders]
    names = sorted(set().union(*parts))
    for folder, files in zip(folders, parts):
        missing = [name for name in names if name not in files]
        if missing:
            hint = f"Every pair needs {', '.join(folder.name for folder in folders)}."
            raise InputRefused(
                "dataset.partner", f"{folder} lacks {missing[0]} ({len(missing)} missing).", hint
            )
    return [Files(name, *(files[name] for files in parts)) for name in names]


def _images(folder: Path) -> dict[str, Path]:
    """Files by their name without extension; two of one name are refused, since either could be meant."""
    found: dict[str, Path] = {}
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in EXTENSIONS and not file.name.startswith("."):
            if file.stem in found:
                message = f"{folder} holds both {found[file.stem].name} and {file.name}."
                raise InputRefused("dataset.twice", message, "Leave one of them there.")
            found[file.stem] = file
    return found


def _listed(path: Path) -> list[Files]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputRefused("dataset.list", f"{path} cannot be read as a list: {error}.", HINT) from error
    if path.suffix.lower() == ".csv":
        return list(_rows(path, text))
    lines = [line.split() for line in text.splitlines() if line.strip()]
    if all(len(line) == 1 for line in lines):
        return _named(path, [line[0] for line in lines])
    wrong = next((line for line in lines if len(line) != 3), None)
    if wrong:
        raise InputRefused(
            "dataset.list", f"{path} has the line {' '.join(wrong)!r}, wanted three paths or one name.", HINT
        )
    return [Files(Path(line[0]).stem, *(_found(path, entry) for entry in line)) for line in lines]


def _rows(path: Path, text: str) -> Iterator[Files]:
    table = csv.DictReader(text.splitlines(), skipinitialspace=True)
    missing = [column for column in COLUMNS if column not in (table.fieldnames or ())]
    if missing:
        found = ", ".join(table.fieldnames or ()) or "nothing"
        raise InputRefused(
            "dataset.list",
            f"{path} has the columns {found}, wanted {', '.join(COLUMNS)} in its first line.",
            HINT,
        )
    for number, row in enumerate(table, 2):
        if not all(row[column] for column in COLUMNS):
            raise InputRefused(
                "dataset.list", f"Line {number} of {path} lacks one of {', '.join(COLUMNS)}.", "Fill it in."
            )
        yield Files(
            row.get("name") or Path(row["before"]).stem, *(_found(path, row[column]) for column in COLUMNS)
        )


def _named(path: Path, names: list[str]) -> list[Files]:
    """The pairs that a list names, in the folders beside it or above it."""
    for root in (path.parent, path.parent.parent):
        if part_folders(root):
            break
    else:
        raise InputRefused(
            "dataset.layout",
            f"{path} lists names, but {path.parent} has no A/, B/ and label/, nor the one above.",
            HINT,
        )
    pairs = {pair.name: pair for pair in _in_folders(root)}
    known = [name if name in pairs else Path(name).stem for name in names]
    missing = [name for name in known if name not in pairs]
    if missing:
        raise InputRefused(
            "dataset.partner", f"{path} lists {missing[0]}, which {root} does not hold.", "Correct the list."
        )
    return [pairs[name] for name in known]


def _found(path: Path, entry: str) -> Path:
    entry = with_variables(entry, str(path))
    for root in (path.parent, path.parent.parent):
        if (root / entry).is_file():
            return root / entry
    raise InputRefused(
        "dataset.partner", f"{path} lists {entry}, which does not exist.", "Paths start at the list's folder."
    )
