"""What a user may type: one reading statement; words in names, strings and comments are not keywords."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.stores.guard import guard


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (p:Person) RETURN p.name AS name",
        "match (p:Person) return p.name;",
        "// SET and LOAD CSV in a comment\nMATCH (p) RETURN p.name",
        "MATCH (p) /* DELETE p; */ RETURN p.name",
        "MATCH (p) WHERE p.name = 'CREATE; DELETE' RETURN p.name",
        'MATCH (p) WHERE p.name = "it\'s; SET" RETURN p.name',
        r"MATCH (p) WHERE p.name = 'a\'; SET' RETURN p.name",
        "MATCH (p:Set) RETURN p.set AS `set`",
        "MATCH (p) RETURN p.name AS `LOAD CSV`",
        "MATCH (p) WHERE p.offset = 1 RETURN p.reset AS created",
        "CALL { MATCH (p:Person) RETURN p.name AS name } RETURN name",
        "CALL (*) { MATCH (p:Person) RETURN p.name AS name } RETURN name",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.index.fulltext.queryNodes('person_names', '\"王毅\"') YIELD node RETURN node.name AS name",
        "OPTIONAL MATCH (p) RETURN p",
        "EXPLAIN MATCH (p) RETURN p",
        "SHOW INDEXES",
        "MATCH (人:Person) RETURN 人.name AS `姓名`",
    ],
)
def test_reading_passes_unchanged(query: str) -> None:
    assert guard(query) == query


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "the statement is empty"),
        ("// nothing\n;", "the statement is empty"),
        ("MATCH (p) SET p.x = 1", "line 1, column 11: SET is refused"),
        ("MATCH (p)\nDETACH DELETE p", "line 2, column 1: DETACH is refused"),
        ("MATCH (p) REMOVE p.x", "column 11: REMOVE"),
        ("CREATE (p)", "column 1: CREATE"),
        ("EXPLAIN CREATE (p)", "column 9: CREATE"),
        ("MERGE (p:Person) RETURN p", "column 1: MERGE"),
        ("MATCH (p) INSERT (:X)", "column 11: INSERT"),
        ("MATCH (p) FOREACH (x IN [1] | SET p.x = x)", "column 11: FOREACH"),
        ("MATCH (p) RETURN p; MATCH (q) RETURN q", "column 19: ; is refused"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "column 1: LOAD"),
        ("MATCH (p) load\tcsv FROM 'http://x' AS line RETURN line", "column 11: load"),
        ("MATCH (p) LOAD/**/CSV FROM 'x' AS line RETURN line", "column 11: LOAD"),
        ("MATCH (p) WHERE p.x = 1. LOAD CSV FROM 'x' AS line RETURN line", "column 26: LOAD"),
        ("MATCH (n) WITH n.as LOAD CSV FROM 'x' AS line RETURN line", "column 21: LOAD"),
        (r"MATCH (p) LOAD\u0020CSV FROM 'x' AS line RETURN line", r"column 15: write the character"),
        (r"RETURN '\u0027 AS x LOAD CSV FROM \u0027x\u0027 AS l //' AS y", "column 9: write the character"),
        ("CALL apoc.load.json('http://x') YIELD value RETURN value", "procedure apoc.load.json is not"),
        ("CALL `apoc`.`load`.json('x') YIELD value RETURN value", "procedure apoc.load.json is not"),
        ("CALL db.createLabel('x')", "procedure db.createlabel is not"),
        ("MATCH (p) CALL { CREATE (x) } RETURN p", "column 18: CREATE"),
        ("CALL { MATCH (p) RETURN p } IN TRANSACTIONS RETURN p", "column 32: TRANSACTIONS"),
        ("DROP INDEX person_name", "column 1: DROP"),
        ("GRANT ROLE admin TO x", "column 1: GRANT"),
        ("TERMINATE TRANSACTION 'x'", "column 1: TERMINATE"),
        ("USE system SHOW USERS", "column 1: USE"),
        ("MATCH (p) WHERE p.name = 'open RETURN p", "column 26: ' is refused: it is never closed"),
        ("MATCH (p) RETURN `open", "column 18: ` is refused"),
    ],
)
def test_anything_else_is_refused_with_its_place(query: str, message: str) -> None:
    with pytest.raises(QueryError) as told:
        guard(query)
    assert message in str(told.value)
