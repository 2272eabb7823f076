"""`import-checkpoint`: weights from elsewhere that do not fit, or bring code."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path

from faults import Row

IMPORT = (
    "import-checkpoint weights.pt --network fc_siam_diff --gsd 0.5,2 --mean 0,0,0 --std 1,1,1 "
    "--output net2.safetensors"
)


def row(name: str, words: str, says, code: int, make: Callable[[Path], None]) -> Row:
    """An import that is refused."""
    return Row(name, words, code, says, make, lacks=("owned", "net2.safetensors"))


class Harm:
    """Writes a file when it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.place = str(folder / "owned")

    def __reduce__(self):
        return os.system, (f"touch {self.place}",)


def pickled(folder: Path) -> None:
    (folder / "weights.pt").write_bytes(pickle.dumps({"state_dict": Harm(folder)}))


def saved(folder: Path) -> None:
    import torch

    torch.save({"state_dict": Harm(folder)}, folder / "weights.pt")


def tensors(**changes: object) -> Callable[[Path], None]:
    """A PyTorch file of other tensors."""

    def make(folder: Path) -> None:
        import torch

        torch.save({name: torch.zeros(value) for name, value in changes.items()}, folder / "weights.pt")

    return make


def a_list(folder: Path) -> None:
    import torch

    torch.save([1, 2, 3], folder / "weights.pt")


def text(folder: Path) -> None:
    (folder / "weights.pt").write_text("weights, trust me\n")


def cut(folder: Path) -> None:
    tensors(a=(300, 300))(folder)
    data = (folder / "weights.pt").read_bytes()
    (folder / "weights.pt").write_bytes(data[: len(data) // 2])


ROWS = [
    row("missing", IMPORT, "weights.pt", 3, lambda folder: None),
    row("text", IMPORT, "weights.pt", 3, text),
    row("empty", IMPORT, "weights.pt", 3, lambda folder: (folder / "weights.pt").write_bytes(b"") and None),
    row("cut_off", IMPORT, "weights.pt", 3, cut),
    row("pickle_with_code", IMPORT, "weights.pt", 3, pickled),
    row("torch_file_with_code", IMPORT, "weights.pt", 3, saved),
    row("a_list", IMPORT, "weights.pt", 3, a_list),
    row("other_tensors", IMPORT, "weights.pt", 3, tensors(a=(3, 3))),
    row("no_tensors", IMPORT, "weights.pt", 3, tensors()),
    row("unknown_network", IMPORT.replace("fc_siam_diff", "resnet_9000"), "resnet_9000", 2, tensors(a=(3,))),
    row(
        "options_that_cannot_be",
        f"{IMPORT} --options '{{\"widths\": 3}}'",
        "--options has",
        3,
        tensors(a=(3,)),
    ),
    row("options_that_are_no_json", f"{IMPORT} --options width", "width", 2, tensors(a=(3,))),
    row("options_that_are_a_list", f"{IMPORT} --options [1]", "[1]", 2, tensors(a=(3,))),
    row("range_of_words", f"{IMPORT} --range low,high", "low,high", 2, tensors(a=(3,))),
    row("no_network", IMPORT.replace("--network fc_siam_diff ", ""), "--network", 2, tensors(a=(3,))),
]
