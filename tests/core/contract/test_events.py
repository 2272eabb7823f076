"""Events are one JSON line each, and nothing else is taken for one."""

import json

import pytest

from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import (
    PROTOCOL,
    Done,
    Error,
    Events,
    Hello,
    Log,
    Progress,
    decode,
    encode,
    worded_event,
)
from core_models.contract.wording import in_qgis

EVENTS = [
    Hello(version="1.2", device="a CPU"),
    Progress(0.25, "tile 3 of 12"),
    Log("two\nlines and \u2028 and ü", "warning"),
    Done({"outputs": {"changes": "a.gpkg"}, "numbers": {"polygons": 3}}),
    Error(2, "input.missing", "a.tif does not exist.", "Check the path."),
]


@pytest.mark.parametrize("event", EVENTS)
def test_round_trip_on_one_line(event):
    line = encode(event)
    assert "\n" not in line and "\r" not in line and decode(line) == event and decode(line + "\n") == event
    assert json.loads(line)["event"] in ("hello", "progress", "log", "done", "error")


def test_hello_says_the_protocol():
    assert json.loads(encode(Hello()))["protocol"] == PROTOCOL


@pytest.mark.parametrize(
    "line",
    [
        "",
        "hello",
        "3",
        "null",
        "[]",
        "{}",
        '{"event": "bye"}',
        '{"event": ["log"]}',
        '{"event": "log"}',
        '{"event": "log", "message": "m", "x": 1}',
        '{"event": "progress", "fraction": 2}',
    ],
)
def test_what_is_no_event_is_a_value_error(line):
    with pytest.raises(ValueError):
        decode(line)


@pytest.mark.parametrize("fraction", [-0.1, 1.1, float("nan")])
def test_progress_stays_in_its_range(fraction):
    with pytest.raises(ValueError):
        Progress(fraction)


def test_not_a_number_is_never_sent():
    with pytest.raises(ValueError):
        encode(Done({"numbers": {"area": float("nan")}}))


def test_errors_become_events_and_back():
    error = Error.of(InputRefused("input.x", "So.", "Do.")).to_error()
    assert type(error) is InputRefused and (error.code, error.message, error.hint) == (
        "input.x",
        "So.",
        "Do.",
    )


def test_reporting_clamps_and_asks_whether_to_stop():
    seen, stop = [], []
    events = Events(seen.append, lambda: bool(stop))
    events.progress(-1)
    events.progress(7, "m")
    events.info("a")
    events.warning("b")
    assert seen == [Progress(0.0), Progress(1.0, "m"), Log("a"), Log("b", "warning")]
    stop.append(1)
    with pytest.raises(Cancelled):
        events.progress(0.5)
    with pytest.raises(Cancelled):
        events.check()
    assert len(seen) == 4
    Events().progress(0.5)


@pytest.mark.parametrize(
    ("event", "worded"),
    [
        (Progress(0.5, "Use {tile}."), Progress(0.5, "Use TILE.")),
        (Log("Use {tile}.", "warning"), Log("Use TILE.", "warning")),
        (Error(2, "c", "{tile} is 3.", "Use {tile}."), Error(2, "c", "TILE is 3.", "Use TILE.")),
        (Done({"warnings": ["{tile}"], "numbers": {}}), Done({"warnings": ["TILE"], "numbers": {}})),
        (Done({"details": "{tile}"}), Done({"details": "{tile}"})),
        (Hello(version="{tile}"), Hello(version="{tile}")),
    ],
)
def test_texts_are_worded_and_nothing_else(event, worded):
    assert worded_event(event, in_qgis) == worded
