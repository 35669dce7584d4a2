"""The name of a statement in cypher/questions and its parameters -> rows."""

from __future__ import annotations

from typing import Any

from kg.resources import cypher_path
from kg.stores.contract import Row, Store
from kg.stores.statements import load_statement


def look_up(store: Store, name: str, /, **parameters: Any) -> list[Row]:
    """The rows of cypher/questions/lookups/`name`.cypher; raises QueryError or StoreError."""
    statement = load_statement(cypher_path(f"questions/lookups/{name}.cypher"))
    return store.read(statement.text, parameters)
