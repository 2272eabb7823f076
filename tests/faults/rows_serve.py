"""`serve`: lines that are no job, and jobs that cannot be done."""

from __future__ import annotations

import json
import signal
from pathlib import Path

from faults import Row, Serve
from kits import noise
from synthetic import write_raster

GOOD = {
    "job": "detect-change",
    "before": "before.tif",
    "after": "after.tif",
    "checkpoint": "net.safetensors",
    "output": "out.gpkg",
}
MADE = ("out.gpkg", "out.gpkg.receipt.json")


def line(name: str, sent: bytes, says="wanted a job", code: int = 2, **more) -> Row:
    """A line that is refused."""
    return Row(name, Serve(sent), code, says, **more)


def job(name: str, says, code: int = 2, **changes: object) -> Row:
    """The good job but for `changes`."""
    return Row(name, Serve({**GOOD, **changes}), code, says)


def large(folder: Path) -> None:
    for name in ("before.tif", "after.tif"):
        write_raster(folder / name, noise(600))


def stopped(name: str, how: signal.Signals) -> Row:
    sent = Serve({**GOOD, "resolution": 0.1, "tile": 64})
    return Row(name, sent, 130, "ancelled", large, stop=how, seconds=60)


ROWS = [
    Row("good", Serve(GOOD), 0, '"done"', writes=MADE, gives=MADE),
    line("no_json", b"hello\n"),
    line("half_a_json", b'{"protocol": 1, "job": \n'),
    line("empty_line", b"\n"),
    line("a_list", b"[1, 2, 3]\n"),
    line("a_number", b"7\n"),
    line("a_text", b'"detect-change"\n'),
    line("null", b"null\n"),
    line("bytes_that_are_no_text", b"\xff\xfe\x00\x80\n"),
    line("no_protocol", b'{"job": "detect-change"}\n', "protocol"),
    line("another_protocol", json.dumps({**GOOD, "protocol": 99}).encode() + b"\n", "99"),
    job("unknown_job", "'detect-aliens', wanted one of detect-change", job="detect-aliens"),
    job("unknown_field", "colour", colour="red"),
    job("missing_raster", "nowhere.tif", before="nowhere.tif"),
    job("missing_checkpoint", "nowhere.safetensors", 3, checkpoint="nowhere.safetensors"),
    job("output_is_an_input", "before.tif", map="before.tif"),
    job("threshold_above_one", "threshold", threshold=7),
    job("output_without_end", ("output is xxx", "…", "wanted a name"), output="x" * 100_000),
    job("unknown_crs", "EPSG:999999", crs="EPSG:999999"),
    job("unknown_reach", "reach", reach="everything"),
    Row("no_output", Serve({key: value for key, value in GOOD.items() if key != "output"}), 2, "output"),
    Row(
        "train_nothing", Serve({"job": "train", "recipe": "nowhere.toml", "output": "run"}), 2, "nowhere.toml"
    ),
    Row("inspect_nothing", Serve({"job": "inspect", "before": "no.tif", "after": "after.tif"}), 2, "no.tif"),
    stopped("stopped_by_sigterm", signal.SIGTERM),
    stopped("stopped_by_a_closed_terminal", signal.SIGHUP),
]
