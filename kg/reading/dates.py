"""Dates as pages, file names and datelines write them -> ISO, as long as they are precise."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

_FULL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|([-./_])(\d{1,2})(?:\4|/)(\d{1,2})(?!\d))"
)
# 20251118, and with two digits of a page behind: 2025111803
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d(?!\d(?!\d)))")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE = re.compile(
    r"([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_PARTIAL = re.compile(r"((?:19|20)\d\d)(?:年|(?:[-_.年](\d{1,2})月?|(\d\d)))?")
_DAY = re.compile(r"(?<![年\d])(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_LATER = 3  # days: a dateline may be dated a little after the page that a user dated by hand


def iso(year: int, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def first_date(text: str) -> str | None:
    """The first full date in `text`: 2025-11-18, 2025.11.18, 20251118, 2025年11月18日, 二〇二五年…."""
    text = unicodedata.normalize("NFKC", text)  # ２０２５年
    found: list[tuple[int, str]] = []
    for match in _FULL.finditer(text):
        year, month, day = match[1], match[2] or match[5], match[3] or match[6]
        if date := iso(int(year), int(month), int(day)):
            found.append((match.start(), date))
            break
    for match in _COMPACT.finditer(text):
        if date := iso(int(match[1]), int(match[2]), int(match[3])):
            found.append((match.start(), date))
            break
    if (match_ := _CHINESE.search(text)) and (date := _chinese(match_)):
        found.append((match_.start(), date))
    return min(found)[1] if found else None


def partial_date(text: str) -> str | None:
    """A year, or a year and a month, that is all there is of `text`: 2025, 2025年, 2025-11, 202511."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month = match[1], match[2] or match[3]
    return f"{year}-{int(month):02d}" if month and 1 <= int(month) <= 12 else None if month else year


def month_and_day(text: str) -> str | None:
    """The first month and day without a year in `text`, as --11-18."""
    match = _DAY.search(text)
    return with_year(int(match[1]), int(match[2]), None) if match else None


def full_date(partial: str, other: str) -> str:
    """The more precise of two dates, the year of one and the day of the other together where they fit."""
    if other.startswith("--"):
        return with_year(int(other[2:4]), int(other[5:]), partial) or partial
    return other if other.startswith(partial) else partial


def _chinese(match: re.Match[str]) -> str | None:
    return iso(int(match[1].translate(_DIGITS)), _number(match[2]), _number(match[3]))


def _number(word: str) -> int:
    """十一 -> 11, 二十 -> 20, 三 -> 3; 0 for what is no number, which no calendar has."""
    tens, ten, units = word.rpartition("十")
    if any(len(part) > 1 for part in (tens, units)):
        return 0
    return (int(tens.translate(_DIGITS)) if tens else 1 if ten else 0) * 10 + (
        int(units.translate(_DIGITS)) if units else 0
    )


def with_year(month: int, day: int, known: str | None) -> str | None:
    """A month and day in the year of a known date (ISO, at least a year); `--11-18` where none is known.

    The year before is meant where the day would lie after the known date: 12月31日 in a paper of 2026-01-01.
    """
    if not iso(2024, month, day):
        return None
    if not known or not known[:4].isdigit():
        return f"--{month:02d}-{day:02d}"
    year = int(known[:4])
    here = iso(year, month, day)
    if len(known) == 10 and (here is None or _days(known, here) > _LATER):
        return iso(year - 1, month, day)
    return here


def _days(start: str, stop: str) -> int:
    return (dt.date.fromisoformat(stop) - dt.date.fromisoformat(start)).days
