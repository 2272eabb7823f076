"""Options that several jobs have."""

from __future__ import annotations

import argparse
from typing import Any

from ..contract.job_base import DEVICES, PRECISIONS


def numbers(kind: type, wanted: str):
    """An argument type for numbers separated by commas."""

    def parse(text: str) -> tuple:
        try:
            return tuple(kind(part) for part in text.split(","))
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r}, wanted {wanted}") from None

    return parse


PIXELS = (int, "N", "overlap of tiles in pixels (default: the card's)")


def add_engine_options(options: Any, overlap: tuple[type, str, str] = PIXELS) -> None:
    """Tiles, device and precision, in an argument group; `overlap` is the type, placeholder and help of that
    option.
    """
    kind, placeholder, words = overlap
    options.add_argument(
        "--tile",
        type=int,
        metavar="N",
        help="tile side in pixels (default: the card's, of detect-objects 1024 at least)",
    )
    options.add_argument("--overlap", type=kind, metavar=placeholder, help=words)
    options.add_argument("--batch", type=int, metavar="N", help="tiles a step (default: by device)")
    options.add_argument("--device", choices=DEVICES)
    options.add_argument("--precision", choices=PRECISIONS)
