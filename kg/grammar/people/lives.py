"""Names that a life is told of: 甲，男，1962年生…, 甲（右一）, - 甲：某市副市长, 甲曾任…, 甲因病逝世."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.grammar.names.bounds import HAN, is_likely_name
from kg.grammar.posts.words import Post
from kg.grammar.text.ground import Ground

# What only a person's name stands before, at the head of a sentence or a line.
_LIFE = re.compile(
    rf"(?:^|[\n。；：！？”】，])(?P<name>[{HAN}]{{2,4}}?)(?:同志|先生|女士|教授|院士|老师)?(?="
    r"，(?:男|女)[，；。（]|（(?:男|女|[右左中]|资料图|\d{4}年|\d{2}岁)|，(?:现年|今年|年仅)?\d{1,3}岁|"
    r"，?[^，。；\n]{0,4}\d{4}年[^，。；\n]{0,8}(?:出生|生于|生[，。；])|，?(?:生于|出生于|毕业于|祖籍|籍贯)|"
    r"因病|突发|逝世|病逝|去世|是[^，。；]{2,8}人[，。；]|同志[任为因]|"
    r"(?:在|到|赴|被|由|从)[^，。；]{2,24}(?:任|当|聘为|转任|调任))"
)
# A line or a sentence that gives a name and then posts: 甲：某市市委书记; 甲，某校教授，…
_LINE = re.compile(
    rf"(?:^|[\n。；]|、(?=[{HAN}]{{2,4}}（))(?:[-·●■◆▲★ \d、.]{{0,4}})(?P<name>[{HAN}]{{2,4}}?)[：，（]"
)
_STOP = re.compile(r"[，。；：“”\n]")
_SIGN = re.compile(r"[，、。；）\n]|\Z")
_SURE, _LIKELY = 0.7, 1.9


def names_of_lives(ground: Ground, posts: Sequence[Post]) -> list[tuple[str, str]]:
    """Names, with their rule, that short lives and lines with posts give away; `posts` in order."""
    text = ground.text
    found = [match.group("name") for match in _LIFE.finditer(text) if _is_name(text, match, _SURE)]
    found += [match.group("name") for match in _before_posts(text, posts)]
    return [(name, "names.life") for name in found]


def _before_posts(text: str, posts: Sequence[Post]) -> Iterator[re.Match[str]]:
    stops = [post.stop for post in posts]
    for match in _LINE.finditer(text):
        at = bisect_left(stops, match.end() + 2)
        if at >= len(posts) or stops[at] - match.end() > 40 or posts[at].kind in ("address", "credit"):
            continue
        between = text[match.end() : posts[at].start]
        short = len(between) < 2 and posts[at].kind not in ("work", "rank")
        if short or _STOP.search(between) or not _SIGN.match(text, stops[at]):
            continue
        if _is_name(text, match, _LIKELY):
            yield match


def _is_name(text: str, match: re.Match[str], least: float) -> bool:
    return is_likely_name(text, *match.span("name"), least)
