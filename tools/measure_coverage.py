"""`python -m tools.measure_coverage [ARGUMENT …]`: how much of the engine its tests run, package by package.

Lines, not branches, counted by coverage.py in the tests without the slow ones and in every Python that they
start in the engine's environment. The plugin is not measured: its tests run inside QGIS's Python.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from . import plugin_folder, run_tests

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "coverage"
DEEP = ("core_models/training", "core_models/inference")
"""Folders whose own folders are packages of their own in the table."""


def package_of(file: str) -> str:
    """The package that a file is counted in: core_models/geo, core_models/training/clouds, tools/demo."""
    folders = file.split("/")[:-1]
    return "/".join(folders[: 3 if "/".join(folders[:2]) in DEEP else 2])


def table(files: dict[str, tuple[int, int]]) -> list[str]:
    """Lines of the table from file → (statements, of those run); the total last."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for file, (statements, run) in files.items():
        for name in (package_of(file), "total"):
            counts[name][0] += statements
            counts[name][1] += run
    order = [*sorted(set(counts) - {"total"}), "total"]
    return [
        f"{name:36} {100 * counts[name][1] / max(1, counts[name][0]):5.1f} %  of {counts[name][0]} lines"
        for name in order
    ]


def coverage(*words: str) -> int:
    """Run coverage.py with the configuration of pyproject.toml; its exit code."""
    command = [sys.executable, "-m", "coverage", *words]
    return subprocess.run(command, cwd=ROOT, env=run_tests.environment(), stdin=subprocess.DEVNULL).returncode


def main(arguments: list[str]) -> int:
    """Run the tests, then print the table; pytest's exit code, or coverage.py's where it fails."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    plugin_folder.link(ROOT, ROOT / "build" / "plugins")
    coverage("erase")
    chosen = arguments or ["tests", "--ignore=tests/plugin", "-m", "not slow"]
    tested = coverage("run", "-m", "pytest", "--quiet", *chosen)
    report = FOLDER / "coverage.json"
    failed = coverage("combine", "--quiet") or coverage("json", "--quiet", "-o", str(report))
    if failed:
        return failed
    files = {
        name.replace("\\", "/"): (entry["summary"]["num_statements"], entry["summary"]["covered_lines"])
        for name, entry in json.loads(report.read_text())["files"].items()
    }
    print("\n".join(table(files)))
    print("Measured: " + " ".join(__doc__.split("\n\n")[1].split()), flush=True)
    return tested


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
