"""How well the tool cuts the sample: floors a little below what was measured."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kg.evaluation.gold import load_segments
from kg.evaluation.segments import SegmentScores, score_segments
from kg.model import Article
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages
from kg.records import article_record
from tests.sample.folders import GOLD, PAGES, Record


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    """The sample's articles as the tool cuts them, jumps joined."""
    read = list(read_pages([str(PAGES)], ReadOptions()))
    assert [issue for part in read for issue in part.issues if issue.severity == "error"] == []
    return join_jumps(article for part in read for article in part.articles)


@pytest.fixture(scope="module")
def cuts(articles: tuple[Article, ...], gold: Mapping[str, Record]) -> SegmentScores:
    return score_segments(
        load_segments(GOLD / "readings"), list(gold.values()), [article_record(each) for each in articles]
    )


def test_articles_are_cut_right(cuts: SegmentScores) -> None:
    assert cuts.articles.gold == 45
    assert cuts.articles.f1 >= 0.85, cuts.slips


def test_headlines_are_found(cuts: SegmentScores) -> None:
    assert cuts.headlines_right >= 0.78, cuts.slips
