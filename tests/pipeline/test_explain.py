"""kg extract --explain: every mention and claim with its rule and words, then what was not understood."""

from __future__ import annotations

import itertools

from kg.mentions.recogniser import Engine
from kg.model import Article
from kg.pipeline.explain import NOT_UNDERSTOOD, explained, explained_lines

MEETING = "5月18日，全市教育大会在青石市召开。"
LED = "市委书记周明远主持会议，副市长李若兰讲话。"
TEXT = f"{MEETING}{LED}\n局长们很忙。张志强、赵伟、钱文军的家在东街。\n随后，大家到学校考察。"
ARTICLE = Article(id="t1", title="全市教育大会召开", text=TEXT, published="2025-05-20")


def test_every_claim_has_its_rule_and_words() -> None:
    found = [(one.what.strip(), one.said, one.rule, one.words) for one in explained(ARTICLE, Engine())]
    assert ("person", "周明远", "names.title", "周明远") in found
    assert ("role", "周明远  市委 书记", "roles.title", LED) in found
    assert ("event", "全市教育大会  会议  2025-05-18", "events.held", MEETING) in found
    assert ("place", "青石市", "events.held", MEETING) in found
    assert ("part", "李若兰  发言、出席", "parts.发言", LED) in found


def test_words_stand_where_it_says() -> None:
    for one in explained(ARTICLE, Engine()):
        assert TEXT[one.start : one.stop] == one.words


def test_what_was_seen_but_not_understood() -> None:
    found = [(one.said, one.rule) for one in explained(ARTICLE, Engine()) if one.what == NOT_UNDERSTOOD]
    assert found == [
        ("局长", "a post that nobody is given"),
        ("张志强", "a person of whom nothing more is said"),
        ("赵伟", "a person of whom nothing more is said"),
        ("钱文军", "a person of whom nothing more is said"),
        ("考察", "the verb of an occasion that no event tells"),
    ]


def test_lines_repeat_no_sentence() -> None:
    lines = list(explained_lines(ARTICLE, Engine()))
    assert lines[0] == "t1  全市教育大会召开\n"
    assert "  role          周明远  市委 书记  [roles.title]\n" in lines
    assert not any(one == other for one, other in itertools.pairwise(lines))


def test_traditional_characters_are_explained_as_they_are_read() -> None:
    led = "市委書記周明遠主持會議，副市長李若蘭講話。"
    meeting = "5月18日，全市教育大會在青石市召開。"
    article = Article(id="t2", title="全市教育大會召開", text=meeting + led, published="2025-05-20")
    found = [(one.what.strip(), one.said, one.rule, one.words) for one in explained(article, Engine())]
    assert ("role", "周明遠  市委 書記", "roles.title", led) in found
    assert ("event", "全市教育大會  会议  2025-05-18", "events.held", meeting) in found
    assert ("part", "李若蘭  发言、出席", "parts.发言", led) in found
