"""Reads a stretch that holds nothing but roles and names: 记者 甲 通讯员 乙、丙 -> who did what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from kg.grammar.names import han_name, han_score, surnames
from kg.grammar.transliterations import DOT, signs
from kg.model import CreditKind
from kg.resources import table


@dataclass(frozen=True, slots=True, order=True)
class Maker:
    """A name or a body credited at `text[start:stop]`; `person` False for a body (来源：某网)."""

    start: int
    stop: int
    name: str
    kind: CreditKind
    person: bool


_BETWEEN = frozenset(" 、/|∣︱：，,;；&—")
_BODIES = re.compile(r"来源$|稿源$|供稿$|供图$")
OUTLET = r"[一-鿿·]{2,12}?(?:日报|晚报|晨报|商报|新闻|网|社|央视|电视台|报|频道|在线)"
_OUTLET = re.compile(rf"{OUTLET}(?=[一-鿿]{{0,4}}(?:记者|通讯员))")
_NEXT_OUTLET = re.compile(
    r"(?:光明|人民|新华|央视|经济|法治|工人|科技|[一-鿿]{2})(?:日报|晚报|网|社)(?=[一-鿿]{0,4}(?:记者|通讯员))"
)
_TAIL = re.compile(
    r"(?:等|[0-9])?(?:[0-9月日：: ]*)(?:报道|摄影报道|综合报道|整理|文|图|摄|发自[一-鿿]{2,4})$"
)
_RUN = re.compile(r"[一-鿿㐀-䶿]{2,12}")
_LATIN = re.compile(r"[A-Z][A-Za-z.\- ]+")
# Two of these in five signs or more: one name of another language, not two Chinese ones (包鲁斯别克).
_FOREIGN = frozenset("斯尔克别孜娜古勒提买吐迪甫汗图扎")


@cache
def kinds() -> dict[str, CreditKind]:
    """Words that say who made an article, with the kind of credit."""
    return {word: cast(CreditKind, kind) for word, kind in table("credit_words.tsv")}


@cache
def _role() -> re.Pattern[str]:
    longest_first = sorted((re.escape(word) for word in kinds()), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(longest_first)})(?!委员会|部(?!署)|协会|站|团|学院|系)")


def begins_with_role(text: str, start: int, stop: int) -> bool:
    """Whether a role (记者, 责任编辑) stands at `start`."""
    return _role().match(text, start, stop) is not None


def read_makers(text: str, start: int, stop: int, kind: CreditKind | None) -> list[Maker]:
    """The makers that `text[start:stop]` names, up to where it says anything else.

    `kind` holds until a role says another; none where it begins with neither role nor name.
    """
    found: list[Maker] = []
    role = ""
    at = start
    while at < stop:
        step = _skip(text, at, stop)
        if step > at:
            at = step
            continue
        match = _role().match(text, at, stop)
        if match and not _is_name(text, at, match.end()):
            role, kind = match.group(), kinds()[match.group()]
            at = match.end()
            continue
        end = _end(text, at, stop)
        more = _piece(text, at, end, kind, bool(_BODIES.search(role))) if kind else None
        if more is None:
            return [*found, *_first_name(text, at, kind)] if role and kind else []
        found += more
        at = end
    return found


def _skip(text: str, at: int, stop: int) -> int:
    if text[at] in _BETWEEN:
        return at + 1
    outlet = _OUTLET.match(text, at, stop)
    return outlet.end() if outlet and not _role().match(text, at, stop) and text[at] not in surnames() else at


def _end(text: str, at: int, stop: int) -> int:
    """Where a piece ends: at a sign, a further role, a newspaper's name before a role."""
    end = at
    while end < stop and text[end] not in _BETWEEN:
        inner = _role().match(text, end, stop) if end > at + 1 else None
        if (inner and len(inner.group()) > 1) or (end > at + 1 and _NEXT_OUTLET.match(text, end, stop)):
            break
        end += 1
    return end


def _is_name(text: str, at: int, end: int) -> bool:
    """文静 in a list of names is no 文: a role of one sign stands before a sign."""
    return (
        end == at + 1
        and text[at] in surnames()
        and text[end : end + 1] not in ("", " ", "：", "/", "|", "、")
    )


def _first_name(text: str, at: int, kind: CreditKind) -> list[Maker]:
    """记者|林晓|开展…: the name at the head of a stretch that goes on otherwise."""
    best = han_name(text, at)
    if best is None or best[1] < 1.9:
        return []
    return [Maker(at, best[0], text[at : best[0]], kind, True)]


def _piece(text: str, start: int, stop: int, kind: CreditKind, body: bool) -> list[Maker] | None:
    """One name, several names run together, or a body where the role is 来源 or 供稿."""
    word = text[start:stop]
    if body:
        name = word.strip("《》“” ")
        return [Maker(start, stop, name, kind, False)] if 2 <= len(name) <= 30 else None
    names = split_names(word)
    tail = _TAIL.search(word) if names is None else None
    if tail:
        names = split_names(word[: tail.start()])
    if names is None:
        return None
    found = []
    for name in names:
        found.append(Maker(start, start + len(name), name, kind, True))
        start += len(name)
    return found


def split_names(word: str) -> list[str] | None:
    """Names with nothing between them: 袁勇奇乔剑 -> 袁勇奇, 乔剑; None where it is no such run."""
    transliterated = all(sign in signs() or sign == DOT for sign in word)
    if DOT in word:
        return [word] if transliterated or len(word) >= 5 else None
    if _LATIN.fullmatch(word):
        return [word]
    if not _RUN.fullmatch(word):
        return None
    if transliterated and (
        (len(word) in (4, 5) and word[0] not in surnames())
        or (len(word) >= 5 and len(_FOREIGN & set(word)) >= 2)
    ):
        return [word]
    return _likeliest(word) or ([word] if transliterated and len(word) <= 6 else None)


def _likeliest(word: str) -> list[str] | None:
    ways: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for stop in range(2, len(word) + 1):
        for size in (2, 3, 4):
            if stop - size not in ways:
                continue
            before, names = ways[stop - size]
            fit = _fit(word[stop - size : stop])
            if fit > -50 and (stop not in ways or before + fit > ways[stop][0]):
                ways[stop] = (before + fit, [*names, word[stop - size : stop]])
    return ways[len(word)][1] if len(word) in ways else None


def _fit(name: str) -> float:
    if len(name) == 4 and name[:2] not in surnames():
        return -99.0
    score = han_score(name, 0, len(name))
    return score - 2.0 + (0.3 if len(name) == 3 else 0.0) if score > -5 else -99.0
