"""kg load, status and questions against a real Neo4j server, as a user types them; passwords stay unseen."""

from __future__ import annotations

import json
from pathlib import Path

import neo4j
import pytest

from kg.stores.server import Neo4jStore
from tests.cli.conftest import Run
from tests.neo4j_server import Server


@pytest.fixture
def url(neo4j_server: Server, neo4j_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of an empty server; its password is in the environment."""
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    return neo4j_server.url


def test_a_load_is_announced_made_and_repeated(
    kg: Run, built: Path, url: str, neo4j_driver: neo4j.Driver
) -> None:
    dry = kg("load", str(built), "--store", url, "--dry-run", "--json")
    planned = json.loads(dry.stdout)
    assert planned["added"] > 1000
    assert (planned["changed"], planned["removed"], planned["unchanged"]) == (0, 0, 0)
    with neo4j_driver.session(database="neo4j") as session:
        assert session.run("MATCH (n) RETURN count(n) AS n").single(strict=True)["n"] == 0, (
            "nothing was written"
        )
    assert json.loads(kg("load", str(built), "--store", url, "--json").stdout) == planned
    again = kg("load", str(built), "--store", url)
    assert again.stdout.decode().strip() == (
        f"{url}: 0 added, 0 changed, 0 removed, {planned['added']:,} unchanged"
    )
    shown = kg("load", str(built), "--store", url, "--dry-run").stdout.decode()
    assert f"{planned['added']:,}" in shown
    assert "ATTENDED" in shown

    with neo4j_driver.session(database="neo4j") as session:
        labelled = "MATCH (n) RETURN collect(DISTINCT size(labels(n))) AS labels"
        assert session.run(labelled).single(strict=True)["labels"] == [1], "each node has one styled label"


def test_the_status_says_what_a_server_lacks(kg: Run, built: Path, url: str) -> None:
    kg("load", str(built), "--store", url)
    whole = kg("status", "--store", url)
    said = whole.stdout.decode()
    assert whole.returncode == 0
    assert said.startswith("Neo4j 5.")
    assert "schema: complete" in said
    assert "last load that changed something: 20" in said
    record = json.loads(kg("status", "--store", url, "--json").stdout)
    assert (record["others"], record["missing"], record["unfinished"]) == (0, [], False)
    assert sum(record["nodes"].values()) > 300


def test_a_store_without_its_indexes_is_told(
    kg: Run, built: Path, url: str, neo4j_driver: neo4j.Driver
) -> None:
    kg("load", str(built), "--store", url)
    with neo4j_driver.session(database="neo4j") as session:
        session.run("DROP INDEX headlines").consume()
    lacking = kg("status", "--store", url)
    assert lacking.returncode == 1
    assert "schema: lacks headlines" in lacking.stdout.decode()
    kg("load", str(built), "--store", url)
    assert kg("status", "--store", url).returncode == 0


@pytest.mark.parametrize(
    ("fault", "ending"),
    [
        (("NEO4J_PASSWORD", "not-this-password"), (4, "refuses user neo4j with this password")),
        (("NEO4J_USER", "nobody"), (4, "refuses user nobody")),
        (("NEO4J_DATABASE", "elsewhere"), (5, "has no database elsewhere")),
    ],
)
def test_a_failure_is_one_line_with_an_exit_code_of_its_own(
    kg: Run,
    built: Path,
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    fault: tuple[str, str],
    ending: tuple[int, str],
) -> None:
    code, told = ending
    monkeypatch.setenv(*fault)
    done = kg("load", str(built), "--store", url)
    said = done.stderr.decode()
    assert done.returncode == code
    assert said.startswith(f"kg: {url}")
    assert told in said
    assert len(said.strip().splitlines()) == 1
    assert "not-this-password" not in said


def test_a_server_that_is_down_is_told(kg: Run, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "never-shown-anywhere")
    done = kg("status", "--store", "bolt://127.0.0.1:9")
    assert done.returncode == 3
    assert "no Neo4j server answers there; start it (docker compose up -d)" in done.stderr.decode()
    assert b"never-shown-anywhere" not in done.stderr + done.stdout


def test_a_mistyped_label_is_remarked(kg: Run, built: Path, url: str) -> None:
    kg("load", str(built), "--store", url)
    done = kg("cypher", "MATCH (p:Persn) RETURN p.name AS name", "--store", url)
    assert done.stderr.decode().splitlines() == [
        "Neo4j: label does not exist. The label `Persn` does not exist. Verify that the spelling is correct."
        " (line 1, column 10)",
        "no rows",
    ]
