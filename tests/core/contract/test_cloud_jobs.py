"""The cloud job checks itself and travels as JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core_models.contract.change_jobs import DetectChange
from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.errors import InputRefused
from core_models.contract.jobs import job_from_json, job_to_json

JOB = RemoveClouds("s2.tif", "s1.tif", "net.safetensors", "out/clear.tif")


def test_it_survives_its_line() -> None:
    full = replace(
        JOB,
        extent=(0.0, 1.0, 2.0, 3.0),
        bands_optical=(1, 2),
        bands_sar=(2, 1),
        cloud_mask="band:14",
        offset="-1000",
    )
    assert job_from_json(job_to_json(full)) == full
    assert job_from_json(job_to_json(JOB)) == JOB


def test_provenance_has_a_place_beside_the_output() -> None:
    assert JOB.provenance == "out/clear_provenance.tif"
    assert replace(JOB, provenance="p.tif").provenance == "p.tif"


@pytest.mark.parametrize(
    "name, value",
    [
        ("optical", ""),
        ("cloud_mask", ""),
        ("cloud_mask", "band:x"),
        ("cloud_mask", "band:0"),
        ("offset", "1000"),
        ("sar_units", "dB"),
        ("clear", "yes"),
        ("bands_sar", (0,)),
        ("bands_optical", ("B2",)),
        ("extent", (1.0, 0.0, 0.0, 1.0)),
        ("tile", 16),
        ("batch", 0),
        ("device", "gpu"),
        ("precision", "fp16"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(name, value) -> None:
    with pytest.raises(InputRefused, match=name):
        replace(JOB, **{name: value})


def test_detect_change_says_what_reconstructed_pixels_count_as() -> None:
    job = DetectChange("a.tif", "b.tif", "net.safetensors", "o.gpkg")
    assert job.reconstructed == "not-observed"
    with pytest.raises(InputRefused, match="reconstructed"):
        replace(job, reconstructed="maybe")
