"""Why a set-up failed, in one sentence that a person can act on, from what pip and Python said."""

from __future__ import annotations

import re
from typing import Pattern, Tuple

from ..messages import later, tr

CAUSES: Tuple[Tuple[Pattern[str], str, str], ...] = (
    (
        re.compile(r"No space left on device|Errno 28|disk is full|not enough space", re.IGNORECASE),
        later("The disk is full."),
        later("Make room, and try again."),
    ),
    (
        re.compile(r"ProxyError|Tunnel connection failed|407 Proxy|Cannot connect to proxy", re.IGNORECASE),
        later("The proxy lets nothing through to the package index."),
        later(
            "Set it under Settings › Options › Network in QGIS, with user and password where it asks for "
            "them."
        ),
    ),
    (
        re.compile(
            r"CERTIFICATE_VERIFY_FAILED|SSLError|certificate verify failed|confirming the ssl certificate",
            re.IGNORECASE,
        ),
        later("The certificate of the package index is not trusted here."),
        later("In a company's network, ask for its certificate and set the variable PIP_CERT to that file."),
    ),
    (
        re.compile(
            r"NewConnectionError|NameResolutionError|ConnectTimeoutError|"
            r"Temporary failure in name resolution|getaddrinfo failed|"
            r"Network is unreachable|ReadTimeoutError|Connection refused|"
            r"ConnectionResetError|RemoteDisconnected|timed out",
            re.IGNORECASE,
        ),
        later("The package index (pypi.org) cannot be reached."),
        later("Connect to the internet and try again, or set the engine up from a folder of wheels."),
    ),
    (
        re.compile(r"Permission denied|Errno 13|Access is denied|WinError 5\b", re.IGNORECASE),
        later("A file of the environment may not be written."),
        later("Let go of what uses it (another QGIS, a virus scanner), and try again."),
    ),
    (
        re.compile(r"No module named '?(venv|ensurepip)|ensurepip is not available", re.IGNORECASE),
        later("This Python cannot make environments."),
        later(
            "On Debian and Ubuntu install the package python3-venv; elsewhere install Python from python.org."
        ),
    ),
    (
        re.compile(
            r"THESE PACKAGES DO NOT MATCH THE HASHES|Hash mismatch|BadZipFile|is invalid: .*wheel",
            re.IGNORECASE,
        ),
        later("A package arrived damaged."),
        later("Try again."),
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
        if pattern.search(text):
            return tr(message), tr(hint)
    if missing:
        told = tr("There is no package {0} for this Python and system.")
        return told.format(missing.group(1)), tr("Install a Python of 64 bit, 3.11 to 3.13, and try again.")
    return "", ""
