"""Reads titles: posts with their organisation, chained where they are (地委副书记、政法委书记)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.grammar.bodies.organisations import organisation_before
from kg.grammar.names.bounds import countries
from kg.grammar.posts.widening import WHICH, before_new, widened
from kg.grammar.posts.words import Post
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import ENDING, Known
from kg.resources import table

# Between two posts of a chain: a bracket may say more of the first (副处长（主持工作）、某处处长).
_JOIN = re.compile(r"(?:（[^（）]{1,12}）)?(?:[、，, ]|[、，, ]?兼任?|和|及|暨)?\Z")
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
    stop -= 2 * (stop - 2 >= floor and text[stop - 2 : stop] in _FAMOUS)
    organisation = widened(ground, _organisation(ground, post, stop, floor), stop, floor)
    start = _beginning(text, organisation, stop, floor)
    outer = _FORMER.search(text, max(floor, start - 2), start)
    return Unit(
        start=outer.start() if outer else start,
        organisation=organisation,
        post=post,
        former=bool(inner or outer),
    )


def _beginning(text: str, organisation: tuple[int, int] | None, stop: int, floor: int) -> int:
    """Where a post begins with its body, and with 《, 首届, 著名, 现任 or 我校 before it."""
    if organisation:
        start = before_new(text, organisation[0], floor)
        start -= text[start - 1 : start] == "《"
    else:
        which = WHICH.search(text, max(floor, stop - 6), stop)
        start = which.start() if which else stop
    return start - 2 * (start - 2 >= floor and text[start - 2 : start] in _LEADING | _SPEAKERS)


# Kinds of posts before which only what is surely a body is one.
_NAMED = ("work", "address", "rank", "study")


def _organisation(ground: Ground, post: Post, stop: int, floor: int) -> tuple[int, int] | None:
    if stop <= floor:
        return None
    text = ground.text
    for skipped in (WHICH.search(text, max(floor, stop - 6), stop), _alias(text, stop, floor)):
        stop = skipped.start() if skipped else stop
    if stop <= floor or text[stop - 1] == "籍":
        return None  # 澳大利亚籍|主教练
    if text[stop - 1] == "》":
        return None if text[post.start : post.stop] in _OF_A_FILM else _of_a_work(text, stop, floor)
    if text[stop - 1] == "的" and post.kind in ("post", "work", "rank", "study"):
        return organisation_before(ground, stop - 1, floor, named=True, adjacent=True)
    organisation = organisation_before(ground, stop, floor, named=post.kind in _NAMED)
    if post.kind != "jurisdiction":
        abroad = organisation and post.kind == "work" and text[slice(*organisation)] in countries()
        return None if abroad else organisation  # 俄罗斯|剧作家
    return _country_of(text, *organisation) if organisation else _country_before(text, stop, floor)


@cache
def _ending_in_country() -> re.Pattern[str]:
    names = "|".join(sorted(countries(), key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!驻)(?P<country>{names})(?:新任?)?\Z")


def _country_of(text: str, start: int, stop: int) -> tuple[int, int]:
    """缅怀甲国|总统, 乙转达甲国|总统: whatever stands before a country is no part of whose post it is."""
    country = _ending_in_country().search(text, start, stop)
    return country.span("country") if country else (start, stop)


_OF_A_FILM = frozenset(("导演", "编剧", "主演", "制片人", "监制", "出品人", "演员", "作者", "译者", "总导演"))
_ALIAS = re.compile(r"（(?:以下)?简称[^（）]*）\Z")


def _alias(text: str, stop: int, floor: int) -> re.Match[str] | None:
    return _ALIAS.search(text, max(floor, stop - 40), stop) if text[stop - 1] == "）" else None


def _of_a_work(text: str, stop: int, floor: int) -> tuple[int, int] | None:
    """《某某杂志》|主编: the periodical is the body."""
    start = text.rfind("《", max(floor, stop - 30), stop)
    return (start + 1, stop - 1) if start >= 0 and stop - start > 3 else None


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
_LEADING = _FAMOUS | {"现任"}
_SPEAKERS = frozenset(own + body for own in "我本" for body in "校院所馆系局市县区州省")  # 我校|党委副书记
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
        join = _JOIN.search(ground.text, max(floor, units[0].start - 16), units[0].start)
        previous = posts[index - 1]
        if (
            join is None
            or previous.stop != join.start()
            or previous.stop <= floor
            or previous.kind == "address"
        ):
            break
        unit = unit_of(ground, previous, _floor(posts, index - 1, floor))
        given = "，" in join.group() and _GIVEN.search(ground.text, max(0, unit.start - 2), unit.start)
        if given or _of_two_countries(ground.text, unit, units[0]):
            break  # 由甲任主任，某队队长乙…
        index -= 1
        units.insert(0, unit)
    return _with_former(ground.text, units)


def _of_two_countries(text: str, unit: Unit, following: Unit) -> bool:
    """甲国某某国王，乙国总统: whose name was not read does not hold the other's post."""
    if unit.post.kind != "jurisdiction" or not (unit.organisation and following.organisation):
        return False
    country = text[slice(*following.organisation)]
    return country in countries() and country != text[slice(*unit.organisation)]


def _with_former(text: str, units: list[Unit]) -> tuple[Unit, ...]:
    """原某局局长、党组书记: what the first post is, the posts are that go on with it; not 现任…"""
    told: list[Unit] = []
    for unit in units:
        goes_on = bool(told) and told[-1].former and not unit.former
        past = goes_on and "现任" not in text[told[-1].post.stop : unit.post.start]
        told.append(replace(unit, former=True) if past else unit)
    return tuple(told)


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
