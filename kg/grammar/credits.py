"""Reads who made an article: （记者 甲 通讯员 乙）, □甲/摄, [责任编辑:乙], lines of authors, 来源：某网."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.grammar.ground import Ground
from kg.grammar.names import han_name, han_score, surnames
from kg.grammar.transliterations import DOT, signs
from kg.model import Credit, CreditKind
from kg.resources import table, words


@dataclass(frozen=True, slots=True, order=True)
class Maker:
    """A name or a body credited at `text[start:stop]`; `person` False for a body (来源：某网)."""

    start: int
    stop: int
    name: str
    kind: CreditKind
    person: bool


@cache
def _kinds() -> dict[str, CreditKind]:
    return {word: kind for word, kind in table("credit_words.tsv")}  # type: ignore[misc]


@cache
def _roles() -> str:
    return "|".join(sorted((re.escape(word) for word in _kinds()), key=len, reverse=True))


_BRACKETS = re.compile(r"[（【\[]([^（）【】\[\]\n。]{2,120})[）】\]]")
_PIECES = re.compile(
    r"[\s、/|∣︱：:，,;；&]+|(?:[一-鿿]+?(?:日报|晚报|晨报|新闻|网|社|时报|电视台))(?=(?:见习|实习|特约|全媒|首席)?(?:体)?记者)"
)
_PHOTO = re.compile(
    r"(?:^|[。！？”）》□■\s])([□■◎]?\s*[^，。！？：；（）\n□]{2,24}?)[ ]*(?:/[ ]*摄(?:影)?|[ ]+摄(?:影)?|摄影?)(?=[ ）]*(?:$|\n|\[|□))",
    re.M,
)
_LINE = re.compile(r"[^\n]+")
_REPORT = re.compile(r"(?:报道|电|讯)[：:]?$")


@cache
def _leading_role() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_roles()})(?!委员会|部(?!署)|协会|站|团|学院|系)")


def makers_of(ground: Ground) -> list[Maker]:
    """Everybody and every body credited, in the order of the text, each stretch once."""
    found: dict[tuple[int, int], Maker] = {}
    for reader in (_of_photographs, _in_brackets, _in_lines, _inline, _of_authors, _of_contents):
        for maker in reader(ground):
            if not any(m.start < maker.stop and maker.start < m.stop for m in found.values()):
                found[(maker.start, maker.stop)] = maker
    return sorted(found.values())


def credits_of(ground: Ground, makers: list[Maker]) -> list[Credit]:
    """The credits of an article: each name and kind once."""
    seen: dict[tuple[str, str], Credit] = {}
    for maker in makers:
        evidence = ground.evidence(maker.start, maker.stop, "credits.line")
        seen.setdefault((maker.name, maker.kind), Credit(name=maker.name, kind=maker.kind, evidence=evidence))
    return list(seen.values())


# ── pieces of a credit ────────────────────────────────────────────────────────────────────────────

_SOURCE = re.compile(r"^(?:文章|资料|信息|新闻|稿件|图片)?来源$|^稿源$")


def _read(text: str, start: int, stop: int, kind: CreditKind | None) -> list[Maker] | None:
    """The names of a stretch that holds nothing but roles and names; None where it holds anything else."""
    found: list[Maker] = []
    role = ""
    at = start
    while at < stop:
        if text[at] in " 、/|∣︱：，;；&—\u3000":
            at += 1
            continue
        match = _leading_role().match(text[at:stop])
        if match and not _is_name(text, at, stop):
            role = match.group()
            kind = _kinds()[role]
            at += match.end()
            continue
        end = at
        while end < stop and text[end] not in " 、/|∣︱：，;；&—\u3000":
            inner = _leading_role().match(text[end:stop]) if end > at + 1 else None
            if inner and len(inner.group()) > 1:
                break
            end += 1
        if kind is None:
            return None
        piece = _piece(text, at, end, kind, bool(_SOURCE.match(role)) or role in ("供稿", "供图"))
        if piece is None:
            first = _first_name(text, at, kind) if role else None
            return [*found, first] if first else (found if role else None) or None
        found += piece
        at = end
    return found or None


def _is_name(text: str, at: int, stop: int) -> bool:
    """文静 in a list of names is no 文: a role stands before a sign or a name."""
    return (
        text[at] in surnames()
        and len(_leading_role().match(text[at:stop]).group()) == 1
        and text[at + 1 : at + 2] not in " ：/|、"
    )  # type: ignore[union-attr]


def _first_name(text: str, at: int, kind: CreditKind) -> Maker | None:
    """记者|林晓|开展…: the name at the head of a stretch that goes on otherwise."""
    best = han_name(text, at)
    if best is None or best[1] < 1.9:
        return None
    return Maker(at, best[0], text[at : best[0]], kind, True)


_DROPPED = re.compile(
    r"(?:等|[0-9])?(?:[0-9月日：: ]*)(?:报道|摄影报道|综合报道|北京报道|整理|文|图|摄|发自[一-鿿]{2,4})$"
)


def _piece(text: str, start: int, stop: int, kind: CreditKind, source: bool) -> list[Maker] | None:
    """One name, several names run together, or a body where `source` says so."""
    word = text[start:stop]
    if source:
        name = word.strip("《》“” ")
        return [Maker(start, stop, name, kind, False)] if 2 <= len(name) <= 30 else None
    names = split_names(word)
    if names is None:
        cut = _DROPPED.search(word)
        names = split_names(word[: cut.start()]) if cut else None
    if names is None:
        return None
    found = []
    at = start
    for name in names:
        found.append(Maker(at, at + len(name), name, kind, True))
        at += len(name)
    return found


_FOREIGN = frozenset("斯尔克别孜娜古勒提买吐迪甫汗图扎")


def split_names(word: str) -> list[str] | None:
    """Names written without anything between them: 袁勇奇乔剑 -> 袁勇奇, 乔剑. None where it is no such run."""
    if DOT in word:
        return [word] if all(sign in signs() or sign == DOT for sign in word) or len(word) >= 5 else None
    if re.fullmatch(r"[A-Z][A-Za-z.\- ]+", word):
        return [word]
    if not re.fullmatch(r"[一-鿿㐀-䶿]{2,12}", word):
        return None
    if len(word) in (4, 5) and all(sign in signs() for sign in word) and word[0] not in surnames():
        return [word]
    if len(word) >= 5 and all(sign in signs() for sign in word) and len(_FOREIGN & set(word)) >= 2:
        return [word]
    best = _split(word, len(word))
    if best is None and 2 <= len(word) <= 6 and all(sign in signs() for sign in word):
        return [word]
    return best[1] if best else None


def _split(word: str, length: int) -> tuple[float, list[str]] | None:
    ways: dict[int, tuple[float, list[str]]] = {0: (0.0, [])}
    for stop in range(2, length + 1):
        for size in (2, 3, 4):
            before = ways.get(stop - size)
            if before is None:
                continue
            score = before[0] + _fit(word[stop - size : stop])
            if score > -50 and (stop not in ways or score > ways[stop][0]):
                ways[stop] = (score, [*before[1], word[stop - size : stop]])
    return ways.get(length)


def _fit(name: str) -> float:
    if len(name) == 4 and name[:2] not in surnames():
        return -99.0
    score = han_score(name, 0, len(name))
    return score - 2.0 + (0.3 if len(name) == 3 else 0.0) if score > -5 else -99.0


# ── where credits stand ───────────────────────────────────────────────────────────────────────────


def _in_brackets(ground: Ground) -> Iterator[Maker]:
    text = ground.text
    for match in _BRACKETS.finditer(text):
        start, stop = match.span(1)
        head = re.match(
            r"(?:本文|本报|新华社|人民日报|总台央视|央视|光明日报|中青报·中青网|报道组成员：|湖北日报|[一-鿿]{2,8}(?:日报|晚报|新闻|网|社))*(?=(?:[一-鿿]{0,4})(?:记者|通讯员))",
            match.group(1),
        )
        if head:
            start += head.end()
        kind = None
        if _after_dateline(text, match.start()) or _closes_paragraph(text, match):
            kind = "作者"
        found = _read(text, start, stop, kind)  # type: ignore[arg-type]
        if found and (kind is None or len(found) <= 4 or found[0].kind != "作者"):
            yield from found
        elif (
            _closes_paragraph(text, match)
            and re.search(r"供稿$|[处室科部局委办院队团会]$", match.group(1))
            and not re.search("单位|作者|摘自|来源", match.group(1))
        ):
            name = re.sub(r"供稿$", "", match.group(1)).strip()
            yield Maker(start, start + len(name), name, "供稿", False)


def _after_dateline(text: str, position: int) -> bool:
    return bool(re.search(r"(?:讯|电|消息)[ ]?$", text[max(0, position - 4) : position]))


def _closes_paragraph(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 2) : match.start()].strip()
    after = text[match.end() : match.end() + 1]
    return (before == "" or before[-1] in "。！？”…；》") and (
        after in ("", "\n") or text[match.end() :].lstrip()[:1] in "[【"
    )


_OUTLET = r"(?:[一-鿿·]{2,12}?(?:日报|晚报|晨报|商报|新闻|网|社|央视|电视台|报|频道|在线)|[一-鿿]{2,8}消息)"
_HEAD = re.compile(
    rf"[ □■◎（]*(?:{_OUTLET})?(?:消息|讯|电)?(?:（[^（）]{{2,10}}）)?[ /·]*(?:文/|本报|作者/)?(?=[一-鿿]{{0,4}}(?:记者|通讯员))"
)


def _in_lines(ground: Ground) -> Iterator[Maker]:
    """Lines that begin with a role: 责编 甲 编辑 乙; 某网记者甲 通讯员乙 报道."""
    text = ground.text
    for match in _LINE.finditer(text):
        start, stop = match.start(), min(match.end(), match.start() + 70)
        head = _HEAD.match(text, start, stop)
        long = len(match.group()) > 80 or "。" in match.group()[:-1]
        if long and head is None:
            continue
        start = head.end() if head else start
        while start < stop and text[start] in " □■◎（":
            start += 1
        if _leading_role().match(text[start:stop]):
            yield from _read(text, start, stop, None) or ()


@cache
def _inline_role() -> re.Pattern[str]:
    roles = "|".join(sorted((re.escape(w) for w in _kinds() if len(w) > 1), key=len, reverse=True))
    return re.compile(rf"(?:{roles})[：∣|:]")


def _inline(ground: Ground) -> Iterator[Maker]:
    """责任编辑：甲 at the end of a paragraph; 鸣谢各单位通讯员：甲、乙."""
    text = ground.text
    for match in _inline_role().finditer(text):
        end = text.find("\n", match.end())
        stop = min(end if end >= 0 else len(text), match.end() + 120)
        yield from _read(text, match.start(), stop, None) or ()


def _of_photographs(ground: Ground) -> Iterator[Maker]:
    text = ground.text
    for match in _PHOTO.finditer(text):
        start, stop = match.span(1)
        while start < stop and text[start] in "□■◎ ":
            start += 1
        head = re.match(
            r"(?:[一-鿿]{2,8}(?:社|报|网|新闻))?(?:本报)?(?:特约)?(?:记者|通讯员)[ ]*", text[start:stop]
        )
        start += head.end() if head else 0
        found = _read(text, start, stop, "摄影")
        for maker in found or ():
            yield Maker(maker.start, maker.stop, maker.name, "摄影", maker.person)


def _of_authors(ground: Ground) -> Iterator[Maker]:
    """The first lines of a piece, where they hold nothing but names: 杜建芸 刘昕."""
    text = ground.text
    for number, match in enumerate(_LINE.finditer(text)):
        if number > 1:
            return
        line = match.group().strip()
        pieces = line.split()
        if not pieces or len(line) > 24 or not all(_is_author(piece) for piece in pieces):
            continue
        if text.count(line) > 2 and len(pieces) == 1:
            continue
        found = _read(text, match.start(), match.end(), "作者")
        yield from found or ()
        return


def _is_author(piece: str) -> bool:
    if DOT in piece:
        return all(sign in signs() or sign == DOT for sign in piece)
    return 2 <= len(piece) <= 4 and han_score(piece, 0, len(piece)) >= 2.3 and piece not in words("words.tsv")


_CONTENTS = re.compile(r"目[ ]?录|MULU|本期导读|导读")
_ENTRY = re.compile(r"[ ](?P<names>(?:[一-鿿·]{2,12}[ ]+){0,3}[一-鿿·]{2,16})等?[ ]*$", re.M)


def _of_contents(ground: Ground) -> Iterator[Maker]:
    """A contents page: the names at the end of each entry wrote it."""
    if ground.article.kind != "contents" and not _CONTENTS.search(ground.article.title):
        return
    text = ground.text
    for match in _ENTRY.finditer(text):
        start, stop = match.span("names")
        while start < stop:
            found = _read(text, start, stop, "作者")
            if found and found[-1].stop == stop:
                yield from found
                break
            space = text.find(" ", start, stop)
            start = space + 1 if space >= 0 else stop
