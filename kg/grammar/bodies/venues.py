"""Halls, rooms and buildings where something is held: 人民大会堂|北大厅, 在崇文楼一层报告厅举行."""

from __future__ import annotations

import re
from collections.abc import Iterator

Stretch = tuple[int, int]

_ROOM = r"(?:会议室|会议厅|报告厅|多功能厅|学术厅|演播厅|音乐厅|教室|展厅|礼堂|大厅|讲堂)"
_HALL = re.compile(
    rf"[东西南北中]大厅|(?:[A-Za-z]?[0-9]{{2,4}}|[一-鿿]{{0,6}}?){_ROOM}|[A-Za-z][0-9]{{2,4}}|[一-鿿]{{2}}厅(?=[举召隆顺正成进圆启，])"
)
_HELD = (
    r"(?=(?:隆重|顺利|正式|成功|圆满|如期|联合)?(?:举行|举办|召开|开幕|开展|开讲|开班|启动|进行|为|与|就|，))"
)
_BUILDING = re.compile(
    r"(?:(?<=[在于])|(?<=走进)|(?<=来到))"
    r"(?P<name>(?!(?:[我本该此校]|集团|学校|公司|医院|单位|机关|办公|综合|教学|行政|图书|[0-9一二三四五六七八九十]{1,2}号?楼|[一-鿿]?政府))"
    rf"[一-鿿]{{2,8}}?楼(?:[A-Za-z]?[0-9]{{2,4}}|[一二三四五六七八九十]{{1,2}}[层楼])?(?:[一-鿿]{{0,4}}?{_ROOM})?){_HELD}"
)


def hall_after(text: str, at: int) -> int:
    """Where the hall or room stops that begins at `at`, right after a place's name; else `at`."""
    match = _HALL.match(text, at)
    return match.end() if match else at


def buildings(text: str) -> Iterator[Stretch]:
    """The buildings that a text says something was held in, with their rooms."""
    return (match.span("name") for match in _BUILDING.finditer(text)) if "楼" in text else iter(())
