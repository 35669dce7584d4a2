"""The library of researchers' questions: each a file of cypher/questions, run with its parameters checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import NotFoundError, UsageError
from kg.questions.folding import likeness
from kg.resources import cypher_path, table
from kg.stores.contract import Row, Store
from kg.stores.statements import Statement, load_statement

Value = str | int | list[str]
EVERYWHERE = ""  # the engine of a question that every store answers
_FOLDERS = (EVERYWHERE, "neo4j")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What several questions are about."""

    name: str
    chinese: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question by its file's name; `text` is what runs, here and in Neo4j Browser; examples as written.

    `picture` is the variant that returns paths, where there is one; `engine` the only engine that can
    answer, or EVERYWHERE.
    """

    name: str
    title: str
    chinese: str
    topic: str
    example: str
    params: tuple[str, ...]
    returns: tuple[str, ...]
    examples: Mapping[str, str]
    text: str
    picture: Statement | None
    engine: str


def topics() -> tuple[Topic, ...]:
    """The topics of questions, in the order in which they are shown."""
    return tuple(
        Topic(name=name, chinese=chinese, english=english)
        for name, chinese, english in table("question_topics.tsv")
    )


def questions() -> tuple[Question, ...]:
    """All questions, by name."""
    found = [path for folder in _FOLDERS for path in _folder(folder).glob("*.cypher")]
    return tuple(_question(path) for path in sorted(found, key=lambda path: path.stem))


def question(name: str) -> Question:
    """The question of this name; raises NotFoundError with near names."""
    known = {each.name: each for each in questions()}
    if name not in known:
        near = tuple(sorted(known, key=lambda each: (-likeness(name, each), each))[:3])
        raise NotFoundError(f"{name}: no such question; near: {', '.join(near)}", near)
    return known[name]


def _folder(engine: str) -> Path:
    return cypher_path("questions") / engine


def _question(path: Path) -> Question:
    statement = load_statement(path)
    picture = _folder("pictures") / path.name
    return Question(
        name=path.stem,
        title=statement.title,
        chinese=statement.chinese,
        topic=statement.topic,
        example=statement.example,
        params=statement.params,
        returns=statement.returns,
        examples=statement.examples,
        text=statement.text,
        picture=load_statement(picture) if picture.is_file() else None,
        engine=path.parent.name if path.parent.name in _FOLDERS else EVERYWHERE,
    )


def run(store: Store, name: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
    """The rows of a question. A number that is not given is the example's.

    Raises UsageError for parameters that are missing, unknown or of the wrong kind, NotFoundError for the
    name, QueryError and StoreError from the store.
    """
    asked = question(name)
    if asked.engine not in (EVERYWHERE, store.engine):
        raise UsageError(f"{name}: only a Neo4j server answers this; give --store neo4j://HOST")
    return store.read(asked.text, _checked(asked, dict(parameters or {})))


def _checked(asked: Question, given: dict[str, Any]) -> dict[str, Value]:
    unknown = sorted(given.keys() - set(asked.params))
    if unknown:
        raise UsageError(f"{asked.name}: no parameter {', '.join(unknown)}; it takes {_usage(asked)}")
    examples = {param: _value(asked.examples[param]) for param in asked.params}
    missing = [p for p in asked.params if p not in given and not isinstance(examples[p], int)]
    if missing:
        raise UsageError(f"{asked.name}: {', '.join(missing)} missing; it takes {_usage(asked)}")
    return {param: _fitting(asked, param, given, examples[param]) for param in asked.params}


def _fitting(asked: Question, param: str, given: dict[str, Any], example: Value) -> Value:
    """The value given, as its example is: a number, a text (a year too, where texts are), a list."""
    value = given.get(param, example)
    if isinstance(example, str) and isinstance(value, (str, int)):
        return str(value)
    if isinstance(example, int) and not isinstance(value, bool) and str(value).lstrip("-").isdecimal():
        return int(value)
    if isinstance(example, list):
        return [str(each) for each in value] if isinstance(value, list) else str(value).split(",")
    raise UsageError(f"{asked.name}: {param} = {value!r} is not like its example {asked.examples[param]}")


def _usage(asked: Question) -> str:
    return ", ".join(f"{param} = {asked.examples[param]}" for param in asked.params) or "none"


def _value(example: str) -> Value:
    """An example as the header writes it: 'text', 20, ['a', 'b']."""
    if example.startswith("["):
        return [part.strip().strip("'") for part in example[1:-1].split(",") if part.strip()]
    if example.startswith("'"):
        return example[1:-1]
    return int(example)
