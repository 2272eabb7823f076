"""One table an option: what a job's field is called, means and may hold, written once, where the field is.

The command line, the parameters in QGIS, the help pages and the tables of the documentation are made from it.
A text may name another option of the job in curly braces (`{output}`), which each door words its own way
(`wording.worded`), and marks values as code with backticks, which doors without markup leave out (`plain`).
"""

from __future__ import annotations

import math
from dataclasses import MISSING, dataclass, field, fields, replace
from functools import cache
from typing import Any, Callable, Dict, Mapping, Optional, Tuple, TypeVar, Union, overload

from .errors import InputRefused
from .schema import brief

T = TypeVar("T")

METADATA_KEY = "option"
KINDS: Mapping[str, str] = {
    "raster": "path of a raster or VRT, or a folder or glob of rasters",
    "rasters": "several of those, each once",
    "polygons": "path of a vector file, `path|layername=NAME` for one of its layers",
    "points": "the same, of points",
    "shapes": "the same, of polygons or points",
    "labels": "a raster or polygons",
    "mask": "a raster, or a word that stands for one",
    "file": "path of a file",
    "folder": "path of a folder",
    "dataset": "path of a folder, or of a file that lists what belongs to a dataset",
    "checkpoint": "path of a safetensors file with a model card",
    "vector-output": "path of a GeoPackage to write",
    "points-output": "the same, of points",
    "raster-output": "path of a GeoTIFF to write",
    "checkpoint-output": "path of a safetensors file to write",
    "folder-output": "path of a folder to write",
    "number": "a number",
    "pixel-size": "a length in the units of a CRS",
    "integer": "a whole number",
    "text": "any text",
    "crs": "`EPSG:…` or WKT",
    "attribute": "name of a field of a vector layer",
    "names": "names, with commas between them",
    "settings": "`key=value`, once or more",
    "bands": "band numbers from 1, with commas between them",
    "extent": "`xmin,ymin,xmax,ymax`",
    "flag": "yes or no",
    "choice": "one of several words",
}
"""What an option holds; a door picks its widget or parser by this."""
PATHS = (
    "raster",
    "polygons",
    "points",
    "shapes",
    "labels",
    "mask",
    "file",
    "folder",
    "dataset",
    "checkpoint",
)
LARGEST = 1e18
"""A number from which on an option is refused, whatever it says."""
NUMBERS = ("number", "pixel-size", "integer")
PLACEHOLDERS = {
    "vector-output": "GPKG",
    "points-output": "GPKG",
    "raster-output": "TIF",
    "folder": "DIR",
    "folder-output": "DIR",
    "integer": "N",
    "bands": "1,2,3",
    "extent": "XMIN,YMIN,XMAX,YMAX",
}
COMMAND_LINE, QGIS = "command line", "QGIS"


@dataclass(frozen=True)
class Option:
    """What is known of an option."""

    text: str
    """What it means, in full sentences, for helps and tables."""
    label: str = ""
    """A few words for a form."""
    kind: str = "text"
    """One of `KINDS`."""
    unit: str = ""
    """In words, such as pixels."""
    low: float = -math.inf
    high: float = math.inf
    open_low: bool = False
    """`low` itself is not allowed."""
    open_high: bool = False
    choices: Tuple[str, ...] = ()
    """Words of which it is one; the first is the default."""
    wanted: str = ""
    """What a refusal asks for, where the bounds do not say it."""
    left_open: str = ""
    """What holds where nothing is given and the default does not say it, such as `the card's`."""
    group: str = "options"
    """Heading under which a help lists it."""
    advanced: bool = False
    """Rarely needed: a form keeps it folded away."""
    metavar: str = ""
    """Placeholder of the value on the command line; empty: by kind."""
    positional: bool = False
    """Given by its place on the command line, without a name."""
    doors: Tuple[str, ...] = (COMMAND_LINE, QGIS)
    """Where it can be given; a job may hold more than a door offers."""
    flag: str = ""
    """Name on the command line; empty: the field's."""
    parameter: str = ""
    """Id in QGIS; empty: the field's name in capitals."""
    layer: str = ""
    """Of a field of a layer, the option that names the layer."""
    required: Optional[bool] = None
    """None: as the field has no default."""
    name: str = ""
    """The field's; filled in by `options_of`, as are `default`, `flag`, `parameter` and `required`."""
    default: Any = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind is {self.kind!r}, wanted one of {', '.join(KINDS)}")

    @property
    def is_output(self) -> bool:
        """Whether the job writes there."""
        return self.kind.endswith("-output")

    @property
    def is_path(self) -> bool:
        """Whether it holds one path, to be read or written."""
        return self.is_output or self.kind in PATHS

    @property
    def may_be_negative(self) -> bool:
        """Whether a value may begin with a minus."""
        unbound = self.kind in NUMBERS and self.low < 0
        return unbound or self.kind == "extent" or any(word.startswith("-") for word in self.choices)

    @property
    def placeholder(self) -> str:
        """Of its value in usages."""
        return self.metavar or PLACEHOLDERS.get(self.kind) or self.name.upper()

    def bounds(self) -> str:
        """Such as `0 to 1`, `32 pixels or more` or `more than 0`; empty where it is bound by nothing."""
        unit = f" {self.unit}" if self.unit else ""
        if self.low == -math.inf:
            return f"at most {self.high:g}{unit}" if self.high < math.inf else ""
        if self.high == math.inf:
            return f"more than {self.low:g}" if self.open_low else f"{self.low:g}{unit} or more"
        if self.open_low:
            return f"more than {self.low:g} and at most {self.high:g}"
        return f"{self.low:g} to {self.high:g}{unit}"

    def default_text(self) -> str:
        """What holds where nothing is given, for a table; `required` where something must be."""
        if self.required:
            return "required"
        if self.left_open:
            return self.left_open
        if isinstance(self.default, bool):
            return "yes" if self.default else "no"
        if isinstance(self.default, (tuple, list)):
            return ",".join(map(str, self.default))
        if isinstance(self.default, (int, float)):
            return f"{self.default:g}"
        return self.default or ""

    def check(self, value: Any) -> None:
        """Raise `InputRefused` for a value that cannot be; None stands for the default where that is None."""
        if value is None and self.default is None and not self.required:
            return
        good, wanted = self._judge(value)
        require(good, self.name, value, self.wanted or wanted)

    def _judge(self, value: Any) -> Tuple[bool, str]:
        """Whether `value` can be, and what is wanted."""
        if self.choices:
            return isinstance(value, str) and value in self.choices, "one of " + ", ".join(self.choices)
        if self.is_path:
            given = bool(value) or not (self.required or self.default)
            return isinstance(value, str) and given, "a path"
        if self.kind in NUMBERS:
            return self._within(value), self.bounds() or "a number"
        if self.kind in LISTS:
            good, wanted = LISTS[self.kind]
            return isinstance(value, tuple) and good(value), wanted
        if self.kind == "flag":
            return isinstance(value, bool), "yes or no"
        return isinstance(value, str), "a text"

    def _within(self, value: Any) -> bool:
        """Whether `value` is a number of the kind, within the bounds."""
        if not _is_number(value) or (self.kind == "integer" and not isinstance(value, int)):
            return False
        above = self.low < value if self.open_low else self.low <= value
        below = value < self.high if self.open_high else value <= self.high
        return bool(above and below and abs(value) < LARGEST)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _are_bands(values: Tuple[Any, ...]) -> bool:
    return all(_is_number(band) and isinstance(band, int) and band >= 1 for band in values)


def _are_names(values: Tuple[Any, ...]) -> bool:
    return all(isinstance(value, str) and value for value in values)


def _are_texts(values: Tuple[Any, ...]) -> bool:
    return all(isinstance(value, str) for value in values)


def _is_extent(values: Tuple[Any, ...]) -> bool:
    finite = all(_is_number(value) and abs(value) < LARGEST for value in values)
    return finite and len(values) == 4 and values[0] < values[2] and values[1] < values[3]


LISTS: Mapping[str, Tuple[Callable[[Tuple[Any, ...]], bool], str]] = {
    "bands": (_are_bands, "band numbers from 1"),
    "rasters": (lambda values: bool(values) and _are_names(values), "one path or more"),
    "names": (_are_names, "names"),
    "settings": (_are_texts, "texts"),
    "extent": (_is_extent, "xmin,ymin,xmax,ymax with xmin < xmax and ymin < ymax"),
}
"""Kinds that are lists: what holds for one, and what a refusal asks for."""


@overload
def option(about: Union[str, Option], *, default: T, **what: Any) -> T: ...


@overload
def option(about: Union[str, Option], **what: Any) -> Any: ...


def option(about: Union[str, Option], *, default: Any = MISSING, **what: Any) -> Any:
    """A field of a dataclass, as `dataclasses.field` gives it, that knows what it is.

    `about` is the option's text, or an option that several jobs share, of which `what` replaces attributes of
    `Option`. Without a `default` the field is required.
    """
    known = Option(about, **what) if isinstance(about, str) else replace(about, **what)
    return field(default=default, metadata={METADATA_KEY: known})


def options_of(job_class: Any) -> Dict[str, Option]:
    """The options of a job's class by field, in order, with names and defaults filled in."""
    return dict(_options_of(job_class))


@cache
def _options_of(job_class: Any) -> Mapping[str, Option]:
    found = {}
    for entry in fields(job_class):
        if METADATA_KEY in entry.metadata:
            known: Option = entry.metadata[METADATA_KEY]
            required = entry.default is MISSING if known.required is None else known.required
            found[entry.name] = replace(
                known,
                name=entry.name,
                default="" if entry.default is MISSING else entry.default,
                flag=known.flag or "--" + entry.name.replace("_", "-"),
                parameter=known.parameter or entry.name.upper(),
                required=required,
            )
    return found


def check_options(job: Any) -> None:
    """Raise `InputRefused` where an option of `job` holds what it cannot; lists, as JSON brings them, become
    the tuples that a frozen job holds.
    """
    for name, known in options_of(type(job)).items():
        if isinstance(getattr(job, name), list):
            object.__setattr__(job, name, tuple(getattr(job, name)))
        known.check(getattr(job, name))


def require(holds: bool, name: str, found: object, wanted: str) -> None:
    """Raise `InputRefused` for the option `name` unless `holds`."""
    if not holds:
        change = f"{{{name}}}" if name.isidentifier() else name
        raise InputRefused(
            "option.value", f"{name} is {brief(found, 300)}, wanted {wanted}.", f"Change {change}."
        )


def plain(text: str) -> str:
    """A text without its marks of code, for doors that know no markup."""
    return text.replace("`", "")
