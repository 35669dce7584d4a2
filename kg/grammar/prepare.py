"""Article and mentions -> Document: who, which bodies, where, which posts, lists, roles and credits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.grammar.bodies.fullnames import full_names
from kg.grammar.bodies.organisations import is_named
from kg.grammar.bodies.places import places_of
from kg.grammar.bodies.stretches import bodies_of, proposals
from kg.grammar.bodies.union import seen_stretches, united
from kg.grammar.bodies.weighing import Proposal
from kg.grammar.document import Document
from kg.grammar.names.bounds import HAN, han_score
from kg.grammar.people.credits import credits_of
from kg.grammar.people.holdings import Holding, holdings_of
from kg.grammar.people.lists import lists_of
from kg.grammar.people.persons import Persons, persons_of
from kg.grammar.people.recutting import Recut
from kg.grammar.people.roles import roles_of
from kg.grammar.text.ground import Ground, ground_of
from kg.grammar.text.sentences import sentences_of
from kg.grammar.text.vocabulary import Known, flags
from kg.model import Article, Mention, MentionKind

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Who, which bodies and where one text names; stretches are signs of its plain text, in order."""

    persons: Persons
    holdings: list[Holding]
    organisations: list[Stretch]
    places: list[Stretch]
    seen: Mapping[Stretch, str]  # what a recogniser saw of these, by which rule


def prepare(article: Article, mentions: Iterable[Mention]) -> Document:
    """Everything that the names' rules read in an article, as the rules for events need it.

    `mentions` are a recogniser's: evidence beside the rules. Names that the headline gives help the text.
    """
    sentences = sentences_of(article.text)
    ground = ground_of(article, sentences)
    head = headline_ground(article)
    title = names_in(head, (), ())
    names = names_in(ground, tuple(mentions), [*_certain(title.persons), *_portrayed(article)])
    persons = names.persons
    full = full_names(
        article,
        [*_words(ground, names.organisations), *_words(head, title.organisations)],
        [*_words(ground, names.places), *_words(head, title.places)],
    )
    return Document(
        article=article,
        sentences=sentences,
        persons=tuple(persons.mentions),
        organisations=_mentions(
            ground, "organisation", _ruled(names, names.organisations, "organisations.ending")
        ),
        places=_mentions(ground, "place", _ruled(names, names.places, "places.table")),
        posts=_mentions(ground, "post", {(p.start, p.stop): "posts.table" for p in persons.posts}),
        lists=tuple(lists_of(ground, persons)),
        roles=tuple(roles_of(ground, persons, names.holdings, full)),
        credits=tuple(credits_of(ground, persons.makers)),
    )


_PORTRAIT = re.compile(rf"[ “]?(?P<name>[{HAN}]{{2,4}})[ ]?[：:]")
_LEAST, _TIMES = 2.0, 2


def _portrayed(article: Article) -> Iterator[str]:
    """陈立泉：五十载坚守: whom a headline names, where the text speaks of that name too."""
    match = _PORTRAIT.match(article.title)
    if match is None or flags().get(match["name"], 0) or article.text.count(match["name"]) < _TIMES:
        return
    if han_score(article.title, *match.span("name")) >= _LEAST:
        yield match["name"]


def certain_names(article: Article) -> tuple[str, ...]:
    """The persons that an article names with a post, in a list or a credit line, without a recogniser."""
    persons = persons_of(ground_of(article, sentences_of(article.text)), (), ())
    makers = [maker.name for maker in persons.makers if maker.person]
    return tuple(dict.fromkeys([*_certain(persons), *makers]))


def _words(ground: Ground, stretches: Iterable[Stretch]) -> list[str]:
    return [ground.text[start:stop] for start, stop in stretches]


def names_in(ground: Ground, mentions: Sequence[Mention], known: Iterable[str]) -> Names:
    """The names of a text; `known` are persons' names that it may hold, from elsewhere in the article."""
    persons = persons_of(ground, mentions, known)
    holdings = holdings_of(ground, persons)
    bodies = seen_stretches(ground, mentions, "organisation")
    sites = seen_stretches(ground, mentions, "place")
    held = held_by(ground, persons, holdings)
    found = bodies_of(ground, sorted(persons.stretches), held)
    backed = [stretch for stretch in found if stretch in held]
    organisations = united(ground, found, bodies, held=backed, taken=persons.stretches)
    recut = Recut(ground, found)
    persons.titles = recut.titles(persons.titles)
    found = places_of(ground, persons.stretches, organisations)
    return Names(
        persons=persons,
        holdings=recut.holdings(holdings),
        organisations=organisations,
        places=united(ground, found, sites, taken=[*persons.stretches, *organisations]),
        seen={**bodies, **sites},
    )


def headline_ground(article: Article) -> Ground:
    """The ground of an article's headline: its positions are the headline's."""
    return ground_of(article, (), article.title)


def proposed(article: Article, mentions: Iterable[Mention]) -> Iterator[tuple[Ground, list[Proposal]]]:
    """Where names of bodies may stop, in the headline and in the text: what their weights are learnt from."""
    head = headline_ground(article)
    title = persons_of(head, (), ())
    ground = ground_of(article, sentences_of(article.text))
    persons = persons_of(ground, tuple(mentions), _certain(title))
    for each, who in ((head, title), (ground, persons)):
        held = held_by(each, who, holdings_of(each, who))
        yield each, proposals(each, sorted(who.stretches), held)


def _certain(persons: Persons) -> list[str]:
    """Persons named with a post or in a list."""
    certain = [stretch for title in persons.titles for stretch in title.names]
    certain += [stretch for stretches in persons.lists for stretch in stretches]
    return [persons.names[stretch] for stretch in certain if stretch in persons.names]


def held_by(ground: Ground, persons: Persons, holdings: list[Holding]) -> dict[Stretch, bool]:
    """The stretches before posts, each with whether it names a body."""
    held: dict[Stretch, bool] = {}
    for units in [title.units for title in persons.titles] + [holding.units for holding in holdings]:
        alone = len(units) == 1 and not units[0].former
        for unit in units:
            if unit.organisation is None:
                continue
            whole = alone or _is_no_body(ground, unit.organisation)
            stretch = _with_party(ground, unit.organisation) if whole else unit.organisation
            held[stretch] = held.get(stretch, False) or _names_a_body(ground, unit.organisation)
    return held


def _names_a_body(ground: Ground, stretch: Stretch) -> bool:
    return is_named(ground, *stretch) or _with_party(ground, stretch) != stretch


def _is_no_body(ground: Ground, stretch: Stretch) -> bool:
    """沙溪镇|党委书记、镇长, 校|党委书记、校长: a place or 校 is no body, its committee is."""
    start, stop = stretch
    tokens = ground.tokens
    flags = tokens.known[tokens.at(start) : tokens.at(stop - 1) + 1]
    return stop - start == 1 or bool(flags[-1] & Known.SITE) or all(flag & Known.PLACE for flag in flags)


def _with_party(ground: Ground, stretch: Stretch) -> Stretch:
    """南开大学|党委书记: the body is 南开大学党委."""
    match = re.match("党委|党工委", ground.text[stretch[1] : stretch[1] + 3])
    return (stretch[0], stretch[1] + match.end()) if match else stretch


def _ruled(names: Names, stretches: Iterable[Stretch], rule: str) -> dict[Stretch, str]:
    """Each stretch with the rule that found it: a recogniser's, else `rule`."""
    return {stretch: names.seen.get(stretch, rule) for stretch in stretches}


def _mentions(ground: Ground, kind: MentionKind, stretches: Mapping[Stretch, str]) -> tuple[Mention, ...]:
    return tuple(
        Mention(kind=kind, span=ground.plain.span(start, stop), name=ground.text[start:stop], rule=rule)
        for (start, stop), rule in sorted(stretches.items())
    )
