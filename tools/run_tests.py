"""Run the tests of the engine and of the plugin, each in its own environment; the last line sums both up.

python3 tools/run_tests.py [--slow] [pytest's arguments]
"""

from __future__ import annotations

import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "tests"
ENGINE = ROOT / ".venv" / "bin" / "python"
QGIS = ROOT / ".venv-test" / "bin" / "python"


def environment() -> dict[str, str]:
    """The variables of both runs: no display, the engine of this checkout, threads that two cores
    can carry.
    """
    ours = {
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "REVISIT_ENGINE_PYTHON": str(ENGINE),
        "OMP_NUM_THREADS": str(min(4, os.cpu_count() or 1)),
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


def run(name: str, python: Path, what: list[str], arguments: list[str]) -> tuple[int, str]:
    """Run pytest on `what`; its exit code and a summary. No test at all counts as a failure."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    report = REPORTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    print(f"== {name} ==", flush=True)
    command = [str(python), "-m", "pytest", *what, f"--junitxml={report}", *arguments]
    code = subprocess.run(command, cwd=ROOT, env=environment(), stdin=subprocess.DEVNULL).returncode
    return code, f"{name} {summary(report, code)}"


def main(arguments: list[str]) -> int:
    """Both runs happen even if the first one fails; 0 only if both passed."""
    slow = "--slow" in arguments
    marker = [] if slow else ["-m", "not slow"]
    arguments = marker + [word for word in arguments if word != "--slow"]
    runs = (("core", ENGINE, ["tests", "--ignore=tests/plugin"]), ("plugin", QGIS, ["tests/plugin"]))
    results = [run(name, python, what, arguments) for name, python, what in runs]
    print("tests: " + "; ".join(words for _, words in results), flush=True)
    return 0 if all(code == 0 for code, _ in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
