"""Graph -> rows for the statements in cypher/write: one kind of node or relationship at a time.

The statements alone say which properties are stored; a property that none of them writes is an error.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.errors import StoreError
from kg.model import Edge, Graph, Node, Value
from kg.resources import cypher_path
from kg.stores.contract import Row
from kg.stores.statements import Statement, load_statement

BATCH = 5_000  # rows a statement: best or equal on both engines (lab/NEO4J.md)
_FIELD = re.compile(r"\brow\.(\w+)")
_INTEGERS = range(-(2**63), 2**63)
_as_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

Fingerprints = Mapping[tuple[str, str], str]  # (label or type, uid) -> fingerprint


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
    """16 hexadecimal digits over everything the element says: equal where nothing differs."""
    ends = (element.start, element.stop) if isinstance(element, Edge) else ()
    try:
        said = _as_json([*ends, dict(element.properties)]).encode("utf-8")
    except (UnicodeEncodeError, TypeError, ValueError) as error:
        raise StoreError(f"{kind_of(element)} {element.uid} holds what no store can keep: {error}") from error
    return hashlib.sha256(said).hexdigest()[:16]


def batches(elements: Iterable[Node | Edge], fingerprints: Fingerprints) -> Iterator[Batch]:
    """The elements as batches of at most BATCH rows, each kind for itself, in the order given."""
    waiting: dict[str, list[Node | Edge]] = {}
    for element in elements:
        waiting.setdefault(_file(element), []).append(element)
    for name, several in waiting.items():
        statement = _merge(name)
        fields = frozenset(_FIELD.findall(statement.text))
        for start in range(0, len(several), BATCH):
            rows = [
                _row(element, fields, fingerprints[kind_of(element), element.uid])
                for element in several[start : start + BATCH]
            ]
            yield Batch(kind=name, statement=statement, rows=rows)


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


def _row(element: Node | Edge, fields: frozenset[str], print_: str) -> Row:
    row: Row = {name: value for name, value in element.properties.items() if value is not None}
    for name, value in row.items():
        _check(name, value, element, fields)
    row["uid"] = element.uid
    row["fingerprint"] = print_
    if isinstance(element, Edge):
        row["start"], row["stop"] = element.start, element.stop
    return row


def _check(name: str, value: Value, element: Node | Edge, fields: frozenset[str]) -> None:
    """Neo4j's own rules for properties, kept on both stores: kglite would take what Neo4j refuses.

    Text that is no UTF-8 has been refused by `fingerprint` before.
    """
    if name not in fields:
        raise StoreError(f"{_file(element)} {element.uid}: no statement writes the property {name}")
    if not _fits(value):
        raise StoreError(
            f"{_file(element)} {element.uid}: {name} holds what no store can keep: {value!r:.80}"
        )


def _fits(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, str) for part in value)
    if isinstance(value, int):
        return value in _INTEGERS
    return isinstance(value, (str, float))


def check_graph(graph: Graph) -> None:
    """Raise StoreError where two elements share a uid or an end is missing: MERGE would be silent."""
    nodes = {(node.label, node.uid) for node in graph.nodes}
    if len(nodes) < len(graph.nodes):
        raise StoreError("two nodes of one label have the same uid")
    if len({(edge.type, edge.uid) for edge in graph.edges}) < len(graph.edges):
        raise StoreError("two relationships of one type have the same uid")
    for edge in graph.edges:
        for end in ((edge.start_label, edge.start), (edge.stop_label, edge.stop)):
            if end not in nodes:
                raise StoreError(f"{edge.type} {edge.uid}: the graph has no {end[0]} {end[1]}")
