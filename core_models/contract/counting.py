"""Numbers of things in a sentence."""

from __future__ import annotations


def counted(number: float, noun: str) -> str:
    """`1 band`, `3 bands`: a whole number with its noun, which makes its plural with an s."""
    return f"{number:.0f} {noun}" if number == 1 else f"{number:.0f} {noun}s"
