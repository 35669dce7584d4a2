"""Sentences -> an article, its reading, a resolution, for tests of the graph; places are given as words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.model import (
    Article,
    Evidence,
    Identity,
    IdentityKind,
    Mention,
    MentionKind,
    Reading,
    Resolution,
    Span,
)


def article(id_: str, published: str | None, text: str) -> Article:
    """An article of one text."""
    return Article(id=id_, title="标题", text=text, published=published, newspaper="青岭日报")


def evidence(of: Article, words: str) -> Evidence:
    """The first place of `words` in the article."""
    start = of.text.index(words)
    return Evidence(article=of.id, start=start, stop=start + len(words), rule="test")


def mention(of: Article, kind: MentionKind, words: str) -> Mention:
    """A mention of `words` by that name."""
    where = evidence(of, words)
    return Mention(kind=kind, span=Span(where.start, where.stop), name=words, rule="test")


def reading(of: Article, **said: Any) -> Reading:
    """A reading of the article that says what is given."""
    return Reading(article=of.id, title=of.title, published=of.published, dateline_place=None, **said)


def resolution(
    readings: Iterable[Reading], forms: Mapping[tuple[IdentityKind, str], str], **details: Mapping[str, Any]
) -> Resolution:
    """One identity a uid, named as its first form; each form means the same in every article.

    `details` are given by uid; an event's form is its index in its reading.
    """
    first: dict[tuple[IdentityKind, str], str] = {}
    for (kind, form), uid in forms.items():
        first.setdefault((kind, uid), form)
    return Resolution(
        identities=tuple(
            Identity(
                uid=uid,
                kind=kind,
                name=form.partition("@")[0] if kind == "role" else form,
                details=details.get(uid, {}),
            )
            for (kind, uid), form in first.items()
        ),
        where={(one.article, kind, form): uid for one in readings for (kind, form), uid in forms.items()},
    )
