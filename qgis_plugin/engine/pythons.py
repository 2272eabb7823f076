"""Pythons of this machine that can make the engine's environment."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import List, Optional, Tuple

from ...core_models.contract.errors import EngineIncomplete
from ..messages import tr
from . import interpreter

OLDEST = (3, 11)
_ASK = (
    "import ensurepip, struct, sys, venv; print(sys.version_info[0], sys.version_info[1], "
    "struct.calcsize('P'))"
)


def python_candidates() -> List[str]:
    """Pythons that may make the environment, best first.

    `sys.executable` is none of them: inside QGIS it may be QGIS.
    """
    prefixes = dict.fromkeys((sys.base_exec_prefix, sys.exec_prefix))
    names = (
        ("python.exe",)
        if os.name == "nt"
        else tuple(f"bin/python3{minor}" for minor in (".13", ".12", ".11", ""))
    )
    inside = [os.path.join(prefix, name) for prefix in prefixes for name in names]
    on_path = [shutil.which(name) for name in ("python3.13", "python3.12", "python3.11", "python3", "python")]
    return list(dict.fromkeys(path for path in [*inside, *on_path] if path and os.path.isfile(path)))


def python_version(path: str) -> Optional[Tuple[int, int]]:
    """Version of the 64-bit Python at `path`; None where it does not run or cannot make environments."""
    try:
        answer = subprocess.run(
            [path, "-c", _ASK],
            env=interpreter.clean_environment(os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        major, minor, pointer = (int(word) for word in answer.stdout.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return (major, minor) if pointer == 8 else None


def find_python() -> str:
    """A Python of 3.11 or newer that can make the environment; raises `EngineIncomplete`."""
    candidates = python_candidates()
    for path in candidates:
        if (python_version(path) or (0, 0)) >= OLDEST:
            return path
    raise EngineIncomplete(
        "engine.no-python",
        tr("No 64-bit Python {0}.{1} or newer with venv was found; tried: {2}.").format(
            *OLDEST, ", ".join(candidates) or tr("none")
        ),
        tr("Install one (python.org; on Debian and Ubuntu also the package python3-venv) and try again."),
    )
