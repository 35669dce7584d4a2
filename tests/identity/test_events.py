"""Events: the same occasion in two papers, sessions of a series, mentions without a date."""

from __future__ import annotations

import pytest

from kg.identity.occasion_names import comparable, is_proper
from kg.identity.sessions import marks, may_be_one
from kg.model import Event, Resolution
from tests.identity.saying import event, resolved, said


def _two(left: Event, right: Event, homes: tuple[str | None, str | None] = (None, None)) -> Resolution:
    return resolved(
        said("a", "2025-11-26", left, home=homes[0]), said("b", "2025-11-27", right, home=homes[1])
    )


def _one(found: Resolution) -> bool:
    return found.where["a", "event", "0"] == found.where["b", "event", "0"]


MEETING = "地区信访工作联席会议2025年第二次全体会议"
SAME = {
    "name and date": (event(MEETING, "2025-11-25"), event(MEETING, "2025-11-25")),
    "a longer name, shared people": (
        event("信访工作联席会议全体会议", "2025-11-25", "纪松 李明"),
        event(MEETING, "2025-11-25", "李明 纪松 王强"),
    ),
    "a day's difference, name and people the same": (
        event(MEETING, "2025-11-25", "纪松"),
        event(MEETING, "2025-11-24", "纪松"),
    ),
    "an appointment put in two ways": (
        event("沈砚秋当选自治州人民政府州长", "2026-01-17", "沈砚秋", kind="任免"),
        event("会议选举沈砚秋为自治州州长", "2026-01-17", "沈砚秋", kind="任免"),
    ),
    "in short and in full": (
        event("十四届全国人大二次会议", "2024-03-05"),
        event("第十四届全国人民代表大会第二次会议", "2024-03-05", "赵乐际"),
    ),
    "a session that goes on": (
        event("十四届全国人大二次会议", "2024-03-05"),
        event("十四届全国人大二次会议", "2024-03-06", "赵乐际"),
    ),
    "without a date, by just the proper name": (
        event("党的二十届四中全会", None),
        event("党的二十届四中全会", "2025-10-20"),
    ),
}


@pytest.mark.parametrize(("left", "right"), SAME.values(), ids=SAME.keys())
def test_one_occasion(left: Event, right: Event) -> None:
    assert _one(_two(left, right))


TWO = {
    "first and second session": (
        event("质量强州工作领导小组第一次全体会议", "2025-11-25", "王勇 巴图"),
        event("质量强州工作领导小组第二次全体会议", "2025-11-25", "王勇 巴图"),
    ),
    "of two years": (
        event("信访工作联席会议2024年全体会议", "2025-11-25", "纪松"),
        event("信访工作联席会议2025年全体会议", "2025-11-25", "纪松"),
    ),
    "other people on the same day": (
        event("县委理论学习中心组学习会", "2025-11-25", "王强 李芳"),
        event("县委理论学习中心组集体学习会", "2025-11-25", "赵勇 孙健"),
    ),
    "a fortnight between": (
        event("现场推进会", "2025-11-05", "纪松"),
        event("现场推进会", "2025-11-19", "纪松"),
    ),
    "a common name without a date": (event("座谈会", None, "纪松"), event("座谈会", "2025-11-25", "纪松")),
    "talks with two presidents on one day": (
        event("习近平会见塞拉利昂总统比奥", "2024-09-04", "习近平 比奥 蔡奇 王毅", kind="会见"),
        event("习近平会见赞比亚总统希奇莱马", "2024-09-04", "习近平 希奇莱马 蔡奇 王毅", kind="会见"),
    ),
    "two leaders' talks with one guest": (
        event("习近平同塞拉利昂总统比奥会谈", "2024-02-28", "习近平 比奥", kind="会见"),
        event("李强会见塞拉利昂总统比奥", "2024-02-28", "李强 比奥", kind="会见"),
    ),
    "press conferences on neighbouring days": (
        event("国务院新闻办公室新闻发布会", "2024-10-28"),
        event("国务院新闻办公室新闻发布会", "2024-10-29"),
    ),
    "a session and a meeting in it": (
        event("十四届全国人大二次会议", "2024-03-08", "赵乐际 刘奇"),
        event("十四届全国人大二次会议主席团第一次会议", "2024-03-08", "赵乐际 刘奇"),
    ),
    "a visit and a meeting": (
        event("纪松到布尔津县调研", "2025-11-25", "纪松", kind="调研"),
        event("纪松到布尔津县会见", "2025-11-25", "纪松", kind="会见"),
    ),
}


@pytest.mark.parametrize(("left", "right"), TWO.values(), ids=TWO.keys())
def test_two_occasions(left: Event, right: Event) -> None:
    assert not _one(_two(left, right))


def test_a_meeting_of_two_homes_on_one_day_is_two() -> None:
    meeting = event("自治州党委全面深化改革委员会会议", "2025-11-25")
    assert not _one(_two(meeting, meeting, ("巴音郭楞蒙古自治州", "昌吉回族自治州")))


def test_a_national_meeting_in_papers_of_two_homes_is_one() -> None:
    meeting = event("中央经济工作会议", "2025-12-10")
    assert _one(_two(meeting, meeting, ("巴音郭楞蒙古自治州", "江苏省")))


def test_events_of_one_article_are_never_one() -> None:
    found = resolved(said("a", None, event(MEETING, "2025-11-25"), event(MEETING, "2025-11-25")))
    assert found.where["a", "event", "0"] != found.where["a", "event", "1"]


def test_other_names_of_the_occasion_are_aliases() -> None:
    found = _two(*SAME["a longer name, shared people"])
    (one,) = [one for one in found.identities if one.kind == "event"]
    assert (one.name, one.aliases) == (MEETING, ("信访工作联席会议全体会议",))
    assert one.mentions == (("a", "0"), ("b", "0"))


MARKS = [
    ("十四届全国人大四次会议", {"届": ("14",), "次": ("4",)}),
    ("信访工作联席会议2025年二次全会", {"年": ("2025",), "次": ("2",)}),
    ("中共二十届四中全会", {"届": ("20",), "中全会": ("4",)}),
    ("十四届全国人大二次会议主席团一次会议", {"届": ("14",), "次": ("2", "1")}),
    ("抗日战争胜利80周年大会", {"周年": ("80",)}),
    ("座谈会", {}),
]


@pytest.mark.parametrize(("name", "wanted"), MARKS, ids=[row[0] for row in MARKS])
def test_marks(name: str, wanted: dict[str, tuple[str, ...]]) -> None:
    assert marks(name) == wanted


def test_marks_that_only_one_name_gives_do_not_part() -> None:
    assert may_be_one({"次": ("2",)}, {"年": ("2025",)})
    assert not may_be_one({"次": ("2",)}, {"次": ("2", "1")})


COMPARABLE = [
    ("第十四届全国人民代表大会第二次会议", "十四届全国人大二次会议"),
    ("政协第十四届全国委员会常务委员会第十三次会议", "全国政协十四届常委会十三次会议"),
    ("中国共产党第二十届中央委员会第四次全体会议", "中共二十届四中全会"),
    ("党的二十届四中全会", "中共二十届四中全会"),
    ("中国共产党第二十次全国代表大会", "中共二十大"),
    ("“一带一路”国际合作高峰论坛", "一带一路国际合作高峰论坛"),
]


@pytest.mark.parametrize(("written", "wanted"), COMPARABLE, ids=[row[0] for row in COMPARABLE])
def test_names_are_compared_in_their_short_form(written: str, wanted: str) -> None:
    assert comparable(written) == wanted


PROPER = [
    ("中共二十届四中全会", True),
    ("推进长三角一体化发展座谈会", True),
    ("联合国安理会会议", False),
    ("国务院常务会议", False),
    ("座谈会", False),
    ("形式多样的活动", False),
]


@pytest.mark.parametrize(("name", "proper"), PROPER, ids=[row[0] for row in PROPER])
def test_proper_names(name: str, proper: bool) -> None:
    assert is_proper(name, ["联合国安理会", "国务院"]) is proper
