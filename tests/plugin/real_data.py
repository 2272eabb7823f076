"""Where the real images lie: in `REVISIT_DATA`, else in shared/data beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

DATA = Path(os.environ.get("REVISIT_DATA") or Path(__file__).resolve().parents[2].parent / "shared" / "data")
MISSING = "needs real images in REVISIT_DATA"
