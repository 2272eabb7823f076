"""From what a dataset calls its classes to the numbers that a network gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ...contract.errors import InputRefused

IGNORED = ""
"""What a class is renamed to that is neither object nor background."""


@dataclass
class ClassIndex:
    """Numbers of labels; raises `InputRefused` where `names` lead to a class that `classes` does not have."""

    classes: tuple[str, ...]
    """Those wanted, in the network's order; empty: those of the dataset."""
    found: tuple[str, ...]
    """Those that the dataset names; none where its labels are numbers."""
    names: Mapping[str, str]
    """What labels of the dataset are called in `classes`."""
    path: Path
    """The dataset, for messages."""
    _known: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.classes:
            renamed = [self.names.get(name, name) for name in self.found]
            self.classes = tuple(name for name in dict.fromkeys(renamed) if name != IGNORED)
        wrong = next((name for name in self.names.values() if name not in (*self.classes, IGNORED)), None)
        if wrong is not None:
            message = f"names calls a class {wrong!r}, but the classes are {', '.join(self.classes)}."
            raise InputRefused(
                "objects.class",
                message,
                'Write one of them, or "" for what is neither object nor background.',
            )

    def number(self, label: str, source: Path) -> int:
        """The number of `label` from the file `source`, -1 for one to ignore; raises `InputRefused` for a
        class not wanted.
        """
        if label not in self._known:
            self._known[label] = self._look_up(label, source)
        return self._known[label]

    def _look_up(self, label: str, source: Path) -> int:
        if label in self.names:
            return -1 if self.names[label] == IGNORED else self.classes.index(self.names[label])
        lower = [name.lower() for name in self.classes]
        if label.lower() in lower:
            return lower.index(label.lower())
        if not self.found and label.isdigit() and int(label) < len(self.classes):
            return int(label)
        message = f"{source} has the class {label!r}, wanted {', '.join(self.classes) or 'a name for it'}."
        hint = (
            "Name it in the recipe's classes, say with the data's names which of them it is, or give the "
            "dataset a classes.txt."
        )
        raise InputRefused("objects.class", message, hint)
