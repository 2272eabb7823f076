"""Scenes that take torch to make: the engine's Python makes them for tests that run in QGIS's."""

from __future__ import annotations

import subprocess
from pathlib import Path

from conftest import PATIENCE, ROOT


def made_by_engine(engine_python: str, code: str, folder: Path, *arguments: str) -> Path:
    """Run `code`, which may import the helpers and the engine, with `folder` and `arguments`; gives the
    folder.
    """
    subprocess.run(
        [engine_python, "-c", code, str(folder), *arguments],
        cwd=ROOT / "tests" / "helpers",
        env={"PYTHONPATH": str(ROOT)},
        check=True,
        timeout=PATIENCE,
    )
    return folder
