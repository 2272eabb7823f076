"""What Revisit remembers between sessions of QGIS, and the engine that follows from it."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from .engine import interpreter

_ENGINE = "revisit/engine_python"
_FOLDERS = "revisit/checkpoint_folders"
_DOCK = "revisit/dock_open"


def engine_python() -> str:
    """The engine's interpreter that the user chose, or an empty string."""
    return str(QgsSettings().value(_ENGINE, "") or "")


def set_engine_python(path: str) -> None:
    """Remember the engine's interpreter; an empty string forgets it."""
    QgsSettings().setValue(_ENGINE, path)


def checkpoint_folders() -> list[str]:
    """Folders with checkpoints that the user added."""
    value = QgsSettings().value(_FOLDERS, []) or []
    return [value] if isinstance(value, str) else [str(folder) for folder in value]


def add_checkpoint_folder(folder: str) -> None:
    """Remember a folder with checkpoints."""
    folders = checkpoint_folders()
    if folder not in folders:
        QgsSettings().setValue(_FOLDERS, [*folders, folder])


def dock_was_open() -> bool:
    """Whether the dock was open when QGIS was left."""
    return bool(QgsSettings().value(_DOCK, False, type=bool))


def set_dock_was_open(opened: bool) -> None:
    """Remember whether the dock is open."""
    QgsSettings().setValue(_DOCK, opened)


def profile_environment() -> Path:
    """The engine's environment in the user's profile, whether it exists or not."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "revisit" / "engine"


def kept_checkpoints() -> str:
    """Folder in the user's profile of the checkpoints that were taught in the dock and kept."""
    return str(profile_environment().with_name("checkpoints"))


def find_engine() -> interpreter.Interpreter:
    """The interpreter that jobs run in; raises `EngineIncomplete`."""
    return interpreter.find(engine_python(), dict(os.environ), profile_environment())
