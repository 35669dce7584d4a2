"""Article and mentions -> Document: who, which bodies, where, which posts, lists, roles and credits."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.grammar.credits import credits_of
from kg.grammar.document import Document
from kg.grammar.ground import Ground, ground_of
from kg.grammar.holdings import holdings_of
from kg.grammar.lists import lists_of
from kg.grammar.organisations import is_named, organisations_of
from kg.grammar.persons import Persons, persons_of
from kg.grammar.places import places_of
from kg.grammar.roles import roles_of
from kg.grammar.sentences import sentences_of
from kg.model import Article, Mention, MentionKind


def prepare(article: Article, mentions: Iterable[Mention]) -> Document:
    """Everything that the names' rules read in an article, as the rules for events need it.

    `mentions` are a recogniser's: evidence beside the rules.
    """
    sentences = sentences_of(article.text)
    ground = ground_of(article, sentences)
    persons = persons_of(ground, tuple(mentions))
    organisations = _organisations(ground, persons)
    places = places_of(ground, persons.stretches, organisations)
    return Document(
        article=article,
        sentences=sentences,
        persons=tuple(persons.mentions),
        organisations=_mentions(ground, "organisation", organisations, "organisations.ending"),
        places=_mentions(ground, "place", places, "places.table"),
        posts=_mentions(ground, "post", [(p.start, p.stop) for p in persons.posts], "posts.table"),
        lists=tuple(lists_of(ground, persons)),
        roles=tuple(roles_of(ground, persons)),
        credits=tuple(credits_of(ground, persons.makers)),
    )


def _organisations(ground: Ground, persons: Persons) -> list[tuple[int, int]]:
    """Bodies named before posts, and those that their endings give away."""
    held = {
        unit.organisation
        for units in [title.units for title in persons.titles]
        + [holding.units for holding in holdings_of(ground, persons)]
        for unit in units
        if unit.organisation
    }
    named = [
        _with_party(ground, stretch)
        for stretch in sorted(held)
        if is_named(ground, *_with_party(ground, stretch))
    ]
    found = organisations_of(ground, sorted([*persons.stretches, *named]))
    return sorted([*named, *found])


def _with_party(ground: Ground, stretch: tuple[int, int]) -> tuple[int, int]:
    """南开大学|党委书记: the body is 南开大学党委."""
    match = re.match("党委|党工委", ground.text[stretch[1] : stretch[1] + 3])
    return (stretch[0], stretch[1] + match.end()) if match else stretch


def _mentions(
    ground: Ground, kind: MentionKind, stretches: Iterable[tuple[int, int]], rule: str
) -> tuple[Mention, ...]:
    return tuple(
        Mention(kind=kind, span=ground.plain.span(start, stop), name=ground.text[start:stop], rule=rule)
        for start, stop in sorted(stretches)
    )
