"""Plain questions: phrasings with what they are understood as, and no guess where the graph does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Graph, Node
from kg.questions.ask import ask, asked_record
from kg.questions.dates import readings as dated
from kg.questions.forms import Form, askings, forms, plain
from kg.questions.words import classes
from kg.resources import table
from kg.stores.contract import Store
from kg.stores.open import open_store
from tests.stores.sample_graph import GRAPH, MEETING, OTHER_PAPER

PHRASINGS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("phrasings.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("question", "understood", "answers"), PHRASINGS, ids=[row[0] for row in PHRASINGS])
def test_phrasings(embedded_sample: Store, question: str, understood: str, answers: str) -> None:
    asked = ask(embedded_sample, question)
    assert asked.understood == understood
    assert "|".join(answer.answer for answer in asked.answers) == answers.removeprefix("-")


def test_both_stores_answer_alike(sample_store: Store) -> None:
    some = PHRASINGS[::6]
    answered = {
        question: "|".join(answer.answer for answer in ask(sample_store, question).answers) or "-"
        for question, _, _ in some
    }
    assert answered == {question: answers for question, _, answers in some}


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.form)
def test_every_form_fits_its_example(form: Form) -> None:
    readings = dated(plain(form.example))  # with its date and without
    assert any(form.pattern.fullmatch(plain(reading.question)) for reading in readings)
    assert form.intent in {asking.intent for asking in askings(form.example)}


def test_every_class_of_words_is_used() -> None:
    in_forms = {name for row in table("questions_forms.tsv") for name in classes() if f"[{name}" in row[1]}
    in_code = {"adverb", "polite", "final", "lead", "tail", "address", "and"}
    assert classes() == in_forms | in_code


# ── answers ───────────────────────────────────────────────────────────────────────────────────────


def test_an_answer_has_its_sentences(sample_store: Store) -> None:
    assert asked_record(ask(sample_store, "谁在全州质量工作会议上讲话？")) == {
        "question": "谁在全州质量工作会议上讲话？",
        "understood": "发言 event=全州质量工作会议",
        "answers": [
            {
                "answer": "沈国栋",
                "evidence": [
                    {"article": "a-1", "start": 34, "stop": 37, "quote": MEETING},
                    {"article": "a-2", "start": 0, "stop": 3, "quote": OTHER_PAPER},
                ],
            }
        ],
    }


def test_the_graph_does_not_say(embedded_sample: Store) -> None:
    asked = ask(embedded_sample, "青岭州人大常委会会议在哪里召开？")
    assert asked.understood == "地点 event=青岭州人大常委会会议"
    assert asked.answers == ()
    assert asked.note == "the graph does not say"


def test_an_unknown_name_is_said(embedded_sample: Store) -> None:
    asked = ask(embedded_sample, "谁参加了全国人民代表大会？")
    assert asked.understood == "出席 event=全国人民代表大会"
    assert asked.answers == ()
    assert asked.note == "the graph knows no event called 全国人民代表大会"


@pytest.mark.parametrize("question", ["今天天气怎么样？", "", "？", "全州质量工作会议讲了什么？"])
def test_what_is_not_understood_is_said(embedded_sample: Store, question: str) -> None:
    asked = ask(embedded_sample, question)
    assert asked.understood == ""
    assert asked.answers == ()
    assert asked.note.startswith("the question is not understood; ask for example: 谁参加了")


def test_a_post_in_several_bodies_is_not_guessed(embedded_sample: Store) -> None:
    asked = ask(embedded_sample, "书记是谁？")
    assert asked.answers == ()
    assert asked.note == "书记 may be any of 2, say which: 清水县委书记; 青岭州委书记"


def test_two_persons_of_one_name_are_said(embedded_sample: Store) -> None:
    asked = ask(embedded_sample, "林海是谁？")
    assert [answer.answer for answer in asked.answers] == ["青岭州副州长", "清水县第一中学教师"]
    assert asked.note == "2 are called 林海"


# ── events named loosely ──────────────────────────────────────────────────────────────────────────


def _meeting(uid: str, name: str, date: str | None) -> Node:
    dated = {"date": date} if date else {}
    return Node(label="Event", uid=uid, properties={"name": name, "aliases": [], "kind": "会议", **dated})


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The sample graph with meetings of one name and others that are called almost the same."""
    more = (
        _meeting("e-9a", "青岭州政府常务会议", "2025-03-03"),
        _meeting("e-9b", "青岭州政府常务会议", "2025-04-07"),
        _meeting("e-9c", "清水县防汛抗旱工作专题会议", "2025-07-01"),
        _meeting("e-9e", "学习全州两会精神干部大会", "2025-03-09"),
        _meeting("e-9d", "清水县防汛抗旱工作调度会议", "2025-07-08"),
    )
    nodes = tuple(sorted((*GRAPH.nodes, *more), key=lambda node: (node.label, node.uid)))
    store = open_store(str(tmp_path_factory.mktemp("alike")), create=True)
    store.load(Graph(nodes=nodes, edges=GRAPH.edges))
    return store


@pytest.mark.parametrize(
    ("question", "answers", "note"),
    [
        (
            "青岭州政府常务会议什么时候召开？",
            [],
            "青岭州政府常务会议 may be any of 2, say which:"
            " 青岭州政府常务会议 (2025-04-07); 青岭州政府常务会议 (2025-03-03)",
        ),
        ("2025年3月3日青岭州政府常务会议什么时候召开？", ["2025-03-03"], ""),
        ("4月7日的州政府常务会议是哪天开的？", ["2025-04-07"], ""),
        (
            "清水县防汛抗旱会议什么时候召开？",
            [],
            "清水县防汛抗旱会议 may be any of 2, say which:"
            " 清水县防汛抗旱工作调度会议 (2025-07-08); 清水县防汛抗旱工作专题会议 (2025-07-01)",
        ),
        ("清水县防汛专题会议什么时候召开？", ["2025-07-01"], ""),
        ("2025年7月8日清水县的防汛会议什么时候召开？", ["2025-07-08"], ""),
        ("在清水县召开的防汛调度会是什么时候？", ["2025-07-08"], ""),
        (
            "全州两会什么时候召开？",
            [],
            "the graph knows no event called 全州两会; it has 学习全州两会精神干部大会 (2025-03-09)",
        ),
        ("清水县抗震救灾会议什么时候召开？", [], "the graph knows no event called 清水县抗震救灾会议"),
    ],
    ids=lambda value: value if isinstance(value, str) and "？" in value else "",
)
def test_the_clear_best_or_the_candidates(alike: Store, question: str, answers: list[str], note: str) -> None:
    asked = ask(alike, question)
    assert [answer.answer for answer in asked.answers] == answers
    assert asked.note == note
