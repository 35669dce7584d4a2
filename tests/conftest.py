"""Stores for the tests of all rooms: the same test runs on the embedded store and on a real Neo4j."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from kg.stores.contract import Store
from kg.stores.open import open_store
from kg.stores.server import Neo4jStore
from tests.neo4j_server import Options, Server, free_ports, missing, running_server
from tests.requirements import require
from tests.stores.sample_graph import GRAPH

# The driver's own log repeats each remark of the server at length; kg.stores.notices says them.
logging.getLogger("neo4j.notifications").propagate = False
_WANTED = (
    "needs a Neo4j server: KG_TEST_NEO4J=bolt://… and NEO4J_PASSWORD name an empty one for tests,"
    " KG_TEST_SERVERS=1 starts one (Java 17 and Maven)"
)


@pytest.fixture(scope="session")
def kit_port() -> int:
    """Where a test may serve the Browser kit: the server that the tests start tells Neo4j Browser of it."""
    return free_ports(1)[0]


@pytest.fixture(scope="session")
def neo4j_server(kit_port: int) -> Iterator[Server]:
    """A Neo4j server for the whole run, everything in it ours: the one named, or one started here."""
    if url := os.environ.get("KG_TEST_NEO4J"):
        yield Server(url, "", os.environ.get("NEO4J_PASSWORD", ""))
        return
    _require_servers()
    kit = f"http://127.0.0.1:{kit_port}"
    greeting = {"browser.post_connect_cmd": f"style {kit}/kg.grass;play {kit}/guide.html"}
    with running_server(Options(settings=greeting)) as server:
        yield server


def _require_servers() -> None:
    require("1" in (os.environ.get("KG_TEST_SERVERS"), os.environ.get("KG_REQUIRE_ALL")), _WANTED)
    lacking = missing()
    require(not lacking, f"{_WANTED}: {lacking}")


@pytest.fixture(scope="session")
def servers_of_our_own() -> None:
    """For tests that start servers with settings of their own, whatever KG_TEST_NEO4J names."""
    _require_servers()


@pytest.fixture(scope="session")
def neo4j_driver(neo4j_server: Server) -> Iterator[neo4j.Driver]:
    """A driver of the tests' own, to lay other data beside ours and to wipe."""
    with neo4j.GraphDatabase.driver(
        neo4j_server.url, auth=("neo4j", neo4j_server.password), notifications_min_severity="OFF"
    ) as driver:
        yield driver


@pytest.fixture(scope="session")
def neo4j_connection(neo4j_server: Server) -> Iterator[Neo4jStore]:
    """One connected store for the whole run; tests take `neo4j_store`, which is empty."""
    with Neo4jStore(neo4j_server.url, user="neo4j", password=neo4j_server.password) as store:
        yield store


@pytest.fixture
def neo4j_store(neo4j_connection: Neo4jStore, neo4j_driver: neo4j.Driver) -> Neo4jStore:
    """An empty Neo4j store."""
    with neo4j_driver.session(database="neo4j") as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    return neo4j_connection


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, once of each kind that the contract lists."""
    if request.param == "neo4j":
        yield request.getfixturevalue("neo4j_store")
        return
    with open_store(str(tmp_path / "graph.kgl"), create=True) as embedded:
        yield embedded


@pytest.fixture
def sample_store(store: Store) -> Store:
    """A store that holds the sample graph, once of each kind."""
    store.load(GRAPH)
    return store
