"""Blocks -> blocks known by their neighbours: by-lines, tables of contents; headlines below."""

from __future__ import annotations

from collections.abc import Sequence

from kg.reading.blocks import Block, BlockKind
from kg.reading.captions import with_captions, with_whole_credits
from kg.reading.cues import is_lead
from kg.reading.datelines import dateline_at
from kg.reading.joins import joins
from kg.reading.kinds import ends_in_page, is_date_only, is_entry
from kg.reading.likeness import shared
from kg.reading.line import Line
from kg.reading.names import are_names

_LEAD_LENGTH = 260


def marked(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the kinds that their neighbours give them; what belongs together is one block."""
    return with_captions(_with_names(_with_contents(_with_split_entries(with_whole_credits(blocks)))))


def head_of(lines: Sequence[Line]) -> Block:
    """A headline of these lines."""
    return Block("head", " ".join(line.text for line in lines), tuple(lines), 1)


def _as(block: Block, kind: BlockKind) -> Block:
    return Block(kind, block.text, block.lines, block.gap, block.width)


def _with_split_entries(blocks: Sequence[Block]) -> list[Block]:
    """某某会议召开 第2版 / 新的标题: lines that end in a page number, apart from the headline under them."""
    done: list[Block] = []
    for block in blocks:
        if block.kind != "head":
            done.append(block)
            continue
        last = max((at for at, line in enumerate(block.lines) if ends_in_page(line.text)), default=-1)
        if last < 0 or last + 1 == len(block.lines):
            done.append(block)
            continue
        for lines in (block.lines[: last + 1], block.lines[last + 1 :]):
            text = " ".join(line.text for line in lines)
            done.append(Block("head", text, lines, lines[0].gap, block.width))
    return done


def _with_contents(blocks: Sequence[Block]) -> list[Block]:
    """Tables of contents: from their heading, or from three entries in a row, to the first line of prose."""
    done: list[Block] = []
    inside = False
    for at, block in enumerate(blocks):
        if block.kind == "contents" or (not inside and _entries_from(blocks, at)):
            inside = True
        elif inside and _is_prose(blocks, at):
            inside = False
        if inside and block.kind != "furniture":
            entries = "\n".join(line.text for line in block.lines)
            done.append(Block("contents", entries, block.lines, block.gap, block.width))
        else:
            done.append(block)
    return done


def _entries_from(blocks: Sequence[Block], at: int) -> bool:
    if blocks[at].kind not in ("head", "para") or not is_entry(blocks[at].lines[0].text):
        return False
    lines = [
        line.text
        for block in blocks[at : at + 3]
        if block.kind in ("head", "para", "text")
        for line in block.lines
    ]
    return len(lines) >= 3 and all(is_entry(line) for line in lines[:3])


def _is_prose(blocks: Sequence[Block], at: int) -> bool:
    """Whether a table of contents is over: text begins here, or a headline or by-line with text under it."""
    block = blocks[at]
    if block.kind == "para":
        return len(block.text) >= 60 or is_lead(block.text) or block.text[-1] in "。！？”"
    if block.kind not in ("head", "section", "byline"):
        return block.kind == "photo"
    if block.kind == "head" and any(is_entry(line.text) for line in block.lines):
        return False
    after = next((b for b in blocks[at + 1 : at + 4] if b.kind not in ("byline", "section")), None)
    if after is None or after.kind != "para":
        return False
    return (
        len(after.text) >= 60
        or is_lead(after.text)
        or (len(after.text) >= 24 and after.text[-1] in "。！？”")
    )


def _with_names(blocks: Sequence[Block]) -> list[Block]:
    """Lines of names alone under a headline are the by-line; so is a date above it (3月6日)."""
    done: list[Block] = []
    for at, block in enumerate(blocks):
        under_head = bool(done) and done[-1].kind in ("head", "section")
        over_head = at + 1 < len(blocks) and blocks[at + 1].kind == "head"
        if block.kind == "para" and (
            (under_head and at + 1 < len(blocks) and are_names(block.text))
            or ((under_head or over_head) and is_date_only(block.text))
        ):
            done.append(_as(block, "byline"))
        elif block.kind == "head" and len(block.lines) > 1:
            done += _without_names(block)
        else:
            done.append(block)
    return done


def _are_writers(above: str, names: str) -> bool:
    """Whether the last line of a headline is names, not the end of its last word (致/贺电, 进行/国事访问)."""
    if not are_names(names) or " " in names:
        return are_names(names)
    word = len(names) in (2, 4) and max(map(joins, names, names[1:])) >= 3.0
    return joins(above, names) < 1.0 and not word


def _without_names(head: Block) -> list[Block]:
    """A headline without the date above it and the names under it, each a block of its own."""
    first = 1 if is_date_only(head.lines[0].text) else 0
    named = len(head.lines) > first + 1 and _are_writers(head.lines[-2].text, head.lines[-1].text)
    last = len(head.lines) - named
    parts = (("byline", head.lines[:first]), ("head", head.lines[first:last]), ("byline", head.lines[last:]))
    return [
        Block(kind, " ".join(line.text for line in lines), lines, lines[0].gap, head.width)  # type: ignore[arg-type]
        for kind, lines in parts
        if lines
    ]


def heads_below(blocks: Sequence[Block]) -> bool:
    """Whether the headlines of this page stand under their articles: by the words that they share."""
    score = -0.3
    above = lead = head = ""
    for block in blocks:
        if block.kind == "head":
            above, lead = lead or above, ""
            head = f"{head} {block.text}" if head else block.text
        elif block.kind == "para" and head:
            score += shared(head, above) - shared(head, block.text[:_LEAD_LENGTH])
            above = head = ""
            lead = block.text[:_LEAD_LENGTH]
        elif block.kind == "para":
            lead = ("" if dateline_at(block.text) else lead) + block.text[:_LEAD_LENGTH]
            lead = lead[:_LEAD_LENGTH]
    if head and above:
        score += 0.8 * (0.3 + shared(head, above))
    first = next((block.kind for block in blocks if block.kind in ("head", "para")), "head")
    return score + 0.3 * (first == "para") > 0
