"""Finds posts: plain text -> stretches such as 副主任, 常务副校长, 一级高级警长."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick

from kg.grammar.names.bounds import han_name, han_score, right_score, surnames
from kg.grammar.text.vocabulary import ENDING, Known, flags
from kg.resources import table


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post at `text[start:stop]`; `kind` as in data/lexicon/posts.tsv."""

    start: int
    stop: int
    kind: str


@cache
def kinds() -> dict[str, str]:
    """Every word of the table of posts with its kind."""
    return {row[0]: row[1] for row in table("posts.tsv")}


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, kind in kinds().items():
        if kind not in ("prefix", "degree", "credit") and len(word) > 1:
            automaton.add_word(word, (len(word), kind))
    automaton.make_automaton()
    return automaton


_REAL = ("jurisdiction", "post", "rank", "study", "work")


def posts_of(text: str) -> list[Post]:
    """The posts of a plain text in order, whoever holds them (中校|友 is 校友)."""
    found = []
    for last, (length, word_kind) in _automaton().iter_long(text):
        start, stop, kind = last + 1 - length, last + 1, word_kind
        after = next((n for n in (3, 2) if kinds().get(text[last : last + n]) in _REAL), 0)
        if after:  # 中|校友, 书店|主理人
            start, stop, kind = last, last + after, kinds()[text[last : last + after]]
        # 正厅长|级; 担任局长|期间, 主任|职务
        held = kind in ("post", "jurisdiction") and text.startswith(("期间", "职务"), stop)
        if text.startswith("级", stop) or (not held and _is_cut_off(text, start, stop, kind)):
            continue
        found.append(Post(_with_prefixes(text, start), stop, kind))
    return found


# 院长江龙: the post is sure before a name that makes a place with its last sign; 市长宁区 is none.
_SURE = frozenset(("院长", "校长", "局长", "处长", "部长", "厅长", "主任", "会长", "所长", "科长", "司长"))
_OFFICES = (
    "办公室",
    "办公厅",
    "官邸",
    "大选",
    "选举",
    "候选",
    "委员会",
    "领导委员会",
    "夫人",
)  # 总统办公室: the body or the vote, not who holds the post
_TAILS = frozenset(("长期", "长远", "长效", "任务", "员工", "任期", "任职"))
# 干部|三局, 高校领导干部|二处: the post belongs to a department's name.
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,2}[局处司科部室]")


_BEFORE_HEADS = frozenset("、，副理代兼")
_MINISTERS = ("外长", "防长", "财长")  # 外长沙伦赛


def _is_sure(text: str, start: int, stop: int) -> bool:
    post = text[start:stop]
    if post.endswith(_MINISTERS) or (post in _SURE and _is_name(text, stop, 2.0)):
        return True
    heads = text[start - 1 : start] in _BEFORE_HEADS  # 县委副书记、代理|县长|沙某某; but 湖南省|长沙
    return heads and post.endswith("长") and _is_name(text, stop, 2.6)


def _is_cut_off(text: str, start: int, stop: int, kind: str) -> bool:
    """会长期 holds no 会长, 主席台 no 主席, 公司机关 no 司机: its last sign belongs to the next word."""
    follows = text[stop - 1 : stop + 1]
    if len(follows) < 2 or _NUMBERED.match(text, stop):
        return len(follows) == 2
    known = flags()
    if known.get(text[start : stop + 1], 0) or follows in _TAILS or text.startswith(_OFFICES, stop):
        return True
    if _makes_place(text, stop) and not _is_sure(text, start, stop):
        return True
    more = kind in ("work", "address") and not _follows_name(text, start) and _is_part_of_more(text, stop)
    if more or _is_of_a_body(text, stop):
        return True
    if not known.get(follows, 0) & Known.WORD:
        return False
    if known.get(text[start - 1 : start + 1], 0) & (Known.WORD | Known.PLACE):
        return True
    return kind in ("work", "address") and not _is_name(text, stop)


_ADDRESSED = ("老师", "医生", "大夫")


def _follows_name(text: str, start: int) -> bool:
    """陈坤|老师|鲜明的个性: a name at the head of a clause is addressed so."""
    if not text.startswith(_ADDRESSED, start):
        return False
    return any(
        text[start - n - 1 : start - n] in _HEADS and han_score(text, start - n, start) >= _ALIKE
        for n in (3, 2)
    )


_HEADS = frozenset(("", "，", "。", "、", "；", "\n", "”", "“", "：", "！", "？"))
_ALIKE = 1.5


def _is_part_of_more(text: str, stop: int) -> bool:
    """农民|专业合作社, 学生|培养中心, 干部|处长, 校友|办|主任: the occupation belongs to a body's name."""
    known = flags()
    words = [known.get(text[stop : stop + length], 0) for length in (2, 3)]
    inside = any(flag & (ENDING | Known.INSIDE) or flag & _ANY == Known.WORD for flag in words)
    inside = inside or (text[stop : stop + 1] in "办处会" and text[stop + 1 : stop + 3] in kinds())
    return inside and not _is_name(text, stop, 1.5)


def _is_of_a_body(text: str, stop: int) -> bool:
    """学术指导|委员会, 省妇女干部|学校: a body's ending follows."""
    bodies = any(flags().get(text[stop : stop + length], 0) & ENDING for length in (2, 3))
    return bodies and not _is_name(text, stop)


_ANY = Known.WORD | Known.CUT | Known.VERB | Known.POST


def _makes_place(text: str, stop: int) -> bool:
    return any(flags().get(text[stop - 1 : stop + more], 0) & Known.PLACE for more in (1, 2))


def _is_name(text: str, start: int, least: float = 2.4) -> bool:
    """巡线队长|毛涛: what follows is a name, whatever word it makes with the post's last sign."""
    name = han_name(text, start)
    return name is not None and name[1] >= least and right_score(text, name[0]) >= 1.0


def _with_prefixes(text: str, start: int) -> int:
    moved = True
    while moved:
        moved = False
        for length in (4, 2, 1):
            if length > start:  # a short word at the very beginning of the text is not a longer one
                continue
            kind = kinds().get(text[max(0, start - length) : start])
            if kind == "prefix" or (kind == "degree" and text[start - length : start] != "总"):
                if length == 1 and text[start - 1] != "副" and _belongs_left(text, start - 1):
                    continue
                start -= length
                moved = True
                break
    return start


def _belongs_left(text: str, position: int) -> bool:
    """反正|校长, 年代|表: the sign before a post ends another word."""
    if text[position] == "正" and text[position - 1 : position] in surnames():
        return True  # 龚正|市长
    return bool(flags().get(text[position - 1 : position + 1], 0) & Known.WORD)
