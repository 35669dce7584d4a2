"""Evidence: every role, part and credit of every article has a stretch of its own text, and a rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from kg.mentions.recogniser import Engine
from kg.model import Article, Evidence, Issue, Reading
from kg.pipeline.extract import extract
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions, read
from kg.records import reading_from, reading_record
from tests.requirements import require_shared

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"


def readings(source: Path, count: int) -> list[tuple[Article, Reading]]:
    parts = (article for part in read([str(source)], ReadOptions()) for article in part.articles)
    articles = join_jumps(list(islice(parts, count)))
    results = extract(articles, Engine())
    assert [result for result in results if isinstance(result, Issue)] == []
    return [(a, r) for a, r in zip(articles, results, strict=True) if isinstance(r, Reading)]


def evidence_of(reading: Reading) -> Iterator[Evidence]:
    yield from (role.evidence for role in reading.roles)
    yield from (credit.evidence for credit in reading.credits)
    for event in reading.events:
        yield from event.evidence
        yield from (named.evidence for named in (*event.organisers, *event.participant_groups))
        for participant in event.participants:
            assert participant.evidence, f"{reading.article}: {participant.person} without evidence"
            yield from participant.evidence


def check(article: Article, reading: Reading) -> int:
    """Everything that must hold of one reading; gives the number of claims."""
    count = 0
    for count, evidence in enumerate(evidence_of(reading), 1):  # noqa: B007
        assert evidence.article == article.id
        assert 0 <= evidence.start < evidence.stop <= len(article.text), (article.id, evidence)
        assert article.text[evidence.start : evidence.stop].strip()
        assert evidence.rule
    for mention in reading.mentions:
        assert 0 <= mention.span.start < mention.span.stop <= len(article.text), (article.id, mention)
    people = {participant.person for event in reading.events for participant in event.participants}
    people |= {role.person for role in reading.roles}  # a credit may name a body: 供稿：州气象局
    assert people <= set(reading.persons), (article.id, people - set(reading.persons))
    assert all(role.title for role in reading.roles), article.id
    assert len(set(reading.persons)) == len(reading.persons)
    assert reading_from(reading_record(reading)) == reading
    return count


def test_in_the_sample() -> None:
    assert sum(check(*pair) for pair in readings(SAMPLE, 10_000)) > 300


@pytest.mark.parametrize(
    ("name", "count", "claims"), [("pages", 10_000, 200), ("corpus/news.jsonl.gz", 2000, 2000)]
)
def test_in_real_pages(name: str, count: int, claims: int) -> None:
    assert sum(check(*pair) for pair in readings(require_shared(name), count)) > claims
