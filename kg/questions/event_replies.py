"""Questions about one event or article -> replies: who was there, when, where, held and written by whom."""

from __future__ import annotations

from collections.abc import Iterator

from kg.questions.events import attendances, linked, taking_part
from kg.questions.forms import Asking
from kg.questions.lookups import look_up
from kg.questions.meaning import Meanings
from kg.questions.names import Match
from kg.questions.replies import (
    Answers,
    Reply,
    Slot,
    actor_slot,
    event_slot,
    made,
    part_asked,
    place_written,
    written,
)
from kg.questions.sentences import Sentence, cited


def attending(meanings: Meanings, asking: Asking) -> Reply:
    """Who took the part asked for in an event."""
    event = event_slot(meanings, asking)
    part = part_asked(asking)
    return made(
        asking,
        [event],
        lambda: (
            (each.name, each.sentences)
            for each in attendances(meanings.store, event.uids)
            if part == "出席" or part in each.parts
        ),
    )


def bodies(meanings: Meanings, asking: Asking) -> Reply:
    """Which organisations took part in an event."""
    event = event_slot(meanings, asking)
    return made(
        asking,
        [event],
        lambda: (
            (written(each.name, each.aliases, each.sentences), each.sentences)
            for each in taking_part(meanings.store, event.uids)
        ),
    )


def hosts(meanings: Meanings, asking: Asking) -> Reply:
    """Who held an event."""
    event = event_slot(meanings, asking)
    return made(
        asking,
        [event],
        lambda: (
            (written(each.name, each.aliases, each.sentences), each.sentences)
            for each in linked(meanings.store, "event_hosts", event.uids)
        ),
    )


def where(meanings: Meanings, asking: Asking) -> Reply:
    """Where an event was."""
    event = event_slot(meanings, asking)
    return made(
        asking,
        [event],
        lambda: (
            (place_written(each.name, each.sentences), each.sentences)
            for each in linked(meanings.store, "event_places", event.uids)
        ),
    )


def when(meanings: Meanings, asking: Asking) -> Reply:
    """When an event was."""
    event = event_slot(meanings, asking)
    one = event.found.one
    last = f"to {one.end_date}" if one and one.end_date else ""
    return made(asking, [event], lambda: _dates(meanings, event), note=last)


def _dates(meanings: Meanings, event: Slot) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
    reports = linked(meanings.store, "event_articles", event.uids)
    said = tuple(sentence for report in reports for sentence in report.sentences)
    yield from ((each.date, said) for each in event.found.candidates if each.date)


def _there(meanings: Meanings, asking: Asking, *, post: bool) -> Reply:
    person = actor_slot(meanings, asking.names["person"], asking.on)
    event = event_slot(meanings, asking)

    def find() -> Answers:
        for each in attendances(meanings.store, event.uids):
            if each.uid in person.uids:
                words = [each.post] if post else [part for part in each.parts if part != "出席"] or ["出席"]
                yield from ((word, each.sentences) for word in words if word)

    return made(asking, [person, event], find)


def post_there(meanings: Meanings, asking: Asking) -> Reply:
    """What the reports call a person at an event."""
    return _there(meanings, asking, post=True)


def part_there(meanings: Meanings, asking: Asking) -> Reply:
    """What a person did at an event."""
    return _there(meanings, asking, post=False)


# ── articles: by whom ─────────────────────────────────────────────────────────────────────────────

WRITTEN = ("记者", "通讯员", "作者")


def credit_kinds(value: str | None) -> tuple[str, ...]:
    """The kinds of credit that a word means; writing is done by three."""
    return WRITTEN if value in (None, "写") else (value,) if value else ()


def credits(meanings: Meanings, asking: Asking) -> Reply:
    """Who wrote, photographed or edited the piece with a headline or on an event."""
    asked = asking.names["topic"]
    article, event = meanings.article(asked), meanings.event(asked, asking.on)
    if article.match >= event.match and article.match > Match.NONE:
        slot, uids = Slot("article", article), [each.uid for each in article.candidates]
    else:
        slot = Slot("event", event)
        uids = [each.uid for each in linked(meanings.store, "event_articles", slot.uids)]
    return made(asking, [slot], lambda: _credited(meanings, asking, uids))


def _credited(meanings: Meanings, asking: Asking, uids: list[str]) -> Answers:
    rows = look_up(meanings.store, "article_credits", articles=uids)
    wanted = [row for row in rows if row["kind"] in _kinds_asked(asking)]
    return zip((row["name"] for row in wanted), cited(meanings.store, wanted), strict=True)


def _kinds_asked(asking: Asking) -> tuple[str, ...]:
    """The kinds of credit that the words ask for: the most telling word first (图片的作者: 摄影)."""
    values = [asking.values.get(name) for name in ("writer", "which_writer", "wrote", "piece")]
    told = [value for value in values if value and value != "写"]
    return credit_kinds(told[0] if told else "写")
