"""Errors: each claim that gold and reading do not share, with its sentence."""

from __future__ import annotations

from typing import Any

import pytest

from kg.evaluation.score import score
from kg.evaluation.slips import error_lines, errors
from kg.model import Article

Record = dict[str, Any]
MEETING = "11月14日，质量工作领导小组第一次全体会议在清河召开。"
LED = "副州长王勇主持，张三讲话。"
ARTICLE = Article(
    id="a1",
    title="春季运动会的准备",
    text=f"{MEETING}{LED}\n清河大学党委书记李芳在座。",
    published="2025-11-18",
)

ERRORS = [
    ("persons", "-", "李芳", "清河大学党委书记李芳在座。"),
    ("persons", "+", "张三", LED),
    ("roles", "-", "王勇 | 副州长 | ", LED),
    ("events", "+", "春季运动会", "春季运动会的准备"),
    ("organisers", "+", "0 | 清河州", MEETING),
    ("attended", "+", "质量工作领导小组第一次全体会议 | 张三", MEETING),
    ("credits", "-", "刘俊 | 记者", ""),
    ("place", "≠", "质量工作领导小组第一次全体会议 | 清河 | null", MEETING),
]


@pytest.mark.parametrize(
    ("measure", "sign", "claim", "sentence"), ERRORS, ids=[f"{row[0]} {row[2]}" for row in ERRORS]
)
def test_an_error_has_its_sentence(
    gold: Record, reading: Record, measure: str, sign: str, claim: str, sentence: str
) -> None:
    found = errors(score([gold], {"a1": reading}), [ARTICLE])
    told = {(one.measure, one.sign, one.claim): one.sentence for one in found}
    assert told[measure, sign, claim] == sentence


def test_they_come_by_measure_and_sign(gold: Record, reading: Record) -> None:
    lines = list(error_lines(errors(score([gold], {"a1": reading}), [ARTICLE])))
    assert lines[:6] == [
        "persons: 1 missed",
        "  - a1  李芳",
        "      清河大学党委书记李芳在座。",
        "persons: 1 added",
        "  + a1  张三",
        f"      {LED}",
    ]
    assert lines[-3:-1] == ["place: 1 told otherwise", f"  ≠ a1  {ERRORS[-1][2]}"]


def test_gold_against_itself_has_none(gold: Record) -> None:
    assert errors(score([gold], {"a1": gold}), [ARTICLE]) == []
