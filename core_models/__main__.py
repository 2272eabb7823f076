"""The command line: `python -m core_models COMMAND …`.

`--json` prints events as JSON lines on stdout; otherwise a progress bar goes to stderr and a summary to
stdout. An error is one line on stderr.

Exit codes: 0 done, 1 fault, 2 input refused, 3 checkpoint refused, 4 out of memory, 5 engine incomplete, 130
cancelled.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import warnings
from typing import Callable, List, NoReturn, Optional, Sequence, Tuple

from . import __version__
from .commands import (
    adapt,
    batch,
    detect_change,
    detect_objects,
    detect_series,
    doctor,
    evaluate,
    import_checkpoint,
    inspect_pair,
    make_chips,
    networks_list,
    remove_clouds,
    rerun,
    review,
    segment,
    train,
)
from .commands.base import Command
from .commands.console import Console
from .commands.options import signed_flags
from .contract.errors import Cancelled, CoreError, InputRefused
from .contract.events import Done, Error, Event, Events, Hello, worded_event
from .contract.jobs import CHIP_JOBS, JOBS
from .contract.wording import on_command_line
from .inference.leftovers import discard
from .stopping import StopSwitch
from .worker import Speaker, own_stdout, serve_process

COMMANDS = {
    command.name: command
    for command in (
        detect_change.COMMAND,
        detect_series.COMMAND,
        remove_clouds.COMMAND,
        detect_objects.COMMAND,
        segment.COMMAND,
        train.COMMAND,
        evaluate.COMMAND,
        adapt.COMMAND,
        inspect_pair.COMMAND,
        rerun.COMMAND,
        batch.COMMAND,
        review.REDRAW,
        review.SAMPLE,
        make_chips.CHANGE,
        make_chips.CLOUDS,
        make_chips.CLEAR,
        make_chips.OBJECTS,
        import_checkpoint.COMMAND,
        networks_list.COMMAND,
        doctor.COMMAND,
    )
}
SIGNED = (*signed_flags([*JOBS.values(), *CHIP_JOBS.values()]), *import_checkpoint.SIGNED)
"""Options whose value may begin with a minus, which argparse would take for an option."""


class Parser(argparse.ArgumentParser):
    """Refuses in one sentence instead of a page of usage."""

    def error(self, message: str) -> NoReturn:
        """Raise `InputRefused`."""
        sentence = f"{message[:1].upper()}{message[1:]}."
        raise InputRefused("option.unknown", sentence, f"See python -m {self.prog} --help.")


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = Parser(
        prog="core_models", description="Revisit: what changed between two dates.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS.values():
        sub = commands.add_parser(
            command.name, help=command.help, description=command.help, allow_abbrev=False
        )
        command.add_arguments(sub)
        sub.add_argument("--json", action="store_true", help="print events as JSON lines on stdout")
    commands.add_parser(
        "serve", help="read a job from stdin, write events to stdout (for QGIS)", allow_abbrev=False
    )
    return parser


def main(argv: Optional[Sequence[str]] = None) -> int:
    """Run the command line `argv`; gives the exit code."""
    argv = joined(sys.argv[1:] if argv is None else argv)
    try:
        arguments = make_parser().parse_args(argv)
    except InputRefused as error:
        print(f"error: {on_command_line(error.text)}", file=sys.stderr)
        return error.exit_code
    if arguments.command == "serve":
        return serve_process()
    quieten()
    return run_command(COMMANDS[arguments.command], arguments)


def joined(argv: Sequence[str]) -> List[str]:
    """`--extent -1,2,3,4` as `--extent=-1,2,3,4`."""
    words: List[str] = []
    for word in argv:
        if words and words[-1] in SIGNED:
            words[-1] += "=" + word
        else:
            words.append(word)
    return words


def quieten() -> None:
    """Keep what libraries print apart from what a person should read; errors arrive as exceptions."""
    logging.getLogger("rasterio").setLevel(logging.CRITICAL)
    logging.getLogger("pyogrio").setLevel(logging.CRITICAL)
    if not sys.warnoptions:
        warnings.simplefilter("ignore")


def run_command(command: Command, arguments: argparse.Namespace) -> int:
    """Run `command`, tell what happens, and give the exit code."""
    console = Console({"stdout": sys.stdout, "stderr": sys.stderr}.get(command.info))
    say, last = _listeners(console, arguments.json)

    def last_words() -> None:
        discard(command.outputs(arguments))
        last(Error.of(Cancelled()))
        console.line(f"error: {Cancelled()}")

    switch = StopSwitch(last_words, command.grace)
    switch.watch_signals()
    try:
        say(Hello(version=__version__))
        result = command.run(arguments, Events(say, switch.cancelled))
        switch.finish()
        say(Done(result.to_dict()))
    except CoreError as error:
        switch.finish()
        last(Error.of(error))
        console.line(f"error: {on_command_line(error.text)}")
        return error.exit_code
    console.clear()
    summary = command.summary(result)
    if summary and not arguments.json:  # the ranks of a training but the first have none
        print(on_command_line(summary))
    return 0


def _listeners(console: Console, as_json: bool) -> Tuple[Callable[[Event], None], Callable[[Event], None]]:
    """Who hears events, and who hears the last one of a job that failed."""
    if not as_json:
        return console.say, lambda event: None
    speaker = Speaker(own_stdout())
    return (
        lambda event: speaker.say(worded_event(event, on_command_line)),
        lambda event: speaker.last(worded_event(event, on_command_line)),
    )


def own_stderr() -> None:
    """Give Python a descriptor of stderr of its own: what libraries print to theirs can be kept silent."""
    sys.stderr = os.fdopen(
        os.dup(2), "w", buffering=1, encoding=sys.stderr.encoding, errors="backslashreplace"
    )


if __name__ == "__main__":
    own_stderr()
    code = main()
    sys.stdout.flush()
    if sys.argv[1:2] == ["serve"]:
        os._exit(code)  # a thread still waits for the end of stdin
    sys.exit(code)
