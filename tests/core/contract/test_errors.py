"""Errors carry a code, one sentence and their exit code over the wire."""

import pickle
import subprocess
import sys

import pytest
from synthetic import ROOT, clean_environment

from core_models.contract import errors, wording
from core_models.contract.errors import (
    Cancelled,
    CheckpointRefused,
    CoreError,
    EngineIncomplete,
    InputRefused,
    OutOfMemory,
    error_for,
)

CHILDREN = [
    (InputRefused, 2, ValueError),
    (CheckpointRefused, 3, ValueError),
    (OutOfMemory, 4, MemoryError),
    (EngineIncomplete, 5, RuntimeError),
    (Cancelled, 130, Exception),
]


@pytest.mark.parametrize(("kind", "exit_code", "builtin"), CHILDREN)
def test_every_exit_code_is_a_child_and_a_builtin(kind, exit_code, builtin):
    error = error_for(exit_code, "some.code", "It is so.", "Do this.")
    assert type(error) is kind and error.exit_code == exit_code
    assert isinstance(error, CoreError) and isinstance(error, builtin)
    assert (error.code, error.message, error.hint) == ("some.code", "It is so.", "Do this.")
    assert str(error) == "It is so. Do this." and str(kind("c", "Alone.")) == "Alone."


def test_no_child_is_forgotten():
    named = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, CoreError)}
    assert named == {CoreError, *(kind for kind, _, _ in CHILDREN)}


def test_other_exit_codes_are_an_internal_fault():
    assert type(error_for(1, "c", "m")) is CoreError and type(error_for(99, "c", "m")) is CoreError


def test_a_word_without_end_is_told_by_its_ends() -> None:
    path = "/data/" + "x" * 400 + "/scene.tif"
    assert path in str(CoreError("a", f"{path} does not exist."))
    said = str(CoreError("a", f"output is {'x' * 10_000}.end, wanted .gpkg."))
    assert said.startswith("output is xxx") and "…" in said and said.endswith("x.end, wanted .gpkg.")
    assert len(said) < 600


def test_cancelled_needs_no_words():
    assert Cancelled().code == "cancelled" and "nothing was written" in str(Cancelled())


@pytest.mark.parametrize("kind", [kind for kind, _, _ in CHILDREN])
def test_errors_survive_pickling(kind):
    """A Dask worker sends its errors that way."""
    error = pickle.loads(pickle.dumps(kind("c", "m", "h")))
    assert type(error) is kind and (error.code, error.message, error.hint) == ("c", "m", "h")


LOADED = """
import pickle
from core_models.contract.errors import OutOfMemory
import distributed  # it takes charge of all exceptions that are there
error = pickle.loads(pickle.dumps(OutOfMemory("c", "m", "h")))
assert type(error) is OutOfMemory and (error.code, error.message, error.hint) == ("c", "m", "h")
"""


def test_errors_survive_pickling_once_dask_is_loaded():
    """It makes errors in a way of its own, which `MemoryError` refuses."""
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(command, cwd=ROOT, env=clean_environment(), capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr


NAMED = "Use {device} cpu, a larger {min_area}, {overrides} or another {before}; tiles/{x}.tif and {} stay."


def test_each_door_words_options_its_own_way():
    error = InputRefused("c", "It is so.", NAMED)
    assert error.text == f"It is so. {NAMED}"
    assert str(error) == (
        "It is so. Use device cpu, a larger min_area, overrides or another before; tiles/{x}.tif and {} stay."
    )
    assert wording.on_command_line(NAMED) == (
        "Use --device cpu, a larger --min-area, --set or another BEFORE; tiles/{x}.tif and {} stay."
    )
    assert wording.in_qgis(NAMED) == (
        "Use DEVICE cpu, a larger MIN_AREA, SETTINGS or another BEFORE; tiles/{x}.tif and {} stay."
    )


@pytest.mark.parametrize("path", ["{tile}.tif", "/data/{tile}/a.tif", "{tile}/{date}.tif", "a-{tile}.tif"])
def test_a_file_called_like_an_option_keeps_its_name(path):
    assert wording.on_command_line(f"{path} does not exist.") == f"{path} does not exist."
    assert str(InputRefused("c", f"{path} does not exist.")) == f"{path} does not exist."
