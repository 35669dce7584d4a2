"""Questions about persons, posts and bodies -> replies: events, places, posts, articles, who holds a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.questions.event_replies import credit_kinds
from kg.questions.events import linked, same_date, shared, titled
from kg.questions.folding import fold
from kg.questions.forms import Asking
from kg.questions.lookups import look_up
from kg.questions.meaning import Meanings
from kg.questions.names import Candidate, Found, Match, candidate
from kg.questions.people import Part, Person, Term, persons, terms
from kg.questions.replies import (
    Answers,
    Reply,
    Slot,
    actor_slot,
    made,
    part_asked,
    person_slot,
    person_slots,
    place_written,
)
from kg.questions.sentences import cited
from kg.questions.titles import near_posts, roles_matched
from kg.stores.contract import Row


def events(meanings: Meanings, asking: Asking) -> Reply:
    """The events of a person; of several persons those that all attended."""
    people = person_slots(meanings, asking.names["person"], asking.on)
    if len(people) > 1:
        return made(asking, people, lambda: _shared_events(meanings, asking, people))
    return made(
        asking,
        people,
        lambda: (
            (part.event.name, part.sentences)
            for part in _parts(meanings, people[0], asking)
            if of_kind(part.event, asking.values.get("events"))
        ),
    )


def _shared_events(meanings: Meanings, asking: Asking, people: list[Slot]) -> Answers:
    part = part_asked(asking)
    for each in shared(meanings.store, tuple(person.found for person in people)).events:
        took = part == "出席" or all(part in attendance.parts for attendance in each.attendances)
        when = asking.on is None or same_date(each.event, asking.on)
        if took and when and of_kind(each.event, asking.values.get("events")):
            yield each.event.name, tuple(s for one in each.attendances for s in one.sentences)


def _parts(meanings: Meanings, person: Slot, asking: Asking) -> list[Part]:
    """The person's events in the part and at the time that the question asks for."""
    part = part_asked(asking)
    return [
        each
        for known in _known(meanings, person)
        for each in known.events
        if (part == "出席" or part in each.parts) and (asking.on is None or same_date(each.event, asking.on))
    ]


def _known(meanings: Meanings, person: Slot) -> tuple[Person, ...]:
    return persons(meanings.store, person.found.candidates)


def of_kind(event: Candidate, kind: str | None) -> bool:
    """Whether an event is of the kind asked for; a 会 is also what calls itself so (人大常委会会议)."""
    if kind is None or event.event_kind == kind:
        return True
    return kind == "会议" and fold(event.name).endswith(("会议", "大会", "座谈会"))


def visits(meanings: Meanings, asking: Asking) -> Reply:
    """Where a person went on inspections and visits."""
    person = actor_slot(meanings, asking.names["person"], asking.on)

    def find() -> Answers:
        visited = [part for part in _parts(meanings, person, asking) if part.event.event_kind == "调研"]
        places = linked(meanings.store, "event_places", [part.event.uid for part in visited])
        for part in visited:
            there = [place for place in places if place.event == part.event.uid]
            yield from ((place_written(place.name, place.sentences), place.sentences) for place in there)
            if not there:
                yield part.event.name, part.sentences

    return made(asking, [person], find)


def body_events(meanings: Meanings, asking: Asking) -> Reply:
    """What an organisation held."""
    body = Slot("organisation", meanings.organisation(asking.names["organisation"]))

    def find() -> Answers:
        rows = look_up(meanings.store, "organisation_events", organisations=body.uids)
        rows = [row for row in rows if row["how"] == "HOSTED" and is_wanted(row, asking)]
        yield from zip((row["name"] for row in rows), cited(meanings.store, rows), strict=True)

    return made(asking, [body], find)


def is_wanted(row: Row, asking: Asking) -> bool:
    """Whether the event of a row is of the kind and at the time that the question asks for."""
    event = candidate("event", row)
    return (asking.on is None or same_date(event, asking.on)) and of_kind(event, asking.values.get("events"))


def posts(meanings: Meanings, asking: Asking) -> Reply:
    """The posts of a person."""
    person = person_slot(meanings, asking.names["person"])
    time = asking.values.get("hold")

    def find() -> Answers:
        held = [term for known in _known(meanings, person) for term in known.terms]
        return ((term.title, term.sentences) for term in _fullest(_at_time(held, time, asking.on)))

    return made(asking, [person], find)


def _fullest(held: Sequence[Term]) -> list[Term]:
    """The terms without a bare post that the person is also said to hold in a body: 教授, 北大教授."""
    placed = {(term.person, term.post) for term in held if term.organisation}
    return [term for term in held if term.organisation or (term.person, term.post) not in placed]


_TENSES = ("now", "ever", "past")


def _at_time(held: Sequence[Term], time: str | None, on: str | None) -> list[Term]:
    """Those that a question in this tense asks for; without a tense what is not over, else what is."""
    if on and not on.startswith("--"):
        return [term for term in held if term.covers(on)]
    if time == "ever":
        return list(held)
    if time and time not in _TENSES:
        return [term for term in held if time in (term.how or "")]
    current, over = [t for t in held if not t.over], [t for t in held if t.over]
    if time == "past":
        return over
    return current if time == "now" else current or over


def posts_at(meanings: Meanings, asking: Asking) -> Reply:
    """The posts of a person in one organisation."""
    person = person_slot(meanings, asking.names["person"])
    body = Slot("organisation", meanings.organisation(asking.names["organisation"]), several=True)
    names = {fold(name) for each in body.found.candidates for name in (each.name, *each.aliases)}

    def find() -> Answers:
        held = [term for known in _known(meanings, person) for term in known.terms]
        there = [term for term in held if fold(term.organisation or "") in names]
        return (
            (term.title, term.sentences) for term in _at_time(there, asking.values.get("hold"), asking.on)
        )

    return made(asking, [person, body], find)


def articles(meanings: Meanings, asking: Asking) -> Reply:
    """What a person wrote or photographed."""
    person = person_slot(meanings, asking.names["person"])
    kinds = credit_kinds(asking.values.get("wrote"))
    return made(
        asking,
        [person],
        lambda: (
            (credit.article.name, credit.sentences)
            for known in _known(meanings, person)
            for credit in known.credits
            if credit.kind in kinds
        ),
    )


def holders(meanings: Meanings, asking: Asking) -> Reply:
    """Who holds a post."""
    slot = _post_slot(meanings, asking.names.get("organisation", "") + asking.names["post"])
    time = asking.values.get("before") or asking.values.get("holds") or asking.values.get("hold")

    def find() -> Answers:
        held = terms(meanings.store, look_up(meanings.store, "role_terms", roles=slot.uids))
        return ((term.name, term.sentences) for term in _at_time(held, time, asking.on))

    found = made(asking, [slot], find)
    near = near_posts(meanings.store, slot.found.asked) if found.match == Match.NONE else ()
    if not near:
        return found
    return replace(found, near=near, note=f"{found.note}; posts like it: {'、'.join(near)}")


def _post_slot(meanings: Meanings, asked: str) -> Slot:
    """The posts of a title; in several bodies at once only where they are called the same."""
    match, roles = roles_matched(meanings.store, asked)
    posts = tuple(_as_candidate(role) for role in roles)
    one_title = len({each.name for each in posts}) == 1
    return Slot("post", Found(asked=asked, match=match, candidates=posts), several=one_title)


def _as_candidate(role: Row) -> Candidate:
    return Candidate(kind="organisation", uid=role["uid"], name=titled(role["organisation"], role["post"]))


def since(meanings: Meanings, asking: Asking) -> Reply:
    """When a person's term in a post began, where an article states it."""
    person = person_slot(meanings, asking.names["person"])
    post = _post_slot(meanings, asking.names["post"])

    def find() -> Answers:
        held = [term for known in _known(meanings, person) for term in known.terms]
        begun = [term for term in held if term.role in post.uids and term.since]
        return ((term.since or "", term.sentences) for term in begun)

    return made(asking, [person, post], find)


def staff(meanings: Meanings, asking: Asking) -> Reply:
    """Who holds a post in an organisation."""
    body = Slot("organisation", meanings.organisation(asking.names["organisation"]))

    def find() -> Answers:
        rows = look_up(meanings.store, "organisation_terms", organisations=body.uids)
        held = _at_time(terms(meanings.store, rows), None, asking.on)
        return ((term.name, term.sentences) for term in held)

    return made(asking, [body], find)
