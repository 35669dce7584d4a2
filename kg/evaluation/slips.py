"""Scores and the articles -> what was missed or wrongly added, by measure, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby

from kg.evaluation.forms import bigrams, norm
from kg.evaluation.score import Scores
from kg.evaluation.tally import Slip
from kg.grammar.text.sentences import sentences_of
from kg.model import Article

_SIGNS = {"-": "missed", "+": "added", "≠": "told otherwise"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """A claim of the gold that was missed (-), one wrongly added (+), or a field told otherwise (≠).

    `sentence` is the one of the article that shares most with the claim; "" where none shares anything.
    """

    measure: str
    sign: str
    article: str
    claim: str
    sentence: str


def errors(scores: Scores, articles: Iterable[Article]) -> list[Error]:
    """Every error, in the order of the scores' measures; of each what was missed, then what was added."""
    told = {article.id: _sentences(article) for article in articles}
    return [
        Error(
            measure=measure,
            sign=sign,
            article=where,
            claim=_words(what),
            sentence=_nearest(_words(what), told.get(where, ())),
        )
        for measure, sign, (where, what) in _slips(scores)
    ]


def _slips(scores: Scores) -> Iterator[tuple[str, str, Slip]]:
    for measure, tally in scores.tallies.items():
        yield from ((measure, "-", slip) for slip in tally.missed)
        yield from ((measure, "+", slip) for slip in tally.added)
    for field, slips in scores.differing.items():
        yield from ((field, "≠", slip) for slip in slips)


def _words(what: object) -> str:
    return " | ".join(map(str, what)) if isinstance(what, tuple) else str(what)


def _sentences(article: Article) -> list[tuple[str, frozenset[str]]]:
    """The headline and the sentences, each with its pairs of signs."""
    sentences = [article.title, *(span.of(article.text) for span in sentences_of(article.text))]
    return [(sentence, frozenset(bigrams(sentence))) for sentence in sentences]


def _nearest(claim: str, sentences: Sequence[tuple[str, frozenset[str]]]) -> str:
    """The first of the sentences that hold most of the claim's pairs of signs."""
    wanted = {pair for part in claim.split(" | ") if norm(part) for pair in bigrams(part)}
    held = [(len(wanted & pairs), -number) for number, (_, pairs) in enumerate(sentences)]
    most, number = max(held, default=(0, 0))
    return sentences[-number][0] if most else ""


def error_lines(found: Iterable[Error]) -> Iterator[str]:
    """The errors to print: a heading a measure and sign, then a line a claim and its sentence under it."""
    for (measure, sign), several in groupby(found, key=lambda error: (error.measure, error.sign)):
        listed = list(several)
        yield f"{measure}: {len(listed)} {_SIGNS[sign]}"
        for error in listed:
            yield f"  {sign} {error.article}  {error.claim}"
            if error.sentence:
                yield f"      {error.sentence}"


def error_records(found: Iterable[Error]) -> list[dict[str, str]]:
    """The errors as JSON objects, in their order."""
    return [asdict(error) for error in found]
