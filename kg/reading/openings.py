"""Blocks -> where articles begin whose headlines stand under them while others' stand over theirs."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reading.blocks import Block
from kg.reading.kinds import breaks_off
from kg.reading.likeness import shared

_LEAD_LENGTH = 260
_OWN = 0.5  # of a headline's words that its own first paragraph has
_MORE = 0.35  # how much more than any other paragraph near it


def parted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with a headline parted at an empty line where its first part says what stands above it."""
    done: list[Block] = []
    for at, block in enumerate(blocks):
        cut = _part(blocks, at) if block.kind == "head" else 0
        parts = (block.lines[:cut], block.lines[cut:]) if cut else ()
        done += [
            Block("head", " ".join(x.text for x in part), part, part[0].gap, block.width) for part in parts
        ]
        if not cut:
            done.append(block)
    return done


def openings(blocks: Sequence[Block]) -> frozenset[int]:
    """The paragraphs that begin an article without a headline above it, by the headline that follows."""
    found = set()
    for at, block in enumerate(blocks):
        if block.kind != "head":
            continue
        under = shared(block.text, _lead_below(blocks, at))
        paras = _paras_above(blocks, at) if under <= 1.0 - _MORE else []
        if len(paras) < 2:
            continue
        own = [shared(block.text, blocks[para].text[:_LEAD_LENGTH]) for para in paras]
        best = max(range(len(own)), key=lambda place: own[place])
        others = [*own[:best], under]
        fresh = best > 0 and not breaks_off(blocks[paras[best - 1]].text)
        if fresh and own[best] >= _OWN and own[best] >= max(others) + _MORE:
            found.add(paras[best])
    return frozenset(found)


def _part(blocks: Sequence[Block], at: int) -> int:
    """How many lines of a headline are another's, of the article above; 0 for none."""
    lines = blocks[at].lines
    if not any(line.gap for line in lines[1:]):
        return 0
    above = "".join(blocks[para].text for para in _paras_above(blocks, at))
    below = _lead_below(blocks, at)
    if not above or not below:
        return 0
    for cut in range(1, len(lines)):
        if lines[cut].gap and all(
            shared(words, near) >= shared(words, far) + _MORE
            for words, near, far in (
                ("".join(line.text for line in lines[:cut]), above, below),
                ("".join(line.text for line in lines[cut:]), below, above),
            )
        ):
            return cut
    return 0


def _paras_above(blocks: Sequence[Block], at: int) -> list[int]:
    """The paragraphs between a headline and the last one above it."""
    found: list[int] = []
    for above in range(at - 1, -1, -1):
        if blocks[above].kind not in ("para", "photo", "caption", "byline", "endnote"):
            break
        if blocks[above].kind == "para":
            found.append(above)
    return found[::-1]


def _lead_below(blocks: Sequence[Block], at: int) -> str:
    below = next((block for block in blocks[at + 1 : at + 4] if block.kind == "para"), None)
    return below.text[:_LEAD_LENGTH] if below else ""


def text_below(blocks: Sequence[Block], at: int) -> str:
    """The text from a paragraph to the next headline, as much as a headline is compared with."""
    text = ""
    for block in blocks[at : at + 12]:
        if len(text) > 300 or block.kind in ("head", "section"):
            break
        text += block.text if block.kind == "para" else ""
    return text or blocks[at].text
