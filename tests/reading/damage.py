"""Pages made of clean articles, damaged in the ways that real pages are, with the cuts known."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.reading import columns, composed, headings, surroundings
from tests.reading.typeset import Clean, Damaged, Layout

LAYOUTS: dict[str, Layout] = {
    f.__name__: f
    for f in (
        columns.plain, columns.tight, columns.wrap, columns.wrap_tight, columns.wrap_narrow,
        columns.wrap_indented, columns.wrap_gaps, columns.gaps_everywhere, columns.spaced, columns.spaced_all,
        columns.interleaved, columns.interleaved_two, columns.interleaved_pairs, columns.interleaved_three,
        columns.interleaved_narrow, columns.interleaved_gaps, columns.interleaved_inside,
        columns.interleaved_uneven, columns.side_by_side, columns.three_beside, columns.chunks,
        columns.frames,
        headings.after, headings.after_wrapped, headings.after_tight, headings.after_some,
        headings.after_doubled, headings.doubled, headings.doubled_letters, headings.doubled_lines,
        headings.doubled_blocks, headings.vertical, headings.vertical_tight, headings.vertical_gaps,
        headings.vertical_after, headings.stretched, headings.stepped, headings.mixed, headings.marked,
        surroundings.captions, surroundings.captions_tight, surroundings.credits_inside,
        surroundings.captions_above, surroundings.furnished, surroundings.masthead,
        surroundings.running_heads, surroundings.contents_page, surroundings.contents_front,
        surroundings.contents_numbers, surroundings.adverts, surroundings.sections, surroundings.bylines,
        surroundings.jumps, surroundings.crowded,
        composed.inside, composed.kicked, composed.crossed, composed.crossed_gaps, composed.named,
        composed.versed, composed.half_width, composed.recognised, composed.frames_three,
        composed.columns_gaps, composed.narrow, composed.jumps_after, composed.magazine, composed.anyhow,
        composed.anyhow_after,
    )
}  # fmt: skip


def damage(layout: str, articles: Sequence[Clean], seed: int) -> Damaged:
    """A page of `articles` in `layout`; the same for the same seed.

    Kinds of matter (cross-heads, lists of names) stand in the articles themselves.
    """
    if change := composed.MATTER.get(layout):
        articles = [change(article, random.Random(seed)) for article in articles]
    return Damaged(layout, LAYOUTS[layout](articles, random.Random(seed)), tuple(articles))
