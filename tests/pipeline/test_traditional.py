"""Traditional characters: read by their simplified form, given back as written, asked for in both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.identity.forms import fold, person_key
from kg.mentions.recogniser import Engine
from kg.model import Article, Reading
from kg.pipeline.extract import extract
from kg.questions.folding import fold as fold_asked
from kg.questions.folding import stretches
from kg.script import is_traditional, simple_name, simplified
from tests.cli.conftest import Run, kg

__all__ = ["kg"]

TEXT = (
    "本報青禾3月12日訊（記者 林曉舟）12日，青禾縣召開春耕生產工作會議。縣委書記賀遠強出席會議並講話，"
    "副縣長馮麗華主持會議。"
)


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        (TEXT, True),
        ("縣長是誰？", True),
        ("县长是谁？", False),
        ("王昇乾隆", False),
        ("青禾县召开春耕会议，安排今年的粮食种植。" * 6 + "書", False),
        ("", False),
    ],
)
def test_is_traditional(text: str, traditional: bool) -> None:
    assert is_traditional(text) is traditional


def test_places_stay_the_same() -> None:
    assert len(simplified(TEXT)) == len(TEXT)
    assert simplified("賀遠強出席會議並講話") == "贺远强出席会议并讲话"
    assert simple_name("王昇") == "王昇"


def test_names_are_compared_by_their_simplified_form() -> None:
    assert person_key("馮麗華") == person_key("冯丽华")
    assert fold("青禾縣") == "青禾县"
    assert fold_asked("馮麗華") == fold_asked("冯丽华")
    assert [span.of("副縣長馮麗華主持") for span in stretches("副縣長馮麗華主持", ["冯丽华"])] == ["馮麗華"]


def test_an_article_is_read_and_its_names_are_as_written() -> None:
    article = Article(id="a", title="春耕會議召開", text=TEXT, published="2024-03-13")
    (reading,) = extract([article], Engine())
    assert isinstance(reading, Reading)
    assert reading.title == "春耕會議召開"
    assert {"賀遠強", "馮麗華"} <= set(reading.persons)
    assert ("馮麗華", "副縣長") in {(role.person, role.title) for role in reading.roles}
    (event,) = reading.events
    assert (event.name, event.kind, event.date) == ("青禾縣春耕生產工作會議", "会议", "2024-03-12")
    assert {one.person: one.parts for one in event.participants}["馮麗華"] == ("主持", "出席")
    for mention in reading.mentions:
        assert mention.span.of(TEXT) == mention.name


@pytest.mark.parametrize("question", ["誰主持了春耕生產工作會議？", "谁主持了春耕生产工作会议？"])
def test_a_question_finds_it_in_both(kg: Run, tmp_path: Path, question: str) -> None:
    row = {"id": "a", "title": "春耕會議召開", "published": "2024-03-13", "text": TEXT}
    (tmp_path / "news.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    kg("build", str(tmp_path / "news.jsonl"), "--into", str(tmp_path / "work"))
    done = kg("ask", question, "--workspace", str(tmp_path / "work"), "--json")
    (answer,) = json.loads(done.stdout)["answers"]
    assert simplified(answer["answer"]) == "冯丽华"
    assert answer["evidence"][0]["quote"] == "縣委書記賀遠強出席會議並講話，副縣長馮麗華主持會議。"
