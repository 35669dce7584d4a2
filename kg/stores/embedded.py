"""The embedded store: a graph in one kglite file, written whole and renamed, read without a lock.

A changed graph is written as a whole new file, not as a difference: kglite's file is the same, byte for
byte, whenever the same statements run in the same order on an empty graph (measured), so the file depends
on the graph alone, not on the loads before it. 100,000 nodes and 300,000 relationships take seconds.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any

import kglite

from kg.errors import QueryError, StoreError
from kg.model import Graph
from kg.stores.contract import LoadReport, Progress, Row, StoreStatus
from kg.stores.difference import Difference, Held, difference
from kg.stores.guard import guard
from kg.stores.standing import counts
from kg.stores.writing import batches, check_graph, schema, stored_statements

kglite.set_query_warning_policy("silent")  # its hints are for its own API, and go to stderr
_VIRTUAL = frozenset({"id", "title", "type"})  # kglite adds them to every node it returns whole


class EmbeddedStore:
    """The store in the file `path`; the file appears with the first load."""

    engine = "embedded"

    def __init__(self, path: Path) -> None:
        self.path = path
        self._session: kglite.Session | None = None

    def load(self, graph: Graph, progress: Progress | None = None) -> LoadReport:
        """Make the file hold exactly `graph`; a file that holds it already is left alone."""
        check_graph(graph)
        found = self._difference(graph)
        if self._session is None or not found.empty:
            self._write(graph, progress)
        return found.report

    def compare(self, graph: Graph) -> LoadReport:
        """What `load` would do, without doing it."""
        check_graph(graph)
        return self._difference(graph).report

    def _difference(self, graph: Graph) -> Difference:
        return difference(graph, self._held())

    def _held(self) -> Held:
        """What the file holds; nothing where there is no file, or one so damaged that only a load helps."""
        try:
            session = self._open()
        except StoreError:
            return {}
        return {
            kind: dict(zip(row["uids"], row["fingerprints"], strict=True))
            for kind, statement in stored_statements().items()
            for row in session.cypher(statement.text).to_list()
        }

    def _write(self, graph: Graph, progress: Progress | None) -> None:
        """Build the graph in memory, save it under another name, then put it in the file's place."""
        total = len(graph.nodes) + len(graph.edges)
        done = 0
        part = self.path.with_name(self.path.name + ".part")
        try:
            built = kglite.KnowledgeGraph()
            for statement in schema("embedded"):
                built.cypher(statement.text)
            for batch in batches((*graph.nodes, *graph.edges)):
                built.cypher(batch.statement.text, params={"rows": batch.rows})
                done += len(batch.rows)
                if progress:
                    progress(done, total)
            _save(built, part)
            self.close()
            part.replace(self.path)
        except (OSError, kglite.KgError) as error:
            raise StoreError(f"{self.path}: cannot be written: {error}") from error

    def status(self) -> StoreStatus:
        """What the file holds; its schema is made with it, and its time is that of the last load."""
        nodes, edges = counts(self.read)
        written = datetime.fromtimestamp(self.path.stat().st_mtime, timezone.utc)
        return StoreStatus(
            engine=f"kglite {version('kglite')}",
            nodes=nodes,
            edges=edges,
            loaded=written.isoformat(timespec="seconds"),
        )

    def read(
        self, query: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30.0
    ) -> list[Row]:
        """The rows of a read-only statement; see the contract."""
        session = self._open()
        try:
            rows = session.cypher(
                guard(query), params=dict(parameters or {}), timeout_ms=max(1, int(timeout * 1000))
            )
            if isinstance(rows, str):  # ... FORMAT CSV, kglite's own
                raise QueryError("FORMAT is refused: rows are wanted; --json gives a form for machines")
            return [{name: _plain(value) for name, value in row.items()} for row in rows.to_list()]
        except kglite.CypherTimeoutError as error:
            raise QueryError(f"stopped after {timeout:g} seconds; ask for less, or give more time") from error
        except (kglite.KgError, TypeError, ValueError) as error:  # the latter for odd parameters
            raise QueryError(_message(error)) from error

    def _open(self) -> kglite.Session:
        if self._session is None:
            if not self.path.is_file():
                raise StoreError(f"{self.path}: no such store; build one with kg build")
            try:
                self._session = kglite.open_session(str(self.path))
            except (OSError, kglite.KgError) as error:
                raise StoreError(
                    f"{self.path}: cannot be read: {error}; delete it and load the workspace again"
                ) from error
        return self._session

    def close(self) -> None:
        """Give the file back."""
        self._session = None

    def __enter__(self) -> EmbeddedStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _save(built: kglite.KnowledgeGraph, part: Path) -> None:
    with warnings.catch_warnings():
        # It says which columns a mapped load would keep on the heap; we never load mapped.
        warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
        built.save(str(part))
    with part.open("rb") as file:
        os.fsync(file.fileno())


def _plain(value: Any) -> Any:
    """A node or relationship as its properties, as Neo4j's driver shows it, without kglite's own."""
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if not isinstance(value, dict):
        return value
    if "properties" in value and "id" in value:
        own = value["properties"]
        return {name: _plain(part) for name, part in own.items() if name not in _VIRTUAL}
    return {name: _plain(part) for name, part in value.items()}


def _message(error: Exception) -> str:
    line, column = getattr(error, "line", None), getattr(error, "col", None)
    said = str(error).splitlines()[0].removeprefix(f"Cypher syntax error at line {line}, col {column}: ")
    return f"line {line}, column {column}: {said}" if line and column else str(error)
