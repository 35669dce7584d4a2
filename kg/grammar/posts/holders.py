"""Finds the names beside a post: after it (副书记张三、李四) or before it (戴春富|教授)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.grammar.bodies.organisations import organisation_before
from kg.grammar.names.bounds import (
    begins_no_name,
    countries,
    han_name,
    is_no_name,
    is_particle,
    latin_name,
    right_score,
    surnames,
)
from kg.grammar.names.transliterations import signs, undotted_name
from kg.grammar.posts.words import Post
from kg.grammar.posts.words import kinds as post_kinds
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import flags
from kg.resources import words

# Between a post and the name: nothing, a blank, a bracket that says no more (（主持工作）), 分别是：.
_GAP = re.compile(
    r"(?:（(?:[正副][厅处科部局县团]级|主持[^（）]{2,8}|拟任[^（）]{2,6}|[^（）]{0,6}[长任理记席])）)?"
    r"(?:(?:还有|分别是|分别为|有|为|名单)(?=[：]))?[ ：]{0,2}"
)
_JOIN = r"(?:（[^（）]{1,36}）)?(?:[、 ]|和|与|及|以及|，)"
_NEXT = re.compile(_JOIN)
# 委员甲院士、乙院士: a post that several hold goes on over the ranks of its names.
_NEXT_RANKED = re.compile(rf"(?:院士|研究员|教授|副教授|博士|老师|主任医师)?{_JOIN}")
_OF_SEVERAL = frozenset(("委员", "常委", "理事", "评委", "顾问", "成员"))


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
        stop = self._at(start, threshold, foreign)
        if stop is not None and is_no_name(self.ground.text[start:stop]):
            return None
        return stop

    def _at(self, start: int, threshold: float, foreign: int) -> int | None:
        text = self.ground.text
        if start in self.dotted:
            return self.dotted[start]
        if start in self.known:
            return self.known[start]
        if start >= len(text):
            return None
        if text[start].isascii():
            return latin_name(text, start) if text[start].isupper() else None
        han = han_name(text, start)
        other = undotted_name(text, start, foreign) if foreign else None
        if han is not None and han[1] >= threshold:
            longer = other is not None and other > han[0] and not text.startswith("曾", han[0])
            if longer and right_score(text, han[0]) < right_score(text, other or 0):
                return other
            return han[0]
        return other


def names_after(ground: Ground, names: Names, post: Post) -> list[tuple[int, int]]:
    """The name or the list of names right after a post: 中央和国家机关工委副书记张三、李四."""
    gap = _GAP.match(ground.text, post.stop)
    start = gap.end() if gap else post.stop
    if ground.text[start : start + 1] in _AFTER_ROLE and _named_as(ground, post):
        start += 1
    foreign = _foreign(ground, post)
    stop = _first_after(ground, names, post, start)
    if stop is None:
        return []
    found = [(start, stop)]
    following = _NEXT_RANKED if ground.text[post.start : post.stop] in _OF_SEVERAL else _NEXT
    while True:
        join = following.match(ground.text, found[-1][1])
        if join is None:
            return found
        listed = join.group().endswith("、")
        stop = names.at(join.end(), 1.6 if listed else 2.9, foreign=2 if listed and foreign else 0)
        if stop is not None and _is_of_a_country(ground.text[join.end() : stop]):
            return found
        if stop is None and listed:
            stop = _between_names(ground, names, join.end()) or _after_names(ground, join.end(), len(found))
        if stop is None or not _closed(ground.text, stop):
            return found
        found.append((join.end(), stop))


def _foreign(ground: Ground, post: Post) -> int:
    """How few signs a name of another language may have after a post; 0 for none."""
    if post.kind == "address" and ground.text.endswith(("夫人", "领导"), 0, post.stop):
        return 3
    return {"jurisdiction": 2, "post": 3, "rank": 3, "study": 3, "work": 4}.get(post.kind, 0)


def _first_after(ground: Ground, names: Names, post: Post, start: int) -> int | None:
    """Where the name that begins right after a post stops."""
    if (
        ground.text.startswith("任", start)
        and post.kind in ("rank", "address")
        and name_before(ground, names, post)
    ):
        return None  # 胡某教授|任|某某实验室副主任
    sure = post.kind in ("post", "jurisdiction", "rank", "study")
    stop = names.at(start, 0.8 if sure else 1.9, foreign=_foreign(ground, post))
    if stop is None and sure:
        stop = _said_again(ground.text, start) or _word_as_name(ground, post, start)
    if stop is None and post.kind != "address" and organisation_before(ground, post.start, 0, named=True):
        stop = _unknown_name(ground, start)
    return stop


def _is_of_a_country(name: str) -> bool:
    """科威特|埃米尔米沙勒, 特立尼达|和多巴哥: a country or the beginning of one, no name in a list."""
    heads = any(name[:length] in countries() for length in range(2, len(name) - 2))
    return heads or (len(name) > 2 and any(country.startswith(name) for country in countries()))


def _said_again(text: str, start: int) -> int | None:
    """书记|成长春|、…: a name that begins as a word does, and that the text has more than once."""
    best = han_name(text, start)
    if best is None or best[1] < 0 or best[0] - start != _FULL or right_score(text, best[0]) < _FOLLOWS:
        return None
    return best[0] if text.count(text[start : best[0]]) > 1 else None


def _word_as_name(ground: Ground, post: Post, start: int) -> int | None:
    """梨温公司党委副书记|雷霆|出席: a word that is also a name, where nothing but a name can stand."""
    text, stop = ground.text, start + 2
    usual = surnames().get(text[start : start + 1], 0) == _USUAL and is_no_name(text[start:stop])
    closed = text[stop : stop + 1] in tuple("，。、；") or text.startswith(_ACTS, stop)
    if not usual or not closed or post.kind not in ("post", "jurisdiction"):
        return None
    free = text[post.start - 1 : post.start] in ("", "、", "，", "。", "\n", "“")
    return stop if free or organisation_before(ground, post.start, 0, named=True, adjacent=True) else None


_USUAL = 3  # the weight of a very common surname
_ACTS = (
    "出席",
    "参加",
    "主持",
    "在会上",
    "表示",
    "指出",
    "强调",
    "介绍",
    "致辞",
    "讲话",
    "说",
    "一行",
    "陪同",
    "等",
)
_FULL = 3  # signs
_FOLLOWS = 1.2
_ODD = re.compile(r"([一-鿿]{3})[、和]")


def _between_names(ground: Ground, names: Names, start: int) -> int | None:
    """甲、|布占廷|、乙: three signs that make no word stand in a list where a name follows."""
    match = _ODD.match(ground.text, start)
    if match is None or names.at(match.end(), 1.6) is None:
        return None
    return match.end(1) if _makes_no_word(ground, start) else None


def _after_names(ground: Ground, start: int, count: int) -> int | None:
    """甲、乙、|操晓峰|率领: the last of a list, where a word that may follow a name comes next."""
    follows = count > 1 and right_score(ground.text, start + 3) >= _FOLLOWS
    return start + 3 if follows and _makes_no_word(ground, start) else None


def _makes_no_word(ground: Ground, start: int) -> bool:
    """Whether three signs stand each alone, none of them a particle (侯蓉|也, 哈亚|的)."""
    index = ground.tokens.at(start)
    words = [ground.word(i) for i in range(index, index + 3)]
    return all(_is_han(word) and not is_particle(word) for word in words)


def _unknown_name(ground: Ground, start: int) -> int | None:
    """Three to five signs that make no word, right after a post and up to a boundary: 干部|草丽梦|说."""
    index = ground.tokens.at(start)
    if ground.tokens.starts[index] != start or begins_no_name(ground.text[start : start + 1]):
        return None
    starts, known = ground.tokens.starts, ground.tokens.known
    while (
        starts[index] - start < 6
        and index < len(known) - 1
        and not known[index]
        and _is_han(ground.word(index))
    ):
        index += 1
    stop = _before_particle(ground.text, start, starts[index])
    if ground.text[stop - 1] in _THINGS:
        return None
    if stop < starts[index]:
        return stop if 2 <= stop - start <= 5 else None
    return stop if 3 <= stop - start <= 5 and right_score(ground.text, stop) >= 1.0 else None


def _before_particle(text: str, start: int, stop: int) -> int:
    """总统普京|也, 总理贝鲁|未: where the signs stop that a name may end in."""
    while stop > start and is_particle(text[stop - 1]):
        stop -= 1
    return stop


_THINGS = frozenset("金会奖费款站馆院书品")  # 校友|奖助金


def _is_han(word: str) -> bool:
    return len(word) == 1 and "一" <= word <= "鿿"


_AFTER_ROLE = ("的", "，")
_AS = re.compile(r"(?:作为|身为|担任|时任|现任|任)[^，。；！？]{0,30}\Z")
_AS_SUCH = re.compile(r"(?:^|[，。；：“\n])(?:作为|身为)[^，。；！？]{0,40}\Z")


def _named_as(ground: Ground, post: Post) -> bool:
    """作为某大学副教授的甲; 作为某会会长、某厅厅长，甲…: 的 or a comma stands between post and name."""
    known = _AS if ground.text.startswith("的", post.stop) else _AS_SUCH
    return bool(known.search(ground.text, max(0, post.start - 44), post.start))


_LIST_END = re.compile(r"[、，。；：！？,;）) \n]|和|与|及|等|\Z")


def _closed(text: str, stop: int) -> bool:
    return bool(_LIST_END.match(text, stop)) or right_score(text, stop) >= 2.0


_LEFT_OPEN = re.compile(r"[，。、；：！？“”（）\s的由和与及对请]$|^\Z")


def name_before(ground: Ground, names: Names, post: Post) -> tuple[int, int] | None:
    """The name right before a post that follows it: 戴春富教授, 谢伏瞻常委."""
    text = ground.text
    if text[post.start : post.stop] in words("posts_before_names.tsv"):
        return None
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
        if names.at(start, 1.5 if _goes_on(text, start) else 1.9) != post.start:
            continue
        left = _left_score(ground, start)
        if left > 0 and (best is None or left > best[0]):
            best = (left, start)
    if best is None:
        return _odd_one(ground, post)
    return (_from_run(ground, best[1], post.start), post.start)


def _odd_one(ground: Ground, post: Post) -> tuple[int, int] | None:
    """甲教授、|宇海银|副教授: three signs that make no word, in a list of names with their posts."""
    start = post.start - 3
    odd = start > 3 and _goes_on(ground.text, start) and _makes_no_word(ground, start)
    return (start, post.start) if odd else None


def _goes_on(text: str, start: int) -> bool:
    """甲教授、|乙|副教授: one more of a list of names with their posts."""
    return text[start - 1 : start] == "、" and post_kinds().get(text[start - 3 : start - 1]) == "rank"


def _from_run(ground: Ground, start: int, stop: int) -> int:
    """呼日勒苏赫|总统: signs of another language before what looks like a Chinese name belong to it."""
    begin = start
    while begin > 0 and start - begin < 5 and ground.text[begin - 1] in signs():
        if len(ground.word(ground.tokens.at(begin - 1))) > 1:
            break
        begin -= 1
    again = begin < start and ground.text.count(ground.text[begin:stop]) > 1  # 拉|乔利纳, and elsewhere whole
    return begin if start - begin >= 2 or again else start


_LATIN_END = re.compile(r"[A-Z][A-Za-z.'’\-]{2,}(?: [A-Z][A-Za-z.'’\-]*)*\Z")


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
