"""What a store holds + a graph -> what must be written and what deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Edge, Graph, Node
from kg.stores.contract import LoadReport
from kg.stores.writing import fingerprint, kind_of

Held = Mapping[str, Mapping[str, str]]  # label or type -> uid -> fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Nodes and relationships to write (new or changed), and uids to delete."""

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
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    nodes = tuple(node for node in graph.nodes if _differs(node, held))
    edges = tuple(edge for edge in graph.edges if _differs(edge, held))
    gone = _gone(held, elements)
    report = _report(elements, (*nodes, *edges), held, gone)
    return Difference(nodes=nodes, edges=edges, gone=gone, report=report)


def _differs(element: Node | Edge, held: Held) -> bool:
    """New or changed; what is new needs no fingerprint yet, and a first load is all new."""
    before = _before(element, held)
    return before is None or before != fingerprint(element)


def _before(element: Node | Edge, held: Held) -> str | None:
    return held.get(kind_of(element), {}).get(element.uid)


def _gone(held: Held, elements: Iterable[Node | Edge]) -> dict[str, tuple[str, ...]]:
    here = {(kind_of(element), element.uid) for element in elements}
    lost = {
        kind: tuple(sorted(uid for uid in uids if (kind, uid) not in here)) for kind, uids in held.items()
    }
    return {kind: lost[kind] for kind in sorted(lost) if lost[kind]}


def _report(
    elements: Iterable[Node | Edge],
    written: Iterable[Node | Edge],
    held: Held,
    gone: Mapping[str, tuple[str, ...]],
) -> LoadReport:
    every = Counter(kind_of(element) for element in elements)
    differing = Counter(kind_of(element) for element in written)
    new = Counter(kind_of(element) for element in written if _before(element, held) is None)
    kinds = {
        kind: LoadReport(
            added=new[kind],
            changed=differing[kind] - new[kind],
            removed=len(gone.get(kind, ())),
            unchanged=every[kind] - differing[kind],
        )
        for kind in sorted({*every, *gone})
    }
    return LoadReport(
        added=sum(each.added for each in kinds.values()),
        changed=sum(each.changed for each in kinds.values()),
        removed=sum(each.removed for each in kinds.values()),
        unchanged=sum(each.unchanged for each in kinds.values()),
        kinds=kinds,
    )
