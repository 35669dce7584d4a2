"""Events of all articles -> occasions: the same meeting in two papers is one, two sessions of it are two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from kg.identity.divisions import Path
from kg.identity.forms import fold, person_key
from kg.identity.occasion_names import comparable, is_proper
from kg.identity.organisations import is_national, is_relative
from kg.identity.sessions import Marks, is_session, marks, may_be_one
from kg.identity.settings import Setting
from kg.model import Event

Told = tuple[str, int]  # article id, index in Reading.events

_SMALL_DAY = 40  # so many events of one day are compared each with each; beyond, only those that share a clue
_CLUE_LIMIT = 60  # a bigram or a person that more events of a day share is no clue
_ALIKE = 0.72
_HALF_ALIKE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One event as one article tells it, prepared for comparison.

    `name` is the comparable form; `heroes` and `spots` are the persons and places in it; `proper`: the name
    is one event's own; `everywhere`: it means the same in every paper.
    """

    told: Told
    order: tuple[str, str, int]
    event: Event
    name: str
    bigrams: frozenset[str]
    people: frozenset[str]
    heroes: frozenset[str]
    spots: frozenset[str]
    bodies: frozenset[str]
    marks: Marks
    home: Path
    proper: bool
    everywhere: bool

    @property
    def date(self) -> str | None:
        """The event's date, ISO, as precise as the article is."""
        return self.event.date

    @property
    def scope(self) -> str:
        """The home, where the name means another event in another paper."""
        return "" if self.everywhere else "/".join(self.home)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One event as all articles tell it: the first to tell it comes first."""

    tellings: tuple[Telling, ...]

    @property
    def first(self) -> Telling:
        """The telling that the uid is made of."""
        return self.tellings[0]


def telling(setting: Setting, index: int, organisation_keys: Mapping[str, str]) -> Telling:
    """The `index`-th event of a reading; `organisation_keys`: form -> key of the body meant."""
    reading = setting.reading
    event = reading.events[index]
    name = comparable(event.name)
    groups = [named.name for named in (*event.organisers, *event.participant_groups)]
    proper = is_proper(name, (*organisation_keys, *reading.persons, *reading.places))
    return Telling(
        told=(setting.id, index),
        order=(*setting.when, index),
        event=event,
        name=name,
        bigrams=frozenset(name[i : i + 2] for i in range(len(name) - 1)) or frozenset({name}),
        people=frozenset(person_key(participant.person) for participant in event.participants),
        heroes=_named_in(event.name, reading.persons),
        spots=_named_in(event.name, reading.places),
        bodies=frozenset(organisation_keys[form] for form in groups if form in organisation_keys),
        marks=marks(name),
        home=setting.home,
        proper=proper,
        everywhere=is_national(name) or (proper and not is_relative(name)),
    )


def _named_in(name: str, forms: Iterable[str]) -> frozenset[str]:
    folded = fold(name)
    return frozenset(person_key(form) for form in forms if fold(form) in folded)


def occasions(tellings: Sequence[Telling]) -> tuple[Occasion, ...]:
    """Join what tells of one occasion, whatever the order of `tellings`; the result is by first telling."""
    ordered = sorted(tellings, key=lambda one: one.order)
    groups = _Groups(ordered)
    dated = [one for one in ordered if one.date]
    for value, left, right in sorted(_likely(dated), reverse=True):
        if value > 0:
            groups.join(left, right)
    _join_undated(ordered, groups)
    return tuple(Occasion(tellings=tuple(ordered[i] for i in group)) for group in groups.all())


class _Groups:
    """Disjoint groups of tellings, no two of one article or of different sessions in one group."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._tellings = tellings
        self._number = {one.told: number for number, one in enumerate(tellings)}
        self._of = list(range(len(tellings)))
        self._members = {number: [number] for number in range(len(tellings))}

    def join(self, left: Told, right: Told) -> None:
        """Make one group of the two that hold these tellings, where nothing forbids it."""
        one, other = sorted((self._of[self._number[left]], self._of[self._number[right]]))
        if one != other and not self._forbidden(one, other):
            for number in self._members[other]:
                self._of[number] = one
            self._members[one] = sorted(self._members[one] + self._members.pop(other))

    def _forbidden(self, one: int, other: int) -> bool:
        left = [self._tellings[number] for number in self._members[one]]
        right = [self._tellings[number] for number in self._members[other]]
        if {telling.told[0] for telling in left} & {telling.told[0] for telling in right}:
            return True
        return not may_be_one(_all_marks(left), _all_marks(right))

    def all(self) -> list[list[int]]:
        """The groups, members in order, by their first member."""
        return [self._members[key] for key in sorted(self._members)]


def _all_marks(tellings: Iterable[Telling]) -> Marks:
    return {counter: numbers for telling in tellings for counter, numbers in telling.marks.items()}


# ── candidates ────────────────────────────────────────────────────────────────────────────────────


def _likely(tellings: Sequence[Telling]) -> set[tuple[float, Told, Told]]:
    """Pairs of one day or of neighbouring days, with how like they are."""
    days: dict[str, list[Telling]] = defaultdict(list)
    for one in tellings:
        for day in _days(one.date or ""):
            days[day].append(one)
    found: set[tuple[float, Told, Told]] = set()
    for block in days.values():
        for left, right in _pairs(block):
            if left.told[0] != right.told[0]:
                first, second = sorted((left.told, right.told))
                found.add((likeness(left, right), first, second))
    return found


def _days(day: str) -> tuple[str, ...]:
    """The blocks of a date: its day and the next, so that neighbours meet; else its month or year."""
    if len(day) != 10:
        return (day,)
    try:
        after = date.fromisoformat(day) + timedelta(days=1)
    except ValueError:
        return (day,)
    return day, after.isoformat()


def _pairs(block: Sequence[Telling]) -> Iterable[tuple[Telling, Telling]]:
    if len(block) <= _SMALL_DAY:
        return combinations(block, 2)
    return _clued_pairs(block)


def _clued_pairs(block: Sequence[Telling]) -> Iterable[tuple[Telling, Telling]]:
    clues: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(block):
        for clue in (*one.bigrams, *one.people, one.name):
            clues[clue].append(number)
    near = {
        pair for holders in clues.values() if len(holders) <= _CLUE_LIMIT for pair in combinations(holders, 2)
    }
    return ((block[left], block[right]) for left, right in sorted(near))


# ── comparison ────────────────────────────────────────────────────────────────────────────────────


def likeness(left: Telling, right: Telling) -> float:
    """How surely two tellings are of one occasion: 0 for not, else up to 2."""
    if not _compatible(left, right):
        return 0.0
    name = _dice(left.bigrams, right.bigrams)
    people = len(left.people & right.people)
    one = _same_day(left, right, name, people) if left.date == right.date else _other_day(left, right, name)
    return name + people / max(1, min(len(left.people), len(right.people))) if one else 0.0


def _compatible(left: Telling, right: Telling) -> bool:
    """Whether session, kind, and the persons and places in the names allow one occasion.

    习近平会见塞拉利昂总统比奥 and 习近平会见赞比亚总统希奇莱马 are two, whoever else was there.
    """
    return (
        may_be_one(left.marks, right.marks)
        and _kinds_agree(left.event, right.event)
        and _one_within(left.heroes, right.heroes)
        and _one_within(left.spots, right.spots)
    )


def _one_within(left: Collection[str], right: Collection[str]) -> bool:
    """Whether each name on the shorter side is, or is part of, one on the other side."""
    few, many = sorted((left, right), key=len)
    return all(any(one in other or other in one for other in many) for one in few)


def _same_day(left: Telling, right: Telling, name: float, people: int) -> bool:
    backed = bool(people or left.bodies & right.bodies)
    if left.people and right.people and not people and left.name != right.name:
        return False
    if _apart(left.home, right.home) and not backed:
        return left.name == right.name and left.everywhere
    if name >= _ALIKE or left.name == right.name or _same_heroes(left, right):
        return True
    return name >= _HALF_ALIKE and backed and left.event.kind == right.event.kind


def _same_heroes(left: Telling, right: Telling) -> bool:
    """One appointment, one talk, one visit, however it is put: 沈砚秋当选州长, 选举沈砚秋为自治州州长."""
    if left.event.kind != right.event.kind or not left.heroes or left.heroes != right.heroes:
        return False
    if left.event.kind == "会见":
        return len(left.heroes) > 1
    return left.event.kind == "任免" or (left.event.kind == "调研" and bool(left.spots & right.spots))


def _other_day(left: Telling, right: Telling, name: float) -> bool:
    """Neighbouring days: a session goes on, or one paper has the day wrong; a press conference is another."""
    session = is_session(left.marks)
    people = len(left.people & right.people)
    if session:
        return name >= _ALIKE and bool(people or not (left.people and right.people))
    return left.name == right.name and people >= max(2, min(len(left.people), len(right.people)))


def _kinds_agree(left: Event, right: Event) -> bool:
    loose = {"会议", "活动", "仪式", "其他"}
    return left.kind == right.kind or {left.kind, right.kind} <= loose or "其他" in {left.kind, right.kind}


def _apart(left: Path, right: Path) -> bool:
    return bool(left and right) and left[: len(right)] != right and right[: len(left)] != left


def _dice(left: frozenset[str], right: frozenset[str]) -> float:
    return 2 * len(left & right) / (len(left) + len(right))


# ── events without a date ─────────────────────────────────────────────────────────────────────────


def _join_undated(ordered: Sequence[Telling], groups: _Groups) -> None:
    """A mention without a date joins the dated event of just this proper name, the last one before it."""
    named: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for one in ordered:
        if one.proper:
            named[one.name, one.scope].append(one)
    for block in named.values():
        dated = sorted((one for one in block if one.date), key=lambda one: (one.date or "", one.order))
        undated = [one for one in block if not one.date]
        for one in undated:
            known = _latest(dated, one)
            groups.join((known or undated[0]).told, one.told)


def _latest(dated: Sequence[Telling], one: Telling) -> Telling | None:
    """The last dated telling not after `one`'s article; the first where all are later."""
    before = [other for other in dated if (other.date or "") <= one.order[0]]
    return before[-1] if before else next(iter(dated), None)
