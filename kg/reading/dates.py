"""Dates as pages, file names and datelines write them -> ISO, as long as they are precise."""

from __future__ import annotations

import datetime as dt
import re

_FULL = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|([-./_])(\d{1,2})\4(\d{1,2})(?!\d))"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_CHINESE = re.compile(
    r"([一二][〇零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_LATER = 3  # days: a dateline may be dated a little after the page that a user dated by hand


def iso(year: int, month: int, day: int) -> str | None:
    """The ISO date, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def first_date(text: str) -> str | None:
    """The first full date in `text`: 2025-11-18, 2025.11.18, 20251118, 2025年11月18日, 二〇二五年…."""
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
