"""下转 and 上接 joined where both are there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Article
from kg.reading import jumps
from kg.reading.jumps import join_jumps


def _part(text: str, *, title: str = "", page: str | None = None, **more: str | None) -> Article:
    source = f"page{page}.txt"
    return Article(
        id=text[:4],
        title=title,
        text=text,
        page=page,
        source=source,
        published="2024-03-13",
        **more,  # type: ignore[arg-type]
    )


FIRST = _part(
    "青禾州召开春耕会议，各县市要检修好机具和渠（下转2版）", title="春耕会议召开", page="1", continues_to="2"
)
SECOND = _part("（上接1版）道，做到不误农时。春耕会议要求各县市行动。", page="2", continued_from="1")
OTHER = _part("（上接1版）铁路支线铺下最后一根钢轨。", page="2", title="铁路贯通", continued_from="1")


def test_both_parts_are_one_article() -> None:
    (whole,) = join_jumps([FIRST, SECOND])
    assert whole.text == (
        "青禾州召开春耕会议，各县市要检修好机具和渠（下转2版）（上接1版）道，做到不误农时。春耕会议要求各县市行动。"
    )
    assert (whole.title, whole.continues_to, whole.page) == ("春耕会议召开", None, "1")


def test_the_part_that_fits_is_taken() -> None:
    whole, other = join_jumps([FIRST, OTHER, SECOND])
    assert whole.text.endswith("不误农时。春耕会议要求各县市行动。")
    assert other == OTHER


def test_a_missing_part_is_said() -> None:
    assert join_jumps([FIRST]) == (FIRST,)
    assert join_jumps([SECOND])[0].continued_from == "1"


def test_parts_of_two_days_stay_apart() -> None:
    assert len(join_jumps([FIRST, replace(SECOND, published="2024-06-01")])) == 2


def test_many_jumps_in_one_file_find_each_other_in_no_more_than_linear_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    count, compared = 1200, 0

    def counted(first: Article, second: Article) -> float:
        nonlocal compared
        compared += 1
        return fit(first, second)

    fit = jumps._fit
    monkeypatch.setattr(jumps, "_fit", counted)
    letters = [chr(0x4E00 + 7 * n % 20000) for n in range(2 * count)]
    titles = [f"{letters[n]}{letters[-n - 1]}县召开第{n}次会议" for n in range(count)]
    firsts = [
        _part(f"{title}，会上研（下转2版）", title=title, page="1", continues_to="2") for title in titles
    ]
    seconds = [
        _part(f"（上接1版）究了{title}。", title=title, page="2", continued_from="1")
        for title in reversed(titles)
    ]
    parts = [replace(part, source="all.txt", id=str(at)) for at, part in enumerate(firsts + seconds)]
    joined = join_jumps(parts)
    assert [article.title for article in joined] == titles
    assert all(article.text.endswith(f"{article.title}。") for article in joined)
    assert compared <= 30 * count
