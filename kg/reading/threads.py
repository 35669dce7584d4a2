"""Blocks in the order of the page -> for each paragraph that breaks off, the one in which it goes on."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reading.blocks import Block
from kg.reading.datelines import dateline_at
from kg.reading.joins import is_ended, joins

_WINDOW = 14  # paragraphs further down in which a broken-off one may go on
_NEXT = 1.5  # the next paragraph is the likely one
_FARTHER = 0.1  # each further one is less likely
_LEAST = 2.0


def continuations(blocks: Sequence[Block]) -> dict[int, int]:
    """{paragraph: the paragraph whose broken-off end it goes on from}, both as indexes of `blocks`.

    Frames of two articles may take turns; the seam of the words says which belongs to which. Best first.
    """
    paras = [at for at, block in enumerate(blocks) if block.kind == "para"]
    offers: list[tuple[float, int, int]] = []
    for place, at in enumerate(paras):
        if not breaks_off(blocks[at].text):
            continue
        for distance, other in enumerate(paras[place + 1 : place + 1 + _WINDOW]):
            offers += _offer(blocks, at, other, distance)
    offers.sort(key=lambda offer: (-offer[0], offer[1], offer[2]))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, at, other in offers:
        if at not in used and other not in found:
            used.add(at)
            found[other] = at
    return found


def breaks_off(text: str) -> bool:
    """Whether a paragraph stops in the middle of a sentence."""
    return not is_ended(text) and text[-1] not in "：:"


def _offer(blocks: Sequence[Block], at: int, other: int, distance: int) -> list[tuple[float, int, int]]:
    text = blocks[other].text
    if dateline_at(text) is not None:
        return []
    strength = joins(blocks[at].text, text)
    if distance == 0:
        apart = any(block.kind == "head" for block in blocks[at + 1 : other])
        return [(strength + _NEXT, at, other)] if strength >= (0.0 if apart else -_NEXT - 0.5) else []
    before = blocks[other - 1]
    if before.kind == "para" and not breaks_off(before.text):
        return []  # it begins after a full stop: a paragraph of its own
    score = strength - _FARTHER * distance
    return [(score, at, other)] if score >= _LEAST else []
