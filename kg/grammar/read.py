"""Article and mentions, or what was prepared of them -> Reading: names, roles, credits and events."""

from __future__ import annotations

from collections.abc import Iterable

from kg.grammar.document import Document
from kg.grammar.events.reader import read_events
from kg.grammar.headlines import headline_of
from kg.grammar.prepare import prepare
from kg.model import Article, Mention, Reading


def read(article: Article, mentions: Iterable[Mention]) -> Reading:
    """Everything one article says; `mentions` are a recogniser's. Names in the order of the text."""
    return reading_of(prepare(article, mentions))


def reading_of(document: Document) -> Reading:
    """Everything the article of a prepared document says."""
    article = document.article
    headline = headline_of(article, document)
    return Reading(
        article=article.id,
        title=article.title,
        published=article.published,
        dateline_place=article.dateline_place,
        persons=_names(document.persons, headline.persons),
        organisations=_names(document.organisations, headline.organisations),
        places=_names(document.places, headline.places),
        roles=document.roles,
        events=read_events(document),
        credits=document.credits,
        mentions=_mentions(document),
    )


def _names(mentions: Iterable[Mention], more: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(mention.name for mention in mentions), *more]))


def _mentions(document: Document) -> tuple[Mention, ...]:
    found = (*document.persons, *document.organisations, *document.places)
    return tuple(sorted(found, key=lambda mention: mention.span))
