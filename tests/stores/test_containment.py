"""What a longer name states about the whole that it belongs to."""

from __future__ import annotations

import pytest

from kg.model import Article, Edge, IdentityKind, MentionKind, Reading, Resolution
from kg.stores.containment import containment_edges
from kg.stores.sources import Sources
from tests.stores.marked import article, mention, reading, resolution

ORG: MentionKind = "organisation"
PLACE: MentionKind = "place"


@pytest.mark.parametrize(
    ("kind", "name", "known", "wanted"),
    [
        (
            ORG,
            "巴州党委网信办网络安全和数据管理科",
            [(ORG, "巴州党委网信办")],
            [("PART_OF", "巴州党委网信办")],
        ),
        (
            ORG,
            "巴州党委网信办网络安全和数据管理科",
            [(ORG, "巴州党委网信办"), (ORG, "巴州党委"), (PLACE, "巴州")],
            [("PART_OF", "巴州党委网信办"), ("LOCATED_IN", "巴州")],
        ),
        (ORG, "清水县第一中学", [(PLACE, "清水县"), (PLACE, "清水")], [("LOCATED_IN", "清水县")]),
        (ORG, "北京大学生体育协会", [(ORG, "北京大学"), (PLACE, "北京")], [("LOCATED_IN", "北京")]),
        (ORG, "社会建设委员会", [(ORG, "社会建设委")], []),
        (ORG, "新疆日报社", [(ORG, "新疆日报")], []),
        (ORG, "上海合作组织", [(PLACE, "上海")], []),
        (ORG, "中国驻法国大使馆", [(PLACE, "中国"), (PLACE, "法国")], [("LOCATED_IN", "法国")]),
        (PLACE, "尉犁县兴平镇达西村", [(PLACE, "尉犁县")], [("PART_OF", "尉犁县")]),
        (
            PLACE,
            "尉犁县兴平镇达西村",
            [(PLACE, "尉犁县"), (PLACE, "尉犁县兴平镇")],
            [("PART_OF", "尉犁县兴平镇")],
        ),
        (PLACE, "新疆巴州", [(PLACE, "新疆"), (PLACE, "巴州")], [("PART_OF", "新疆")]),
        (PLACE, "北京东路", [(PLACE, "北京")], []),
        (PLACE, "库尔勒市区", [(PLACE, "库尔勒市")], []),
        (PLACE, "尉犁县", [(ORG, "尉犁")], []),
    ],
)
def test_containment(
    kind: MentionKind, name: str, known: list[tuple[IdentityKind, str]], wanted: list[tuple[str, str]]
) -> None:
    text = article("a1", "2025-05-13", f"记者到{name}采访。")
    read = reading(text, mentions=(mention(text, kind, name),))
    forms = {(one, form): form for one, form in [(kind, name), *known]}
    found = containment_edges(Sources((text,), (read,), resolution((read,), forms)))  # type: ignore[arg-type]
    told = [(edge.type, edge.stop, edge.start, edge.properties["quotes"]) for edge in found]
    assert told == [(type_, stop, name, [name]) for type_, stop in wanted]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        pytest.param("新疆和田地委组织部", "和田", id="the inner place"),
        pytest.param("新疆江苏产业园", "新疆", id="江苏 lies not in 新疆"),
        pytest.param("长江日报", None, id="a river is no address"),
    ],
)
def test_an_organisation_stands_in_the_innermost_place(name: str, wanted: str | None) -> None:
    text = article("a1", "2025-05-13", name)
    read = reading(text, mentions=(mention(text, ORG, name),))
    forms: dict[tuple[IdentityKind, str], str] = {
        ("organisation", name): "o1",
        ("place", "新疆"): "新疆",
        ("place", "和田"): "和田",
        ("place", "江苏"): "江苏",
        ("place", "长江"): "长江",
    }
    meant = resolution((read,), forms, 和田={"within": "新疆", "level": "地"}, 长江={"level": "其他"})
    found = [edge.stop for edge in containment_edges(Sources((text,), (read,), meant))]
    assert found == ([wanted] if wanted else [])


def test_a_government_named_as_its_place_contains_nothing() -> None:
    text = article("a1", "2025-05-13", "美国国防部说。")
    read = reading(text, mentions=(mention(text, ORG, "美国国防部"),))
    forms: dict[tuple[IdentityKind, str], str] = {
        ("organisation", "美国国防部"): "o1",
        ("organisation", "美国"): "o2",
    }
    assert [edge.stop for edge in _found(text, read, resolution((read,), forms))] == ["o2"]
    assert _found(text, read, resolution((read,), forms, o2={"place": "美国"})) == []


def _found(text: Article, read: Reading, meant: Resolution) -> list[Edge]:
    return list(containment_edges(Sources((text,), (read,), meant)))


def test_a_name_that_two_have_contains_nothing() -> None:
    text = article("a1", "2025-05-13", "县委办公室")
    read = reading(text, mentions=(mention(text, ORG, "县委办公室"),))
    one = resolution((read,), {("organisation", "县委办公室"): "o1", ("organisation", "县委"): "o2"})
    other = resolution((), {("organisation", "县委"): "o3"})
    both = type(one)(identities=(*one.identities, *other.identities), where=one.where)
    assert list(containment_edges(Sources((text,), (read,), both))) == []
