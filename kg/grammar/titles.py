"""Reads titles: posts with their organisation, chained (地委副书记、政法委书记), and who holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.grammar.ground import Ground
from kg.grammar.names import han_name, latin_name, right_score, surnames
from kg.grammar.organisations import organisation_before
from kg.grammar.posts import Post
from kg.grammar.posts import kinds as post_kinds
from kg.grammar.transliterations import undotted_name
from kg.grammar.vocabulary import flags
from kg.resources import table, words

# Between a post and the name: nothing, a blank, 兼 is another post's; （正厅级） and the like say no more.
_GAP = re.compile(r"[ ：]{0,2}")
_JOIN = re.compile(r"(?:[、，, ]|[、，, ]?兼任?|和|及|暨)?$")
_FORMER = re.compile(r"(?:原任?|时任|曾任|前任|前)$")
_NEXT = re.compile(r"(?:（[^（）]{1,12}）)?(?:[、 ]|和|与|及|以及|，)")


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
    post = _with_field(ground, post, floor)
    inner = _FORMER.search(text, max(floor, post.start - 2), post.start)
    stop = inner.start() if inner else post.start
    organisation = _organisation(ground, post, stop, floor)
    start = organisation[0] if organisation else stop
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


_ALIAS = re.compile(r"（(?:以下)?简称[^（）]*）$")
_FIELD = re.compile(r"(?:^|(?<=[、，。；：”\s及和为]))[一-鿿]{2,4}$")


def _with_field(ground: Ground, post: Post, floor: int) -> Post:
    """法学|专家, 医学|博士: a field before it belongs to the title."""
    if ground.text[post.start : post.stop] not in _OF_A_FIELD:
        return post
    field = _FIELD.search(ground.text, max(floor, post.start - 5), post.start)
    if field is None or field.group()[-1] in "的任名位":
        return post
    return Post(field.start(), post.stop, post.kind)


_OF_A_FIELD = frozenset(("专家", "博士", "硕士", "学者"))


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
_GIVEN = re.compile(r"(?:当选|任|为|是|的)$")


_APPOSED = re.compile(r"[、，]$")


class Names:
    """Where names begin: dotted ones are known beforehand, others are read on the spot."""

    def __init__(
        self, ground: Ground, dotted: list[tuple[int, int]], known: Iterable[tuple[int, int]] = ()
    ) -> None:
        self.ground = ground
        self.known = dict(known)
        self.dotted = dict(dotted)
        self.dotted_stops = {stop: start for start, stop in dotted}

    def at(self, start: int, threshold: float, *, foreign: int = 0) -> int | None:
        """Where the name at `start` stops; None where none begins there."""
        text = self.ground.text
        if start in self.dotted:
            return self.dotted[start]
        if start >= len(text):
            return None
        if text[start].isascii():
            return latin_name(text, start) if text[start].isupper() else None
        han = han_name(text, start)
        other = undotted_name(text, start, foreign) if foreign else None
        if han is not None and han[1] >= threshold:
            if other and other > han[0] and right_score(text, han[0]) < right_score(text, other):
                return other
            return han[0]
        return other or self.known.get(start)


def names_after(ground: Ground, names: Names, post: Post) -> list[tuple[int, int]]:
    """The name or the list of names right after a post: 中央和国家机关工委副书记张三、李四."""
    gap = _GAP.match(ground.text, post.stop)
    start = gap.end() if gap else post.stop
    if text_of := ground.text[start : start + 1]:
        start += text_of == "的" and _named_as(ground, post)
    threshold = 0.8 if post.kind in ("post", "jurisdiction", "rank") else 1.9
    foreign = {"jurisdiction": 2, "post": 3, "rank": 3, "work": 4}.get(post.kind, 0)
    stop = names.at(start, threshold, foreign=foreign)
    if stop is None and post.kind != "address" and organisation_before(ground, post.start, 0, named=True):
        stop = _unknown_name(ground, start)
    if stop is None:
        return []
    found = [(start, stop)]
    while True:
        join = _NEXT.match(ground.text, found[-1][1])
        if join is None:
            return found
        stop = names.at(join.end(), 1.6 if join.group().endswith("、") else 2.9)
        if stop is None or not _closed(ground.text, stop):
            return found
        found.append((join.end(), stop))


def _unknown_name(ground: Ground, start: int) -> int | None:
    """Three to five signs that make no word, right after a post and up to a boundary: 干部|草丽梦|说."""
    index = ground.tokens.at(start)
    if ground.tokens.starts[index] != start:
        return None
    starts, known = ground.tokens.starts, ground.tokens.known
    while (
        starts[index] - start < 6
        and index < len(known) - 1
        and not known[index]
        and _is_han(ground.word(index))
    ):
        index += 1
    stop = starts[index]
    return stop if 3 <= stop - start <= 5 and right_score(ground.text, stop) >= 1.0 else None


def _is_han(word: str) -> bool:
    return len(word) == 1 and "一" <= word <= "鿿"


_AS = re.compile(r"(?:作为|身为|担任|时任|现任|任)[^，。；！？]{0,30}$")


def _named_as(ground: Ground, post: Post) -> bool:
    """作为某大学副教授的甲: 的 stands between the post and the name."""
    return bool(_AS.search(ground.text, max(0, post.start - 34), post.start))


_LIST_END = re.compile(r"[、，。；：！？,;）) \n]|和|与|及|等|$")


def _closed(text: str, stop: int) -> bool:
    return bool(_LIST_END.match(text, stop)) or right_score(text, stop) >= 2.0


_LEFT_OPEN = re.compile(r"[，。、；：！？“”（）\s的由和与及对请]$|^$")


def name_before(ground: Ground, names: Names, post: Post) -> tuple[int, int] | None:
    """The name right before a post that follows it: 戴春富教授, 谢伏瞻常委."""
    text = ground.text
    latin = _LATIN_END.search(text, max(0, post.start - 40), post.start)
    if latin:
        return latin.span()
    if post.start in names.dotted_stops:
        return (names.dotted_stops[post.start], post.start)
    best: tuple[float, int] | None = None
    if text[post.start - 1 : post.start] in words("organisation_endings.tsv"):
        return None
    for length in (3, 2, 4):
        start = post.start - length
        if start < 0 or _is_surname_only(text, post, start):
            continue
        if names.at(start, 1.9) != post.start:
            continue
        left = _left_score(ground, start)
        if left > 0 and (best is None or left > best[0]):
            best = (left, start)
    return (best[1], post.start) if best else None


_LATIN_END = re.compile(r"[A-Z][A-Za-z.'’\-]{2,}(?: [A-Z][A-Za-z.'’\-]*)*$")


def _is_surname_only(text: str, post: Post, start: int) -> bool:
    """乐迷|秦|先生: a word stands before the surname, no name."""
    stop = post.start - 1
    return (
        post.kind == "address"
        and text[stop] in surnames()
        and bool(flags().get(text[stop - 2 : stop], 0) or text[stop - 2 : stop] in post_kinds())
    )


def _left_score(ground: Ground, start: int) -> float:
    """How well a name can begin at `start`: after a sign, a cut, an organisation's ending."""
    text = ground.text
    index = ground.tokens.ending_at(start)
    if index is None and start:
        return 0.0
    if index is None or _LEFT_OPEN.search(text, max(0, start - 1), start):
        return 2.0
    return 1.5 if ground.tokens.known[index] else 0.3
