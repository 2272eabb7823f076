"""`python -m tools.screenshots`: a picture of the dock after a run on the demo's rasters, in a real QGIS on a
made-up display.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Optional

from PIL import Image

from . import plugin_folder

ROOT = Path(__file__).resolve().parents[1]
DEMO = {
    "change": ("before.tif", "after.tif"),
    "clouds": ("optical.tif", "sar.tif"),
    "objects": ("street.tif", ""),
}
"""Of each task the demo's rasters."""
LONGEST = 1800
"""Seconds that QGIS may take."""


def take(
    before: Path, after: Optional[Path], picture: Path, checkpoints: str, task: str = "change", mask: str = ""
) -> int:
    """Run QGIS with `dock_in_qgis.py` in a profile of its own; its exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        settings = Path(scratch) / "profiles" / "default" / "QGIS"
        settings.mkdir(parents=True)
        quiet = "[qgis]\ncheckVersion=false\nshowTips=false\nnewsFeed=false\n[projections]\n"
        quiet += "promptWhenMultipleTransformsExist=false\n"
        (settings / "QGIS3.ini").write_text(f"[PythonPlugins]\nrevisit=true\n{quiet}")
        plugin_folder.link(ROOT, Path(scratch) / "plugins")
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QT_QPA"))
        }
        environment.update(
            QGIS_PLUGINPATH=f"{scratch}/plugins",
            REVISIT_ENGINE_PYTHON=sys.executable,
            REVISIT_BEFORE=str(before.resolve()),
            REVISIT_AFTER=str(after.resolve()) if after else "",
            REVISIT_PICTURE=str(picture.resolve()),
            REVISIT_CHECKPOINTS=checkpoints,
            REVISIT_TASK=task,
            REVISIT_MASK=mask,
        )
        script = str(ROOT / "tools" / "dock_in_qgis.py")
        qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", scratch, "--code", script]
        command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x860x24", *qgis]
        return subprocess.run(command, env=environment, timeout=LONGEST, stdin=subprocess.DEVNULL).returncode


def shrink(picture: Path) -> None:
    """Fewer colours: a window is worth a few hundred kilobytes, not megabytes.

    An octree keeps the rare ones, as in legends.
    """
    image = Image.open(picture).convert("RGB")
    image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(picture, optimize=True)


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 when the picture was taken."""
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__.splitlines()[0])
    parser.add_argument("picture", type=Path, nargs="?", default=ROOT / "docs" / "images" / "dock.png")
    parser.add_argument("--before", type=Path, help="raster or folder; left out, the demo's, as the others")
    parser.add_argument("--after", type=Path, help="raster or folder")
    parser.add_argument(
        "--checkpoints", default="", help="a folder with checkpoints to use instead of the starter"
    )
    told = (
        "clouds: before is the cloudy image, after SAR; objects: before is the raster, after a later one "
        "if there is one"
    )
    parser.add_argument("--task", choices=tuple(DEMO), default="change", help=told)
    parser.add_argument("--mask", default="", help="a cloud mask")
    options = parser.parse_args(arguments)
    if options.before is None:
        options.before, options.after = (
            ROOT / "build" / "demo" / name if name else None for name in DEMO[options.task]
        )
    missing = [str(path) for path in (options.before, options.after) if path and not path.exists()]
    missing += [name for name in ("qgis", "xvfb-run") if shutil.which(name) is None]
    if missing:
        print(
            f"{', '.join(missing)} is missing; make setup and make demo bring what is needed.",
            file=sys.stderr,
        )
        return 1
    options.picture.parent.mkdir(parents=True, exist_ok=True)
    checkpoints, mask = (
        str(Path(path).resolve()) if path else "" for path in (options.checkpoints, options.mask)
    )
    code = take(options.before, options.after, options.picture, checkpoints, options.task, mask)
    if code == 0:
        views = options.picture.with_name(f"{options.picture.stem}-views.png")
        for picture in [options.picture, *([views] if options.task == "clouds" else [])]:
            shrink(picture)
            print(f"{picture}: {picture.stat().st_size // 1000} kB; look at it before it is committed.")
    return code


if __name__ == "__main__":
    sys.exit(main())
