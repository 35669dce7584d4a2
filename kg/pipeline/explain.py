"""Article -> all that was read in it, each with its rule and words, and what was seen but not understood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.grammar.prepare import prepare
from kg.grammar.read import reading_of
from kg.grammar.unread import unread
from kg.mentions.recogniser import Engine
from kg.model import Article, Event, Evidence, Named, Participant, Reading, Role
from kg.pipeline.extract import recognised
from kg.pipeline.traditional import as_written, in_simplified

NOT_UNDERSTOOD = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One thing read, in words, by a rule of the README; `what` is ? where it was seen but not understood.

    `article.text[start:stop] == words`: of a mention its own stretch, of anything else its sentences.
    """

    what: str
    said: str
    rule: str
    start: int
    stop: int
    words: str


def explained(article: Article, engine: Engine) -> Iterator[Explained]:
    """Mentions, roles, events with all that belongs to them, credits; then what was not understood."""
    plain = in_simplified(article)
    document = prepare(plain, recognised([plain], engine)[0])
    understood = reading_of(document)
    reading = as_written(understood, article, plain)
    for mention in reading.mentions:
        here = Evidence(
            article=article.id, start=mention.span.start, stop=mention.span.stop, rule=mention.rule
        )
        yield _claim(article, mention.kind, mention.name, here)
    yield from _claims(article, reading)
    for one in unread(document, understood):
        around = next(each for each in document.sentences if each.start <= one.span.start < each.stop)
        here = Evidence(article=article.id, start=around.start, stop=around.stop, rule=one.why)
        yield _claim(article, NOT_UNDERSTOOD, one.span.of(article.text), here)


def _claims(article: Article, reading: Reading) -> Iterator[Explained]:
    for role in reading.roles:
        yield _claim(article, "role", _held(role), role.evidence)
    for event in reading.events:
        yield from _event(article, event)
    for credit in reading.credits:
        yield _claim(article, "credit", f"{credit.kind} {credit.name}", credit.evidence)


def _claim(article: Article, what: str, said: str, where: Evidence) -> Explained:
    return Explained(
        what=what,
        said=said,
        rule=where.rule,
        start=where.start,
        stop=where.stop,
        words=article.text[where.start : where.stop],
    )


def _held(role: Role) -> str:
    said = [role.person, f"{role.organisation_full or role.organisation or '…'} {role.title}"]
    said += ["原" if role.former else "", "代" if role.acting else "", role.how or ""]
    said += [f"since {role.since}" if role.since else "", f"until {role.until}" if role.until else ""]
    return "  ".join(part for part in said if part)


def _event(article: Article, event: Event) -> Iterator[Explained]:
    days = "—".join(day for day in (event.date, event.end_date) if day)
    said = [event.name, event.kind, days, "background" if event.background else ""]
    for where in event.evidence:
        yield _claim(article, "event", "  ".join(part for part in said if part), where)
    for what, named in _named(event):
        yield _claim(article, f"  {what}", named.name, named.evidence)
    for one in event.participants:
        for where in one.evidence:
            yield _claim(article, "  part", _part(one), where)


def _named(event: Event) -> Iterator[tuple[str, Named]]:
    if event.place:
        yield "place", event.place
    yield from (("organiser", organiser) for organiser in event.organisers)
    yield from (("group", group) for group in event.participant_groups)


def _part(one: Participant) -> str:
    return "  ".join(part for part in (one.person, "、".join(one.parts), one.mode or "") if part)


def explained_lines(article: Article, engine: Engine) -> Iterator[str]:
    """The explanation to print: a line a thing, and under claims their words where they are new."""
    yield f"{article.id}  {article.title}\n"
    before = (-1, -1)
    for one in explained(article, engine):
        yield f"  {one.what:<12}  {one.said}  [{one.rule}]\n"
        if one.said != one.words and (one.start, one.stop) != before:
            yield f"      {one.start}-{one.stop}  {' '.join(one.words.split())}\n"
            before = (one.start, one.stop)
    yield "\n"
