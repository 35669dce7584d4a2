"""Careers told in sentences without a subject: what goes on with what, and the dates of a term."""

from __future__ import annotations

import re

_RESUME = re.compile(r"\d{4}年|此后|后来|同年|次年|随后|此前")
# A sentence that begins with the verb: 生前任…, 曾任…
_SUBJECTLESS = re.compile(r"(?:生前|先后|其间|期间|[曾现历还后又并])*")
_PRONOUN = re.compile(r"(?:.*[，])?[^，]{0,8}[他她][^，的]{0,16}(?:[，][^，]{0,8})?\Z")
# What may stand between two posts of one list besides a sign: a date, places of honour that no table knows.
_NOTE = r"(?:（[^（）]{1,12}）)?(?:等职务?)?"
_DATE_BEFORE = r"(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[起，]?|现为|现|以及|后)?"
_GAP = re.compile(rf"{_NOTE}[、，；及和](?:[^。！？；：\n他她]{{2,24}}[、，；]){{0,4}}{_DATE_BEFORE}\Z")
# In a short life posts stand as sentences of their own: 某学会顾问。某大学荣誉教授。
_GAP_IN_LIFE = re.compile(
    rf"{_NOTE}[、，；。](?:[^。！？；：“”，\n他她]{{2,24}}[、，；。]){{0,5}}{_DATE_BEFORE}\Z"
)


def is_resume(between: str) -> bool:
    """Whether what stands between a name and a verb in a later sentence tells the same person's career.

    甲1990年参加工作。2011年任…, or 甲是某地人。他曾任…
    """
    sentence = re.split("[。！？\n]", between)[-1]
    if len(between) < 300 and _PRONOUN.fullmatch(sentence):
        return True
    if len(between) >= 400 or re.search("[“”：]", between):
        return False
    return bool(_RESUME.search(between)) or bool(_SUBJECTLESS.fullmatch(sentence))


def goes_on(text: str, stop: int, start: int, *, life: bool) -> bool:
    """Whether posts at `start` go on with the list, or the short life, that stopped at `stop`."""
    return start - stop < 120 and bool((_GAP_IN_LIFE if life else _GAP).fullmatch(text, stop, start))


_WHEN = (
    r"(?:\d{4}年[^，。；]{0,16}|[同次当翌]年[^，。；]{0,6}|[他她]|"
    r"被?(?:分配|选派|抽调|下放|借调|[调派])?[到赴至在往回入][^，。；]{2,20})"
)
# Between a statement and the next verb: whole clauses, then nothing that could be another's name.
_CARRIED = re.compile(
    r"(?:（[^（）]{1,12}）)?(?:等职务?)?[，；、。](?:[^。！？；：“”\n]{0,30}[，；、])?"
    rf"(?:{_WHEN}|此后|后来?|随后|之后|其间|期间|目前|先后|[后并又还曾现历再也转调升兼起即其])*\Z"
)
# A sentence about others: 会议接受某某同志请辞…
_OF_OTHERS = re.compile("同志|接受|会议|决定|他们|她们|我|您")


def carries_on(text: str, stop: int, verb: int) -> bool:
    """Whether the verb at `verb` has the subject of the statement that stopped at `stop`, right before it."""
    of_others = _OF_OTHERS.search(text, stop, verb) and not text.endswith("接受其", stop, verb)
    if verb - stop >= 90 or of_others:
        return False
    return bool(_CARRIED.fullmatch(text, stop, verb))


_POINT = r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?"
_DATE = re.compile(rf"{_POINT}(?:，|起|[，]?[^，。；]{{0,2}})\Z")
_SPAN = re.compile(
    rf"{_POINT}[—–\-至到~～]{{1,2}}(?:{_POINT}|今)(?:期间|间)?(?:，[他她]?|[^，。；]{{0,2}})\Z"
)


def _iso(year: str | None, month: str | None, day: str | None) -> str | None:
    parts = [part for part in (month, day) if part]
    return "-".join([year, *(part.zfill(2) for part in parts)]) if year else None


def term_of(text: str, first: int, verb: int) -> tuple[str | None, str | None]:
    """Since and until (ISO), from the date or the span right before the holder or right before the verb.

    2021年8月，甲任…; 甲2021年8月任…; 1999年6月至2001年9月，甲担任… Neither where no date stands there.
    """
    for stop in (verb, first):
        span = _SPAN.search(text, max(0, stop - 30), stop)
        if span:
            return _iso(*span.groups()[:3]), _iso(*span.groups()[3:])
        date = _DATE.search(text, max(0, stop - 16), stop)
        if date:
            return _iso(*date.groups()), None
    return None, None


_MONTH = r"(\d{4})[.年](?:(\d{1,2})(?!\d))?"
_LINE_SPAN = re.compile(rf"{_MONTH}[^\d\n]*?[—–－\-~～至][^\d\n]*(?:{_MONTH})?")


def term_of_line(dates: str) -> tuple[str | None, str | None]:
    """Since and until (ISO) of a line of a career: 1995.06-1997.01, 2020年5月—今 (no end)."""
    span = _LINE_SPAN.search(dates)
    if span is None:
        return None, None
    return _iso(span[1], span[2], None), _iso(span[3], span[4], None)
