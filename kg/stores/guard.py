"""Typed Cypher -> the same text, or QueryError: one statement, only reading, no file or address opened.

The engines refuse writes themselves (a READ session, kglite's read-only call); this comes before them,
because EXPLAIN calls LOAD CSV a read, and because kglite's own safety rests on which call is used.
"""

from __future__ import annotations

from functools import lru_cache

from kg.errors import QueryError
from kg.stores.tokens import Token, place, tokens

_FIRST = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "SHOW", "EXPLAIN", "PROFILE"})
_REFUSED = {
    "LOAD": "it reads files and addresses",
    "CREATE": "it writes",
    "MERGE": "it writes",
    "INSERT": "it writes",
    "SET": "it writes",
    "DELETE": "it writes",
    "DETACH": "it writes",
    "REMOVE": "it writes",
    "FOREACH": "it writes",
    "DROP": "it writes",
    "TRANSACTIONS": "it writes",
}
# Procedures that read, on one engine or both; what is not here is refused.
_PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
        "dbms.components",
    }
)


@lru_cache(maxsize=512)
def guard(query: str) -> str:
    """`query` itself where it is one read-only statement; QueryError with the place where it is not."""
    found = [token for token in tokens(query) if token.kind != "comment"]
    while found and found[-1].text == ";":
        found.pop()
    if not found:
        raise QueryError("the statement is empty; write Cypher, for example MATCH (p:Person) RETURN p.name")
    _refuse_escapes(query)
    if found[0].upper not in _FIRST:
        raise _refusal(query, found[0], f"a reading statement begins with {', '.join(sorted(_FIRST))}")
    for index, token in enumerate(found):
        _look(query, found, index, token)
    return query


def _refuse_escapes(query: str) -> None:
    r"""Neo4j turns \u0027 into a quote before it reads the statement, so that a string may end unseen."""
    at = query.find("\\u")
    if at >= 0:
        raise QueryError(f"{place(query, at)}: write the character itself instead of \\u and its number")


def _look(query: str, found: list[Token], index: int, token: Token) -> None:
    if token.kind == "sign":
        _look_at_sign(query, token)
    elif token.kind == "word" and not _is_name(found, index):
        if token.upper in _REFUSED:
            why = _REFUSED[token.upper]
            raise _refusal(query, token, f"{why}; if it is a name, write it in back-ticks: `{token.text}`")
        if token.upper == "CALL":
            _look_at_call(query, found, index)


def _look_at_sign(query: str, token: Token) -> None:
    if token.text == ";":
        raise _refusal(query, token, "one statement at a time")
    if token.text in "'\"`":
        raise _refusal(query, token, "it is never closed")


def _is_name(found: list[Token], index: int) -> bool:
    """A word after a colon is a label; after a dot a property, unless the dot ends a number (1. SET)."""
    if index == 0:
        return False
    if found[index - 1].text == ":":
        return True
    return found[index - 1].text == "." and index > 1 and found[index - 2].kind != "number"


def _look_at_call(query: str, found: list[Token], index: int) -> None:
    rest = found[index + 1 :]
    if not rest or rest[0].text in "({":
        return
    name = ""
    for token in rest:
        if token.kind not in ("word", "quoted") and token.text != ".":
            break
        if name and token.text != "." and not name.endswith("."):
            break
        name += token.text.strip("`").lower()
    if name not in _PROCEDURES:
        raise _refusal(query, rest[0], f"procedure {name} is not among those known only to read")


def _refusal(query: str, token: Token, why: str) -> QueryError:
    return QueryError(f"{place(query, token.start)}: {token.text} is refused: {why}")
