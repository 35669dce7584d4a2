"""who, person, post, together, path, why: what they give on every store."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError
from kg.questions.connections import path
from kg.questions.events import together, who
from kg.questions.people import person, post, staff
from kg.questions.reasons import why
from kg.questions.sentences import Sentence
from kg.stores.contract import Store
from tests.stores.sample_graph import ATTENDED, MEETING, OTHER_PAPER, VISIT

FIRST = {"headline": "全州质量工作会议召开", "published": "2025-05-13"}
SECOND = {"headline": "我州部署质量工作", "published": "2025-05-14"}


def test_who(sample_store: Store) -> None:
    found = who(sample_store, "质量工作会议")
    assert found.meeting is not None
    assert [(each.name, each.parts, each.post, each.mode) for each in found.meeting.attendances] == [
        ("哈力克·沙吾提", ("主持", "出席"), "青岭州州长", None),
        ("沈国栋", ("发言", "出席"), "青岭州委书记", None),
        ("林海", ("出席",), "青岭州副州长", None),
        ("魏红梅", ("出席",), "青岭州市场监管局局长", None),
    ]
    assert found.meeting.attendances[2].sentences == (
        Sentence(article="a-1", start=50, stop=52, quote=ATTENDED, **FIRST),
        Sentence(article="a-2", start=8, stop=10, quote=OTHER_PAPER, **SECOND),
    )
    assert [each.name for each in found.meeting.organisations] == ["青岭州市场监管局"]
    assert [each.name for each in found.meeting.hosts] == ["青岭州"]
    assert [each.name for each in found.meeting.places] == ["青岭市"]
    assert [(each.name, each.published) for each in found.meeting.reports] == [
        ("全州质量工作会议召开", "2025-05-13"),
        ("我州部署质量工作", "2025-05-14"),
    ]


def test_who_of_several_events_tells_them_by_date(sample_store: Store) -> None:
    found = who(sample_store, "会议")
    assert found.meeting is None
    assert [each.date for each in found.found.candidates] == ["2025-09", "2025-05-12"]
    dated = who(sample_store, "会议", on="2025-05")
    assert dated.meeting is not None
    assert dated.meeting.event.name == "全州质量工作会议"


def test_a_part_by_video(sample_store: Store) -> None:
    found = who(sample_store, "运动会")
    assert found.meeting is not None
    assert [(each.name, each.mode) for each in found.meeting.attendances] == [("林海", "视频")]


def test_person(sample_store: Store) -> None:
    (wei,) = person(sample_store, "魏红梅")
    assert [(term.title, term.since, term.until, term.how, term.over) for term in wei.terms] == [
        ("青岭州市场监管局局长", None, "2025-09", "免去", True),
        ("青岭州副州长", "2025-09", None, "任命", False),
    ]
    assert [(part.event.name, part.post) for part in wei.events] == [
        ("全州质量工作会议", "青岭州市场监管局局长"),
        ("青岭州人大常委会会议", "青岭州副州长"),
    ]
    (he,) = person(sample_store, "何晓")
    assert [(credit.kind, credit.article.name) for credit in he.credits] == [
        ("记者", "全州质量工作会议召开"),
        ("摄影", "一中举行运动会"),
    ]


def test_persons_of_one_name_come_with_their_posts(sample_store: Store) -> None:
    found = person(sample_store, "林海")
    assert [(each.person.uid, [term.title for term in each.terms]) for each in found] == [
        ("p-linhai", ["青岭州副州长"]),
        ("p-linhai2", ["清水县第一中学教师"]),
    ]


@pytest.mark.parametrize(
    ("title", "at", "on", "held"),
    [
        ("州长", None, None, [("陈志远", True), ("陈志远", False), ("哈力克·沙吾提", False)]),
        ("青岭州州长", None, None, [("陈志远", True), ("陈志远", False), ("哈力克·沙吾提", False)]),
        ("青岭州长", None, "2025-05-13", [("陈志远", False), ("哈力克·沙吾提", False)]),
        ("州长", "青岭州", "2024-06", [("陈志远", False)]),
        ("州长", "青岭州", "2023", []),
        ("书记", "州委", None, [("沈国栋", False)]),
        ("书记", None, None, [("沈国栋", False), ("罗立新", False)]),
        ("局长", "市场监管局", None, [("魏红梅", True)]),
        ("书记", "北岭省青岭州委", None, [("沈国栋", False)]),
        ("局长", "青岭州市场监督管理局", None, [("魏红梅", True)]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_post(
    sample_store: Store, title: str, at: str | None, on: str | None, held: list[tuple[str, bool]]
) -> None:
    assert [(term.name, term.over) for term in post(sample_store, title, at, on).terms] == held


@pytest.mark.parametrize("title", ["第一届全省青岭州委书记", "全国优秀企业家代表大会暨清水县委书记"])
def test_a_body_is_not_meant_by_its_last_words_alone(sample_store: Store, title: str) -> None:
    with pytest.raises(NotFoundError):
        post(sample_store, title)


def test_an_unknown_post_gives_near_ones(sample_store: Store) -> None:
    with pytest.raises(NotFoundError) as caught:
        post(sample_store, "局长", "教育局")
    assert caught.value.near == ("青岭州市场监管局局长",)
    with pytest.raises(NotFoundError, match="总督: the graph knows no such post"):
        post(sample_store, "总督")


def test_staff(sample_store: Store) -> None:
    assert [(term.name, term.post) for term in staff(sample_store, "州委").terms] == [("沈国栋", "书记")]


def test_together(sample_store: Store) -> None:
    found = together(sample_store, "沈国栋", "魏红梅")
    assert [
        (each.event.name, [(one.name, one.parts) for one in each.attendances]) for each in found.events
    ] == [("全州质量工作会议", [("沈国栋", ("发言", "出席")), ("魏红梅", ("出席",))])]
    assert together(sample_store, "罗立新", "魏红梅").events == ()


def test_path(sample_store: Store) -> None:
    found = path(sample_store, "罗立新", "哈力克·沙吾提")
    assert [(hop.left.name, hop.kind, hop.right.name, hop.forward) for hop in found.hops] == [
        ("罗立新", "ATTENDED", "沈国栋到清水县红柳镇调研", True),
        ("沈国栋到清水县红柳镇调研", "ATTENDED", "沈国栋", False),
        ("沈国栋", "ATTENDED", "全州质量工作会议", True),
        ("全州质量工作会议", "ATTENDED", "哈力克·沙吾提", False),
    ]
    assert [[each.quote for each in hop.sentences] for hop in found.hops] == [
        [VISIT],
        [VISIT],
        [MEETING, OTHER_PAPER],
        [MEETING],
    ]


def test_path_by_way_of_an_organisation(sample_store: Store) -> None:
    found = path(sample_store, "陈志远", "青岭州")
    assert [(hop.left.name, hop.kind, hop.right.name) for hop in found.hops] == [
        ("陈志远", "HOLDS", "青岭州州长"),
        ("青岭州州长", "IN", "青岭州"),
    ]


def test_path_passes_no_hub(sample_store: Store) -> None:
    assert len(path(sample_store, "罗立新", "哈力克·沙吾提", hub=7).hops) == 4
    assert path(sample_store, "罗立新", "哈力克·沙吾提", hub=1).hops == ()


def test_no_path(sample_store: Store) -> None:
    assert path(sample_store, "何晓", "沈国栋").hops == ()


Told = tuple[str, str, str, list[str]]
MEETING_WORDS = ["全州质量工作会议", "沈国栋", "出席并讲话"]
VISIT_WORDS = ["沈国栋到清水县红柳镇调研", "罗立新", "陪同"]
HALIK = (
    "哈力克·沙吾提",
    "ATTENDED",
    "全州质量工作会议",
    ["全州质量工作会议", "哈力克·沙吾提", "主持", "出席"],
)


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("沈国栋", "质量工作会议", [("沈国栋", "ATTENDED", "全州质量工作会议", MEETING_WORDS)]),
        ("罗立新", "红柳镇调研", [("罗立新", "ATTENDED", "沈国栋到清水县红柳镇调研", VISIT_WORDS)]),
        (
            "罗立新",
            "清水县委",
            [
                ("罗立新", "HOLDS", "清水县委书记", ["清水县委书记", "罗立新"]),
                ("清水县委书记", "IN", "清水县委", ["清水县委书记"]),
            ],
        ),
        ("青岭州", "质量工作会议", [("青岭州", "HOSTED", "全州质量工作会议", ["全州质量工作会议"])]),
        ("何晓", "一中举行运动会", [("何晓", "CREDITED", "一中举行运动会", ["何晓"])]),
        ("沈国栋", "哈力克", [HALIK, ("沈国栋", "ATTENDED", "全州质量工作会议", MEETING_WORDS)]),
        ("魏红梅", "哈力克", [HALIK, ("魏红梅", "ATTENDED", "全州质量工作会议", ["魏红梅", "参加"])]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_why(sample_store: Store, a: str, b: str, told: list[Told]) -> None:
    assert sorted(
        (
            reason.left.name,
            reason.kind,
            reason.right.name,
            [mark.of(reason.sentences[0].sentence.quote) for mark in reason.sentences[0].marks],
        )
        for reason in why(sample_store, a, b).reasons
    ) == sorted(told)


def test_why_by_posts_in_one_body(sample_store: Store) -> None:
    found = why(sample_store, "陈志远", "林海").reasons
    assert sorted((reason.left.name, reason.kind, reason.right.name) for reason in found) == [
        ("林海", "HOLDS", "青岭州副州长"),
        ("陈志远", "HOLDS", "青岭州州长"),
        ("陈志远", "HOLDS", "青岭州州长"),
        ("青岭州副州长", "IN", "青岭州"),
        ("青岭州州长", "IN", "青岭州"),
    ]


def test_why_of_what_nothing_joins(sample_store: Store) -> None:
    assert why(sample_store, "何晓", "罗立新").reasons == ()
