"""`python -m tools.demo build/demo`: make the pair, run `revisit:detectchange` in QGIS without a display, compare, draw.

Then the same with a cloudy scene. Ends with another exit code than 0 where an output is missing, something was claimed that no
date shows, the map is no better than the plain difference of the two images, or clouds were not removed well enough.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pyogrio

from core_models.contract.card import read_card

from .clouds import compare_clouds, draw_clouds, write_clouds
from .compare import compare, load
from .picture import make_picture, make_small_picture
from .scene import make_scene, write_scene

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 1800
"""Seconds that QGIS may take, on a machine with other work."""
GAIN = 3.0
"""Decibels that a reconstruction has to be better than the clouds."""
WRITTEN = ("before.tif", "after.tif", "truth.tif", "changes.gpkg", "map.tif", "score.tif", "metrics.json", "demo.png")
CLOUDS = ("optical.tif", "sar.tif", "clouds.tif", "clear-truth.tif", "clear.tif", "clear_provenance.tif", "clouds.png")


class DemoError(Exception):
    """One sentence on what went wrong."""


def starter(task: str = "change") -> Path:
    """The checkpoint for `task` that the repository ships."""
    for path in sorted((ROOT / "resources" / "checkpoints").glob("starter-*.safetensors")):
        if read_card(str(path)).task == task:
            return path
    raise DemoError(f"resources/checkpoints has no starter-*.safetensors for {task}; name one with --checkpoint.")


def cloud_checkpoint(named: Path | None) -> Path | None:
    """What clouds are removed with; None, and a line that says so, where nothing is named and no starter is shipped."""
    try:
        return (named or starter("clouds")).resolve()
    except DemoError as error:
        print(f"Clouds are left out: {error}")
        return None


def run_qgis(folder: Path, words: list[str]) -> None:
    """Call qgis_process with the linked plugin and a profile in `folder`; its output goes to qgis_process.log there."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")  # Debian's wrapper passes an option that it refuses
    if program is None:
        raise DemoError("qgis_process is missing; make setup installs it or says how.")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.update(
        QT_QPA_PLATFORM="offscreen",
        QGIS_PLUGINPATH=str(ROOT / "build" / "plugins"),
        QGIS_CUSTOM_CONFIG_PATH=str(folder / "profile"),
        REVISIT_ENGINE_PYTHON=sys.executable,
    )
    log = folder / "qgis_process.log"
    with log.open("a") as file:
        try:
            command = [program, *words]
            code = subprocess.run(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file, timeout=LONGEST
            ).returncode
        except subprocess.TimeoutExpired as error:
            raise DemoError(f"qgis_process took longer than {LONGEST} s; {log} has its output.") from error
    if code != 0:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
        raise DemoError(f"qgis_process {words[0]} ended with exit code {code}; the end of {log}:\n{tail}")


def detect(folder: Path, checkpoint: Path) -> None:
    """Run the algorithm on the pair in `folder`; raises where an output is missing."""
    outputs = {"OUTPUT": folder / "changes.gpkg", "MAP": folder / "map.tif", "SCORE": folder / "score.tif"}
    inputs = {"BEFORE": folder / "before.tif", "AFTER": folder / "after.tif", "CHECKPOINT": checkpoint}
    run_qgis(folder, ["plugins", "enable", "revisit"])
    run_qgis(folder, ["run", "revisit:detectchange", "--", *(f"{name}={path}" for name, path in {**inputs, **outputs}.items())])
    missing = [path.name for path in outputs.values() if not path.is_file() or path.stat().st_size == 0]
    if missing:
        raise DemoError(f"qgis_process wrote no {', '.join(missing)}; {folder / 'qgis_process.log'} has its output.")


def remove_clouds(folder: Path, checkpoint: Path) -> dict:
    """Make the cloudy scene, run the algorithm on it, draw, and compare; raises where it is no better than the cloudy image."""
    write_clouds(folder)
    names = {"OPTICAL": "optical.tif", "SAR": "sar.tif", "CLOUD_MASK": "clouds.tif", "OUTPUT": "clear.tif"}
    words = [f"{name}={folder / file}" for name, file in names.items()]
    run_qgis(folder, ["run", "revisit:removeclouds", "--", f"CHECKPOINT={checkpoint}", *words])
    found = compare_clouds(folder)
    draw_clouds(folder, folder / "clouds.png")
    print(
        f"clouds            {found['reconstructed_share']:.0%} of the scene reconstructed, with {found['psnr_result']:.1f} dB "
        f"(PSNR) instead of {found['psnr_cloudy_input']:.1f} dB ({checkpoint.name}); clouds.png shows it"
    )
    if found["kept_pixels_changed"]:
        raise DemoError(f"{found['kept_pixels_changed']} pixels changed that are said to be kept.")
    if found["psnr_result"] < found["psnr_cloudy_input"] + GAIN:
        raise DemoError(f"what lies under the clouds was not made {GAIN:g} dB better.")
    return found


def report(metrics: dict) -> str:
    """The comparison in words."""
    plain = metrics["plain_difference"]
    rows = (("Revisit", metrics), ("plain difference", plain))
    lines = [
        f"polygons          {metrics['polygons']}",
        f"changes found     {metrics['changes_found']} of {metrics['changes_visible']} (half of their area or more)",
        *(f"    {entry['share_found']:4.0%}  {entry['name']}" for entry in metrics["changes"] if entry["share_found"] is not None),
        "                  precision  recall      F1",
        *(f"{name:16}  {of['precision']:9.3f} {of['recall']:7.3f} {of['f1']:7.3f}" for name, of in rows),
        "                  (the plain difference at its best threshold for this truth)",
        f"time              {metrics['seconds_scene']:.0f} s to draw the scene, {metrics['seconds_qgis']:.0f} s in QGIS",
    ]
    return "\n".join(lines)


def check(metrics: dict) -> None:
    """Raise where the result is not one that a working detector gives."""
    if metrics["pixels_claimed_but_not_seen"]:
        raise DemoError(f"{metrics['pixels_claimed_but_not_seen']} pixels are mapped although a date has no data there.")
    if not metrics["polygons"]:
        raise DemoError("the layer of changes has no polygon.")
    if metrics["f1"] <= metrics["plain_difference"]["f1"]:
        raise DemoError(f"F1 {metrics['f1']:.3f} is no better than the plain difference's {metrics['plain_difference']['f1']:.3f}.")


def prepare(folder: Path) -> None:
    """Make the folder, without what an earlier run left there."""
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in (*WRITTEN, *CLOUDS, "demo-small.png", "qgis_process.log", "*.receipt.json", "*.qml", "*.aux.xml"):
        for path in folder.glob(pattern):
            path.unlink()
    shutil.rmtree(folder / "profile", ignore_errors=True)


def demo(folder: Path, checkpoint: Path, clouds: Path | None) -> None:
    """All of it; raises `DemoError`."""
    prepare(folder)
    start = time.monotonic()
    scene = make_scene()
    write_scene(scene, folder)
    drawn = time.monotonic()
    print(
        f"Looking for changes with {checkpoint.name} through qgis_process (a minute or two; {folder / 'qgis_process.log'})",
        flush=True,
    )
    detect(folder, checkpoint)
    seconds = {"seconds_scene": drawn - start, "seconds_qgis": time.monotonic() - drawn}
    views = load(folder)
    polygons = int(pyogrio.read_info(folder / "changes.gpkg", layer="changes")["features"])
    metrics = {"checkpoint": checkpoint.name, "polygons": polygons, **compare(views, scene.names), **seconds}
    if clouds is not None:
        metrics["clouds"] = remove_clouds(folder, clouds)
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=1))
    found = f"Result: F1 {metrics['f1']:.2f}, {metrics['changes_found']} of {metrics['changes_visible']} changes found"
    make_picture(views, ("Before (EPSG:32633, 1 m)", "After (EPSG:4326, other light and crops)", found), folder / "demo.png")
    make_small_picture(folder / "demo.png", folder / "demo-small.png")
    print(report(metrics))
    print(f"In {folder}: {', '.join((*WRITTEN, *CLOUDS))}")
    check(metrics)


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 when the demo did what it should."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo", description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="where everything is written")
    parser.add_argument("--checkpoint", type=Path, help="another one than the starter")
    parser.add_argument("--clouds", type=Path, help="another checkpoint than the starter to remove clouds with")
    options = parser.parse_args(arguments)
    try:
        demo(options.folder.resolve(), (options.checkpoint or starter()).resolve(), cloud_checkpoint(options.clouds))
    except DemoError as error:
        print(f"The demo failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
