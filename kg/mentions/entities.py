"""Sentences for HanLP and its entities back: token positions -> mentions in code points of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kg.model import Mention, MentionKind, Span

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]*")
_BLANK = re.compile(r"\s+")
# The labels of HanLP's corpora: MSRA, PKU, OntoNotes.
_KINDS: dict[str, MentionKind] = {
    "PERSON": "person",
    "NR": "person",
    "nr": "person",
    "ORGANIZATION": "organisation",
    "ORG": "organisation",
    "NT": "organisation",
    "nt": "organisation",
    "LOCATION": "place",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "NS": "place",
    "ns": "place",
    "DATE": "time",
}
# MSRA's and PKU's are cut as this genre names bodies and places; OntoNotes' reach lower (FINDINGS.md).
_TASKS = ("ner/msra", "ner/pku", "ner/ontonotes")

Token = Sequence[Any]  # its text, start, stop; code points of the sentence


def sentences_in(text: str) -> list[tuple[int, str]]:
    """The sentences of a text that hold words, each with where it begins."""
    found = ((m.start(), m.group()) for m in _SENTENCE.finditer(text))
    return [(start, sentence) for start, sentence in found if sentence.strip()]


def ner_task(tasks: Iterable[str]) -> str | None:
    """The best of a model's tasks for entities; None where it has none."""
    known = sorted(tasks)
    return next((task for task in (*_TASKS, *known) if task in known and task.startswith("ner")), None)


def mentions_of(text: str, start: int, tokens: Sequence[Token], entities: Iterable[Any]) -> Iterator[Mention]:
    """The mentions that HanLP's entities of one sentence stand for, the sentence beginning at `start`.

    An entity is its words, its label, its first token and the token after its last.
    """
    for _, label, first, stop in entities:
        kind = _KINDS.get(label)
        if kind is None or not 0 <= first < stop <= len(tokens):
            continue
        span = Span(start + tokens[first][1], start + tokens[stop - 1][2])
        name = _BLANK.sub("", span.of(text))
        if name:
            yield Mention(kind=kind, span=span, name=name, rule="mentions.hanlp")
