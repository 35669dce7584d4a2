"""Names that only the headline has: an article's title -> persons, organisations, places not in its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.grammar.document import Document
from kg.grammar.prepare import headline_ground, names_in
from kg.model import Article, Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """Names in the order of the headline, none of which the text has."""

    persons: tuple[str, ...]
    organisations: tuple[str, ...]
    places: tuple[str, ...]


def headline_of(article: Article, document: Document) -> Headline:
    """What the headline alone names (新疆阜康市党建引领区域联动发展); the text's persons are known there."""
    ground = headline_ground(article)
    names = names_in(ground, (), tuple(dict.fromkeys(mention.name for mention in document.persons)))
    return Headline(
        persons=_new(names.persons.names.values(), document.persons),
        organisations=_new((ground.text[a:b] for a, b in names.organisations), document.organisations),
        places=_new((ground.text[a:b] for a, b in names.places), document.places),
    )


def _new(names: Iterable[str], known: Iterable[Mention]) -> tuple[str, ...]:
    text = {mention.name for mention in known}
    return tuple(name for name in dict.fromkeys(names) if name not in text)
