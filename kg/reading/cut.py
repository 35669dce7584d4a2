"""A page -> the articles that a reader sees on it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Article, Page, Span
from kg.reading.blocks import Block, read_blocks
from kg.reading.cues import doubled
from kg.reading.datelines import told
from kg.reading.joins import joins
from kg.reading.line import Line
from kg.reading.lines import read_lines
from kg.reading.options import content_id
from kg.reading.stories import read_stories
from kg.reading.story import Story
from kg.reading.weave import unweave
from kg.script import simplified

_MARKS = re.compile(r"^[#◆●■★▲◎\s]+")
_CAPTION_SHARE = 0.12  # a caption longer than this share of its article is a piece of its own


def cut(page: Page, home: str | None) -> tuple[Article, ...]:
    """The articles of a page in reading order, and its captions, contents and furniture by their kind.

    Words are unchanged: wraps are joined and letter-spaced lines closed, nothing else. `spans` are the
    stretches of `page.text` that hold an article's text, in the order of the text.
    """
    text = simplified(page.text)
    plain = page if text is page.text else replace(page, text=text)
    stories = read_stories(read_blocks(unweave(read_lines(plain.text))))
    pieces = [piece for story in stories for piece in _pieces(story)]
    return tuple(_article(piece, plain, page, home) for piece in pieces)


def _pieces(story: Story) -> list[Story]:
    """A story with its captions under it, or beside it where they are long for it."""
    if not story.captions:
        return [story] if story.body or story.heads else []
    length = sum(len(block.text) for block in story.captions)
    if length <= _CAPTION_SHARE * len(story.text()):
        story.body += story.captions
        return [story]
    captions = [Story(kind="caption", body=[block]) for block in story.captions]
    return [story, *captions] if story.body or story.heads else captions


def _article(story: Story, plain: Page, page: Page, home: str | None) -> Article:
    """A story as an article; `plain`: the page in simplified characters, by which it was cut."""
    title, text = _title(story), _text(story)
    place, published = told(text, page.published)
    article = Article(
        id=content_id(page.newspaper, published, title, text),
        title=title,
        text=text,
        published=published,
        dateline_place=place,
        newspaper=page.newspaper,
        home=home,
        source=page.source,
        page=page.number,
        kind=story.kind,
        spans=_spans(story, page.text),
        continued_from=story.continued_from,
        continues_to=story.continues_to,
    )
    return article if plain is page else _as_written(article, story, plain.text, page.text)


def _as_written(article: Article, story: Story, plain: str, text: str) -> Article:
    """The article in the characters of its page; each of its letters stands in its spans, in order."""
    letters = iter("".join("".join(span.of(text) for span in article.spans).split()))
    body = "".join(letter if letter.isspace() else next(letters, letter) for letter in article.text)
    known: dict[str, str] = {}
    for span in (span for block in (*story.heads, *story.body) for span in block.spans):
        known.update(zip(span.of(plain), span.of(text), strict=True))
    title = "".join(known.get(letter, letter) for letter in article.title)
    place = "".join(known.get(letter, letter) for letter in article.dateline_place or "")
    name = content_id(article.newspaper, article.published, title, body)
    return replace(article, id=name, text=body, title=title, dateline_place=place or None)


def _text(story: Story) -> str:
    parts: list[str] = []
    for at, block in enumerate(story.body):
        if at:
            parts.append("" if at in story.glued else "\n")
        parts.append(block.text)
    return "".join(parts)


def _spans(story: Story, text: str) -> tuple[Span, ...]:
    """The stretches of the page, those with nothing but white space between them made one."""
    spans: list[Span] = []
    start = stop = -1
    for span in (span for block in story.body for line in block.lines for span in line.spans):
        if stop < 0 or span.start < stop or text[stop : span.start].strip():
            if stop >= 0:
                spans.append(Span(start, stop))
            start = span.start
        stop = span.stop
    return (*spans, Span(start, stop)) if stop >= 0 else ()


def _title(story: Story) -> str:
    """The headline's lines with a space between; broken ones joined, doubled ones made one."""
    lines = [line for head in story.heads for line in _lines(head)]
    words: list[str] = []
    for line in dict.fromkeys(lines):  # a headline printed twice is one
        broken = (
            bool(words) and len(words[-1]) >= len(line) - 1 and " " not in line and joins(words[-1], line) > 2
        )
        if broken and len(words[-1]) > 10:
            words[-1] += line
        else:
            words.append(line)
    return " ".join(words)


def _lines(head: Block) -> list[str]:
    return [_bare(line) for line in head.lines]


def _bare(line: Line) -> str:
    text = _MARKS.sub("", line.text)
    return doubled(text) or text
