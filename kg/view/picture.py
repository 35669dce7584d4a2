"""Nodes and edges of a graph -> a Picture: at most so many nodes, the most important ones; what was cut."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from kg.model import Edge, Node
from kg.view.kinds import KINDS

LIMIT = 300  # nodes in a picture unless asked otherwise
Key = tuple[str, str]  # label and uid of a node
_ORDER = {kind.label: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What one page shows.

    `focus` are the nodes asked for; `total` the nodes before cutting; `articles` the Article nodes that the
    evidence names, drawn or not; `newest` the date of the graph's newest article; `chain` orders a path.
    """

    title: str
    caption: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    total: int
    focus: tuple[Key, ...] = ()
    articles: Mapping[str, Node]
    newest: str | None = None
    chain: Mapping[Key, int] | None = None


def key_of(node: Node) -> Key:
    """Label and uid."""
    return node.label, node.uid


def ends_of(edge: Edge) -> tuple[Key, Key]:
    """The keys of an edge's two nodes."""
    return (edge.start_label, edge.start), (edge.stop_label, edge.stop)


def cut(
    nodes: Sequence[Node], edges: Sequence[Edge], focus: Sequence[Key] = (), limit: int = LIMIT
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """At most `limit` nodes and the edges between them, both sorted.

    The focus stays; then nodes nearer to it come first, then those that more articles tie to the rest.
    Without a focus the picture grows from the node with the most ties, so that it hangs together.
    A node without a tie to another one shown is cut too: a picture shows ties.
    """
    known = {key_of(node): node for node in nodes}
    inside = [edge for edge in edges if all(end in known for end in ends_of(edge))]
    neighbours = _neighbours(inside)
    weight = _weights(inside)
    order = {key: (-weight.get(key, 0), _ORDER[key[0]], key[1]) for key in known}
    if focus:
        steps = _steps(neighbours, [key for key in focus if key in known])
        ranked = sorted(known, key=lambda key: (steps.get(key, len(known)), order[key]))
    else:
        ranked = _grown(neighbours, order)
    kept = set(ranked[: max(limit, 1)])
    if inside:
        kept = {key for key in kept if key in focus or neighbours.get(key, set()) & kept}
    return (
        tuple(known[key] for key in sorted(kept, key=lambda key: (_ORDER[key[0]], key[1]))),
        tuple(
            sorted(
                (edge for edge in inside if all(end in kept for end in ends_of(edge))),
                key=lambda edge: (edge.type, edge.uid),
            )
        ),
    )


def _grown(neighbours: Mapping[Key, set[Key]], order: Mapping[Key, tuple[int, int, str]]) -> list[Key]:
    """From the first in `order`, always the first of those tied to what is there; then the next part."""
    ranked: list[Key] = []
    seen: set[Key] = set()
    for start in sorted(neighbours, key=order.__getitem__):
        edge = [] if start in seen else [(order[start], start)]
        seen.add(start)
        while edge:
            _, key = heappop(edge)
            ranked.append(key)
            for other in neighbours[key] - seen:
                heappush(edge, (order[other], other))
            seen |= neighbours[key]
    return ranked


def _neighbours(edges: Sequence[Edge]) -> dict[Key, set[Key]]:
    found: dict[Key, set[Key]] = defaultdict(set)
    for edge in edges:
        start, stop = ends_of(edge)
        found[start].add(stop)
        found[stop].add(start)
    return found


def _weights(edges: Sequence[Edge]) -> dict[Key, int]:
    weight: dict[Key, int] = defaultdict(int)
    for edge in edges:
        count = edge.properties.get("articles")
        for end in ends_of(edge):
            weight[end] += count if isinstance(count, int) else 1
    return weight


def _steps(neighbours: Mapping[Key, set[Key]], focus: Sequence[Key]) -> dict[Key, int]:
    """Steps from the focus to each node that it reaches."""
    steps = dict.fromkeys(focus, 0)
    queue = deque(focus)
    while queue:
        key = queue.popleft()
        for other in sorted(neighbours.get(key, ())):
            if other not in steps:
                steps[other] = steps[key] + 1
                queue.append(other)
    return steps
