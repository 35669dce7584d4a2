"""Two names -> the shortest connection between them through events, posts and organisations, hop by hop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from kg.questions.events import titled
from kg.questions.lookups import look_up
from kg.questions.names import Found, Kind, find_any
from kg.questions.sentences import Sentence, cited
from kg.stores.contract import Row, Store

ENDS: tuple[Kind, ...] = ("person", "event", "organisation")
LONGEST = 12  # relationships; a person and the next one at the same event are two
HUB = 150  # who stands beside more than so many is passed by: a congress of thousands joins everybody


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """A node on the way: its label, uid, name, and the date of an event or article."""

    label: str
    uid: str
    name: str
    aliases: tuple[str, ...] = ()
    date: str | None = None
    post: str | None = None  # of a post the bare title: 州长 of 青岭州州长


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One relationship, read from left to right; `forward` where that is the graph's own direction."""

    left: Station
    right: Station
    kind: str
    forward: bool
    parts: tuple[str, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The shortest way; no hops where there is none of LONGEST relationships or fewer.

    Where a name stands for several things, `left` or `right` hold them all and the way may begin or end at
    any of them.
    """

    left: Found
    right: Found
    hops: tuple[Hop, ...]


def path(store: Store, a: str, b: str, *, hub: int = HUB) -> Path:
    """The shortest connection of two persons, events or organisations that passes no hub.

    Raises NotFoundError with near names.
    """
    left, right = find_any(store, a, ENDS), find_any(store, b, ENDS)
    ways = _Search(store=store, hub=hub)
    uids = ways.shortest([each.uid for each in left.candidates], [each.uid for each in right.candidates])
    return Path(left=left, right=right, hops=hops(store, uids))


# ── search ────────────────────────────────────────────────────────────────────────────────────────

Side = dict[str, str | None]  # node -> the node it was reached from


@dataclass(slots=True, kw_only=True)
class _Search:
    """Breadth first from both ends, the smaller side first; nodes in order of uid, so runs are alike."""

    store: Store
    hub: int
    steps: int = field(default=0)

    def shortest(self, left: list[str], right: list[str]) -> list[str]:
        """The uids of the shortest way, ends included; empty where there is none."""
        one: Side = dict.fromkeys(sorted(left))
        other: Side = dict.fromkeys(sorted(right))
        edge_one, edge_other = list(one), list(other)
        while not one.keys() & other.keys():
            if not edge_one or not edge_other or self.steps == LONGEST:
                return []
            if len(edge_one) <= len(edge_other):
                edge_one = self._step(edge_one, one)
            else:
                edge_other = self._step(edge_other, other)
        middle = min(one.keys() & other.keys())
        return [*reversed(_back(middle, one)), *_back(middle, other)[1:]]

    def _step(self, edge: list[str], reached: Side) -> list[str]:
        """Reach the neighbours of `edge`; gives those that are new."""
        beside: dict[str, list[str]] = {}
        for row in look_up(self.store, "neighbours", uids=edge):
            beside.setdefault(row["uid"], []).append(row["other"])
        new: list[str] = []
        for uid in edge:
            others = sorted(set(beside.get(uid, ())))
            if len(others) > self.hub and self.steps > 0:
                continue
            for other in others:
                if other not in reached:
                    reached[other] = uid
                    new.append(other)
        self.steps += 1
        return sorted(new)


def _back(uid: str, side: Side) -> list[str]:
    """The way from `uid` to the end where `side` began."""
    way = [uid]
    while (before := side[way[-1]]) is not None:
        way.append(before)
    return way


# ── the way in words ──────────────────────────────────────────────────────────────────────────────


def stations(store: Store, uids: Iterable[str]) -> dict[str, Station]:
    """Label and name of nodes; a post is named with its organisation."""
    return {row["uid"]: _station(row) for row in look_up(store, "names_by_uid", uids=sorted(set(uids)))}


def _station(row: Row) -> Station:
    name = titled(row["organisation"], row["name"]) if row["label"] == "Role" else row["name"]
    return Station(
        label=row["label"],
        uid=row["uid"],
        name=name,
        aliases=tuple(row["aliases"]),
        date=row["date"],
        post=row["name"] if row["label"] == "Role" else None,
    )


def hops(store: Store, uids: list[str]) -> tuple[Hop, ...]:
    """The relationships between neighbouring `uids`; where there are several, the first by kind and uid."""
    if len(uids) < 2:
        return ()
    known = stations(store, uids)
    rows = look_up(store, "edges_between", left=uids, right=uids)
    chosen = [_chosen(rows, left, right) for left, right in pairwise(uids)]
    return tuple(
        Hop(
            left=known[left],
            right=known[right],
            kind=row["kind"],
            forward=row["start"] == left,
            parts=tuple(row["parts"]),
            sentences=sentences,
        )
        for left, right, row, sentences in zip(uids, uids[1:], chosen, cited(store, chosen), strict=False)
    )


def _chosen(rows: list[Row], left: str, right: str) -> Row:
    return next(row for row in rows if {row["start"], row["stop"]} == {left, right})
