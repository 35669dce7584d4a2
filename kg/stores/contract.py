"""The contract of a store: load a graph, read with Cypher; the embedded file and Neo4j both keep it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol

from kg.model import Graph

Row = dict[str, Any]
Progress = Callable[[int, int], None]  # (nodes and relationships handled, all of them)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """What a load did, in nodes and relationships together; `kinds` splits it by label and type."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    kinds: Mapping[str, LoadReport] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreStatus:
    """What a store holds and whether it is whole.

    `nodes` and `edges` count what this tool wrote by label and type, `others` the nodes of other tools;
    `missing` names the constraints and indexes that are not there; `loaded` is the time (ISO) of the last
    load that changed something and `by` what made it, None where no load has ended yet; `unfinished` says
    that a load runs or was stopped.
    """

    engine: str
    nodes: Mapping[str, int]
    edges: Mapping[str, int]
    others: int = 0
    missing: tuple[str, ...] = ()
    loaded: str | None = None
    by: str | None = None
    unfinished: bool = False


class Store(Protocol):
    """Where a graph lives. Close it, or use it in a `with` statement."""

    @property
    def engine(self) -> str:
        """The subfolder of cypher with this engine's own statements: embedded or neo4j."""
        ...

    def load(self, graph: Graph, progress: Progress | None = None) -> LoadReport:
        """Make the store hold exactly `graph`, writing only differences; loading twice changes nothing.

        Killed at any point, the same call again ends in the same store.  Raises StoreError.
        """
        ...

    def compare(self, graph: Graph) -> LoadReport:
        """What `load` would do, without doing it."""
        ...

    def status(self) -> StoreStatus:
        """What the store holds. Raises StoreError where it cannot be read."""
        ...

    def read(
        self, query: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30.0
    ) -> list[Row]:
        """The rows of a read-only statement, as plain values; at most `timeout` seconds.

        Raises QueryError for a statement that is refused, wrong or too slow, StoreError for a store that
        cannot be read.
        """
        ...

    def close(self) -> None:
        """Give back what the store holds open; twice does no harm."""
        ...

    def __enter__(self) -> Store:
        """The store itself."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        ...
