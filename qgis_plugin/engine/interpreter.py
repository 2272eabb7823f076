"""Which Python the engine runs in, what is installed there, and the environment it is started with.

QGIS's own Python is never used: torch and rasterio bring a second GDAL, PROJ and numpy, and two of them do
not live in one process.
"""

from __future__ import annotations

import functools
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Mapping, Optional

from ...core_models.contract import packages
from ...core_models.contract.errors import EngineIncomplete
from ..messages import tr

VARIABLE = "REVISIT_ENGINE_PYTHON"
STAMP = "revisit-stamp"
"""Written last into an environment that was made whole."""

_DROPPED = (
    "VIRTUAL_ENV",
    "PROJ_LIB",
    "PROJ_DATA",
    "GDAL_DATA",
    "GDAL_DRIVER_PATH",
    "LD_LIBRARY_PATH",
    "QT_PLUGIN_PATH",
)
_DROPPED_PREFIXES = ("PYTHON", "DYLD_")
_PROBE = """
import json, sys
from importlib.metadata import PackageNotFoundError, version
found = {"python": sys.version.split()[0]}
for name in sys.argv[1:]:
    try:
        found[name] = version(name)
    except PackageNotFoundError:
        found[name] = ""
print(json.dumps(found))
"""
_READS = """
import sys, warnings
import rasterio
warnings.simplefilter("ignore")
try:
    rasterio.open(sys.argv[1])
    print("yes")
except rasterio.errors.RasterioIOError:
    print("no")
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python for the engine."""

    path: str
    source: str
    """Where it was found, in words."""


def python_of(environment: Path) -> Path:
    """The interpreter of a virtual environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def code_root() -> str:
    """The folder that holds `core_models`: the plugin's, or its link's in a development checkout."""
    return str(Path(os.path.abspath(__file__)).parents[2])


def find(
    setting: str, environ: Mapping[str, str], profile_environment: Path, repository: Optional[Path] = None
) -> Interpreter:
    """The first of: the setting, the variable, the profile's environment, the repository's `.venv`.

    Raises `EngineIncomplete` where there is none, and where the setting or the variable points nowhere: that
    is a mistake to tell, not a reason to look further.
    """
    for value, source in (
        (setting, tr("Revisit's setting")),
        (environ.get(VARIABLE, ""), tr("the variable {0}").format(VARIABLE)),
    ):
        if value:
            if not os.path.isfile(value):
                message = tr("{0} does not exist, and is set as the engine's Python ({1}).").format(
                    value, source
                )
                raise EngineIncomplete("engine.missing", message, tr("Correct or clear it."))
            return Interpreter(value, source)
    profile_python = python_of(profile_environment)
    if profile_python.is_file() and (profile_environment / STAMP).is_file():
        return Interpreter(str(profile_python), tr("the QGIS profile"))
    repository_python = python_of((repository or Path(__file__).resolve().parents[2]) / ".venv")
    if repository_python.is_file():
        return Interpreter(str(repository_python), tr("the repository's .venv"))
    raise EngineIncomplete(
        "engine.missing",
        tr("Revisit's engine is not set up."),
        tr("Choose Revisit › Set up the engine in QGIS, or set {0} to a Python with torch.").format(VARIABLE),
    )


@functools.lru_cache(maxsize=8)
def _probe(path: str, _modified: float) -> str:
    try:
        answer = subprocess.run(
            [path, "-c", _PROBE, *packages.ENGINE],
            env=clean_environment(os.environ),
            capture_output=True,
            timeout=60,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineIncomplete(
            "engine.broken",
            tr("{0} does not run: {1}.").format(path, error),
            tr("Set up the engine again."),
        ) from error
    return answer.stdout.decode("utf-8")


def probe(path: str) -> Dict[str, str]:
    """Versions of Python and of the engine's packages (empty: not installed), without importing them; cached.

    Raises `EngineIncomplete` where the interpreter does not run.
    """
    try:
        modified = os.path.getmtime(path)
    except OSError:
        modified = 0.0
    try:
        versions: Dict[str, str] = json.loads(_probe(path, modified))
    except ValueError as error:
        message = tr("{0} answers as no Python does.").format(path)
        raise EngineIncomplete("engine.broken", message, tr("Choose another one.")) from error
    return versions


def forget_probes() -> None:
    """Ask again next time: an environment was made or changed."""
    _probe.cache_clear()


def missing_packages(path: str) -> List[str]:
    """The engine's packages that the interpreter lacks; raises `EngineIncomplete`."""
    versions = probe(path)
    return [name for name in packages.ENGINE if not versions.get(name)]


def reads(path: str, raster: str) -> bool:
    """Whether the engine's GDAL opens a raster; True where that cannot be asked, since the engine says why
    then.
    """
    try:
        answer = subprocess.run(
            [path, "-c", _READS, raster],
            env=clean_environment(os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return True
    return answer.stdout.strip() != b"no"


def clean_environment(environ: Mapping[str, str]) -> Dict[str, str]:
    """`environ` without what makes QGIS's libraries answer in the engine's process.

    PROJ_LIB alone makes EPSG look-ups fail there, PYTHONPATH silently swaps in QGIS's numpy.
    """
    kept = {
        name: value
        for name, value in environ.items()
        if name not in _DROPPED and not name.startswith(_DROPPED_PREFIXES)
    }
    return {**kept, "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}
