"""Blocks in the order of the page -> for each paragraph that breaks off, the one in which it goes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.reading.blocks import Block
from kg.reading.cues import is_lead
from kg.reading.datelines import dateline_at
from kg.reading.joins import joins
from kg.reading.kinds import breaks_off
from kg.reading.likeness import shared, strangeness

_WINDOW = 14  # paragraphs further down in which a broken-off one may go on
_NEXT = 2.5  # the next paragraph is the likely one
_PENDING = 6  # paragraphs after one that breaks off under a headline in which
_SHARED = 1.5  # the next paragraph may be that one's rather than its neighbour's
_FARTHER = 0.1  # each further one is less likely
_FRESH = 0.5  # so is one that begins after a full stop
_WORDS = 0.7  # what the words that two paragraphs share weigh
_NOTE = 1.0  # each note that ends an article in between
_LEAST = -1.5
_KNOWN = 1.0  # the page has the characters at the seam in a row elsewhere

Offer = tuple[float, int, int]  # how well, the paragraph that breaks off, the one that goes on


def continuations(blocks: Sequence[Block]) -> dict[int, int]:
    """{paragraph: the paragraph whose broken-off end it goes on from}, both as indexes of `blocks`.

    Most go on in the next paragraph. Where a headline with its text stands between, frames of articles
    take turns, and the seam and the words say which belongs to which; the best first.
    """
    paras = [at for at, block in enumerate(blocks) if block.kind == "para"]
    ends = [place for place, at in enumerate(paras) if breaks_off(blocks[at].text)]
    if not ends:
        return {}
    page = _triples(block.text for block in blocks)
    near = {place: _next_offer(blocks, paras, place, page) for place in ends}
    far: list[Offer] = []
    last = -_WINDOW - 1  # the last end that no next paragraph goes on from
    for place in ends:
        if near[place] and place <= last + _PENDING:
            near[place] = [(score - _SHARED, at, other) for score, at, other in near[place]]
        last = last if near[place] else place
        if place <= last + _WINDOW:
            far += _far_offers(blocks, paras, place, page)
    return _best([offer for offers in near.values() for offer in offers] + far)


def _best(offers: Sequence[Offer]) -> dict[int, int]:
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, at, other in sorted(offers, key=lambda offer: (-offer[0], offer[1], offer[2])):
        if at not in used and other not in found:
            used.add(at)
            found[other] = at
    return found


def _next_offer(
    blocks: Sequence[Block], paras: Sequence[int], place: int, page: frozenset[str]
) -> list[Offer]:
    """The next paragraph, if nothing says that another story begins there."""
    if place + 1 >= len(paras):
        return []
    at, other = paras[place], paras[place + 1]
    text = blocks[other].text
    heads = " ".join(block.text for block in blocks[at + 1 : other] if block.kind == "head")
    if dateline_at(text) is not None or (heads and is_lead(text)):
        return []
    score = _seam(blocks[at].text, text, page) + _NEXT - _WORDS * strangeness(blocks[at].text, text)
    score -= 4.0 * (shared(heads, text[:260]) if heads else 0.0)
    return [(score, at, other)] if not heads or score >= _NEXT else []


def _far_offers(
    blocks: Sequence[Block], paras: Sequence[int], place: int, page: frozenset[str]
) -> list[Offer]:
    at = paras[place]
    offers: list[Offer] = []
    for distance, other in enumerate(paras[place + 2 : place + 2 + _WINDOW], 1):
        text = blocks[other].text
        before = blocks[other - 1]
        if is_lead(text):
            continue
        score = _seam(blocks[at].text, text, page) - _FARTHER * distance - strangeness(blocks[at].text, text)
        score -= _FRESH * (before.kind == "para" and not breaks_off(before.text))
        score -= 4.0 * (shared(before.text, text[:260]) if before.kind == "head" else 0.0)
        score -= _NOTE * sum(block.kind == "endnote" for block in blocks[at + 1 : other])
        if score >= _LEAST:
            offers.append((score, at, other))
    return offers


def _triples(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(text[at : at + 3] for text in texts for at in range(len(text) - 2))


def _seam(left: str, right: str, page: frozenset[str]) -> float:
    """The seam's strength, more where the page has the same three characters in a row elsewhere."""
    known = left[-2:] + right[:1] in page or left[-1:] + right[:2] in page
    return joins(left, right) + _KNOWN * known
