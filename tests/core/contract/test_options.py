"""The table of options: it checks values, and every door is made from it."""

from __future__ import annotations

import argparse
import dataclasses
from dataclasses import dataclass, fields
from pathlib import Path

import pytest
from synthetic import ROOT

from core_models.__main__ import SIGNED
from core_models.commands.options import add_options, job_of
from core_models.contract import options
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.job_base import TILE
from core_models.contract.jobs import CHIP_JOBS, JOBS, OPTIONS
from core_models.contract.options import KINDS, Option, check_options, option, options_of, plain
from tools.option_tables import filled, main, pages

ALL = {**JOBS, **CHIP_JOBS}
PLAIN = {"before": "a.tif", "after": "b.tif", "checkpoint": "c.safetensors", "output": "d.gpkg"}
WORDS = ["a.tif", "b.tif", "--checkpoint", "c.safetensors", "--output", "d.gpkg"]


@dataclass(frozen=True)
class WithShade(DetectChange):
    """A job with one option more."""

    shade: float = option(
        "Darkness from which ground counts as shade; {min_area} holds there, too.",
        default=0.25,
        label="Shade",
        kind="number",
        unit="percent",
        low=0.0,
        high=100.0,
    )


def parsed(job_class: type, words: list[str]) -> object:
    parser = argparse.ArgumentParser()
    add_options(parser, job_class)
    return job_of(job_class, parser.parse_args(words))


def test_a_new_option_is_checked() -> None:
    assert WithShade(**PLAIN).shade == 0.25
    with pytest.raises(InputRefused) as caught:
        WithShade(**PLAIN, shade=101.0)
    assert caught.value.message == "shade is 101.0, wanted 0 to 100 percent."


def test_a_new_option_is_on_the_command_line() -> None:
    assert parsed(WithShade, [*WORDS, "--shade", "50"]) == WithShade(**PLAIN, shade=50.0)
    assert parsed(WithShade, WORDS) == WithShade(**PLAIN)
    parser = argparse.ArgumentParser()
    add_options(parser, WithShade)
    said = " ".join(parser.format_help().split())
    assert "--shade SHADE Darkness from which" in said
    assert "; --min-area holds there, too. (0 to 100 percent; default: 0.25)" in said


def test_a_new_option_is_in_the_tables_of_the_documentation_and_of_the_help() -> None:
    commands = {"shade-change": WithShade}
    page = "text\n<!-- options: shade-change -->\nwhat was here\n<!-- end of options -->\nmore\n"
    table = filled(page, ".md", commands)
    assert table.startswith("text\n") and table.endswith("\nmore\n") and "what was here" not in table
    row = next(line for line in table.splitlines() if "shade" in line and line.startswith("|"))
    assert row.startswith("| `--shade` | `0.25` | 0 to 100 percent | Darkness from which")
    assert "`--min-area` holds" in row
    page = page.replace("shade-change", "shade-change inputs")
    rows = filled(page, ".html", commands)
    assert "<tr><td><code>SHADE</code></td><td>Darkness from which" in rows
    assert "<code>MIN_AREA</code> holds" in rows and "<code>OUTPUT</code>" not in rows


def test_the_pages_are_as_the_options_are() -> None:
    assert main(["--check"]) == 0
    named = [path for path in pages(ROOT) if "<!-- options: " in path.read_text(encoding="utf-8")]
    assert {path.name for path in named} >= {f"{name}.html" for name in ("detectchange", "trainmodel")}


def test_a_stale_page_is_told_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs" / "page.md"
    page.write_text("<!-- options: inspect -->\n<!-- end of options -->\n", encoding="utf-8")
    assert main(["--check"], tmp_path) == 1 and "page.md: stale" in capsys.readouterr().out
    assert main([], tmp_path) == 0 and main(["--check"], tmp_path) == 0
    assert "`BEFORE`" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ALL)
def test_every_field_of_a_job_says_what_it_is(name: str) -> None:
    known = options_of(ALL[name])
    assert [entry.name for entry in fields(ALL[name]) if entry.name != "scene"] == list(known)
    for entry in known.values():
        assert entry.text.endswith(".") and entry.label and entry.kind in KINDS, entry.name
        assert entry.text.count("`") % 2 == 0
        if entry.choices:
            assert entry.choices[0] == entry.default


def test_names_differ_only_where_they_have_to() -> None:
    flags = {name: known.flag for name, known in OPTIONS.items() if known.flag[2:] != name.replace("_", "-")}
    assert flags == {"overrides": "--set"}
    parameters = {name: known.parameter for name, known in OPTIONS.items() if known.parameter != name.upper()}
    assert parameters == {
        "overrides": "SETTINGS",
        "calibrate": "CALIBRATED",
        "attribute": "FIELD",
        "validation_share": "VALIDATION",
    }


def test_what_may_begin_with_a_minus() -> None:
    assert set(SIGNED) == {"--extent", "--offset", "--mean", "--mean-after", "--range", "--range-sar"}


@pytest.mark.parametrize(
    ("known", "words"),
    [
        (Option("x", kind="number"), ""),
        (Option("x", kind="number", low=0), "0 or more"),
        (Option("x", kind="integer", low=32, unit="pixels"), "32 pixels or more"),
        (Option("x", kind="integer", low=32, high=64, unit="pixels"), "32 to 64 pixels"),
        (Option("x", kind="number", low=0, open_low=True), "more than 0"),
        (Option("x", kind="number", low=0, open_low=True, high=1), "more than 0 and at most 1"),
        (Option("x", kind="number", high=1), "at most 1"),
    ],
)
def test_bounds_in_words(known: Option, words: str) -> None:
    assert known.bounds() == words


def test_a_kind_that_there_is_not_is_a_fault() -> None:
    with pytest.raises(ValueError, match="kind is 'colour'"):
        Option("x", kind="colour")


def test_shared_options_are_changed_for_one_job_alone() -> None:
    @dataclass(frozen=True)
    class Job:
        tile: int = option(TILE, default=64, label="Square")

    assert options_of(Job)["tile"] == dataclasses.replace(
        TILE, label="Square", name="tile", default=64, flag="--tile", parameter="TILE", required=False
    )
    check_options(Job())
    with pytest.raises(InputRefused, match="tile is 8, wanted 32 to 4096 pixels"):
        check_options(Job(8))


def test_marks_of_code_go_where_there_is_no_markup() -> None:
    assert plain("`auto`: as it is") == "auto: as it is"
    assert options.METADATA_KEY in fields(DetectChange)[0].metadata
