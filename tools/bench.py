"""Run every program of benchmarks/, one after the other, each in a process of its own; 0 if all of them
passed.

A benchmark prints what it measured and ends with another exit code than 0 where that is worse than its bound.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def programs(folder: Path) -> list[str]:
    """Names of the benchmarks, in the order of their names; a leading underscore marks a helper."""
    return sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))


def main() -> int:
    """Run them all and say which failed."""
    failed = []
    names = programs(ROOT / "benchmarks")
    for name in names:
        print(f"== {name} ==", flush=True)
        start = time.monotonic()
        if subprocess.run(
            [sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT, stdin=subprocess.DEVNULL
        ).returncode:
            failed.append(name)
        print(f"   {time.monotonic() - start:.1f} s", flush=True)
    print(
        f"benchmarks: {len(names)} run, "
        + (f"FAILED: {', '.join(failed)}" if failed else "all within their bounds")
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
