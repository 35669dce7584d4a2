"""Cypher files: every header says what its body does, and a file whose header lies is refused."""

from __future__ import annotations

from pathlib import Path

import neo4j
import pytest

from kg.errors import QueryError
from kg.resources import cypher_path
from kg.stores.statements import load_statement, statement_of

FILES = sorted(cypher_path().rglob("*.cypher"))
_ROOT = cypher_path()


def _name(path: Path) -> str:
    return path.relative_to(_ROOT).as_posix()


def test_a_statement_is_read_with_its_header() -> None:
    statement = statement_of(
        "// title: Who attended an event\n"
        "// params: event = '全州会议', limit = 50\n"
        "// returns: person, parts, `姓名`, n.x\n"
        "// Free words.\n"
        "MATCH (p:Person)-[a:ATTENDED]->(n:Event {name: $event}) // here\n"
        "RETURN DISTINCT p.name AS person, [x IN a.parts | x] AS parts, p.name AS `姓名`, n.x\n"
        "ORDER BY person LIMIT $limit;\n",
        "x.cypher",
    )
    assert statement.title == "Who attended an event"
    assert statement.params == ("event", "limit")
    assert statement.examples == {"event": "'全州会议'", "limit": "50"}
    assert statement.returns == ("person", "parts", "姓名", "n.x")
    assert statement.text.startswith("MATCH (p:Person)")
    assert statement.text.endswith("LIMIT $limit")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("// params:\n// returns: x\nRETURN 1 AS x", "x.cypher: the header has no // title: line"),
        (
            "// title: t\n// params: a\n// returns: x\nRETURN $b AS x",
            "x.cypher: the header's params are a, the statement's b",
        ),
        (
            "// title: t\n// params:\n// returns: x\nRETURN $b AS x",
            "x.cypher: the header's params are none, the statement's b",
        ),
        (
            "// title: t\n// params:\n// returns: x, y\nRETURN 1 AS y, 2 AS x",
            "x.cypher: the header's returns are x, y, the statement's y, x",
        ),
        (
            "// title: t\n// params:\n// returns: x\nMATCH (n) SET n.x = 'RETURN 1 AS x'",
            "x.cypher: the header's returns are x, the statement's none",
        ),
        (
            "// title: t\n// params:\n// returns: x\nRETURN 1 AS x; RETURN 2 AS x",
            "x.cypher: more than one statement; one a file",
        ),
        (
            "// title: t\n// params: 1-2\n// returns: x\nRETURN 1 AS x",
            "x.cypher: // params: cannot read '1-2'; write name or name = value",
        ),
    ],
)
def test_a_header_that_disagrees_is_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError) as told:
        statement_of(text, "x.cypher")
    assert str(told.value) == message


def test_the_return_of_a_subquery_is_not_the_statements() -> None:
    body = "CALL { MATCH (p) RETURN p AS inner } RETURN count(inner) AS n"
    header = "// title: t\n// params:\n// returns: n\n"
    assert statement_of(header + body, "x.cypher").returns == ("n",)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match=r"gone\.cypher: No such file"):
        load_statement(tmp_path / "gone.cypher")


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_every_file_agrees_with_its_header(path: Path) -> None:
    assert load_statement(path).text


def test_the_files_are_there() -> None:
    names = {_name(path).rsplit("/", 1)[0] for path in FILES}
    assert {"schema", "schema/neo4j", "write/merge", "write/delete", "write/stored", "write/neo4j"} <= names


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_neo4j_accepts_every_file(path: Path, neo4j_driver: neo4j.Driver) -> None:
    """EXPLAIN finds wrong syntax without data; what the questions send must be reads."""
    statement = load_statement(path)
    with neo4j_driver.session(database="neo4j") as session:
        kind = session.run(f"EXPLAIN {statement.text}", dict.fromkeys(statement.params)).consume().query_type
    folder = _name(path).split("/")[0]
    wanted = {"schema": {"s"}, "status": {"r", "s"}, "write": {"w", "rw", "r"}}.get(folder, {"r"})
    assert kind in wanted
