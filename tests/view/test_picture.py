"""What a picture keeps where there is too much to show."""

from __future__ import annotations

from kg.model import Edge, Node
from kg.view.picture import cut


def person(uid: str) -> Node:
    return Node(label="Person", uid=uid, properties={"name": uid})


def event(uid: str) -> Node:
    return Node(label="Event", uid=uid, properties={"name": uid})


def attended(who: str, what: str, articles: int = 1) -> Edge:
    return Edge(
        type="ATTENDED",
        uid=f"{who}-{what}",
        start_label="Person",
        start=who,
        stop_label="Event",
        stop=what,
        properties={"articles": articles},
    )


NODES = [person("a"), person("b"), person("c"), person("d"), event("x"), event("y"), event("z")]
EDGES = [
    attended("a", "x"),
    attended("b", "x", 5),
    attended("c", "y", 9),
    attended("b", "y"),
    attended("a", "z"),
]


def names(nodes: tuple[Node, ...]) -> str:
    return "".join(node.uid for node in nodes)


def test_everything_tied_is_kept_where_it_fits() -> None:
    nodes, edges = cut(NODES, EDGES, [("Person", "a")])
    assert names(nodes) == "abcxyz"  # d has no tie
    assert len(edges) == 5


def test_the_one_asked_for_stays_and_the_nearest_come_first() -> None:
    nodes, edges = cut(NODES, EDGES, [("Person", "a")], limit=4)
    assert names(nodes) == "abxz"
    assert [edge.uid for edge in edges] == ["a-x", "a-z", "b-x"]


def test_without_a_focus_those_in_most_articles_stay() -> None:
    nodes, _ = cut(NODES, EDGES, (), limit=3)
    assert names(nodes) == "bcy"


def test_without_a_focus_the_picture_hangs_together() -> None:
    # z is in more articles than x, but nothing shown would tie to it.
    edges = [attended("a", "x", 9), attended("b", "x", 8), attended("c", "z", 10)]
    nodes, _ = cut(NODES, edges, (), limit=3)
    assert names(nodes) == "abx"
    more, _ = cut(NODES, edges, (), limit=5)
    assert names(more) == "abcxz"


def test_the_one_asked_for_stays_even_alone() -> None:
    nodes, edges = cut(NODES, EDGES, [("Person", "d")], limit=1)
    assert (names(nodes), edges) == ("d", ())


def test_an_edge_to_a_node_that_was_not_read_is_left_out() -> None:
    _, edges = cut([person("a"), event("x")], EDGES, [("Person", "a")])
    assert [edge.uid for edge in edges] == ["a-x"]
