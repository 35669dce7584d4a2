"""The library of questions: each one's rows on every store, checked parameters, files by the rules."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import NotFoundError, UsageError
from kg.questions import library
from kg.resources import cypher_path
from kg.stores.contract import Store
from kg.stores.guard import guard
from kg.stores.statements import load_statement
from tests.questions.library_rows import ROWS

FILES = sorted(cypher_path("questions").rglob("*.cypher"))


def test_every_question_answers_as_written_down(sample_store: Store) -> None:
    found = {
        each.name: [
            tuple(row[column] for column in each.returns)
            for row in library.run(sample_store, each.name, _examples(each))
        ]
        for each in library.questions()
    }
    assert found == ROWS


def _examples(question: library.Question) -> dict[str, object]:
    """The parameters of the header's examples, as a user types them."""
    typed = {param: example.strip("'") for param, example in question.examples.items()}
    return {param: int(text) if text.isdecimal() and len(text) < 4 else text for param, text in typed.items()}


def test_there_are_at_least_twenty_five() -> None:
    assert len(library.questions()) >= 25


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_statement_reads_and_is_ordered(path: Path) -> None:
    statement = load_statement(path)
    assert guard(statement.text)
    assert "ORDER BY" in statement.text
    assert all(statement.examples.values()), "each parameter has an example"
    assert statement.title.isascii()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_has_an_example_question(path: Path) -> None:
    assert re.search(r"^// example: .", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", [each.name for each in library.questions()])
def test_every_question_has_a_limit(name: str) -> None:
    assert "LIMIT" in library.question(name).text


def test_show_gives_the_text_that_runs() -> None:
    shown = library.question("largest_events")
    assert shown.title == "The events with the most named people"
    assert shown.params == ("limit",)
    assert shown.returns == ("event", "date", "attendees")
    assert shown.text.startswith("MATCH (e:Event)<-[:ATTENDED]-(p:Person)")


def test_a_number_may_be_left_out(embedded_sample: Store) -> None:
    assert library.run(embedded_sample, "largest_events", {"limit": 1}) == [
        {"event": "全州质量工作会议", "date": "2025-05-12", "attendees": 4}
    ]
    assert len(library.run(embedded_sample, "largest_events")) == 4


def test_a_year_typed_as_a_number_is_a_text_where_dates_are(embedded_sample: Store) -> None:
    rows = library.run(embedded_sample, "events_between", {"from": 2025, "to": "2025-06"})
    assert [row["event"] for row in rows] == ["全州质量工作会议"]


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("visits", {}, "visits: person missing; it takes person = '沈国栋', limit = 100"),
        ("visits", {"person": "林海", "when": "2025"}, "visits: no parameter when"),
        ("visits", {"person": "林海", "limit": "many"}, "visits: limit = 'many' is not like its example 100"),
    ],
)
def test_wrong_parameters_are_refused(
    embedded_sample: Store, name: str, parameters: dict[str, object], said: str
) -> None:
    with pytest.raises(UsageError, match=re.escape(said)):
        library.run(embedded_sample, name, parameters)


def test_an_unknown_question_gives_near_ones() -> None:
    with pytest.raises(NotFoundError) as caught:
        library.question("event_of_person")
    assert caught.value.near[0] == "events_of_person"
    with pytest.raises(NotFoundError):
        library.question("../write/merge/Event")
