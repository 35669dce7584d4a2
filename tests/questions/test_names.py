"""Names found whole, by alias, by a part; near names where there is none."""

from __future__ import annotations

import pytest

from kg.errors import NotFoundError
from kg.questions.names import Kind, Match, find, find_any
from kg.stores.contract import Store


@pytest.mark.parametrize(
    ("kind", "asked", "match", "names"),
    [
        ("person", "沈国栋", Match.EXACT, ["沈国栋"]),
        ("person", "沈 国 栋", Match.EXACT, ["沈国栋"]),
        ("person", "哈力克·沙吾提", Match.EXACT, ["哈力克·沙吾提"]),
        ("person", "哈力克•沙吾提", Match.EXACT, ["哈力克·沙吾提"]),
        ("person", "哈力克沙吾提", Match.EXACT, ["哈力克·沙吾提"]),
        ("person", "沈书记", Match.ALIAS, ["沈国栋"]),
        ("person", "沙吾提", Match.PART, ["哈力克·沙吾提"]),
        ("person", "林海", Match.EXACT, ["林海", "林海"]),
        ("event", "全州质量工作会议", Match.EXACT, ["全州质量工作会议"]),
        ("event", "《全州“质量”工作会议》", Match.EXACT, ["全州质量工作会议"]),
        ("event", "质量工作会议", Match.ALIAS, ["全州质量工作会议"]),
        ("event", "红柳镇调研", Match.PART, ["沈国栋到清水县红柳镇调研"]),
        ("event", "会议", Match.PART, ["青岭州人大常委会会议", "全州质量工作会议"]),
        ("organisation", "州委", Match.ALIAS, ["青岭州委"]),
        ("organisation", "清水县委", Match.EXACT, ["清水县委"]),
        ("place", "红柳镇", Match.PART, ["清水县红柳镇"]),
        ("article", "部署质量", Match.PART, ["我州部署质量工作"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_find(sample_store: Store, kind: Kind, asked: str, match: Match, names: list[str]) -> None:
    found = find(sample_store, kind, asked)
    assert (found.match, [each.name for each in found.candidates]) == (match, names)


def test_candidates_have_dates(embedded_sample: Store) -> None:
    found = find(embedded_sample, "event", "会议")
    assert found.one is None
    assert [(each.name, each.date) for each in found.candidates] == [
        ("青岭州人大常委会会议", "2025-09"),
        ("全州质量工作会议", "2025-05-12"),
    ]


@pytest.mark.parametrize(
    ("kind", "asked", "near"),
    [
        ("person", "沈国动", ("沈国栋",)),
        ("person", "魏红", None),
        ("event", "全州质量大会", ("全州质量工作会议",)),
        ("person", "张三丰", ()),
        ("organisation", "青岭州市场监督管理局", ("青岭州市场监管局", "青岭州", "青岭州委")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_unknown_names_give_near_ones(
    embedded_sample: Store, kind: Kind, asked: str, near: tuple[str, ...] | None
) -> None:
    if near is None:
        assert find(embedded_sample, kind, asked).match == Match.PART
        return
    with pytest.raises(NotFoundError) as caught:
        find(embedded_sample, kind, asked)
    assert caught.value.near == near
    assert caught.value.exit_code == 1
    assert str(caught.value).startswith(f"{asked}: the graph knows no {kind} of this name")


def test_find_any_takes_the_surest_kind(embedded_sample: Store) -> None:
    assert [each.kind for each in find_any(embedded_sample, "清水县").candidates] == ["place"]
    assert [each.uid for each in find_any(embedded_sample, "清水县委").candidates] == ["o-xianwei"]
    with pytest.raises(NotFoundError):
        find_any(embedded_sample, "没有的东西")


def test_nothing_asked_is_not_found(embedded_sample: Store) -> None:
    with pytest.raises(NotFoundError):
        find(embedded_sample, "person", " ·")
