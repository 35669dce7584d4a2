"""Blocks -> blocks with each photo's caption and credit as one: by the lines above and below a credit."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reading.blocks import Block, joined
from kg.reading.datelines import dateline_at
from kg.reading.joins import begins, joins
from kg.reading.kinds import breaks_off

_LENGTH = 140  # characters of a caption at most
_NARROW = 11.0  # characters: a column beside a photo
_PICTURED = ("图为", "图①", "上图", "下图", "左图", "右图", "这是")
_AROUND = ("para", "photo", "para")
_SLACK = 1.5  # characters by which a full line may be shorter than its column
_LINES = 8  # of a caption at most
_BEGINS = 0.7  # what it weighs that its first character begins sentences
_SHOWN = 2.0  # and that it begins as captions do
_SEAM = 0.5  # how much better the text goes on below a credit than in the caption above it


def with_whole_credits(blocks: Sequence[Block]) -> list[Block]:
    """本报记者 袁 / 海军 摄: a credit that a narrow column breaks is one."""
    done: list[Block] = []
    for block in blocks:
        if done and block.kind == "photo" and not block.gap and done[-1].kind == "byline":
            last = done.pop()
            done.append(
                Block("photo", last.text + block.text, last.lines + block.lines, last.gap, block.width)
            )
        else:
            done.append(block)
    return done


def with_captions(blocks: Sequence[Block]) -> list[Block]:
    """The words above a photo's credit are its caption, and so is a line that ends in one."""
    done: list[Block] = []
    blocks = _with_split_captions(blocks)
    for at, block in enumerate(blocks):
        if block.kind == "caption" and done and _goes_on_in(done[-1], block):
            above = done.pop()
            text = joined((*above.lines, *block.lines))
            done.append(Block("caption", text, (*above.lines, *block.lines), above.gap, block.width))
            continue
        if block.kind != "photo":
            done.append(block)
            continue
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        count = 0 if _goes_on_under(done, below) else _caption_parts(done, below)
        parts = [*done[len(done) - count :], block]
        lines = tuple(line for part in parts for line in part.lines)
        del done[len(done) - count :]
        text = "\n".join(part.text for part in parts)
        done.append(Block("caption" if count else "photo", text, lines, parts[0].gap, parts[0].width))
    return done


def _with_split_captions(blocks: Sequence[Block]) -> list[Block]:
    """A caption set into the middle of a sentence is a paragraph of its own: …设管/工人在劳动。/甲 摄/道…."""
    done: list[Block] = []
    for at, block in enumerate(blocks):
        count = _lines_of_caption(blocks, at)
        if count:
            rest, caption = block.lines[:-count], block.lines[-count:]
            done.append(Block("para", joined(rest), rest, block.gap, block.width))
            done.append(Block("para", joined(caption), caption, 1, block.width))
        else:
            done.append(block)
    return done


def _lines_of_caption(blocks: Sequence[Block], at: int) -> int:
    """How many last lines of a paragraph above a photo's credit are its caption; 0 where no seam says so.

    The line above the caption breaks off, and goes on better under the credit than in the caption.
    """
    if at + 2 >= len(blocks) or (blocks[at].kind, blocks[at + 1].kind, blocks[at + 2].kind) != _AROUND:
        return 0
    lines, below = blocks[at].lines, blocks[at + 2].text
    best, found = _SEAM, 0
    if blocks[at + 1].gap or len(lines) < 2:
        return 0
    if breaks_off(lines[-1].text) and joins(lines[-1].text, below) > 0.0:
        return 0  # the sentence itself goes on under the credit
    above = 0.0 if breaks_off(lines[-1].text) else _BEGINS * begins(below)
    for count in range(1, min(_LINES, len(lines) - 1) + 1):
        before = lines[-count - 1].text
        if not breaks_off(before):
            continue
        first = lines[-count].text
        better = joins(before, below) - joins(before, first) + _BEGINS * begins(first) - above
        better += _SHOWN * first.startswith(_PICTURED)
        if better > best:
            best, found = better, count
    return found


def _goes_on_in(above: Block, caption: Block) -> bool:
    """Whether a paragraph breaks off and its last words stand in the line of the credit: …排查。甲 摄."""
    return (
        above.kind == "para"
        and not caption.gap
        and breaks_off(above.text)
        and len(above.text) + len(caption.text) <= _LENGTH
        and not dateline_at(above.text)
    )


def _goes_on_under(done: Sequence[Block], below: Block | None) -> bool:
    """Whether the paragraph above a credit breaks off and goes on below it: it is no caption."""
    if not done or done[-1].kind != "para" or below is None or below.kind != "para":
        return False
    if not breaks_off(done[-1].text):
        return False
    full = 0.0 < done[-1].width - _SLACK <= len(done[-1].lines[-1].text)
    return full or joins(done[-1].text, below.text) - _BEGINS * begins(below.text) >= 0.5


def _caption_parts(done: Sequence[Block], below: Block | None) -> int:
    """How many paragraphs above a credit are the photo's: those up to the next empty line, if they are short.

    In a narrow column, one more that an empty line sets apart. Without an empty line, those up to a headline;
    the last one alone where text stands under the credit.
    """
    count = length = 0
    for last in reversed(done):
        if last.kind != "para" or dateline_at(last.text) or length + len(last.text) > _LENGTH:
            break
        length += len(last.text)
        count += 1
        if last.gap:
            beside = done[-count - 1] if len(done) > count else None
            narrow = beside is not None and 0 < beside.width <= _NARROW and 0 < last.width <= _NARROW
            return count + (narrow and beside is not None and beside.kind == "para" and len(beside.text) < 60)
    if count and (count == len(done) or done[-count - 1].kind != "para"):
        return 1 if below is not None and below.kind == "para" else count
    return int(bool(done) and done[-1].kind == "para" and done[-1].text.startswith(_PICTURED))
