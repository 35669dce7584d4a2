"""Clean articles damaged in each way that pages are: how many come out whole, layout by layout."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import pytest

from kg.model import Article, Page
from kg.reading.cut import cut
from kg.reading.jumps import join_jumps
from tests.reading.clean import CLEAN
from tests.reading.damage import LAYOUTS, damage
from tests.reading.typeset import Clean, Damaged

_SEEDS = range(6)
_ON_PAGE = 5

# How many of 30 articles (six pages of five) come out whole, and how many of these with their headline: the
# least that the rules must reach. Reading across and frames in turn are the hard ones.
LEAST = {
    "plain": (30, 30), "tight": (30, 30), "wrap": (30, 30), "wrap_tight": (30, 30),
    "wrap_narrow": (28, 28), "wrap_indented": (30, 30), "wrap_gaps": (30, 30), "gaps_everywhere": (30, 30),
    "spaced": (30, 30), "spaced_all": (28, 28), "interleaved": (22, 22), "interleaved_two": (21, 21),
    "interleaved_pairs": (10, 9), "interleaved_three": (23, 23), "interleaved_narrow": (18, 18),
    "interleaved_gaps": (22, 22), "interleaved_inside": (20, 20), "interleaved_uneven": (24, 23),
    "side_by_side": (30, 30), "three_beside": (30, 30), "chunks": (9, 9), "frames": (6, 6),
    "after": (30, 30), "after_wrapped": (30, 30), "after_tight": (30, 28), "after_some": (26, 24),
    "after_doubled": (30, 30), "doubled": (30, 30), "doubled_letters": (30, 30), "doubled_lines": (30, 30),
    "doubled_blocks": (30, 30), "vertical": (30, 30), "vertical_tight": (30, 30),
    "vertical_gaps": (30, 30), "vertical_after": (30, 30), "stretched": (30, 30), "stepped": (26, 26),
    "mixed": (30, 30), "marked": (30, 30), "captions": (29, 29), "captions_tight": (26, 26),
    "credits_inside": (22, 22), "captions_above": (30, 30), "furnished": (30, 30), "masthead": (30, 29),
    "running_heads": (30, 30), "contents_page": (30, 30), "contents_front": (29, 25),
    "contents_numbers": (30, 30), "adverts": (30, 30), "sections": (30, 29), "bylines": (30, 30),
    "jumps": (30, 30), "crowded": (18, 18), "inside": (7, 5), "kicked": (29, 29), "crossed": (18, 18),
    "crossed_gaps": (18, 18), "named": (10, 10), "versed": (20, 19), "half_width": (30, 30),
    "recognised": (28, 27), "frames_three": (1, 1), "columns_gaps": (30, 30), "narrow": (22, 22),
    "jumps_after": (29, 24), "magazine": (21, 21), "anyhow": (29, 28), "anyhow_after": (27, 24),
}  # fmt: skip


def _shingles(text: str, size: int) -> set[str]:
    bare = re.sub(r"\s", "", text)
    return {bare[i : i + size] for i in range(max(1, len(bare) - size + 1))}


def _whole(article: Clean, found: Sequence[Article]) -> Article | None:
    wanted = _shingles(article.text, 5)
    for piece in found:
        got = _shingles(piece.text, 5)
        if len(wanted & got) / len(wanted | got) >= 0.85:
            return piece
    return None


def _same_headline(one: str, other: str) -> bool:
    left, right = _shingles(one, 2), _shingles(other, 2)
    return 2 * len(left & right) / (len(left) + len(right)) >= 0.8


def _page(layout: str, seed: int) -> Damaged:
    return damage(layout, random.Random(seed).sample(CLEAN, _ON_PAGE), seed)


def test_every_layout_has_its_least() -> None:
    assert set(LEAST) == set(LAYOUTS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_articles_come_out_whole(layout: str) -> None:
    whole = titled = 0
    for seed in _SEEDS:
        page = _page(layout, seed)
        found = join_jumps(cut(Page(source="page.txt", text=page.text), None))
        for article in page.articles:
            piece = _whole(article, found)
            whole += piece is not None
            titled += piece is not None and _same_headline(article.title, piece.title)
    least_whole, least_titled = LEAST[layout]
    assert whole >= least_whole
    assert titled >= least_titled


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_character_is_invented(layout: str) -> None:
    page = _page(layout, 1)
    for article in cut(Page(source="page.txt", text=page.text), None):
        from_page = "".join(page.text[span.start : span.stop] for span in article.spans)
        assert re.sub(r"\s", "", from_page) == re.sub(r"\s", "", article.text)


def test_the_same_page_is_cut_the_same_way_twice() -> None:
    page = Page(source="page.txt", text=_page("mixed", 2).text)
    assert cut(page, None) == cut(page, None)
