"""The job that finds objects checks itself and travels as JSON; so does the card of its checkpoint."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core_models.contract.card import ModelCard, Scaling, card_from_json
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.jobs import job_from_json, job_to_json
from core_models.contract.object_jobs import DetectObjects

JOB = DetectObjects(("a.tif",), "net.safetensors", "boxes.gpkg")
CARD = ModelCard(
    "cars",
    "objects",
    "yolox",
    ("red",),
    Scaling((0,), (255,), (0,), (1,)),
    (0.1, 0.2),
    0.3,
    classes=("car", "van"),
)


def test_it_survives_its_line() -> None:
    full = replace(
        JOB,
        rasters=("a.tif", "b.tif"),
        extent=(0.0, 1.0, 2.0, 3.0),
        bands=(1, 2),
        classes=("car",),
        overlap=12.5,
    )
    assert job_from_json(job_to_json(full)) == full
    assert job_from_json(job_to_json(JOB)) == JOB


@pytest.mark.parametrize(
    "name, value",
    [
        ("rasters", ()),
        ("rasters", "a.tif"),
        ("rasters", ("a.tif", "")),
        ("rasters", ("a.tif", "a.tif")),
        ("checkpoint", ""),
        ("output", ""),
        ("score_threshold", 1.5),
        ("score_threshold", float("nan")),
        ("iou", 0.0),
        ("link_iou", 1.5),
        ("min_size", -1.0),
        ("min_size", float("inf")),
        ("classes", ("",)),
        ("bands", (0,)),
        ("resolution", 0.0),
        ("extent", (1.0, 0.0, 0.0, 1.0)),
        ("stretch", "none"),
        ("tile", 16),
        ("overlap", -1.0),
        ("batch", 0),
        ("device", "gpu"),
        ("precision", "fp16"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(name, value) -> None:
    with pytest.raises(InputRefused, match=name):
        replace(JOB, **{name: value})


def test_a_card_names_what_it_finds() -> None:
    assert card_from_json(CARD.to_json()) == CARD


@pytest.mark.parametrize(
    "changes, said",
    [
        ({"classes": ()}, "names of what it finds"),
        ({"classes": ("unchanged", "changed")}, "names of what it finds"),
        ({"classes": ("car", " ")}, "names of what it finds"),
        ({"classes": ("car", "van", "car")}, "'car' twice"),
        ({"scaling_after": CARD.scaling}, "scaling_after"),
        ({"bands_sar": ("VV",), "scaling_sar": CARD.scaling}, "SAR"),
    ],
)
def test_a_card_that_does_not_fit_the_task_is_refused(changes, said) -> None:
    with pytest.raises(CheckpointRefused, match=said):
        replace(CARD, **changes)
