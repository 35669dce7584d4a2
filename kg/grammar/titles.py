"""Reads titles: posts with their organisation, chained where they are (地委副书记、政法委书记)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.grammar.ground import Ground
from kg.grammar.names import countries
from kg.grammar.organisations import organisation_before
from kg.grammar.posts import Post
from kg.grammar.vocabulary import ENDING, Known
from kg.resources import table

_JOIN = re.compile(r"(?:[、，, ]|[、，, ]?兼任?|和|及|暨)?\Z")
_FORMER = re.compile(r"(?:原任?|时任|曾任|前任|前)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One post: `organisation` is the stretch before it or None; `start` is where it all begins."""

    start: int
    organisation: tuple[int, int] | None
    post: Post
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A chain of posts and the names that it stands before or after, as stretches of the plain text."""

    units: tuple[Unit, ...]
    names: tuple[tuple[int, int], ...]


def unit_of(ground: Ground, post: Post, floor: int) -> Unit:
    """The post with its organisation and with 原, 时任 before it; nothing before `floor` is taken."""
    text = ground.text
    post = _with_ministry(ground, _with_field(ground, post, floor), floor)
    inner = _FORMER.search(text, max(floor, post.start - 2), post.start)
    stop = inner.start() if inner else post.start
    organisation = _organisation(ground, post, stop, floor)
    start = organisation[0] if organisation else stop
    start -= 2 * (start - 2 >= floor and text[start - 2 : start] in _FAMOUS)
    outer = _FORMER.search(text, max(floor, start - 2), start)
    return Unit(
        start=outer.start() if outer else start,
        organisation=organisation,
        post=post,
        former=bool(inner or outer),
    )


def _organisation(ground: Ground, post: Post, stop: int, floor: int) -> tuple[int, int] | None:
    if stop <= floor:
        return None
    text = ground.text
    alias = _ALIAS.search(text, max(floor, stop - 40), stop)
    if alias:
        stop = alias.start()
    if text[stop - 1] == "的" and post.kind in ("post", "work", "rank"):
        return organisation_before(ground, stop - 1, floor, named=True, adjacent=True)
    organisation = organisation_before(ground, stop, floor, named=post.kind in ("work", "address", "rank"))
    if organisation is None and post.kind == "jurisdiction":
        return _country_before(text, stop, floor)
    return organisation


_ALIAS = re.compile(r"（(?:以下)?简称[^（）]*）\Z")
_FIELD = re.compile(r"(?:^|(?<=[、，。；：”\s及和为])|(?<=著名|知名))[一-鿿]{2,4}\Z")


def _with_field(ground: Ground, post: Post, floor: int) -> Post:
    """法学|专家, 医学|博士: a field before it belongs to the title."""
    if ground.text[post.start : post.stop] not in _OF_A_FIELD:
        return post
    field = _FIELD.search(ground.text, max(floor, post.start - 5), post.start)
    if field is None or field.group()[-1] in "的任名位":
        return post
    start = field.start() + 2 * (field.group()[:2] in _FAMOUS)
    return Post(start, post.stop, post.kind)


def _with_ministry(ground: Ground, post: Post, floor: int) -> Post:
    """新加坡|贸工部长, 副总理兼|气候与能源部长: what a country's minister is minister of."""
    if not ground.text[post.start : post.stop].endswith(_MINISTERS):
        return post
    tokens, start = ground.tokens, post.start
    index = tokens.ending_at(start)
    while index is not None and index >= 0 and floor <= tokens.starts[index] and post.start - start < 20:
        word = ground.word(index)
        if word in countries() or word in _HEADS_OF_FIELD:
            return Post(start, post.stop, "jurisdiction")
        if tokens.known[index] & _NO_FIELD or not _FIELD_WORD.fullmatch(word):
            return post
        start, index = tokens.starts[index], index - 1
    return post


_MINISTERS = ("部长", "大臣")
_HEADS_OF_FIELD = frozenset(("兼", "担任", "出任", "就任"))
_FIELD_WORD = re.compile("[一-鿿]+|、")
_NO_FIELD = ENDING | Known.ORGANISATION | Known.PLACE | Known.POST
_FAMOUS = frozenset(("著名", "知名"))
_OF_A_FIELD = frozenset(("专家", "博士", "硕士", "学者", "表演艺术家", "艺术家", "评论家"))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        word for _, short in table("identity_countries.tsv") for word in short.split() if len(word) == 1
    )


def _country_before(text: str, stop: int, floor: int) -> tuple[int, int] | None:
    """俄|外长, 叙|总统: one sign for a country, at the head of its phrase."""
    if stop - 1 < floor or text[stop - 1] not in _abbreviations() or text[stop - 2 : stop - 1].isdigit():
        return None
    return (
        (stop - 1, stop)
        if stop < 2 or not re.match(r"[一-鿿]", text[stop - 2]) or text[stop - 2] in "和与及同"
        else None
    )


def chain_before(ground: Ground, posts: list[Post], index: int, floor: int) -> tuple[Unit, ...]:
    """The chain of units that ends in `posts[index]`, in the order of the text."""
    units = [unit_of(ground, posts[index], _floor(posts, index, floor))]
    while index > 0:
        join = _JOIN.search(ground.text, max(floor, units[0].start - 3), units[0].start)
        previous = posts[index - 1]
        if (
            join is None
            or previous.stop != join.start()
            or previous.stop <= floor
            or previous.kind == "address"
        ):
            break
        index -= 1
        units.insert(0, unit_of(ground, previous, _floor(posts, index, floor)))
    return tuple(units)


def _floor(posts: list[Post], index: int, floor: int) -> int:
    return max(floor, posts[index - 1].stop) if index else floor


def around(
    ground: Ground, posts: list[Post], index: int, name: tuple[int, int], floor: int
) -> tuple[Unit, ...]:
    """A post after its holder's name: the organisation stands before the name (南开大学|朱光磊|教授).

    Posts before that organisation are the same person's: 某学会主任委员，某医院|李延峰|教授.
    """
    stop = name[0] - (ground.text[name[0] - 1 : name[0]] == "的")
    organisation = (
        organisation_before(ground, stop, floor, named=True, adjacent=True) if stop > floor else None
    )
    start = organisation[0] if organisation else name[0]
    units = [Unit(start=start, organisation=organisation, post=posts[index])]
    join = (
        _APPOSED.search(ground.text, max(floor, start - 1), start) if posts[index].kind != "address" else None
    )
    if join and index and posts[index - 1].stop == join.start() and _is_apposed(posts[index - 1], floor):
        before = chain_before(ground, posts, index - 1, floor)
        if not _GIVEN.search(ground.text, max(0, before[0].start - 3), before[0].start):
            units[:0] = before
    return tuple(units)


def _is_apposed(post: Post, floor: int) -> bool:
    return post.kind != "address" and post.start >= floor


# 甲教授当选为会长，乙教授…: the post before is another one's.
_GIVEN = re.compile(r"(?:当选|任|为|是|的)\Z")


_APPOSED = re.compile(r"[、，]\Z")
