"""Layouts of lines and columns: wraps, gaps, stretched lines, columns read across, frames in turn."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.reading.typeset import WIDTH, Clean, body, column, pages


def plain(articles: Sequence[Clean], rng: random.Random) -> str:
    return "\n\n".join("\n\n".join((a.title, *a.paragraphs)) for a in articles)


def tight(articles: Sequence[Clean], rng: random.Random) -> str:
    return pages([(a.title, *a.paragraphs) for a in articles], "\n")


def wrap(articles: Sequence[Clean], rng: random.Random) -> str:
    width = rng.choice((12, 14, 16, 20))
    return pages([column(a, width) for a in articles])


def wrap_tight(articles: Sequence[Clean], rng: random.Random) -> str:
    width = rng.choice((13, 14, 17))
    return pages([column(a, width) for a in articles], "\n")


def wrap_narrow(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines as wide as the columns, and no empty line anywhere."""
    return pages([column(a, title_width=WIDTH) for a in articles], "\n")


def wrap_indented(articles: Sequence[Clean], rng: random.Random) -> str:
    return pages([column(a, 15, "　　", 15) for a in articles], "\n")


def wrap_gaps(articles: Sequence[Clean], rng: random.Random) -> str:
    """Empty lines in the middle of sentences, where frames end."""
    blocks = []
    for article in articles:
        lines = column(article)
        for at in sorted(rng.sample(range(2, len(lines)), min(4, len(lines) - 2)), reverse=True):
            lines.insert(at, "")
        blocks.append(lines)
    return pages(blocks)


def gaps_everywhere(articles: Sequence[Clean], rng: random.Random) -> str:
    """An empty line after every line, as some programs write pages."""
    return pages([column(a, title_width=18) for a in articles], "\n").replace("\n", "\n\n")


def spaced(articles: Sequence[Clean], rng: random.Random) -> str:
    blocks = []
    for article in articles:
        lines = column(article)
        blocks.append([" ".join(line) if i and rng.random() < 0.25 else line for i, line in enumerate(lines)])
    return pages(blocks)


def spaced_all(articles: Sequence[Clean], rng: random.Random) -> str:
    """Every line of the page letter-spaced, headlines too."""
    return pages([[" ".join(line) for line in column(a, title_width=WIDTH)] for a in articles], "\n")


def interleaved(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns read across, line by line."""
    return "\n".join(_across(_sides(articles, 2)))


def interleaved_two(articles: Sequence[Clean], rng: random.Random) -> str:
    """Pairs of articles side by side, read across, an empty line between pairs."""
    return "\n\n".join(interleaved(articles[i : i + 2], rng) for i in range(0, len(articles), 2))


def interleaved_pairs(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns read across, two lines of each at a time."""
    return "\n".join(_across(_sides(articles, 2), 2))


def interleaved_three(articles: Sequence[Clean], rng: random.Random) -> str:
    """Three columns read across, line by line."""
    return "\n".join(_across(_sides(articles, 3)))


def interleaved_narrow(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns read across, headlines as narrow as the columns."""
    return "\n".join(_across(_sides(articles, 2, WIDTH)))


def interleaved_gaps(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns read across, an empty line after every line."""
    return interleaved(articles, rng).replace("\n", "\n\n")


def interleaved_inside(articles: Sequence[Clean], rng: random.Random) -> str:
    """Each article in two columns under its headline, read across."""
    blocks = []
    for article in articles:
        lines = body(article)
        half = (len(lines) + 1) // 2
        blocks.append([article.title, *_across([lines[:half], lines[half:]])])
    return pages(blocks)


def interleaved_uneven(articles: Sequence[Clean], rng: random.Random) -> str:
    """A wide and a narrow column read across."""
    half = (len(articles) + 1) // 2
    return "\n".join(
        _across(
            [
                [line for a in articles[:half] for line in column(a, 18)],
                [line for a in articles[half:] for line in column(a, 11)],
            ]
        )
    )


def _sides(articles: Sequence[Clean], count: int, title_width: int = 40) -> list[list[str]]:
    """The lines of `count` columns, the articles given to them in order."""
    size = -(-len(articles) // count)
    parts = [articles[at : at + size] for at in range(0, len(articles), size)]
    return [[line for a in part for line in column(a, title_width=title_width)] for part in parts]


def _across(sides: Sequence[Sequence[str]], turn: int = 1) -> list[str]:
    """`turn` lines of each side, over and over."""
    lines: list[str] = []
    for at in range(0, max(map(len, sides)), turn):
        lines += [line for side in sides for line in side[at : at + turn]]
    return lines


def side_by_side(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns on the same lines, as pdftotext -layout gives them."""
    return _beside(articles, 2)


def three_beside(articles: Sequence[Clean], rng: random.Random) -> str:
    """Three columns on the same lines."""
    return _beside(articles, 3)


def _beside(articles: Sequence[Clean], count: int) -> str:
    size = -(-len(articles) // count)
    parts = [articles[at : at + size] for at in range(0, len(articles), size)]
    sides = [[line for a in part for line in (*column(a, title_width=WIDTH), "")] for part in parts]
    rows = []
    for i in range(max(map(len, sides))):
        cells = [side[i] if i < len(side) else "" for side in sides]
        rows.append("".join(cell + "　" * (WIDTH + 3 - len(cell)) for cell in cells).rstrip())
    return "\n".join(rows)


def chunks(articles: Sequence[Clean], rng: random.Random) -> str:
    """Frames of two articles take turns, each ending in the middle of a sentence."""
    out = []
    for i in range(0, len(articles), 2):
        pair = articles[i : i + 2]
        halves = [_halves(a) for a in pair]
        out += [part for a, (first, _) in zip(pair, halves, strict=True) for part in (a.title, first)]
        out += [second for _, second in halves]
    return "\n\n".join(out)


def _halves(article: Clean) -> tuple[str, str]:
    text = article.text
    at = len(text) // 2
    while at < len(text) - 2 and (text[at - 1] in "。\n，！？”" or text[at] in "\n，。！？”、"):
        at += 1
    return text[:at].replace("\n", "\n\n"), text[at:].replace("\n", "\n\n")


def frames(articles: Sequence[Clean], rng: random.Random) -> str:
    """Wrapped frames of two articles take turns, each ending in the middle of a sentence."""
    out = []
    for i in range(0, len(articles), 2):
        parts = []
        for article in articles[i : i + 2]:
            lines = column(article)
            cut = max(2, len(lines) // 2)
            while cut < len(lines) - 1 and lines[cut - 1][-1] in "。！？”":
                cut += 1
            parts.append((lines[:cut], lines[cut:]))
        out += [first for first, _ in parts] + [second for _, second in parts]
    return pages(out)
