"""The forms for other programs: what is in them, that they are read back, that they never differ."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.model import (
    Article,
    Credit,
    Event,
    Evidence,
    Graph,
    Identity,
    ListPlace,
    Mention,
    Named,
    Node,
    Participant,
    Reading,
    Resolution,
    Role,
    Span,
)
from kg.view.export import (
    PREDICATES,
    attendance_csv,
    export_identities,
    export_triples,
    gexf_text,
    graphml_text,
    posts_csv,
    write_tables,
)
from kg.view.tables import guarded
from tests.stores.sample_graph import GRAPH

TEXT = "6月3日，县委书记罗立新到红柳镇调研，县水利局参加。罗立新曾任局长。（何晓 摄）"


def at(words: str, rule: str = "rule") -> Evidence:
    start = TEXT.index(words)
    return Evidence(article="a1", start=start, stop=start + len(words), rule=rule)


ARTICLE = Article(id="a1", title="罗立新到红柳镇调研", text=TEXT, published="2025-06-04")
READING = Reading(
    article="a1",
    title="罗立新到红柳镇调研",
    published="2025-06-04",
    dateline_place=None,
    persons=("罗立新", "何晓"),
    roles=(
        Role(person="罗立新", title="书记", organisation="县委", evidence=at("县委书记罗立新", "title")),
        Role(
            person="罗立新",
            title="局长",
            organisation=None,
            former=True,
            until="2020",
            evidence=at("曾任局长"),
        ),
    ),
    events=(
        Event(
            name="罗立新到红柳镇调研",
            kind="调研",
            date="2025-06-03",
            evidence=(at("到红柳镇调研"),),
            place=Named(name="红柳镇", evidence=at("红柳镇")),
            organisers=(Named(name="县委", evidence=at("县委")),),
            participants=(
                Participant(
                    person="罗立新",
                    parts=("发言", "出席"),
                    evidence=(at("罗立新到红柳镇调研", "visit"),),
                    mode="视频",
                    listed=(ListPlace(number=1, position=1, length=2, flag="ranked"),),
                ),
            ),
            participant_groups=(
                Named(name="县水利局", evidence=at("县水利局参加")),
                Named(name="各单位", evidence=at("参加")),
            ),
        ),
        Event(name="党代会", kind="会议", evidence=(at("6月"),), background=True),
    ),
    credits=(Credit(name="何晓", kind="摄影", evidence=at("何晓 摄", "credit")),),
    mentions=(
        Mention(kind="person", span=Span(9, 12), name="罗立新", rule="title"),
        Mention(kind="place", span=Span(13, 16), name="红柳镇", rule="lexicon"),
    ),
)
RESOLUTION = Resolution(
    identities=(
        Identity(uid="p1", kind="person", name="罗立新", aliases=("罗书记",), mentions=(("a1", "罗立新"),)),
        Identity(uid="p2", kind="person", name="何晓"),
        Identity(uid="o1", kind="organisation", name="清水县委"),
        Identity(uid="o2", kind="organisation", name="清水县水利局"),
        Identity(uid="r1", kind="role", name="书记", details={"organisation": "清水县委"}),
        Identity(uid="r2", kind="role", name="局长"),
        Identity(uid="l1", kind="place", name="清水县红柳镇"),
        Identity(uid="e1", kind="event", name="罗立新到红柳镇调研"),
        Identity(uid="e2", kind="event", name="党代会"),
    ),
    where={
        ("a1", "person", "罗立新"): "p1",
        ("a1", "person", "何晓"): "p2",
        ("a1", "organisation", "县委"): "o1",
        ("a1", "organisation", "县水利局"): "o2",
        ("a1", "role", "书记@县委"): "r1",
        ("a1", "role", "局长@@罗立新"): "r2",
        ("a1", "place", "红柳镇"): "l1",
        ("a1", "event", "0"): "e1",
        ("a1", "event", "1"): "e2",
    },
)


# ── triples ───────────────────────────────────────────────────────────────────────────────────────


def triples() -> list[dict[str, Any]]:
    return list(export_triples([ARTICLE], [READING], RESOLUTION))


def test_every_fact_in_the_order_of_the_reading() -> None:
    assert [(t["subject"], t["predicate"], t["object"], t["quote"]) for t in triples()] == [
        ("罗立新", "HOLDS", "清水县委书记", "县委书记罗立新"),
        ("清水县委书记", "IN", "清水县委", "县委书记罗立新"),
        ("罗立新", "HOLDS", "局长", "曾任局长"),
        ("罗立新到红柳镇调研", "DATE", "2025-06-03", "到红柳镇调研"),
        ("罗立新到红柳镇调研", "REPORTED_IN", "罗立新到红柳镇调研", "到红柳镇调研"),
        ("罗立新", "ATTENDED", "罗立新到红柳镇调研", "罗立新到红柳镇调研"),
        ("罗立新", "发言", "罗立新到红柳镇调研", "罗立新到红柳镇调研"),
        ("清水县水利局", "ATTENDED", "罗立新到红柳镇调研", "县水利局参加"),
        ("清水县委", "HOSTED", "罗立新到红柳镇调研", "县委"),
        ("罗立新到红柳镇调研", "HELD_AT", "清水县红柳镇", "红柳镇"),
        ("何晓", "CREDITED", "罗立新到红柳镇调研", "何晓 摄"),
        ("罗立新", "MENTIONED_IN", "罗立新到红柳镇调研", "罗立新"),
    ]


def test_the_quote_is_the_article_between_start_and_stop() -> None:
    assert [TEXT[t["start"] : t["stop"]] for t in triples()] == [t["quote"] for t in triples()]


def test_a_record_has_these_keys() -> None:
    assert triples()[0] == {
        "subject": "罗立新",
        "predicate": "HOLDS",
        "object": "清水县委书记",
        "article": "a1",
        "start": 5,
        "stop": 12,
        "quote": "县委书记罗立新",
        "rule": "title",
        "subject_uid": "p1",
        "object_uid": "r1",
        "details": {},
    }


def test_what_else_the_sentence_says() -> None:
    details = [(t["predicate"], t["details"]) for t in triples() if t["details"]]
    assert details == [
        ("HOLDS", {"former": True, "until": "2020"}),
        ("ATTENDED", {"mode": "视频", "listed": ["1:1/2:ranked"]}),
        ("CREDITED", {"kind": "摄影"}),
    ]


def test_predicates_are_one_vocabulary() -> None:
    assert {t["predicate"] for t in triples()} <= set(PREDICATES)


def test_a_form_without_an_identity_gives_no_fact() -> None:
    where = {key: uid for key, uid in RESOLUTION.where.items() if uid != "p1"}
    left = list(export_triples([ARTICLE], [READING], replace(RESOLUTION, where=where)))
    assert "罗立新" not in {t["subject"] for t in left}
    assert {t["predicate"] for t in left} == {
        "IN", "DATE", "REPORTED_IN", "ATTENDED", "HOSTED", "HELD_AT", "CREDITED"
    }  # fmt: skip


def test_identities_as_in_the_design() -> None:
    records = list(export_identities(RESOLUTION))
    assert [record["uid"] for record in records] == ["e1", "e2", "o1", "o2", "p1", "p2", "l1", "r1", "r2"]
    assert records[4] == {
        "uid": "p1",
        "kind": "person",
        "name": "罗立新",
        "aliases": ["罗书记"],
        "mentions": [["a1", "罗立新"]],
    }


# ── networks ──────────────────────────────────────────────────────────────────────────────────────


def test_graphml_is_read_back() -> None:
    read = nx.parse_graphml(graphml_text(GRAPH), force_multigraph=True)
    assert (len(read), read.number_of_edges()) == (32, 52)
    assert read.nodes["Event:e-zhiliang"] == {
        "label": "全州质量工作会议",
        "node": "Event",
        "name": "全州质量工作会议",
        "aliases": "质量工作会议",
        "kind": "会议",
        "date": "2025-05-12",
    }
    tie = read.get_edge_data("Person:p-linhai", "Event:e-zhiliang", "attended-p-linhai-e-zhiliang")
    assert (tie["relationship"], tie["weight"], tie["parts"]) == ("ATTENDED", 2.0, "出席")
    assert tie["lists"] == "a-1:1:1/2:ranked | a-2:1:3/3:ranked"


def test_gexf_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "图.gexf"
    path.write_text(gexf_text(GRAPH), encoding="utf-8")
    read = nx.read_gexf(path)
    assert (len(read), read.number_of_edges()) == (32, 52)
    assert read.nodes["Person:p-halik"]["label"] == "哈力克·沙吾提"


_GEXF = {"g": "http://www.gexf.net/1.2draft"}


def spells(graph: Graph = GRAPH) -> dict[str, tuple[str | None, str | None]]:
    root = ET.fromstring(gexf_text(graph))
    found = [*root.iterfind(".//g:node", _GEXF), *root.iterfind(".//g:edge", _GEXF)]
    return {element.attrib["id"]: (element.get("start"), element.get("end")) for element in found}


@pytest.mark.parametrize(
    ("element", "days"),
    [
        pytest.param("Event:e-zhiliang", ("2025-05-12", "2025-05-12"), id="a day"),
        pytest.param("Event:e-renmian", ("2025-09-01", "2025-09-30"), id="a month"),
        pytest.param("Article:a-1", ("2025-05-13", None), id="an article"),
        pytest.param("Person:p-shen", (None, None), id="a person"),
        pytest.param("attended-p-wei-e-renmian", ("2025-09-01", "2025-09-30"), id="as its event"),
        pytest.param("holds-p-shen-r-shuji", ("2025-05-13", "2025-06-04"), id="seen in print"),
        pytest.param("holds-p-wei-r-fuzhouzhang", ("2025-09-01", "2025-09-20"), id="a stated start"),
        pytest.param("holds-p-wei-r-juzhang", ("2025-05-13", "2025-09-30"), id="a stated end"),
        pytest.param("holds-p-chen-r-zhouzhang-1", (None, "2022-12-31"), id="a former post, no start"),
        pytest.param("in-r-shuji-o-zhouwei", (None, None), id="without time"),
    ],
)
def test_what_lasts_how_long(element: str, days: tuple[str | None, str | None]) -> None:
    assert spells()[element] == days


@pytest.mark.parametrize(
    ("date", "days"),
    [
        pytest.param("2024-02", ("2024-02-01", "2024-02-29"), id="leap year"),
        pytest.param("2024", ("2024-01-01", "2024-12-31"), id="a year"),
        pytest.param("--11-18", (None, None), id="no year"),
    ],
)
def test_dates_of_any_precision(date: str, days: tuple[str | None, str | None]) -> None:
    event = Node(label="Event", uid="e", properties={"name": "会议", "date": date})
    assert spells(Graph(nodes=(event,), edges=()))["Event:e"] == days


def test_gexf_does_not_know_today() -> None:
    text = gexf_text(GRAPH)
    assert "lastmodifieddate" not in text
    assert 'mode="dynamic"' in text
    assert 'timeformat="date"' in text


@pytest.mark.parametrize("write", [gexf_text, graphml_text])
def test_what_xml_forbids_is_replaced(write: Any) -> None:
    bad = Node(label="Person", uid="p", properties={"name": "a\x0b\ud800<&>\"'"})
    assert "a\ufffd\ufffd&lt;&amp;&gt;" in write(Graph(nodes=(bad,), edges=()))


@pytest.mark.parametrize("write", [gexf_text, graphml_text, posts_csv, attendance_csv])
def test_the_same_graph_gives_the_same_text(write: Any) -> None:
    assert write(GRAPH) == write(Graph(nodes=GRAPH.nodes, edges=GRAPH.edges))


# ── tables ────────────────────────────────────────────────────────────────────────────────────────


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_posts_with_terms_and_sentences() -> None:
    table = rows(posts_csv(GRAPH))
    assert len(table) == 9
    wei = next(row for row in table if row["人物 person"] == "魏红梅" and row["职务 post"] == "副州长")
    assert wei == {
        "人物 person": "魏红梅",
        "职务 post": "副州长",
        "机构 organisation": "青岭州",
        "起 since": "2025-09",
        "止 until": "",
        "方式 how": "任命",
        "首见 first seen": "2025-09-20",
        "末见 last seen": "2025-09-20",
        "曾任 former": "",
        "代理 acting": "",
        "文章数 articles": "1",
        "原文 quote": "会议决定任命魏红梅为副州长，免去其州市场监管局局长职务。",
        "标题 headline": "州人大常委会任免名单",
        "报纸 newspaper": "青岭日报",
        "日期 published": "2025-09-20",
        "依据 evidence": "a-4:0-13",
        "人物编号 person uid": "p-wei",
        "职务编号 post uid": "r-fuzhouzhang",
    }
    assert [row["曾任 former"] for row in table if row["人物 person"] == "陈志远"] == ["是", ""]


def test_attendance_by_date() -> None:
    table = rows(attendance_csv(GRAPH))
    assert [(row["日期 date"], row["参加者 participant"], row["作用 parts"]) for row in table] == [
        ("2025-05-12", "哈力克·沙吾提", "主持、出席"),
        ("2025-05-12", "林海", "出席"),
        ("2025-05-12", "沈国栋", "发言、出席"),
        ("2025-05-12", "青岭州市场监管局", "出席"),
        ("2025-05-12", "魏红梅", "出席"),
        ("2025-06-03", "沈国栋", "出席"),
        ("2025-06-03", "罗立新", "出席、陪同"),
        ("2025-09", "魏红梅", "出席"),
        ("2025-10-10", "林海", "发言、出席"),
    ]
    assert (table[0]["身份 role there"], table[0]["地点 place"]) == ("青岭州州长", "青岭市")
    assert table[8]["方式 mode"] == "视频"


def test_files_begin_with_the_mark_that_excel_looks_for(tmp_path: Path) -> None:
    posts, attendance = write_tables(tmp_path / "表 格", GRAPH)
    assert posts.read_bytes().startswith(b"\xef\xbb\xbf" + "人物 person,".encode())
    assert attendance.name == "attendance.csv"
    with posts.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 10


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("--11-18", "'--11-18"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("魏红梅", "魏红梅"),
        ("2025-09", "2025-09"),
        ("", ""),
    ],
)
def test_a_cell_never_runs_as_a_formula(cell: str, written: str) -> None:
    assert guarded(cell) == written


def test_every_cell_is_guarded() -> None:
    nodes = tuple(replace(node, properties={**node.properties, "name": "=1+1"}) for node in GRAPH.nodes)
    for text in (posts_csv(replace(GRAPH, nodes=nodes)), attendance_csv(replace(GRAPH, nodes=nodes))):
        assert not [cell for row in rows(text) for cell in row.values() if cell.startswith("=")]
