"""Neo4j: what others keep stays, loads can die or meet, and every failure has its own message."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from typing import Any

import neo4j
import pytest

from kg.errors import QueryError, StoreError
from kg.model import Graph, Node
from kg.stores import server as module
from kg.stores.contract import LoadReport
from kg.stores.open import open_store
from kg.stores.server import Neo4jStore
from tests.neo4j_server import Server
from tests.stores.sample_graph import GRAPH

LARGE = Graph(
    nodes=tuple(
        Node(label="Person", uid=f"many-{number:05}", properties={"name": f"甲{number}", "aliases": []})
        for number in range(20_000)
    ),
    edges=(),
)


def run(driver: neo4j.Driver, query: str, **parameters: Any) -> list[dict[str, Any]]:
    with driver.session(database="neo4j") as session:
        return [dict(record) for record in session.run(query, parameters)]


def test_what_others_keep_is_never_touched(neo4j_store: Neo4jStore, neo4j_driver: neo4j.Driver) -> None:
    run(
        neo4j_driver,
        "CREATE (a:Person {uid: 'other', name: '别人'})-[:KNOWS {since: 1}]->(b:Person {name: '没有号'})"
        " CREATE (a)-[:HOLDS {uid: 'mine'}]->(:Note {text: '笔记'})",
    )
    foreign = (
        "MATCH (n) WHERE n.fingerprint IS NULL OPTIONAL MATCH (n)-[r]->(m)"
        " RETURN labels(n) AS labels, properties(n) AS n, type(r) AS type, properties(r) AS r, labels(m) AS m"
        " ORDER BY n.name, type"
    )
    before = run(neo4j_driver, foreign)
    neo4j_store.load(GRAPH)
    neo4j_store.load(Graph(nodes=(), edges=()))
    assert run(neo4j_driver, foreign) == before
    assert len(before) == 4


def test_a_uid_that_another_tool_uses_is_refused(neo4j_store: Neo4jStore, neo4j_driver: neo4j.Driver) -> None:
    run(neo4j_driver, "CREATE (:Person {uid: 'p-shen', name: '别人'})")
    with pytest.raises(StoreError, match="Person p-shen is there, written by another tool"):
        neo4j_store.load(GRAPH)
    assert run(neo4j_driver, "MATCH (p:Person) RETURN p.name AS name") == [{"name": "别人"}]


def test_a_note_on_a_node_of_ours_keeps_the_node(neo4j_store: Neo4jStore, neo4j_driver: neo4j.Driver) -> None:
    """Deleting the node would take the user's own relationship with it."""
    neo4j_store.load(GRAPH)
    run(neo4j_driver, "MATCH (p:Person {uid: 'p-luo'}) CREATE (:Note {text: '笔记'})-[:ABOUT]->(p)")
    with pytest.raises(StoreError, match="1 Person nodes are no longer in the graph, but have relationships"):
        neo4j_store.load(Graph(nodes=(), edges=()))
    assert run(neo4j_driver, "MATCH (:Note)-[:ABOUT]->(p) RETURN p.name AS name") == [{"name": "罗立新"}]
    run(neo4j_driver, "MATCH (n:Note) DETACH DELETE n")
    neo4j_store.load(Graph(nodes=(), edges=()))
    assert run(neo4j_driver, "MATCH (n) RETURN count(n) AS n") == [{"n": 0}]


_KILLED = """
import os, sys
from tests.stores.test_server import LARGE
from kg.stores import server, writing
from kg.stores.open import open_store
writing.BATCH = 500
print("ready", flush=True)
with open_store(sys.argv[1]) as store:
    store.load(LARGE, lambda done, total: print(done, flush=True))
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is for POSIX")
def test_a_killed_load_is_completed_by_the_next(
    neo4j_store: Neo4jStore, neo4j_server: Server, neo4j_driver: neo4j.Driver
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _KILLED, neo4j_server.url],
        stdout=subprocess.PIPE,
        env={**os.environ, "NEO4J_PASSWORD": neo4j_server.password},
    ) as process:
        assert process.stdout
        while process.stdout.readline().strip() in (b"ready", b"500"):
            pass
        process.send_signal(signal.SIGKILL)
    time.sleep(0.2)
    (half,) = run(neo4j_driver, "MATCH (p:Person) RETURN count(p) AS n")
    assert 0 < half["n"] < 20_000
    neo4j_store.load(LARGE)
    assert neo4j_store.compare(LARGE) == LoadReport(unchanged=20_000)
    assert run(neo4j_driver, "MATCH (n) RETURN count(n) AS n") == [{"n": 20_000}]


def test_two_loads_at_once_end_in_one_right_graph(
    neo4j_store: Neo4jStore,
    neo4j_server: Server,
    neo4j_driver: neo4j.Driver,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The load that began later wins; the other one stops at its next batch and says so."""
    monkeypatch.setattr("kg.stores.writing.BATCH", 1000)
    begun, errors = threading.Event(), []

    def older() -> None:
        with Neo4jStore(neo4j_server.url, user="neo4j", password=neo4j_server.password) as store:
            try:
                store.load(LARGE, lambda done, total: begun.set())
            except StoreError as error:
                errors.append(str(error))

    thread = threading.Thread(target=older)
    thread.start()
    assert begun.wait(30)
    neo4j_store.load(GRAPH)
    thread.join(60)
    assert len(errors) == 1
    assert "another load began after this one; this one stops" in errors[0]
    assert neo4j_store.compare(GRAPH) == LoadReport(unchanged=84)
    assert run(neo4j_driver, "MATCH (n) RETURN count(n) AS n") == [{"n": 32}]


def test_full_text_finds_pairs_of_characters(neo4j_store: Neo4jStore) -> None:
    neo4j_store.load(GRAPH)
    query = (
        "CALL db.index.fulltext.queryNodes('person_names', $words) YIELD node"
        " RETURN node.name AS name ORDER BY node.uid"
    )
    assert neo4j_store.read(query, {"words": '"哈力克·沙吾提"'}) == [{"name": "哈力克·沙吾提"}]
    assert neo4j_store.read(query, {"words": '"林海"'}) == [{"name": "林海"}, {"name": "林海"}]
    assert neo4j_store.read(query, {"words": '"沈书记"'}) == [{"name": "沈国栋"}]


def test_dates_come_back_as_text(neo4j_store: Neo4jStore) -> None:
    assert neo4j_store.read("RETURN date('2025-05-12') AS day, [datetime('2025-05-12T08:00:00Z')] AS at") == [
        {"day": "2025-05-12", "at": ["2025-05-12T08:00:00.000000000+00:00"]}
    ]


def test_the_session_itself_refuses_writes(neo4j_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind the guard stands the READ session."""
    monkeypatch.setattr(module, "guard", lambda query: query)
    with pytest.raises(QueryError, match="read access mode"):
        neo4j_store.read("CREATE (p:Person {uid: 'x'}) RETURN p.uid AS uid")


@pytest.mark.parametrize(
    ("url", "variables", "message"),
    [
        (None, {"NEO4J_PASSWORD": "not-this-one"}, "refuses user neo4j with this password"),
        (None, {"NEO4J_DATABASE": "other"}, "has no database other; set NEO4J_DATABASE"),
        ("bolt://127.0.0.1:9", {}, "no Neo4j server answers there; start it"),
        ("bolt://no-such-host.invalid", {}, "no-such-host"),
    ],
)
def test_each_failure_has_its_message(
    neo4j_server: Server,
    monkeypatch: pytest.MonkeyPatch,
    url: str | None,
    variables: dict[str, str],
    message: str,
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(StoreError, match=message) as told:
        open_store(url or neo4j_server.url)
    assert neo4j_server.password not in str(told.value)


def test_a_password_that_is_asked_for(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return neo4j_server.password

    with open_store(neo4j_server.url, ask=ask) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]
    assert asked == [f"Password of neo4j at {neo4j_server.url}: "]


def test_an_old_server_is_told(neo4j_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_OLDEST", 99)
    with pytest.raises(StoreError, match=r"runs Neo4j/5\.\S+; this tool needs Neo4j 99 or newer"):
        neo4j_store._greet()


def test_a_changed_end_of_a_relationship_is_another_relationship(neo4j_store: Neo4jStore) -> None:
    neo4j_store.load(GRAPH)
    moved = tuple(
        replace(edge, uid="moved", stop="p-missing") if edge.uid == "held_at-e-zhiliang-l-qingling" else edge
        for edge in GRAPH.edges
    )
    with pytest.raises(StoreError, match="HELD_AT moved: the graph has no Place p-missing"):
        neo4j_store.load(Graph(nodes=GRAPH.nodes, edges=moved))
    assert neo4j_store.compare(GRAPH) == LoadReport(unchanged=84)
