"""kg questions and kg browser-kit: the library of researchers' questions, here and in Neo4j Browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.looking_up import parameters_of
from kg.cli.output import emit_json, say, table
from kg.cli.store_options import AS_JSON, chosen_store, store_options
from kg.errors import UsageError
from kg.questions import library
from kg.view.browser import write_kit


@click.group()
def questions() -> None:
    """The library of researchers' questions: list, show and run them."""


@questions.command("list")
@AS_JSON
def list_questions(as_json: bool) -> None:
    """All questions with their titles in Chinese and English, and their parameters."""
    found = library.questions()
    if as_json:
        emit_json([_record(each) for each in found])
        return
    for topic in library.topics():
        rows = (_row(each) for each in found if each.topic == topic.name)
        table(f"{topic.chinese} {topic.english}", ("name", "问题", "question", "parameters", ""), rows)


@questions.command("show")
@click.argument("name")
@click.option("--picture", is_flag=True, help="The variant that returns paths, for Neo4j Browser to draw.")
def show_question(name: str, picture: bool) -> None:
    """The Cypher text of question NAME, as it runs in Neo4j Browser too; on stderr the parameters to set."""
    found = library.question(name)
    shown = found.picture if picture else found
    if shown is None:
        raise UsageError(f"{name} has no picture")
    say(shown.title)
    for param, example in shown.examples.items():
        say(f":param {param} => {example}")
    click.echo(shown.text)


@questions.command("run")
@click.argument("name")
@click.option("--param", "-p", "pairs", multiple=True, help="A parameter of the question: name=value.")
@store_options
@AS_JSON
def run_question(name: str, pairs: tuple[str, ...], **words: Any) -> None:
    """The rows of question NAME."""
    with chosen_store(words["workspace"], words["store"]) as opened:
        rows = library.run(opened, name, parameters_of(pairs))
    if words["as_json"]:
        emit_json(rows)
    elif rows:
        table(library.question(name).title, list(rows[0]), (list(row.values()) for row in rows))
    else:
        say("no rows")


@click.command("browser-kit")
@click.argument("folder")
def browser_kit(folder: str) -> None:
    """Write into FOLDER what Neo4j Browser imports: favourites (.zip, .csv), a style file, a guide page."""
    for path in write_kit(Path(folder)):
        click.echo(str(path))


def _record(question: library.Question) -> dict[str, Any]:
    return {
        "name": question.name,
        "title": question.title,
        "chinese": question.chinese,
        "topic": question.topic,
        "params": list(question.params),
        "picture": question.picture is not None,
        "engine": question.engine or None,
    }


def _row(question: library.Question) -> tuple[str, ...]:
    needs = "Neo4j only" if question.engine else ""
    return (
        question.name,
        question.chinese,
        question.title,
        ", ".join(question.params),
        "picture" if question.picture else needs,
    )
