"""What every store must do: the same calls, the same rows, on the embedded file and on Neo4j."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import QueryError, StoreError
from kg.model import Edge, Graph, Node
from kg.stores.contract import LoadReport, Store
from tests.stores.sample_graph import GRAPH

NODES, EDGES = 32, 52


def test_the_sample_is_what_the_figures_here_say() -> None:
    assert (len(GRAPH.nodes), len(GRAPH.edges)) == (NODES, EDGES)


def test_loading_into_an_empty_store_adds_everything(store: Store) -> None:
    assert store.load(GRAPH) == LoadReport(added=84)
    assert sum(store.status().nodes.values()) == NODES
    assert sum(store.status().edges.values()) == EDGES


def test_loading_twice_changes_nothing(sample_store: Store) -> None:
    before = everything(sample_store)
    assert sample_store.load(GRAPH) == LoadReport(unchanged=84)
    assert everything(sample_store) == before


def test_the_store_holds_the_graph_property_by_property(sample_store: Store) -> None:
    rows = sample_store.read("MATCH (n:Event {uid: 'e-zhiliang'}) RETURN n AS n")
    assert rows[0]["n"] == {
        "uid": "e-zhiliang",
        "name": "全州质量工作会议",
        "aliases": ["质量工作会议"],
        "kind": "会议",
        "date": "2025-05-12",
        "fingerprint": rows[0]["n"]["fingerprint"],
    }


@pytest.mark.parametrize(
    ("query", "parameters", "rows"),
    [
        pytest.param(
            "MATCH (p:Person)-[a:ATTENDED]->(e:Event {uid: $event}) "
            "RETURN p.name AS person, a.parts AS parts, a.lists AS lists, a.mode AS mode ORDER BY p.uid",
            {"event": "e-zhiliang"},
            [
                {"person": "哈力克·沙吾提", "parts": ["主持", "出席"], "lists": [], "mode": None},
                {
                    "person": "林海",
                    "parts": ["出席"],
                    "lists": ["a-1:1:1/2:ranked", "a-2:1:3/3:ranked"],
                    "mode": None,
                },
                {"person": "沈国栋", "parts": ["发言", "出席"], "lists": ["a-2:1:1/3:ranked"], "mode": None},
                {
                    "person": "魏红梅",
                    "parts": ["出席"],
                    "lists": ["a-1:1:2/2:ranked", "a-2:1:2/3:ranked"],
                    "mode": None,
                },
            ],
            id="attendance",
        ),
        pytest.param(
            "MATCH (p:Person {name: $name})-[h:HOLDS]->(r:Role) "
            "RETURN h.since AS since, h.until AS until, h.how AS how, h.former AS former ORDER BY h.uid",
            {"name": "陈志远"},
            [
                {"since": None, "until": "2022", "how": None, "former": True},
                {"since": "2024", "until": None, "how": "当选", "former": False},
            ],
            id="two terms in one post",
        ),
        pytest.param(
            "MATCH (p:Person {name: '林海'}) RETURN p.uid AS uid ORDER BY uid",
            {},
            [{"uid": "p-linhai"}, {"uid": "p-linhai2"}],
            id="two persons of one name",
        ),
        pytest.param(
            "MATCH (l:Place)-[:PART_OF]->(w:Place) RETURN l.name AS place, w.name AS whole",
            {},
            [{"place": "清水县红柳镇", "whole": "清水县"}],
            id="places",
        ),
        pytest.param(
            "MATCH (p:Person) WHERE p.name CONTAINS $part RETURN p.name AS name ORDER BY name",
            {"part": "沙吾"},
            [{"name": "哈力克·沙吾提"}],
            id="part of a name",
        ),
        pytest.param(
            "MATCH (a:Person {uid: 'p-luo'}) MATCH (b:Person {uid: 'p-wei'}) "
            "MATCH way = shortestPath((a)-[:ATTENDED*..4]-(b)) RETURN length(way) AS steps",
            {},
            [{"steps": 4}],
            id="shortest path",
        ),
        pytest.param(
            "MATCH (p:Person {uid: 'nobody'}) RETURN p.name AS name", {}, [], id="nothing is an empty list"
        ),
        pytest.param(
            "MATCH (p:Person {uid: 'p-he'})-[c:CREDITED]->(a:Article) "
            "RETURN c.kind AS kind, a.headline AS headline ORDER BY kind",
            {},
            [
                {"kind": "摄影", "headline": "一中举行运动会"},
                {"kind": "记者", "headline": "全州质量工作会议召开"},
            ],
            id="credits",
        ),
        pytest.param(
            "MATCH path = (:Person {uid: 'p-luo'})-[:HOLDS]->(:Role) "
            "RETURN [n IN nodes(path) | n.name] AS names",
            {},
            [{"names": ["罗立新", "书记"]}],
            id="path",
        ),
    ],
)
def test_reading(
    sample_store: Store, query: str, parameters: dict[str, object], rows: list[dict[str, object]]
) -> None:
    assert sample_store.read(query, parameters) == rows


def test_a_changed_graph_changes_only_what_differs(sample_store: Store) -> None:
    changed = _changed(GRAPH)
    assert sample_store.compare(changed) == LoadReport(added=1, changed=2, removed=4, unchanged=78)
    assert sample_store.load(changed) == LoadReport(added=1, changed=2, removed=4, unchanged=78)
    assert sample_store.load(changed) == LoadReport(unchanged=81)
    assert sample_store.read(
        "MATCH (p:Person) WHERE p.uid IN $uids RETURN p.name AS name, p.aliases AS aliases ORDER BY p.uid",
        {"uids": ["p-chen", "p-luo", "p-new"]},
    ) == [{"name": "罗立新", "aliases": ["老罗"]}, {"name": "新人", "aliases": []}]


def test_a_changed_graph_and_back_is_the_first_graph(sample_store: Store) -> None:
    before = everything(sample_store)
    sample_store.load(_changed(GRAPH))
    assert sample_store.load(GRAPH) == LoadReport(added=4, changed=2, removed=1, unchanged=78)
    assert everything(sample_store) == before


def test_a_property_that_is_gone_is_removed(sample_store: Store) -> None:
    without = Graph(
        nodes=tuple(
            replace(node, properties={"name": node.properties["name"]}) if node.uid == "l-qingling" else node
            for node in GRAPH.nodes
        ),
        edges=GRAPH.edges,
    )
    sample_store.load(without)
    assert sample_store.read(
        "MATCH (l:Place {uid: 'l-qingling'}) RETURN l.name AS name, l.level AS level"
    ) == [{"name": "青岭市", "level": None}]


def test_an_empty_graph_empties_the_store(sample_store: Store) -> None:
    assert sample_store.load(Graph(nodes=(), edges=())) == LoadReport(removed=84)
    assert sample_store.status().nodes == {}


def test_progress_ends_at_the_total(store: Store) -> None:
    told: list[tuple[int, int]] = []
    store.load(GRAPH, lambda done, total: told.append((done, total)))
    assert told[-1] == (84, 84)
    assert told == sorted(told)


def test_a_load_is_told_by_kind(sample_store: Store) -> None:
    """What kg load --dry-run shows."""
    found = sample_store.compare(_changed(GRAPH))
    assert found.kinds["Person"] == LoadReport(added=1, changed=1, removed=1, unchanged=6)
    assert found.kinds["HOLDS"] == LoadReport(removed=2, unchanged=7)
    assert found.kinds["Article"] == LoadReport(unchanged=5)
    assert sample_store.compare(GRAPH) == LoadReport(unchanged=84)


def test_the_status_counts_what_is_there(sample_store: Store) -> None:
    found = sample_store.status()
    assert found.nodes == {"Article": 5, "Event": 4, "Organisation": 6, "Person": 8, "Place": 3, "Role": 6}
    assert sum(found.edges.values()) == EDGES
    assert found.edges["HOLDS"] == 9
    assert (found.others, found.missing, found.unfinished) == (0, (), False)
    assert found.loaded is not None
    assert found.loaded.startswith("20")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("MATCH (p:Person) RETUN p", "line 1, column "),
        ("MATCH (p:Person)\nWHERE p.name = 'x\nRETURN p", "line 2, column 16"),
        ("MATCH (p:Person) SET p.name = 'x' RETURN p", "SET"),
        ("CREATE (p:Person) RETURN p", "CREATE"),
        ("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "LOAD"),
        ("MATCH (p:Person) RETURN p.name = $nowhere AS same", "nowhere"),
        ("MATCH (p:Person) RETURN nosuchfunction(p.name) AS x", "nosuchfunction"),
    ],
)
def test_a_wrong_statement_is_told_with_its_place(sample_store: Store, query: str, message: str) -> None:
    with pytest.raises(QueryError) as told:
        sample_store.read(query)
    assert message in str(told.value)


def test_a_parameter_that_no_store_takes_is_told(sample_store: Store) -> None:
    with pytest.raises(QueryError):
        sample_store.read("MATCH (p:Person) WHERE p.name = $name RETURN p.name AS name", {"name": object()})


def test_a_slow_statement_is_stopped(sample_store: Store) -> None:
    slow = "UNWIND range(1, 3000000) AS a UNWIND range(1, 3000) AS b WITH a * b AS c RETURN sum(c) AS c"
    with pytest.raises(QueryError, match=r"stopped after 0\.3 seconds"):
        sample_store.read(slow, timeout=0.3)


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (Node(label="Person", uid="p-shen", properties={"name": "沈国栋"}), "same uid"),
        (Node(label="Party", uid="x", properties={}), "Party"),
        (Node(label="Person", uid="x", properties={"name": "甲", "nation": "乙"}), "nation"),
        (Node(label="Person", uid="x", properties={"name": "甲\ud800"}), "no store can keep"),
        (
            Edge(
                type="HOLDS",
                uid="x",
                start_label="Person",
                start="p-shen",
                stop_label="Role",
                stop="r-none",
                properties={},
            ),
            "r-none",
        ),
    ],
)
def test_a_graph_that_no_store_can_hold_is_refused(store: Store, extra: Node | Edge, message: str) -> None:
    nodes = (*GRAPH.nodes, extra) if isinstance(extra, Node) else GRAPH.nodes
    edges = (*GRAPH.edges, extra) if isinstance(extra, Edge) else GRAPH.edges
    with pytest.raises(StoreError, match=message):
        store.load(Graph(nodes=nodes, edges=edges))


def everything(store: Store) -> list[list[dict[str, object]]]:
    """Every node and relationship of the graph with every property; not the note that a load keeps."""
    return [
        store.read(
            "MATCH (n) WHERE n.fingerprint IS NOT NULL"
            " RETURN labels(n) AS labels, n AS properties ORDER BY n.uid, labels"
        ),
        store.read(
            "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.uid AS start, b.uid AS stop, r AS properties"
            " ORDER BY type, r.uid"
        ),
    ]


def _changed(graph: Graph) -> Graph:
    """The graph without 陈志远 and his terms, with a new person, an alias and a mode that changed."""
    nodes = [
        replace(node, properties={**node.properties, "aliases": ["老罗"]}) if node.uid == "p-luo" else node
        for node in graph.nodes
        if node.uid != "p-chen"
    ]
    edges = [
        replace(edge, properties={**edge.properties, "mode": "委托"})
        if edge.uid == "attended-p-luo-e-diaoyan"
        else edge
        for edge in graph.edges
        if edge.start != "p-chen"
    ]
    new = Node(label="Person", uid="p-new", properties={"name": "新人", "aliases": []})
    return Graph(nodes=(*nodes, new), edges=tuple(edges))
