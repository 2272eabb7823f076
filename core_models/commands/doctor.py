"""`doctor`: is the engine whole, what does it run on, which checkpoints does it find."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .. import __version__
from ..contract.card import read_card
from ..contract.errors import CheckpointRefused, EngineIncomplete
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.packages import CLOUD_MASKS, ENGINE
from ..worker import missing_packages, require_engine
from .base import Arguments, Command

DISTURBING = ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "GDAL_DRIVER_PATH", "PYTHONPATH", "LD_LIBRARY_PATH")
CHECKPOINTS = Path(__file__).resolve().parents[2] / "resources" / "checkpoints"


def run(arguments: Arguments, events: Events) -> Result:
    """Say what is there; raises `EngineIncomplete` where something is missing or does not work."""
    details = {
        "revisit": __version__,
        "python": f"{platform.python_version()} ({sys.executable})",
        "platform": platform.platform(),
    }
    missing = missing_packages()
    details.update({name: "MISSING" if name in missing else _version(name) for name in ENGINE})
    masks = missing_packages(CLOUD_MASKS)
    details["ukis-csmask"] = "not installed: thresholds find clouds" if masks else _version("ukis-csmask")
    details.update(_rasters(missing))
    details.update(_device(missing))
    disturbing = [name for name in DISTURBING if os.environ.get(name)]
    if disturbing:
        details["environment"] = f"{', '.join(disturbing)} set: may point to other programs' libraries"
    details["checkpoints"] = "; ".join(found_checkpoints()) or f"none in {CHECKPOINTS}"
    for name, value in details.items():
        events.info(f"{name:12} {value}")
    require_engine()
    if not details["proj"].startswith("works"):
        message = f"PROJ of the engine's Python {sys.executable} does not work: {details['proj']}."
        raise EngineIncomplete(
            "engine.proj", message, "Unset PROJ_LIB and PROJ_DATA, or set up the engine again."
        )
    return Result(details=details)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "of unknown version"


def _rasters(missing: list[str]) -> dict[str, str]:
    """GDAL's version, and whether PROJ puts a known point where it belongs."""
    if {"rasterio", "numpy"} & set(missing):
        return {"gdal": "not reached", "proj": "not reached"}
    try:
        import rasterio
        from rasterio.warp import transform

        (east,), (north,) = transform("EPSG:4326", "EPSG:32633", [15.0], [52.0])
        off = max(abs(east - 500_000.0), abs(north - 5_761_038.2))
        proj = "works" if off < 1 else f"a known point is {off:.0f} m off"
    except Exception as error:
        return {"gdal": "broken", "proj": f"{type(error).__name__}: {error}"}
    return {"gdal": rasterio.__gdal_version__, "proj": proj}


def _device(missing: list[str]) -> dict[str, str]:
    """What jobs run on, and why not on a GPU."""
    if {"torch", "numpy"} & set(missing):
        return {"device": "not reached"}
    try:
        from ..inference.device import choose_device, why_no_cuda

        return {"device": choose_device().words, "gpu": why_no_cuda() or "used"}
    except Exception as error:
        return {"device": f"broken: {type(error).__name__}: {error}"}


def found_checkpoints(folder: Path = CHECKPOINTS) -> list[str]:
    """A line for each checkpoint that comes with the plugin."""
    lines = []
    for path in sorted(folder.glob("*.safetensors")):
        try:
            card = read_card(str(path))
            lines.append(
                f"{path.name} ({card.network}, {card.gsd_range[0]:g}-{card.gsd_range[1]:g} m, "
                f"{', '.join(card.bands)})"
            )
        except CheckpointRefused as error:
            lines.append(f"{path.name} (damaged: {error.message})")
    return lines


COMMAND = Command(
    "doctor",
    "say whether the engine is whole",
    run,
    summary=lambda result: "The engine is whole.",
    info="stdout",
)
