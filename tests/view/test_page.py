"""The page: one file, nothing from outside, every word as text, the same bytes for the same graph."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from kg.model import Graph, Node
from kg.view.facts import dates
from kg.view.page import embedded_json, page, page_data, width, wrapped
from kg.view.picture import Picture, cut
from tests.stores.sample_graph import GRAPH, MEETING, OTHER_PAPER
from tests.view.crowd import crowd

EVIL = '</script><script>alert("1")</script><img src=x onerror=alert(1)>&\'"'


def picture(graph: Graph = GRAPH, **changed: Any) -> Picture:
    nodes, edges = cut(graph.nodes, graph.edges, [("Event", "e-zhiliang")])
    plain = Picture(
        title="全州质量工作会议",
        caption="样例",
        nodes=nodes,
        edges=edges,
        total=len(nodes),
        focus=(("Event", "e-zhiliang"),),
        articles={node.uid: node for node in graph.nodes if node.label == "Article"},
        newest="2025-10-11",
    )
    return replace(plain, **changed)


def json_of(html: str) -> str:
    """The JSON that stands in the page, as a browser would cut it out: up to the first end tag."""
    match = re.search(r'<script type="application/json" id="data">(.*?)</script', html, re.DOTALL)
    assert match
    return match[1]


def data_of(html: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(json_of(html))
    return data


def fact_between(data: dict[str, Any], left: str, right: str) -> list[dict[str, Any]]:
    ids = {about["name"]: name for name, about in data["about"].items()}
    facts: dict[str, list[dict[str, Any]]] = data["facts"]
    return facts.get(f"{ids[left]}-{ids[right]}") or facts[f"{ids[right]}-{ids[left]}"]


# ── one file, nothing from outside ────────────────────────────────────────────────────────────────


def test_the_page_loads_nothing_from_outside() -> None:
    html = page(picture())
    assert re.findall(r"<(?:link|iframe|img|object|embed|base)\b", html) == []
    assert re.findall(r"<script[^>]*\bsrc", html) == []
    assert re.findall(r"@import|url\(", re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)) == []
    assert re.findall(r"""(?:src|href)\s*=\s*["']?https?:""", html) == []


def test_the_page_forbids_the_browser_to_load_anything() -> None:
    assert "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'" in page(picture())


def test_the_drawing_is_vis_network_as_pyvis_ships_it() -> None:
    html = page(picture())
    assert "* vis-network\n" in html
    assert "cdn" not in html.lower().split("* vis-network\n")[0]


# ── escaping ──────────────────────────────────────────────────────────────────────────────────────


def evil_graph() -> Graph:
    """The sample, with markup as every word of it."""
    spoiled = []
    for node in GRAPH.nodes:
        words = {
            name: EVIL if isinstance(value, str) and name in ("name", "headline", "newspaper") else value
            for name, value in node.properties.items()
        }
        spoiled.append(replace(node, properties=words))
    edges = [replace(e, properties={**e.properties, "quotes": [EVIL], "how": EVIL}) for e in GRAPH.edges]
    return Graph(nodes=tuple(spoiled), edges=tuple(edges))


def test_markup_in_names_and_sentences_stays_data() -> None:
    html = page(picture(evil_graph(), title=EVIL, caption=EVIL))
    for mark in ("<script", "</script", "<img"):  # vis-network itself says <script once
        assert html.replace(json_of(html), "").count(mark) == page(picture()).count(mark)
    assert "<" not in json_of(html)
    data = data_of(html)
    assert data["title"] == EVIL
    assert data["quotes"] == [EVIL]
    assert {about["name"] for about in data["about"].values()} >= {EVIL}


def test_the_title_element_is_escaped() -> None:
    html = page(picture(title="<b>&"))
    assert "<title>&lt;b&gt;&amp;</title>" in html


def test_json_keeps_no_sign_that_could_end_a_script_element() -> None:
    assert embedded_json({"a": "</script><!--"}) == '{"a":"\\u003c/script>\\u003c!--"}'


def test_half_a_character_does_not_break_the_page() -> None:
    assert "a?b" in page(picture(caption="a\ud800b"))


def test_text_that_looks_like_a_slot_of_the_template_stays_text() -> None:
    assert data_of(page(picture(caption="/*network*/<!--data-->")))["caption"] == "/*network*/<!--data-->"


# ── the same bytes ────────────────────────────────────────────────────────────────────────────────

_RUN = """
import hashlib
from tests.view.crowd import crowd
from kg.view.facts import dates
from kg.view.page import page
from kg.view.picture import Picture, cut
graph = crowd(30, 15)
nodes, edges = cut(graph.nodes, graph.edges)
made = page(Picture(title="t", caption="c", nodes=nodes, edges=edges, total=9, articles={}))
print(hashlib.sha256(made.encode()).hexdigest())
"""


def test_two_processes_make_the_same_bytes() -> None:
    digests = {
        subprocess.run(
            [sys.executable, "-c", _RUN],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_the_order_in_which_a_store_gives_rows_does_not_matter() -> None:
    turned = Graph(nodes=GRAPH.nodes[::-1], edges=GRAPH.edges[::-1])
    first, second = (hashlib.sha256(page(picture(g)).encode()).hexdigest() for g in (GRAPH, turned))
    assert first == second


# ── what the page says ────────────────────────────────────────────────────────────────────────────


def test_a_line_carries_its_sentences_with_the_article_of_each() -> None:
    data = page_data(picture())
    (fact,) = fact_between(data, "沈国栋", "全州质量工作会议")
    assert (fact["relation"], fact["english"]) == ("参加", "attended")
    assert fact["detail"] == ["发言、出席", "名单第 1 位，共 3 位"]
    assert [(data["quotes"][q], data["articles"][a]["headline"]) for q, a in fact["quotes"]] == [
        (MEETING, "全州质量工作会议召开"),
        (OTHER_PAPER, "我州部署质量工作"),
    ]
    assert data["articles"][fact["quotes"][1][1]] == {
        "uid": "a-2",
        "headline": "我州部署质量工作",
        "newspaper": "青岭晚报",
        "published": "2025-05-14",
    }


def test_two_terms_in_one_post_are_one_line_with_two_facts() -> None:
    facts = fact_between(page_data(picture()), "陈志远", "青岭州州长")
    assert [fact["detail"] for fact in facts] == [
        ["曾任 former", "至 2022", "见报 2025-09-20"],
        ["自 2024（当选）", "见报 2025-09-20"],
    ]


def test_a_video_link_is_said() -> None:
    (fact,) = fact_between(page_data(picture()), "清水县第一中学运动会", "林海")
    assert fact["detail"] == ["发言、出席", "方式：视频"]


def test_more_evidence_than_sentences_is_counted() -> None:
    edge = next(edge for edge in GRAPH.edges if edge.uid == "attended-p-shen-e-zhiliang")
    many = {**edge.properties, "evidence": [f"a-1:{n}-{n + 1}" for n in range(9)]}
    nodes, _ = cut(GRAPH.nodes, [edge], [("Event", "e-zhiliang")])
    data = page_data(picture(nodes=nodes, edges=(replace(edge, properties=many),)))
    (fact,) = next(iter(data["facts"].values()))
    assert (len(fact["quotes"]), fact["more"]) == (2, 7)


def test_kinds_differ_in_colour_and_in_shape() -> None:
    kinds = page_data(picture())["kinds"]
    assert [kind["chinese"] for kind in kinds] == ["人物", "机构", "职务", "事件", "地点", "文章"]
    assert len({kind["colour"] for kind in kinds}) == len({kind["shape"] for kind in kinds}) == 6


def test_the_page_says_how_many_nodes_there_were() -> None:
    data = page_data(picture(total=1234))
    assert (len(data["nodes"]), data["total"], data["newest"]) == (32, 1234, "2025-10-11")


def test_physics_is_off_and_every_node_has_its_place() -> None:
    assert all(
        isinstance(node["x"], int) and isinstance(node["y"], int) for node in page_data(picture())["nodes"]
    )
    assert "physics: false" in page(picture())
    assert "hideEdgesOnDrag: true" in page(picture())


def test_three_hundred_nodes_stay_under_a_megabyte() -> None:
    graph = crowd(160, 120)
    nodes, edges = cut(graph.nodes, graph.edges)
    made = page(picture(nodes=nodes, edges=edges, focus=()))
    assert len(data_of(made)["nodes"]) == 300
    assert len(made.encode()) < 1_000_000


def test_in_a_large_picture_the_best_connected_are_written_large() -> None:
    graph = crowd(100, 40)
    data = page_data(picture(graph, nodes=graph.nodes, edges=graph.edges, focus=()))
    people = sorted(
        (node["font"]["size"] for node in data["nodes"] if node["group"] == "Person"), reverse=True
    )
    assert len(data["nodes"]) == 257
    assert people[0] > 1.5 * people[60]


@pytest.mark.parametrize(
    ("properties", "words"),
    [
        ({"date": "2025-05-12"}, "2025-05-12"),
        ({"date": "2025-11-17", "end_date": "2025-11-18"}, "2025-11-17 – 2025-11-18"),
        ({"date": "--08-10"}, "08-10"),
        ({}, ""),
    ],
)
def test_dates_as_people_read_them(properties: dict[str, Any], words: str) -> None:
    assert dates(properties) == words


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("沈国栋", ["沈国栋"], id="one line"),
        pytest.param("沈国栋到清水县红柳镇调研", ["沈国栋到清水", "县红柳镇调研"], id="two alike"),
        pytest.param(
            "一二三四五六七八九十一二三四五六七八九十一二三四五",
            ["一二三四五六七八九", "十一二三四五六七…"],
            id="cut",
        ),
        pytest.param("", [""], id="nothing"),
    ],
)
def test_labels_are_wrapped(text: str, lines: list[str]) -> None:
    assert wrapped(text, 9, 2) == lines


def test_latin_letters_are_narrower() -> None:
    assert width("红柳") == 2.0
    assert 1.1 < width("ab") < 1.2


def test_a_node_without_a_name_shows_its_uid() -> None:
    alone = Node(label="Person", uid="p-x", properties={})
    data = page_data(picture(nodes=(alone,), edges=(), focus=(("Person", "p-x"),)))
    assert data["nodes"][0]["label"] == data["about"]["n0"]["name"] == "p-x"
