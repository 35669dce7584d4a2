"""Boxes and the pairs that tie them -> a place for each box: same input, same places, no box on another.

Stress is lowered pair by pair (Zheng, Pawar, Goodman: Graph drawing by stochastic gradient descent, 2018):
what networkx's Kamada-Kawai layout aims at, without the numpy and scipy that it needs.
"""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

import networkx as nx

Point = tuple[float, float]
Pair = tuple[str, str]

ALL_PAIRS = 420  # up to so many boxes every pair is weighed; above, pairs with pivots
PIVOTS = 60
ROUNDS = 20
PUSHES = 240
LOOSEN, GROW = 30, 1.05
GAP = 10.0
STRETCH = 1.25  # labels are wide and low, and so are screens
LEAST_ROOM, MOST_ROOM = 1.5, 2.2  # the area of a drawing to that of its boxes
WIDE = 2.0  # width to height of a window below the page's head


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What a node covers, in pixels, around its own point: half its width; how far up and down."""

    id: str
    half: float
    up: float
    down: float


def layout(boxes: Sequence[Box], pairs: Sequence[Pair]) -> dict[str, tuple[int, int]]:
    """Whole pixels for each box's point. Boxes not tied together are laid out apart, side by side."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(box.id for box in boxes)
    graph.add_edges_from(pairs)
    _set_lengths(graph)
    size = {box.id: box for box in boxes}
    order = {box.id: place for place, box in enumerate(boxes)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    # Copies: networkx is several times slower on views.
    placed = [_place(graph.subgraph(part).copy(), part, size) for part in parts]
    return {
        name: (round(x), round(y)) for part in _side_by_side(placed, size) for name, (x, y) in part.items()
    }


def _set_lengths(graph: nx.Graph[str]) -> None:
    """A node with many ties needs room around it; its leaves stand in rings, not on one circle."""
    for left, right in graph.edges:
        room = 18 * (math.sqrt(graph.degree[left]) + math.sqrt(graph.degree[right]))
        graph.edges[left, right]["length"] = 50 + room
    for hub in graph.nodes:
        leaves = [leaf for leaf in graph.adj[hub] if graph.degree[leaf] == 1]
        for place, leaf in enumerate(leaves if len(leaves) > 8 else ()):
            graph.edges[hub, leaf]["length"] *= (0.7, 1.0, 1.3)[place % 3]


def _place(graph: nx.Graph[str], names: list[str], size: Mapping[str, Box]) -> dict[str, Point]:
    if len(names) == 1:
        return {names[0]: (0.0, 0.0)}
    places = _lower_stress(_start(graph, names), _distances(graph, names))
    turned = _turn({name: (places[name][0], places[name][1]) for name in names})
    return apart(_roomy(turned, size), size)


def _start(graph: nx.Graph[str], names: list[str]) -> dict[str, list[float]]:
    """A spiral in the order of a walk from the middle: neighbours begin near each other."""
    middle = max(names, key=lambda name: (graph.degree[name], -names.index(name)))
    walk = [middle, *(stop for _, stop in nx.bfs_edges(graph, middle, sort_neighbors=sorted))]
    turn = math.pi * (3 - math.sqrt(5))
    return {
        name: [
            40 * math.sqrt(place) * math.cos(place * turn),
            40 * math.sqrt(place) * math.sin(place * turn),
        ]
        for place, name in enumerate(walk)
    }


def _distances(graph: nx.Graph[str], names: list[str]) -> list[tuple[str, str, float]]:
    """Pairs with the distance that they should have: the length of the shortest way between them."""
    if len(names) <= ALL_PAIRS:
        sources = names
    else:
        sources = sorted(names, key=lambda name: (-graph.degree[name], name))[:PIVOTS]
    order = {name: place for place, name in enumerate(names)}
    beside = {name: [(other, tie["length"]) for other, tie in graph.adj[name].items()] for name in names}
    far: dict[Pair, float] = {}
    for source in sources:
        for name, length in _ways(beside, source).items():
            if name != source:
                far[(source, name) if order[source] < order[name] else (name, source)] = length
    for left, right, tie in graph.edges(data=True):
        far[(left, right) if order[left] < order[right] else (right, left)] = tie["length"]
    return [(left, right, length) for (left, right), length in sorted(far.items())]


def _ways(beside: Mapping[str, list[tuple[str, float]]], source: str) -> dict[str, float]:
    """The lengths of the shortest ways from `source` (Dijkstra; networkx's own takes five times as long)."""
    far: dict[str, float] = {}
    queue = [(0.0, source)]
    while queue:
        length, name = heappop(queue)
        if name not in far:
            far[name] = length
            for other, step in beside[name]:
                if other not in far:
                    heappush(queue, (length + step, other))
    return far


def _lower_stress(
    places: dict[str, list[float]], pairs: list[tuple[str, str, float]]
) -> dict[str, list[float]]:
    chance = random.Random(7)
    lengths = [length for _, _, length in pairs]
    first, last = max(lengths) ** 2, 0.1 * min(lengths) ** 2
    cooling = math.log(first / last) / (ROUNDS - 1)
    work = [(places[left], places[right], length) for left, right, length in pairs]
    for number in range(ROUNDS):
        work.sort(key=lambda _: chance.random())
        _step(work, first * math.exp(-cooling * number))
    return places


def _step(work: list[tuple[list[float], list[float], float]], rate: float) -> None:
    for left, right, length in work:
        x, y = left[0] - right[0], left[1] - right[1]
        now = math.sqrt(x * x + y * y) or 1e-6
        move = min(rate / (length * length), 1.0) * (now - length) / (2 * now)
        x, y = x * move, y * move
        left[0] -= x
        left[1] -= y
        right[0] += x
        right[1] += y


def _turn(places: dict[str, Point]) -> dict[str, Point]:
    """Turned so that the long side lies flat, as screens do; the middle at 0."""
    count = len(places)
    mid_x = sum(x for x, _ in places.values()) / count
    mid_y = sum(y for _, y in places.values()) / count
    moved = {name: (x - mid_x, y - mid_y) for name, (x, y) in places.items()}
    xx = sum(x * x for x, _ in moved.values())
    yy = sum(y * y for _, y in moved.values())
    xy = sum(x * y for x, y in moved.values())
    angle = -0.5 * math.atan2(2 * xy, xx - yy)
    cos, sin = math.cos(angle), math.sin(angle)
    return {name: (x * cos - y * sin, x * sin + y * cos) for name, (x, y) in moved.items()}


def _roomy(places: dict[str, Point], size: Mapping[str, Box]) -> dict[str, Point]:
    """Drawn wide, and as large as the boxes need: pushed out of a heap they would stand in a tower."""
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    wide = max(xs) - min(xs) + 2 * max(size[name].half for name in places)
    tall = max(ys) - min(ys) + max(size[name].up + size[name].down for name in places)
    boxes = sum((2 * size[name].half + GAP) * (size[name].up + size[name].down + GAP) for name in places)
    stretch = min(max(STRETCH, math.sqrt(WIDE * tall / wide)), 2.0)
    grow = math.sqrt(min(max(wide * tall, LEAST_ROOM * boxes), MOST_ROOM * boxes) / (wide * tall))
    return {name: (x * grow * stretch, y * grow / stretch) for name, (x, y) in places.items()}


def apart(places: Mapping[str, Point], size: Mapping[str, Box]) -> dict[str, Point]:
    """The same places, pushed until no box covers another (or PUSHES rounds are over)."""
    moving = {name: [x, y] for name, (x, y) in places.items()}
    widest = max(size[name].half for name in moving) * 2 + GAP
    tallest = max(size[name].up + size[name].down for name in moving) + GAP
    for number in range(1, PUSHES + 1):
        pushed = [_push(moving, size, left, right) for left, right in _near(moving, widest, tallest)]
        if not any(pushed):
            break
        if number % LOOSEN == 0:  # where all stand wedged, pushing alone goes on for ever
            for place in moving.values():
                place[:] = place[0] * GROW, place[1] * GROW
    return {name: (x, y) for name, (x, y) in moving.items()}


def _near(moving: Mapping[str, list[float]], wide: float, tall: float) -> list[Pair]:
    """Pairs close enough to touch, through a grid of cells as large as the largest box."""
    cells: dict[tuple[int, int], list[str]] = {}
    for name, (x, y) in moving.items():
        cells.setdefault((math.floor(x / wide), math.floor(y / tall)), []).append(name)
    pairs: list[Pair] = []
    for (column, row), names in cells.items():
        pairs += [(left, right) for place, left in enumerate(names) for right in names[place + 1 :]]
        for beside in ((1, 0), (-1, 1), (0, 1), (1, 1)):
            others = cells.get((column + beside[0], row + beside[1]), ())
            pairs += [(left, right) for left in names for right in others]
    return pairs


def _push(moving: Mapping[str, list[float]], size: Mapping[str, Box], left: str, right: str) -> bool:
    """Push two boxes apart along the better way, each by half; whether they touched."""
    a, b = size[left], size[right]
    (ax, ay), (bx, by) = moving[left], moving[right]
    over_x = a.half + b.half + GAP - abs(ax - bx)
    if over_x <= 0:
        return False
    over_y = min(ay + a.down, by + b.down) - max(ay - a.up, by - b.up) + GAP
    if over_y <= 0:
        return False
    if over_x < 1.6 * over_y:  # sideways is better: the window has more room there
        way = over_x / 2 + 0.5 if ax >= bx else -over_x / 2 - 0.5
        moving[left][0] += way
        moving[right][0] -= way
    else:
        above = ay + (a.down - a.up) / 2 < by + (b.down - b.up) / 2
        way = -over_y / 2 - 0.5 if above else over_y / 2 + 0.5
        moving[left][1] += way
        moving[right][1] -= way
    return True


def _side_by_side(parts: list[dict[str, Point]], size: Mapping[str, Box]) -> list[dict[str, Point]]:
    """Parts in rows, largest first, a row as wide as makes the whole fit a screen."""
    frames = [_frame(part, size) for part in parts]
    area = sum(frame[2] * frame[3] for frame in frames)
    limit = max(max((frame[2] for frame in frames), default=0), math.sqrt(area * WIDE) * 1.1)
    x = y = tall = 0.0
    placed = []
    for part, (left, top, width, height) in zip(parts, frames, strict=True):
        if x and x + width > limit:
            x, y, tall = 0.0, y + tall, 0.0
        dx, dy = x - left, y - top
        placed.append({name: (px + dx, py + dy) for name, (px, py) in part.items()})
        x, tall = x + width, max(tall, height)
    return placed


def _frame(part: Mapping[str, Point], size: Mapping[str, Box]) -> tuple[float, float, float, float]:
    """Left, top, width and height of a part with some air around it."""
    air = 30.0
    left = min(x - size[name].half for name, (x, _) in part.items()) - air
    right = max(x + size[name].half for name, (x, _) in part.items()) + air
    top = min(y - size[name].up for name, (_, y) in part.items()) - air
    bottom = max(y + size[name].down for name, (_, y) in part.items()) + air
    return left, top, right - left, bottom - top


def chain(boxes: Sequence[Box], column: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    """Places in columns from left to right, for the nodes of a path; each column centred."""
    columns: dict[int, list[Box]] = {}
    for box in boxes:
        columns.setdefault(column[box.id], []).append(box)
    placed: dict[str, tuple[int, int]] = {}
    x = 0.0
    for number in sorted(columns):
        stack = columns[number]
        half = max(box.half for box in stack)
        x += half
        y = -sum(box.up + box.down + 3 * GAP for box in stack) / 2
        for box in stack:
            placed[box.id] = (round(x), round(y + box.up))
            y += box.up + box.down + 3 * GAP
        x += half + 120
    return placed
