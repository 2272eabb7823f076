"""`rerun`: the run that a receipt tells of, once more, and whether it ends with the same bytes."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Mapping

from ..contract.errors import InputRefused
from ..contract.events import PROTOCOL, Events, part_of
from ..contract.jobs import Result, job_from_json
from ..contract.options import options_of
from ..contract.schema import Misfit, brief, read_json
from ..inference.receipt import RECEIPT_FORMAT, hash_files
from ..worker import run_job
from .base import Arguments, Command, summarise

HINT = "Name the .receipt.json beside an output of a job on rasters, such as detect-change."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The receipt, and where the outputs go."""
    parser.add_argument("receipt", metavar="RECEIPT", help="OUTPUT.receipt.json")
    parser.add_argument(
        "folder", metavar="FOLDER", help="where the outputs go; the old ones stay as they are"
    )


def read_receipt(path: str) -> Dict[str, Any]:
    """The receipt of a run; raises `InputRefused` for anything else."""
    try:
        values = read_json(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = (
            str(error) if isinstance(error, Misfit) else getattr(error, "strerror", None) or "it is no text"
        )
        raise InputRefused(
            "receipt.unreadable", f"{path} cannot be read as a receipt: {reason}.", HINT
        ) from error
    if not isinstance(values, dict) or "receipt" not in values:
        raise InputRefused("receipt.unreadable", f"{path} is no receipt.", HINT)
    if values["receipt"] != RECEIPT_FORMAT:
        message = f"{path} is a receipt of format {brief(values['receipt'])}, wanted {RECEIPT_FORMAT}."
        raise InputRefused("receipt.format", message, "Use the version of Revisit that wrote it.")
    wanted = {"job": str, "parameters": dict, "inputs": dict, "written": dict, "versions": dict}
    for name, kind in wanted.items():
        if not isinstance(values.get(name), kind):
            raise InputRefused("receipt.unreadable", f"{path} is a receipt without {name}.", HINT)
    return values


def job_again(receipt: Mapping[str, Any], path: str, folder: str) -> Any:
    """The job that the receipt at `path` tells of, with its outputs in `folder`; raises `InputRefused`."""
    line = {"protocol": PROTOCOL, "job": receipt["job"], **receipt["parameters"]}
    try:
        job: Any = job_from_json(json.dumps(line))
    except InputRefused as error:
        message = f"The run of {path} cannot be repeated: {error.message}"
        raise InputRefused("receipt.job", message, "Use the version of Revisit that wrote it.") from error
    outputs = {
        name: os.path.join(folder, os.path.basename(getattr(job, name)))
        for name, option in options_of(type(job)).items()
        if option.is_output and getattr(job, name)
    }
    for output in outputs.values():
        if os.path.lexists(output):
            raise InputRefused("output.exists", f"{output} exists already.", "Choose another folder.")
    return replace(job, **outputs)


def refuse_other_inputs(receipt: Mapping[str, Any], path: str, events: Events) -> None:
    """Raise `InputRefused` where a file is not there, or not the one that the run has read."""
    for entries in receipt["inputs"].values():
        for entry in entries if isinstance(entries, list) else []:
            name, wanted = (entry.get(key) if isinstance(entry, dict) else None for key in ("path", "sha256"))
            if isinstance(name, str) and wanted is None:
                _refuse_other_version(entry, name, path)
            if not isinstance(name, str) or wanted is None:
                continue
            found = hash_files([name], events)[0]["sha256"]
            if found != wanted:
                what = (
                    "is not there"
                    if found is None
                    else f"has the SHA-256 {found}, wanted {brief(wanted, 80)}"
                )
                message = f"{name} {what}, with which the run of {path} was made."
                raise InputRefused("receipt.input", message, "Bring back the file of that time.")


def _refuse_other_version(entry: Mapping[str, Any], name: str, path: str) -> None:
    """Raise `InputRefused` where a server has another version of a file than the run has read."""
    from ..geo.remote import VERSION, url_of, version_of

    if not url_of(name) or all(entry.get(what) is None for what in VERSION):
        return
    found = version_of(name)
    for what in VERSION:
        if entry.get(what) is not None and found[what] != entry[what]:
            message = (
                f"{name} has the {what} {found[what]}, wanted {brief(entry[what], 80)}, with which the run "
                f"of {path} was made."
            )
            raise InputRefused("receipt.input", message, "Bring back the file of that time.")


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> List[str]:
    """A sentence for each thing that is not as it was."""
    said = [
        f"{name} was {old['versions'].get(name)}, is {found}."
        for name, found in new["versions"].items()
        if old["versions"].get(name) != found
    ]
    if old.get("device") != new["device"]:
        said.append(f"The device was {brief(old.get('device'))}, is {new['device']}.")
    return [
        *said,
        *(f"The output {name} is not the same." for name in new["written"] if not is_same(old, new, name)),
    ]


def is_same(old: Mapping[str, Any], new: Mapping[str, Any], output: str) -> bool:
    """Whether both receipts tell of the same bytes, of a layer the same rows."""
    written = old["written"].get(output)
    return isinstance(written, dict) and written.get("sha256") == new["written"][output]["sha256"]


def run(arguments: Arguments, events: Events) -> Result:
    """Run it again, and say of each output whether it is the same."""
    path, folder = arguments.receipt, arguments.folder
    old = read_receipt(path)
    job = job_again(old, path, folder)
    refuse_other_inputs(old, path, part_of(events, 0.0, 0.05))
    os.makedirs(folder, exist_ok=True)
    result = run_job(job, part_of(events, 0.05, 1.0))
    new = read_receipt(result.outputs["receipt"])
    warnings = differences(old, new)
    for warning in warnings:
        events.warning(warning)
    same = sum(is_same(old, new, name) for name in new["written"])
    numbers = {"outputs": float(len(new["written"])), "the_same": float(same)}
    return replace(result, numbers=numbers, warnings=(*result.warnings, *warnings))


COMMAND = Command("rerun", "run again what a receipt tells of", run, add_arguments, summarise)
