"""`python -m tools.lint [CHECK …]`: ruff, bandit and mypy as `make lint` and the commit hooks run them.

All checks run even where one fails; the last line sums them up.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from . import plugin_folder

ROOT = Path(__file__).resolve().parent.parent
BANDIT = ("bandit", "--quiet", "--configfile", "pyproject.toml")
BLOCKING = "B105,B106,B107,B202,B301,B302,B307,B403,B506,B602,B604,B605,B615"
"""What the plugin repository refuses at any severity: passwords in the code, tarfile.extractall, pickle,
eval, yaml.load, shells, unpinned downloads from hubs."""
PACKAGES = ("core_models", "tools", "benchmarks", "revisit.qgis_plugin")
"""What mypy reads; the plugin in the folder that `make link` builds, where the engine is beside it."""

CHECKS = {
    "ruff": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "bandit": (*BANDIT, "--severity-level", "medium", "--recursive", "qgis_plugin", "core_models", "tools"),
    "plugin-repository": (*BANDIT, "--tests", BLOCKING, "--recursive", "qgis_plugin", "core_models"),
    "mypy": ("mypy", *(word for name in PACKAGES for word in ("-p", name))),
}
"""Name of a check → the Python module that runs it and its arguments."""


def check(name: str) -> bool:
    """Run one check from the repository's root; True if it passed."""
    print(f"== {name} ==", flush=True)
    return subprocess.run([sys.executable, "-m", *CHECKS[name]], cwd=ROOT).returncode == 0


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 only if all checks passed."""
    parser = argparse.ArgumentParser(prog="python -m tools.lint", description=__doc__.splitlines()[0])
    parser.add_argument("checks", nargs="*", metavar="CHECK", help=f"{', '.join(CHECKS)}; left out, all")
    names = parser.parse_args(arguments).checks or list(CHECKS)
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        parser.error(f"there is no check {', '.join(unknown)}")
    plugin_folder.link(ROOT, ROOT / "build" / "plugins")
    failed = [name for name in names if not check(name)]
    print(f"lint: FAILED: {', '.join(failed)}" if failed else f"lint: {', '.join(names)} passed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
