"""Events as the articles tell them -> ATTENDED, HOSTED, HELD_AT and REPORTED_IN."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.model import Edge, Event, Evidence, Named, Part, Participant, Reading, Value
from kg.stores.sources import Sources, Tie

_PARTS: tuple[Part, ...] = ("主持", "发言", "出席", "陪同")  # the order in which parts are written


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One event as one article tells it."""

    uid: str
    event: Event
    reading: Reading


@dataclass(slots=True, kw_only=True)
class _Presence:
    """Every claim that one person took part in one event."""

    parts: set[Part] = field(default_factory=set)
    roles: list[str] = field(default_factory=list)
    modes: set[str | None] = field(default_factory=set)
    lists: set[tuple[str, int, int, int, str]] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)

    def properties(self) -> dict[str, Value]:
        """The properties of a person's ATTENDED; in person where one report does not say otherwise."""
        return {
            "parts": [part for part in _PARTS if part in self.parts],
            "as_role": self.roles[0] if self.roles else None,
            "mode": None if None in self.modes else min(mode for mode in self.modes if mode),
            "lists": [
                f"{article}:{number}:{position}/{length}:{flag}"
                for article, number, position, length, flag in sorted(self.lists)
            ],
        }


def tellings(sources: Sources) -> list[Telling]:
    """Every telling of every event that the graph has, by article.

    An event only referred to is in the graph where some article names someone who took part.
    """
    found = [
        Telling(uid=uid, event=event, reading=reading)
        for reading in sources.readings
        for index, event in enumerate(reading.events)
        if (uid := sources.uid(reading.article, "event", str(index)))
    ]
    kept = {telling.uid for telling in found if _enters(telling.event)}
    return [telling for telling in found if telling.uid in kept]


def _enters(event: Event) -> bool:
    return not event.background or bool(event.participants or event.participant_groups)


def event_edges(sources: Sources, told: Iterable[Telling]) -> Iterator[Edge]:
    """The relationships that events have with people, organisations, places and articles."""
    presences: dict[Tie, _Presence] = {}
    ties: dict[Tie, list[Evidence]] = {}
    for telling in told:
        for participant in telling.event.participants:
            _attend(sources, telling, participant, presences)
        for tie, evidence in _plain_ties(sources, telling):
            ties.setdefault(tie, []).extend(evidence)
    for tie, presence in presences.items():
        yield sources.edge(tie, presence.evidence, properties=presence.properties())
    for tie, evidence in ties.items():
        parts: Mapping[str, Value] = {"parts": ["出席"]} if tie[2] == "ATTENDED" else {}
        yield sources.edge(tie, evidence, properties=parts)


def _attend(
    sources: Sources, telling: Telling, participant: Participant, presences: dict[Tie, _Presence]
) -> None:
    article = telling.reading.article
    person = sources.uid(article, "person", participant.person)
    if person is None:
        return
    presence = presences.setdefault(("Person", person, "ATTENDED", "Event", telling.uid), _Presence())
    presence.parts.update(participant.parts)
    presence.modes.add(participant.mode)
    presence.evidence.extend(participant.evidence)
    for place in participant.listed:
        presence.lists.add((article, place.number, place.position, place.length, place.flag))
    if role := _as_role(sources, telling.reading, participant.person):
        presence.roles.append(role)


def _as_role(sources: Sources, reading: Reading, person: str) -> str | None:
    """The first post that the article gives the person; a former one is not what they attended as."""
    for role in reading.roles:
        if role.person == person and not role.former:
            return sources.uid(reading.article, "role", role.form)
    return None


def _plain_ties(sources: Sources, telling: Telling) -> Iterator[tuple[Tie, Iterable[Evidence]]]:
    """The relationships of one telling that have no properties of their own."""
    event, article = telling.event, telling.reading.article
    yield ("Event", telling.uid, "REPORTED_IN", "Article", article), event.evidence
    for named, type_ in _organisations(event):
        if uid := sources.uid(article, "organisation", named.name):
            yield ("Organisation", uid, type_, "Event", telling.uid), (named.evidence,)
    if event.place and (uid := sources.uid(article, "place", event.place.name)):
        yield ("Event", telling.uid, "HELD_AT", "Place", uid), (event.place.evidence,)


def _organisations(event: Event) -> Iterator[tuple[Named, str]]:
    yield from ((organiser, "HOSTED") for organiser in event.organisers)
    yield from ((group, "ATTENDED") for group in event.participant_groups)
