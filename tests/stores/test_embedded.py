"""The embedded file: one file that depends on the graph alone, whatever happened before."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import QueryError, StoreError
from kg.model import Graph, Node
from kg.stores.contract import LoadReport
from kg.stores.embedded import EmbeddedStore
from kg.stores.open import open_store
from tests.stores.sample_graph import GRAPH


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_file_depends_on_the_graph_alone(tmp_path: Path) -> None:
    """Through another graph and back, byte for byte the file of a first load."""
    once, often = EmbeddedStore(tmp_path / "once.kgl"), EmbeddedStore(tmp_path / "often.kgl")
    once.load(GRAPH)
    often.load(Graph(nodes=GRAPH.nodes[:3], edges=()))
    often.load(Graph(nodes=GRAPH.nodes, edges=()))
    often.load(GRAPH)
    assert digest(once.path) == digest(often.path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["often.kgl", "once.kgl"]


def test_another_process_writes_the_same_bytes(tmp_path: Path) -> None:
    """No hash seed, no clock gets into the file."""
    EmbeddedStore(tmp_path / "here.kgl").load(GRAPH)
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-c", _LOAD, str(tmp_path / f"{seed}.kgl")],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert digest(tmp_path / f"{seed}.kgl") == digest(tmp_path / "here.kgl")


_LOAD = """
import sys
from pathlib import Path
from kg.stores.embedded import EmbeddedStore
from tests.stores.sample_graph import GRAPH
EmbeddedStore(Path(sys.argv[1])).load(GRAPH)
"""
_LOAD_FOR_EVER = """
import sys
from pathlib import Path
from kg.model import Graph
from kg.stores.embedded import EmbeddedStore
from tests.stores.sample_graph import GRAPH
store = EmbeddedStore(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    store.load(GRAPH)
    store.load(Graph(nodes=GRAPH.nodes, edges=()))
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is for POSIX")
def test_a_load_killed_at_any_moment_leaves_one_of_the_two_graphs(tmp_path: Path) -> None:
    EmbeddedStore(tmp_path / "whole.kgl").load(GRAPH)
    path = tmp_path / "killed.kgl"
    for wait in (0.0, 0.015, 0.033, 0.052, 0.08):
        with subprocess.Popen(
            [sys.executable, "-c", _LOAD_FOR_EVER, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
        store = EmbeddedStore(path)
        if path.exists():
            edges = store.read("MATCH ()-[r]->() RETURN count(r) AS edges")[0]["edges"]
            assert edges in (0, 52)
        store.load(GRAPH)
        assert digest(path) == digest(tmp_path / "whole.kgl")
    assert not list(tmp_path.glob("*.lock*"))


def test_a_leftover_of_a_killed_load_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "graph.kgl.part").write_bytes(b"half")
    EmbeddedStore(tmp_path / "graph.kgl").load(GRAPH)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.kgl"]


def test_a_loaded_graph_is_not_written_again(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "graph.kgl")
    store.load(GRAPH)
    before = store.path.stat()
    store.load(GRAPH)
    assert (store.path.stat().st_ino, store.path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_empty_graph_is_a_store_too(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "graph.kgl")
    assert store.load(Graph(nodes=(), edges=())) == LoadReport()
    assert store.read("MATCH (p:Person) RETURN p.name AS name") == []


def test_a_damaged_file_is_told_and_replaced(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "graph.kgl")
    store.load(GRAPH)
    whole = digest(store.path)
    store.close()
    store.path.write_bytes(store.path.read_bytes()[:400])
    with pytest.raises(StoreError, match=r"graph\.kgl: cannot be read: .*load the workspace again"):
        store.read("MATCH (n) RETURN count(n) AS n")
    assert store.load(GRAPH) == LoadReport(added=84)
    assert digest(store.path) == whole


def test_a_folder_with_chinese_and_spaces(tmp_path: Path) -> None:
    folder = tmp_path / "工作 区"
    folder.mkdir()
    with open_store(str(folder), create=True) as store:
        store.load(GRAPH)
    with open_store(str(folder)) as store:
        assert store.read("MATCH (n:Place) RETURN count(n) AS places") == [{"places": 3}]
    assert [path.name for path in folder.iterdir()] == ["graph.kgl"]


def test_values_come_back_as_they_went_in(tmp_path: Path) -> None:
    """kglite reads text that looks like JSON or a date as such in places; properties must stay text."""
    names = ["[1, 2]", '{"a": 1}', "2025-05-12", "true", "1", "", "a\n'b\"`", "🀄"]
    nodes = tuple(
        Node(label="Person", uid=f"p{number}", properties={"name": name, "aliases": [name]})
        for number, name in enumerate(names)
    )
    store = EmbeddedStore(tmp_path / "graph.kgl")
    store.load(Graph(nodes=nodes, edges=()))
    rows = store.read("MATCH (p:Person) RETURN p.name AS name, p.aliases AS aliases ORDER BY p.uid")
    assert rows == [{"name": name, "aliases": [name]} for name in names]


def test_a_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"graph\.kgl: no such store; build one with kg build"):
        open_store(str(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://localhost:7474", "http://: no such store; give a folder or one of bolt, bolt\\+s"),
        ("neo4j://neo4j:secret@localhost", "set NEO4J_USER and NEO4J_PASSWORD"),
        ("neo4j://localhost", "neo4j://localhost needs a password: set NEO4J_PASSWORD"),
    ],
)
def test_a_url_that_cannot_be_opened(url: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with pytest.raises(StoreError, match=message) as told:
        open_store(url)
    assert "secret" not in str(told.value)


def test_kglites_own_output_formats_are_refused(tmp_path: Path) -> None:
    store = EmbeddedStore(tmp_path / "graph.kgl")
    store.load(GRAPH)
    with pytest.raises(QueryError, match="FORMAT is refused"):
        store.read("MATCH (p:Person) RETURN p.name AS name FORMAT CSV")


def test_the_engine_itself_refuses_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind the guard stands kglite's read-only call."""
    monkeypatch.setattr("kg.stores.embedded.guard", lambda query: query)
    store = EmbeddedStore(tmp_path / "graph.kgl")
    store.load(GRAPH)
    with pytest.raises(QueryError):
        store.read("MATCH (p:Person) SET p.name = 'x' RETURN p.name AS name")
    with pytest.raises(QueryError):
        store.read("MATCH (p:Person) RETURN p.name AS name; MATCH (p:Person) DETACH DELETE p")
    assert store.read("MATCH (p:Person {uid: 'p-luo'}) RETURN p.name AS name") == [{"name": "罗立新"}]
