"""A line -> what it is by its own words: text, furniture, section, photo credit, by-line, end note, jump."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.reading.furniture import PAGE, Aside, aside_of, is_section, word_pattern, words_of
from kg.reading.joins import ENDS, is_ended
from kg.reading.names import CREDITED, NAME, NAMES, are_names, is_list_of_names

Kind = Literal["text", "contents", "section", "photo", "caption", "byline", "endnote", "jump"] | Aside

_LONG = 70  # nothing but text is as long
_JUMP_MARK = 24  # characters in which 上接 stands
_ARROWS = r"[\s►▶▷>》→☞◀◁]*"
JUMP_FROM = re.compile(
    rf"[(（\[【]?{_ARROWS}(?:上接|紧接)\s*({PAGE})(?:[^)）\]】\n]{{0,20}}[)）\]】]|{_ARROWS})"
)
JUMP_TO = re.compile(rf"[(（\[【]?{_ARROWS}(?:下转|转)\s*({PAGE})[^)）\]】]{{0,8}}[)）\]】]?{_ARROWS}$")
_BRACKETED = re.compile(
    r"[(（\[【〔](?:作者|责任编辑|责编|本文|(?:均)?(?:摘|据|原载|转))|(?:供稿|采写|整理|报道)[)）]"
    r"|[(（\[【〔](?:发稿|撰稿|供稿|文字|文|图片|编辑|审核|来源)\s*[/／:：]"
)
_PHOTO = re.compile(
    rf"[(（□■◎●▲△\[【\s]*(?:(?:[\u3400-\u9fff]{{0,8}}?(?:记者|通讯员|特约摄影师|摄影师))\s*)?{CREDITED}\s*"
    r"[/／]?\s*(?:摄影报道|图文报道|文并摄|文/图|文图|供图|摄影|图|摄|制图|绘图|制表)\s*[)）\]】]?$"
    r"|[(（]?(?:资料图片?|资料照片|图片来源.{0,12}|网络图片|视频截图|.{2,20}供图)[)）]?$"
    r"|[(（]?(?:本版|本组|以上|文中)?(?:图片|照片)(?:均|皆)?(?:由|为).{2,16}(?:提供|拍摄|摄)[)）]?$"
    rf"|[(（]?(?:图|图片|摄|摄影)\s*[/／:：]\s*{CREDITED}[)）]?$"
    rf"|[\u3400-\u9fff]{{2,4}}社发?\s*[(（]{CREDITED}\s*摄[)）]$"
)
_PHOTO_STARTS = ("图", "摄", "照片", "本版", "本组", "（图", "(图")
_CAPTION_WITH_CREDIT = re.compile(
    rf"[。！？]\s*[(（□■◎●\[【\s]*(?:[\u3400-\u9fff]{{0,6}}(?:记者|通讯员))?\s*{CREDITED}\s*[/／]?\s*(?:摄影报道|供图|摄影|摄)[)）\]】]?$"
)
_BYLINE = re.compile(
    rf"[□■◎●▲△○◇◆\s]*(?:[\u3400-\u9fff]{{0,8}}(?:[/／][\u3400-\u9fff]{{2,6}})?)"
    rf"(?:评论员|记者|通讯员|作者)\s*[/:：]?\s*(?P<names>{NAMES})"
    rf"(?:\s*(?:通讯员|记者|文/图|摄影|摄|文)\s*(?:{NAMES})?)*$"
    rf"|(?:[\u3400-\u9fff]{{2,12}}\s+)?(?P<pair>{NAME})\s*[/／]\s*文\s+{NAME}\s*[/／]\s*[摄图](?:\s+发布时间.{{0,40}})?$"
    rf"|[□◎○◇]\s*(?P<marked>{NAMES})$|(?P<writer>{NAMES})\s*[/／]\s*文$|(?:图)?文\s*[/／:：]\s*(?P<text>{NAMES})$"
)
_BY = frozenset("者员文□◎○◇")  # one of them stands in every by-line
_DATE_ONLY = re.compile(
    r"(?:(?:19|20)\d\d\s*[年./·-]\s*)?\d{1,2}(?:\s*[月./-]\s*\d{1,2}\s*日?)?(?:\s*星期.)?$"
    r"|(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
)
_ENTRY = re.compile(r"[-•·▶►★\s]*\d{1,3}[\s、.．·]+(?=.*[\u3400-\u9fff]).{3,60}$")
_ENTRY_END = re.compile(
    rf".{{3,60}}?(?:[\s.…·\-—>》]+[(（]*\s*{PAGE}|[(（]\s*{PAGE}|[….·]+\s*\d{{1,3}}|\s+\d{{1,3}})\s*[)）]?$"
)


_PAGE_ENDS = frozenset("版页)）")


@cache
def _endnote() -> re.Pattern[str]:
    return re.compile(
        rf"[\[【(（]\s*(?:{word_pattern('endnote')}).{{0,80}}[\]】)）]$|(?:{word_pattern('endnote')})\s*[:：|∣].{{0,50}}$"
        rf"|[(（]\s*{NAMES}\s*[)）]$|[(（].{{2,40}}(?:供稿|报道|整理)[)）]$"
    )


def kind_of(text: str) -> Kind:
    """What one line is by its own words; `text` where nothing speaks for another kind."""
    if len(text) > _LONG:
        return _kind_of_long(text)
    if "接" in text and JUMP_FROM.fullmatch(text):
        return "jump"
    if _is_note(text):
        return "endnote"
    bare = text.replace(" ", "").replace("\u3000", "")
    if text[-1] in ENDS and "：" not in text and "。" in text:
        return aside_of(text, bare) or "text"
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
    if bare in words_of("contents"):
        return "contents"
    if _is_credit(text):
        return "caption" if _CAPTION_WITH_CREDIT.search(text) else "photo"
    if aside := aside_of(text, bare):
        return aside
    if is_section(text):
        return "section"
    if _endnote().match(text):
        return "endnote"
    return "byline" if _is_byline(text) else "text"


def _is_byline(text: str) -> bool:
    """□实习记者 叶丽娜·努坤; 石榴云/新疆日报记者 王兴瑞: what follows 记者 must be names."""
    if _BY.isdisjoint(text):
        return False
    match = _BYLINE.match(text)
    if match is None:
        return False
    return are_names(next(names for names in match.groups() if names))


def _is_credit(text: str) -> bool:
    return (text[-1] in "摄图影表)）]】道片供" or text.startswith(_PHOTO_STARTS)) and (
        _PHOTO.match(text) is not None or _CAPTION_WITH_CREDIT.search(text) is not None
    )


def is_entry(text: str) -> bool:
    """Whether a line may be an entry of a table of contents: 04 高端时论; 某某会议召开 第2版."""
    return len(text) <= 66 and text[-1] not in ENDS and (_ENTRY.match(text) is not None or ends_in_page(text))


def ends_in_page(text: str) -> bool:
    """Whether a line ends in the number of a page, as an entry of a table of contents may."""
    if len(text) > 66 or (text[-1] not in _PAGE_ENDS and not text[-1].isdigit()):
        return False
    return _ENTRY_END.match(text) is not None and not JUMP_TO.search(text)


def is_second_part(text: str) -> bool:
    """Whether a line or paragraph begins by saying on which page its first part stands: （上接1版）."""
    return "接" in text[:_JUMP_MARK] and JUMP_FROM.match(text) is not None


def is_date_only(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return _DATE_ONLY.match(text) is not None and len(text) < 24


def breaks_off(text: str) -> bool:
    """Whether a paragraph stops in the middle of a sentence, and does not say on which page it goes on."""
    if is_ended(text) or text[-1] in "：:" or is_date_only(text) or is_list_of_names(text):
        return False
    return "转" not in text[-12:] or JUMP_TO.search(text[-30:]) is None
