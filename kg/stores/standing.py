"""Reads of cypher/status -> how much a store holds, and which constraints and indexes it lacks."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.resources import cypher_path
from kg.stores.contract import Row, StoreStatus
from kg.stores.statements import load_statement
from kg.stores.writing import schema

Read = Callable[[str], list[Row]]
_NAMED = re.compile(r"\b(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS")


def counts(read: Read) -> tuple[dict[str, int], dict[str, int]]:
    """How many nodes of each label, and relationships of each type, this tool wrote."""
    nodes, edges = (_rows(read, name) for name in ("nodes", "relationships"))
    return (
        {row["kind"]: row["count"] for row in nodes},
        {row["kind"]: row["count"] for row in edges},
    )


def server_status(read: Read) -> StoreStatus:
    """What a Neo4j server holds."""
    nodes, edges = counts(read)
    (server,) = _rows(read, "neo4j/server")
    last = _rows(read, "neo4j/last_load") or [{"at": None, "by": None, "unfinished": False}]
    return StoreStatus(
        engine=f"Neo4j {server['version']} {server['edition']}",
        nodes=nodes,
        edges=edges,
        others=_rows(read, "neo4j/others")[0]["count"],
        missing=missing(read),
        loaded=last[0]["at"],
        by=last[0]["by"],
        unfinished=last[0]["unfinished"],
    )


def missing(read: Read) -> tuple[str, ...]:
    """The constraints and indexes of cypher/schema that a Neo4j server lacks."""
    there = {row["name"] for row in _rows(read, "neo4j/indexes")}
    named = [name for statement in schema("neo4j") for name in _NAMED.findall(statement.text)]
    return tuple(name for name in named if name not in there)


def _rows(read: Read, name: str) -> list[Row]:
    return read(load_statement(cypher_path(f"status/{name}.cypher")).text)
