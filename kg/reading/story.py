"""One piece of a page: its headlines, its paragraphs, its captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.model import ArticleKind
from kg.reading.blocks import Block
from kg.reading.datelines import dateline_at
from kg.reading.likeness import shared
from kg.reading.marks import head_of

_LEAD_LENGTH = 260


@dataclass(slots=True)
class Story:
    """One piece of a page while it is put together; `body` in reading order."""

    kind: ArticleKind = "article"
    heads: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    captions: list[Block] = field(default_factory=list)
    glued: set[int] = field(default_factory=set)  # places in `body` that go on in mid-sentence
    cross_heads: int = 0  # headlines inside it
    cross_head: str = ""  # the last of them
    closed: bool = False
    continued_from: str | None = None
    continues_to: str | None = None

    def text(self) -> str:
        """The words of its body."""
        return "".join(block.text for block in self.body)

    def is_shorter(self, length: int) -> bool:
        """Whether its body has fewer characters."""
        return sum(len(block.text) for block in self.body) < length

    def is_report(self) -> bool:
        """Whether it begins as a news report does: 本报讯（记者 甲）."""
        return any(dateline_at(block.text) is not None for block in self.body[:2])

    def lead(self) -> str:
        """Its first words, in which a headline's come again."""
        return "".join(block.text for block in self.body[:6])[:_LEAD_LENGTH]


def share_headlines(found: Sequence[Story]) -> None:
    """Two headlines side by side over two stories: one that says what the second tells is its own."""
    for above, below in pairwise(found):
        if below.heads or len(above.heads) + sum(len(head.lines) for head in above.heads) < 3:
            continue
        if "article" not in (above.kind, below.kind) or not above.body or not below.body:
            continue
        own = [line for head in above.heads for line in head.lines if not _says(line.text, above, below)]
        given = [line for head in above.heads for line in head.lines if _says(line.text, above, below)]
        if own and given:
            above.heads = [head_of(own)]
            below.heads = [head_of(given)]


def _says(title: str, above: Story, below: Story) -> bool:
    return shared(title, below.lead()) >= 0.4 and shared(title, above.lead()) < 0.25
