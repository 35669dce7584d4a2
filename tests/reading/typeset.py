"""What the layouts share: clean articles, and lines as typesetters make them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

WIDTH = 14
_NEVER_FIRST = "，。、；：！？”’）》"


@dataclass(frozen=True, slots=True)
class Clean:
    """An article as it was written: its headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A page and the articles that a reader sees on it."""

    layout: str
    text: str
    articles: tuple[Clean, ...] = field(default=())


Layout = Callable[[Sequence[Clean], random.Random], str]


def wrapped(text: str, width: int = WIDTH, indent: str = "") -> list[str]:
    """Lines of `width` characters; no line begins with a closing mark, as typesetters do."""
    text = indent + text
    lines, start = [], 0
    while start < len(text):
        stop = min(start + width, len(text))
        while stop < len(text) and text[stop] in _NEVER_FIRST:
            stop += 1
        lines.append(text[start:stop])
        start = stop
    return lines


def body(article: Clean, width: int = WIDTH, indent: str = "") -> list[str]:
    """The lines of an article's paragraphs."""
    return [line for paragraph in article.paragraphs for line in wrapped(paragraph, width, indent)]


def column(article: Clean, width: int = WIDTH, indent: str = "", title_width: int = 40) -> list[str]:
    """An article as one column of lines."""
    return wrapped(article.title, title_width) + body(article, width, indent)


def pages(blocks: Sequence[Sequence[str]], between: str = "\n\n") -> str:
    """Blocks of lines as the text of a page."""
    return between.join("\n".join(block) for block in blocks)
