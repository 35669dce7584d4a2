"""A name in a question -> what it means in the graph, or the candidates that it does not tell apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kg.questions.alike import loosely_named, merged
from kg.questions.events import same_date, titled
from kg.questions.folding import fold
from kg.questions.lookups import look_up
from kg.questions.names import Candidate, Found, Kind, Match, named
from kg.questions.people import Term, terms
from kg.questions.titles import roles_matched
from kg.questions.words import words_of
from kg.stores.contract import Store

_MOST = 0.6  # least share of the words asked that a name inside them has
_HEAD = 5  # least length of an event's name that is the head of the words asked


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

    def holder(self, asked: str, on: str | None) -> Found:
        """Who holds the post of these words, of one body or called the same in all; else nobody."""
        match, roles = roles_matched(self.store, asked)
        if len({titled(role["organisation"], role["post"]) for role in roles}) != 1:
            return Found(asked=asked, match=Match.NONE, candidates=())
        held = terms(self.store, look_up(self.store, "role_terms", roles=[role["uid"] for role in roles]))
        there = [term for term in held if term.covers(on)] if on and not on.startswith("--") else ()
        current = there or [term for term in held if not term.over] or held
        people = {term.person: Candidate(kind="person", uid=term.person, name=term.name) for term in current}
        return Found(asked=asked, match=match, candidates=tuple(people.values()))

    def place(self, asked: str) -> Found:
        """The place of a name or part of a name."""
        return self._named("place", asked, Match.PART)

    def organisation(self, asked: str) -> Found:
        """The organisation of a name or part of a name."""
        return self._named("organisation", asked, Match.PART)

    def article(self, asked: str) -> Found:
        """The article with a headline, or a part of one."""
        return self._named("article", asked, Match.HOLDS)

    def _named(self, kind: Kind, asked: str, at_least: Match) -> Found:
        key = (kind, asked, at_least.name)
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
        whole = self._named("event", asked, Match.ALIAS)
        if whole.one and not on:
            return whole
        words = trimmed(asked)
        found = self._named("event", words, Match.HOLDS)
        if found.match == Match.HOLDS:
            found = _longest(found)
        if on:
            found = _dated(found, on)
        if found.match == Match.PART and len(found.candidates) == 1:
            return found if _is_head(words, found.candidates[0]) else replace(found, doubtful=True)
        if found.match > Match.HOLDS or (found.match == Match.HOLDS and _mostly(words, found)):
            return merged(found)
        if self.loosely:
            return loosely_named(self.store, words, on)
        return Found(asked=asked, match=Match.NONE, candidates=())


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
    """Whether the name that the words hold is most of them, or their head, which comes last in Chinese.

    范县一中教师节庆祝大会 is 教师节庆祝大会; 学习全国两会精神干部大会 is not 全国两会.
    """
    name, words = fold(found.candidates[0].name), fold(asked)
    return len(name) >= _MOST * len(words) or (len(name) >= _HEAD and words.endswith(name))


def _is_head(asked: str, event: Candidate) -> bool:
    """Whether the words asked are most of a name of the event, or what it ends with, its head."""
    words = fold(asked)
    return any(
        name.endswith(words) or (words in name and len(words) >= _MOST * len(name))
        for name in (fold(name) for name in (event.name, *event.aliases))
    )


def _dated(found: Found, on: str) -> Found:
    kept = tuple(each for each in found.candidates if same_date(each, on))
    return Found(asked=found.asked, match=found.match if kept else Match.NONE, candidates=kept)
