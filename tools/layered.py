"""Layered drawings of boxes in boxes, as SVG: what imports stands above what it imports (after Sugiyama et
al. 1981, Methods for Visual Understanding of Hierarchical System Structures).

Standard library only, and the same bytes for the same rooms.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

GAP, FLOOR, PAD, TITLE, TEXT = 26.0, 46.0, 14.0, 26.0, 7.6
"""Pixels between boxes, between floors, inside a box, of a title, and the width of a letter."""
STYLE = """<style>
text { font: 13px sans-serif; fill: #22303c; text-anchor: middle }
.room { fill: #22303c; fill-opacity: .05; stroke: #5b6f80 }
.way { fill: none; stroke: #3d6d99; stroke-width: 1.4 }
.channel { stroke-dasharray: 5 4; stroke: #b4641e } .circle { stroke: #c8281e }
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<path d="M0 0 8 4 0 8z" fill="#3d6d99"/></marker></defs>"""

Way = tuple[str, str]


@dataclass(frozen=True)
class Room:
    """A box, the boxes in it and the arrows between those; `channels` are arrows that are no imports."""

    name: str
    inside: tuple[Room, ...] = ()
    ways: frozenset[Way] = frozenset()
    channels: frozenset[Way] = frozenset()


@dataclass
class Box:
    """A room, or a point that a long arrow goes through, with its place inside its parent."""

    width: float
    height: float
    svg: str = ""
    x: float = 0.0
    y: float = 0.0

    @property
    def middle(self) -> float:
        """Its centre from left to right."""
        return self.x + self.width / 2


def reaches(ways: set[Way], start: str, end: str) -> bool:
    """Whether a way of arrows leads from `start` to `end`."""
    seen, left = set(), [start]
    while left:
        name = left.pop()
        if name == end:
            return True
        if name not in seen:
            seen.add(name)
            left += [target for source, target in ways if source == name]
    return False


def without_circles(ways: frozenset[Way]) -> tuple[set[Way], set[Way]]:
    """The arrows that close no circle, and those that do."""
    straight: set[Way] = set()
    for way in sorted(ways):
        if not reaches(straight, way[1], way[0]):
            straight.add(way)
    return straight, set(ways) - straight


def reduced(ways: set[Way]) -> set[Way]:
    """The arrows that do not follow from others."""
    return {way for way in ways if not reaches(ways - {way}, *way)}


def floors(names: list[str], ways: set[Way]) -> dict[str, int]:
    """The floor of each room, 0 the lowest: above all that it imports; one that imports nothing is right
    below its lowest user.
    """
    found: dict[str, int] = {}

    def floor(name: str) -> int:
        if name not in found:
            found[name] = max((floor(target) + 1 for source, target in ways if source == name), default=0)
        return found[name]

    for name in names:
        floor(name)
    for name in names:
        users = [found[source] for source, target in ways if target == name]
        if users and not any(source == name for source, _ in ways):
            found[name] = min(users) - 1
    return found


def neighbours(chains: dict[Way, list[str]]) -> dict[str, list[str]]:
    """What each box or point is linked with directly."""
    found: dict[str, list[str]] = {}
    for chain in chains.values():
        for above, below in zip(chain, chain[1:]):
            found.setdefault(above, []).append(below)
            found.setdefault(below, []).append(above)
    return found


def order(rows: list[list[str]], near: dict[str, list[str]]) -> None:
    """Order the boxes of each row, the lowest first, by the mean place of what they are linked with."""
    for sweep in range(12):
        step = 1 if sweep % 2 == 0 else -1
        for number in range(len(rows))[::step][1:]:
            beside = rows[number - step]
            place = {name: (at + 0.5) / len(beside) for at, name in enumerate(beside)}

            def mean(name: str, place: dict[str, float] = place) -> tuple[float, str]:
                at = [place[other] for other in near.get(name, ()) if other in place]
                return (sum(at) / len(at) if at else 0.5, name)

            rows[number].sort(key=mean)


def place_row(row: list[str], boxes: dict[str, Box], near: dict[str, list[str]], width: float) -> None:
    """Move the boxes of a row towards the mean of what they are linked with, in their order."""
    rest = sum(boxes[name].width + GAP for name in row) - GAP
    left = 0.0
    for name in row:
        box = boxes[name]
        linked = [boxes[other].middle for other in near.get(name, ())]
        wanted = sum(linked) / len(linked) if linked else box.middle
        box.x = min(max(left, wanted - box.width / 2), width - rest)
        left = box.x + box.width + GAP
        rest -= box.width + GAP


def place(rows: list[list[str]], boxes: dict[str, Box], near: dict[str, list[str]]) -> tuple[float, float]:
    """Give every box its place, the highest row on top; the size of all."""
    width = max(sum(boxes[name].width + GAP for name in row) for row in rows) - GAP
    y = 0.0
    for row in reversed(rows):
        for name in row:
            boxes[name].x, boxes[name].y = (width - boxes[name].width) / 2, y
        y += max(boxes[name].height for name in row) + FLOOR
    for _ in range(8):
        for row in [*rows, *reversed(rows)]:
            place_row(row, boxes, near, width)
    return width, y - FLOOR


def way_svg(points: list[tuple[float, float]], kind: str) -> str:
    """A smooth arrow through points, from the bottom of a box to the top of another."""
    words = [f"M{points[0][0]:.0f} {points[0][1]:.0f}"]
    for (x, y), (to_x, to_y) in zip(points, points[1:]):
        bend = (to_y - y) / 2
        words.append(f"C{x:.0f} {y + bend:.0f} {to_x:.0f} {to_y - bend:.0f} {to_x:.0f} {to_y:.0f}")
    return f'<path class="way {kind}" marker-end="url(#head)" d="{" ".join(words)}"/>'


def chains_of(ways: set[Way], level: dict[str, int]) -> dict[Way, list[str]]:
    """Each arrow as what it goes through: its source, a point on every floor between, its target."""
    return {
        (source, target): [
            source,
            *(f"{source} {target} {floor}" for floor in range(level[source] - 1, level[target], -1)),
            target,
        ]
        for source, target in sorted(ways)
    }


def port(way: Way, end: int, chains: dict[Way, list[str]], boxes: dict[str, Box]) -> float:
    """Where an arrow leaves its source (`end` 0) or meets its target (1): side by side with the others."""
    beside = [other for other in chains if other[end] == way[end]]
    beside.sort(key=lambda other: (boxes[chains[other][1 if end == 0 else -2]].middle, other))
    box = boxes[way[end]]
    return box.x + box.width * (beside.index(way) + 1) / (len(beside) + 1)


def contents(room: Room) -> Box:
    """What is in a room: its boxes and their arrows."""
    boxes = {inner.name: box_of(inner) for inner in room.inside}
    straight, circles = without_circles(room.ways)
    ways = reduced(straight) | room.channels
    level = floors(sorted(boxes), ways)
    chains = chains_of(ways, level)
    rows: list[list[str]] = [[] for _ in range(max(level.values()) + 1)]
    for name, floor in sorted(level.items()):
        rows[floor].append(name)
    for chain in chains.values():
        for number, name in enumerate(chain[1:-1], start=1):
            boxes[name] = Box(1, 1)
            rows[level[chain[0]] - number].append(name)
    near = neighbours(chains)
    order(rows, near)
    width, height = place(rows, boxes, near)
    tall = {name: max(boxes[other].height for other in row) for row in rows for name in row}
    parts = [
        f'<g transform="translate({box.x:.0f} {box.y:.0f})">{box.svg}</g>'
        for box in boxes.values()
        if box.svg
    ]
    for way, chain in chains.items():
        start, end = boxes[way[0]], boxes[way[1]]
        points = [(port(way, 0, chains, boxes), start.y + start.height)]
        for name in chain[1:-1]:
            points += [(boxes[name].x, boxes[name].y), (boxes[name].x, boxes[name].y + tall[name])]
        points.append((port(way, 1, chains, boxes), end.y - 1))
        parts.append(way_svg(points, "channel" if way in room.channels else "import"))
    for source, target in sorted(circles):
        top, end = boxes[source], boxes[target]
        parts.append(way_svg([(top.middle + 12, top.y), (end.middle + 12, end.y + end.height + 1)], "circle"))
    return Box(width, height, "\n".join(parts))


def box_of(room: Room) -> Box:
    """A room with its name and what is in it."""
    inner = contents(room) if room.inside else Box(0, -PAD)
    width = max(inner.width, TEXT * len(room.name)) + 2 * PAD
    height = TITLE + inner.height + 2 * PAD
    name = f'<text x="{width / 2:.0f}" y="{PAD + 10:.0f}">{escape(room.name)}</text>'
    frame = f'<rect class="room" width="{width:.0f}" height="{height:.0f}" rx="5"/>'
    left = (width - inner.width) / 2
    inside = f'<g transform="translate({left:.0f} {PAD + TITLE:.0f})">{inner.svg}</g>' if inner.svg else ""
    return Box(width, height, frame + name + inside)


def draw(house: Room) -> str:
    """The SVG of what is in `house`."""
    inner = contents(house)
    width, height = inner.width + 2 * PAD, inner.height + 2 * PAD
    size = f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n'
        f'{STYLE}\n<rect width="100%" height="100%" fill="#fff"/>\n'
        f'<g transform="translate({PAD:.0f} {PAD:.0f})">\n{inner.svg}\n</g>\n</svg>\n'
    )
