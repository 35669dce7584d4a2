"""Reads a stretch that holds nothing but roles and names: 记者 甲 通讯员 乙、丙 -> who did what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import cast

from kg.grammar.names.bounds import han_name, han_score, is_place, surnames
from kg.grammar.names.composed import is_composed
from kg.grammar.names.transliterations import DOT, signs
from kg.grammar.text.vocabulary import flags
from kg.model import CreditKind
from kg.resources import table, words


@dataclass(frozen=True, slots=True, order=True)
class Maker:
    """A name or a body credited at `text[start:stop]`; `person` False for a body (来源：某网)."""

    start: int
    stop: int
    name: str
    kind: CreditKind
    person: bool


_REPORTERS = ("记者", "通讯员")
_BETWEEN = frozenset(" 、/|｜丨∣︱：，,;；&—")
_BODIES = re.compile(r"来源$|稿源$|供稿$|供图$|提供$")
_SOURCE = re.compile(r"来源$|稿源$")  # never a person
OUTLET = r"[一-鿿·]{2,12}?(?:日报|晚报|晨报|商报|新闻|网|社|央视|电视台|报|频道|在线)"
_OUTLET = re.compile(rf"{OUTLET}(?=[一-鿿]{{0,4}}(?:记者|通讯员))")
_NEXT_OUTLET = re.compile(
    r"(?:光明|人民|新华|央视|经济|法治|工人|科技|[一-鿿]{2})(?:日报|晚报|网|社)(?=[一-鿿]{0,4}(?:记者|通讯员))"
)
_TAIL = re.compile(
    r"(?:等|[0-9])?(?:[0-9月日：: ]*)(?:报道|摄影报道|综合报道|整理|文|图|摄|发自[一-鿿]{2,4})$"
)
_RUN = re.compile(r"[一-鿿㐀-䶿]{2,12}")
# What a page says of itself beside who made it: 发布时间：2024-05-06 浏览次数：81.
_META = re.compile(r"(?:发布|更新|浏览|点击|阅读|访问)(?!者|人|员)|时间|日期|字[体号]|人气|次数")
_UNIT = re.compile(r"[一-鿿]{1,14}(?:[处院系部科室办会社站队所班局馆报网]|中心|支部|团委|公司|学校|大学)")
_UNIT_OF_NAME = re.compile(r"[一-鿿]{2,12}[处院系部科室办站队所局馆](?P<name>[一-鿿]{2,3})")
_SURE = 2.0
# A role that no table knows: 核发：甲.
_OTHER_ROLE = re.compile(r"(?!单位|地址|来源)[一-鿿/]{2,6}[：∶]")
_FULL = 3  # signs
_PEN_NAME = re.compile(r"[一-鿿]{2,3}")
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
    return re.compile(rf"(?:{'|'.join(longest_first)})(?!委员会|部(?!署)|协会|站|团|学院|系|从)")


def begins_with_role(text: str, start: int, stop: int) -> bool:
    """Whether a role (记者, 责任编辑) stands at `start`."""
    return _role().match(text, start, stop) is not None


def read_makers(text: str, start: int, stop: int, kind: CreditKind | None) -> list[Maker]:
    """The makers that `text[start:stop]` names, up to where it says anything else.

    `kind` holds until a role says another; none where it begins with neither role nor name. After 文/图
    or 摄影/编辑 a name has both kinds.
    """
    return _Line(text, stop, [kind] if kind else []).read(start)


@dataclass(slots=True)
class _Line:
    """A stretch while it is read: the roles that hold, the body before a name, who has been found."""

    text: str
    stop: int
    kinds: list[CreditKind]
    role: str = ""
    named: bool = True  # a name has been read since the last role
    unit: tuple[int, int] | None = None  # a body that may be only where the next name works
    found: list[Maker] = field(default_factory=list)

    def read(self, at: int) -> list[Maker]:
        while at < self.stop:
            step = self._step(at)
            if step is None:
                break
            at = step
        self._close()
        if at >= self.stop:
            return self.found
        return [*self.found, *_first_name(self.text, at, self.kinds[-1])] if self.role else []

    def _step(self, at: int) -> int | None:
        """Where the sign, role or maker at `at` stops; None where something else begins."""
        skipped = _skip(self.text, at, self.stop)
        if skipped > at:
            return skipped
        return self._role(at) or self._maker(at) or self._other_role(at)

    def _role(self, at: int) -> int | None:
        """Where a role that begins here stops."""
        match = _role().match(self.text, at, self.stop)
        if match is None or _is_name(self.text, at, match.end()):
            return None
        return self._holds(match, kinds()[match.group()])

    def _other_role(self, at: int) -> int | None:
        match = _OTHER_ROLE.match(self.text, at, self.stop) if self.role else None
        return self._holds(match, "其他") if match else None

    def _holds(self, match: re.Match[str], kind: CreditKind) -> int:
        """文/图 are two kinds; elsewhere a role ends the one before it."""
        if kind in _REPORTERS and self.unit and self.unit[1] == match.start():
            self.unit = None  # 教务处|记者: where who follows works
        self._close()
        if kind in _REPORTERS and self.role and not self.named:
            if self.kinds != ["摄影"]:  # 摄影/某报记者 甲; but 文/图 某报记者 甲
                self.kinds = [kind, *(known for known in self.kinds if known == "摄影")]
            self.role = match.group()
            return match.end()
        both = not self.named and self.role and self.text[match.start() - 1] in "/、&"
        self.kinds = [*dict.fromkeys([*self.kinds, kind])] if both else [kind]
        self.role, self.named = match.group(), False
        return match.end()

    def _maker(self, at: int) -> int | None:
        """Where the name or body that begins here stops; None where it is none."""
        end = _end(self.text, at, self.stop)
        if not self.kinds or _META.match(self.text, at, self.stop):
            return None
        people = None if _SOURCE.search(self.role) else _people(self.text, at, end)
        if people is not None:
            self._take(people)
            self.unit, self.named = None, True
            return end
        signed = self._of_unit(at, end) or ((at, end) if self._is_pen_name(at, end) else None)
        if signed:
            self._take([signed])
            self.unit, self.named = None, True
            return end
        body = bool(_BODIES.search(self.role))
        if not body and not (self.role and _UNIT.fullmatch(self.text, at, end)):
            return None
        self._close()
        if body and not 2 <= end - at <= 30:
            return None
        self.unit, self.named = (at, end), True
        return end

    def _of_unit(self, at: int, end: int) -> tuple[int, int] | None:
        """文/国际交流处|方超: a name right after where somebody works."""
        unit = _UNIT_OF_NAME.fullmatch(self.text, at, end) if self.role else None
        if unit is None or _BODIES.search(self.role):
            return None
        start = unit.start("name")
        return (start, end) if han_score(self.text, start, end) >= _SURE else None

    def _is_pen_name(self, at: int, end: int) -> bool:
        """编辑：冬剑: signs that make no word, alone after a role and a colon or in a list (严远、轩召强)."""
        word = self.text[at:end]
        listed = self.text[at - 1] == "、" and self.named and len(word) == _FULL
        closed = (
            self.role
            and (self.text[at - 1] in "：:" or listed)
            and self.text[end : end + 1] in ("", "\n", " ", "）", "]")
        )
        free = not any(
            flags().get(word[i:j], 0) for i in range(len(word)) for j in range(i + 2, len(word) + 1)
        )
        return bool(closed and free and not _BODIES.search(self.role) and _PEN_NAME.fullmatch(word))

    def _take(self, people: list[tuple[int, int]]) -> None:
        for start, stop in people:
            name = self.text[start:stop]
            self.found += [Maker(start, start + len(name), name, kind, True) for kind in self.kinds]

    def _close(self) -> None:
        """A body that no name followed made the piece itself: 来源：某网, 作者：某系."""
        if self.unit is not None:
            start, stop = self.unit
            name = self.text[start:stop].strip("《》“” ")
            if name not in words("credit_generic.tsv"):
                self.found += [Maker(start, stop, name, kind, False) for kind in self.kinds]
            self.unit = None


def _skip(text: str, at: int, stop: int) -> int:
    if text[at] in _BETWEEN:
        return at + 1
    outlet = _OUTLET.match(text, at, stop)
    if outlet is None or _role().match(text, at, stop):
        return at
    named = text[at] in surnames() and any(_NEXT_OUTLET.match(text, at + n, stop) for n in (2, 3, 4))
    return at if named else outlet.end()


def _end(text: str, at: int, stop: int) -> int:
    """Where a piece ends: at a sign, a further role, a newspaper's name before a role."""
    end = at
    while end < stop and text[end] not in _BETWEEN:
        inner = _role().match(text, end, stop) if end > at + 1 else None
        if (inner and len(inner.group()) > 1) or (end > at + 1 and _ends_piece(text, end, stop)):
            break
        end += 1
    return end


def _ends_piece(text: str, end: int, stop: int) -> bool:
    """甲|新华社记者, 甲|发布时间."""
    return bool(_NEXT_OUTLET.match(text, end, stop) or _META.match(text, end, stop))


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


def _people(text: str, start: int, stop: int) -> list[tuple[int, int]] | None:
    """One name, or several names run together, as stretches; None where it is no name."""
    word = text[start:stop]
    tail = _TAIL.search(word)
    names = split_names(word) if tail is None or len(tail.group()) < 2 else None
    if names is None and tail and not is_place(word[: tail.start()]):  # 济南|报道
        names = split_names(word[: tail.start()])
    if names is None:
        return None
    found = []
    for name in names:
        found.append((start, start + len(name)))
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
    if is_composed(word):
        return [word]
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
