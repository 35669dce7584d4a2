"""Readings become the graph: nodes, relationships, their evidence and quotes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from kg.model import (
    Credit,
    Edge,
    Event,
    Graph,
    IdentityKind,
    ListPlace,
    Named,
    Participant,
    Reading,
    Role,
)
from kg.stores.graph import graph_of
from tests.stores.marked import article, evidence, mention, reading, resolution

FIRST = article(
    "a1",
    "2025-05-13",
    "全州质量工作会议5月12日在青岭市召开。州长哈力克·沙吾提主持会议，州委书记沈国栋出席并讲话。"
    "清水县委办公室、州市场监管局参加会议。（何晓 摄）",
)
SECOND = article(
    "a2", "2025-05-14", "沈国栋通过视频参加全州质量工作会议。州委书记沈国栋、州长哈力克·沙吾提出席。"
)
THIRD = article("a3", None, "此前召开的座谈会要求抓好落实。沈国栋说。")

FORMS: dict[tuple[IdentityKind, str], str] = {
    ("person", "沈国栋"): "p1",
    ("person", "哈力克·沙吾提"): "p2",
    ("person", "何晓"): "p3",
    ("organisation", "州委"): "o1",
    ("organisation", "青岭州"): "o2",
    ("organisation", "清水县委"): "o3",
    ("organisation", "清水县委办公室"): "o4",
    ("organisation", "州市场监管局"): "o5",
    ("place", "青岭市"): "l1",
    ("place", "清水县"): "l2",
    ("role", "书记@州委"): "r1",
    ("role", "州长@@哈力克·沙吾提"): "r2",
    ("event", "0"): "e1",
    ("event", "1"): "e2",
}


def _first() -> Reading:
    event = Event(
        name="全州质量工作会议",
        kind="会议",
        date="2025-05-12",
        evidence=(evidence(FIRST, "全州质量工作会议5月12日在青岭市召开。"),),
        place=Named(name="青岭市", evidence=evidence(FIRST, "在青岭市召开")),
        organisers=(Named(name="青岭州", evidence=evidence(FIRST, "全州")),),
        participants=(
            Participant(
                person="哈力克·沙吾提",
                parts=("出席", "主持"),
                evidence=(evidence(FIRST, "哈力克·沙吾提主持会议"),),
            ),
            Participant(
                person="沈国栋", parts=("出席", "发言"), evidence=(evidence(FIRST, "沈国栋出席并讲话"),)
            ),
        ),
        participant_groups=(Named(name="州市场监管局", evidence=evidence(FIRST, "州市场监管局参加")),),
    )
    return reading(
        FIRST,
        persons=("哈力克·沙吾提", "沈国栋", "何晓"),
        roles=(
            Role(
                person="哈力克·沙吾提",
                title="州长",
                organisation=None,
                evidence=evidence(FIRST, "州长哈力克·沙吾提"),
            ),
            Role(
                person="沈国栋", title="书记", organisation="州委", evidence=evidence(FIRST, "州委书记沈国栋")
            ),
        ),
        events=(event,),
        credits=(Credit(name="何晓", kind="摄影", evidence=evidence(FIRST, "何晓 摄")),),
        mentions=(
            mention(FIRST, "person", "哈力克·沙吾提"),
            mention(FIRST, "person", "沈国栋"),
            mention(FIRST, "organisation", "清水县委办公室"),
        ),
    )


def _second() -> Reading:
    event = Event(
        name="全州质量工作会议",
        kind="会议",
        evidence=(evidence(SECOND, "全州质量工作会议"),),
        participants=(
            Participant(
                person="沈国栋",
                parts=("出席",),
                mode="视频",
                evidence=(evidence(SECOND, "沈国栋通过视频参加"),),
                listed=(ListPlace(number=1, position=1, length=2, flag="ranked"),),
            ),
        ),
    )
    return reading(
        SECOND,
        roles=(
            Role(
                person="沈国栋",
                title="书记",
                organisation="州委",
                evidence=evidence(SECOND, "州委书记沈国栋"),
            ),
        ),
        events=(event,),
        mentions=(mention(SECOND, "person", "沈国栋"),),
    )


def _third() -> Reading:
    told = evidence(THIRD, "此前召开的座谈会")
    background = Event(name="座谈会", kind="会议", evidence=(told,), background=True)
    return reading(THIRD, events=(background,), mentions=(mention(THIRD, "person", "沈国栋"),))


READINGS = (_first(), _second(), _third())
RESOLUTION = resolution(READINGS, FORMS)
# In the third article the event of index 0 is another one, only referred to.
RESOLUTION = replace(RESOLUTION, where={**RESOLUTION.where, ("a3", "event", "0"): "e2"})
ARTICLES = (FIRST, SECOND, THIRD)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return graph_of(ARTICLES, READINGS, RESOLUTION)


def edges(graph: Graph, type_: str) -> dict[tuple[str, str], Edge]:
    return {(edge.start, edge.stop): edge for edge in graph.edges if edge.type == type_}


def test_what_is_in_the_graph(graph: Graph) -> None:
    assert [(node.label, node.uid) for node in graph.nodes] == [
        ("Article", "a1"),
        ("Article", "a2"),
        ("Article", "a3"),
        ("Event", "e1"),
        ("Organisation", "o1"),
        ("Organisation", "o2"),
        ("Organisation", "o3"),
        ("Organisation", "o4"),
        ("Organisation", "o5"),
        ("Person", "p1"),
        ("Person", "p2"),
        ("Person", "p3"),
        ("Place", "l1"),
        ("Place", "l2"),
        ("Role", "r1"),
        ("Role", "r2"),
    ]
    assert [(edge.type, edge.start, edge.stop) for edge in sorted(graph.edges, key=_ends)] == [
        ("ATTENDED", "o5", "e1"),
        ("ATTENDED", "p1", "e1"),
        ("ATTENDED", "p2", "e1"),
        ("CREDITED", "p3", "a1"),
        ("HELD_AT", "e1", "l1"),
        ("HOLDS", "p1", "r1"),
        ("HOLDS", "p2", "r2"),
        ("HOSTED", "o2", "e1"),
        ("IN", "r1", "o1"),
        ("LOCATED_IN", "o4", "l2"),
        ("MENTIONED_IN", "p1", "a1"),
        ("MENTIONED_IN", "p1", "a2"),
        ("MENTIONED_IN", "p1", "a3"),
        ("MENTIONED_IN", "p2", "a1"),
        ("MENTIONED_IN", "p3", "a1"),
        ("PART_OF", "o4", "o3"),
        ("REPORTED_IN", "e1", "a1"),
        ("REPORTED_IN", "e1", "a2"),
    ]


def _ends(edge: Edge) -> tuple[str, str, str]:
    return (edge.type, edge.start, edge.stop)


def test_attendance_joins_what_two_papers_say(graph: Graph) -> None:
    assert edges(graph, "ATTENDED")["p1", "e1"].properties == {
        "parts": ["发言", "出席"],
        "as_role": "r1",
        "lists": ["a2:1:1/2:ranked"],
        "evidence": ["a1:38-46", "a2:0-9"],
        "quotes": ["沈国栋出席并讲话", "沈国栋通过视频参加"],
        "articles": 2,
    }


def test_attendance_by_video_where_every_report_says_so(graph: Graph) -> None:
    only = graph_of((SECOND,), (_second(),), RESOLUTION)
    assert edges(only, "ATTENDED")["p1", "e1"].properties["mode"] == "视频"
    assert "mode" not in edges(graph, "ATTENDED")["p1", "e1"].properties


def test_a_term_carries_its_dates_and_sentences(graph: Graph) -> None:
    assert edges(graph, "HOLDS")["p1", "r1"].properties == {
        "first_seen": "2025-05-13",
        "last_seen": "2025-05-14",
        "former": False,
        "acting": False,
        "evidence": ["a1:34-41", "a2:18-25"],
        "quotes": ["州委书记沈国栋", "州委书记沈国栋"],
        "articles": 2,
    }


def test_an_event_takes_the_most_precise_date(graph: Graph) -> None:
    (event,) = (node for node in graph.nodes if node.label == "Event")
    assert event.properties == {
        "name": "0",
        "aliases": [],
        "kind": "会议",
        "date": "2025-05-12",
    }


def test_a_credit_says_its_kind(graph: Graph) -> None:
    assert edges(graph, "CREDITED")["p3", "a1"].properties["kind"] == "摄影"


def test_a_person_without_a_mention_stands_where_the_credit_stands(graph: Graph) -> None:
    assert edges(graph, "MENTIONED_IN")["p3", "a1"].properties["quotes"] == ["何晓 摄"]


def test_a_background_event_enters_with_a_participant() -> None:
    reading_ = _third()
    told = replace(
        reading_.events[0],
        participants=(
            Participant(person="沈国栋", parts=("出席",), evidence=(evidence(THIRD, "沈国栋说"),)),
        ),
    )
    graph = graph_of((THIRD,), (replace(reading_, events=(told,)),), RESOLUTION)
    assert ("p1", "e2") in edges(graph, "ATTENDED")


def test_every_quote_is_the_articles_own_words(graph: Graph) -> None:
    texts = {one.id: one.text for one in ARTICLES}
    for edge in graph.edges:
        places, quotes = edge.properties["evidence"], edge.properties["quotes"]
        assert isinstance(places, list)
        assert isinstance(quotes, list)
        assert quotes
        for place, quote in zip(places, quotes, strict=True):
            id_, _, span = place.partition(":")
            start, stop = map(int, span.split("-"))
            assert texts[id_][start:stop] == quote


def test_the_order_of_the_input_does_not_matter(graph: Graph) -> None:
    shuffled = random.Random(7)
    articles, readings = list(ARTICLES), list(READINGS)
    identities = list(RESOLUTION.identities)
    for several in (articles, readings, identities):
        shuffled.shuffle(several)
    assert graph_of(articles, readings, replace(RESOLUTION, identities=tuple(identities))) == graph


def test_one_article_less_takes_only_what_it_said(graph: Graph) -> None:
    less = graph_of((FIRST, THIRD), (_first(), _third()), RESOLUTION)
    gone = {edge.uid for edge in graph.edges} - {edge.uid for edge in less.edges}
    assert {(edge.type, edge.stop) for edge in graph.edges if edge.uid in gone} == {
        ("MENTIONED_IN", "a2"),
        ("REPORTED_IN", "a2"),
    }


def test_nothing_read_is_an_empty_graph() -> None:
    assert graph_of((), (), resolution((), {})) == Graph(nodes=(), edges=())
