"""Results of kg.questions -> lines for people, or plain records for machines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import click

from kg.model import Span
from kg.questions.ask import Asked
from kg.questions.connections import Hop, Path
from kg.questions.events import Attendance, Linked, Meeting, Together, Who
from kg.questions.names import Candidate, Found
from kg.questions.people import Person, Post, Term
from kg.questions.reasons import Why
from kg.questions.sentences import Sentence

FEW = 3  # sentences shown for one fact


def record(value: Any) -> Any:
    """A result as plain values for JSON: dataclasses as objects, tuples as lists, enums by name."""
    if isinstance(value, Enum):
        return value.name.lower()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: record(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (list, tuple)):
        return [record(part) for part in value]
    return value


# ── pieces ────────────────────────────────────────────────────────────────────────────────────────


def _quotes(sentences: Sequence[Sentence], indent: str = "    ") -> None:
    for sentence in sentences[:FEW]:
        if sentence.quote:
            click.echo(f"{indent}「{' '.join(sentence.quote.split())}」{_source(sentence)}")


def _source(sentence: Sentence) -> str:
    dated = f" {sentence.published.removeprefix('--')}" if sentence.published else ""
    piece = sentence.headline or " ".join(filter(None, (sentence.source, sentence.article)))
    return click.style(f" — {piece}{dated}", dim=True)


def _name(candidate: Candidate) -> str:
    dates = [date for date in (candidate.date, candidate.end_date) if date]
    return candidate.name + (f"（{'—'.join(dates)}）" if dates else "")


def _candidates(found: Found) -> None:
    click.echo(f"{found.asked}: {len(found.candidates)} have this name; say more of it, or --on DATE:")
    for candidate in found.candidates:
        click.echo(f"  {_name(candidate)}")


def _dates(term: Term) -> str:
    stated = [f"{word} {date}" for word, date in (("自", term.since), ("至", term.until)) if date]
    seen = [date for date in (term.first_seen, term.last_seen) if date]
    span = "—".join(dict.fromkeys(seen))
    words = [*stated, *([f"见报 {span}"] if span else [])]
    return f"（{'，'.join(words)}）" if words else ""


def _marks(term: Term) -> str:
    return ("原" if term.former else "") + ("代" if term.acting else "")


# ── commands ──────────────────────────────────────────────────────────────────────────────────────


def who(found: Who) -> None:
    """An event with everyone who took part; the candidates where the words do not tell which."""
    if found.meeting is None:
        _candidates(found.found)
        return
    _meeting(found.meeting)


def _meeting(meeting: Meeting) -> None:
    click.secho(_name(meeting.event), bold=True)
    _linked("主办", meeting.hosts)
    _linked("地点", meeting.places)
    for attendance in meeting.attendances:
        _attendance(attendance)
    groups = meeting.organisations
    if groups:
        click.echo("  参加单位：" + "、".join(group.name for group in groups))
    _linked("报道", meeting.reports)
    if not meeting.attendances:
        click.echo("  the graph knows nobody who took part")


def _linked(word: str, things: Sequence[Linked]) -> None:
    if things:
        names = (f"{thing.name} {thing.published or ''}".strip() for thing in things)
        click.echo(f"  {word}：" + "、".join(names))


def _attendance(attendance: Attendance) -> None:
    parts = "、".join(attendance.parts)
    mode = f"，{attendance.mode}" if attendance.mode else ""
    post_there = f"  {attendance.post}" if attendance.post else ""
    click.echo(f"  {click.style(attendance.name, bold=True)}（{parts}{mode}）{post_there}")
    _quotes(attendance.sentences)


def persons(found: Sequence[Person]) -> None:
    """Each person's posts over time, events and credits."""
    for number, each in enumerate(found):
        if number:
            click.echo()
        _person(each)


def _person(found: Person) -> None:
    click.secho(found.person.name, bold=True)
    if found.terms:
        click.echo("  职务：")
    for term in found.terms:
        click.echo(f"    {_marks(term)}{term.organisation or ''}{term.post}{_dates(term)}")
        _quotes(term.sentences[:1], "      ")
    if found.events:
        click.echo("  活动：")
    for part in found.events:
        click.echo(f"    {_name(part.event)}  {'、'.join(part.parts)}")
        _quotes(part.sentences[:1], "      ")
    for credit in found.credits:
        click.echo(f"  {credit.kind}：{credit.article.name} {credit.article.date or ''}")


def post(found: Post) -> None:
    """Who holds or held a post, in order of time."""
    click.secho("、".join(found.titles), bold=True)
    if not found.terms:
        click.echo("  the graph knows nobody who held it then")
    for term in found.terms:
        held = f"{_marks(term)}{term.organisation or ''}{term.post}"
        click.echo(f"  {click.style(term.name, bold=True)}  {held}{_dates(term)}")
        _quotes(term.sentences[:1])


def together(found: Together) -> None:
    """What two persons attended together."""
    names = "和".join(each.asked for each in found.persons)
    click.secho(f"{names}: {len(found.events)} events together", bold=True)
    for shared in found.events:
        click.echo(f"  {_name(shared.event)}")
        for attendance in shared.attendances:
            click.echo(f"    {attendance.name}（{'、'.join(attendance.parts)}）")
            _quotes(attendance.sentences[:1], "      ")


def path(found: Path) -> None:
    """The way from one to the other, a step a line, with its sentence."""
    if not found.hops:
        click.echo(f"{found.left.asked} and {found.right.asked}: no connection found")
    for hop in found.hops:
        _hop(hop)


def _hop(hop: Hop) -> None:
    arrow = f"—{hop.kind}→" if hop.forward else f"←{hop.kind}—"
    parts = f"（{'、'.join(hop.parts)}）" if hop.parts else ""
    click.echo(f"{hop.left.name} {arrow} {hop.right.name}{parts}")
    _quotes(hop.sentences[:1])


def why(found: Why) -> None:
    """The sentences behind a connection, the words that tell it in 【】 (in reverse on a terminal)."""
    if not found.reasons:
        click.echo(f"{found.left.asked} and {found.right.asked}: the graph joins them by no sentence")
    for reason in found.reasons:
        detail = "、".join(reason.parts) or reason.detail or ""
        click.secho(f"{reason.left.name} —{reason.kind}→ {reason.right.name}  {detail}".rstrip(), bold=True)
        for marked in reason.sentences:
            quote = marked_text(marked.sentence.quote, marked.marks)
            if quote:
                click.echo(f"  {' '.join(quote.split())}{_source(marked.sentence)}")


def marked_text(text: str, marks: Iterable[Span], colour: bool | None = None) -> str:
    """`text` with its marked stretches in 【】, or in reverse video on a terminal."""
    colour = sys.stdout.isatty() if colour is None else colour
    pieces, at = [], 0
    for mark in marks:
        word = mark.of(text)
        pieces += [text[at : mark.start], click.style(word, reverse=True) if colour else f"【{word}】"]
        at = mark.stop
    return "".join([*pieces, text[at:]])


def asked(found: Asked) -> None:
    """How the question was understood, the answers with their sentences, and what else must be known."""
    if found.understood:
        click.secho(found.understood, dim=True)
    for answer in found.answers:
        click.secho(answer.answer, bold=True)
        _quotes(answer.evidence)
    if not found.answers and not found.note:
        click.echo("图中没有答案 / the graph does not say")
    if found.note:
        click.echo(found.note if found.answers else f"图中没有答案：{found.note}")
