"""The job `adapt` checks itself when made, and travels as JSON."""

from __future__ import annotations

import pytest

from core_models.contract.adapt_jobs import AdaptChange
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.jobs import job_from_json, job_to_json
from core_models.contract.options import options_of

PATHS = {
    "before": "a.tif",
    "after": "ä b.tif",
    "checkpoint": "c.safetensors",
    "labels": "l.gpkg|layername=changes",
    "output": "d.safetensors",
}


@pytest.mark.parametrize(
    "more", [{}, {"bands_after": (3, 2, 1), "extent": (0.0, 1.0, 2.0, 3.0), "always": True}]
)
def test_it_travels(more) -> None:
    job = AdaptChange(**PATHS, **more)
    assert job_from_json(job_to_json(job)) == job


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("labels", ""),
        ("output", "new.pt"),
        ("ring", 1),
        ("ring", 2.5),
        ("steps", 0),
        ("seed", -1),
        ("device", "x"),
    ],
)
def test_values_that_cannot_be_are_refused_by_name(name, value) -> None:
    with pytest.raises(InputRefused) as caught:
        AdaptChange(**{**PATHS, name: value})
    assert caught.value.message.startswith(f"{name} is")


def test_the_pair_is_read_as_the_polygons_were_found() -> None:
    """What changes a pixel of the pair is an option of both jobs, with one default."""
    found, taught = options_of(DetectChange), options_of(AdaptChange)
    for name in ("bands_before", "bands_after", "resolution", "extent", "stretch", "zeros", "reconstructed"):
        assert taught[name].default == found[name].default and taught[name].flag == found[name].flag
