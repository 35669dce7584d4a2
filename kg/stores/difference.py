"""What a store holds + a graph -> what must be written and what deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Edge, Graph, Node
from kg.stores.contract import LoadReport
from kg.stores.writing import Fingerprints, fingerprint, kind_of

Held = Mapping[str, Mapping[str, str]]  # label or type -> uid -> fingerprint
Key = tuple[str, str]  # label or type, uid


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Nodes and relationships to write (new or changed), uids to delete, all fingerprints of the graph."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    gone: Mapping[str, tuple[str, ...]]
    fingerprints: Fingerprints
    report: LoadReport

    @property
    def empty(self) -> bool:
        """Whether the store holds the graph already."""
        return not (self.nodes or self.edges or self.gone)


def difference(graph: Graph, held: Held) -> Difference:
    """What separates `held`, as the statements in cypher/write/stored list it, from `graph`."""
    elements: tuple[Node | Edge, ...] = (*graph.nodes, *graph.edges)
    prints = {(kind_of(element), element.uid): fingerprint(element) for element in elements}
    before = {key: held.get(key[0], {}).get(key[1]) for key in prints}
    write = {key for key, print_ in prints.items() if print_ != before[key]}
    gone = _gone(held, prints)
    return Difference(
        nodes=tuple(node for node in graph.nodes if (node.label, node.uid) in write),
        edges=tuple(edge for edge in graph.edges if (edge.type, edge.uid) in write),
        gone=gone,
        fingerprints=prints,
        report=_report(prints, write, {key for key in write if before[key] is None}, gone),
    )


def _report(
    prints: Fingerprints, write: set[Key], added: set[Key], gone: Mapping[str, tuple[str, ...]]
) -> LoadReport:
    every, written = Counter(kind for kind, _ in prints), Counter(kind for kind, _ in write)
    new = Counter(kind for kind, _ in added)
    kinds = {
        kind: LoadReport(
            added=new[kind],
            changed=written[kind] - new[kind],
            removed=len(gone.get(kind, ())),
            unchanged=every[kind] - written[kind],
        )
        for kind in sorted({*every, *gone})
    }
    return LoadReport(
        added=new.total(),
        changed=len(write) - new.total(),
        removed=sum(map(len, gone.values())),
        unchanged=len(prints) - len(write),
        kinds=kinds,
    )


def _gone(held: Held, prints: Fingerprints) -> dict[str, tuple[str, ...]]:
    lost = {
        kind: tuple(sorted(uid for uid in uids if (kind, uid) not in prints)) for kind, uids in held.items()
    }
    return {kind: lost[kind] for kind in sorted(lost) if lost[kind]}
