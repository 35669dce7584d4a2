"""Times of the genre, resolved against the day of publication."""

from __future__ import annotations

import pytest

from kg.grammar.text.times import number, read_times

# words, published, date, end_date
FORMS = [
    ("14日上午9时30分", "2025-11-18", "2025-11-14", None),
    ("10日上午", "2023-08-10", "2023-08-10", None),
    ("30日", "2025-11-02", "2025-10-30", None),
    ("17日至18日", "2025-11-18", "2025-11-17", "2025-11-18"),
    ("16日—17日", "2025-11-18", "2025-11-16", "2025-11-17"),
    ("30日至2日", "2025-11-03", "2025-10-30", "2025-11-02"),
    ("昨日", "2025-11-18", "2025-11-17", None),
    ("昨天上午", "2015-03-01", "2015-02-28", None),
    ("今天（6月14日）", "2025-06-14", "2025-06-14", None),
    ("今（14）日", "2025-06-14", "2025-06-14", None),
    ("昨（30）日", "2025-07-01", "2025-06-30", None),
    ("今晚", "2025-06-14", "2025-06-14", None),
    ("上周五", "2025-11-18", "2025-11-14", None),
    ("本周三", "2025-11-20", "2025-11-19", None),
    ("4月18日下午", "2017-04-20", "2017-04-18", None),
    ("12月30日", "2017-01-03", "2016-12-30", None),
    ("去年11月3日", "2025-06-15", "2024-11-03", None),
    ("2025年11月14日", "2026-01-02", "2025-11-14", None),
    ("二〇一七年三月五日", None, "2017-03-05", None),
    ("十月十一日", "2020-12-03", "2020-10-11", None),
    ("２０１３年６月６日", None, "2013-06-06", None),
    ("12月16日-12月18日", "2011-12-18", "2011-12-16", "2011-12-18"),
    ("1月9至10日", "2020-01-10", "2020-01-09", "2020-01-10"),
    ("11月28日至12月1日", "2020-12-03", "2020-11-28", "2020-12-01"),
    ("12月30日至1月2日", "2021-01-04", "2020-12-30", "2021-01-02"),
    ("7月12、13日", "2016-07-14", "2016-07-12", "2016-07-13"),
    ("2025-11-14", None, "2025-11-14", None),
    ("2025年3月", "2025-06-15", "2025-03", None),
    ("去年11月", "2025-01-15", "2024-11", None),
    ("本月", "2023-05-11", "2023-05", None),
    ("上个月", "2023-01-11", "2022-12", None),
    ("2017年", "2020-01-10", "2017", None),
    ("11月18日", None, "--11-18", None),
    ("6月4-6日", None, "--06-04", "--06-06"),
    ("近日", "2025-11-18", None, None),
    ("日前", "2025-11-18", None, None),
]


@pytest.mark.parametrize(("words", "published", "date", "end_date"), FORMS, ids=[form[0] for form in FORMS])
def test_form(words: str, published: str | None, date: str | None, end_date: str | None) -> None:
    text = f"据悉，{words}，全会召开。"
    (time,) = read_times(text, published)
    assert (time.span.of(text), time.date, time.end_date) == (words, date, end_date)


NO_TIMES = ["10日元", "第3日报", "2月30日", "13月5日", "七十周年", "两年来", "每人30元"]


@pytest.mark.parametrize("words", NO_TIMES)
def test_what_looks_like_a_day_and_is_none(words: str) -> None:
    assert [time.date for time in read_times(f"其中{words}。", "2025-11-18") if time.exact] == []


def test_a_day_without_month_is_of_the_month_told_before() -> None:
    assert [time.date for time in read_times("6月4日动身，5日返回，次日总结。", None)] == [
        "--06-04",
        "--06-05",
        "--06-05",
    ]


def test_the_same_day_and_the_next() -> None:
    times = read_times("3月5日抵达，当天召开座谈会，次日返回。", "2024-03-08")
    assert [time.date for time in times] == ["2024-03-05", "2024-03-05", "2024-03-06"]


def test_a_month_day_ahead_is_of_this_year_where_the_words_announce_it() -> None:
    assert read_times("大会将于9月20日开幕。", "2024-05-02")[0].date == "2024-09-20"
    assert read_times("大会9月20日开幕。", "2024-05-02")[0].date == "2023-09-20"


@pytest.mark.parametrize(
    ("words", "value"),
    [("十", 10), ("十八", 18), ("二十", 20), ("三十一", 31), ("１２", 12), ("二〇一七", 2017), ("8", 8)],
)
def test_number(words: str, value: int) -> None:
    assert number(words) == value


def test_a_month_alone_heads_a_sentence() -> None:
    text = "去年工作很好。6月，他到青岚县调研；共用5月，又用3月粮。"
    (time,) = (time for time in read_times(text, "2026-01-18") if time.date and time.date[5:])
    assert (time.span.of(text), time.date, time.exact) == ("6月", "2025-06", False)
