"""What every evaluation leaves: files that are whole or absent, and the command that repeats it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ...placing import replacing


def put(path: Path, write: Callable[[Path], object]) -> Path:
    """Let `write` fill a temporary file and rename it to `path`, which it gives."""
    with replacing(path) as temporary:
        write(Path(temporary))
    return path


def put_text(path: Path, text: str) -> Path:
    """Write `text` to `path`, which it gives."""
    return put(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))


def put_json(path: Path, values: dict[str, Any]) -> Path:
    """Write `values` to `path`, which it gives."""
    return put_text(path, json.dumps(values, indent=1) + "\n")


def put_rows(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    """Write one `rows` or more as CSV with the keys of the first one to `path`, which it gives."""

    def write(temporary: Path) -> None:
        with temporary.open("w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, list(rows[0]))
            table.writeheader()
            table.writerows(rows)

    return put(path, write)
