"""Neo4j: what others keep stays, loads can die or meet, and every failure has its own message."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import neo4j
import pytest

from kg.errors import QueryError, StoreError
from kg.model import Edge, Graph, Node
from kg.stores import server as module
from kg.stores.contract import LoadReport
from kg.stores.open import open_store
from kg.stores.server import Neo4jStore
from tests.neo4j_server import Server
from tests.stores.sample_graph import GRAPH

_MANY = 4_000
LARGE = Graph(
    nodes=(
        Node(label="Article", uid="a-many", properties={"headline": "名单"}),
        *(
            Node(label="Person", uid=f"many-{number:05}", properties={"name": f"甲{number}", "aliases": []})
            for number in range(_MANY)
        ),
    ),
    edges=tuple(
        Edge(
            type="MENTIONED_IN",
            uid=f"in-{number:05}",
            start_label="Person",
            start=f"many-{number:05}",
            stop_label="Article",
            stop="a-many",
            properties={"articles": 1},
        )
        for number in range(_MANY)
    ),
)
_ALL = 2 * _MANY + 1


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
        "MATCH (n) WHERE n.fingerprint IS NULL AND NOT n:KgLoad OPTIONAL MATCH (n)-[r]->(m)"
        " RETURN labels(n) AS labels, properties(n) AS n, type(r) AS type, properties(r) AS r, labels(m) AS m"
        " ORDER BY n.name, type"
    )
    before = run(neo4j_driver, foreign)
    neo4j_store.load(GRAPH)
    neo4j_store.load(Graph(nodes=(), edges=()))
    assert run(neo4j_driver, foreign) == before
    assert len(before) == 4
    assert neo4j_store.status().others == 3


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
    assert run(neo4j_driver, "MATCH (n) WHERE NOT n:KgLoad RETURN count(n) AS n") == [{"n": 0}]


_KILLED = """
import os, sys
from tests.stores.test_server import LARGE
from kg.stores import server, writing
from kg.stores.open import open_store
writing.BATCH = 500
with open_store(sys.argv[1]) as store:
    store.load(LARGE, lambda done, total: print(done, flush=True))
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is for POSIX")
@pytest.mark.parametrize("rows", [1_000, _MANY + 1_000], ids=["among the nodes", "among the relationships"])
def test_a_killed_load_is_completed_by_the_next(
    neo4j_store: Neo4jStore, neo4j_server: Server, neo4j_driver: neo4j.Driver, rows: int
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _KILLED, neo4j_server.url],
        stdout=subprocess.PIPE,
        env={**os.environ, "NEO4J_PASSWORD": neo4j_server.password},
    ) as process:
        assert process.stdout
        while int(process.stdout.readline()) < rows:
            pass
        process.send_signal(signal.SIGKILL)
    time.sleep(0.2)
    half = neo4j_store.status()
    assert rows <= sum(half.nodes.values()) + sum(half.edges.values()) < _ALL
    assert half.unfinished
    neo4j_store.load(LARGE)
    assert neo4j_store.compare(LARGE) == LoadReport(unchanged=_ALL)
    assert not neo4j_store.status().unfinished
    assert run(neo4j_driver, "MATCH (n) WHERE NOT n:KgLoad RETURN count(n) AS n") == [{"n": _MANY + 1}]
    assert run(neo4j_driver, "MATCH ()-[r]->() RETURN count(r) AS n") == [{"n": _MANY}]


def _drop_schema(driver: neo4j.Driver) -> None:
    for kind, query in (
        ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"),
        ("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"),
    ):
        for row in run(driver, query):
            run(driver, f"DROP {kind} `{row['name']}`")


def test_the_first_load_fills_the_indexes_after_the_data(
    neo4j_store: Neo4jStore, neo4j_driver: neo4j.Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that dies before leaves them to the next load, which makes them before it writes."""
    monkeypatch.setattr("kg.stores.writing.BATCH", 500)
    _drop_schema(neo4j_driver)
    lacking: list[int] = []

    def watch(done: int, total: int) -> None:
        lacking.append(len(neo4j_store.status().missing))
        if done > _MANY + 1_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        neo4j_store.load(LARGE, watch)
    assert min(lacking) > 20
    lacking.clear()
    neo4j_store.load(LARGE, lambda done, total: lacking.append(len(neo4j_store.status().missing)))
    assert max(lacking) == 0
    assert neo4j_store.compare(LARGE) == LoadReport(unchanged=_ALL)
    _drop_schema(neo4j_driver)
    run(neo4j_driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
    neo4j_store.load(LARGE)
    assert neo4j_store.status().missing == ()


def test_what_no_store_can_hold_is_refused_before_anything_is_written(neo4j_store: Neo4jStore) -> None:
    damaged = replace(GRAPH.edges[-1], properties={"quotes": ["甲\ud800"]})
    with pytest.raises(StoreError, match="no store can keep"):
        neo4j_store.load(replace(GRAPH, edges=(*GRAPH.edges[:-1], damaged)))
    assert neo4j_store.status().nodes == {}


def test_a_second_load_leaves_the_whole_database_as_it_was(
    neo4j_store: Neo4jStore, neo4j_driver: neo4j.Driver
) -> None:
    whole = (
        "MATCH (n) RETURN labels(n) AS labels, properties(n) AS said, 0 AS node ORDER BY n.uid, labels"
        " UNION ALL MATCH (n)-[r]->() RETURN [type(r), n.uid] AS labels, properties(r) AS said, 1 AS node"
        " ORDER BY r.uid"
    )
    neo4j_store.load(GRAPH)
    before = run(neo4j_driver, whole)
    neo4j_store.load(GRAPH)
    assert run(neo4j_driver, whole) == before
    assert len(before) == 32 + 52 + 1


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
    assert run(neo4j_driver, "MATCH (n) WHERE NOT n:KgLoad RETURN count(n) AS n") == [{"n": 32}]


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


def _said(text: str) -> bytes:
    encoded = text.encode()
    return bytes([0x80 + len(encoded)]) + encoded


def _message(tag: int, field: bytes) -> bytes:
    body = bytes([0xB1, tag]) + field
    return len(body).to_bytes(2, "big") + body + b"\0\0"


def _old(connection: socket.socket) -> None:
    """What Neo4j 4.4 says: Bolt 4.4, its name at HELLO, then success to whatever is asked."""
    connection.sendall(b"\0\0\4\4")
    connection.recv(4096)
    hello = b"\xa2" + _said("server") + _said("Neo4j/4.4.41") + _said("connection_id") + _said("bolt-1")
    connection.sendall(_message(0x70, hello))
    while asked := connection.recv(4096):
        fields = _message(0x70, b"\xa1" + _said("fields") + b"\x90") if b"\xb3\x10" in asked else b""
        connection.sendall(fields + _message(0x70, b"\xa0"))


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (_old, r"runs Neo4j/4\.4\.41; this tool needs Neo4j 5 or newer"),
        (lambda connection: connection.sendall(b"\0\0\0\0"), "too old or no Neo4j; this tool needs Neo4j 5"),
        (lambda connection: connection.sendall(b"HTTP/1.1 400 Bad"), "no Neo4j server answers there.*7687"),
    ],
    ids=["4.4", "no common version of Bolt", "the port of the Browser"],
)
def test_an_old_server_is_told(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[socket.socket], None], message: str
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "not-asked-for")

    def serve(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(20)  # the versions of Bolt that the driver offers
            answer(connection)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, args=(listening,))
        thread.start()
        with pytest.raises(StoreError, match=message):
            open_store(f"bolt://127.0.0.1:{listening.getsockname()[1]}")
        thread.join(10)


def test_a_password_that_must_be_changed_is_told(
    neo4j_server: Server, neo4j_driver: neo4j.Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(neo4j_driver, "CREATE USER kgtest SET PASSWORD 'to-be-changed' CHANGE REQUIRED")
    monkeypatch.setenv("NEO4J_USER", "kgtest")
    monkeypatch.setenv("NEO4J_PASSWORD", "to-be-changed")
    try:
        with pytest.raises(StoreError, match="the password of user kgtest must be changed first"):
            open_store(neo4j_server.url)
    finally:
        run(neo4j_driver, "DROP USER kgtest")


def test_what_the_server_remarks_is_told_once(
    neo4j_store: Neo4jStore, caplog: pytest.LogCaptureFixture
) -> None:
    """A label of ours that no node has yet is no warning; a word that nobody knows is one."""
    neo4j_store.read("MATCH (p:Persn)-[:PART_OF]->(:Persn) WHERE p.aliases = [] RETURN p.name AS name")
    assert [record.message for record in caplog.records if record.name == "kg.stores"] == [
        "Neo4j: label does not exist. The label `Persn` does not exist. Verify that the spelling is correct."
        " (line 1, column 10)",
        "Neo4j: label does not exist. The label `Persn` does not exist. Verify that the spelling is correct."
        " (line 1, column 31)",
    ]


def test_a_changed_end_of_a_relationship_is_another_relationship(neo4j_store: Neo4jStore) -> None:
    neo4j_store.load(GRAPH)
    moved = tuple(
        replace(edge, uid="moved", stop="p-missing") if edge.uid == "held_at-e-zhiliang-l-qingling" else edge
        for edge in GRAPH.edges
    )
    with pytest.raises(StoreError, match="HELD_AT moved: the graph has no Place p-missing"):
        neo4j_store.load(Graph(nodes=GRAPH.nodes, edges=moved))
    assert neo4j_store.compare(GRAPH) == LoadReport(unchanged=84)
