"""Why a set-up failed, in one sentence that a person can act on, from what pip and Python said."""

from __future__ import annotations

import re
from typing import Tuple

from ..messages import tr

CAUSES: Tuple[Tuple[str, str, str], ...] = (
    (
        r"No space left on device|Errno 28|disk is full|not enough space",
        "The disk is full.",
        "Make room, and try again.",
    ),
    (
        r"ProxyError|Tunnel connection failed|407 Proxy|Cannot connect to proxy",
        "The proxy lets nothing through to the package index.",
        "Set it under Settings › Options › Network in QGIS, with user and password where it asks for them.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed|confirming the ssl certificate",
        "The certificate of the package index is not trusted here.",
        "In a company's network, ask for its certificate and set the variable PIP_CERT to that file.",
    ),
    (
        r"NewConnectionError|NameResolutionError|ConnectTimeoutError|Temporary failure in name resolution|"
        r"getaddrinfo failed|Network is unreachable|ReadTimeoutError|Connection refused|"
        r"ConnectionResetError|RemoteDisconnected|timed out",
        "The package index (pypi.org) cannot be reached.",
        "Connect to the internet and try again, or set the engine up from a folder of wheels.",
    ),
    (
        r"Permission denied|Errno 13|Access is denied|WinError 5\b",
        "A file of the environment may not be written.",
        "Let go of what uses it (another QGIS, a virus scanner), and try again.",
    ),
    (
        r"No module named '?(venv|ensurepip)|ensurepip is not available",
        "This Python cannot make environments.",
        "On Debian and Ubuntu install the package python3-venv; elsewhere install Python from python.org.",
    ),
    (
        r"THESE PACKAGES DO NOT MATCH THE HASHES|Hash mismatch|BadZipFile|is invalid: .*wheel",
        "A package arrived damaged.",
        "Try again.",
    ),
)
"""What stands in the text, what that means, and what to do; the first that fits is told."""
MISSING = re.compile(r"No matching distribution found for ([\w.\-\[\]]+)")


def cause_of(text: str, wheels: str = "") -> Tuple[str, str]:
    """What failed and what to do, from all that was said; `wheels`: the folder that the packages came from.

    Empty texts where it is none of the known causes.
    """
    missing = MISSING.search(text)
    if wheels and missing:
        told = tr("The folder {0} has no wheel of {1} for this Python and system.")
        return told.format(wheels, missing.group(1)), tr("Fill it on a machine of the same kind.")
    for pattern, message, hint in CAUSES:
        if re.search(pattern, text, re.IGNORECASE):
            return tr(message), tr(hint)
    if missing:
        told = tr("There is no package {0} for this Python and system.")
        return told.format(missing.group(1)), tr("Install a Python of 64 bit, 3.11 to 3.13, and try again.")
    return "", ""
