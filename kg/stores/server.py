"""The Neo4j store: a graph in a database of a Neo4j 5 server, written by differences.

Only nodes and relationships that this tool wrote (they have a fingerprint) are changed or deleted. Every
batch is one transaction; a load that is killed is completed by the next one. Two loads at once: the one
that began later wins, the other stops with a message.

Into a database that holds nothing of ours the nodes' uids come first, and all other constraints and indexes
after the data: filled at once they cost a sixth less of the whole load (measured on 69,489 nodes and 98,737
relationships).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from types import TracebackType
from typing import Any

import neo4j
from neo4j import READ_ACCESS, GraphDatabase, ManagedTransaction, unit_of_work

from kg.errors import QueryError, StoreError
from kg.model import Graph
from kg.resources import cypher_path
from kg.stores.contract import LoadReport, Progress, Row, StoreStatus
from kg.stores.difference import Difference, Held, difference
from kg.stores.failures import FAILURES, TOO_OLD, query_failure, store_failure
from kg.stores.guard import guard
from kg.stores.notices import tell
from kg.stores.standing import missing, server_status
from kg.stores.statements import Statement, load_statement
from kg.stores.writing import (
    BATCH,
    ahead,
    batches,
    check_graph,
    deletion,
    imported,
    keys,
    labels,
    schema,
    stored_statements,
)

AGENT = f"news-kg/{version('news-kg')}"
_OLDEST = 5  # the first major version whose Cypher our files are written in
_CONNECT = 10.0  # seconds to wait for a connection
_RETRY = 20.0  # seconds in which the driver repeats a transaction that failed in passing
_BATCH_TIME = (
    600.0  # seconds after which the server gives a batch up: it waits for a lock, or for a full disk
)


class Neo4jStore:
    """The store in `database` of the server at `url` (neo4j:// bolt:// and their +s and +ssc forms)."""

    engine = "neo4j"

    def __init__(self, url: str, *, user: str, password: str, database: str = "neo4j") -> None:
        """Connect; raises StoreError for a server that is down, refuses us, or is too old."""
        self.url, self.user, self.database = url, user, database
        try:
            self._driver = GraphDatabase.driver(
                url,
                auth=(user, password),
                user_agent=AGENT,
                connection_timeout=_CONNECT,
                max_transaction_retry_time=_RETRY,
            )
        except (*FAILURES, ValueError) as error:
            raise self._failure(error) from error
        try:
            self._greet()
        except BaseException:
            self.close()
            raise

    def _greet(self) -> None:
        """One query, outside the driver's retries, so that what is wrong is said at once."""
        try:
            with self._session() as session:
                agent = session.run("RETURN 1").consume().server.agent
        except FAILURES as error:
            raise self._failure(error) from error
        name, _, number = agent.partition("/")
        if name == "Neo4j" and int(number.split(".")[0]) < _OLDEST:
            raise StoreError(f"{self.url} runs {agent}; this tool needs Neo4j {_OLDEST} or newer", TOO_OLD)

    def load(self, graph: Graph, progress: Progress | None = None) -> LoadReport:
        """Make the database hold exactly `graph` beside whatever others keep in it; see the contract."""
        check_graph(graph)
        try:
            whole = not missing(self.read)
            if not whole:
                self._define(keys())
            token = secrets.token_hex(8)
            self._control("begin", token=token)
            held, others = self._held()
            first = not any(held.values()) and not any(others.values())
            if not (whole or first):  # the data may come from the importer
                self._define([*schema("neo4j"), _own("await"), *imported()])
            found = self._difference(graph, held, others)
            self._apply(found, token, progress or (lambda done, total: None))
            if first:
                self._define([*schema("neo4j"), _own("await")])
            ended = self._control("finish", token=token, changed=not found.empty, by=AGENT)
            if not ended[0]["finished"]:
                raise self._overtaken()
        except FAILURES as error:
            raise self._failure(error) from error
        return found.report

    def compare(self, graph: Graph) -> LoadReport:
        """What `load` would do, without doing it."""
        check_graph(graph)
        try:
            return self._difference(graph, *self._held()).report
        except FAILURES as error:
            raise self._failure(error) from error

    def _define(self, statements: Iterable[Statement]) -> None:
        """Run statements that each need a transaction of their own, as those of the schema do."""
        with self._session(write=True) as session:
            for statement in statements:
                session.run(statement.text).consume()

    def _difference(self, graph: Graph, held: Held, others: Mapping[str, set[str]]) -> Difference:
        for element in graph.nodes:
            if element.uid in others.get(element.label, ()):
                raise StoreError(
                    f"{self.url}: {element.label} {element.uid} is there, written by another tool"
                )
        return difference(graph, held)

    def _held(self) -> tuple[Held, Mapping[str, set[str]]]:
        """What this tool wrote, and the uids of what others keep under the same labels."""
        held: dict[str, dict[str, str]] = {}
        others: dict[str, set[str]] = {}
        with self._session() as session:
            for kind, statement in stored_statements().items():
                row = session.execute_read(_rows, statement.text, {})[0]
                pairs = list(zip(row["uids"], row["fingerprints"], strict=True))
                held[kind] = {uid: print_ for uid, print_ in pairs if print_}
                others[kind] = {uid for uid, print_ in pairs if not print_}
        return held, others

    def _apply(self, found: Difference, token: str, progress: Progress) -> None:
        """Relationships go before their nodes, and come after them."""
        total = len(found.nodes) + len(found.edges) + sum(len(uids) for uids in found.gone.values())
        done = 0
        for kind in sorted(found.gone, key=lambda kind: (kind in labels(), kind)):
            done += self._delete(kind, found.gone[kind], token)
            progress(done, total)
        for batch in ahead(batches((*found.nodes, *found.edges))):
            self._write(batch.statement, token, rows=batch.rows)
            done += len(batch.rows)
            progress(done, total)

    def _delete(self, kind: str, uids: tuple[str, ...], token: str) -> int:
        statement = deletion(kind)
        deleted = 0
        for start in range(0, len(uids), BATCH):
            rows = self._write(statement, token, uids=list(uids[start : start + BATCH]))
            deleted += int(rows[0]["deleted"])
        if deleted < len(uids):
            raise StoreError(
                f"{self.url}: {len(uids) - deleted} {kind} nodes are no longer in the graph, but have"
                " relationships that this tool did not write; move those, then load again"
            )
        return deleted

    def _control(self, name: str, **parameters: Any) -> list[Row]:
        """Begin or finish a load."""
        with self._session(write=True) as session:
            return session.execute_write(_rows, _own(name).text, parameters)

    def _overtaken(self) -> StoreError:
        return StoreError(f"{self.url}: another load began after this one; this one stops")

    def _write(self, statement: Statement, token: str, **parameters: Any) -> list[Row]:
        """One statement in one transaction, refused where another load has begun since."""

        def work(transaction: ManagedTransaction) -> list[Row]:
            if not _rows(transaction, _own("hold").text, {"token": token})[0]["held"]:
                raise self._overtaken()
            return _rows(transaction, statement.text, parameters)

        with self._session(write=True) as session:
            return session.execute_write(unit_of_work(timeout=_BATCH_TIME)(work))

    def status(self) -> StoreStatus:
        """What the database holds, of ours and of others."""
        return server_status(self.read)

    def read(
        self, query: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30.0
    ) -> list[Row]:
        """The rows of a read-only statement; see the contract."""
        work: Callable[..., list[Row]] = unit_of_work(timeout=timeout)(_rows)
        try:
            with self._session() as session:
                return session.execute_read(work, guard(query), dict(parameters or {}))
        except FAILURES as error:
            raise query_failure(error, self.url, self.user, self.database, timeout) from error
        except (TypeError, ValueError) as error:  # the driver, of a parameter that it cannot send
            raise QueryError(str(error)) from error

    def _session(self, *, write: bool = False) -> neo4j.Session:
        access = neo4j.WRITE_ACCESS if write else READ_ACCESS
        return self._driver.session(database=self.database, default_access_mode=access)

    def _failure(self, error: Exception) -> Exception:
        return store_failure(error, self.url, self.user, self.database)

    def close(self) -> None:
        """Close the driver's connections."""
        self._driver.close()

    def __enter__(self) -> Neo4jStore:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _own(name: str) -> Statement:
    return load_statement(cypher_path(f"write/neo4j/{name}.cypher"))


def _rows(transaction: ManagedTransaction, text: str, parameters: Mapping[str, Any]) -> list[Row]:
    result = transaction.run(text, dict(parameters))
    rows = [
        {name: _plain(value) for name, value in zip(record.keys(), record.values(), strict=True)}
        for record in result
    ]
    tell(result.consume().gql_status_objects)
    return rows


def _plain(value: Any) -> Any:
    """A node or relationship as its properties, a path as both, a date as ISO text."""
    if isinstance(value, neo4j.graph.Path):
        return {"nodes": _plain(list(value.nodes)), "relationships": _plain(list(value.relationships))}
    if isinstance(value, (neo4j.graph.Node, neo4j.graph.Relationship, dict)):
        return {name: _plain(value[name]) for name in sorted(value)}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return value.iso_format() if hasattr(value, "iso_format") else value
