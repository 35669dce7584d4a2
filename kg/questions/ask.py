"""A plain Chinese question -> answers from the graph alone, and how the question was understood."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kg.questions import event_replies, occasion_replies, person_replies
from kg.questions.forms import Asking, askings, forms
from kg.questions.meaning import Meanings
from kg.questions.names import Match
from kg.questions.replies import Answer, Reply
from kg.questions.sentences import Sentence
from kg.script import simplified
from kg.stores.contract import Store

_REPLIES: dict[str, Callable[[Meanings, Asking], Reply]] = {
    "persons": event_replies.attending,
    "bodies": event_replies.bodies,
    "events": person_replies.events,
    "visits": person_replies.visits,
    "body_events": person_replies.body_events,
    "posts": person_replies.posts,
    "posts_at": person_replies.posts_at,
    "posts_there": event_replies.post_there,
    "parts_there": event_replies.part_there,
    "holders": person_replies.holders,
    "since": person_replies.since,
    "staff": person_replies.staff,
    "when": event_replies.when,
    "where": event_replies.where,
    "hosts": event_replies.hosts,
    "credits": event_replies.credits,
    "articles": person_replies.articles,
    "whether": occasion_replies.whether,
    "number_there": occasion_replies.number_there,
    "events_at": occasion_replies.events_at,
    "events_on": occasion_replies.events_on,
    "companions": occasion_replies.companions,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with its reading in one line and its answers; none where the graph does not say.

    `understood` is empty where the question has no form that is understood; `note` then lists the forms,
    else says why there is no answer, or what else a reader must know.
    """

    question: str
    understood: str
    answers: tuple[Answer, ...] = ()
    note: str = ""


def ask(store: Store, question: str) -> Asked:
    """Answer a question from the graph, without a model and without guessing.

    Of several ways to read it the one is taken whose names the graph knows surest. Where words fit
    several events, posts or persons equally well, they are listed in `note` and nothing is answered.
    """
    found = _surest(store, simplified(question))
    if found is None:
        return Asked(question=question, understood="", note=not_understood())
    note = found.note or ("" if found.answers else "the graph does not say")
    return Asked(question=question, understood=found.understood, answers=found.answers, note=note)


def _surest(store: Store, question: str) -> Reply | None:
    """The surest reply; likeness is looked at only where no name is known as it is asked."""
    ways = list(askings(question))
    best: tuple[tuple[Match, bool, bool], Reply] | None = None
    for meanings in (Meanings(store=store), Meanings(store=store, loosely=True)):
        for asking in ways:
            found = _REPLIES[asking.intent](meanings, asking)
            # Of two readings that are equally sure the one that understands the date, or knows the post.
            rank = (found.match, bool(found.answers), asking.on is not None or bool(found.near))
            if best is None or rank > best[0]:
                best = (rank, found)
            if found.match == Match.EXACT and found.answers:
                return best[1]
        if best and best[1].match > Match.HOLDS:
            break
    return best[1] if best else None


def not_understood() -> str:
    """The sentence that says what may be asked: one example of each kind of question."""
    examples = {form.intent: form.example for form in reversed(forms())}
    return "the question is not understood; ask for example: " + " ".join(reversed(examples.values()))


def asked_record(asked: Asked) -> dict[str, Any]:
    """The form that other programs read: question, understood, answers with their evidence."""
    understood = "; ".join(part for part in (asked.understood, asked.note) if part)
    return {
        "question": asked.question,
        "understood": understood,
        "answers": [
            {"answer": answer.answer, "evidence": list(_evidence(answer.evidence))}
            for answer in asked.answers
        ],
    }


def _evidence(sentences: Iterable[Sentence]) -> Iterable[dict[str, Any]]:
    """Sentences whose words the store keeps; all of them where it keeps none."""
    known = tuple(sentences)
    quoted = [each for each in known if each.quote] or known
    return (
        {"article": each.article, "start": each.start, "stop": each.stop, "quote": each.quote}
        for each in quoted
    )
