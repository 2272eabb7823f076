"""`train --resume` from a `state.pt` that somebody changed: one sentence, and all files as they were."""

from __future__ import annotations

import os
import pickle
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from faults import Row
from rows_import import Harm

RESUME = "train recipe.toml --output run --resume --set run.steps=4"
EMA = f"{RESUME} --set run.ema=0.9"
STATE = Path("run", "state.pt")


def resume(name: str, says, make: Callable[[Path], None], code: int = 3, words: str = RESUME) -> Row:
    """A training that is not gone on with."""
    return Row(name, words, code, says, make, kits=("trained",), lacks=("owned",))


def changed(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """Change the state of the run, which is otherwise one of the row's folder."""

    def make(folder: Path) -> None:
        import torch

        state = torch.load(folder / STATE, weights_only=True)
        state["recipe"] = re.sub(r'"[^"]*/(data/\w+)"', rf'"{folder}/\1"', state["recipe"])
        change(state)
        torch.save(state, folder / STATE)

    return make


def values(**new: object) -> Callable[[Path], None]:
    """Other values in the state."""
    return changed(lambda state: state.update(new))


def lacking(name: str) -> Callable[[Path], None]:
    """A state without one of its parts."""
    return changed(lambda state: state.pop(name))


def of_other_shapes(state: dict[str, Any]) -> None:
    name = next(iter(state["network"]))
    state["network"][name] = state["network"][name][:1]


def of_another_seed(state: dict[str, Any]) -> None:
    state["recipe"] = state["recipe"].replace('"seed": 0', '"seed": 7')


def content(data: bytes) -> Callable[[Path], None]:
    """A file of these bytes in its place."""
    return lambda folder: (folder / STATE).write_bytes(data) and None


def half(folder: Path) -> None:
    (folder / STATE).write_bytes((folder / STATE).read_bytes()[:3000])


def harmful(folder: Path) -> None:
    (folder / STATE).write_bytes(pickle.dumps({"step": 1, "network": Harm(folder)}))


def harmful_in_a_zip(folder: Path) -> None:
    import torch

    torch.save({"step": 1, "network": Harm(folder)}, folder / STATE)


def bomb(folder: Path) -> None:
    """200 MB of zeros in 200 kB."""
    with zipfile.ZipFile(folder / STATE, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("state/data.pkl", pickle.dumps({"step": 1}))
        packed.writestr("state/data/0", bytes(200_000_000))


def instead(make: Callable[[Path], object]) -> Callable[[Path], None]:
    """Something else under the name of the state."""

    def spoil(folder: Path) -> None:
        (folder / STATE).unlink()
        make(folder / STATE)

    return spoil


DEEP = "[" * 100_000
WHOLE = "run/state.pt is no whole training state"

ROWS = [
    Row("good", RESUME, 0, "", changed(lambda state: None), kits=("trained",), writes=("run/*",), seconds=60),
    resume("text", WHOLE, content(b"trust me\n")),
    resume("empty", "run/state.pt", content(b"")),
    resume("cut_off", WHOLE, half),
    resume("with_code", WHOLE, harmful),
    resume("with_code_in_a_zip", WHOLE, harmful_in_a_zip),
    resume("a_bomb", ("run/state.pt", "when unpacked"), bomb),
    resume("a_pipe", "a pipe or a device", instead(os.mkfifo)),
    resume("a_folder", "run/state.pt", instead(Path.mkdir)),
    resume("of_1e12_steps", "step is 1000000000000", values(step=10**12)),
    resume("of_steps_below_0", "step is -1", values(step=-1)),
    resume("of_steps_in_words", "step is 'many'", values(step="many")),
    resume("of_a_flag_for_steps", "step is True", values(step=True)),
    resume("whose_losses_are_texts", "recent", values(recent=["low"])),
    resume("without_a_network", "it lacks network", lacking("network")),
    resume("without_a_recipe", "it lacks recipe", lacking("recipe")),
    resume("whose_network_is_a_list", "network is", values(network=[1])),
    resume("of_another_network", "no state of this training", changed(of_other_shapes)),
    resume("of_no_tensors", "no state of this training", values(network={"a": 3})),
    resume("of_an_optimiser_of_nothing", "no state of this training", values(optimiser={})),
    resume("of_an_average_of_nothing", "no state of this training", values(average={"a": 3}), words=EMA),
    resume("of_a_recipe_that_is_text", "run/state.pt", values(recipe="quickly, please")),
    resume("of_a_recipe_that_is_a_list", "run/state.pt", values(recipe="[1]")),
    resume("of_a_deep_recipe", "run/state.pt", values(recipe=DEEP)),
    resume("of_another_recipe", "other values of seed", changed(of_another_seed), code=2),
]
