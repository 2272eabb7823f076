"""What all tests share. Imports no engine package: the plugin's tests run where there is none."""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = "1"  # small tensors: more threads only get in each other's way
