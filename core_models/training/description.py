"""`dataset.json`, beside train/, val/ and test/: what images cannot say of themselves.

`make-chips` writes it; anybody may.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

from ..contract.errors import InputRefused
from ..contract.schema import brief, check_fields, read_json

NAME = "dataset.json"


@dataclass(frozen=True)
class Description:
    """Of all images of a dataset; every entry may be left out."""

    bands: tuple[str, ...] = ()
    """Names in their order, as a model card wants them."""
    bands_sar: tuple[str, ...] = ()
    """Polarisations of the radar images beside the optical ones, for the task clouds."""
    classes: tuple[str, ...] = ()
    """Names of the objects, for the task objects."""
    unknown: Optional[int] = None
    """What masks hold where nobody has labelled."""
    gsd: Optional[float] = None
    """Metres a pixel."""
    low: tuple[float, ...] = ()
    """Of each band, the value that becomes 0; empty: measured."""
    high: tuple[float, ...] = ()
    nodata: tuple[float, ...] = ()
    """Of each band, what stands where nothing was observed; such pixels are unknown in the masks."""
    licence: str = ""
    source: str = ""
    """Where the images come from, for people."""

    def __post_init__(self) -> None:
        for name in ("bands", "bands_sar", "classes", "low", "high", "nodata"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        if len(self.low) != len(self.high) or any(low >= high for low, high in zip(self.low, self.high)):
            found = f"low is {brief(self.low)} and high {brief(self.high)}"
            raise ValueError(f"{found}, wanted a lower and a higher value for each band")
        if not (self.unknown is None or isinstance(self.unknown, int)):
            raise ValueError(f"unknown is {self.unknown!r}, wanted a whole number or null")

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as in the file."""
        return asdict(self)


def read_description(path: Path) -> Description:
    """The description in `path`, which is a list or a folder, or in the folder above; an empty one where
    there is none.

    Raises `InputRefused` where it cannot be read.
    """
    folder = path.parent if path.is_file() else path
    for file in (folder / NAME, folder.parent / NAME):
        if file.is_file():
            return _read(file)
    return Description()


def _read(file: Path) -> Description:
    try:
        values = read_json(file.read_text(encoding="utf-8"))
        check_fields(Description, values)
        return Description(**values)
    except (OSError, ValueError, TypeError, OverflowError) as error:
        raise InputRefused(
            "dataset.description", f"{file} cannot be used: {error}.", "Correct it, or leave it out."
        ) from error
