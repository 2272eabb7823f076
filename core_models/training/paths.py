"""Paths as recipes and lists write them."""

from __future__ import annotations

import os
import re

from ..contract.errors import InputRefused


def with_variables(entry: str, whose: str) -> str:
    """`entry` with its `${VARIABLES}` filled in; raises `InputRefused` for one that is not set, in the file
    `whose`.
    """
    expanded = os.path.expandvars(entry)
    unset = re.search(r"\$\{?(\w+)\}?", expanded)
    if unset:
        name = unset.group(1)
        found = f"{whose} names {entry}, but the variable {name} is not set."
        raise InputRefused("path.variable", found, f"Set {name} to a folder.")
    return expanded
