"""Calling qgis_process with the plugin of this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from core_models.contract.card import read_card

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 1800
"""Seconds that QGIS may take, on a machine with other work."""


class DemoError(Exception):
    """One sentence on what went wrong."""


def starter(task: str = "change", kind: str = "*") -> Path:
    """The checkpoint for `task` that the repository ships."""
    for path in sorted((ROOT / "resources" / "checkpoints").glob(f"starter-{kind}.safetensors")):
        if read_card(str(path)).task == task:
            return path
    raise DemoError(
        f"resources/checkpoints has no starter-{kind}.safetensors for {task}; name one with an option."
    )


def optional_checkpoint(named: Path | None, task: str, kind: str = "*") -> Path | None:
    """A checkpoint for `task`; None, and a line that says so, where nothing is named and no starter is
    shipped.
    """
    try:
        return (named or starter(task, kind)).resolve()
    except DemoError as error:
        print(f"The part on {task} is left out: {error}")
        return None


def run_qgis(folder: Path, words: list[str]) -> None:
    """Call qgis_process with the linked plugin and a profile in `folder`; its output goes to qgis_process.log
    there.
    """
    program = shutil.which("qgis_process.bin") or shutil.which(
        "qgis_process"
    )  # Debian's wrapper passes an option that it refuses
    if program is None:
        raise DemoError("qgis_process is missing; make setup installs it or says how.")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.update(
        QT_QPA_PLATFORM="offscreen",
        QGIS_PLUGINPATH=str(ROOT / "build" / "plugins"),
        QGIS_CUSTOM_CONFIG_PATH=str(folder / "profile"),
        REVISIT_ENGINE_PYTHON=sys.executable,
    )
    log = folder / "qgis_process.log"
    with log.open("a") as file:
        try:
            command = [program, *words]
            code = subprocess.run(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file, timeout=LONGEST
            ).returncode
        except subprocess.TimeoutExpired as error:
            raise DemoError(f"qgis_process took longer than {LONGEST} s; {log} has its output.") from error
    if code != 0:
        tail = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
        raise DemoError(f"qgis_process {words[0]} ended with exit code {code}; the end of {log}:\n{tail}")
