"""kg read --show and --html: pages with their cuts, for a user to judge."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

PAGE = """青禾日报

风筝节吸引八方游客

5月2日，风筝节开幕，两百多只风筝飞上蓝天。
　　四十支代表队参加了比赛。
"""


def test_show_prints_the_page_behind_the_numbers_of_its_pieces(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    done = kg("read", str(tmp_path), "--show")
    assert done.returncode == 0
    lines = done.stdout.decode("utf-8").splitlines()
    assert lines[0] == "── page.txt  青禾日报  utf-8"
    assert [line for line in lines[1:7] if "·" not in line] == [
        "   1 masthead │ 青禾日报",
        "   2 article  │ 风筝节吸引八方游客",
        "   2 article  │ 5月2日，风筝节开幕，两百多只风筝飞上蓝天。",
        "   2 article  │ 　　四十支代表队参加了比赛。",
    ]
    assert lines[-2:] == ["   1 报头 masthead  青禾日报", "   2 文章 article  风筝节吸引八方游客"]


def test_html_goes_to_a_file_and_json_lines_where_they_are_wanted(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    page, rows = tmp_path / "out" / "page.html", tmp_path / "out" / "articles.jsonl"
    done = kg("read", str(tmp_path / "page.txt"), "--html", str(page), "-o", str(rows))
    assert (done.returncode, done.stdout) == (0, b"")
    assert '<li class="article c1"><h2>风筝节吸引八方游客</h2>' in page.read_text("utf-8")
    assert len(rows.read_text("utf-8").splitlines()) == 2
