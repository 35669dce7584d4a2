"""A name, whole or in part -> the things of the graph that have it; none gives names like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from typing import Literal

from kg.errors import NotFoundError
from kg.questions.folding import bare, fold, likeness, pieces
from kg.questions.lookups import look_up
from kg.stores.contract import Row, Store

Kind = Literal["person", "event", "organisation", "place", "article"]
KINDS: tuple[Kind, ...] = ("person", "event", "organisation", "place", "article")
CANDIDATES = 100
NEAR = 5
_NEAR_AT_LEAST = 0.3


class Match(IntEnum):
    """How a name was found, the surest highest."""

    NONE = 0
    LIKE = 1  # it shares most of its characters with one name, clearly more than with any other
    HOLDS = 2  # the words asked hold the whole name and more
    PART = 3  # the words asked are a part of the name
    ALIAS = 4
    EXACT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A thing that may be meant. `date` is an event's or an article's; `end_date` an event's last day."""

    kind: Kind
    uid: str
    name: str
    aliases: tuple[str, ...] = ()
    date: str | None = None
    end_date: str | None = None
    event_kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The candidates of the surest match; more than one means that the words do not tell them apart.

    `doubtful`: even one candidate alone need not be what is meant (全国两会, 全国两会精神干部大会).
    """

    asked: str
    match: Match
    candidates: tuple[Candidate, ...]
    doubtful: bool = False

    @property
    def one(self) -> Candidate | None:
        """The candidate, where there is one alone and no doubt."""
        return self.candidates[0] if len(self.candidates) == 1 and not self.doubtful else None


def find(store: Store, kind: Kind, asked: str) -> Found:
    """The things named `asked`: exactly, else by an alias, else with `asked` as a part of the name.

    Spaces, quotes, width and dots do not count. Events come with the newest first, others by name.
    Raises NotFoundError with near names where there is none.
    """
    found = named(store, kind, asked)
    if found.match == Match.NONE:
        raise not_found(store, (kind,), asked)
    return found


def find_any(store: Store, asked: str, kinds: Iterable[Kind] = KINDS) -> Found:
    """As `find`, over several kinds: the surest match of all, kinds in the order given where equal."""
    found = [named(store, kind, asked) for kind in tuple(kinds)]
    surest = max(found, key=lambda each: each.match)
    if surest.match == Match.NONE:
        raise not_found(store, tuple(kinds), asked)
    return surest


def named(store: Store, kind: Kind, asked: str, *, at_least: Match = Match.PART) -> Found:
    """As `find`, but without candidates where there is none; looks no further than it must."""
    words = asked.strip()
    found: list[Row] = look_up(store, f"{kind}s_named", name=words) if words else []
    if not found and words:
        found = look_up(store, f"{kind}s_around", asked=words, limit=CANDIDATES)
        found += _whatever_marks(store, kind, bare(words))
    return best(asked, [candidate(kind, row) for row in found], at_least=at_least)


def _whatever_marks(store: Store, kind: Kind, letters: str) -> list[Row]:
    """艾海麦提江·巴克 for 艾海麦提江巴克: what has the first two and the last two characters asked."""
    if len(letters) < 2:
        return []
    return look_up(store, f"{kind}s_with", start=letters[:2], stop=letters[-2:], limit=CANDIDATES)


def candidates_like(store: Store, kind: Kind, asked: str) -> tuple[Candidate, ...]:
    """At most CANDIDATES things whose name shares a pair of characters with `asked`, most shared first."""
    wanted = pieces(asked)
    if not wanted:
        return ()
    return tuple(candidate(kind, row) for row in _rows(store, kind, wanted))


def _rows(store: Store, kind: Kind, wanted: list[str]) -> list[Row]:
    return look_up(store, f"{kind}s_like", pieces=wanted, limit=CANDIDATES)


def candidate(kind: Kind, row: Row) -> Candidate:
    """The candidate of a row with uid and name, and what else its kind has."""
    return Candidate(
        kind=kind,
        uid=row["uid"],
        name=row["name"],
        aliases=tuple(row.get("aliases") or ()),
        date=row.get("date") or row.get("published"),
        end_date=row.get("end_date"),
        event_kind=row.get("kind") if kind == "event" else None,
    )


def best(asked: str, candidates: Iterable[Candidate], *, at_least: Match = Match.HOLDS) -> Found:
    """Those of `candidates` that match `asked` surest, `at_least` so sure; sorted, newest event first."""
    each_once = {candidate.uid: candidate for candidate in candidates}.values()
    matched = [(match(asked, candidate), candidate) for candidate in each_once]
    surest = max((how for how, _ in matched), default=Match.NONE)
    if surest < at_least:
        return Found(asked=asked, match=Match.NONE, candidates=())
    chosen = [candidate for how, candidate in matched if how == surest]
    return Found(asked=asked, match=surest, candidates=tuple(ordered(chosen)))


def ordered(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Newest first, undated last; then by name and uid."""
    by_name = sorted(candidates, key=lambda each: (each.name, each.uid))
    return sorted(by_name, key=lambda each: each.date or "", reverse=True)


_LEAST_HELD = {"person": 2, "place": 2}
_LEAST_HELD_OTHERWISE = 4  # 会议 in the words asked is no event's name


def match(asked: str, candidate: Candidate) -> Match:
    """How `asked` matches the names of one candidate; likeness is not looked at here."""
    wanted = fold(asked)
    names = [fold(name) for name in (candidate.name, *candidate.aliases)]
    if not wanted:
        return Match.NONE
    if wanted == names[0]:
        return Match.EXACT
    if wanted in names:
        return Match.ALIAS
    # 书记 is a part of the short form 沈书记, but nobody's name.
    if any(wanted in name for name in (names[:1] if candidate.kind == "person" else names)):
        return Match.PART
    least = _LEAST_HELD.get(candidate.kind, _LEAST_HELD_OTHERWISE)
    if any(len(name) >= least and name in wanted for name in names):
        return Match.HOLDS
    return Match.NONE


# ── near names ────────────────────────────────────────────────────────────────────────────────────


def not_found(store: Store, kinds: tuple[Kind, ...], asked: str) -> NotFoundError:
    """The error that says that nothing is called `asked`, with up to NEAR names like it."""
    near = near_names(store, kinds, asked)
    hint = f"; names like it: {'、'.join(near)}" if near else ""
    what = " or ".join(kinds)
    return NotFoundError(f"{asked}: the graph knows no {what} of this name{hint}", near)


def near_names(store: Store, kinds: tuple[Kind, ...], asked: str) -> tuple[str, ...]:
    """Up to NEAR names like `asked`, most like first: by pairs of characters, else by single ones."""
    wanted = pieces(asked)
    characters = sorted(set(fold(asked)))
    for looked_for in (wanted, characters):
        if not looked_for:
            continue
        names = {row["name"] for kind in kinds for row in _rows(store, kind, looked_for)}
        scored = sorted((-_likeness(asked, name), name) for name in names)
        near = tuple(name for score, name in scored if -score >= _NEAR_AT_LEAST)[:NEAR]
        if near:
            return near
    return ()


def _likeness(asked: str, name: str) -> float:
    """Pairs where the names are long; runs of equal characters for names of two or three (王贵永, 王贵勇)."""
    return max(likeness(asked, name), SequenceMatcher(None, fold(asked), fold(name)).ratio())
