"""The memory of a process, which only a process of its own can show."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import resource
from core_models.held_memory import keep_freed
keep_freed()
def faults():
    for _ in range(10):
        bytearray(b"x") * (32 << 20)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt
first = faults()
print(faults() - first)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's")
def test_what_is_freed_is_used_again():
    """Else each of the ten pieces would have 8192 pages to be filled with zeros."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 1000
