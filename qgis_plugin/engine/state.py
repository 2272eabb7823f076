"""What is known of the engine and of the machine, found out in the background."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ...core_models.contract.errors import CoreError
from ..messages import sentence, tr
from . import interpreter
from .plan import gpu, requirements


@dataclass(frozen=True)
class EngineState:
    """Whether jobs can run, and on what."""

    ready: bool = False
    missing: bool = False
    """Whether none was set up at all."""
    problem: str = ""
    """Why jobs cannot run, in a sentence."""
    torch: str = ""
    python: str = ""
    source: str = ""
    """Where the engine was found, in words."""
    stale: bool = False
    """Whether it is Revisit's own, and was made for another version of it."""
    gpu: str = ""
    """Name of the machine's NVIDIA GPU."""

    @property
    def cuda(self) -> bool:
        """Whether torch is a build with CUDA; of those without a name, Linux's is one."""
        build = self.torch.partition("+")[2]
        return build.startswith("cu") if build else bool(self.torch) and sys.platform == "linux"

    @property
    def level(self) -> str:
        """How the words look."""
        if self.ready:
            return "warning" if self.stale else "good"
        return "" if self.missing else "error"

    def words(self) -> str:
        """What a person wants to know of it."""
        if not self.ready:
            return self.problem
        told = tr("Ready: torch {0}, Python {1} ({2}).").format(self.torch, self.python, self.source)
        return told + (" " + tr("This version of Revisit asks for other packages.") if self.stale else "")


def state_of(
    engine: Optional[interpreter.Interpreter], problem: str, missing: bool, own: Path
) -> EngineState:
    """The state of `engine`. None: there is none, for the reason `problem`; `missing`: none was ever set up.
    `own` is the environment in the profile.
    """
    machine = gpu()
    if engine is None:
        return EngineState(problem=problem, missing=missing, gpu=machine)
    try:
        lacks = interpreter.missing_packages(engine.path)
        versions = interpreter.probe(engine.path)
    except CoreError as error:
        return EngineState(problem=sentence(error), gpu=machine)
    if lacks:
        told = tr("{0} lacks {1}. Set up the engine, or install them there.")
        return EngineState(problem=told.format(engine.path, ", ".join(lacks)), gpu=machine)
    stale = engine.path == str(interpreter.python_of(own)) and not _made_for_this(own)
    return EngineState(True, False, "", versions["torch"], versions["python"], engine.source, stale, machine)


def _made_for_this(own: Path) -> bool:
    try:
        stamp = (own / interpreter.STAMP).read_text(encoding="utf-8")
    except OSError:
        return False
    return stamp == requirements().read_text(encoding="utf-8")
