"""Make a virtual environment, or leave it alone where it is already what its requirements ask for.

    python3 tools/environment.py .venv resources/engine-requirements.txt requirements-test.txt --check torch

The stamp inside the environment is written last. Without it, or where the interpreter or a checked import
fails, the environment was left half made or its Python has gone, and it is made anew.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
"""Of the engine's Python; an environment of the system's Python takes what QGIS came with."""
STAMP = "revisit-stamp"


def wanted_stamp(requirements: list[Path], system_site_packages: bool) -> str:
    """What the stamp of an environment of this Python with these requirements reads."""
    digest = hashlib.sha256()
    for path in requirements:
        digest.update(path.read_bytes())
    version = ".".join(str(part) for part in sys.version_info[:3])
    return (
        f"python {version}, system site packages {system_site_packages}, requirements {digest.hexdigest()}\n"
    )


def interpreter(folder: Path) -> Path:
    """The environment's Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def is_whole(folder: Path, stamp: str, imports: list[str]) -> bool:
    """Whether the environment carries `stamp` and its interpreter imports `imports`.

    Only the presence of a package is looked up: importing torch takes seconds.
    """
    path = folder / STAMP
    if not path.is_file() or path.read_text() != stamp:
        return False
    code = (
        "import sys, importlib.util as u; sys.exit(any(u.find_spec(name) is None for name in sys.argv[1:]))"
    )
    try:
        return (
            subprocess.run(
                [interpreter(folder), "-c", code, *imports], capture_output=True, timeout=120
            ).returncode
            == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False


def make(folder: Path, requirements: list[Path], system_site_packages: bool) -> None:
    """Make the environment from nothing and install the requirements; raises `CalledProcessError`."""
    options = ["--system-site-packages"] if system_site_packages else []
    subprocess.run([sys.executable, "-m", "venv", "--clear", *options, folder], check=True)
    files = [word for path in requirements for word in ("-r", str(path))]
    pip = [
        str(interpreter(folder)),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "--quiet",
    ]
    subprocess.run([*pip, *files], check=True, stdin=subprocess.DEVNULL)


def main(arguments: list[str] | None = None) -> int:
    """Command line; 0 when the environment is whole."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("requirements", type=Path, nargs="+")
    parser.add_argument("--system-site-packages", action="store_true")
    parser.add_argument(
        "--check", action="append", default=[], metavar="IMPORT", help="a package that must be there"
    )
    options = parser.parse_args(arguments)
    if sys.version_info < OLDEST and not options.system_site_packages:
        print(
            f"{sys.executable} is Python {sys.version.split()[0]}, wanted 3.11 or newer: make PYTHON=… names "
            "another.",
            file=sys.stderr,
        )
        return 1
    stamp = wanted_stamp(options.requirements, options.system_site_packages)
    if is_whole(options.folder, stamp, options.check):
        return 0
    if options.folder.is_symlink():  # making it anew would empty the folder behind it, which others may use
        found = f"{options.folder} is a link to an environment with other packages"
        print(f"{found}: take the link away, or update that environment.", file=sys.stderr)
        return 1
    print(f"Making {options.folder} with {sys.executable} (some minutes the first time)", flush=True)
    try:
        make(options.folder, options.requirements, options.system_site_packages)
    except (subprocess.CalledProcessError, OSError) as error:
        print(
            f"{options.folder} could not be made: {error}. Read the lines above, then run make setup again.",
            file=sys.stderr,
        )
        return 1
    (options.folder / STAMP).write_text(stamp)
    return 0


if __name__ == "__main__":
    sys.exit(main())
