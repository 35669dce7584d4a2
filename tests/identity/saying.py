"""Little readings in short notation, so that a test shows only what matters to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from kg.identity.resolve import resolve
from kg.model import (
    Article,
    Credit,
    CreditKind,
    Event,
    EventKind,
    Evidence,
    Judgement,
    Named,
    Participant,
    Reading,
    Resolution,
    Role,
)

Said = tuple[Article, Reading]


def post(person: str, title: str, organisation: str | None = None, full: str | None = None) -> Role:
    """A post held; its evidence is filled in by `said`."""
    return Role(
        person=person, title=title, organisation=organisation, organisation_full=full, evidence=_here("")
    )


def event(name: str, date: str | None, people: str = "", by: str = "", kind: EventKind = "会议") -> Event:
    """An occasion; people and organisers divided by blanks."""
    here = _here("")
    return Event(
        name=name,
        kind=kind,
        evidence=(here,),
        date=date,
        organisers=tuple(Named(name=one, evidence=here) for one in by.split()),
        participants=tuple(
            Participant(person=one, parts=("出席",), evidence=(here,)) for one in people.split()
        ),
    )


def said(  # noqa: PLR0913 - one argument a field of a reading
    id_: str,
    published: str | None = None,
    *claims: Role | Event,
    home: str | None = None,
    paper: str | None = None,
    persons: str = "",
    organisations: str = "",
    places: str = "",
    credits: str = "",
    text: str = "",
) -> Said:
    """An article and its reading; persons, organisations, places divided by blanks, credits name:kind."""
    roles = tuple(claim for claim in claims if isinstance(claim, Role))
    events = tuple(claim for claim in claims if isinstance(claim, Event))
    named = dict.fromkeys([*persons.split(), *(role.person for role in roles)])
    named.update(dict.fromkeys(one.person for told in events for one in told.participants))
    bodies = dict.fromkeys(
        [*organisations.split(), *(role.organisation for role in roles if role.organisation)]
    )
    article = Article(id=id_, title="", text=text, published=published, home=home, newspaper=paper)
    reading = Reading(
        article=id_,
        title="",
        published=published,
        dateline_place=None,
        persons=tuple(named),
        organisations=tuple(bodies),
        places=tuple(places.split()),
        roles=roles,
        events=events,
        credits=tuple(_credit(one, id_, text) for one in credits.split()),
    )
    return article, reading


def _credit(cell: str, id_: str, text: str) -> Credit:
    name, kind = cell.split(":")
    start = max(0, text.find(name))
    here = Evidence(article=id_, start=start, stop=start + len(name), rule="test")
    return Credit(name=name, kind=cast(CreditKind, kind), evidence=here)


def _here(id_: str) -> Evidence:
    return Evidence(article=id_, start=0, stop=1, rule="test")


def resolved(*pieces: Said, judgements: Sequence[Judgement] = ()) -> Resolution:
    """The resolution of some articles."""
    return resolve([article for article, _ in pieces], [reading for _, reading in pieces], judgements)


def parted(resolution: Resolution, name: str) -> list[list[str]]:
    """The articles in which `name` means one person, person by person."""
    people: dict[str, list[str]] = {}
    for (article, kind, form), uid in resolution.where.items():
        if kind == "person" and form == name:
            people.setdefault(uid, []).append(article)
    return sorted(sorted(articles) for articles in people.values())


def name_of(resolution: Resolution, article: str, kind: str, form: str) -> str:
    """The name shown for what `form` means in `article`."""
    uid = {key: uid for key, uid in resolution.where.items() if key == (article, kind, form)}
    (wanted,) = uid.values()
    (found,) = [one.name for one in resolution.identities if one.uid == wanted and one.kind == kind]
    return found
