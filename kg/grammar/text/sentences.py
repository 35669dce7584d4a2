"""Text -> sentences."""

from __future__ import annotations

import re

from kg.model import Span

# A sentence stops after 。！？； or …… with the closing marks that follow, or at the end of a line.
_SENTENCE = re.compile(r"[^。！？!?\n\r]+(?:[。！？!?]+[”’」』）)》\"]*)?|[。！？!?]+[”’」』）)》\"]*")


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, without the white space around them; none for an empty text."""
    spans = []
    for match in _SENTENCE.finditer(text):
        start, stop = match.span()
        sentence = match.group()
        start += len(sentence) - len(sentence.lstrip())
        stop -= len(sentence) - len(sentence.rstrip())
        if stop > start:
            spans.append(Span(start, stop))
    return tuple(spans)
