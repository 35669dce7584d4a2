"""A date inside a question -> the date as ISO and the question without it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMERALS = {character: number for number, character in enumerate("〇一二三四五六七八九")} | {"零": 0}
_NUMBER = r"[0-9０-９〇零一二三四五六七八九十]{1,4}"
_AROUND = r"(?:在|于)?(?P<date>{})(?:的|，|,|、|里|间|这天|当天|那天)?"
_HALF_DAY = r"(?:上午|下午|晚上|中午|晚|早上|凌晨)?"
# 2025年11月25日 · 11月14日下午 · 2025-11-25 · 2025/11/25 · 2025.11.25
_DAY = re.compile(
    _AROUND.format(
        rf"(?:(?P<year>{_NUMBER})年)?(?P<month>{_NUMBER})月(?P<day>{_NUMBER})[日号]{_HALF_DAY}"
        r"|(?P<iso>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})"
    )
)
# 2025年11月 · 2025年
_MONTH_OR_YEAR = re.compile(_AROUND.format(rf"(?P<year>{_NUMBER})年(?:(?P<month>{_NUMBER})月份?|度)?"))


@dataclass(frozen=True, slots=True)
class Dated:
    """A question, and the date that was cut out of it: 2025, 2025-11, 2025-11-25, --11-25 or none."""

    question: str
    on: str | None = None


def readings(question: str) -> tuple[Dated, ...]:
    """The question as it is; and, where it has a date, without its day, its month or its year.

    A date may be a part of a name (2025年度总结会), so the question as it is comes first.
    """
    found = [Dated(question)]
    for pattern in (_DAY, _MONTH_OR_YEAR):
        match = pattern.search(question)
        date = _iso(match) if match else None
        if match and date:
            found.append(Dated(question[: match.start()] + question[match.end() :], date))
            break
    return tuple(found)


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if parts.get("iso"):
        return "-".join(part.zfill(2) for part in re.split(r"[-/.]", parts["iso"]))
    year = number(parts["year"]) if parts["year"] else None
    if year is not None and not 1800 <= year <= 2200:
        return None
    month = number(parts["month"]) if parts.get("month") else None
    day = number(parts["day"]) if parts.get("day") else None
    if not 1 <= (month or 1) <= 12 or not 1 <= (day or 1) <= 31:
        return None
    start = f"{year:04}" if year is not None else "-"
    return start + "".join(f"-{part:02}" for part in (month, day) if part is not None)


def number(text: str) -> int:
    """14, １４, 十四, 二十四, 二〇二五 as a number."""
    if text.isdecimal():
        return int(text)
    tens, ten, units = text.partition("十")
    if not ten:
        return int("".join(str(_NUMERALS.get(character, character)) for character in text))
    return (_NUMERALS.get(tens, 1) if tens else 1) * 10 + (_NUMERALS.get(units, 0) if units else 0)
