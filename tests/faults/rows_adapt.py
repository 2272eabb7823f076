"""`adapt`: labels, checkpoints and outputs that cannot be used."""

from __future__ import annotations

import signal
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Optional

from faults import Row
from kits import rewrite_card
from synthetic import ORIGIN, UTM

ADAPT = (
    "adapt before.tif after.tif --checkpoint net.safetensors --labels labels.gpkg --output new.safetensors"
)
GOOD = ("accepted", "rejected", "missed", "accepted", "drawn", "unsure")


def judged(
    states: Sequence[object] = GOOD, shift: float = 0.0, field: str = "status", crs: Optional[str] = UTM
) -> Callable[[Path], None]:
    """labels.gpkg of a square for each of `states`."""

    def write(folder: Path) -> None:
        import geopandas
        import pyogrio
        import shapely

        x, y = ORIGIN[0] + 8 + shift, ORIGIN[1]
        lefts = [x + 20 * number for number in range(len(states))]
        squares = [shapely.box(left, y - 40, left + 8, y - 32) for left in lefts]
        frame = geopandas.GeoDataFrame({field: list(states)}, geometry=squares, crs=crs)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "'crs' was not provided")
            pyogrio.write_dataframe(frame, folder / "labels.gpkg")

    return write


def points(folder: Path) -> None:
    import geopandas
    import pyogrio
    import shapely

    frame = geopandas.GeoDataFrame({"status": ["accepted"]}, geometry=[shapely.Point(ORIGIN)], crs=UTM)
    pyogrio.write_dataframe(frame, folder / "labels.gpkg")


def also(*makers: Callable[[Path], object]) -> Callable[[Path], None]:
    """Several makers, one after the other."""

    def make(folder: Path) -> None:
        for maker in makers:
            maker(folder)

    return make


LABELLED = judged()


def row(name: str, says, make: Callable[[Path], None] = LABELLED, words: str = ADAPT, code: int = 2) -> Row:
    """A job that is refused."""
    return Row(name, words, code, says, make)


ROWS = [
    row("without_labels", "labels.gpkg does not exist", lambda folder: None),
    row(
        "labels_that_are_text",
        "labels.gpkg",
        lambda folder: (folder / "labels.gpkg").write_text("x") and None,
    ),
    row("labels_of_points", ("Point", "wanted polygons"), points),
    row("labels_elsewhere", "None of the 6 polygons", judged(shift=50_000.0)),
    row("labels_without_a_crs", "has no CRS", judged(crs=None)),
    row("labels_without_a_status", ("no field status or change", "colour"), judged(field="colour")),
    row("labels_of_other_words", "says perhaps", judged(("perhaps", *GOOD))),
    row("a_field_that_is_not_there", "no field verdict", words=f"{ADAPT} --attribute verdict"),
    row("no_change_accepted", "all 6 are no change", judged(("rejected",) * 6)),
    row("nothing_judged", "no polygon in the scene is judged", judged((None,) * 6)),
    row("three_polygons", "3 judged polygons", judged(("accepted",) * 3)),
    row("one_change", "1 of them changes", judged(("accepted", *("rejected",) * 5))),
    row("a_checkpoint_that_is_missing", "no.safetensors", words=ADAPT.replace("net.", "no."), code=3),
    row(
        "a_checkpoint_of_another_task",
        ("'segmentation'", "wanted 'change'"),
        also(judged(), lambda folder: rewrite_card(folder / "net.safetensors", task="segmentation")),
        code=3,
    ),
    row("one_date_twice", "one and the same raster", words=ADAPT.replace("after.tif", "before.tif")),
    row("over_its_checkpoint", "exists already", words=ADAPT.replace("new.", "net.")),
    row("into_no_folder", "not a folder", words=ADAPT.replace("new.", "nowhere/new.")),
    row("into_another_format", ".safetensors", words=ADAPT.replace("new.safetensors", "new.pt")),
    row("a_ring_of_nothing", "ring is 0", words=f"{ADAPT} --ring 0"),
    Row(
        "stopped",
        f"{ADAPT} --steps 10000",
        130,
        make=judged(("accepted", "rejected") * 3),
        stop=signal.SIGTERM,
        stop_at=".*.part",
        seconds=60,
    ),
]
