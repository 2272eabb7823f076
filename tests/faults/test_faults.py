"""Every fault of the tables `rows_*.py`: exit code, sentence, what is left, time.

A new row goes into one of these files, or into a new one; see tests/helpers/faults.py for what it says.
"""

from __future__ import annotations

import importlib
import os
import time
from pathlib import Path

import pytest
from faults import Library, Row, Run, check_folder, check_words, fingerprints

HERE = Path(__file__).parent
TABLES = sorted(path.stem for path in HERE.glob("rows_*.py"))


def all_rows() -> list:
    """The rows of all tables, as pytest's parameters."""
    return [
        pytest.param(row, id=f"{table.removeprefix('rows_')}-{row.name}")
        for table in TABLES
        for row in importlib.import_module(table).ROWS
    ]


def call(row: Row, folder: Path) -> Run:
    """Call a function of the library; what it raises as a run's end."""
    from core_models.contract.errors import CoreError
    from core_models.contract.wording import on_command_line

    began = time.process_time()
    assert isinstance(row.call, Library)
    try:
        row.call.function(folder)
    except CoreError as error:
        line = f"error: {on_command_line(error.text)}\n"
        return Run(error.exit_code, "", line, time.process_time() - began)
    return Run(0, "", "", time.process_time() - began)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the runs are forks")
@pytest.mark.parametrize("row", all_rows())
def test_fault(row: Row, processes, kits, tmp_path) -> None:
    folder, scratch = tmp_path / "work", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    kits.copy(row.kits, folder)
    row.make(folder)
    before = fingerprints(folder)
    run = call(row, folder) if isinstance(row.call, Library) else processes.run(row, folder, scratch)
    after = fingerprints(folder)
    check_words(row, run)
    check_folder(row, before, after)
    row.check(folder, run.out + run.err)


def test_names_of_rows_are_unique() -> None:
    names = [parameter.id for parameter in all_rows()]
    assert len(names) == len(set(names))
