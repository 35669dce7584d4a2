"""The built-in recogniser: a small model of Chinese names, its weights in the lexicon, no download."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.mentions.scoring import Scorer, weights
from kg.model import Article, Mention, Span

# Chosen on the gold that the model did not see: of the names above it, nineteen in twenty are names.
_LEAST = 0.9


class Builtin:
    """Finds Chinese names of persons that titles and lists leave; the grammar finds the rest itself.

    `learnt`: weights that kg.mentions.train gives, instead of those in the lexicon.
    """

    name = "builtin"
    wants_names = False

    def __init__(self, learnt: Mapping[str, float] | None = None) -> None:
        self._scorer = Scorer(weights() if learnt is None else learnt)

    def recognise(
        self, articles: Sequence[Article], names: Sequence[Sequence[str]] = ()
    ) -> list[tuple[Mention, ...]]:
        """The persons that the model is sure of, for each article in order; `names` change nothing."""
        return [
            tuple(_mention(article.text, span) for span in self._scorer.names_in(article.text, _LEAST))
            for article in articles
        ]


def _mention(text: str, span: Span) -> Mention:
    return Mention(kind="person", span=span, name=span.of(text), rule="mentions.model")
