"""Run the tests of the engine and of the plugin, each in its own environment; the last line sums both up.

python3 tools/run_tests.py [--slow] [pytest's arguments]

On two cores or more they run beside each other; what the plugin's tests print comes after the engine's.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Optional

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "tests"
ENGINE = ROOT / ".venv" / "bin" / "python"
QGIS = ROOT / ".venv-test" / "bin" / "python"


def environment() -> dict[str, str]:
    """The variables of both runs: no display, the engine of this checkout, one thread each, since the two
    share the cores.
    """
    ours = {
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "REVISIT_ENGINE_PYTHON": str(ENGINE),
        "OMP_NUM_THREADS": "1",
        "PYTHONNOUSERSITE": "1",
    }
    foreign = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    return {**{name: value for name, value in os.environ.items() if name not in foreign}, **ours}


def summary(report: Path, code: int) -> str:
    """The counts of a pytest report in words, or why there are none."""
    if not report.exists():
        return f"FAILED, no report (pytest's exit code {code})"
    counts = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0, "time": 0.0}
    for suite in ElementTree.parse(report).getroot().iter("testsuite"):
        for name in counts:
            counts[name] += float(suite.get(name, 0))
    failed = counts["failures"] + counts["errors"]
    passed = counts["tests"] - failed - counts["skipped"]
    words = (
        f"{passed:.0f} passed, {failed:.0f} failed, {counts['skipped']:.0f} skipped in {counts['time']:.0f} s"
    )
    return words if code == 0 else f"FAILED ({words}, pytest's exit code {code})"


def run(
    name: str, python: Path, what: list[str], arguments: list[str], output: Optional[IO[str]] = None
) -> tuple[int, str]:
    """Run pytest on `what`, printing into `output`; its exit code and a summary. No test at all counts as a
    failure.
    """
    REPORTS.mkdir(parents=True, exist_ok=True)
    report = REPORTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    print(f"== {name} ==", file=output, flush=True)
    command = [str(python), "-m", "pytest", *what, f"--junitxml={report}", *arguments]
    code = subprocess.run(
        command, cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL, stdout=output, stderr=output
    ).returncode
    return code, f"{name} {summary(report, code)}"


def run_both(arguments: list[str]) -> list[tuple[int, str]]:
    """The engine's and the plugin's run, beside each other where there are two cores."""
    core = ("core", ENGINE, ["tests", "--ignore=tests/plugin"], arguments)
    plugin = ("plugin", QGIS, ["tests/plugin"], arguments)
    if (os.cpu_count() or 1) < 2:
        return [run(*core), run(*plugin)]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as kept,
        ThreadPoolExecutor() as pool,
    ):
        beside = pool.submit(run, *plugin, kept)
        results = [run(*core), beside.result()]
        kept.seek(0)
        print(kept.read(), end="", flush=True)
    return results


def main(arguments: list[str]) -> int:
    """Both runs happen even if the first one fails; 0 only if both passed."""
    slow = "--slow" in arguments
    marker = [] if slow else ["-m", "not slow"]
    results = run_both(marker + [word for word in arguments if word != "--slow"])
    print("tests: " + "; ".join(words for _, words in results), flush=True)
    return 0 if all(code == 0 for code, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
