"""What the project scores itself on: the gold folders with their texts, and a recogniser's scores there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kg.evaluation.gold import articles_of, load_gold
from kg.evaluation.score import record, score
from kg.grammar.read import read
from kg.mentions.recogniser import Recogniser
from kg.model import Article
from kg.records import reading_record
from tests.requirements import SHARED

Figures = dict[str, Any]

_SAMPLE = Path(__file__).resolve().parents[1] / "data/sample-gold/readings"
SETS = {
    "dev": (SHARED / "gold/dev", SHARED / "gold/dev.jsonl"),
    "check": (SHARED / "gold/check", SHARED / "gold/check.jsonl"),
    "sample": (_SAMPLE, None),
}


def gold_of(name: str) -> tuple[list[Figures], list[Article]]:
    """The records of a set, and its articles."""
    folder, texts = SETS[name]
    gold = load_gold(folder)
    return gold, articles_of(gold, texts)


def readings_of(articles: list[Article], recogniser: Recogniser) -> dict[str, Figures]:
    """Each article's reading as a record, by its id."""
    seen = recogniser.recognise(articles)
    return {a.id: reading_record(read(a, mentions)) for a, mentions in zip(articles, seen, strict=True)}


def figures(name: str, recogniser: Recogniser) -> Figures:
    """The scores of one gold set."""
    gold, articles = gold_of(name)
    return record(score(gold, readings_of(articles, recogniser)))
