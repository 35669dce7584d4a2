"""Times of an article's text -> ISO dates, resolved against its date of publication."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

from kg.model import Span

_DIGITS = str.maketrans("０１２３４５６７８９〇零○Ｏ一二三四五六七八九", "01234567890000123456789")
_N = r"[0-9０-９〇零○一二三四五六七八九十]{1,3}"
_TO = r"\s*(?:至|到|—+|–|-|－|~|～)\s*"
_PART = r"(?:凌晨|清晨|早上|早晨|早|晨|上午|中午|午后|下午|傍晚|晚上|晚间|晚|夜|深夜)?"
_CLOCK = r"(?:\s*[0-9]{1,2}\s*(?:时|点|[:：])(?:[0-9]{1,2}分?|半|许|整)?)?"
_RELATIVE_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}
_WEEKDAYS = "一二三四五六日"


def _year_form(name: str) -> str:
    """二〇一七年, 2017年 in the group `name`."""
    return rf"(?P<{name}>[12１２][0-9０-９]{{3}}|[一二][〇零○Ｏ一二三四五六七八九]{{3}})\s*年"


def _year_before(name: str) -> str:
    """An optional year before a month: written in the group `name`, relative (去年) in r`name`."""
    return rf"(?:{_year_form(name)}\s*|(?P<r{name}>今年|去年|前年|明年)\s*)?"


# One alternation: at each place the first form that fits is taken, so the longer forms stand first.
# Each begins with one of these signs: looking for them first saves eleven attempts a sign.
_TIME = re.compile(
    r"(?=[0-9０-９〇零○一二三四五六七八九十今去前明本上下这周星礼昨后当同次翌第近日连最不])(?:"
    + "|".join(
        (
            # 11月28日至12月1日 | 6月4-6日 | 1月9至10日 | 2021年3月5日—11日
            rf"(?P<span>{_year_before('y')}(?P<m>{_N})\s*月\s*(?P<d>{_N})\s*[日号]?{_PART}"
            rf"(?:{_TO}|、)(?:(?P<m2>{_N})\s*月\s*)?(?P<d2>{_N})\s*[日号])",
            # 17日至18日 | 9-10日
            rf"(?P<days>(?<![0-9月年])(?P<e>{_N})\s*日?{_PART}{_TO}(?P<e2>{_N})\s*日(?![元本]))",
            # 2025年11月14日 | 去年11月3日 | 4月18日
            rf"(?P<full>{_year_before('fy')}(?P<fm>{_N})\s*月\s*(?P<fd>{_N})\s*[日号])",
            # 2025-11-14 | 2025/11/14
            r"(?P<iso>(?P<iy>20[0-9]{2}|19[0-9]{2})[-/.](?P<im>1[0-2]|0?[1-9])[-/.]"
            r"(?P<id>3[01]|[12][0-9]|0?[1-9])(?![0-9]))",
            # 2025年3月 | 去年11月 | 3月份 | 3月下旬 | 3月，
            rf"(?P<month>{_year_form('my')}\s*(?P<mm>{_N})\s*月份?|(?P<rmy>今年|去年|前年|明年)\s*(?P<mm2>{_N})\s*月份?"
            rf"|(?<![0-9第])(?P<mm3>{_N})\s*月(?:份|[上中下]旬|初|底|末)|(?<=[。；\n])(?P<mm4>{_N})月(?=，))",
            r"(?P<months>本月|上个?月|下个?月)",
            rf"(?P<year>{_year_form('yy')}|(?P<ryy>去年|前年|明年))",
            # 上周五 | 本周三 | 星期六
            r"(?P<week>(?P<w>上个?|本|这|下)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])(?![年岁期]))",
            # 今天 | 昨日 | 今天（6月14日）
            r"(?P<near>[今昨前明][（(](?P<nb>[0-9]{1,2})[）)]日|(?:今天|今日|昨天|昨日|前天|前日|明天|明日|后天|今早|今晨|今晚|昨晚|昨夜|昨)(?![年代后])"
            r"(?:\s*[（(](?:(?P<nm>[0-9]{1,2})月)?(?P<nd>[0-9]{1,2})日[）)])?)",
            # 14日 | 10日上午
            r"(?P<day>(?<![0-9月年第])(?P<dd>[0-9０-９]{1,2}|[二三]?十[一二三四五六七八九]?)\s*(?:日(?![元本前常均])|号(?=[上下]午|早|晚|凌晨|，|在)))",
            r"(?P<same>这一天|这天|当天|当日|同日|当晚|同一天|次日|翌日|第二天)",
            r"(?P<vague>近日|日前|近期|连日来|最近|近来|前不久|不久前)",
        )
    )
    + ")"
)
_AFTER = re.compile(rf"\s*{_PART}{_CLOCK}")
_DATELINE = re.compile("(?:讯|电|专电)")
_FUTURE = re.compile("将|拟于|预计|计划|定于|截止|截至|届时|即将|报名")


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A stretch that says when; `date` and `end_date` as ISO strings, null where the day is not known.

    `exact` is true for a day or a span of days, whether or not the year is known.
    """

    span: Span
    date: str | None
    end_date: str | None = None
    exact: bool = False


def number(text: str) -> int:
    """The number that Chinese or Latin digits write: 十八 -> 18, 二十 -> 20, １２ -> 12, 二〇一七 -> 2017."""
    text = text.strip()
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (number(tens) if tens else 1) * 10 + (number(ones) if ones else 0)
    return int(text.translate(_DIGITS))


def published_date(published: str | None) -> dt.date | None:
    """The day of publication; None where it is not known to the day."""
    try:
        return dt.date.fromisoformat(published) if published else None
    except ValueError:
        return None


def read_times(text: str, published: str | None) -> tuple[Time, ...]:
    """All times of a text in order. A year or month that the text leaves out comes from `published`."""
    day = published_date(published)
    found: list[Time] = []
    last: str | None = None
    for match in _TIME.finditer(text):
        time = _read(match, day, published, last)
        if time is None:
            continue
        found.append(time)
        if time.date and _DATELINE.match(text, match.end()):
            day = published_date(time.date) or day  # 本报9月3日讯 今天上午: today is the dateline's day
        if time.exact:
            last = time.date
    return tuple(found)


def _read(match: re.Match[str], day: dt.date | None, published: str | None, last: str | None) -> Time | None:
    groups = match.groupdict()
    kind = next(name for name in _KINDS if groups[name] is not None)
    after = _AFTER.match(match.string, match.end())
    stop = after.end() if after and kind not in ("year", "vague", "month", "months") else match.end()
    future = bool(_FUTURE.search(match.string, max(0, match.start() - 6), min(len(match.string), stop + 6)))
    try:
        date, end = _KINDS[kind](groups, _Reference(day=day, published=published, last=last, future=future))
    except ValueError:
        return None
    exact = date is not None and len(date) >= 7 and kind not in ("month", "months", "year", "vague")
    return Time(span=Span(match.start(), stop), date=date, end_date=end, exact=exact)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    day: dt.date | None
    published: str | None
    last: str | None
    future: bool


_Dates = tuple[str | None, str | None]
_Groups = dict[str, str | None]


def _year(given: str | None, relative: str | None, at: _Reference) -> int | None:
    if given:
        return number(given)
    if relative and at.day:
        return at.day.year + _RELATIVE_YEARS[relative]
    return None


def _written(year: int | None, month: int, day: int) -> str:
    """ISO for a day; --11-18 where the year is not known. Raises ValueError for 2月30日."""
    dt.date(year or 2000, month, day)
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"


def _nearest_year(month: int, day: int, at: _Reference) -> int | None:
    """A day of the year that the text leaves out: this year's, last year's where that would lie ahead.

    4月18日 in an article of 2017-01-03 is of 2016; 1月3日 in one of 2016-12-30 is ahead, and of 2017.
    """
    if at.day is None:
        year = (at.published or "")[:4]
        return int(year) if year.isdigit() else None
    ahead = (dt.date(at.day.year, month, min(day, 28)) - at.day).days
    if ahead > 60 and not (at.future and ahead < 330):
        return at.day.year - 1
    if ahead < -330:
        return at.day.year + 1
    return at.day.year


def _day_of(year: int | None, month: int, day: int, at: _Reference) -> str:
    return _written(year if year else _nearest_year(month, day, at), month, day)


def _span(g: _Groups, at: _Reference) -> _Dates:
    month, day = number(g["m"] or ""), number(g["d"] or "")
    month2 = number(g["m2"]) if g["m2"] else month
    start = _day_of(_year(g["y"], g["ry"], at), month, day, at)
    year = None if start.startswith("--") else int(start[:4]) + (month2 < month)
    return start, _written(year, month2, number(g["d2"] or ""))


def _days(g: _Groups, at: _Reference) -> _Dates:
    end = _month_day(number(g["e2"] or ""), at)
    if end is None:
        return None, None
    start = _same_month(number(g["e"] or ""), end)
    if start and start > end:  # 30日至2日: it began in the month before
        start = (
            _month_day(number(g["e"] or ""), replace(at, day=dt.date.fromisoformat(end))) if at.day else None
        )
    return start, end


def _month_day(day: int, at: _Reference) -> str | None:
    """14日 in an article of 2025-11-18 -> 2025-11-14; 30日 in one of 2025-11-02 -> 2025-10-30."""
    if not 1 <= day <= 31:
        raise ValueError(day)
    if at.day is None:
        return _same_month(day, at.last)
    year, month = at.day.year, at.day.month
    if day > at.day.day + (20 if at.future else 1):
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    if day > calendar.monthrange(year, month)[1]:
        raise ValueError(day)
    return _written(year, month, day)


def _same_month(day: int, last: str | None) -> str | None:
    """Without a date of publication, 5日 after 6月4日 is of that month."""
    if last is None:
        return None
    month = last[2:4] if last.startswith("--") else last[5:7]
    return _written(None if last.startswith("--") else int(last[:4]), int(month), day)


def _full(g: _Groups, at: _Reference) -> _Dates:
    return _day_of(_year(g["fy"], g["rfy"], at), number(g["fm"] or ""), number(g["fd"] or ""), at), None


def _iso(g: _Groups, _: _Reference) -> _Dates:
    return _written(int(g["iy"] or 0), int(g["im"] or 0), int(g["id"] or 0)), None


def _month(g: _Groups, at: _Reference) -> _Dates:
    month = number(g["mm"] or g["mm2"] or g["mm3"] or g["mm4"] or "")
    if not 1 <= month <= 12:
        raise ValueError(month)
    year = _year(g["my"], g["rmy"], at) or _nearest_year(month, 1, at)
    return (f"{year:04d}-{month:02d}" if year else None), None


def _months(g: _Groups, at: _Reference) -> _Dates:
    if at.day is None:
        return None, None
    months = at.day.year * 12 + at.day.month - 1 + {"本": 0, "上": -1, "下": 1}[(g["months"] or "本")[0]]
    return f"{months // 12:04d}-{months % 12 + 1:02d}", None


def _whole_year(g: _Groups, at: _Reference) -> _Dates:
    year = _year(g["yy"], g["ryy"], at)
    return (f"{year:04d}" if year else None), None


def _week(g: _Groups, at: _Reference) -> _Dates:
    if at.day is None:
        return None, None
    wanted = _WEEKDAYS.index((g["wd"] or "").replace("天", "日"))
    monday = at.day - dt.timedelta(at.day.weekday())
    weeks = {"上": -7, "下": 7}.get((g["w"] or "本")[0], 0)
    date = monday + dt.timedelta(wanted + weeks)
    if not g["w"] and date > at.day and not at.future:
        date -= dt.timedelta(7)
    return date.isoformat(), None


def _near(g: _Groups, at: _Reference) -> _Dates:
    if g["nd"]:
        if g["nm"]:
            return _day_of(None, int(g["nm"]), int(g["nd"]), at), None
        return _month_day(int(g["nd"]), at), None
    if g["nb"]:
        return _month_day(int(g["nb"]), at), None
    if at.day is None:
        return None, None
    days = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}[(g["near"] or "今")[0]]
    return (at.day + dt.timedelta(days)).isoformat(), None


def _one_day(g: _Groups, at: _Reference) -> _Dates:
    return _month_day(number(g["dd"] or ""), at), None


def _same(g: _Groups, at: _Reference) -> _Dates:
    if at.last and g["same"] in ("次日", "翌日", "第二天") and not at.last.startswith("--"):
        return (dt.date.fromisoformat(at.last) + dt.timedelta(1)).isoformat(), None
    return at.last, None


def _vague(_: _Groups, __: _Reference) -> _Dates:
    return None, None


_KINDS = {
    "span": _span,
    "days": _days,
    "full": _full,
    "iso": _iso,
    "month": _month,
    "months": _months,
    "year": _whole_year,
    "week": _week,
    "near": _near,
    "day": _one_day,
    "same": _same,
    "vague": _vague,
}
