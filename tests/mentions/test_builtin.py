"""The built-in recogniser: what it gives, and that it is only evidence."""

from __future__ import annotations

from kg.mentions.builtin import Builtin
from kg.mentions.candidates import candidates
from kg.mentions.recogniser import Recogniser
from kg.mentions.scoring import Scorer, score
from kg.model import Article


def article(text: str) -> Article:
    return Article(id="a", title="", text=text)


def test_mentions_are_stretches_of_their_articles() -> None:
    texts = ["看望慰问杨士诚、张学文、陈化兰3位院士。", "会议研究了水利工作。", ""]
    found = Builtin().recognise([article(text) for text in texts])
    assert [[m.name for m in mentions] for mentions in found] == [["杨士诚", "张学文", "陈化兰"], [], []]
    for text, mentions in zip(texts, found, strict=True):
        assert all(m.span.of(text) == m.name and m.kind == "person" for m in mentions)
        assert {m.rule for m in mentions} <= {"mentions.model"}


def test_it_is_a_recogniser() -> None:
    engine: Recogniser = Builtin()
    assert engine.name == "builtin"
    assert engine.recognise([]) == []


def test_candidates_begin_with_a_surname_and_have_one_or_two_signs_more() -> None:
    text = "欧阳春晓说"
    assert [text[c.start : c.stop] for c in candidates(text)] == [
        "欧阳",
        "欧阳春",
        "欧阳春晓",
        "阳春",
        "阳春晓",
    ]


def test_of_two_candidates_that_overlap_the_likelier_stays() -> None:
    weights = {"n2": 2.0, "n1": 1.0}
    text = "请王贵勇讲"
    assert [text[c.start : c.stop] for c in Scorer(weights).names_in(text, 0.5)] == ["王贵勇"]
    assert Scorer(weights).names_in(text, 2.5) == []


def test_a_score_is_the_sum_of_known_features() -> None:
    assert score(("a", "b", "c"), {"a": 1.5, "c": -0.5}) == 1.0
