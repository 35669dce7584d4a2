"""Layouts of headlines: under their articles, doubled, set vertically, stretched, of several lines."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.reading.columns import plain, spaced, wrap
from tests.reading.typeset import WIDTH, Clean, Layout, body, column, pages, wrapped


def after(articles: Sequence[Clean], rng: random.Random) -> str:
    """Every headline under its article."""
    return "\n\n".join("\n\n".join((*a.paragraphs, a.title)) for a in articles)


def after_wrapped(articles: Sequence[Clean], rng: random.Random) -> str:
    return pages([(*body(a), "", *wrapped(a.title, 22)) for a in articles])


def after_tight(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines under their articles, as wide as the columns, and no empty line anywhere."""
    return pages([(*body(a), *wrapped(a.title, WIDTH)) for a in articles], "\n")


def after_some(articles: Sequence[Clean], rng: random.Random) -> str:
    """Some headlines over, some under their articles."""
    blocks = []
    for at, article in enumerate(articles):
        parts = [wrapped(article.title, 20), body(article)]
        blocks += parts[::-1] if at % 2 else parts
    return pages(blocks)


def after_doubled(articles: Sequence[Clean], rng: random.Random) -> str:
    return pages([(*body(a), "", *(line * 2 for line in wrapped(a.title, 12))) for a in articles])


def doubled(articles: Sequence[Clean], rng: random.Random) -> str:
    return pages([(*(line * 2 for line in wrapped(a.title, 12)), *body(a)) for a in articles])


def doubled_letters(articles: Sequence[Clean], rng: random.Random) -> str:
    """促促巴巴州州: bold type that a program made of two strokes."""
    return pages([("".join(letter * 2 for letter in a.title), *body(a)) for a in articles], "\n")


def doubled_lines(articles: Sequence[Clean], rng: random.Random) -> str:
    """The headline printed twice, a line each."""
    return pages([(a.title, a.title, *body(a)) for a in articles])


def doubled_blocks(articles: Sequence[Clean], rng: random.Random) -> str:
    """A headline of two lines printed twice, as a shadow is."""
    return pages([(*wrapped(a.title, 11), *wrapped(a.title, 11), *body(a)) for a in articles], "\n")


def vertical(articles: Sequence[Clean], rng: random.Random) -> str:
    return pages([(*a.title.replace(" ", ""), *body(a)) for a in articles])


def vertical_tight(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines set vertically, no empty line between articles."""
    return pages([(*a.title.replace(" ", ""), *body(a)) for a in articles], "\n")


def vertical_gaps(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines set vertically with an empty line after every letter."""
    return pages([("\n\n".join(a.title.replace(" ", "")), "", *body(a)) for a in articles])


def vertical_after(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines set vertically under their articles."""
    return pages([(*body(a), *a.title.replace(" ", "")) for a in articles])


def stretched(articles: Sequence[Clean], rng: random.Random) -> str:
    """Letter-spaced headlines over plain columns."""
    return pages([(" ".join(a.title.replace(" ", "")), *body(a)) for a in articles], "\n")


def stepped(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines broken into short lines of uneven length, an empty line between them."""
    blocks = []
    for article in articles:
        title = article.title.replace(" ", "")
        cut = max(4, len(title) // 2 - 1)
        blocks.append((title[:cut], "", title[cut:], "", *body(article)))
    return pages(blocks)


def mixed(articles: Sequence[Clean], rng: random.Random) -> str:
    """Each article in a layout of its own."""
    parts: tuple[Layout, ...] = (wrap, spaced, doubled, vertical, plain)
    return "\n\n".join(rng.choice(parts)([a], rng) for a in articles)


def marked(articles: Sequence[Clean], rng: random.Random) -> str:
    """A mark before each headline, no empty line."""
    mark = rng.choice("■●◆▲")
    return pages([(f"{mark} {a.title}", *column(a)[1:]) for a in articles], "\n")
