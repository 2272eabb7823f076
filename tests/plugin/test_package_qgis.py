"""The unpacked zip works in a QGIS that has never seen the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
QGIS_PROCESS = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory):
    """Calls qgis_process with the unpacked zip as its only plugin and an empty profile."""
    folder = tmp_path_factory.mktemp("fresh")
    package = folder / "revisit.zip"
    command = [sys.executable, str(ROOT / "tools" / "plugin_folder.py"), "package", str(package)]
    subprocess.run(command, check=True, capture_output=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder / "plugins")
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "REVISIT_", "PYTHON"))
    }
    environment.update(
        QT_QPA_PLATFORM="offscreen",
        QGIS_PLUGINPATH=str(folder / "plugins"),
        QGIS_CUSTOM_CONFIG_PATH=str(folder / "profile"),
    )

    def run(*words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [QGIS_PROCESS, *words],
            env=environment,
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
        )

    assert run("plugins", "enable", "revisit").returncode == 0
    return run


def test_the_plugin_loads_and_brings_its_algorithm(process) -> None:
    listing = process("list")
    assert listing.returncode == 0
    assert "revisit:detectchange" in listing.stdout
    assert "Traceback" not in listing.stdout + listing.stderr


def test_the_algorithm_explains_its_parameters(process) -> None:
    told = process("help", "revisit:detectchange")
    assert told.returncode == 0
    for name in ("BEFORE", "AFTER", "CHECKPOINT", "OUTPUT", "THRESHOLD"):
        assert name in told.stdout
