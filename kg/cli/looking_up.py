"""kg who, person, post, together, path, why, ask, cypher: answers from a store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from kg.cli import show
from kg.cli.output import emit_json, say, table
from kg.cli.store_options import AS_JSON, chosen_store, store_options
from kg.errors import InputError, UsageError
from kg.questions.ask import ask as ask_question
from kg.questions.ask import asked_record
from kg.questions.connections import path as find_path
from kg.questions.events import together as find_together
from kg.questions.events import who as find_who
from kg.questions.people import person as find_persons
from kg.questions.people import post as find_post
from kg.questions.reasons import why as find_why
from kg.stores.guard import guard

NOTHING_FOUND = 1


def _answer(found: Any, as_json: bool, printer: Any, empty: bool) -> None:
    if as_json:
        emit_json(show.record(found))
    else:
        printer(found)
    if empty:
        raise SystemExit(NOTHING_FOUND)


@click.command()
@click.argument("event")
@click.option("--on", help="The event's day, month or year (2025-11-14), where several have the name.")
@store_options
@AS_JSON
def who(event: str, on: str | None, workspace: str | None, store: str | None, as_json: bool) -> None:
    """Who took part in EVENT (its name or a part of it), in which part and post, with the sentences."""
    with chosen_store(workspace, store) as opened:
        found = find_who(opened, event, on)
    _answer(found, as_json, show.who, empty=False)  # candidates are an answer too


@click.command()
@click.argument("name")
@store_options
@AS_JSON
def person(name: str, workspace: str | None, store: str | None, as_json: bool) -> None:
    """The posts, events and credits of each person called NAME (or a part of it)."""
    with chosen_store(workspace, store) as opened:
        found = find_persons(opened, name)
    _answer(found, as_json, show.persons, not found)


@click.command()
@click.argument("title")
@click.option("--at", "organisation", help="The organisation (青禾县委), where TITLE does not name it.")
@click.option("--on", "day", help="Only who held it on that day, in that month or year (ISO).")
@store_options
@AS_JSON
def post(title: str, **words: Any) -> None:
    """Who holds or held the post TITLE (县长, 青禾县县长), over time."""
    with chosen_store(words["workspace"], words["store"]) as opened:
        found = find_post(opened, title, words["organisation"], words["day"])
    _answer(found, words["as_json"], show.post, not found.terms)


@click.command()
@click.argument("a")
@click.argument("b")
@store_options
@AS_JSON
def together(a: str, b: str, workspace: str | None, store: str | None, as_json: bool) -> None:
    """What the persons A and B attended together."""
    with chosen_store(workspace, store) as opened:
        found = find_together(opened, a, b)
    _answer(found, as_json, show.together, not found.events)


@click.command()
@click.argument("a")
@click.argument("b")
@store_options
@AS_JSON
def path(a: str, b: str, workspace: str | None, store: str | None, as_json: bool) -> None:
    """The shortest connection of A and B (persons, events, organisations), each step with its sentence."""
    with chosen_store(workspace, store) as opened:
        found = find_path(opened, a, b)
    _answer(found, as_json, show.path, not found.hops)


@click.command()
@click.argument("a")
@click.argument("b")
@store_options
@AS_JSON
def why(a: str, b: str, workspace: str | None, store: str | None, as_json: bool) -> None:
    """The sentences that connect A and B (a person and an event, two persons ...), the words marked."""
    with chosen_store(workspace, store) as opened:
        found = find_why(opened, a, b)
    _answer(found, as_json, show.why, not found.reasons)


@click.command()
@click.argument("question")
@store_options
@AS_JSON
def ask(question: str, workspace: str | None, store: str | None, as_json: bool) -> None:
    """Answer a plain Chinese QUESTION from the graph alone: kg ask 谁主持了安全生产工作会议？"""
    with chosen_store(workspace, store) as opened:
        asked = ask_question(opened, question)
    if as_json:
        emit_json(asked_record(asked))
    else:
        show.asked(asked)
    if not asked.answers:
        raise SystemExit(NOTHING_FOUND)


@click.command()
@click.argument("query")
@click.option("--param", "-p", "pairs", multiple=True, help="A parameter of the query: name=value.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds.")
@store_options
@AS_JSON
def cypher(query: str, **words: Any) -> None:
    """Run one read-only Cypher QUERY (or the file of that name) and print its rows."""
    text = guard(_query_text(query))
    parameters = parameters_of(words["pairs"])
    with chosen_store(words["workspace"], words["store"]) as opened:
        rows = opened.read(text, parameters, timeout=words["timeout"])
    if words["as_json"]:
        emit_json(rows)
    elif rows:
        table("", list(rows[0]), (list(row.values()) for row in rows))
        say(f"{len(rows):,} rows")
    else:
        say("no rows")


def _query_text(query: str) -> str:
    """The query itself, the text of the file it names, or standard input for -."""
    if query == "-":
        return sys.stdin.read()
    if not query.endswith(".cypher"):
        return query
    try:
        return Path(query).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{query}: cannot be read: {error}") from error


def parameters_of(pairs: tuple[str, ...]) -> dict[str, str | int]:
    """What --param name=value says; a short number as a number. Raises UsageError."""
    parameters: dict[str, str | int] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign or not name.isidentifier():
            raise UsageError(f"--param {pair!r}: write name=value")
        parameters[name] = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else value
    return parameters
