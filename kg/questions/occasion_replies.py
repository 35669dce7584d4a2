"""Questions about whether, how many, where, when -> replies: presence, numbers, events at a place or day."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.questions.events import Attendance, attendances
from kg.questions.forms import Asking
from kg.questions.lookups import look_up
from kg.questions.meaning import Meanings
from kg.questions.names import Match, candidate
from kg.questions.person_replies import is_wanted
from kg.questions.replies import (
    Answers,
    Reply,
    Slot,
    actor_slot,
    event_slot,
    labelled,
    made,
    part_asked,
    person_slot,
)
from kg.questions.sentences import Sentence, cited
from kg.stores.contract import Row

_MOST = 5  # companions that are named
_YES = "是"


def whether(meanings: Meanings, asking: Asking) -> Reply:
    """Whether a person took a part in an event: 是 with the sentence; no answer is no denial."""
    person, event = actor_slot(meanings, asking.names["person"], asking.on), event_slot(meanings, asking)
    part = part_asked(asking)

    def find() -> Answers:
        for each in attendances(meanings.store, event.uids):
            if each.uid in person.uids and (part == "出席" or part in each.parts):
                yield _YES, each.sentences

    found = made(asking, [person, event], find)
    if found.answers or found.note:
        return found
    return replace(found, note="the graph does not say so, which is no proof that it was not so")


def number_there(meanings: Meanings, asking: Asking) -> Reply:
    """How many persons took the part asked for in an event, as far as they are named."""
    event = event_slot(meanings, asking)
    part = part_asked(asking)

    def find() -> Answers:
        there = [e for e in attendances(meanings.store, event.uids) if part == "出席" or part in e.parts]
        if there:
            yield str(len({each.uid for each in there})), _sentences(there)

    return made(asking, [event], find, note="persons that the reports name")


def _sentences(attendances: list[Attendance]) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys(sentence for each in attendances for sentence in each.sentences))


def events_at(meanings: Meanings, asking: Asking) -> Reply:
    """What was held at a place, or at a place in it."""
    place = Slot("place", meanings.place(asking.names["place"]))
    return made(
        asking,
        [place],
        lambda: _named(meanings, asking, look_up(meanings.store, "place_events", places=place.uids)),
    )


def events_on(meanings: Meanings, asking: Asking) -> Reply:
    """What was on a day, in a month or a year; a question without a date is none of these."""
    if asking.on is None:
        return Reply(match=Match.NONE, understood="")
    rows = look_up(meanings.store, "events_during", date=asking.on.removeprefix("-"))
    found = tuple(_named(meanings, asking, rows))
    return labelled(asking, found, "" if found else "the graph knows of nothing then")


def _named(meanings: Meanings, asking: Asking, rows: list[Row]) -> Answers:
    """The names of events that are of the kind and time asked for, with the sentences of each."""
    kept = [row for row in rows if is_wanted(row, asking)]
    return zip((candidate("event", row).name for row in kept), cited(meanings.store, kept), strict=True)


def companions(meanings: Meanings, asking: Asking) -> Reply:
    """Who was most often at the events of a person."""
    person = person_slot(meanings, asking.names["person"])

    def find() -> Answers:
        rows = look_up(meanings.store, "person_events", persons=person.uids)
        there = attendances(meanings.store, sorted({row["uid"] for row in rows}))
        others = [each for each in there if each.uid not in person.uids]
        counted = Counter(uid for uid, _ in {(each.uid, each.event) for each in others})
        names = {each.uid: each.name for each in others}
        ranked = sorted(counted, key=lambda uid: (-counted[uid], names[uid], uid))[:_MOST]
        for uid in ranked:
            yield names[uid], _sentences([each for each in others if each.uid == uid])

    return made(asking, [person], find, note="most often first")
