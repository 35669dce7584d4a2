"""A .cypher file -> Statement: its header, checked against its body, and the text that is sent.

    // title: Who attended an event
    // params: event = '全州乡村振兴工作会议', limit = 50
    // returns: person, parts
    MATCH ...

`params` may give an example after `=`; a header line may be repeated; any further comment is free text.
Researchers' questions have `chinese`, `topic` and `example` too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import QueryError
from kg.stores.tokens import Token, tokens

_HEADER = re.compile(r"^//[ \t]*(title|chinese|topic|example|params|returns)[ \t]*:[ \t]*(.*)$", re.MULTILINE)
_PARAMETER = re.compile(r"\s*(\w+)\s*(?:=\s*('(?:\\.|[^'\\])*'|\[[^\]]*\]|[^,]*?)\s*)?(?:,|$)")
_OPEN, _CLOSE = frozenset("([{"), frozenset(")]}")
_AFTER_RETURN = frozenset({"ORDER", "SKIP", "OFFSET", "LIMIT", "UNION"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One Cypher statement: what it is for, the parameters it takes, the columns it gives, its text."""

    title: str
    params: tuple[str, ...]
    returns: tuple[str, ...]
    text: str
    examples: Mapping[str, str]
    chinese: str = ""  # of a researcher's question: its title in Chinese,
    topic: str = ""  # where it belongs (data/lexicon/question_topics.tsv),
    example: str = ""  # and how one would ask it


@cache
def load_statement(path: Path) -> Statement:
    """The statement of one file; raises QueryError where the header disagrees with the body."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{path}: {error.strerror or error}") from error
    return statement_of(text, str(path))


def statement_of(text: str, name: str) -> Statement:
    """The statement of `text`; `name` stands in the messages of QueryError."""
    header = _header(text)
    if not header.get("title"):
        raise QueryError(f"{name}: the header has no // title: line")
    body = [token for token in tokens(text) if token.kind != "comment"]
    examples = _examples(header.get("params", ""), name)
    returns = tuple(_names(header.get("returns", "")))
    _agree(name, "params", set(examples), set(used_parameters(body)))
    _agree(name, "returns", returns, tuple(returned(body)))
    if any(token.text == ";" for token in body[:-1]):
        raise QueryError(f"{name}: more than one statement; one a file")
    return Statement(
        title=header["title"],
        params=tuple(examples),
        returns=returns,
        text=_without_header(text),
        examples=examples,
        **{name: header.get(name, "") for name in ("chinese", "topic", "example")},
    )


def _header(text: str) -> dict[str, str]:
    lines: dict[str, list[str]] = {}
    for match in _HEADER.finditer(text):
        lines.setdefault(match[1], []).append(match[2].strip())
    return {word: ", ".join(line for line in found if line) for word, found in lines.items()}


def _without_header(text: str) -> str:
    """The text without comment lines: kglite reads no Chinese in comments, and they are not the statement."""
    lines = (line for line in text.splitlines() if not line.lstrip().startswith("//"))
    return "\n".join(lines).strip().rstrip(";").rstrip()


def _examples(params: str, name: str) -> dict[str, str]:
    examples: dict[str, str] = {}
    place = 0
    while place < len(params):
        match = _PARAMETER.match(params, place)
        if not match:
            raise QueryError(f"{name}: // params: cannot read {params[place:]!r}; write name or name = value")
        examples[match[1]] = (match[2] or "").strip()
        place = match.end()
    return examples


def _names(listed: str) -> Iterator[str]:
    return (part.strip().strip("`") for part in listed.split(",") if part.strip())


def _agree(name: str, what: str, header: object, body: object) -> None:
    if header != body:
        raise QueryError(f"{name}: the header's {what} are {_words(header)}, the statement's {_words(body)}")


def _words(names: object) -> str:
    listed = sorted(names) if isinstance(names, set) else list(names)  # type: ignore[call-overload]
    return ", ".join(listed) or "none"


def used_parameters(body: list[Token]) -> Iterator[str]:
    """The parameters that a statement uses, without their $."""
    return (token.text[1:].strip("`") for token in body if token.kind == "parameter")


def returned(body: list[Token]) -> list[str]:
    """The columns of the last RETURN: aliases, else the words as written; none without a RETURN."""
    starts = [place for place, token in _outer(body) if token.kind == "word" and token.upper == "RETURN"]
    if not starts:
        return []
    columns: list[list[Token]] = [[]]
    depth = 0
    for token in body[starts[-1] + 1 :]:
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth == 0 and (token.upper in _AFTER_RETURN or token.text == ";"):
            break
        if depth == 0 and token.text == ",":
            columns.append([])
        else:
            columns[-1].append(token)
    return [_column(column) for column in columns]


def _outer(body: list[Token]) -> Iterator[tuple[int, Token]]:
    """Tokens outside all brackets, so that the RETURN of a CALL {} is not the statement's."""
    depth = 0
    for place, token in enumerate(body):
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if depth == 0:
            yield place, token


def _column(column: list[Token]) -> str:
    words = [token for token in column if token.upper != "DISTINCT"]
    if len(words) > 1 and words[-2].upper == "AS":
        return words[-1].text.strip("`")
    return "".join(token.text for token in words)
