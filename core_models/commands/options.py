"""From the table of options to arguments of the command line, and back to a job."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, Dict, Tuple, Type, TypeVar

from ..contract.options import COMMAND_LINE, Option, options_of, plain
from ..contract.wording import on_command_line

JobClass = TypeVar("JobClass")


def numbers(kind: type, wanted: str) -> Callable[[str], Tuple[Any, ...]]:
    """An argument type for values of a type, separated by commas."""

    def parse(text: str) -> Tuple[Any, ...]:
        try:
            return tuple(kind(part) for part in text.split(","))
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r}, wanted {wanted}") from None

    return parse


def names(text: str) -> Tuple[str, ...]:
    """Names between commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


_BY_KIND: Dict[str, Dict[str, Any]] = {
    "number": {"type": float},
    "pixel-size": {"type": float},
    "integer": {"type": int},
    "bands": {"type": numbers(int, "band numbers such as 1,2,3")},
    "extent": {"type": numbers(float, "XMIN,YMIN,XMAX,YMAX")},
    "names": {"type": names},
    "rasters": {"nargs": "+"},
    "settings": {"action": "append"},
    "flag": {"action": "store_true"},
}
"""How argparse reads a kind; others are text."""


def add_options(parser: argparse.ArgumentParser, job_class: Any) -> None:
    """Add the options of a job; one that is not given keeps the job's default."""
    groups: Dict[str, Any] = {}
    for known in options_of(job_class).values():
        if COMMAND_LINE not in known.doors:
            continue
        if known.required or known.positional:
            add_option(parser, known)
            continue
        if known.group not in groups:
            groups[known.group] = parser.add_argument_group(known.group, argument_default=argparse.SUPPRESS)
        add_option(groups[known.group], known)


def add_option(parser: Any, known: Option) -> None:
    """Add one option to a parser or a group of one."""
    how = {"help": help_text(known), **_BY_KIND.get(known.kind, {})}
    if known.choices:
        how["choices"] = known.choices
    elif known.kind != "flag":
        how["metavar"] = known.placeholder
    if not known.positional:
        parser.add_argument(known.flag, dest=known.name, required=bool(known.required), **how)
    elif known.required:
        parser.add_argument(known.name, **how)
    else:
        parser.add_argument(known.name, nargs="?", default=known.default, **how)


def help_text(known: Option) -> str:
    """The option's text, its bounds and its default."""
    default = "" if known.required or known.kind == "flag" else known.default_text()
    beside = "; ".join(filter(None, [known.bounds(), default and f"default: {default}"]))
    text = f"{known.text} ({beside})" if beside else known.text
    return plain(on_command_line(text)).replace("%", "%%")


def job_of(job_class: Type[JobClass], arguments: argparse.Namespace) -> JobClass:
    """The job that the arguments describe; raises `InputRefused`."""
    given = vars(arguments)
    return job_class(**{name: given[name] for name in options_of(job_class) if name in given})


def signed_flags(job_classes: Iterable[Any]) -> Tuple[str, ...]:
    """Names of the options whose value may begin with a minus, which argparse would take for an option."""
    found = [known for job_class in job_classes for known in options_of(job_class).values()]
    return tuple(dict.fromkeys(known.flag for known in found if known.may_be_negative))
