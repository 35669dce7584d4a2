"""A Graph -> GraphML and GEXF text through networkx, for Gephi, yEd, igraph and others."""

from __future__ import annotations

import io
import re
from calendar import monthrange
from collections.abc import Mapping
from typing import Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from networkx.readwrite.graphml import GraphMLWriter

from kg.model import Edge, Graph, Node, Value
from kg.view.facts import name_of
from kg.view.kinds import KIND

JOINT = " | "  # between the entries of a list: neither format has lists
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


def graphml_text(graph: Graph) -> str:
    """The graph as GraphML: nodes "Label:uid" with `label`, `node`; edges with `relationship`, `weight`."""
    writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
    writer.add_graph_element(_network(graph, dynamic=False))
    held = io.BytesIO()
    writer.dump(held)
    return held.getvalue().decode("utf-8")


def gexf_text(graph: Graph) -> str:
    """The graph as dynamic GEXF 1.2: as GraphML, with start and end where dates are known, and colours.

    Events last from `date` to `end_date`, with everything that ties to them; articles begin when published.
    A post begins with `since` or else when first seen in print, and ends with `until` or else when last
    seen (曾任: with `until` or else when first seen as former): for the timeline only, the attributes keep
    them apart. 2025-09 is its first or its last day.
    """
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    meta = writer.xml.find("meta")
    if meta is not None:
        meta.attrib.pop("lastmodifieddate", None)  # today's date: the same graph must give the same bytes
    writer.add_graph(_network(graph, dynamic=True))
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue().decode("utf-8") + "\n"


def _network(graph: Graph, *, dynamic: bool) -> nx.MultiDiGraph[str]:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="news-kg")
    days = {(node.label, node.uid): _node_days(node) for node in graph.nodes}
    for node in graph.nodes:
        network.add_node(f"{node.label}:{node.uid}", **_node(node), **_timed(node, days, dynamic))
    for edge in graph.edges:
        network.add_edge(
            f"{edge.start_label}:{edge.start}",
            f"{edge.stop_label}:{edge.stop}",
            key=None if dynamic else edge.uid,  # GraphML takes an edge's id from its key, GEXF from `id`
            **_edge(edge),
            **({"id": edge.uid, **_lasting(*_edge_days(edge, days))} if dynamic else {}),
        )
    return network


def _node(node: Node) -> dict[str, Any]:
    return {"label": _clean(name_of(node)), "node": node.label, **_attributes(node.properties)}


def _timed(
    node: Node, days: Mapping[tuple[str, str], tuple[str | None, str | None]], dynamic: bool
) -> dict[str, Any]:
    if not dynamic:
        return {}
    colour = KIND[node.label].colour
    rgb = {name: int(colour[place : place + 2], 16) for name, place in (("r", 1), ("g", 3), ("b", 5))}
    return {**_lasting(*days[node.label, node.uid]), "viz": {"color": {**rgb, "a": 1.0}}}


def _edge(edge: Edge) -> dict[str, Any]:
    weight = edge.properties.get("articles")
    return {
        "label": edge.type,
        "relationship": edge.type,
        "weight": float(weight) if isinstance(weight, int) else 1.0,
        **_attributes(edge.properties),
    }


def _attributes(properties: Mapping[str, Value]) -> dict[str, Any]:
    """Properties that both formats can keep: lists joined, what is not there left out."""
    kept: dict[str, Any] = {}
    for name, value in sorted(properties.items()):
        if isinstance(value, list):
            kept[name] = _clean(JOINT.join(value))
        elif value is not None:
            kept[name] = _clean(value) if isinstance(value, str) else value
    return kept


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


# ── time ──────────────────────────────────────────────────────────────────────────────────────────

Days = tuple[str | None, str | None]


def _node_days(node: Node) -> Days:
    seen = node.properties
    if node.label == "Event":
        return _first(seen.get("date")), _last(seen.get("end_date") or seen.get("date"))
    if node.label == "Article":
        return _first(seen.get("published")), None
    return None, None


def _edge_days(edge: Edge, days: Mapping[tuple[str, str], Days]) -> Days:
    seen = edge.properties
    if edge.type == "HOLDS" and seen.get("former"):
        return _first(seen.get("since")), _last(seen.get("until") or seen.get("first_seen"))
    if edge.type == "HOLDS":
        since, until = seen.get("since"), seen.get("until")
        return _first(since or seen.get("first_seen")), _last(until or seen.get("last_seen"))
    for end in ((edge.start_label, edge.start), (edge.stop_label, edge.stop)):
        if end[0] in ("Event", "Article"):
            return days.get(end, (None, None))
    return None, None


def _lasting(first: str | None, last: str | None) -> dict[str, str]:
    if first and last and last < first:
        last = first
    return {name: day for name, day in (("start", first), ("end", last)) if day}


def _first(value: Value) -> str | None:
    """The first day of an ISO date of any precision; None where its year is not known."""
    match = _DATE.match(value) if isinstance(value, str) else None
    return f"{match[1]}-{match[2] or '01'}-{match[3] or '01'}" if match else None


def _last(value: Value) -> str | None:
    match = _DATE.match(value) if isinstance(value, str) else None
    if not match:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    if not 1 <= month <= 12 or not year:
        return None
    return f"{match[1]}-{month:02d}-{match[3] or monthrange(year, month)[1]}"
