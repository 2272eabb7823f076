"""Model cards, and safetensors headers read with the standard library."""

import json
import pickle
import random
import struct

import pytest

from core_models.contract.card import (
    ModelCard,
    Scaling,
    TrainingData,
    calibrated,
    card_from_json,
    read_card,
)
from core_models.contract.errors import CheckpointRefused
from core_models.contract.tensor_file import read_header

BYTES = Scaling((0, 0, 0), (255, 255, 255), (0.4, 0.4, 0.4), (0.2, 0.2, 0.2))
DECIBELS = Scaling((-25, -32.5), (0, 0), (0, 0), (1, 1))


def card(**changes):
    values = {
        "name": "Starter",
        "task": "change",
        "network": "hanet",
        "bands": ("red", "green", "blue"),
        "scaling": BYTES,
        "gsd_range": (0.5, 2.0),
        "threshold": 0.5,
    }
    return ModelCard(**{**values, **changes})


def write(path, header, data=b"\0" * 8, length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text) if length is None else length) + text + data)
    return str(path)


def checkpoint(path, text=None, **changes):
    text = card(**changes).to_json() if text is None else text
    return write(
        path, {"__metadata__": {"revisit": text}, "w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}
    )


def test_a_card_survives_its_file(tmp_path):
    full = card(
        options={"width": 32},
        scaling_after=BYTES,
        training_data=(TrainingData("CLCD", "research", "Liu 2022", 360),),
        metrics={"clcd-val": {"f1": 0.61}},
        tile=128,
        overlap=32,
        description="ü",
    )
    assert read_card(checkpoint(tmp_path / "a.safetensors", full.to_json())) == full
    assert card_from_json(full.to_json()) == full


def test_a_card_reads_as_one_without_the_bands_that_may_be_lacking():
    after = Scaling((0, 0, 0), (9, 8, 7), (0.1, 0.2, 0.3), (1, 2, 3))
    fewer = card(optional_bands=("green",), scaling_after=after).without_optional()
    assert fewer.bands == ("red", "blue") and fewer.optional_bands == ()
    assert fewer.scaling == Scaling((0, 0), (255, 255), (0.4, 0.4), (0.2, 0.2))
    assert fewer.scaling_after == Scaling((0, 0), (9, 7), (0.1, 0.3), (1, 3))


def test_a_card_for_clouds_names_and_scales_its_sar_bands(tmp_path):
    clouds = card(task="clouds", bands_sar=("VV", "VH"), scaling_sar=DECIBELS)
    read = read_card(checkpoint(tmp_path / "a.safetensors", clouds.to_json()))
    assert read == clouds and (read.bands_sar, read.scaling_sar) == (("VV", "VH"), DECIBELS)
    assert (card().bands_sar, card().scaling_sar) == ((), None)


def test_safetensors_reads_our_header_and_we_theirs(tmp_path):
    numpy = pytest.importorskip("numpy")
    safetensors = pytest.importorskip("safetensors.numpy")
    path = tmp_path / "a.safetensors"
    safetensors.save_file({"w": numpy.zeros((2, 3), "float32")}, path, {"revisit": card().to_json()})
    assert read_card(str(path)) == card() and read_header(str(path))["w"]["shape"] == [2, 3]


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"bands": ("red",)},
        {"threshold": 1.5},
        {"threshold": float("nan")},
        {"gsd_range": (2.0, 0.5)},
        {"gsd_range": (0.0, 0.5)},
        {"gsd_range": (1.0,)},
        {"tile": 16},
        {"tile": 128, "overlap": 65},
        {"overlap": -1},
        {"scaling_after": Scaling((0,), (1,), (0,), (1,))},
        {"scaling": {"low": [0], "high": [1], "mean": [0]}},
        {"scaling": {"low": [0], "high": [1], "mean": [0], "std": [1], "gamma": 2}},
        {"training_data": [{"title": "x"}]},
        {"task": "clouds"},
        {"task": "clouds", "bands_sar": ("VV", "VH")},
        {"task": "clouds", "scaling_sar": DECIBELS},
        {"task": "clouds", "bands_sar": ("VV",), "scaling_sar": DECIBELS},
        {"bands_sar": ("VV", "VH"), "scaling_sar": DECIBELS},
        {"optional_bands": ("thermal",)},
        {"optional_bands": ("red", "green", "blue")},
    ],
)
def test_cards_that_contradict_themselves_are_refused(changes):
    with pytest.raises(CheckpointRefused) as caught:
        card(**changes)
    assert caught.value.exit_code == 3 and caught.value.code.startswith("checkpoint.")


@pytest.mark.parametrize(
    "numbers",
    [
        ((0,), (0,), (0,), (1,)),
        ((1,), (0,), (0,), (1,)),
        ((0,), (1,), (0,), (0,)),
        ((0,), (1,), (0,), (-1,)),
        ((0, 0), (1,), (0,), (1,)),
        ((float("nan"),), (1,), (0,), (1,)),
        ((0,), (float("inf"),), (0,), (1,)),
        ((0,), (1,), (float("nan"),), (1,)),
        ((0,), (1,), (0,), (float("nan"),)),
    ],
)
def test_scalings_that_cannot_be_computed_are_refused(numbers):
    with pytest.raises(CheckpointRefused):
        Scaling(*numbers)
    with pytest.raises(CheckpointRefused):
        Scaling((0,), (1,), (0,), (1,), "logarithmic")


@pytest.mark.parametrize("text", ["", "{", "3", "[]", "{}", '{"name": "x"}', '{"colour": 1}', "null"])
def test_text_that_is_no_card_is_refused_with_the_file(tmp_path, text):
    path = checkpoint(tmp_path / "a.safetensors", text)
    with pytest.raises(CheckpointRefused) as caught:
        read_card(path)
    assert caught.value.message.startswith(path)


class TestFiles:
    """Each kind of wrong file has its code."""

    def code(self, path):
        with pytest.raises(CheckpointRefused) as caught:
            read_card(str(path))
        assert str(path) in caught.value.message and caught.value.hint
        return caught.value.code

    def test_missing_or_a_folder(self, tmp_path):
        assert self.code(tmp_path / "no.safetensors") == "checkpoint.missing"
        assert self.code(tmp_path) == "checkpoint.missing"

    @pytest.mark.parametrize(
        "start", [b"PK\x03\x04", *(pickle.dumps([1, 2], protocol) for protocol in (2, 3, 4, 5))]
    )
    def test_pickles(self, tmp_path, start):
        (tmp_path / "a.pt").write_bytes(start + bytes(100))
        assert self.code(tmp_path / "a.pt") == "checkpoint.pickle"

    def test_cut_off(self, tmp_path):
        path = tmp_path / "a.safetensors"
        checkpoint(path)
        data = path.read_bytes()
        for size, code in (
            (len(data) - 1, "truncated"),
            (len(data) // 2, "format"),
            (5, "format"),
            (0, "format"),
        ):
            path.write_bytes(data[:size])
            assert self.code(path) == f"checkpoint.{code}"

    def test_longer_than_its_header_says(self, tmp_path):
        path = tmp_path / "a.safetensors"
        checkpoint(path)
        path.write_bytes(path.read_bytes() + b"x")
        assert self.code(path) == "checkpoint.truncated"

    def test_no_card(self, tmp_path):
        tensor = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}
        for number, header in enumerate(({"w": tensor}, {"w": tensor, "__metadata__": {"format": "pt"}})):
            assert self.code(write(tmp_path / f"{number}.safetensors", header)) == "checkpoint.no-card"

    @pytest.mark.parametrize(
        "header",
        [
            b"\xff\xfe{}",
            b"[]",
            b"{}   x",
            b"[" * 200_000,
            {"w": {}},
            {"w": 3},
            {"w": {"data_offsets": "ab"}},
            {"w": {"data_offsets": [0, "8"]}},
            {"w": {"data_offsets": [0, None]}},
            {"w": {"data_offsets": [0]}},
            {"__metadata__": "revisit"},
            {"__metadata__": {"revisit": 5}},
            {"__metadata__": ["revisit"]},
        ],
    )
    def test_headers_that_lie(self, tmp_path, header):
        data = b"" if isinstance(header, dict) and "__metadata__" in header else b"\0" * 8
        assert self.code(write(tmp_path / "a.safetensors", header, data)).startswith("checkpoint.")

    def test_a_header_that_claims_to_be_huge(self, tmp_path):
        assert self.code(write(tmp_path / "a.safetensors", {}, length=1 << 60)) == "checkpoint.format"

    def test_no_flipped_byte_ends_in_anything_else(self, tmp_path):
        path, rng = tmp_path / "a.safetensors", random.Random(0)
        checkpoint(path)
        whole = path.read_bytes()
        for _ in range(300):
            data = bytearray(whole)
            for _ in range(rng.randint(1, 4)):
                data[rng.randrange(len(data) - 8)] = rng.randrange(256)
            path.write_bytes(data)
            try:
                read_card(str(path))
            except CheckpointRefused as error:
                assert error.message


def test_a_card_without_a_temperature_is_of_temperature_one():
    values = json.loads(card().to_json())
    del values["temperature"]
    assert card_from_json(json.dumps(values)).temperature == 1.0


@pytest.mark.parametrize("temperature", [0.0, -1.0, float("inf"), float("nan")])
def test_a_temperature_that_no_score_survives_is_refused(temperature):
    with pytest.raises(CheckpointRefused, match="temperature"):
        card(temperature=temperature)


def test_a_temperature_divides_the_logit():
    assert calibrated(0.9, 2.0) == pytest.approx(0.75)  # odds of 9 become odds of 3
    assert calibrated(0.75, 0.5) == pytest.approx(0.9)
    assert [calibrated(score, 3.0) for score in (0.0, 0.5, 1.0)] == [0.0, 0.5, 1.0]
    assert calibrated(0.123456789, 1.0) == 0.123456789


def test_arrays_are_calibrated_too_and_what_was_not_seen_stays_so():
    numpy = pytest.importorskip("numpy")
    scores = numpy.array(
        [0.9, numpy.nan, numpy.nextafter(numpy.float32(1), numpy.float32(2)), -1e-9], "float32"
    )
    found = calibrated(scores, 2.0)
    assert found.dtype == "float32" and numpy.isnan(found[1]) and numpy.isfinite(found[[0, 2, 3]]).all()
    numpy.testing.assert_allclose(found[[0, 2, 3]], [0.75, 1, 0], atol=1e-3)


def test_a_task_that_is_not_known_asks_for_nothing_more():
    assert card(task="height", classes=()).task == "height"
    assert card(task="height", bands_sar=("VV", "VH"), scaling_sar=DECIBELS).bands_sar == ("VV", "VH")


ANYTHING = (None, True, 0, -1, 2**62, 0.5, "", "x", [], [None], [[]], {}, {"a": {"a": []}}, ["a", 1], "\0")
"""A value of every type of JSON, and a few that are the type but not the value."""


def places(value, path=()):
    """Where in `value` another value can be put."""
    yield path
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from places(value[key], (*path, key))


def put(value, path, other):
    """A copy of `value` with `other` at `path`."""
    if not path:
        return other
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = put(value[path[0]], path[1:], other)
    return copied


def full_card():
    return card(
        task="objects",
        classes=("car", "van"),
        options={"widths": [3, 4], "deep": {"er": [1]}},
        training_data=(TrainingData("CLCD", "research", "Liu 2022", 360),),
        metrics={"clcd-val": {"f1": 0.61, "selected_on": "val"}},
        recipe={"data": {"train": [{"names": {"a": "car"}}]}},
    )


@pytest.mark.parametrize(
    "path", list(places(json.loads(full_card().to_json()))), ids=lambda path: ".".join(map(str, path))
)
def test_any_type_at_any_place_is_a_card_or_one_sentence(tmp_path, path):
    whole = json.loads(full_card().to_json())
    for value in ANYTHING:
        file = checkpoint(tmp_path / "a.safetensors", json.dumps(put(whole, path, value)))
        try:
            found = read_card(file)
        except CheckpointRefused as error:
            assert error.exit_code == 3 and len(error.message) < 500 and "\n" not in error.message
        else:
            assert card_from_json(found.to_json()) == found


HEADER = {"w": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}


@pytest.mark.parametrize("path", list(places({**HEADER, "__metadata__": {"revisit": "{}"}})))
@pytest.mark.parametrize("value", [*ANYTHING, 2**70])
def test_any_type_at_any_place_of_a_header_is_one_sentence(tmp_path, path, value):
    file = write(tmp_path / "a.safetensors", put({**HEADER, "__metadata__": {"revisit": "{}"}}, path, value))
    with pytest.raises(CheckpointRefused) as caught:
        read_card(file)
    assert caught.value.message.startswith(file) and len(caught.value.message) < 500


@pytest.mark.parametrize(
    "changes",
    [
        {"tile": 12_000},
        {"gsd_range": (0.5, float("inf"))},
        {"network": "x" * 10_000},
        {"task": "x" * 10_000},
        {"scaling": Scaling((0,) * 3, (1,) * 3, (0,) * 3, (1,) * 3, "range"), "bands": ("red",)},
    ],
)
def test_cards_that_ask_for_too_much_are_refused(changes):
    with pytest.raises(CheckpointRefused):
        card(**changes)


@pytest.mark.parametrize("numbers", [((-3e38,), (3e38,), (0,), (1,)), ((0,), (1e300,), (0,), (1,))])
def test_scalings_whose_range_no_float32_holds_are_refused(numbers):
    with pytest.raises(CheckpointRefused):
        Scaling(*numbers)
    with pytest.raises(CheckpointRefused):
        Scaling((0,), (1,), (0,), (1e-60,))
    with pytest.raises(CheckpointRefused):
        Scaling((1e8,), (1e8 + 1,), (0,), (1,))


def test_a_pipe_is_no_checkpoint(tmp_path):
    import os

    os.mkfifo(tmp_path / "a.safetensors")
    for path in (tmp_path / "a.safetensors", "/dev/zero"):
        with pytest.raises(CheckpointRefused, match="pipe or a device"):
            read_card(str(path))


def test_a_header_beyond_the_ceiling_is_not_read(tmp_path, monkeypatch):
    from core_models.contract import tensor_file as module

    file = checkpoint(tmp_path / "a.safetensors")
    monkeypatch.setattr(module, "MAX_HEADER", 100)
    with pytest.raises(CheckpointRefused, match="wanted at most 100"):
        read_card(file)
