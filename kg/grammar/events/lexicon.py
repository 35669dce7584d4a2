"""The word tables of data/lexicon that the event rules use, as alternations of a regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kg.model import EventKind, Part
from kg.resources import table


def alternation(words: Iterable[str]) -> str:
    """The words as one non-capturing group, longest first, so that 座谈交流会 wins over 交流会."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w))) + ")"


@cache
def event_nouns() -> dict[str, EventKind]:
    """Event noun -> kind of event."""
    return {word: kind for word, kind, _ in table("event_nouns.tsv")}  # type: ignore[misc]


@cache
def nouns_used(use: str) -> frozenset[str]:
    """The event nouns of one use: any, opening or own."""
    return frozenset(word for word, _, used in table("event_nouns.tsv") if used == use)


@cache
def occasion_verbs(construction: str) -> str:
    """The verbs of one construction (hold, held, meet, visit, travel) as an alternation."""
    return alternation(word for word, kind in table("occasion_verbs.tsv") if kind == construction)


@cache
def part_verbs() -> dict[str, Part]:
    """Verb -> the part that it gives its subject."""
    return {word: part for word, part, _ in table("part_verbs.tsv")}  # type: ignore[misc]


@cache
def _uses() -> dict[str, frozenset[str]]:
    return {word: frozenset(use.split(",")) for word, _, use in table("part_verbs.tsv")}


def verb_uses(verb: str) -> frozenset[str]:
    """What else a part verb says: words, people, one (the table's header explains them)."""
    return _uses().get(verb, frozenset())
