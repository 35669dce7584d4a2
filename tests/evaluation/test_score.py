"""Readings against gold, counted by hand."""

from __future__ import annotations

from typing import Any

import pytest

from kg.evaluation.score import agreement_line, record, rows, score

Record = dict[str, Any]

# measure, hits, found (without what is neutral), wanted
COUNTS = [
    ("persons", 3, 4, 4),  # 陈旺 is optional: neither required nor punished; 李芳 missed, 张三 added
    ("organisations", 1, 1, 2),
    ("places", 0, 0, 1),
    ("roles", 2, 3, 3),  # 清河州党委 is 州党委 spelled out; 清河大学党委 + 书记 is 清河大学 + 党委书记
    ("roles~", 3, 3, 3),  # an organisation may be missing: 副州长 at 清河州
    ("events", 1, 2, 1),  # 二十届四中全会 answers the gold's background event
    ("attended", 1, 2, 2),  # 李芳 is an optional participant
    ("chaired", 1, 1, 1),
    ("spoke", 0, 1, 1),
    ("organisers", 1, 2, 1),
    ("credits", 0, 1, 1),
]


@pytest.mark.parametrize(("measure", "hit", "found", "wanted"), COUNTS, ids=[row[0] for row in COUNTS])
def test_counts(gold: Record, reading: Record, measure: str, hit: int, found: int, wanted: int) -> None:
    tally = score([gold], {"a1": reading}).tallies[measure]
    assert (tally.hit, tally.predicted, tally.gold) == (hit, found, wanted)


def test_graph_is_the_mean_f1_of_persons_roles_events_attended(gold: Record, reading: Record) -> None:
    scores = score([gold], {"a1": reading})
    assert scores.graph == pytest.approx((3 / 4 + 2 / 3 + 2 / 3 + 1 / 2) / 4)


def test_agreement(gold: Record, reading: Record) -> None:
    scores = score([gold], {"a1": reading})
    assert agreement_line(scores) == "date 1.000  kind 1.000  place 0.000  published 1.000"


def test_an_article_without_a_prediction_counts_as_empty(gold: Record) -> None:
    scores = score([gold], {})
    assert scores.tallies["persons"].recall == 0.0
    assert record(scores)["articles"] == {"gold": 1, "predicted": 0}


def test_gold_against_itself_is_perfect(gold: Record) -> None:
    scores = score([gold], {"a1": gold})
    assert {tally.f1 for tally in scores.tallies.values()} == {1.0}


def test_rows_have_three_digits_and_end_with_graph(gold: Record, reading: Record) -> None:
    table = rows(score([gold], {"a1": reading}))
    assert table[0] == ("persons", "0.750", "0.750", "0.750", "4")
    assert table[-1] == ("graph", "", "", "0.646", "")
