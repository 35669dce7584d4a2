"""A workspace's nouns or a store -> the forms that other programs read: JSON lines, GraphML, GEXF, CSV.

Triples and identities need the workspace, which alone keeps the rules and every mention; networks and tables
need a Graph, from the workspace or, by `graph_from`, from a store.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Edge, Graph, Node, Resolution
from kg.records import Record, identity_record
from kg.resources import cypher_path
from kg.stores.contract import Store
from kg.view.networks import gexf_text, graphml_text
from kg.view.subgraph import edges_of, nodes_from, read
from kg.view.tables import attendance_csv, posts_csv, write_tables
from kg.view.triples import PREDICATES, export_triples

__all__ = [
    "PREDICATES",
    "attendance_csv",
    "export_identities",
    "export_triples",
    "gexf_text",
    "graph_from",
    "graphml_text",
    "posts_csv",
    "write_tables",
]


def export_identities(resolution: Resolution) -> Iterator[Record]:
    """A record for each identity: uid, kind, name, aliases, mentions; by kind, then uid."""
    for identity in sorted(resolution.identities, key=lambda each: (each.kind, each.uid)):
        yield identity_record(identity)


def graph_from(store: Store) -> Graph:
    """Everything that a store holds, as the graph that was loaded into it."""
    nodes: list[Node] = []
    for path in sorted(cypher_path("export/nodes").glob("*.cypher")):
        nodes += nodes_from(path.stem, read(store, f"export/nodes/{path.stem}"))
    edges: list[Edge] = []
    for path in sorted(cypher_path("export/edges").glob("*.cypher")):
        edges += edges_of(path.stem, read(store, f"export/edges/{path.stem}"))
    return Graph(
        nodes=tuple(sorted(nodes, key=lambda node: (node.label, node.uid))),
        edges=tuple(sorted(edges, key=lambda edge: (edge.type, edge.uid))),
    )
