"""Blocks of a page -> stories: which headline, paragraphs, captions and notes make one article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import ArticleKind
from kg.reading.blocks import Block
from kg.reading.cues import are_last_words, has_bullet, is_lead, is_numbered, tells_a_day
from kg.reading.datelines import dateline_at
from kg.reading.joins import joins
from kg.reading.kinds import JUMP_FROM, JUMP_TO, breaks_off, is_date_only, is_second_part
from kg.reading.likeness import STRANGEST, shared, strangeness
from kg.reading.marks import heads_below, marked
from kg.reading.openings import openings, parted, text_below
from kg.reading.papers import plain_page
from kg.reading.story import Story, share_headlines
from kg.reading.threads import continuations

_LEAD_LENGTH = 260
_CUT = 1.0
_REPORT = 1.0  # short reports with a dateline have no cross-heads
_SHORT = 700  # characters of a short report
_NEW_WORDS = 2.0  # what the words of a headline weigh in the text below it
_OLD_WORDS = 1.5  # and in the text above it


def read_stories(blocks: Sequence[Block]) -> list[Story]:
    """The stories of a page in the order in which they begin on it."""
    walk = _Walk(parted(marked(blocks)))
    return walk.stories()


class _Walk:
    """Goes over the blocks once and gives each to a story."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.links = continuations(blocks)
        self.openings = openings(blocks)
        self.owner: dict[int, tuple[Story, int]] = {}  # block -> its story and its place in the body
        self.found: list[Story] = []
        self.current: Story | None = None
        self.pending: list[int] = []
        self.section = False
        self.heads_below = heads_below(blocks)

    def stories(self) -> list[Story]:
        """All stories, headlines that nothing follows given to what stands above them."""
        for at, block in enumerate(self.blocks):
            self._take(at, block)
        if self.pending:
            self._left_over()
        share_headlines(self.found)
        return self.found

    def _take(self, at: int, block: Block) -> None:
        kind = block.kind
        if kind in ("head", "section"):
            self._take_head(at, block)
        elif kind in ("furniture", "masthead", "advert", "contents"):
            self._take_aside(block)
        elif kind in ("caption", "photo"):
            self._take_caption(at, block)
        elif kind == "endnote":
            self._take_note(at, block)
        elif kind in ("byline", "jump") and (self.pending or is_date_only(block.text)):
            self.pending.append(at)
        elif kind == "byline" and self.current and not self.current.closed:
            self._add(self.current, at)
        else:
            self._take_text(at, block)

    def _take_head(self, at: int, block: Block) -> None:
        if block.kind == "section" and not any(self.blocks[i].kind == "head" for i in self.pending):
            self.section = True
        else:
            if any(self.blocks[i].kind == "caption" for i in self.pending):
                self._picture()
            self.pending.append(at)

    def _picture(self) -> None:
        """A photo with a headline and a caption and no other text: a piece of its own."""
        pending = [self.blocks[i] for i in self.pending]
        heads = [block for block in pending if block.kind == "head"]
        self.found.append(Story(kind="caption", heads=heads, body=[b for b in pending if b not in heads]))
        self.pending = []

    def _take_aside(self, block: Block) -> None:
        heads = [self.blocks[i] for i in self.pending if self.blocks[i].kind == "head"]
        if heads and len(heads) == len(self.pending) and not self.heads_below:
            self.found.append(Story(kind="other", body=heads))  # a masthead's words, not a headline
            self.pending = []
        kind: ArticleKind = block.kind if block.kind in ("contents", "masthead", "advert") else "other"
        last = self.found[-1] if self.found else None
        if last is not None and (last.kind == kind or {last.kind, kind} == {"masthead", "other"}):
            last.body.append(block)
            last.kind = "masthead" if kind == "masthead" else last.kind
        else:
            self.found.append(Story(kind=kind, body=[block]))

    def _take_caption(self, at: int, block: Block) -> None:
        story = self.current
        if self.pending or (story is not None and story.body and not story.closed):
            if self.pending:
                self.pending.append(at)  # between a headline and its text: it goes where the text goes
            elif story is not None:
                story.captions.append(block)
            return
        piece = Story(kind="caption", body=[block])
        self.found.append(piece)
        if self.heads_below:
            self.current = piece
            piece.closed = True

    def _take_note(self, at: int, block: Block) -> None:
        if self.pending:  # 发布时间：2024-11-15 来源：… under a headline
            self.pending.append(at)
            return
        if self.current is None:
            self._take_aside(block)
            return
        self._add(self.current, at)
        self.current.closed = True

    # ── text ──────────────────────────────────────────────────────────────────────────────────────

    def _take_text(self, at: int, block: Block) -> None:
        source = self.links.get(at)
        if source is not None and source in self.owner:
            self._go_on(at, *self.owner[source])
            return
        if self.pending:
            self._under_heads(at, block)
        elif at in self.openings or self._begins(block):
            self.current = self._new()
        assert self.current is not None
        self._add(self.current, at)

    def _begins(self, block: Block) -> bool:
        """Whether text without a headline above it begins another story."""
        story = self.current
        if story is None or story.kind != "article" or is_second_part(block.text):
            return True
        if dateline_at(block.text):
            return bool(story.body)
        return story.closed and (len(block.text) > 30 or self.heads_below)

    def _go_on(self, at: int, story: Story, place: int) -> None:
        """A paragraph that goes on in mid-sentence; headlines between belong to its story or stand aside."""
        heads = [i for i in self.pending if self.blocks[i].kind == "head"]
        if self.pending and not story.heads and heads:
            story.heads += [self.blocks[i] for i in heads]
        elif heads:
            self.found.append(Story(kind="other", body=[self.blocks[i] for i in heads]))
        for i in self.pending:
            if self.blocks[i].kind in ("caption", "photo"):
                story.captions.append(self.blocks[i])
        self.pending = []
        self.current = story
        story.body.append(self.blocks[at])
        if place == len(story.body) - 2:
            story.glued.add(len(story.body) - 1)
        self.owner[at] = (story, len(story.body) - 1)
        self._jumps(story, self.blocks[at])

    def _under_heads(self, at: int, block: Block) -> None:
        heads = [self.blocks[i] for i in self.pending if self.blocks[i].kind in ("head", "section")]
        story = self.current
        if story is not None and self._is_inside(story, block):
            story.heads += heads
            self.pending = [i for i in self.pending if self.blocks[i] not in heads]
        elif story is not None and (own := self._above(story, heads, block)):
            story.heads += own
            heads = heads[len(own) :]
            story.closed = True
            self.pending = [i for i in self.pending if self.blocks[i] not in (*own, *heads)]
            self.current = self._new()
            self.current.heads = heads
        elif self._is_new(heads, at):
            self.current = self._new()
            self.current.heads = [head for head in heads if not is_date_only(head.text)]
            self.pending = [i for i in self.pending if self.blocks[i] not in self.current.heads]
        elif story is not None:
            story.cross_heads += 1
            story.cross_head = heads[-1].lines[-1].text if heads else ""
        assert self.current is not None
        for i in self.pending:
            if self.blocks[i].kind in ("caption", "photo"):
                self.current.captions.append(self.blocks[i])
            else:
                self._add(self.current, i)
        self.pending = []
        self.section = False

    def _is_inside(self, story: Story, block: Block) -> bool:
        """Whether a headline stands in the middle of its story, whose text broke off above it."""
        if story.heads or not story.body or story.closed or story.kind != "article":
            return False
        return breaks_off(story.body[-1].text) and len(story.text()) > 60 and not is_lead(block.text)

    def _above(self, story: Story, heads: list[Block], block: Block) -> list[Block]:
        """Those of the headlines over a text that belong to the story above: all, the first, or none."""
        title = " ".join(head.text for head in heads)
        if self._is_above(story, title, block):
            return heads
        return heads[:1] if heads and self._is_above(story, heads[0].text, block) else []

    def _is_above(self, story: Story, title: str, block: Block) -> bool:
        """Whether a headline belongs to the story above it, not to the text below it."""
        if story.heads or not story.body:
            return False
        difference = shared(title, story.lead()) - shared(title, block.text[:_LEAD_LENGTH])
        if dateline_at(block.text) or is_lead(block.text):
            return difference > (-0.1 if self.heads_below else 0.35)
        return difference > (0.0 if self.heads_below else 0.35)

    def _is_new(self, heads: Sequence[Block], at: int) -> bool:
        """Whether headlines begin another story: else they are cross-heads inside the one that is open."""
        story = self.current
        if story is None or story.kind != "article" or not story.body:
            return True
        if is_second_part(self.blocks[at].text) or any(self.blocks[i].kind == "jump" for i in self.pending):
            return True
        pictures = "".join(self.blocks[i].text for i in self.pending if self.blocks[i].kind == "caption")
        below = text_below(self.blocks, at)
        texts = (
            [below, pictures + below] if pictures else [below]
        )  # a first paragraph may look like a caption
        return max(self._newness(story, heads, text) for text in texts) > _CUT

    def _newness(self, story: Story, heads: Sequence[Block], text: str) -> float:
        title = " ".join(head.text for head in heads)
        score = self._newness_by_signs(story, heads, title, text)
        if score > _CUT + _OLD_WORDS + STRANGEST or score < _CUT - _NEW_WORDS - STRANGEST:
            return score  # whatever the words say
        above = story.text()
        score += _NEW_WORDS * shared(title, text[:_LEAD_LENGTH]) - _OLD_WORDS * shared(title, above[-600:])
        return score if abs(score - _CUT) > STRANGEST else score + strangeness(above, text)

    def _newness_by_signs(self, story: Story, heads: Sequence[Block], title: str, text: str) -> float:
        longest = max(len(line.text) for head in heads for line in head.lines)
        score = 3.0 if dateline_at(text) else 1.2 if is_lead(text) else 0.6 * tells_a_day(text)
        score += 1.0 * are_last_words(story.body[-1].text)
        score += _REPORT * (not story.cross_heads and story.is_report() and story.is_shorter(_SHORT))
        score += 2.5 * any(self.blocks[i].kind == "byline" for i in self.pending)
        score += 2.5 * story.closed + 2.0 * self.section
        score += 1.5 * any(line.display for head in heads for line in head.lines)
        score += 1.5 * has_bullet(title) - 3.0 * is_numbered(title)
        score += 0.7 * (longest >= 14) + 0.5 * (longest >= 20) - 1.0 * (longest < 8)
        score -= 1.5 * (joins(heads[-1].text, text) >= 3)
        if story.cross_heads and title[-2:] == story.cross_head[-2:]:
            score -= 3.0  # 钱包“鼓”起来, 民心“暖”起来
        elif story.cross_heads >= 2 and not story.closed:
            score -= 1.0 * (abs(len(story.cross_head) - longest) <= 4)
        return score

    def _new(self) -> Story:
        story = Story()
        self.found.append(story)
        return story

    def _add(self, story: Story, at: int) -> None:
        block = self.blocks[at]
        story.body.append(block)
        self.owner[at] = (story, len(story.body) - 1)
        self._jumps(story, block)

    def _jumps(self, story: Story, block: Block) -> None:
        if "上接" in block.text[:4] and (match := JUMP_FROM.match(block.text)):
            story.continued_from = _page_number(match[1])
        if "转" in block.text[-30:] and (match := JUMP_TO.search(block.text[-30:])):
            story.continues_to = _page_number(match[1])
            story.closed = True

    def _left_over(self) -> None:
        heads = [self.blocks[i] for i in self.pending if self.blocks[i].kind in ("head", "section")]
        rest = [self.blocks[i] for i in self.pending if self.blocks[i].kind not in ("head", "section")]
        if heads and any(block.kind == "caption" for block in rest):
            self._picture()
            return
        story = self.current
        if story is not None and not story.heads and heads:
            story.heads += heads
        elif heads:
            self._at_the_end(story, heads)
        if rest:
            self.found.append(Story(kind="other", body=rest))

    def _at_the_end(self, story: Story | None, heads: list[Block]) -> None:
        """Short lines under the last story: its signature or cross-heads, or nothing that belongs to it."""
        if story is not None and not story.closed and sum(len(head.text) for head in heads) < 40:
            story.body += heads
        else:
            self.found.append(Story(kind="other", body=heads))


def _page_number(words: str) -> str:
    """第9页 -> 9; 一版 -> 1."""
    return plain_page(re.sub(r"[第版页\s]", "", words))
