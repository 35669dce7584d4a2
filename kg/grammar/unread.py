"""Document and its Reading -> what the rules saw and made nothing of: posts, occasions, parts, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.grammar.document import Document
from kg.grammar.events.lexicon import alternation, occasion_verbs, part_verbs
from kg.model import Evidence, Reading, Span

_OCCASIONS = ("hold", "held", "meet", "visit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words of a kind that rules know, at `span` of the article, of which the reading says nothing."""

    why: str
    span: Span


def unread(document: Document, reading: Reading) -> list[Unread]:
    """What was seen but not understood, in the order of the text."""
    found = [*_posts(document, reading), *_verbs(document, reading), *_names(document, reading)]
    return sorted(found, key=lambda one: (one.span, one.why))


def _posts(document: Document, reading: Reading) -> Iterator[Unread]:
    """A post that no role or credit of its sentence is about."""
    for post in document.posts:
        held = [role.title for role in reading.roles if _covers(role.evidence, post.span)]
        credited = any(_covers(credit.evidence, post.span) for credit in reading.credits)
        if not credited and not any(title in post.name or post.name in title for title in held):
            yield Unread(why="a post that nobody is given", span=post.span)


@cache
def _verb() -> re.Pattern[str]:
    occasions = "|".join(occasion_verbs(construction) for construction in _OCCASIONS)
    return re.compile(f"(?P<occasion>{occasions})|(?P<part>{alternation(part_verbs())})")


def _verbs(document: Document, reading: Reading) -> Iterator[Unread]:
    """The first verb of an occasion, or of a part beside a name, in a sentence that no event stands on."""
    told = [where for event in reading.events for where in event.evidence]
    told += [where for event in reading.events for one in event.participants for where in one.evidence]
    for sentence in document.sentences:
        named = any(_within(person.span, sentence) for person in document.persons)
        if any(where.start < sentence.stop and sentence.start < where.stop for where in told):
            continue
        for verb in _verb().finditer(document.article.text, sentence.start, sentence.stop):
            if verb.lastgroup == "occasion" or named:
                yield Unread(why=_verb_of(verb.lastgroup), span=Span(*verb.span()))
                break


def _verb_of(word: str | None) -> str:
    what = "an occasion" if word == "occasion" else "a part"
    return f"the verb of {what} that no event tells"


def _names(document: Document, reading: Reading) -> Iterator[Unread]:
    """The first place of a person of whom no role, part or credit tells anything."""
    said = {role.person for role in reading.roles} | {credit.name for credit in reading.credits}
    said |= {one.person for event in reading.events for one in event.participants}
    for person in document.persons:
        if person.name not in said:
            said.add(person.name)
            yield Unread(why="a person of whom nothing more is said", span=person.span)


def _covers(evidence: Evidence, span: Span) -> bool:
    return evidence.start <= span.start and span.stop <= evidence.stop


def _within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start and span.stop <= sentence.stop
