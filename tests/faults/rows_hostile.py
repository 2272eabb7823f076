"""Files and lines that somebody made to break what reads them: cards, headers, bombs, job lines, recipes,
states, options beyond everything.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
from faults import Row, Serve
from kits import read_checkpoint, rewrite_card, write_checkpoint
from synthetic import ground, write_raster

DETECT = "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg"
INSPECT = {"job": "inspect", "before": "before.tif", "after": "after.tif"}
JOB = {
    "job": "detect-change",
    "before": "before.tif",
    "after": "after.tif",
    "checkpoint": "net.safetensors",
    "output": "out.gpkg",
}
TRAIN = "train recipe.toml --output run"
AT_ONCE = 10.0
"""Seconds; a second on an idle machine."""
MODEST = 400.0
"""Megabytes, where a bomb would take gigabytes."""


def card(**changes: object) -> Callable[[Path], None]:
    """Another card."""
    return lambda folder: rewrite_card(folder / "net.safetensors", **changes)


def header(change: Callable[[dict], object]) -> Callable[[Path], None]:
    """Another header."""

    def make(folder: Path) -> None:
        found, body = read_checkpoint(folder / "net.safetensors")
        write_checkpoint(folder / "net.safetensors", change(found) or found, body)

    return make


def raw_header(text: bytes) -> Callable[[Path], None]:
    """A header that is no JSON object."""

    def make(folder: Path) -> None:
        (folder / "net.safetensors").write_bytes(len(text).to_bytes(8, "little") + text + bytes(64))

    return make


def pipe(folder: Path) -> None:
    """A named pipe in the place of the checkpoint."""
    (folder / "net.safetensors").unlink()
    os.mkfifo(folder / "net.safetensors")


def raster(**options: object) -> Callable[[Path], None]:
    """Another first date."""
    return lambda folder: write_raster(folder / "before.tif", ground(100, 130), **options) and None


def affine(*numbers: float):
    """A geotransform."""
    from affine import Affine

    return Affine(*numbers)


def text(name: str, content: str) -> Callable[[Path], None]:
    """Put a text in the place of a file."""
    return lambda folder: (folder / name).write_text(content) and None


def not_finite(folder: Path) -> None:
    """NaN among the weights, of which the card knows no hash."""
    found, body = read_checkpoint(folder / "net.safetensors")
    write_checkpoint(folder / "net.safetensors", found, np.full(len(body) // 4, np.nan, "f4").tobytes())
    rewrite_card(folder / "net.safetensors", weights_sha256="")


def refused_card(what: str, says: str, /, **changes: object) -> Row:
    """A card with another value."""
    return Row(f"a card with {what}", DETECT, 3, says, card(**changes), seconds=AT_ONCE, megabytes=MODEST)


def refused_line(name: str, line: object, says: str) -> Row:
    """A line for `serve`."""
    sent = line if isinstance(line, bytes) else {**JOB, **line}
    return Row(f"a line with {name}", Serve(sent), 2, says, seconds=AT_ONCE)


def refused_option(name: str, words: str, says: str) -> Row:
    """An option beyond everything."""
    return Row(name, f"{DETECT} {words}", 2, says, seconds=AT_ONCE, megabytes=MODEST)


CARDS = [
    refused_card("a number for its scaling", "scaling is 5", scaling=5),
    refused_card("nothing for its bands", "bands is None", bands=None),
    refused_card("a word for its pixel sizes", "gsd_range is 'wide'", gsd_range="wide"),
    refused_card("a list for its measures", "metrics is [1]", metrics=[1]),
    refused_card("a flag for its threshold", "threshold is True", threshold=True),
    refused_card("numbers for its training data", "training_data[0] is 3", training_data=[3]),
    refused_card("NUL in its name", "NUL", name="a\0b"),
    refused_card("half a surrogate in its name", "surrogate", name="\ud800"),
    refused_card("infinite numbers", "Infinity", threshold=float("inf")),
    refused_card("a tile of 12,000", "wanted at most 4096", tile=12_000),
    refused_card("a field of another world", "unknown fields: colour", colour="red"),
    refused_card("widths of 20,000", "weights, wanted at most", options={"widths": [20_000] * 4}),
    refused_card("a million widths", "entries, wanted at most", options={"widths": [3] * 200_000}),
    refused_card(
        "a depth of 60,000", "it would have", network="bitemporal", options={"depths": [60_000] * 4}
    ),
    refused_card("a stem of a billion", "stem is 1000000000", options={"stem": 10**9}),
    refused_card("a word for a width", "widths[0] is 'a'", options={"widths": ["a"]}),
    refused_card("the option self", "no option 'self'", options={"self": 1}),
]
FILES = [
    Row("a header of a hundred thousand brackets", DETECT, 3, "nested", raw_header(b"[" * 100_000)),
    Row("a header that is a list", DETECT, 3, "its header is [1]", raw_header(b"[1]")),
    Row("a header whose tensor is a number", DETECT, 3, "its header says", header(lambda h: {**h, "w": 3})),
    Row(
        "a header without a card",
        DETECT,
        3,
        "no Revisit model card",
        header(lambda h: h.pop("__metadata__") and h),
    ),
    Row("a pipe for a checkpoint", DETECT, 3, "pipe or a device", pipe, seconds=AT_ONCE),
    Row("a device for a checkpoint", DETECT.replace("net.safetensors", "/dev/zero"), 3, "pipe or a device"),
    Row("weights that are NaN", DETECT, 3, "no finite numbers", not_finite),
]
LINES = [
    refused_line("a hundred thousand brackets", b"[" * 100_000 + b"\n", "nested"),
    refused_line("NUL", b"\0\0\0\n", "wanted a job"),
    refused_line("half a surrogate", b'{"protocol": 1, "job": "\\ud800"}\n', "surrogate"),
    refused_line("bytes that are no text", b'{"job": "\xff"}\n', "no UTF-8"),
    refused_line("a megabyte of a name", b'{"protocol": 1, "job": "%s"}\n' % (b"x" * 10**6), "xxx"),
    refused_line("true for the checkpoint", {"checkpoint": True}, "checkpoint is True"),
    refused_line("a number for a raster", {"before": 1}, "before is 1"),
    refused_line("a list for an output", {"output": ["out.gpkg"]}, "output is"),
    refused_line("a word for a number", {"tile": "64"}, "tile is '64'"),
    refused_line("a flag for a number", {"batch": True}, "batch is True"),
    refused_line("a text for bands", {"bands_before": "123"}, "bands_before is '123'"),
    refused_line("a tile of a billion", {"tile": 10**9}, "wanted 32 to 4096"),
    refused_line("a field of another world", {"colour": "red"}, "unknown fields: colour"),
    refused_line("another protocol", b'{"protocol": true, "job": "inspect"}\n', "protocol True"),
]
OPTIONS = [
    refused_option("a tile of a billion", "--tile 1000000000", "tile is 1000000000"),
    refused_option("a batch of 1e30", "--batch 1e30", "1e30"),
    refused_option("a batch of 10^30", f"--batch {10**30}", "wanted 1 to 4096"),
    refused_option("pixels of a nanometre", "--resolution 1e-9", "wanted at most"),
    refused_option("pixels of a millimetre", "--resolution 1e-3", "--large"),
    refused_option("pixels of 1e17 metres", "--resolution 1e17", "pixels of 1e+17 m"),
    refused_option("an extent of infinity", "--extent 0,0,inf,inf", "extent is"),
]
NOWHERE = affine(1, 0, float("nan"), 0, -1, 5e6)
BEYOND = affine(1e-3, 0, 10, 0, -1e-3, 95)
HUGE = affine(1e7, 0, 0, 0, -1e7, 0)
PLACES = [
    Row("a geotransform of NaN", DETECT, 2, "wanted finite numbers", raster(transform=NOWHERE)),
    Row("latitude 95", DETECT, 2, "latitude 95", raster(crs="EPSG:4326", transform=BEYOND)),
    Row("pixels of 10,000 km", DETECT, 2, "pixels of 1e+07 m", raster(transform=HUGE)),
]
RECIPES = [
    Row(
        f"a recipe with {name}",
        TRAIN,
        2,
        says,
        text("recipe.toml", content),
        seconds=AT_ONCE,
        writes=("run",),
    )
    for name, content, says in (
        ("a hundred thousand brackets", "options = " + "[" * 100_000, "recipe.toml is not TOML"),
        ("a number for its run", "run = 3", "wanted a table"),
        ("a number for its data", "data = 3", "wanted a table"),
        ("NUL", "\0", "recipe.toml is not TOML"),
    )
]
ROWS = [*CARDS, *FILES, *LINES, *OPTIONS, *PLACES, *RECIPES]
