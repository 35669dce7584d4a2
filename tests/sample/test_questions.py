"""The sample, built once, answers the questions that a reader of all its pages can answer, and no others."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.pipeline.build import BuildOptions, build
from kg.pipeline.workspace import Workspace, create_workspace
from kg.questions.ask import ask
from kg.reading.reader import ReadOptions
from kg.stores.contract import Store
from kg.stores.open import open_store
from tests.sample.folders import PAGES, Record, lines_of

ALL = lines_of("questions.jsonl")
UNSAID = [each for each in ALL if not each["answers"]]
FEWEST_RIGHT = 0.7  # of the questions that have answers


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The sample's workspace."""
    made = create_workspace(tmp_path_factory.mktemp("sample") / "W")
    report = build([str(PAGES)], made, BuildOptions(reading=ReadOptions()))
    assert not report.failed
    return made


@pytest.fixture(scope="module")
def store(workspace: Workspace) -> Iterator[Store]:
    with open_store(workspace.store_url) as opened:
        yield opened


def found(store: Store, question: Record) -> set[str]:
    """The graph's answers, each in the spelling that questions.jsonl gives first."""
    also = {other: first for first, others in question.get("also", {}).items() for other in others}
    return {also.get(each.answer, each.answer) for each in ask(store, question["question"]).answers}


@pytest.mark.parametrize("question", ALL, ids=lambda each: str(each["question"]))
def test_the_question_is_understood(store: Store, question: Record) -> None:
    assert ask(store, question["question"]).understood


@pytest.mark.parametrize("question", UNSAID, ids=lambda each: str(each["question"]))
def test_what_the_pages_do_not_say_is_not_guessed(store: Store, question: Record) -> None:
    assert found(store, question) == set()


def test_most_questions_are_answered_in_full(store: Store) -> None:
    asked = [question for question in ALL if question["answers"]]
    wrong = [q["question"] for q in asked if found(store, q) != set(q["answers"])]
    assert 1 - len(wrong) / len(asked) >= FEWEST_RIGHT, wrong
