"""An event's name -> who took part, where, when, held by whom; two persons -> the events they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.lookups import look_up
from kg.questions.names import Candidate, Found, candidate, find
from kg.questions.sentences import Sentence, cited
from kg.stores.contract import Row, Store

PARTS = ("主持", "发言", "出席", "陪同")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person's or organisation's part in one event. `post` is what the reports call the person there."""

    event: str
    uid: str
    name: str
    parts: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    aliases: tuple[str, ...] = ()
    post: str | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """An organisation, place or article that a sentence joins to an event."""

    event: str
    uid: str
    name: str
    sentences: tuple[Sentence, ...]
    aliases: tuple[str, ...] = ()
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An event with all that the graph says about it; chair and speakers first, the others as printed."""

    event: Candidate
    attendances: tuple[Attendance, ...] = ()
    organisations: tuple[Attendance, ...] = ()
    hosts: tuple[Linked, ...] = ()
    places: tuple[Linked, ...] = ()
    reports: tuple[Linked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """The events found; `meeting` where it is one alone, else `found.candidates` are to be told apart."""

    found: Found
    meeting: Meeting | None


def who(store: Store, event: str, on: str | None = None) -> Who:
    """Who attended the event of this name or part of a name; `on`: its day (ISO, or the start of one).

    Raises NotFoundError with near names.
    """
    found = find(store, "event", event)
    if on:
        held = tuple(each for each in found.candidates if same_date(each, on))
        found = Found(asked=found.asked, match=found.match, candidates=held or found.candidates)
    one = found.one
    return Who(found=found, meeting=meeting(store, one) if one else None)


def same_date(event: Candidate, on: str) -> bool:
    """Whether the event may have been on `on`: 2025, 2025-05, 2025-05-12, or --05-12 without a year."""
    if not event.date:
        return False
    if event.end_date and event.date <= on <= event.end_date:
        return True
    if on.startswith("--") or event.date.startswith("--"):
        return event.date[-5:] == on[-5:]
    return event.date.startswith(on)


def meeting(store: Store, event: Candidate) -> Meeting:
    """All that the graph says about one event."""
    uids = [event.uid]
    return Meeting(
        event=event,
        attendances=attendances(store, uids),
        organisations=taking_part(store, uids),
        hosts=linked(store, "event_hosts", uids),
        places=linked(store, "event_places", uids),
        reports=linked(store, "event_articles", uids),
    )


def attendances(store: Store, events: Sequence[str]) -> tuple[Attendance, ...]:
    """The persons at events: who chaired, who spoke, then as printed."""
    found = _attendances(store, look_up(store, "event_persons", events=list(events)))
    return tuple(sorted(found, key=_printed))


def taking_part(store: Store, events: Sequence[str]) -> tuple[Attendance, ...]:
    """The organisations at events, as printed."""
    found = _attendances(store, look_up(store, "event_organisations", events=list(events)))
    return tuple(sorted(found, key=_printed))


def _attendances(store: Store, rows: list[Row]) -> list[Attendance]:
    kept = with_posts(store, rows)
    return [
        Attendance(
            event=row["event"],
            uid=row["uid"],
            name=row["name"],
            aliases=tuple(row["aliases"] or ()),
            parts=parts_of(row),
            post=post_there(row),
            mode=row.get("mode"),
            sentences=sentences,
        )
        for row, sentences in zip(kept, cited(store, kept), strict=True)
    ]


def with_posts(store: Store, rows: list[Row]) -> list[Row]:
    """The rows, each with the `post` and `organisation` of its `role`; a post in two bodies has the first."""
    uids = sorted({row["role"] for row in rows if row.get("role")})
    found = look_up(store, "roles_by_uid", roles=uids) if uids else []
    roles = {role["uid"]: role for role in reversed(found)}
    nothing: Row = {"post": None, "organisation": None}
    return [{**row, **{name: roles.get(row.get("role"), nothing)[name] for name in nothing}} for row in rows]


def parts_of(row: Row) -> tuple[str, ...]:
    """The parts of a row in the order 主持, 发言, 出席, 陪同."""
    return tuple(sorted(row["parts"] or (), key=PARTS.index))


def post_there(row: Row) -> str | None:
    """青岭州州长 from the row's organisation and post; None without a post."""
    return titled(row.get("organisation"), row["post"]) if row.get("post") else None


def titled(organisation: str | None, post: str) -> str:
    """A post with its organisation before it, once: 清水县 + 清水县委书记 is 清水县委书记.

    A government's head is called after the place: 青岭州人民政府 + 副州长 is 青岭州副州长.
    """
    if not organisation or post.startswith(organisation):
        return post
    place = organisation.removesuffix("政府").removesuffix("人民")
    headed = place.endswith("自治区") and post.endswith("主席")
    if place and place != organisation and (headed or post.endswith(place[-1] + "长")):
        return place + post
    return organisation + post


def _printed(attendance: Attendance) -> tuple[object, ...]:
    first = min(
        ((each.published or "", each.article, each.start) for each in attendance.sentences),
        default=("", "", 0),
    )
    leading = ("主持" not in attendance.parts, "发言" not in attendance.parts)
    return (attendance.event, *leading, *first, attendance.name, attendance.uid)


def linked(store: Store, statement: str, events: Sequence[str]) -> tuple[Linked, ...]:
    """What the lookup `statement` joins to events (hosts, places, reports)."""
    rows = look_up(store, statement, events=list(events))
    return tuple(
        Linked(
            event=row["event"],
            uid=row["uid"],
            name=row["name"],
            aliases=tuple(row.get("aliases") or ()),
            published=row.get("published"),
            sentences=sentences,
        )
        for row, sentences in zip(rows, cited(store, rows), strict=True)
    )


# ── two persons ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One event that all the persons attended, with each one's part, in the order of the persons."""

    event: Candidate
    attendances: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """The persons meant, and their events in order of date.

    Where a name stands for several persons, `persons` holds them all, and an event counts when one of each
    name was there.
    """

    persons: tuple[Found, ...]
    events: tuple[Shared, ...]


def together(store: Store, a: str, b: str) -> Together:
    """The events that two persons attended, with sentences. Raises NotFoundError with near names."""
    return shared(store, (find(store, "person", a), find(store, "person", b)))


def shared(store: Store, persons: tuple[Found, ...]) -> Together:
    """The events that one person of each name attended."""
    groups = [{each.uid for each in found.candidates} for found in persons]
    uids = sorted(set().union(*groups))
    rows = look_up(store, "person_events", persons=uids)
    there: dict[str, set[str]] = {}
    for row in rows:
        there.setdefault(row["uid"], set()).add(row["person"])
    common = [uid for uid, present in there.items() if all(present & group for group in groups)]
    events = [candidate("event", row) for row in look_up(store, "events_by_uid", events=sorted(common))]
    wanted = {uid: number for number, group in enumerate(groups) for uid in group}
    by_event: dict[str, list[Attendance]] = {}
    for each in attendances(store, sorted(common)):
        if each.uid in wanted:
            by_event.setdefault(each.event, []).append(each)
    return Together(
        persons=persons,
        events=tuple(
            Shared(
                event=event,
                attendances=tuple(sorted(by_event[event.uid], key=lambda each: wanted[each.uid])),
            )
            for event in sorted(events, key=lambda event: (event.date or "", event.name, event.uid))
        ),
    )
