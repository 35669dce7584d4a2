"""Counties, towns and villages that an article names and no table knows: 望湖市, 云杉乡, and 望湖 alone.

A name is the run of signs that make no word before a unit (市, 县, 乡 …), or one word that the article
has before a unit again and again. What is found is one word of the article wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.grammar.text.vocabulary import ENDING, Known, Tokens, flags, tokens_of
from kg.resources import words

Stretch = tuple[int, int]

_UNITS = frozenset("市县州镇乡村")
_WITH_SHORT_FORM = frozenset("市县州")
_LONGEST = 5
_LONGEST_OTHER = 8  # of another language: 别尔哥罗德州
# 该市, 两县, 三个村: which one or how many; 又到, 驻: what stands before a name.
_BEFORE = re.compile(
    r"(?:人(?=[来到赴在抵]))?[来到我你他她它们本该此某这那其各全每几多数两双同邻外另何哪之的了着过是有又拟曾正再更最太均皆赴往沿经抵访离驻即至请让使令爱比当想好用讲做起"
    r"个家座]+|[一二三四五六七八九十百千万0-9]+[个大座家多余]"
)
# 大城市, 各县市, 冷鲜上市, 强县, 万村: a kind of place, or none.
_KIND = re.compile(
    r".*(?:[城强县上兴辖门菜股楼集夜区车都级一两三]市|[神九]州|[大强名富]县|[强名重集城]镇|[万整治富强]村)|[一二三四五六七八九十百千万0-9]+.|.*[之的].*"
)
_HAMLETS = frozenset("庄屯寨堡")
_HOME = re.compile(r"(?P<stem>[一-鿿]{2,4}?)(?:[一-鿿]{1,4}族)*(?P<unit>自治州|自治县|自治旗|市|县|州|盟|旗)")


@lru_cache(maxsize=8)
def local_names(text: str, home: str | None) -> tuple[str, ...]:
    """The unknown places that a plain text names, longest first, with those of the paper's `home`."""
    tokens = tokens_of(text)
    found = dict.fromkeys(_of_home(home))
    for index in [i for i, flag in enumerate(tokens.known) if flag & (Known.SITE | Known.PLACE)]:
        if text[tokens.starts[index + 1] - 1] in _UNITS:
            name = _name(text, tokens, index)
            if name:
                found.update(dict.fromkeys(_forms(name)))
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _of_home(home: str | None) -> Iterator[str]:
    """赫川蒙古族藏族自治州 -> itself, 赫川州, 赫川."""
    match = _HOME.fullmatch(home or "")
    if home and match and not flags().get(home, 0) & Known.PLACE:
        yield home
        yield from _forms(match.group("stem") + match.group("unit")[-1])


def _forms(name: str) -> Iterator[str]:
    """望湖市 -> 望湖市, 望湖."""
    yield name
    stem = name[:-1]
    if name[-1] in _WITH_SHORT_FORM and len(stem) > 1 and not flags().get(stem, 0) & ~Known.PLACE:
        yield stem


def _name(text: str, tokens: Tokens, index: int) -> str | None:
    """The name that ends in token `index`, a unit or the wrong half of a name (青|岚县); None for no name."""
    stop = tokens.starts[index + 1]
    half = stop - tokens.starts[index] > 1
    if half and not (tokens.known[index] & Known.PLACE and stop - tokens.starts[index] == 2):
        return None
    first = _run(text, tokens, index)
    if first == index:
        return None if half else _of_a_word(text, tokens, index)
    start = _longest(text, _foreign_start(text, tokens, first, stop), stop)
    before = _BEFORE.match(text, start, stop - 1)
    start = before.end() if before else start
    least = tokens.starts[index] - 1 if half else stop - 3
    if start > least or (half and not _is_torn(text, start, stop)):
        return None
    begin = start if _is_closed(text, tokens, start, stop) else _recurring(text, start, least, stop)
    name = text[begin:stop]
    return None if name in words("not_places.tsv") or _KIND.fullmatch(name) else name


def _is_torn(text: str, start: int, stop: int) -> bool:
    """青|岚县, 别尔哥罗|德州: the known county is half of an unknown one, and nowhere stands by itself."""
    if text[stop - 1] == "州" and stop - start < 5 and not _is_foreign(text[start : stop - 2]):
        return False
    return text.count(text[start:stop]) == text.count(text[start + 1 : stop])


def _is_foreign(signs: str) -> bool:
    return len(signs) > 1 and all(sign in words("transliteration.tsv") for sign in signs)


def _foreign_start(text: str, tokens: Tokens, first: int, stop: int) -> int:
    """威斯|康星州: a word of signs of another language before such a run belongs to it."""
    start = tokens.starts[first]
    if not _is_foreign(text[start : stop - 1]):
        return start
    while first > 0 and not tokens.known[first - 1] & ~Known.WORD:
        if not _is_foreign(text[tokens.starts[first - 1] : start]):
            break
        first -= 1
        start = tokens.starts[first]
    return start


def _longest(text: str, start: int, stop: int) -> int:
    """Where a name begins at the earliest: five signs before its unit, eight of another language."""
    far = max(start, stop - 1 - _LONGEST_OTHER)
    return far if _is_foreign(text[far : stop - 1]) else max(start, stop - 1 - _LONGEST)


def _run(text: str, tokens: Tokens, index: int) -> int:
    """The first of the signs before token `index` that make no word."""
    first = index
    while first > 0 and _is_loose(text, tokens, first - 1):
        if index - first > 1 and text[tokens.starts[first - 1]] in _HAMLETS:
            break
        first -= 1
    return first


def _is_loose(text: str, tokens: Tokens, index: int) -> bool:
    start, stop = tokens.starts[index], tokens.starts[index + 1]
    if stop - start > 1 or not "一" <= text[start] <= "鿿" or text[start] in _UNITS:
        return False
    if not tokens.known[index] & ~(Known.SITE | Known.WORD):
        return True
    # 阿|日|善|镇: a particle amid signs of another language
    inside = index > 0 and not tokens.known[index - 1] and not tokens.known[index + 1] & ~Known.SITE
    return inside and text[start] in words("transliteration.tsv")


def _is_closed(text: str, tokens: Tokens, start: int, stop: int) -> bool:
    """Whether a run that the text has once is a name as it stands: short, or with a boundary before it."""
    if text.count(text[start:stop]) > 1 or text.count(text[stop - 3 : stop]) > 1:
        return False
    if stop - start <= 4 or _is_foreign(text[start : stop - 1]) or start == 0:
        return True
    before = tokens.known[tokens.at(start - 1)]
    return not "一" <= text[start - 1] <= "鿿" or bool(before & (Known.CUT | Known.PLACE))


def _recurring(text: str, start: int, least: int, stop: int) -> int:
    """As far left as the text has the name as often as its last signs; those alone where it has it once."""
    times = text.count(text[least:stop])
    while start < least and (times == 1 or text.count(text[start:stop]) < times):
        start += 1
    return start


def _of_a_word(text: str, tokens: Tokens, index: int) -> str | None:
    """军营|村: a word before a unit, which names it where it follows a place or stands there again."""
    if index == 0 or text[tokens.starts[index]] not in "镇乡村":
        return None
    start, stop = tokens.starts[index - 1], tokens.starts[index + 1]
    if tokens.known[index - 1] != Known.WORD or stop - start < 3 or not "一" <= text[start] <= "鿿":
        return None
    name = text[start:stop]
    placed = index > 1 and bool(tokens.known[index - 2] & (Known.PLACE | Known.SITE))
    if name in words("not_places.tsv") or not (placed or text.count(name) > 1):
        return None
    return name


# ── as words of the text ──────────────────────────────────────────────────────────────────────────


def with_places(text: str, tokens: Tokens, names: Iterable[str]) -> Tokens:
    """The words of a text, each of `names` (longest first) one word and a place wherever it stands whole."""
    stretches = _stretches(text, tokens, names)
    if not stretches:
        return tokens
    starts: list[int] = []
    known: list[int] = []
    at = 0
    for start, stop in stretches:
        at = _copy(tokens, at, start, starts, known)
        starts.append(start)
        known.append(Known.PLACE)
        at = stop
    _copy(tokens, at, tokens.starts[-1], starts, known)
    return Tokens([*starts, tokens.starts[-1]], [*known, 0])


def _copy(tokens: Tokens, at: int, stop: int, starts: list[int], known: list[int]) -> int:
    """The words from `at` up to `stop`; one that reaches across either falls into signs that make no word."""
    index = tokens.at(at) if at < tokens.starts[-1] else len(tokens.starts) - 1
    while index < len(tokens.starts) - 1 and tokens.starts[index] < stop:
        begin, end = tokens.starts[index], tokens.starts[index + 1]
        whole = begin >= at and end <= stop
        starts.extend([begin] if whole else range(max(begin, at), min(end, stop)))
        known.extend([tokens.known[index]] if whole else [0] * (min(end, stop) - max(begin, at)))
        index += 1
    return stop


def _stretches(text: str, tokens: Tokens, names: Iterable[str]) -> list[Stretch]:
    ends = frozenset(tokens.starts)
    taken: list[Stretch] = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            stop = start + len(name)
            if stop in ends and _is_new(tokens, start) and not _overlaps(taken, start, stop):
                taken.append((start, stop))
            start = text.find(name, start + 1)
    return sorted(taken)


def _is_new(tokens: Tokens, start: int) -> bool:
    """No place or body known by name reaches across the beginning."""
    index = tokens.at(start)
    return tokens.starts[index] == start or not tokens.known[index] & (
        Known.PLACE | Known.ORGANISATION | ENDING
    )


def _overlaps(taken: list[Stretch], start: int, stop: int) -> bool:
    return any(begin < stop and start < end for begin, end in taken)
