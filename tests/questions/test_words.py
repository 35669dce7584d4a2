"""Folding, dates inside questions, likeness: small steps of reading a question."""

from __future__ import annotations

import pytest

from kg.model import Span
from kg.questions.alike import contradicts
from kg.questions.dates import number, readings
from kg.questions.divisions import divisions_in, spelled
from kg.questions.events import titled
from kg.questions.folding import fold, likeness, pairs, stretches
from kg.questions.forms import plain
from kg.questions.names import Candidate


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("艾海麦提江·巴克", "艾海麦提江巴克"),
        ("“三新”领域 Ｂ２０：会", "三新领域b20会"),
        ("《党员之友》", "党员之友"),
        ("·", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_stretches_are_marked_in_the_text_as_it_is() -> None:
    text = "哈力克 · 沙吾提主持“质量”工作会议"
    found = stretches(text, ["哈力克·沙吾提", "质量工作会议", "主持", "量"])
    assert [span.of(text) for span in found] == ["哈力克 · 沙吾提", "主持", "质量”工作会议"]
    assert stretches("没有", ["质量"]) == ()
    assert stretches("甲乙丙", ["甲乙", "乙丙"]) == (Span(0, 3),)


def test_likeness() -> None:
    assert pairs("质量会") == frozenset({"质量", "量会"})
    assert likeness("质量会", "质量会") == 1.0
    assert likeness("质量会", "运动会") == 0.0
    assert likeness("质量会议", "全州质量会议") == pytest.approx(0.75 + 0.25 * 3 / 5)


@pytest.mark.parametrize(
    ("question", "rest", "on"),
    [
        ("2025年11月25日的会议谁参加了", "会议谁参加了", "2025-11-25"),
        ("在2025年11月25日，谁参加了会议", "谁参加了会议", "2025-11-25"),
        ("11月14日网信办的会议", "网信办的会议", "--11-14"),
        ("二〇二五年五月十二日下午召开的会议", "召开的会议", "2025-05-12"),
        ("２０２５年１月３日的会议", "会议", "2025-01-03"),
        ("2025-11-5的会议", "会议", "2025-11-05"),
        ("五月二十四号的会议", "会议", "--05-24"),
        ("2025年巴图参加过哪些会议", "巴图参加过哪些会议", "2025"),
        ("巴图在2025年11月参加过哪些会议", "巴图参加过哪些会议", "2025-11"),
    ],
)
def test_a_date_is_cut_out(question: str, rest: str, on: str) -> None:
    whole, cut = readings(question)
    assert (whole.question, whole.on) == (question, None)
    assert (cut.question, cut.on) == (rest, on)


@pytest.mark.parametrize("question", ["第十二次会议谁参加了", "2025年13月5日的会议", "谁参加了50年庆典"])
def test_what_is_no_date_stays(question: str) -> None:
    assert [reading.on for reading in readings(question)] in ([None], [None, "2025"])


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        (" 请问 谁 参加了 质量会议 呢？ ", "谁参加了质量会议"),
        ("我想知道，谁参加了质量会议吗", "谁参加了质量会议"),
        ("是谁主持了 B20 会议", "谁主持了B20会议"),
        ("吗", "吗"),
    ],
)
def test_plain(question: str, rest: str) -> None:
    assert plain(question) == rest


@pytest.mark.parametrize(
    ("asked", "name", "contradicted"),
    [
        ("沈国栋在云南考察", "沈国栋在贵州考察", True),
        ("沈国栋在云南调研", "沈国栋在云南省考察", False),
        ("巴州质量工作会议", "巴音郭楞蒙古自治州质量工作会议", False),
        ("番禺区培智学校开放日", "越秀区培智学校开放日", True),
        ("质量工作领导小组第二次全体会议", "质量工作领导小组第一次全体会议", True),
        ("质量工作领导小组第2次全体会议", "质量工作领导小组第二次全体会议", False),
        ("质量工作领导小组全体会议", "质量工作领导小组第一次全体会议", False),
        ("十四届二次会议", "第十四届第二次会议", False),
        ("2024年投资年会", "2025年投资年会", True),
        ("清水县防汛会议", "防汛会议", False),
    ],
)
def test_what_the_words_contradict_is_not_meant(asked: str, name: str, contradicted: bool) -> None:
    event = Candidate(kind="event", uid="e", name=name)
    assert contradicts(asked, event) is contradicted


def test_what_belongs_to_an_event_may_contradict_too() -> None:
    event = Candidate(kind="event", uid="e", name="防汛会议")
    assert contradicts("昆明市防汛会议", event, ("大理市",)) is False
    assert contradicts("云南防汛会议", event, ("贵州省",)) is True


def test_divisions_have_full_and_short_names() -> None:
    assert [(each.name, each.level) for each in divisions_in("巴州在库尔勒市开会")] == [
        ("巴音郭楞蒙古自治州", "地"),
        ("库尔勒市", "县"),
    ]
    assert "巴音郭楞蒙古自治州副州长" in spelled("巴州副州长")
    assert "巴州副州长" in spelled("巴音郭楞蒙古自治州副州长")
    assert spelled("青岭州州长") == {"青岭州州长"}


@pytest.mark.parametrize(
    ("digits", "value"),
    [("14", 14), ("１４", 14), ("十", 10), ("十四", 14), ("二十四", 24), ("二〇二五", 2025)],
)
def test_number(digits: str, value: int) -> None:
    assert number(digits) == value


@pytest.mark.parametrize(
    ("organisation", "post", "title"),
    [
        ("青岭州委", "书记", "青岭州委书记"),
        ("青岭州人民政府", "副州长", "青岭州副州长"),
        ("青岭州政府", "州长", "青岭州州长"),
        ("青岭自治区人民政府", "主席", "青岭自治区主席"),
        ("青岭州人民政府", "秘书长", "青岭州人民政府秘书长"),
        ("清水县", "清水县委书记", "清水县委书记"),
        (None, "教授", "教授"),
    ],
)
def test_titled(organisation: str | None, post: str, title: str) -> None:
    assert titled(organisation, post) == title
