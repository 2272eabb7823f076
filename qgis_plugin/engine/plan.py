"""How the engine is to be set up: for which hardware, from where, and what room that takes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from ...core_models.contract.errors import EngineIncomplete, InputRefused
from ..messages import tr
from . import interpreter

TORCH = "https://download.pytorch.org/whl/"
INDEX = {("linux", False): "cpu", ("win32", True): "cu130"}
"""By platform and whether CUDA is wanted, where torch is built so; of the others the common index has it.
Where this one has no such build, pip takes the common one's."""
GIGABYTE = 1e9
ON_DISK = {False: 1.6 * GIGABYTE, True: 7 * GIGABYTE}
"""Bytes of the environment without and with CUDA. The former is what `du -s` said of one that was just made
on Debian; the latter is an estimate, which nobody has measured."""
FETCHED = {False: 0.4 * GIGABYTE, True: 3 * GIGABYTE}
"""Bytes that are fetched for it, which lie beside it until they are unpacked; the latter an estimate too."""


def requirements() -> Path:
    """The engine's pinned packages."""
    return Path(interpreter.code_root()) / "resources" / "engine-requirements.txt"


@dataclass(frozen=True)
class Plan:
    """Where pip finds the packages, and which build of torch it takes."""

    cuda: bool = False
    wheels: str = ""
    """A folder with wheels of all packages; empty: the package index."""
    proxy: str = ""
    """Address of the proxy, for machines that reach the index through one."""

    def __post_init__(self) -> None:
        if self.wheels and not any(Path(self.wheels).glob("*.whl")):
            raise InputRefused(
                "engine.wheels",
                tr("There is no wheel (.whl) in {0}.").format(self.wheels),
                tr("Fill it with: pip download -r “{0}” -d “{1}”").format(requirements(), self.wheels),
            )

    @property
    def peak(self) -> float:
        """Bytes that the set-up needs at most while it goes on."""
        return ON_DISK[self.cuda] + (0.0 if self.wheels else FETCHED[self.cuda])

    def check_room(self, folder: Path) -> None:
        """Raise `EngineIncomplete` where the disk of `folder`, which exists, is too full."""
        free = shutil.disk_usage(folder).free
        if free < self.peak:
            message = tr("The set-up needs {0:.1f} GB in {1}, where {2:.1f} GB are free.")
            told = message.format(self.peak / GIGABYTE, folder, free / GIGABYTE)
            raise EngineIncomplete("engine.disk", told, tr("Make room, and try again."))

    def pip_options(self) -> List[str]:
        """What pip is told about where packages are."""
        return ["--no-index", "--find-links", self.wheels] if self.wheels else []

    def torch_index(self) -> str:
        """Address of the index that has this build of torch; empty: the common one."""
        build = INDEX.get((sys.platform, self.cuda), "")
        return TORCH + build if build and not self.wheels else ""

    def environment(self) -> Dict[str, str]:
        """Variables that tell pip of the proxy."""
        return {"HTTPS_PROXY": self.proxy, "HTTP_PROXY": self.proxy} if self.proxy else {}


def gpu() -> str:
    """Name of the machine's NVIDIA GPU, as its driver says; empty where there is none."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return ""
    try:
        answer = subprocess.run(
            [program, "--query-gpu=name", "--format=csv,noheader"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    lines = answer.stdout.decode("utf-8", "replace").strip().splitlines()
    return lines[0].strip() if lines else ""


def proxy_of_qgis() -> str:
    """Address of the HTTP proxy that QGIS was told to use; empty where it uses none."""
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    if proxy.type() not in (QNetworkProxy.ProxyType.HttpProxy, QNetworkProxy.ProxyType.HttpCachingProxy):
        return ""
    if not proxy.hostName():
        return ""
    login = quote(proxy.user(), safe="")
    if proxy.password():
        login += ":" + quote(proxy.password(), safe="")
    return f"http://{login + '@' if login else ''}{proxy.hostName()}:{proxy.port() or 8080}"
