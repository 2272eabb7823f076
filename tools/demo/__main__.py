"""`python -m tools.demo build/demo`: make the pair, run `revisit:detectchange` in QGIS without a display,
compare, draw.

Then the same with a cloudy scene and with a street of vehicles. Ends with another exit code than 0 where an
output is missing, something was claimed that no date shows, the map is no better than the plain difference of
the two images, clouds were not removed well enough, or hardly a vehicle was found.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import pyogrio

from . import clouds, objects
from .clouds import remove_clouds
from .compare import compare, load
from .objects import find_objects
from .picture import make_picture, make_small_picture
from .qgis import DemoError, optional_checkpoint, run_qgis, starter
from .scene import make_scene, write_scene

WRITTEN = (
    "before.tif",
    "after.tif",
    "truth.tif",
    "changes.gpkg",
    "map.tif",
    "score.tif",
    "metrics.json",
    "demo.png",
)


@dataclass(frozen=True)
class Checkpoints:
    """What the parts of the demo run with; None leaves a part out."""

    change: Path
    clouds: Optional[Path] = None
    objects: Optional[Path] = None


def detect(folder: Path, checkpoint: Path) -> None:
    """Run the algorithm on the pair in `folder`; raises where an output is missing."""
    outputs = {"OUTPUT": folder / "changes.gpkg", "MAP": folder / "map.tif", "SCORE": folder / "score.tif"}
    inputs = {"BEFORE": folder / "before.tif", "AFTER": folder / "after.tif", "CHECKPOINT": checkpoint}
    run_qgis(folder, ["plugins", "enable", "revisit"])
    run_qgis(
        folder,
        [
            "run",
            "revisit:detectchange",
            "--",
            *(f"{name}={path}" for name, path in {**inputs, **outputs}.items()),
        ],
    )
    missing = [path.name for path in outputs.values() if not path.is_file() or path.stat().st_size == 0]
    if missing:
        raise DemoError(
            f"qgis_process wrote no {', '.join(missing)}; {folder / 'qgis_process.log'} has its output."
        )


def report(metrics: dict[str, Any]) -> str:
    """The comparison in words."""
    plain = metrics["plain_difference"]
    rows = (("Revisit", metrics), ("plain difference", plain))
    lines = [
        f"polygons          {metrics['polygons']}",
        f"changes found     {metrics['changes_found']} of {metrics['changes_visible']} (half of their area "
        "or more)",
        *(
            f"    {entry['share_found']:4.0%}  {entry['name']}"
            for entry in metrics["changes"]
            if entry["share_found"] is not None
        ),
        "                  precision  recall      F1",
        *(f"{name:16}  {of['precision']:9.3f} {of['recall']:7.3f} {of['f1']:7.3f}" for name, of in rows),
        "                  (the plain difference at its best threshold for this truth)",
        f"time              {metrics['seconds_scene']:.0f} s to draw the scene, "
        f"{metrics['seconds_qgis']:.0f} s in QGIS",
    ]
    return "\n".join(lines)


def check(metrics: dict[str, Any]) -> None:
    """Raise where the result is not one that a working detector gives."""
    if metrics["pixels_claimed_but_not_seen"]:
        raise DemoError(
            f"{metrics['pixels_claimed_but_not_seen']} pixels are mapped although a date has no data there."
        )
    if not metrics["polygons"]:
        raise DemoError("the layer of changes has no polygon.")
    if metrics["f1"] <= metrics["plain_difference"]["f1"]:
        raise DemoError(
            f"F1 {metrics['f1']:.3f} is no better than the plain difference's "
            f"{metrics['plain_difference']['f1']:.3f}."
        )


def prepare(folder: Path) -> None:
    """Make the folder, without what an earlier run left there."""
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in (
        *WRITTEN,
        *clouds.WRITTEN,
        *objects.WRITTEN,
        "demo-small.png",
        "qgis_process.log",
        "*.receipt.json",
        "*.qml",
        "*.aux.xml",
    ):
        for path in folder.glob(pattern):
            path.unlink()
    shutil.rmtree(folder / "profile", ignore_errors=True)


def demo(folder: Path, checkpoints: Checkpoints) -> None:
    """All of it; raises `DemoError`."""
    prepare(folder)
    start = time.monotonic()
    scene = make_scene()
    write_scene(scene, folder)
    drawn = time.monotonic()
    print(
        f"Looking for changes with {checkpoints.change.name} through qgis_process (a minute or two; "
        f"{folder / 'qgis_process.log'})",
        flush=True,
    )
    detect(folder, checkpoints.change)
    seconds = {"seconds_scene": drawn - start, "seconds_qgis": time.monotonic() - drawn}
    views = load(folder)
    polygons = int(pyogrio.read_info(folder / "changes.gpkg", layer="changes")["features"])
    metrics = {
        "checkpoint": checkpoints.change.name,
        "polygons": polygons,
        **compare(views, scene.names),
        **seconds,
    }
    if checkpoints.clouds is not None:
        metrics["clouds"] = remove_clouds(folder, checkpoints.clouds)
    if checkpoints.objects is not None:
        metrics["objects"] = find_objects(folder, checkpoints.objects)
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=1))
    found = (
        f"Result: F1 {metrics['f1']:.2f}, {metrics['changes_found']} of {metrics['changes_visible']} "
        "changes found"
    )
    make_picture(
        views,
        ("Before (EPSG:32633, 1 m)", "After (EPSG:4326, other light and crops)", found),
        folder / "demo.png",
    )
    make_small_picture(folder / "demo.png", folder / "demo-small.png")
    print(report(metrics))
    print(f"In {folder}: {', '.join((*WRITTEN, *clouds.WRITTEN, *objects.WRITTEN))}")
    check(metrics)


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 when the demo did what it should."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where everything is written")
    parser.add_argument("--checkpoint", type=Path, help="another one than the starter")
    parser.add_argument(
        "--clouds", type=Path, help="another checkpoint than the starter to remove clouds with"
    )
    parser.add_argument(
        "--objects", type=Path, help="another checkpoint than the starter to find vehicles with"
    )
    options = parser.parse_args(arguments)
    try:
        change = (options.checkpoint or starter()).resolve()
        others = (
            optional_checkpoint(options.clouds, "clouds"),
            optional_checkpoint(options.objects, "objects", "vehicles"),
        )
        demo(options.folder.resolve(), Checkpoints(change, *others))
    except DemoError as error:
        print(f"The demo failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
