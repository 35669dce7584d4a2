"""What a store holds + a graph -> what must be written and what deleted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Edge, Graph, Node
from kg.stores.contract import LoadReport
from kg.stores.writing import fingerprint

Held = Mapping[str, Mapping[str, str]]  # label or type -> uid -> fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Nodes and relationships to write (new or changed), and uids to delete by label or type."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    gone: Mapping[str, tuple[str, ...]]
    report: LoadReport

    @property
    def empty(self) -> bool:
        """Whether the store holds the graph already."""
        return not (self.nodes or self.edges or self.gone)


def difference(graph: Graph, held: Held) -> Difference:
    """What separates `held`, as the statements in cypher/write/stored list it, from `graph`."""
    wanted: dict[str, set[str]] = {}
    new: list[Node | Edge] = []
    changed: list[Node | Edge] = []
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    for element in elements:
        kind = element.label if isinstance(element, Node) else element.type
        wanted.setdefault(kind, set()).add(element.uid)
        before = held.get(kind, {}).get(element.uid)
        if before is None:
            new.append(element)
        elif before != fingerprint(element):
            changed.append(element)
    gone = _gone(held, wanted)
    written = {id(element) for element in (*new, *changed)}
    removed = sum(len(uids) for uids in gone.values())
    return Difference(
        nodes=tuple(node for node in graph.nodes if id(node) in written),
        edges=tuple(edge for edge in graph.edges if id(edge) in written),
        gone=gone,
        report=LoadReport(
            added=len(new),
            changed=len(changed),
            removed=removed,
            unchanged=len(graph.nodes) + len(graph.edges) - len(written),
        ),
    )


def _gone(held: Held, wanted: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    lost = {kind: tuple(sorted(set(uids) - wanted.get(kind, set()))) for kind, uids in sorted(held.items())}
    return {kind: uids for kind, uids in lost.items() if uids}
