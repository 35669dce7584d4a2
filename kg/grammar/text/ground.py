"""What the rules for names, posts and organisations stand on: an article's plain text and its words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.grammar.text.localities import local_names, with_places
from kg.grammar.text.plain import Plain, plain_of
from kg.grammar.text.vocabulary import Tokens, tokens_of
from kg.model import Article, Evidence, Span


class Taken:
    """Stretches of a text, sorted and apart, of which others are to be free."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = list(stretches)
        self._stops = [stop for _, stop in self._stretches]

    def leaves(self, stretch: tuple[int, int]) -> bool:
        """Whether a stretch overlaps none of them."""
        at = bisect_left(self._stops, stretch[0] + 1)
        return at >= len(self._stretches) or self._stretches[at][0] >= stretch[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """`text` is the plain text; all positions that the rules pass on are signs of it.

    `sentences` are spans of the article's own text; none where the ground is a headline's.
    """

    article: Article
    plain: Plain
    text: str
    tokens: Tokens
    sentences: tuple[Span, ...]

    def word(self, index: int) -> str:
        """The word of token `index`."""
        starts = self.tokens.starts
        return self.text[starts[index] : starts[index + 1]]

    def evidence(self, start: int, stop: int, rule: str) -> Evidence:
        """Evidence for a claim that `text[start:stop]` states, as a stretch of the article."""
        span = self.plain.span(start, stop)
        return Evidence(article=self.article.id, start=span.start, stop=span.stop, rule=rule)

    def sentence_evidence(self, start: int, stop: int, rule: str) -> Evidence:
        """As `evidence`, widened to the sentences that hold the stretch: what a reader wants to see."""
        told = self.evidence(start, stop, rule)
        first = bisect_right(self.sentences, told.start, key=_start) - 1
        last = bisect_right(self.sentences, told.stop - 1, key=_start) - 1
        if first < 0:
            return told
        begin = min(told.start, self.sentences[first].start)
        end = max(told.stop, self.sentences[last].stop)
        return replace(told, start=begin, stop=end)


def _start(sentence: Span) -> int:
    return sentence.start


def ground_of(article: Article, sentences: tuple[Span, ...], text: str | None = None) -> Ground:
    """The ground of an article's text, or of another text of it (its headline).

    Places that only the article knows are words of both.
    """
    body = plain_of(article.text)
    plain = body if text is None else plain_of(text)
    names = local_names(body.text, article.home)
    tokens = with_places(plain.text, tokens_of(plain.text), names)
    return Ground(article=article, plain=plain, text=plain.text, tokens=tokens, sentences=sentences)
