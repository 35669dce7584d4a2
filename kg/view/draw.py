"""A store and a name -> the HTML text of one page that shows it, with the sentences behind every line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.errors import InputError, NotFoundError
from kg.questions.connections import path
from kg.questions.names import Candidate, Kind, find
from kg.stores.contract import Store
from kg.view.facts import dates, name_of
from kg.view.page import page
from kg.view.picture import LIMIT, Key, Picture, cut
from kg.view.scenes import Scene, event_scene, organisation_scene, path_scene, person_scene, whole_scene
from kg.view.subgraph import Subgraph, cited_articles, nodes_of, read

_LABELS: Mapping[Kind, str] = {"person": "Person", "event": "Event", "organisation": "Organisation"}
SHOWN = 10  # candidates named where a name stands for several


def draw_person(store: Store, name: str, *, limit: int = LIMIT) -> str:
    """The page of a person: posts, organisations, events, who else took part.

    `name` is a name, a part of one or a uid; `limit` is the most nodes. Raises NotFoundError where the graph
    knows none, with near names, or several, with the candidates; in both cases in `near`.
    """
    uid = _one(store, "person", name)
    caption = "职务、活动和同场人物 · posts, events and who else took part"
    return page(_picture(store, person_scene(store, uid), ("Person", uid), caption, limit))


def draw_event(store: Store, name: str, *, limit: int = LIMIT) -> str:
    """The page of an event: its people with their posts, organisations, place, articles; as `draw_person`."""
    uid = _one(store, "event", name)
    caption = "参加的人和机构、地点、报道 · who took part, where, and who reported it"
    return page(_picture(store, event_scene(store, uid), ("Event", uid), caption, limit))


def draw_organisation(store: Store, name: str, *, limit: int = LIMIT) -> str:
    """The page of an organisation: posts, holders, events, parts; as `draw_person`."""
    uid = _one(store, "organisation", name)
    caption = "职务和任职者、活动、上下级 · posts and their holders, events, parts"
    return page(_picture(store, organisation_scene(store, uid), ("Organisation", uid), caption, limit))


def draw_path(store: Store, a: str, b: str, *, limit: int = LIMIT) -> str:
    """The page of the shortest connection of two persons, events or organisations, from left to right.

    What joins the same two stations stands beside each other. Raises NotFoundError for an unknown name or
    where nothing connects the two.
    """
    found = path(store, a, b)
    if not found.hops:
        raise NotFoundError(f"{a}, {b}: the graph knows no connection between them")
    stations = [found.hops[0].left, *(hop.right for hop in found.hops)]
    way: list[Key] = [(station.label, station.uid) for station in stations]
    (nodes, edges), chain = path_scene(store, way)
    kept, lines = cut(nodes, edges, way, limit)
    return page(
        Picture(
            title=f"{stations[0].name} — {stations[-1].name}",
            caption=f"最短联系，{len(found.hops)} 步 · the shortest connection, {len(found.hops)} steps",
            nodes=kept,
            edges=lines,
            total=len(nodes),
            focus=(way[0], way[-1]),
            articles=cited_articles(store, lines),
            newest=_newest(store),
            chain=chain,
        )
    )


def draw_all(store: Store, *, top: int = LIMIT) -> str:
    """The page of the `top` persons, organisations, events and posts with the most ties."""
    nodes, edges = whole_scene(store, top)
    kept, lines = cut(nodes, edges, (), top)
    total = read(store, "draw/size")[0]["nodes"]
    return page(
        Picture(
            title="关系总图 The whole graph",
            caption="关联最多的人物、机构、职务和事件 · the best connected people, bodies, posts and events",
            nodes=kept,
            edges=lines,
            total=total,
            articles=cited_articles(store, lines),
            newest=_newest(store),
        )
    )


def write_page(path: Path, html: str) -> None:
    """Write the text in UTF-8, making the folder where it is missing; raises InputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(html.encode("utf-8", "replace"))  # bytes: the same file on every system
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _picture(store: Store, scene: Scene, focus: Key, caption: str, limit: int) -> Picture:
    nodes, edges = scene
    kept, lines = cut(nodes, edges, [focus], limit)
    asked = next(node for node in nodes if (node.label, node.uid) == focus)
    return Picture(
        title=" ".join(word for word in (name_of(asked), dates(asked.properties)) if word),
        caption=caption,
        nodes=kept,
        edges=lines,
        total=len(nodes),
        focus=(focus,),
        articles=cited_articles(store, lines),
        newest=_newest(store),
    )


def _newest(store: Store) -> str | None:
    rows = read(store, "draw/newest")
    newest = rows[0]["newest"] if rows else None
    return newest if newest and newest[0].isdigit() else None  # --11-25: nobody says of which year


# ── names ─────────────────────────────────────────────────────────────────────────────────────────


def _one(store: Store, kind: Kind, asked: str) -> str:
    """The uid that a name or a uid stands for."""
    if nodes_of(store, [(_LABELS[kind], asked)]):
        return asked
    found = find(store, kind, asked)
    if found.one:
        return found.one.uid
    near = tuple(_described(store, each) for each in found.candidates[:SHOWN])
    more = len(found.candidates) - len(near)
    tail = f"\n  ... and {more} more" if more else ""
    lines = "".join(f"\n  {line}" for line in near)
    raise NotFoundError(
        f"{asked}: {len(found.candidates)} have this name; write more of it, or one's uid:{lines}{tail}", near
    )


def _described(store: Store, candidate: Candidate) -> str:
    """A candidate so that people can tell it from the others: date or posts, and uid."""
    if candidate.kind != "person":
        return " · ".join(word for word in (candidate.name, candidate.date, candidate.uid) if word)
    posts = Subgraph(store, [("Person", candidate.uid)])
    posts.follow([("from", "Person-HOLDS-Role")])
    held = [
        f"{role.properties.get('organisation') or ''}{role.properties.get('name')}"
        for role in posts.nodes()
        if role.label == "Role"
    ]
    return " · ".join([candidate.name, *held[:2], candidate.uid])
