"""Some nodes of a store -> the nodes and edges around them, by statements in cypher/draw."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kg.model import Edge, Node
from kg.resources import cypher_path
from kg.stores.contract import Row, Store
from kg.stores.statements import load_statement
from kg.view.facts import listed
from kg.view.picture import Key, ends_of

# A tie to follow: from its first node or to its second one; the rest is a file's name in cypher/draw.
Tie = tuple[str, str]
Filter = Callable[[Edge], bool]

_ENDS = frozenset({"uid", "start", "stop"})


class Subgraph:
    """Nodes and edges read so far; `follow` adds what ties them to others."""

    def __init__(self, store: Store, start: Iterable[Key]) -> None:
        self.edges: dict[str, Edge] = {}
        self._store = store
        self._keys: dict[Key, None] = dict.fromkeys(start)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The nodes reached, in the order in which they were."""
        return tuple(self._keys)

    def follow(self, ties: Sequence[Tie], keep: Filter | None = None) -> None:
        """Add the edges of `ties` from the nodes known before this call, and the nodes at the other ends."""
        before = self.keys
        for side, name in ties:
            for edge in self._read(side, name, before):
                if keep is None or keep(edge):
                    self.edges[edge.uid] = edge
                    self._keys.update(dict.fromkeys(ends_of(edge)))

    def close(self, ties: Sequence[str]) -> None:
        """Add the edges of `ties` that run between nodes known already."""
        known = set(self._keys)
        self.follow([("from", name) for name in ties], lambda edge: known.issuperset(ends_of(edge)))

    def _read(self, side: str, name: str, keys: Sequence[Key]) -> list[Edge]:
        start, _, stop = name.split("-")
        wanted = start if side == "from" else stop
        uids = sorted(uid for label, uid in keys if label == wanted)
        return edges_of(name, read(self._store, f"draw/{side}/{name}", uids=uids)) if uids else []

    def nodes(self) -> list[Node]:
        """The nodes reached, with their properties; those that the store does not hold are left out."""
        return nodes_of(self._store, self.keys)


def read(store: Store, name: str, **parameters: Any) -> list[Row]:
    """The rows of cypher/`name`.cypher."""
    return store.read(load_statement(cypher_path(f"{name}.cypher")).text, parameters)


def edges_of(name: str, rows: Iterable[Row]) -> list[Edge]:
    """Rows of a file in cypher/draw/from, cypher/draw/to or cypher/export/edges -> edges."""
    start, type_, stop = name.split("-")
    return [
        Edge(
            type=type_,
            uid=row["uid"],
            start_label=start,
            start=row["start"],
            stop_label=stop,
            stop=row["stop"],
            properties=_properties(row),
        )
        for row in rows
    ]


def nodes_of(store: Store, keys: Iterable[Key]) -> list[Node]:
    """The nodes of `keys`, by label and uid."""
    by_label: dict[str, set[str]] = {}
    for label, uid in keys:
        by_label.setdefault(label, set()).add(uid)
    return [
        node
        for label, uids in sorted(by_label.items())
        for node in nodes_from(label, read(store, f"draw/nodes/{label}", uids=sorted(uids)))
    ]


def nodes_from(label: str, rows: Iterable[Row]) -> list[Node]:
    """Rows of a file in cypher/draw/nodes or cypher/export/nodes -> nodes."""
    return [Node(label=label, uid=row["uid"], properties=_properties(row)) for row in rows]


def cited_articles(store: Store, edges: Iterable[Edge]) -> Mapping[str, Node]:
    """The Article nodes that the evidence of `edges` names, by uid."""
    uids = {place.rpartition(":")[0] for edge in edges for place in listed(edge.properties.get("evidence"))}
    return {node.uid: node for node in nodes_of(store, (("Article", uid) for uid in uids))}


def _properties(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _ENDS and value is not None}
