"""Finds who made an article: （记者 甲 通讯员 乙）, □甲/摄, [责任编辑:乙], lines of authors, 来源：某网."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.grammar.names.bounds import han_score
from kg.grammar.names.makers import OUTLET, Maker, begins_with_role, kinds, read_makers, split_names
from kg.grammar.names.transliterations import DOT, signs
from kg.grammar.text.ground import Ground
from kg.model import Credit, CreditKind
from kg.resources import words

_BRACKETS = re.compile(r"[（【\[]([^（）【】\[\]\n。]{2,120})[）】\]]")
_LINE = re.compile(r"[^\n]+")
_TITLE = r"[^，。！？：；（）\n□]{2,48}?"
_PHOTO = re.compile(
    rf"(?:^|[。！？”）》□■\s])([□■◎]?\s*{_TITLE})[ ]*(?:/[ ]*摄(?:影)?|[ ]+[摄图](?:影)?|摄影?)"
    r"(?=[ ）]*(?:$|\n|\[|□))",
    re.M,
)
# A newspaper, with its own app before it: 石榴云/新疆日报, 南方+/南方日报.
_NEWSPAPER = rf"(?:[一-鿿]{{1,6}}[+＋]?[ ]?/[ ]?)?{OUTLET}"
_DATELINE = r"[一-鿿]{2,8}?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?=讯|电)"
_HEAD = re.compile(
    rf"[ □■◎（]*(?:{_NEWSPAPER}|本[报网刊台]|[一-鿿]{{2,8}}消息)?(?:{_DATELINE})?(?:消息|讯|电)?"
    rf"(?:（[^（）]{{2,10}}）)?[ /·]*(?:{_NEWSPAPER}|文/|本报|作者/)?(?=[一-鿿]{{0,4}}(?:记者|通讯员))"
)
_OUTLETS = re.compile(
    rf"(?:《[^》]*》|本文|本报|报道组成员：|{_NEWSPAPER})*(?=[一-鿿]{{0,4}}(?:记者|通讯员))|"
    r"[一-鿿A-Za-z·\-－—+]{2,16}?(?:报道|讯|电|消息|[报网社台闻端])[ ](?=[一-鿿]{0,4}(?:记者|通讯员))"
)
# 封面新闻-华西都市报|记者 王国平, N海都|记者 练仁福: whatever paper it is, a blank stands after the role.
_ANY_PAPER = re.compile(
    r"[ □■◎]*[一-鿿A-Za-z·\-－—+]{0,18}?[报网社台闻端云频刊都线]"
    r"(?=(?:全媒体|融媒体|首席|见习|实习|特约|文字)?(?:记者|通讯员)[ ：])"
)
_REPORTER = re.compile(r"(?:[一-鿿]{2,8}(?:社|报|网|新闻))?(?:本报)?(?:特约)?(?:记者|通讯员)[ ]*")
_BODY = re.compile(r"供稿$|供图$|[处室科部局委办院队团会系]$|支部$|总支$")
_NO_MAKER = re.compile(r"单位|作者|摘自|来源")


def makers_of(ground: Ground) -> list[Maker]:
    """Everybody and every body credited, in the order of the text, each stretch once."""
    found: list[Maker] = []
    for reader in (
        _after_names,
        _of_papers,
        _marked,
        _shot,
        _signed,
        _of_photographs,
        _in_brackets,
        _in_lines,
        _inline,
        _of_authors,
        _of_contents,
    ):
        taken = list(found)
        found += [
            maker
            for maker in reader(ground)
            if not any(other.start < maker.stop and maker.start < other.stop for other in taken)
        ]
    return sorted(set(found))


def credits_of(ground: Ground, makers: list[Maker]) -> list[Credit]:
    """The credits of an article: each name and kind once."""
    seen: dict[tuple[str, str], Credit] = {}
    for maker in makers:
        evidence = ground.evidence(maker.start, maker.stop, "credits.line")
        seen.setdefault((maker.name, maker.kind), Credit(name=maker.name, kind=maker.kind, evidence=evidence))
    return list(seen.values())


# 化学系 甲/文 乙、丙/摄, 甲/文/图: the role stands after the names.
_NAME_ROLE = re.compile(
    r"(?P<names>[一-鿿·]{2,12}(?:[ 、，][一-鿿·]{2,12})*)[ ]?/[ ]?"
    r"(?P<roles>(?:文图|图文|文字?|图片?|摄影?|审核?|编辑?|校对?|供稿)(?:[/、](?:文|图|摄影?))*)(?![一-鿿：])"
)


def _after_names(ground: Ground) -> Iterator[Maker]:
    """甲/文 乙/摄: names, then what they did; a body or a caption before them is none of them."""
    text = ground.text
    if "/" not in text:
        return
    for match in _NAME_ROLE.finditer(text):
        role = re.split("[/、]", match.group("roles"))[0]
        kind = kinds().get(role) or kinds().get(role + "核") or "其他"
        stop = match.end("names")
        for piece in reversed(re.findall("[一-鿿·]+", match.group("names"))):
            start = text.rfind(piece, match.start(), stop)
            names = split_names(piece)
            if names is None or (len(names) > 1 and stop < match.end("names")):
                break
            for name in reversed(names):
                stop = text.rfind(name, start, stop)
                yield Maker(stop, stop + len(name), name, kind, True)


# 甲/某日报, alone on one of the first lines.
_OF_PAPER = re.compile(
    rf"(?:^|\n)[ ]*(?P<names>[一-鿿·]{{2,4}}(?:[ 、][一-鿿·]{{2,4}}){{0,2}})[ ]?/[ ]?{OUTLET}[ ]*(?=\n|$)"
)
_TOP = 120  # signs


def _of_papers(ground: Ground) -> Iterator[Maker]:
    """甲/黑龙江日报: who wrote it for which paper, under the headline."""
    match = _OF_PAPER.search(ground.text, 0, _TOP)
    for start, stop in _run_of_names(ground.text, *match.span("names")) if match else ():
        yield Maker(start, stop, ground.text[start:stop], "作者", True)


_MARKED = re.compile(r"(?:^|(?<=\n))[ ]*[□■◎●][ ]*(?P<names>[一-鿿·]{2,12})(?=（图片?|\n|$)")


def _marked(ground: Ground) -> Iterator[Maker]:
    """□甲乙丙（图片由…提供）: names run together after a mark."""
    for match in _MARKED.finditer(ground.text):
        found = read_makers(ground.text, *match.span("names"), "作者")
        if found and found[-1].stop == match.end("names"):
            yield from found


_SHOT = re.compile(r"(?<=发)（(?P<names>[一-鿿·]{2,4}(?:[ 、][一-鿿·]{2,4}){0,3})[ ]?摄）")


def _shot(ground: Ground) -> Iterator[Maker]:
    """新华社发（甲 摄）."""
    for match in _SHOT.finditer(ground.text):
        for start, stop in _run_of_names(ground.text, *match.span("names")):
            yield Maker(start, stop, ground.text[start:stop], "摄影", True)


# （宣传部 甲）, （教务处 甲 供稿）, （甲 摄）, ◎甲 文/图: who signs, the unit before, the part after.
_SIGNERS = r"[一-鿿]{1,13}[处室科部局委办院队团会系站校厂所镇乡]|[一-鿿]{2,10}(?:支部|总支|中心|公司)"
_SIGNED = re.compile(
    r"(?:(?<=[。！？”》\n])[ ]*（|(?<=[讯电息]：)（|(?<=\n)[ ]*[□■◎●◆▲○][ ]*)"
    rf"(?:(?P<unit>{_SIGNERS})[ ])?(?P<names>[一-鿿·]{{2,4}}?(?:[ 、，][一-鿿·]{{2,4}}?){{0,4}}?)"
    r"(?:[ /]*(?P<role>摄影报道|图文报道|摄影|摄|供稿|供图|文/图|图/文|图文|文图|报道|整理|撰稿))?"
    r"[ ]*(?=[）\n]|$)"
)
_ROLES: dict[str, tuple[CreditKind, ...]] = {
    "文/图": ("作者", "摄影"),
    "图/文": ("作者", "摄影"),
    "报道": ("作者",),
    "图文报道": ("作者",),
}


def _signed(ground: Ground) -> Iterator[Maker]:
    """A bracket or a marked line at the end of a paragraph that holds a unit, names and their part."""
    text = ground.text
    for match in _SIGNED.finditer(text):
        role = match.group("role") or ""
        if not (role or match.group("unit") or text[match.start("names") - 1] not in "（"):
            continue  # names alone in a bracket: the next reader's
        names = _run_of_names(text, *match.span("names"))
        parts = _ROLES.get(role) or (kinds().get(role, "作者"),)
        for start, stop in names:
            yield from (Maker(start, stop, text[start:stop], kind, True) for kind in parts)


def _run_of_names(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The names of a run with blanks or 、 between them; none where one piece is no name."""
    found = [(start + m.start(), start + m.end()) for m in re.finditer("[一-鿿·]+", text[start:stop])]
    return found if all(split_names(text[a:b]) == [text[a:b]] for a, b in found) else []


def _of_photographs(ground: Ground) -> Iterator[Maker]:
    """The end of a caption: □甲/摄, 本报记者 甲 摄."""
    text = ground.text
    for match in _PHOTO.finditer(text) if "摄" in text or "图" in text else ():
        start, stop = match.span(1)
        while start < stop and text[start] in "□■◎ \n\r":
            start += 1
        head = _REPORTER.match(text, start, stop)
        for maker in read_makers(text, head.end() if head else start, stop, "摄影"):
            yield Maker(maker.start, maker.stop, maker.name, "摄影", maker.person)


def _in_brackets(ground: Ground) -> Iterator[Maker]:
    """（记者 甲）; after a dateline or at a paragraph's end also names alone, or the body that sent it."""
    text = ground.text
    for match in _BRACKETS.finditer(text):
        start, stop = match.span(1)
        head = _OUTLETS.match(text, start, stop)
        start = head.end() if head else start
        closes = _closes_paragraph(text, match)
        opens = text[match.start() - 1 : match.start()] in ("", "\n") and match.group()[0] == "（"
        alone = closes or opens or _after_dateline(text, match.start())
        found = read_makers(text, start, stop, "作者" if alone else None)
        if opens and not closes and not _are_names(found, text, stop):
            continue  # （一）…, （为了民族复兴·英烈谱）: only names at the head of a piece wrote it
        if found and (not alone or len(found) <= 4 or found[0].kind != "作者"):
            yield from found
        elif closes and _BODY.search(match.group(1)) and not _NO_MAKER.search(match.group(1)):
            name = re.sub(r"供[稿图]$", "", match.group(1)).strip()
            if name not in words("credit_generic.tsv"):
                yield Maker(match.start(1), match.start(1) + len(name), name, "供稿", False)


def _are_names(found: list[Maker], text: str, stop: int) -> bool:
    """Whether makers are all that stands up to `stop`, each as short as a name is."""
    whole = bool(found) and not text[found[-1].stop : stop].strip()
    return whole and all(maker.person and len(maker.name) <= _LONGEST for maker in found)


_LONGEST = 8  # signs of a name


def _after_dateline(text: str, position: int) -> bool:
    return bool(re.search(r"(?:讯|电|消息)[ ]?$", text[max(0, position - 4) : position]))


def _closes_paragraph(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 2) : match.start()].strip()
    after = text[match.end() : match.end() + 6].lstrip(" ")[:1]
    return (before == "" or before[-1] in "。！？”…；》") and after in ("", "\n", "[", "【")


def _in_lines(ground: Ground) -> Iterator[Maker]:
    """Lines that begin with a role: 责编 甲 编辑 乙; 某网记者甲 通讯员乙 报道."""
    text = ground.text
    for match in _LINE.finditer(text):
        start, stop = match.start(), min(match.end(), match.start() + 70)
        heads = [
            head.end()
            for head in (_HEAD.match(text, start, stop), _ANY_PAPER.match(text, start, stop))
            if head
        ]
        if not heads and (len(match.group()) > 80 or "。" in match.group()[:-1]):
            continue
        starts = (_after_marks(text, begin, stop) for begin in (start, *heads))
        first = next((begin for begin in starts if begins_with_role(text, begin, stop)), stop)
        yield from read_makers(text, first, stop, None)


def _after_marks(text: str, at: int, stop: int) -> int:
    while at < stop and text[at] in " □■◎（":
        at += 1
    return at


@cache
def _inline_role() -> re.Pattern[str]:
    longest_first = sorted((re.escape(w) for w in kinds() if len(w) > 1), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(longest_first)})[：∣|]")


def _inline(ground: Ground) -> Iterator[Maker]:
    """责任编辑：甲 at the end of a paragraph; 鸣谢各单位通讯员：甲、乙."""
    text = ground.text
    for match in _inline_role().finditer(text):
        end = text.find("\n", match.end())
        stop = min(end if end >= 0 else len(text), match.end() + 120)
        yield from read_makers(text, match.start(), stop, None)


def _of_authors(ground: Ground) -> Iterator[Maker]:
    """One of the first two lines of a piece, where it holds nothing but names: 杜建芸 刘昕."""
    text = ground.text
    for number, match in enumerate(_LINE.finditer(text)):
        if number > 1:
            return
        line = match.group().strip()
        pieces = line.split()
        if not pieces or len(line) > 24 or not all(_is_author(piece) for piece in pieces):
            continue
        if len(pieces) > 1 or text.count(line) <= 2:
            yield from read_makers(text, match.start(), match.end(), "作者")
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
            found = read_makers(text, start, stop, "作者")
            if found and found[-1].stop == stop:
                yield from found
                break
            space = text.find(" ", start, stop)
            start = space + 1 if space >= 0 else stop
