"""Nouns <-> JSON lines: articles, readings, identities in the forms of DESIGN.md section 7.

A reading is written in the gold's form (gold/GUIDELINES.md) with evidence beside each claim, and read
back without loss: `reading_from(reading_record(r)) == r`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kg.model import (
    Article,
    Credit,
    Event,
    Evidence,
    Identity,
    ListPlace,
    Mention,
    Named,
    Participant,
    Reading,
    Role,
    Span,
)

Record = dict[str, Any]


def to_line(record: Mapping[str, Any]) -> str:
    """One JSON line, Chinese as it is, keys in the record's order, with a line feed at its end."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": ")) + "\n"


# ── articles ──────────────────────────────────────────────────────────────────────────────────────


def article_record(article: Article) -> Record:
    """An article as `kg read` writes it."""
    return {
        "source": article.source,
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "published": article.published,
        "dateline_place": article.dateline_place,
        "newspaper": article.newspaper,
        "home": article.home,
        "page": article.page,
        "spans": [[span.start, span.stop] for span in article.spans],
        "kind": article.kind,
        "continued_from": article.continued_from,
        "continues_to": article.continues_to,
    }


def article_from(record: Mapping[str, Any]) -> Article:
    """The article of a record; needs `id` and `text`, everything else may be absent.

    Raises KeyError for a missing id or text, TypeError or ValueError for values of the wrong form.
    """
    return Article(
        id=_text(record["id"]),
        title=_text(record.get("title") or ""),
        text=_text(record["text"]),
        published=_optional(record, "published"),
        dateline_place=_optional(record, "dateline_place"),
        newspaper=_optional(record, "newspaper"),
        home=_optional(record, "home"),
        source=_optional(record, "source"),
        page=_optional(record, "page"),
        kind=record.get("kind") or "article",
        spans=tuple(Span(int(start), int(stop)) for start, stop in record.get("spans") or ()),
        continued_from=_optional(record, "continued_from"),
        continues_to=_optional(record, "continues_to"),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"text wanted, {type(value).__name__} found: {str(value)[:40]}")
    return value


def _optional(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    return None if value is None else _text(value)


# ── readings ──────────────────────────────────────────────────────────────────────────────────────


def reading_record(reading: Reading) -> Record:
    """A reading in the gold's form, with evidence; `mentions` are [kind, start, stop, name, rule]."""
    return {
        "id": reading.article,
        "title": reading.title,
        "published": reading.published,
        "dateline_place": reading.dateline_place,
        "credits": [
            {"name": c.name, "kind": c.kind, "evidence": _evidence(c.evidence)} for c in reading.credits
        ],
        "persons": list(reading.persons),
        "organisations": list(reading.organisations),
        "places": list(reading.places),
        "roles": [_role(role) for role in reading.roles],
        "events": [_event(event) for event in reading.events],
        "mentions": [[m.kind, m.span.start, m.span.stop, m.name, m.rule] for m in reading.mentions],
    }


def _evidence(evidence: Evidence) -> Record:
    return {
        "article": evidence.article,
        "start": evidence.start,
        "stop": evidence.stop,
        "rule": evidence.rule,
    }


def _role(role: Role) -> Record:
    return {
        "person": role.person,
        "title": role.title,
        "organisation": role.organisation,
        "organisation_full": role.organisation_full,
        "former": role.former,
        "acting": role.acting,
        "since": role.since,
        "until": role.until,
        "how": role.how,
        "evidence": _evidence(role.evidence),
    }


def _participant(participant: Participant) -> Record:
    return {
        "person": participant.person,
        "parts": list(participant.parts),
        "mode": participant.mode,
        "listed": [[p.number, p.position, p.length, p.flag] for p in participant.listed],
        "evidence": [_evidence(evidence) for evidence in participant.evidence],
    }


def _event(event: Event) -> Record:
    return {
        "name": event.name,
        "kind": event.kind,
        "date": event.date,
        "end_date": event.end_date,
        "place": event.place.name if event.place else None,
        "organisers": [organiser.name for organiser in event.organisers],
        "participants": [_participant(participant) for participant in event.participants],
        "participant_groups": [group.name for group in event.participant_groups],
        "background": event.background,
        "evidence": [_evidence(evidence) for evidence in event.evidence],
        "place_evidence": _evidence(event.place.evidence) if event.place else None,
        "organisers_evidence": [_evidence(organiser.evidence) for organiser in event.organisers],
        "groups_evidence": [_evidence(group.evidence) for group in event.participant_groups],
    }


def reading_from(record: Mapping[str, Any]) -> Reading:
    """The reading of a record that `reading_record` made."""
    return Reading(
        article=record["id"],
        title=record["title"],
        published=record["published"],
        dateline_place=record["dateline_place"],
        persons=tuple(record["persons"]),
        organisations=tuple(record["organisations"]),
        places=tuple(record["places"]),
        roles=tuple(_role_from(role) for role in record["roles"]),
        events=tuple(_event_from(event) for event in record["events"]),
        credits=tuple(
            Credit(name=c["name"], kind=c["kind"], evidence=Evidence(**c["evidence"]))
            for c in record["credits"]
        ),
        mentions=tuple(
            Mention(kind=kind, span=Span(start, stop), name=name, rule=rule)
            for kind, start, stop, name, rule in record["mentions"]
        ),
    )


def _role_from(record: Record) -> Role:
    return Role(**{**record, "evidence": Evidence(**record["evidence"])})


def _participant_from(record: Record) -> Participant:
    return Participant(
        person=record["person"],
        parts=tuple(record["parts"]),
        mode=record["mode"],
        listed=tuple(
            ListPlace(number=number, position=position, length=length, flag=flag)
            for number, position, length, flag in record["listed"]
        ),
        evidence=tuple(Evidence(**evidence) for evidence in record["evidence"]),
    )


def _event_from(record: Record) -> Event:
    place = record["place"]
    return Event(
        name=record["name"],
        kind=record["kind"],
        date=record["date"],
        end_date=record["end_date"],
        place=Named(name=place, evidence=Evidence(**record["place_evidence"])) if place else None,
        organisers=_named(record["organisers"], record["organisers_evidence"]),
        participants=tuple(_participant_from(participant) for participant in record["participants"]),
        participant_groups=_named(record["participant_groups"], record["groups_evidence"]),
        background=record["background"],
        evidence=tuple(Evidence(**evidence) for evidence in record["evidence"]),
    )


def _named(names: list[str], evidence: list[Record]) -> tuple[Named, ...]:
    return tuple(
        Named(name=name, evidence=Evidence(**where)) for name, where in zip(names, evidence, strict=True)
    )


# ── identities ────────────────────────────────────────────────────────────────────────────────────


def identity_record(identity: Identity) -> Record:
    """An identity as `kg export --identities` writes it."""
    return {
        "uid": identity.uid,
        "kind": identity.kind,
        "name": identity.name,
        "aliases": list(identity.aliases),
        "mentions": [list(mention) for mention in identity.mentions],
    }
