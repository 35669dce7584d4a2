"""The bulk importer's files, and the real importer's graph against the driver's, node by node."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model import Graph, Node
from kg.stores.bulk import write_bulk
from kg.stores.contract import LoadReport
from kg.stores.server import Neo4jStore
from tests.neo4j_server import Options, Server, installed_server, started_server
from tests.stores.sample_graph import GRAPH
from tests.stores.test_contract import everything

AWKWARD = Graph(
    nodes=(
        *GRAPH.nodes,
        Node(
            label="Person",
            uid="p-awkward",
            properties={"name": "引号\"逗号,分号;斜线\\换行\n'", "aliases": ["一;二", "", "三,四"]},
        ),
        Node(label="Article", uid="a-6", properties={"headline": "", "newspaper": " 前后有空格 "}),
    ),
    edges=GRAPH.edges,
)


def test_the_files_have_headers_and_quoted_text(tmp_path: Path) -> None:
    write_bulk(tmp_path, AWKWARD)
    people = (tmp_path / "Person.csv").read_text("utf-8")
    assert people.startswith("uid:ID(Person),name:string,aliases:string[],fingerprint:string\n")
    assert '\n"p-shen","沈国栋","沈书记",' in people
    assert '\n"p-linhai","林海","\x1a",' in people, "an empty list"
    assert '\n"p-awkward","引号""逗号,分号;斜线\\换行\n\'","一;二\x1f\x1f三,四",' in people
    posts = (tmp_path / "Person-HOLDS-Role.csv").read_text("utf-8").splitlines()
    assert posts[0] == (
        ":START_ID(Person),:END_ID(Role),uid:string,first_seen:string,last_seen:string,since:string,"
        "until:string,how:string,former:boolean,acting:boolean,evidence:string[],quotes:string[],"
        "articles:long,fingerprint:string"
    )
    (shen,) = [line for line in posts if line.startswith('"p-shen"')]
    assert shen.startswith(
        '"p-shen","r-shuji","holds-p-shen-r-shuji","2025-05-13","2025-06-04",,,,false,false,"a-1:30-37",'
    )


def test_the_script_calls_the_importer(tmp_path: Path) -> None:
    """With a stand-in for neo4j-admin that shows its arguments; the real importer runs below."""
    arguments = write_bulk(tmp_path / "bulk", GRAPH)
    done = subprocess.run(
        ["sh", str(tmp_path / "bulk" / "import.sh"), "--verbose"],
        env={**os.environ, "NEO4J_ADMIN": "echo"},
        capture_output=True,
        text=True,
        check=True,
    )
    words = done.stdout.split()
    assert words[:4] == ["database", "import", "full", "neo4j"]
    assert words[4:7] == ["--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true"]
    assert words[7] == "--nodes=Article=Article.csv"
    assert "--relationships=HELD_AT=Event-HELD_AT-Place.csv" in words
    assert words[-1] == "--verbose"
    assert arguments[3] == f"--nodes=Article={tmp_path / 'bulk' / 'Article.csv'}"
    assert len(arguments) == len(words) - 5


@pytest.mark.parametrize(
    ("properties", "message"),
    [
        ({"name": "甲", "aliases": ["一\x1f二"]}, "a sign that separates lists"),
        ({"name": 1}, "name is of several types"),
    ],
)
def test_what_the_importer_cannot_take_is_refused(
    tmp_path: Path, properties: dict[str, object], message: str
) -> None:
    odd = Node(label="Person", uid="p-odd", properties=properties)  # type: ignore[arg-type]
    with pytest.raises(StoreError, match=message):
        write_bulk(tmp_path, Graph(nodes=(*GRAPH.nodes, odd), edges=GRAPH.edges))


def test_an_empty_list_that_nothing_puts_back_is_refused(tmp_path: Path) -> None:
    edges = tuple(replace(edge, properties={**edge.properties, "quotes": []}) for edge in GRAPH.edges)
    with pytest.raises(StoreError, match="no statement in cypher/write/imported puts empty quotes back"):
        write_bulk(tmp_path, Graph(nodes=GRAPH.nodes, edges=edges))


@pytest.mark.usefixtures("servers_of_our_own")
def test_the_life_of_an_imported_database(neo4j_store: Neo4jStore, tmp_path: Path) -> None:
    """Imported, then read-only, then completed, then on a full disk, then with room again.

    One test, because each state follows from the one before, and a start takes seconds.
    """
    neo4j_store.load(AWKWARD)
    expected = everything(neo4j_store)
    with installed_server(Options(imported=["neo4j", *write_bulk(tmp_path, AWKWARD)])) as installed:
        read_only = Options(settings={"server.databases.read_only": "neo4j"})
        with started_server(installed, read_only) as server, _store(server) as store:
            _refuses_to_write(store)
        with started_server(installed, Options(largest=2_000)) as server, _store(server) as store:
            _is_completed_by_a_load(store, expected)
            _is_told_that_the_disk_is_full(store)
        with started_server(installed) as server, _store(server) as store:
            _is_whole_after_the_next_load(store)


def _refuses_to_write(store: Neo4jStore) -> None:
    """What a user meets who may not write: Community knows no other such user."""
    assert store.compare(AWKWARD) == LoadReport(unchanged=86)
    with pytest.raises(StoreError, match="database neo4j is read-only; nothing was written"):
        store.load(GRAPH)
    assert store.compare(AWKWARD) == LoadReport(unchanged=86)
    assert not store.status().unfinished


def _is_completed_by_a_load(store: Neo4jStore, expected: object) -> None:
    assert len(store.status().missing) == 30
    assert store.load(AWKWARD) == LoadReport(unchanged=86)
    assert store.status().missing == ()
    assert everything(store) == expected


def _is_told_that_the_disk_is_full(store: Neo4jStore) -> None:
    """No file of the server can grow: what the end of a disk looks like from inside."""
    articles = (
        Node(label="Article", uid=f"a-{number}", properties={"headline": "很长的标题" * 400})
        for number in range(1_500)
    )
    with pytest.raises(StoreError, match="its disk is full or failing; give it room, restart it"):
        store.load(Graph(nodes=tuple(articles), edges=()))
    with pytest.raises(StoreError, match="its disk is full or failing"):
        store.status()


def _is_whole_after_the_next_load(store: Neo4jStore) -> None:
    assert store.status().unfinished
    store.load(GRAPH)
    assert store.compare(GRAPH) == LoadReport(unchanged=84)
    found = store.status()
    assert (found.others, found.missing, found.unfinished) == (0, (), False)


def _store(server: Server) -> Neo4jStore:
    return Neo4jStore(server.url, user="neo4j", password=server.password)
