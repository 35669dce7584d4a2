"""Pictures from a store: what stands in each, and what is said where a name is not clear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InputError, NotFoundError
from kg.stores.contract import Store
from kg.view.draw import draw_all, draw_event, draw_organisation, draw_path, draw_person, write_page
from kg.view.export import graph_from
from tests.stores.sample_graph import GRAPH
from tests.view.test_page import data_of


def shown(html: str) -> set[str]:
    return {about["name"] for about in data_of(html)["about"].values()}


def test_a_person_with_posts_events_and_company(sample_store: Store) -> None:
    html = draw_person(sample_store, "沈国栋")
    assert shown(html) == {
        "沈国栋", "青岭州委书记", "青岭州委", "全州质量工作会议", "沈国栋到清水县红柳镇调研", "青岭市",
        "清水县红柳镇", "青岭州", "哈力克·沙吾提", "林海", "魏红梅", "罗立新",
    }  # fmt: skip
    data = data_of(html)
    assert data["title"] == "沈国栋"
    assert data["newest"] == "2025-10-11"
    assert [data["about"][name]["name"] for name in data["focus"]] == ["沈国栋"]


def test_an_event_with_the_posts_that_people_have_there(sample_store: Store) -> None:
    html = draw_event(sample_store, "全州质量")
    assert data_of(html)["title"] == "全州质量工作会议 2025-05-12"
    assert shown(html) == {
        "全州质量工作会议", "沈国栋", "哈力克·沙吾提", "林海", "魏红梅", "青岭州市场监管局", "青岭州",
        "青岭州委", "青岭市", "青岭州委书记", "青岭州州长", "青岭州副州长", "青岭州市场监管局局长",
        "全州质量工作会议召开", "我州部署质量工作",
    }  # fmt: skip
    ids = {about["name"]: name for name, about in data_of(html)["about"].items()}
    lines = set(data_of(html)["facts"])
    # 魏红梅 is 局长 at this meeting and 副州长 later: only the first is drawn.
    assert not lines & {f"{ids['魏红梅']}-{ids['青岭州副州长']}", f"{ids['青岭州副州长']}-{ids['魏红梅']}"}


def test_an_organisation_with_posts_holders_and_parts(sample_store: Store) -> None:
    assert shown(draw_organisation(sample_store, "清水县委")) == {
        "清水县委", "清水县委办公室", "清水县委书记", "罗立新", "清水县"
    }  # fmt: skip


def test_a_path_in_order(sample_store: Store) -> None:
    data = data_of(draw_path(sample_store, "哈力克·沙吾提", "罗立新"))
    places = {data["about"][node["id"]]["name"]: node["x"] for node in data["nodes"]}
    assert sorted(places, key=lambda name: places[name]) == [
        "哈力克·沙吾提", "全州质量工作会议", "沈国栋", "沈国栋到清水县红柳镇调研", "罗立新"
    ]  # fmt: skip


def test_what_joins_the_same_two_stands_side_by_side(sample_store: Store) -> None:
    # 林海 and 魏红梅 met at one meeting and held one post: both ways are drawn.
    html = draw_path(sample_store, "魏红梅", "林海")
    data = data_of(html)
    assert shown(html) >= {"魏红梅", "林海", "全州质量工作会议", "青岭州副州长"}
    places = {data["about"][node["id"]]["name"]: node["x"] for node in data["nodes"]}
    assert places["全州质量工作会议"] == places["青岭州副州长"]


def test_the_whole_graph(sample_store: Store) -> None:
    html = draw_all(sample_store)
    assert len(shown(html)) == 22  # 何晓 only wrote; two persons are called 林海
    assert data_of(html)["total"] == 24


def test_a_cut_keeps_the_one_asked_for_and_counts(sample_store: Store) -> None:
    data = data_of(draw_person(sample_store, "沈国栋", limit=4))
    assert (len(data["nodes"]), data["total"]) == (4, 12)
    assert "沈国栋" in {about["name"] for about in data["about"].values()}


def test_a_cut_of_the_whole_graph(sample_store: Store) -> None:
    data = data_of(draw_all(sample_store, top=5))
    assert len(data["nodes"]) <= 5
    assert "全州质量工作会议" in {about["name"] for about in data["about"].values()}


def test_a_uid_names_one_of_two(sample_store: Store) -> None:
    assert "清水县第一中学教师" in shown(draw_person(sample_store, "p-linhai2"))


def test_two_of_one_name_are_told_apart(sample_store: Store) -> None:
    with pytest.raises(NotFoundError, match="林海: 2 have this name") as caught:
        draw_person(sample_store, "林海")
    assert caught.value.near == (
        "林海 · 青岭州副州长 · p-linhai",
        "林海 · 清水县第一中学教师 · p-linhai2",
    )


def test_several_events_are_listed_with_dates(sample_store: Store) -> None:
    with pytest.raises(NotFoundError) as caught:
        draw_event(sample_store, "会议")
    assert caught.value.near == (
        "青岭州人大常委会会议 · 2025-09 · e-renmian",
        "全州质量工作会议 · 2025-05-12 · e-zhiliang",
    )


def test_an_unknown_name_gives_near_ones(sample_store: Store) -> None:
    with pytest.raises(NotFoundError) as caught:
        draw_person(sample_store, "林河")
    assert caught.value.near == ("林海",)


def test_two_without_a_connection(sample_store: Store) -> None:
    with pytest.raises(NotFoundError, match="no connection"):
        draw_path(sample_store, "何晓", "罗立新")


def test_a_newest_article_without_a_year_is_not_named(store: Store) -> None:
    nodes = tuple(
        replace(node, properties={**node.properties, "published": "--05-13"})
        if node.label == "Article"
        else node
        for node in GRAPH.nodes
    )
    store.load(replace(GRAPH, nodes=nodes))
    assert data_of(draw_all(store))["newest"] is None


def test_a_page_is_written_in_utf8_under_a_chinese_path(tmp_path: Path) -> None:
    path = tmp_path / "图 片" / "会议.html"
    write_page(path, "<p>沈国栋\n")
    assert path.read_bytes() == "<p>沈国栋\n".encode()


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        write_page(tmp_path, "x")


def test_a_store_gives_back_the_graph_that_was_loaded(sample_store: Store) -> None:
    assert graph_from(sample_store) == GRAPH
