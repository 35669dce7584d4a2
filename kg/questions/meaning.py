"""A name in a question -> what it means in the graph, or the candidates that it does not tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg.questions.events import same_date
from kg.questions.folding import fold, pairs
from kg.questions.lookups import look_up
from kg.questions.names import Candidate, Found, Kind, Match, candidate, candidates_like, named, ordered
from kg.questions.people import Term, terms
from kg.questions.words import words_of
from kg.stores.contract import Row, Store

_ALIKE = 0.55  # least likeness of an event that is named loosely
_ALIKE_ON = 0.3  # the same where its day is given
_LEAD = 0.06  # how much more like than the next, so that it is no guess
_MOST = 0.6  # least share of the words asked that a name inside them has
_BESIDE = 0.6  # what a word counts that is not in the event's name but in what belongs to it
_LOOKED_AT = 40


@dataclass(slots=True, kw_only=True)
class Meanings:
    """Names in one store, each looked up once."""

    store: Store
    loosely: bool = False
    _found: dict[tuple[str, str, str | None], Found] = field(default_factory=dict)

    def event(self, asked: str, on: str | None = None) -> Found:
        """The event of a name or part of a name; loosely, of words clearly most like one event."""
        key = ("event", asked, on)
        if key not in self._found:
            self._found[key] = self._event(asked, on)
        return self._found[key]

    def person(self, asked: str) -> Found:
        """The persons of a name; a post before or after the name tells persons of one name apart."""
        found = self._named("person", asked, Match.HOLDS)
        if found.match != Match.HOLDS:
            return found
        meant = self._titled(asked, found.candidates)
        return Found(asked=asked, match=Match.HOLDS if meant else Match.NONE, candidates=meant)

    def organisation(self, asked: str) -> Found:
        """The organisation of a name or part of a name."""
        return self._named("organisation", asked, Match.PART)

    def article(self, asked: str) -> Found:
        """The article with a headline, or a part of one."""
        return self._named("article", asked, Match.HOLDS)

    def _named(self, kind: Kind, asked: str, at_least: Match) -> Found:
        key = (kind, asked, None)
        if key not in self._found:
            self._found[key] = named(self.store, kind, asked, at_least=at_least)
        return self._found[key]

    # ── persons ───────────────────────────────────────────────────────────────────────────────────

    def _titled(self, asked: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Those of `candidates` who hold a post that the words beside their name say."""
        rows = look_up(self.store, "person_terms", persons=[each.uid for each in candidates])
        held: dict[str, list[Term]] = {}
        for term in terms(self.store, rows):
            held.setdefault(term.person, []).append(term)
        return tuple(each for each in candidates if _says(asked, each, held.get(each.uid, [])))

    # ── events ────────────────────────────────────────────────────────────────────────────────────

    def _event(self, asked: str, on: str | None) -> Found:
        whole = self._named("event", asked, Match.PART)
        if whole.one and not on:
            return whole
        words = trimmed(asked)
        found = self._named("event", words, Match.HOLDS)
        if found.match == Match.HOLDS:
            found = _longest(found)
        if on:
            found = _dated(found, on)
        if found.match > Match.HOLDS or (found.match == Match.HOLDS and _mostly(words, found)):
            return _merged(found)
        return self._alike(words, on) if self.loosely else Found(asked=asked, match=Match.NONE, candidates=())

    def _alike(self, asked: str, on: str | None) -> Found:
        """The event whose name, bodies, place, people and headlines clearly have most of the asked words."""
        events = self._loosely(asked, on)
        if on:
            events = [event for event in events if same_date(event, on)]
        told = _documents(self.store, [event.uid for event in events])
        wanted = _telling_pairs(asked)
        if on and not wanted:
            return _choice(asked, events)
        scored = sorted(
            ((_score(wanted, event, told[event.uid]), event) for event in events),
            key=lambda pair: (-pair[0], pair[1].name, pair[1].uid),
        )
        return _clear(asked, scored, _ALIKE_ON if on else _ALIKE)

    def _loosely(self, asked: str, on: str | None) -> list[Candidate]:
        found = list(candidates_like(self.store, "event", asked))[:_LOOKED_AT]
        heads = [each.uid for each in candidates_like(self.store, "article", asked)[:_LOOKED_AT]]
        rows = look_up(self.store, "article_events", articles=heads) if heads else []
        bodies = named(self.store, "organisation", asked, at_least=Match.HOLDS).candidates
        hosted = look_up(self.store, "organisation_events", organisations=[each.uid for each in bodies])
        rows += look_up(self.store, "events_by_uid", events=sorted({row["uid"] for row in hosted}))
        if on and len(on) > 7:
            rows += look_up(self.store, "events_on", date=on.removeprefix("-"), limit=_LOOKED_AT)
        found += [candidate("event", row) for row in rows]
        return list({event.uid: event for event in found}.values())


def _telling_pairs(asked: str) -> frozenset[str]:
    """The pairs of characters of the words asked, without 召开的, 在, 的 and the like between them."""
    segments = _between().split(asked)
    return frozenset(pair for segment in segments if len(fold(segment)) > 1 for pair in pairs(segment))


@cache
def _between() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words_of("lead"))))


def trimmed(asked: str) -> str:
    """The words asked without what only says that it is an event: …召开的 before it, 这次会议 after it."""
    text = asked
    for class_, cut in (("lead", str.removeprefix), ("tail", str.removesuffix)):
        for word in words_of(class_):
            if len(text) > len(word):
                text = cut(text, word)
    return text


def _says(asked: str, person: Candidate, held: Sequence[Term]) -> bool:
    """Whether the words beside the name are one of the person's posts, or a form of address."""
    words = fold(asked)
    for name in sorted((fold(name) for name in (person.name, *person.aliases)), key=len, reverse=True):
        before, found, after = words.partition(name)
        if found and name:
            return all(_addresses(beside, held) for beside in (before, after) if beside)
    return False


def _addresses(beside: str, held: Sequence[Term]) -> bool:
    if beside in words_of("address"):
        return True
    return any(beside.endswith(fold(term.post)) or fold(term.title).endswith(beside) for term in held)


def _longest(found: Found) -> Found:
    """Of the names that the words asked hold, the longest: 党委专题会议 rather than 专题会议."""
    most = max(len(fold(each.name)) for each in found.candidates)
    kept = tuple(each for each in found.candidates if len(fold(each.name)) == most)
    return Found(asked=found.asked, match=found.match, candidates=kept)


def _mostly(asked: str, found: Found) -> bool:
    """Whether the name that the words hold is most of them: 学习全国两会精神干部大会 is not 全国两会."""
    return len(fold(found.candidates[0].name)) >= _MOST * len(fold(asked))


def _dated(found: Found, on: str) -> Found:
    kept = tuple(each for each in found.candidates if same_date(each, on))
    return Found(asked=found.asked, match=found.match if kept else Match.NONE, candidates=kept)


def _merged(found: Found) -> Found:
    """Events of one name on one day are one occasion, even where identity kept them apart."""
    days = {(each.name, each.date) for each in found.candidates}
    if len(days) > 1 or None in {day for _, day in days}:
        return found
    return Found(asked=found.asked, match=found.match, candidates=found.candidates[:1])


# ── likeness ──────────────────────────────────────────────────────────────────────────────────────


def _documents(store: Store, events: list[str]) -> dict[str, set[str]]:
    """The pairs of characters in what belongs to each event: bodies, places, people, headlines."""
    told: dict[str, set[str]] = {uid: set() for uid in events}
    if events:
        for statement in ("event_hosts", "event_places", "event_persons", "event_articles"):
            for row in look_up(store, statement, events=events):
                told[row["event"]].update(_row_pairs(row))
    return told


def _row_pairs(row: Row) -> Iterable[str]:
    return (pair for name in (row["name"], *(row.get("aliases") or ())) for pair in pairs(name or ""))


def _score(wanted: frozenset[str], event: Candidate, told: set[str]) -> float:
    """The share of the asked pairs that the event has, its name counting more than what belongs to it."""
    named = frozenset(pair for name in (event.name, *event.aliases) for pair in pairs(name))
    in_name, beside = len(wanted & named), len((wanted & told) - named)
    cover = (in_name + _BESIDE * beside) / max(1, len(wanted))
    return 0.8 * cover + 0.2 * in_name / max(1, len(pairs(event.name)))


def _clear(asked: str, scored: list[tuple[float, Candidate]], least: float) -> Found:
    """The best, where it is good and clear; the equally good ones, where it is not clear."""
    if not scored or scored[0][0] < least:
        return Found(asked=asked, match=Match.NONE, candidates=())
    top = scored[0][0]
    return _choice(asked, [event for score, event in scored if top - score < _LEAD])


def _choice(asked: str, events: list[Candidate]) -> Found:
    match = Match.LIKE if events else Match.NONE
    return _merged(Found(asked=asked, match=match, candidates=tuple(ordered(events))))
