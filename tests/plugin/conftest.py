"""A linked plugin folder, a throw-away profile, a small pair of rasters, and a checkpoint with random
weights.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Callable, Optional

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = Path(tempfile.mkdtemp(prefix="revisit-tests-"))
PLUGINS = SCRATCH / "plugins"

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["REVISIT_TESTS"] = SCRATCH.name  # by which the engines of these tests are told from others

sys.path.insert(0, str(ROOT / "tools"))
import plugin_folder  # noqa: E402

plugin_folder.link(ROOT, PLUGINS)
sys.path.insert(0, str(PLUGINS))

STATUS = pytest.StashKey[int]()

Call = Callable[..., dict[str, Any]]
"""Runs an algorithm of the provider by the second half of its id."""

PATIENCE = 300.0
"""Seconds after which something that has to come is given up; where it comes, nobody waits for them."""

QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process") or "qgis_process"

_MAKE_CHECKPOINT = """
import sys, torch
from core_models.checkpoints import save_checkpoint
from core_models.contract.card import ModelCard, Scaling
from core_models.networks import build
torch.manual_seed(0)
scaling = Scaling(low=(0, 0, 0), high=(255, 255, 255), mean=(0.5, 0.5, 0.5), std=(0.25, 0.25, 0.25))
card = ModelCard(name="Random <weights>", task="change", network="fc_siam_diff",
                 bands=("red", "green", "blue"), scaling=scaling,
                 gsd_range=(0.1, 5.0), threshold=0.4567, options={"widths": [8, 8, 8, 8]},
                 tile=64, overlap=16,
                 description="For tests.", metrics={"nothing": {"f1": 0.123456}}, licence="none")
save_checkpoint(sys.argv[1], build(card), card)
"""


@pytest.fixture(scope="session")
def engine_python() -> str:
    """The engine's Python of this checkout."""
    path = os.environ.get("REVISIT_ENGINE_PYTHON") or str(ROOT / ".venv" / "bin" / "python")
    assert os.path.exists(path), f"{path} is not there: run `make setup` first"
    return path


@pytest.fixture(scope="session")
def checkpoint(engine_python: str) -> str:
    """A small network with random weights: its scores are above 0 and below 1 everywhere."""
    path = SCRATCH / "checkpoints" / "random.safetensors"
    path.parent.mkdir(exist_ok=True)
    subprocess.run([engine_python, "-c", _MAKE_CHECKPOINT, str(path)], cwd=ROOT, check=True, timeout=PATIENCE)
    return str(path)


def write_raster(
    path: Path, epsg: int = 32633, pixel: float = 2.0, size: int = 96, shift: float = 0.0, seed: int = 0
) -> str:
    """A GeoTIFF of three bands of noise around 500000, 5000000 (or that place in EPSG:4326)."""
    import numpy as np
    from osgeo import gdal, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    left, top = (15.0, 45.1534) if epsg == 4326 else (500_000.0 + shift, 5_000_000.0)
    path.parent.mkdir(parents=True, exist_ok=True)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3, gdal.GDT_Byte)
    raster.SetGeoTransform((left, pixel, 0.0, top, 0.0, -pixel))
    raster.SetProjection(crs.ExportToWkt())
    raster.WriteArray(np.random.default_rng(seed).integers(1, 255, (3, size, size), dtype="uint8"))
    raster.FlushCache()
    return str(path)


@pytest.fixture(scope="session")
def pair() -> tuple[str, str]:
    """Two dates of 96 × 96 pixels of 2 m; the second lies 64 m further east."""
    folder = SCRATCH / "pair"
    return write_raster(folder / "before.tif"), write_raster(folder / "after.tif", shift=64.0, seed=1)


@pytest.fixture(scope="session")
def cloudy(engine_python: str) -> dict[str, str]:
    """Parameters of `revisit:removeclouds`: a cloudy image, its radar image, its mask and a checkpoint."""
    from cloudy import make_checkpoint, make_scene

    folder = SCRATCH / "cloudy"
    return {
        **make_scene(folder),
        "CHECKPOINT": make_checkpoint(folder / "net" / "clouds.safetensors", engine_python),
    }


@pytest.fixture(scope="session")
def series(engine_python: str) -> dict[str, object]:
    """Parameters of `revisit:detectobjects`: two dates, the later first, and a checkpoint that finds boxes in
    noise.
    """
    from objects import make_checkpoint, make_series

    folder = SCRATCH / "objects"
    return {
        "RASTERS": make_series(folder),
        "CHECKPOINT": make_checkpoint(folder / "net" / "objects.safetensors", engine_python),
    }


@pytest.fixture(scope="session")
def one_date(engine_python: str) -> dict[str, str]:
    """Parameters of `revisit:segment`: a raster, and a checkpoint that finds classes in noise."""
    from segments import make_checkpoint, make_scene

    folder = SCRATCH / "segments"
    return {
        "RASTER": make_scene(folder),
        "CHECKPOINT": make_checkpoint(folder / "net" / "classes.safetensors", engine_python),
    }


@pytest.fixture(scope="session")
def big_pair() -> tuple[str, str]:
    """Two dates that keep a CPU busy for longer than any test waits."""
    folder = SCRATCH / "big"
    return write_raster(folder / "before.tif", size=6000), write_raster(
        folder / "after.tif", size=6000, seed=1
    )


@pytest.fixture
def provider(qgis_processing):
    """Revisit's provider, registered for the test, with Processing."""
    from qgis.core import QgsApplication
    from revisit.qgis_plugin.provider import RevisitProvider

    provider = RevisitProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def call(provider, qgis_new_project) -> Call:
    """Runs an algorithm in the project."""
    import processing
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

    def run(name: str, feedback: Optional[Any] = None, **values: Any) -> dict[str, Any]:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return processing.run(
            f"revisit:{name}", values, feedback=feedback or QgsProcessingFeedback(), context=context
        )

    return run


@pytest.fixture
def scores(call: Call, pair: tuple[str, str], checkpoint: str, tmp_path: Path) -> dict[str, Any]:
    """A run at the median of its scores, which are kept."""
    given = {"BEFORE": pair[0], "AFTER": pair[1], "CHECKPOINT": checkpoint, "DEVICE": "cpu"}
    places = {"OUTPUT": str(tmp_path / "changes.gpkg"), "SCORE": str(tmp_path / "changes_score.tif")}
    call("detectchange", **given, **places)
    return {**given, **places, "THRESHOLD": quantile(places["SCORE"], 0.5)}


def quantile(score: str, share: float) -> float:
    """The score that a share of the pixels does not reach."""
    import numpy as np
    from osgeo import gdal

    return float(np.nanquantile(gdal.Open(score).ReadAsArray(), share))


@pytest.fixture(autouse=True)
def own_settings(engine_python: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings from an earlier test, the engine of this checkout, and no environment in the profile."""
    from qgis.core import QgsSettings
    from revisit.qgis_plugin import settings

    QgsSettings().remove("revisit")
    monkeypatch.setenv("REVISIT_ENGINE_PYTHON", engine_python)
    monkeypatch.setattr(settings, "profile_environment", lambda: tmp_path / "revisit" / "engine")


@pytest.fixture
def no_force(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that is asked to stop gets the time to clean up that it takes on a machine with other
    work.
    """
    from revisit.qgis_plugin.engine import client

    monkeypatch.setattr(client, "SPARE", PATIENCE)


@pytest.fixture
def engines() -> Callable[[], list[int]]:
    """Asks for the process ids of the workers that this process or its children started."""
    return worker_processes


def worker_processes() -> list[int]:
    """Process ids of the engines that these tests started and that still run."""
    marker = f"REVISIT_TESTS={SCRATCH.name}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        try:
            engine = entry.name.isdigit() and b"core_models\0serve" in (entry / "cmdline").read_bytes()
            if engine and marker in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


@pytest.fixture(scope="session")
def environment(engine_python: str) -> dict[str, str]:
    """A profile of its own in which the plugin is switched on."""
    values = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(PLUGINS),
        "QGIS_CUSTOM_CONFIG_PATH": str(SCRATCH / "process-profile"),
        "REVISIT_ENGINE_PYTHON": engine_python,
    }
    subprocess.run(
        [QGIS_PROCESS, "plugins", "enable", "revisit"],
        env=values,
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    return values


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep what the tests came to, for `pytest_unconfigure`."""
    session.config.stash[STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the scratch folder, and leave before Python takes QGIS's objects down, in an order that now and
    then frees one twice.
    """
    shutil.rmtree(SCRATCH, ignore_errors=True)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(config.stash.get(STATUS, 1))
