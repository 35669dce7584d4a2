"""A question's names in the graph -> a reply; what all replies have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.questions.folding import fold
from kg.questions.forms import Asking
from kg.questions.meaning import Meanings
from kg.questions.names import Candidate, Found, Match
from kg.questions.sentences import Sentence
from kg.questions.words import words_of
from kg.resources import table

LISTED = 10  # candidates named where words do not tell them apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One plain string (a name, a post, an event, an ISO date, a place) and the sentences that say it."""

    answer: str
    evidence: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A question read in one way: `match` is how surely its names are known, the least sure of them.

    `note` says why there is no answer, or what else a reader must know; `near` are names like an unknown one.
    """

    match: Match
    understood: str
    answers: tuple[Answer, ...] = ()
    note: str = ""
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A name of the question with what it means; `several` where all the candidates may be meant at once."""

    name: str
    found: Found
    several: bool = False

    @property
    def settled(self) -> bool:
        return bool(self.found.candidates) and (self.several or self.found.one is not None)

    @property
    def uids(self) -> list[str]:
        return [each.uid for each in self.found.candidates]

    def __str__(self) -> str:
        names = sorted({each.name for each in self.found.candidates}) if self.settled else [self.found.asked]
        return f"{self.name}={'、'.join(names)}"


Answers = Iterable[tuple[str, tuple[Sentence, ...]]]


def made(asking: Asking, slots: Sequence[Slot], find: Callable[[], Answers], note: str = "") -> Reply:
    """The reply with the answers that `find` gives; a note instead where a slot is not settled."""
    understood = _understood(asking, slots)
    match = min(slot.found.match for slot in slots)
    open_slot = next((slot for slot in slots if not slot.settled), None)
    if open_slot:
        return Reply(match=match, understood=understood, note=_unsettled(open_slot))
    several = [_several(slot) for slot in slots if slot.name != "post" and len(slot.uids) > 1]
    answers = joined(find())
    return Reply(
        match=match,
        understood=understood,
        answers=answers,
        note="; ".join(filter(None, [note if answers else "", *several])),
    )


def labelled(asking: Asking, found: Answers, note: str) -> Reply:
    """The reply to a question that has no names but a date."""
    return Reply(match=Match.EXACT, understood=_understood(asking, ()), answers=joined(found), note=note)


def _understood(asking: Asking, slots: Sequence[Slot]) -> str:
    words = _labels()[asking.intent].replace("%s", _word(asking))
    on = [f"on={asking.on.removeprefix('--')}"] if asking.on else []  # 05-12: of any year
    return " ".join([words, *(str(slot) for slot in slots), *on])


@cache
def _labels() -> dict[str, str]:
    return {row[0]: row[1] for row in table("questions_intents.tsv")}


_TOLD_BY = ("did", "told", "people", "events", "wrote", "writer", "which_writer", "piece", "visited")


def _word(asking: Asking) -> str:
    """What the words of the question stand for: 主持, 会议, 摄影."""
    values = [asking.values[name] for name in _TOLD_BY if asking.values.get(name)]
    return "·".join(dict.fromkeys(value for value in values if value)) or "出席"


def _unsettled(slot: Slot) -> str:
    if not slot.found.candidates:
        return f"the graph knows no {slot.name} called {slot.found.asked}"
    listed = "; ".join(_dated(each) for each in slot.found.candidates[:LISTED])
    if slot.found.doubtful:
        return f"the graph knows no {slot.name} called {slot.found.asked}; it has {listed}"
    more = len(slot.found.candidates) - LISTED
    rest = f"; and {more} more" if more > 0 else ""
    return f"{slot.found.asked} may be any of {len(slot.found.candidates)}, say which: {listed}{rest}"


def _several(slot: Slot) -> str:
    return f"{len(slot.found.candidates)} are called {slot.found.candidates[0].name}"


def _dated(each: Candidate) -> str:
    return f"{each.name} ({each.date})" if each.date else each.name


def joined(found: Answers) -> tuple[Answer, ...]:
    """Equal answers are one, with the sentences of all; in the order in which they came."""
    by_text: dict[str, dict[Sentence, None]] = {}
    for text, sentences in found:
        by_text.setdefault(text, {}).update(dict.fromkeys(sentences))
    return tuple(Answer(answer=text, evidence=tuple(said)) for text, said in by_text.items())


def event_slot(meanings: Meanings, asking: Asking) -> Slot:
    return Slot("event", meanings.event(asking.names["event"], asking.on))


def person_slots(meanings: Meanings, asked: str, on: str | None = None) -> list[Slot]:
    """The person of a name; or the persons of several names joined by 和, 与, 、."""
    whole = actor_slot(meanings, asked, on)
    if whole.found.match >= Match.ALIAS:
        return [whole]
    names = [name for name in re.split("|".join(words_of("and")), asked) if name]
    parts = [actor_slot(meanings, name, on) for name in names]
    if len(parts) > 1 and all(part.found.match > Match.NONE for part in parts):
        return parts
    return [whole]


def actor_slot(meanings: Meanings, asked: str, on: str | None = None) -> Slot:
    """The person of a name; or of a post (州委书记): who holds it, on a day where one is given."""
    person = person_slot(meanings, asked)
    return person if person.found.candidates else Slot("person", meanings.holder(asked, on))


def person_slot(meanings: Meanings, asked: str) -> Slot:
    """A name that several persons have stands for all of them; a part of a name does not."""
    found = meanings.person(asked)
    names = {each.name for each in found.candidates}
    return Slot("person", found, several=len(names) == 1)


def part_asked(asking: Asking) -> str:
    values = (asking.values.get(name) for name in ("did", "told", "people"))
    return next((value for value in values if value), "出席")


def written(name: str, aliases: Sequence[str], sentences: Sequence[Sentence]) -> str:
    """The longest of the names that the sentences have; else `name`."""
    said = fold(" ".join(each.quote for each in sentences))
    return max(
        (each for each in (name, *aliases) if len(each) > 1 and fold(each) in said), key=len, default=name
    )


def place_written(name: str, sentences: Sequence[Sentence]) -> str:
    """A place as the sentences say it: 贵州 where they say so of 贵州省."""
    said = fold(" ".join(each.quote for each in sentences))
    shorter = len(name) > 2 and fold(name) not in said and fold(name[:-1]) in said
    return name[:-1] if shorter else name
