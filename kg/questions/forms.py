"""A plain Chinese question -> the ways to read it, by the forms of data/lexicon/questions_forms.tsv."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.questions.dates import readings as dated
from kg.questions.words import words_of
from kg.resources import table

_TABLE = "questions_forms.tsv"
_ELEMENT = re.compile(
    r"<(?P<slot>\w+)>|\[(?P<class>\w+)(?P<may>\??)\]|\((?P<literal>[^)]+)\)|(?P<plain>[^<\[(]+)"
)
_AGAIN = re.compile(r"((?P<group>\(\?P<\w+>).*)(?P=group)", re.DOTALL)  # a class named a second time
_VERBS = frozenset({"did", "told", "held", "organised", "wrote", "visited", "holds", "to"})
_AFTER_VERB = "(?:过了|了|过|的)?"
_COMMA = "[，,：:]?"
_ENDS = "？?。.！!，,；; \t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form: what is asked for, the pattern, and a question of this form."""

    intent: str
    pattern: re.Pattern[str]
    form: str
    example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One way to read a question: `names` are the words in the form's slots, `values` what its words mean.

    `on` is a date that was cut out of the question.
    """

    intent: str
    names: Mapping[str, str]
    values: Mapping[str, str | None]
    on: str | None = None


@cache
def forms() -> tuple[Form, ...]:
    """All forms, in the table's order."""
    return tuple(
        Form(intent=intent, pattern=re.compile(_pattern(form)), form=form, example=example)
        for intent, form, example in table(_TABLE)
    )


def _pattern(form: str) -> str:
    pattern = _COMMA.join(_element(match) for match in _ELEMENT.finditer(form))
    return _AGAIN.sub(r"\1(?:", pattern)


def _element(match: re.Match[str]) -> str:
    if match["slot"]:
        return f"(?P<name_{match['slot']}>.+?)"
    if match["literal"]:
        return f"(?:{match['literal']})?"
    if match["plain"]:
        return f"(?:{match['plain']})"
    name = match["class"]
    words = f"(?P<word_{name}>{_any(name)}){_AFTER_VERB if name in _VERBS else ''}"
    return f"(?:(?:{_any('adverb')})*{words}){match['may']}"


@cache
def _any(class_: str) -> str:
    return "|".join(map(re.escape, words_of(class_)))


def askings(question: str) -> Iterator[Asking]:
    """Every way to read a question, the forms in their order; first with its date left in, then cut out."""
    for reading in dated(plain(question)):
        for form in forms():
            match = form.pattern.fullmatch(plain(reading.question))
            if match:
                yield _asking(form, match, reading.on)


def _asking(form: Form, match: re.Match[str], on: str | None) -> Asking:
    found = {name: text for name, text in match.groupdict().items() if text is not None}
    return Asking(
        intent=form.intent,
        names={name.removeprefix("name_"): text for name, text in found.items() if name.startswith("name_")},
        values={
            name.removeprefix("word_"): words_of(name.removeprefix("word_"))[text]
            for name, text in found.items()
            if name.startswith("word_")
        },
        on=on,
    )


def plain(question: str) -> str:
    """The question without spaces inside Chinese, and without polite words and marks at its ends."""
    text = _unspaced(unicodedata.normalize("NFC", question)).strip(_ENDS)
    for class_, cut in (("polite", str.removeprefix), ("final", str.removesuffix)):
        for _ in range(2):
            for word in words_of(class_):
                shorter = cut(text, word).strip(_ENDS)
                if shorter:
                    text = shorter
    return text


_SPACE = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")


def _unspaced(text: str) -> str:
    return _SPACE.sub("", text.strip())
