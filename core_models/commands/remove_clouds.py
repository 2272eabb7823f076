"""`remove-clouds`: a cloudy optical image and a radar image in, the image without clouds out."""

from __future__ import annotations

from ..contract.cloud_jobs import RemoveClouds
from ..contract.jobs import Result
from .base import caution_lines, job_command, output_lines


def summary(result: Result) -> str:
    """Shares, then where the outputs are."""
    found = {name: 100 * value for name, value in result.numbers.items() if name.endswith("_share")}
    line = (
        f"{found['kept_share']:.1f}% kept as it was, {found['reconstructed_share']:.1f}% reconstructed, "
        f"{found['not_observed_share']:.1f}% not observed "
        f"(cloud {found['cloud_share']:.1f}%, shadow {found['shadow_share']:.1f}%)"
    )
    return "\n".join([*caution_lines(result), line, *_adapted_lines(result), *output_lines(result)])


def _adapted_lines(result: Result) -> list[str]:
    """What the scene taught, where it did."""
    gain = result.numbers.get("adapted_gain_db")
    told = "learned from the scene: {0:+.1f} dB over the checkpoint on held-out clear ground"
    return [] if gain is None else [told.format(gain)]


COMMAND = job_command(
    "remove-clouds", "take clouds out of an optical image with radar", RemoveClouds, summary
)
