"""Tables of options in the documentation and in the help pages of QGIS, made from the fields of the jobs.

A page says where: between `<!-- options: detect-change -->` and `<!-- end of options -->`. In a Markdown page
that becomes a table of all options on the command line; in a help page, rows of the parameters in QGIS, of a
part of them where the mark names one (`<!-- options: detect-change outputs -->`).

    python -m tools.option_tables            writes
    python -m tools.option_tables --check    fails where a page is stale, and names it
"""

from __future__ import annotations

import argparse
import html
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from core_models.contract.jobs import CHIP_JOBS, JOBS
from core_models.contract.options import COMMAND_LINE, QGIS, Option, options_of
from core_models.contract.wording import worded

ROOT = Path(__file__).resolve().parents[1]
COMMANDS: Mapping[str, Any] = {**JOBS, **CHIP_JOBS}
PARTS: Mapping[str, Callable[[Option], bool]] = {
    "": lambda option: True,
    "inputs": lambda option: not option.advanced and not option.is_output,
    "outputs": lambda option: option.is_output and not option.advanced,
    "rare": lambda option: option.advanced,
}
"""Parts of the options that a mark may name."""
_BLOCK = re.compile(r"(<!-- options: (\S+) ?(\S*) -->\n).*?(<!-- end of options -->)", re.DOTALL)


def pages(root: Path) -> list[Path]:
    """The pages that may have marks."""
    return [*sorted(root.glob("docs/*.md")), *sorted(root.glob("resources/help/*.html"))]


def filled(text: str, markup: str, commands: Mapping[str, Any] = COMMANDS) -> str:
    """The text of a page (`markup` .md or .html) with its tables as the options are now; KeyError for a mark
    that names no command or part.
    """
    rows = {".md": markdown_table, ".html": html_rows}[markup]

    def fill(found: re.Match[str]) -> str:
        start, command, part, end = found.groups()
        chosen = [option for option in options_of(commands[command]).values() if PARTS[part](option)]
        return f"{start}{rows(chosen)}{end}"

    return _BLOCK.sub(fill, text)


def markdown_table(options: Iterable[Option]) -> str:
    """Options of the command line, a row each."""
    lines = ["| Option | Default | Unit, bounds | What it is |", "|---|---|---|---|"]
    for option in options:
        if COMMAND_LINE in option.doors:
            cells = (f"`{shown(option)}`", _default(option), limits(option), worded(option.text, _as_code))
            lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def shown(option: Option) -> str:
    """Its name on the command line."""
    return option.placeholder if option.positional else option.flag


def _as_code(option: Option) -> str:
    return f"`{shown(option)}`"


def limits(option: Option) -> str:
    """Unit and bounds, or the words that can be chosen."""
    if option.choices:
        return ", ".join(f"`{word}`" for word in option.choices)
    bounds = option.bounds()
    return ", ".join(filter(None, [option.unit if option.unit not in bounds else "", bounds]))


def _default(option: Option) -> str:
    """A value that could be given is marked as code; words about it are not."""
    said = option.default_text()
    return said if option.required or option.left_open or not said else f"`{said}`"


def html_rows(options: Iterable[Option]) -> str:
    """Parameters in QGIS, a row each."""
    return "".join(map(_html_row, (option for option in options if QGIS in option.doors)))


def _html_row(option: Option) -> str:
    order = " In the order `xmin,xmax,ymin,ymax`." if option.kind == "extent" else ""
    default = "" if option.required or option.kind == "flag" else _default(option)
    default = f"left open: {option.left_open}" if option.left_open else default and f"default: {default}"
    beside = "; ".join(filter(None, ["" if option.choices else limits(option), default]))
    told = (
        worded(option.text, lambda named: f"`{named.parameter}`") + order + (f" ({beside})" if beside else "")
    )
    text = re.sub("`([^`]*)`", r"<code>\1</code>", html.escape(told, quote=False))
    return f"<tr><td><code>{option.parameter}</code></td><td>{text}</td></tr>\n"


def main(argv: list[str] | None = None, root: Path = ROOT) -> int:
    """Write or check the pages; gives the exit code."""
    parser = argparse.ArgumentParser(description="tables of options in docs/ and resources/help/")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a page is stale")
    check, stale = parser.parse_args(argv).check, []
    for path in pages(root):
        text = path.read_text(encoding="utf-8")
        wanted = filled(text, path.suffix)
        if wanted == text:
            continue
        stale.append(path)
        if not check:
            path.write_text(wanted, encoding="utf-8")
    for path in stale:
        print(f"{path}: {'stale, run python -m tools.option_tables' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
