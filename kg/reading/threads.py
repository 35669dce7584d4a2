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
    found: dict[int, int] = {}
    _accept(offers, found)
    _accept(_second_offers(blocks, paras, found), found)
    return found


def _accept(offers: list[tuple[float, int, int]], found: dict[int, int]) -> None:
    used = set(found.values())
    for _, at, other in sorted(offers, key=lambda offer: (-offer[0], offer[1], offer[2])):
        if at not in used and other not in found:
            used.add(at)
            found[other] = at


def _second_offers(
    blocks: Sequence[Block], paras: Sequence[int], found: dict[int, int]
) -> list[tuple[float, int, int]]:
    """For what still breaks off: paragraphs right under a photo or a note, which say less by themselves."""
    used = set(found.values())
    offers: list[tuple[float, int, int]] = []
    for place, at in enumerate(paras):
        if at in used or not breaks_off(blocks[at].text):
            continue
        for distance, other in enumerate(paras[place + 1 : place + 1 + _WINDOW]):
            strength = joins(blocks[at].text, blocks[other].text)
            apart = blocks[other - 1].kind not in ("para", "head", "byline", "section")
            if apart and other not in found and strength >= 0.5 and dateline_at(blocks[other].text) is None:
                offers.append((strength - _FARTHER * distance, at, other))
    return offers


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
