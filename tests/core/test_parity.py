"""Our networks compute the same function as the published ones (fixtures of REVISIT_PARITY)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import parity_adapters
import pytest

FOLDER = Path(
    os.environ.get("REVISIT_PARITY") or Path(__file__).resolve().parents[2] / "../shared/parity"
).resolve()
COVERED = (
    "hanet",
    "dasnet",
    "dasnet_v2",
    "danet_head",
    "cross_attention_3_1",
    "cross_attention_13_2",
    "rdn",
    "yolox_s",
    "rvt_fpn",
)
FIXTURES = sorted(FOLDER.glob("*.json"))


def described(fixture: Path) -> dict:
    return json.loads(fixture.read_text(encoding="utf-8"))


covered = [fixture for fixture in FIXTURES if described(fixture)["network"] in COVERED]
each_fixture = pytest.mark.parametrize(
    "fixture", covered or [None], ids=lambda fixture: fixture.stem if fixture else "none"
)


def need(fixture: Path | None) -> None:
    if fixture is None:
        pytest.skip(f"no parity fixtures in {FOLDER}; set REVISIT_PARITY to their folder")


@each_fixture
def test_the_state_dict_has_the_published_names_and_shapes(fixture):
    need(fixture)
    name = described(fixture)["network"]
    entries = described(fixture)["entries"]
    published = {
        entry: tuple(shape) for entry, shape in (entries.items() if isinstance(entries, dict) else entries)
    }
    unused = parity_adapters.UNUSED.get(name, ())
    assert set(unused) <= set(published)
    ours = {
        entry: tuple(tensor.shape) for entry, tensor in parity_adapters.network_for(name).state_dict().items()
    }
    assert ours == {entry: shape for entry, shape in published.items() if entry not in unused}


@each_fixture
def test_the_outputs_are_the_published_ones(fixture):
    need(fixture)
    expected = np.load(fixture.with_suffix(".npz"))
    outputs = parity_adapters.compute(fixture)
    assert set(outputs) == set(expected.files)
    for name in expected.files:
        tolerance = max(1e-4 * float(expected[name].std()), 2e-5)  # as the fixtures ask
        np.testing.assert_allclose(outputs[name], expected[name], rtol=0, atol=tolerance, err_msg=name)


def test_every_fixture_is_covered():
    need(FIXTURES[0] if FIXTURES else None)
    names = {described(fixture)["network"] for fixture in FIXTURES}
    assert names <= set(COVERED)


def test_a_network_that_is_not_here_is_refused_not_faked():
    with pytest.raises(NotImplementedError, match="resunet"):
        parity_adapters.network_for("resunet")
