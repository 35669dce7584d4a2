"""Someone or something of a store -> the nodes and edges of its picture: what to follow, and how far."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Edge, Node
from kg.stores.contract import Store
from kg.view.picture import Key, ends_of
from kg.view.subgraph import Subgraph, Tie, read

Scene = tuple[list[Node], list[Edge]]

_PERSON: tuple[Tie, ...] = (
    ("from", "Person-HOLDS-Role"),
    ("from", "Person-ATTENDED-Event"),
    ("from", "Person-CREDITED-Article"),
)
_AROUND_PERSON: tuple[Tie, ...] = (
    ("from", "Role-IN-Organisation"),
    ("from", "Event-HELD_AT-Place"),
    ("to", "Organisation-HOSTED-Event"),
    ("to", "Person-ATTENDED-Event"),
)
_EVENT: tuple[Tie, ...] = (
    ("to", "Person-ATTENDED-Event"),
    ("to", "Organisation-ATTENDED-Event"),
    ("to", "Organisation-HOSTED-Event"),
    ("from", "Event-HELD_AT-Place"),
    ("from", "Event-REPORTED_IN-Article"),
)
_ORGANISATION: tuple[Tie, ...] = (
    ("to", "Role-IN-Organisation"),
    ("from", "Organisation-HOSTED-Event"),
    ("from", "Organisation-ATTENDED-Event"),
    ("from", "Organisation-PART_OF-Organisation"),
    ("to", "Organisation-PART_OF-Organisation"),
    ("from", "Organisation-LOCATED_IN-Place"),
)
_BETWEEN = (
    "Person-ATTENDED-Event",
    "Organisation-ATTENDED-Event",
    "Organisation-HOSTED-Event",
    "Organisation-PART_OF-Organisation",
    "Event-HELD_AT-Place",
    "Place-PART_OF-Place",
)


# Ways between two: what questions' path walks along, and what is part of what.
_WAYS = (
    "Person-HOLDS-Role",
    "Role-IN-Organisation",
    "Person-ATTENDED-Event",
    "Organisation-ATTENDED-Event",
    "Organisation-HOSTED-Event",
)


def person_scene(store: Store, uid: str) -> Scene:
    """A person's posts with their organisations, events with place, host and who else took part, credits."""
    scene = Subgraph(store, [("Person", uid)])
    scene.follow(_PERSON)
    scene.follow(_AROUND_PERSON)
    return scene.nodes(), list(scene.edges.values())


def event_scene(store: Store, uid: str) -> Scene:
    """An event's people, each with the post given there, its organisations, place and articles."""
    scene = Subgraph(store, [("Event", uid)])
    scene.follow(_EVENT)
    posts = {(edge.start, edge.properties.get("as_role")) for edge in scene.edges.values()}
    scene.follow([("from", "Person-HOLDS-Role")], lambda edge: (edge.start, edge.stop) in posts)
    scene.follow([("from", "Role-IN-Organisation"), ("from", "Organisation-PART_OF-Organisation")])
    return scene.nodes(), list(scene.edges.values())


def organisation_scene(store: Store, uid: str) -> Scene:
    """An organisation's posts with their holders, its events, its parts, what it belongs to, its place."""
    scene = Subgraph(store, [("Organisation", uid)])
    scene.follow(_ORGANISATION)
    scene.follow([("to", "Person-HOLDS-Role"), ("from", "Event-HELD_AT-Place")])
    scene.close(_BETWEEN)
    return scene.nodes(), list(scene.edges.values())


def whole_scene(store: Store, most: int) -> Scene:
    """The `most` persons, organisations and events with the most ties, each; and the posts that join them."""
    labels = ("Person", "Organisation", "Event")
    keys: list[Key] = [
        (label, row["uid"]) for label in labels for row in read(store, f"draw/top/{label}", most=most)
    ]
    scene = Subgraph(store, keys)
    scene.close(_BETWEEN)
    posts = Subgraph(store, keys)
    posts.follow([("to", "Role-IN-Organisation")])
    posts.close(["Person-HOLDS-Role"])
    held = {edge.stop for edge in posts.edges.values() if edge.type == "HOLDS"}
    scene.follow([("to", "Role-IN-Organisation")], lambda edge: edge.start in held)
    scene.close(["Person-HOLDS-Role"])
    return scene.nodes(), list(scene.edges.values())


def path_scene(store: Store, way: Sequence[Key]) -> tuple[Scene, dict[Key, int]]:
    """The nodes of a way, and beside each what joins its two neighbours as well; each node's place from 0."""
    chain = {key: place for place, key in enumerate(way)}
    around = Subgraph(store, way)
    around.follow([(side, name) for side in ("from", "to") for name in _WAYS])
    beside: dict[Key, set[Key]] = {}
    for edge in around.edges.values():
        start, stop = ends_of(edge)
        beside.setdefault(start, set()).add(stop)
        beside.setdefault(stop, set()).add(start)
    for place, (left, right) in enumerate(zip(way, way[2:], strict=False), 1):
        for key in sorted(beside.get(left, set()) & beside.get(right, set())):
            chain.setdefault(key, place)
    scene = Subgraph(store, chain)
    scene.edges = {
        uid: edge for uid, edge in around.edges.items() if all(end in chain for end in ends_of(edge))
    }
    scene.close(_WAYS)
    return (scene.nodes(), list(scene.edges.values())), chain
