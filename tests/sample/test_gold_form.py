"""The readings that are written down say only what their articles say, in the form of GUIDELINES.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tests.sample.folders import GOLD, Record, lines_of

KEYS = [
    *("id", "title", "published", "dateline_place", "credits", "persons", "organisations", "places"),
    *("roles", "events", "optional", "newspaper", "home", "source", "text"),
]
KINDS = {"会议", "调研", "会见", "仪式", "活动", "任免", "其他"}
PARTS = {"主持", "发言", "出席"}
CREDITS = {"记者", "通讯员", "作者", "摄影", "编辑", "整理", "供稿", "其他"}
DATE = re.compile(r"20\d\d(-\d\d(-\d\d)?)?")

Gold = Mapping[str, Record]


def written(record: Record) -> str:
    """What the article says, headline first, without spaces."""
    return re.sub(r"\s", "", record["title"] + record["text"])


def participants(record: Record) -> Iterator[Record]:
    for event in record["events"]:
        yield from event["participants"]


def test_there_are_enough_of_everything(gold: Gold) -> None:
    events = [event for record in gold.values() for event in record["events"] if not event["background"]]
    people = {person for record in gold.values() for person in record["persons"]}
    assert (len(gold), len(events), len(people)) == (48, 46, 100)
    assert {event["kind"] for event in events} == KINDS - {"其他"}


def test_keys_and_words_are_those_of_the_guideline(gold: Gold) -> None:
    for name, record in gold.items():
        assert list(record) == KEYS, name
        assert {credit["kind"] for credit in record["credits"]} <= CREDITS, name
        assert {event["kind"] for event in record["events"]} <= KINDS, name
        for participant in participants(record):
            assert "出席" in participant["parts"], (name, participant)
            assert set(participant["parts"]) <= PARTS, (name, participant)


def test_dates_are_iso_within_the_two_years(gold: Gold) -> None:
    for name, record in gold.items():
        assert "2024-03-11" <= record["published"] <= "2026-02-10", name
        dates = [event[key] for event in record["events"] for key in ("date", "end_date") if event[key]]
        assert all(DATE.fullmatch(date) for date in dates), (name, dates)


def test_every_name_stands_in_its_article(gold: Gold) -> None:
    for name, record in gold.items():
        text = written(record)
        names = [
            *record["persons"],
            *record["organisations"],
            *record["places"],
            *(credit["name"] for credit in record["credits"]),
            *(role["title"] for role in record["roles"]),
            *(role["organisation"] or "" for role in record["roles"]),
            *(event["place"] or "" for event in record["events"]),
            *(organiser for event in record["events"] for organiser in event["organisers"]),
        ]
        assert [each for each in names if each not in text] == [], name


def test_names_are_listed_once(gold: Gold) -> None:
    for name, record in gold.items():
        for key in ("persons", "organisations", "places"):
            assert len(set(record[key])) == len(record[key]), (name, key)


def test_roles_participants_and_authors_are_among_the_persons(gold: Gold) -> None:
    for name, record in gold.items():
        people = {role["person"] for role in record["roles"]}
        people |= {participant["person"] for participant in participants(record)}
        people |= {credit["name"] for credit in record["credits"]} - set(record["organisations"])
        assert people - {"赫川学院党委宣传部"} <= set(record["persons"]), name


def test_an_organiser_is_an_organisation_or_a_place_of_its_article(gold: Gold) -> None:
    for name, record in gold.items():
        optional: dict[str, Any] = record["optional"]
        known = {*record["organisations"], *record["places"], *optional["organisations"], *optional["places"]}
        organisers = {organiser for event in record["events"] for organiser in event["organisers"]}
        assert organisers <= known, name


def test_the_list_by_strokes_has_fourteen_names(gold: Gold) -> None:
    listed = gold["s013"]["text"].split("（按姓氏笔画为序）：")[1].split("。")[0]
    names = [name.replace(" ", "") for name in listed.split("、")]
    assert len(names) == 14
    assert set(names) <= set(gold["s013"]["persons"])


def test_persons_of_one_name_stand_in_the_articles_named(gold: Gold) -> None:
    same = json.loads((GOLD / "persons.json").read_text("utf-8"))
    assert list(same) == ["周海川", "高玉兰", "巴图蒙克"]
    for name, people in same.items():
        articles = [article for person in people for article in person["articles"]]
        assert sorted(articles) == sorted(key for key in gold if name in gold[key]["persons"]), name
        assert len(people) == 2


def test_questions_have_answers_or_say_that_there_are_none() -> None:
    questions = lines_of("questions.jsonl")
    assert len(questions) == 45
    assert sum(not question["answers"] for question in questions) == 5
    for question in questions:
        assert set(question.get("also", {})) <= set(question["answers"]), question
