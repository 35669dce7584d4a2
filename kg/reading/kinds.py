"""A line -> what it is by its own words: text, furniture, section, photo credit, by-line, end note, jump."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.reading.joins import ENDS
from kg.resources import table, words

Kind = Literal[
    "text", "furniture", "contents", "section", "photo", "caption", "byline", "endnote", "jump", "entry"
]

_LONG = 70  # nothing but text is as long
_PAGE = r"(?:第\s*)?[A-D]?[\d一二三四五六七八九十]{1,3}\s*[版页]"
JUMP_FROM = re.compile(rf"[(（\[【]?\s*上接\s*({_PAGE})[^)）\]】]{{0,20}}[)）\]】]?")
JUMP_TO = re.compile(rf"[(（\[【]?\s*(?:下转|转)\s*({_PAGE})[^)）\]】]{{0,8}}[)）\]】]?\s*$")
_NAME = r"[\u3400-\u9fff]{1,4}(?:·[\u3400-\u9fff]{1,6})*"
_NAMES = rf"{_NAME}(?:[ \u3000、，,/]+{_NAME}){{0,7}}"
_LONG_NAME = r"[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,7})*"
_CREDITED = rf"{_LONG_NAME}(?:[ \u3000、，,/]+{_LONG_NAME}){{0,5}}"
_BRACKETED = re.compile(
    r"[(（\[【〔](?:作者|责任编辑|责编|本文|(?:均)?(?:摘|据|原载|转))|(?:供稿|采写|整理|报道)[)）]"
)
_PHOTO = re.compile(
    rf"[(（□■◎●▲△\[【\s]*(?:(?:[\u3400-\u9fff]{{0,8}}?(?:记者|通讯员|特约摄影师|摄影师))\s*)?{_CREDITED}\s*"
    r"[/／]?\s*(?:摄影报道|图文报道|文并摄|文/图|文图|供图|摄影|图|摄|制图|绘图|制表)\s*[)）\]】]?$"
    r"|[(（]?(?:资料图片?|资料照片|图片来源.{0,12}|网络图片|视频截图|.{2,20}供图)[)）]?$"
)
_CAPTION_WITH_CREDIT = re.compile(
    rf"[。！？]\s*[(（□■◎●\[【\s]*(?:[\u3400-\u9fff]{{0,6}}(?:记者|通讯员))?\s*{_CREDITED}\s*[/／]?\s*(?:摄影报道|供图|摄影|摄)[)）\]】]?$"
)
_BYLINE = re.compile(
    rf"[□■◎●▲△○◇◆\s]*(?:[\u3400-\u9fff]{{0,8}}(?:[/／][\u3400-\u9fff]{{2,6}})?)"
    rf"(?:评论员|记者|通讯员|作者)\s*[/:：]?\s*(?P<names>{_NAMES})"
    rf"(?:\s*(?:通讯员|记者|文/图|摄影|摄|文)\s*(?:{_NAMES})?)*$"
    rf"|[□◎]\s*(?P<marked>{_NAMES})$|(?P<writer>{_NAMES})\s*[/／]\s*文$|(?:图)?文\s*[/／:：]\s*(?P<text>{_NAMES})$"
)
_NAMES_ONLY = re.compile(rf"{_NAMES}$")
_STAFF_MANY = 2
_NUMBER_ONLY = re.compile(r"[\d\s.\-—–·/A-Z]{1,20}$")
_LATIN_ONLY = re.compile(r"[\x20-\x7e]{1,60}$")
_PAPER = re.compile(r"[\u3400-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报)(?:社)?$")
_MASTHEAD = re.compile(
    r"[*·\s]*[\u3400-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|报)\s*(?:19|20)\d\d\s*年"
)
_PAGE_ONLY = re.compile(rf"[-—·•\s]*{_PAGE}(?:\s*[:：·]?\s*[\u3400-\u9fff]{{0,6}})?[-—·•\s]*$")
_DATE_ONLY = re.compile(
    r"(?:(?:19|20)\d\d\s*[年./·-]\s*)?\d{1,2}(?:\s*[月./-]\s*\d{1,2}\s*日?)?(?:\s*星期.)?$"
    r"|(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
)
_ENTRY = re.compile(r"[-•·▶►★\s]*\d{1,3}[\s、.．·]+(?=.*[\u3400-\u9fff]).{3,60}$")
_ENTRY_END = re.compile(
    rf".{{3,60}}?(?:[\s.…·\-—>》]+[(（]*\s*{_PAGE}|[(（]\s*{_PAGE}|[….·]+\s*\d{{1,3}}|\s+\d{{1,3}})\s*[)）]?$"
)


@cache
def _words(kind: str) -> re.Pattern[str]:
    found = sorted(
        (row[0] for row in table("reading_furniture.tsv") if row[1] == kind), key=len, reverse=True
    )
    return re.compile("|".join(map(re.escape, found)))


@cache
def _endnote() -> re.Pattern[str]:
    return re.compile(
        rf"[\[【(（]\s*(?:{_words('endnote').pattern}).{{0,80}}[\]】)）]$|(?:{_words('endnote').pattern})\s*[:：|∣].{{0,50}}$"
        rf"|[(（]\s*{_NAMES}\s*[)）]$|[(（].{{2,40}}(?:供稿|报道|整理)[)）]$"
    )


@cache
def _section() -> re.Pattern[str]:
    return re.compile(
        rf"[★■●◆▲「【\[\s]*(?:{_words('section').pattern})[」】\]\s]*$"
        r"|(?:深入)?学习(?:宣传)?贯彻.{4,24}(?:精神|思想)$|.{0,20}(?:进行时|在行动|在基层[·•].{2,6}|系列报道.{0,6})$"
    )


def kind_of(text: str) -> Kind:
    """What one line is by its own words; `text` where nothing speaks for another kind."""
    if len(text) > _LONG:
        return _kind_of_long(text)
    if JUMP_FROM.fullmatch(text):
        return "jump"
    if _is_note(text):
        return "endnote"
    bare = text.replace(" ", "").replace("\u3000", "")
    if text[-1] in ENDS and "：" not in text and "。" in text:
        return "furniture" if _is_furniture(text, bare) else "text"
    return _kind_of_short(text, bare)


def _kind_of_long(text: str) -> Kind:
    if text[0] in "(（" and _is_note(text) and len(text) < 200:
        return "endnote"
    if len(text) < 160 and text[-1] in "摄图影)）" and _CAPTION_WITH_CREDIT.search(text[-60:]):
        return "caption"
    return "text"


def _is_note(text: str) -> bool:
    return text[0] in "(（[【〔" and text[-1] in ")）]】〕" and _BRACKETED.search(text) is not None


def _kind_of_short(text: str, bare: str) -> Kind:
    if _words("contents").fullmatch(bare) or _words("contents").fullmatch(text):
        return "contents"
    if _is_credit(text):
        return "caption" if _CAPTION_WITH_CREDIT.search(text) else "photo"
    if _is_furniture(text, bare):
        return "furniture"
    if _section().match(text):
        return "section"
    if _endnote().match(text):
        return "endnote"
    return "byline" if _is_byline(text) else "text"


def _is_byline(text: str) -> bool:
    """□实习记者 叶丽娜·努坤; 石榴云/新疆日报记者 王兴瑞: what follows 记者 must be names."""
    match = _BYLINE.match(text)
    if match is None:
        return False
    return are_names(next(names for names in match.groups() if names))


def _is_credit(text: str) -> bool:
    return text[-1] in "摄图影表)）]】道片" and (
        _PHOTO.match(text) is not None or _CAPTION_WITH_CREDIT.search(text) is not None
    )


def _is_furniture(text: str, bare: str) -> bool:
    if (
        _NUMBER_ONLY.match(text)
        or _LATIN_ONLY.match(text)
        or _PAPER.match(bare)
        or _PAGE_ONLY.match(text)
        or _MASTHEAD.match(text)
    ):
        return True
    if len(text) <= 36 and _words("furniture").search(bare) and not is_sentence(text):
        return True
    staff = set(_words("staff").findall(bare))
    return len(staff) >= _STAFF_MANY and bool(re.search(r"[:：\s]", text)) and not is_sentence(text)


def is_sentence(text: str) -> bool:
    """Whether a line reads as prose: it holds a comma and ends, or holds a full stop."""
    return "。" in text[:-1] or (text[-1] in ENDS) or text.count("，") > 1


def is_entry(text: str) -> bool:
    """Whether a line may be an entry of a table of contents: 04 高端时论; 某某会议召开 第2版."""
    return len(text) <= 66 and text[-1] not in ENDS and (_ENTRY.match(text) is not None or ends_in_page(text))


def ends_in_page(text: str) -> bool:
    """Whether a line ends in the number of a page, as an entry of a table of contents may."""
    return len(text) <= 66 and _ENTRY_END.match(text) is not None and not JUMP_TO.search(text)


def is_date_only(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return _DATE_ONLY.match(text) is not None and len(text) < 24


def are_names(text: str) -> bool:
    """Whether a line is one to eight names and nothing else: 张学良 杨 羊; 严博 丁义杰 徐玲玲."""
    if len(text) > 40 or not _NAMES_ONLY.match(text):
        return False
    names: list[str] = []
    for word in re.split(r"[ \u3000、，,/]+", text):
        if len(word) == 1 and names and len(names[-1]) == 1:
            names[-1] += word  # 杨 羊
        else:
            names.append(word)
    return all(map(_is_name, names))


def _is_name(word: str) -> bool:
    if "·" in word:
        return True
    known = words("surnames.tsv")
    return 2 <= len(word) <= 4 and (word[0] in known or word[:2] in known)
