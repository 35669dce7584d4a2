"""Graph -> rows for the statements in cypher/write: one kind of node or relationship at a time.

The statements alone say which properties are stored; a property that none of them writes is an error.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from kg.errors import StoreError
from kg.model import Edge, Graph, Node
from kg.resources import cypher_path
from kg.stores.contract import Row
from kg.stores.statements import Statement, load_statement

BATCH = 5_000  # rows a statement: best or equal on both engines (lab/NEO4J.md)
_FIELD = re.compile(r"\brow\.(\w+)")
_INTEGERS = range(-(2**63), 2**63)
_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One run of a statement of cypher/write; `kind` is the label or type that it writes."""

    kind: str
    statement: Statement
    rows: list[Row]


def schema(engine: str) -> list[Statement]:
    """The statements of cypher/schema and of the engine's own subfolder, in the order of their names."""
    folder = cypher_path("schema")
    return [
        load_statement(path)
        for path in (*sorted(folder.glob("*.cypher")), *sorted((folder / engine).glob("*.cypher")))
    ]


def keys() -> list[Statement]:
    """The statements of Neo4j's schema without which a load cannot find nodes by uid, or lock."""
    names = (*sorted(labels()), "neo4j/KgLoad")
    return [load_statement(cypher_path(f"schema/{name}-uid.cypher")) for name in names]


def imported() -> list[Statement]:
    """The statements that complete what Neo4j's importer has written: see kg.stores.bulk."""
    return [load_statement(path) for path in sorted(cypher_path("write/imported").glob("*.cypher"))]


def stored_statements() -> dict[str, Statement]:
    """For each label and type the statement that lists what a store holds of it: uid and fingerprint."""
    return {path.stem: load_statement(path) for path in sorted(cypher_path("write/stored").glob("*.cypher"))}


def labels() -> frozenset[str]:
    """The labels of nodes; the other kinds are types of relationships."""
    return frozenset(
        path.stem for path in cypher_path("write/merge").glob("*.cypher") if "-" not in path.stem
    )


def stored_fields() -> frozenset[str]:
    """The names of all properties that the statements in cypher/write/merge can store."""
    texts = (path.read_text("utf-8") for path in cypher_path("write/merge").glob("*.cypher"))
    return frozenset(name for text in texts for name in _FIELD.findall(text))


def deletion(kind: str) -> Statement:
    """The statement that deletes nodes of a label, or relationships of a type, by uid."""
    return load_statement(cypher_path(f"write/delete/{kind}.cypher"))


def kind_of(element: Node | Edge) -> str:
    """The label of a node, the type of a relationship."""
    return element.label if isinstance(element, Node) else element.type


def fingerprint(element: Node | Edge) -> str:
    """16 hexadecimal digits over everything the element says: equal where nothing differs.

    For elements that `check_graph` has let pass.
    """
    ends = (element.start, element.stop) if isinstance(element, Edge) else ()
    said = _as_json([*ends, dict(element.properties)]).encode("utf-8")
    return hashlib.sha256(said).hexdigest()[:16]


def batches(elements: Iterable[Node | Edge]) -> Iterator[Batch]:
    """The elements as batches of at most BATCH rows, each kind for itself, in the order given.

    A batch is made when it is asked for, its fingerprints too, so that memory is bounded and the work can be
    done while a store writes the batch before.
    """
    for name, several in _by_file(elements).items():
        for start in range(0, len(several), BATCH):
            rows = [_row(element) for element in several[start : start + BATCH]]
            yield Batch(kind=name, statement=_merge(name), rows=rows)


def ahead(made: Iterator[Batch]) -> Iterator[Batch]:
    """The same batches; the next one is made while the one before is being written."""
    with ThreadPoolExecutor(max_workers=1) as maker:
        coming = maker.submit(next, made, None)
        while batch := coming.result():
            coming = maker.submit(next, made, None)
            yield batch


def _by_file(elements: Iterable[Node | Edge]) -> dict[str, list[Node | Edge]]:
    """Those that one statement of cypher/write/merge writes, together."""
    found: dict[str, list[Node | Edge]] = {}
    for element in elements:
        found.setdefault(_file(element), []).append(element)
    return found


def _file(element: Node | Edge) -> str:
    if isinstance(element, Node):
        return element.label
    return f"{element.start_label}-{element.type}-{element.stop_label}"


def _merge(name: str) -> Statement:
    path = cypher_path(f"write/merge/{name}.cypher")
    if not path.is_file():
        raise StoreError(
            f"{name}: the graph has no such nodes or relationships; cypher/write/merge lists them"
        )
    return load_statement(path)


def _row(element: Node | Edge) -> Row:
    row: Row = {name: value for name, value in element.properties.items() if value is not None}
    row["uid"] = element.uid
    row["fingerprint"] = fingerprint(element)
    if isinstance(element, Edge):
        row["start"], row["stop"] = element.start, element.stop
    return row


def check_graph(graph: Graph) -> None:
    """Raise StoreError for what no store can hold, before anything is written.

    Two elements of one uid and a missing end: MERGE would be silent about them. Unknown kinds and properties:
    no statement writes them. Neo4j's own rules for values: kglite would take what Neo4j refuses.
    """
    nodes = {(node.label, node.uid) for node in graph.nodes}
    if len(nodes) < len(graph.nodes):
        raise StoreError("two nodes of one label have the same uid")
    if len({(edge.type, edge.uid) for edge in graph.edges}) < len(graph.edges):
        raise StoreError("two relationships of one type have the same uid")
    for edge in graph.edges:
        for end in ((edge.start_label, edge.start), (edge.stop_label, edge.stop)):
            if end not in nodes:
                raise StoreError(f"{edge.type} {edge.uid}: the graph has no {end[0]} {end[1]}")
    for name, several in _by_file((*graph.nodes, *graph.edges)).items():
        _check(name, several)


def _check(name: str, several: Iterable[Node | Edge]) -> None:
    fields = frozenset(_FIELD.findall(_merge(name).text))
    for element in several:
        for field, value in element.properties.items():
            if field not in fields and value is not None:
                raise StoreError(f"{name} {element.uid}: no statement writes the property {field}")
            if not _fits(value):
                raise StoreError(f"{name} {element.uid}: {field} holds what no store can keep: {value!r:.80}")


def _fits(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value) and _is_unicode("".join(value))
    if isinstance(value, str):
        return _is_unicode(value)
    if isinstance(value, int):
        return value in _INTEGERS
    return value is None or isinstance(value, float)


def _is_unicode(text: str) -> bool:
    """Half a pair of UTF-16, as a damaged JSON file may give it, is no text."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
