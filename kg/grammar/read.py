"""Article and mentions -> Reading: names, roles, credits and events."""

from __future__ import annotations

from collections.abc import Iterable

from kg.grammar.document import Document
from kg.grammar.events import read_events
from kg.grammar.prepare import prepare
from kg.model import Article, Mention, Reading


def read(article: Article, mentions: Iterable[Mention]) -> Reading:
    """Everything one article says; `mentions` are a recogniser's."""
    document = prepare(article, mentions)
    return Reading(
        article=article.id,
        title=article.title,
        published=article.published,
        dateline_place=article.dateline_place,
        persons=_names(
            document.persons,
            [credit.name for credit in document.credits if _is_person(document, credit.name)],
        ),
        organisations=_names(document.organisations),
        places=_names(document.places),
        roles=document.roles,
        events=read_events(document),
        credits=document.credits,
        mentions=tuple(
            sorted((*document.persons, *document.organisations, *document.places), key=lambda m: m.span)
        ),
    )


def _is_person(document: Document, name: str) -> bool:
    return any(mention.name == name for mention in document.persons)


def _names(mentions: Iterable[Mention], more: Iterable[str] = ()) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*(mention.name for mention in mentions), *more]))
