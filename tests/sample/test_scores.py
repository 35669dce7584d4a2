"""How well the tool cuts and reads the sample: floors a little below what was measured."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kg.evaluation.gold import load_segments
from kg.evaluation.score import Scores, score
from kg.evaluation.segments import SegmentScores, score_segments
from kg.model import Article, Reading
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages
from kg.records import article_record, reading_record
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


@pytest.fixture(scope="module")
def scores(readings: Mapping[str, Reading], gold: Mapping[str, Record]) -> Scores:
    return score(list(gold.values()), {name: reading_record(each) for name, each in readings.items()})


def test_articles_are_cut_right(cuts: SegmentScores) -> None:
    assert cuts.articles.gold == 45
    assert cuts.articles.f1 >= 0.85, cuts.slips


def test_headlines_are_found(cuts: SegmentScores) -> None:
    assert cuts.headlines_right >= 0.78, cuts.slips


FLOORS = {
    "persons": 0.85,
    "organisations": 0.85,
    "places": 0.24,
    "roles": 0.8,
    "events": 0.85,
    "attended": 0.73,
    "chaired": 0.74,
    "spoke": 0.8,
    "organisers": 0.68,
    "credits": 0.82,
}


@pytest.mark.parametrize("measure", FLOORS)
def test_readings_agree_with_a_careful_reader(scores: Scores, measure: str) -> None:
    tally = scores.tallies[measure]
    assert tally.f1 >= FLOORS[measure], (tally.missed, tally.added)


def test_dates_agree(scores: Scores) -> None:
    date, published = scores.agrees("date"), scores.agrees("published")
    assert date is not None
    assert date >= 0.95
    assert published == 1.0
