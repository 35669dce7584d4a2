"""Made articles for the pipeline's tests: the genre's forms, fictional people, as many as wanted."""

from __future__ import annotations

import json
from pathlib import Path

_SURNAMES = "王李张刘陈杨赵黄周吴"
_GIVEN = ("建国", "志强", "海燕", "明辉", "晓红", "文博", "国平", "春梅", "立新", "永胜")
_TOWNS = ("青禾县", "白杨县", "双泉县", "石桥县", "云岭县")


def person(number: int) -> str:
    """The name of person `number`; a hundred different ones."""
    return _SURNAMES[number % 10] + _GIVEN[number // 10 % 10]


def article(number: int) -> dict[str, str]:
    """Article `number` as a line of an articles file."""
    town = _TOWNS[number % 5]
    chair, speaker = person(number * 7), person(number * 7 + 3)
    day = number % 28 + 1
    return {
        "id": f"made{number:05d}",
        "title": f"{town}召开第{number}次安全生产工作会议",
        "published": f"2025-03-{day:02d}",
        "text": f"{day}日，{town}召开第{number}次安全生产工作会议。县委书记{speaker}出席并讲话，"
        f"县长{chair}主持会议。\n{speaker}指出，要压实责任，抓好落实。",
    }


def write_articles(path: Path, numbers: range) -> Path:
    """An articles file (JSON lines) of the articles `numbers`."""
    lines = (json.dumps(article(number), ensure_ascii=False) for number in numbers)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
