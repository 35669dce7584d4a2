"""Files in -> articles and Issues out: formats, encodings, damage."""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Article, Issue
from kg.reading.decoding import decode
from kg.reading.reader import ReadOptions, read
from tests.reading.clean import CLEAN

Reads = Callable[..., tuple[list[Article], list[Issue]]]
PAGE = f"{CLEAN[0].title}\n\n{CLEAN[0].text}\n"
TRADITIONAL = "臺灣的圖書館開放了，讀者在這裡聽故事，館長說以後還會有更多的講座和活動，請大家來參加。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_encodings_are_known_by_themselves(tmp_path: Path, read_all: Reads, encoding: str) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE.encode(encoding))
    articles, issues = read_all([tmp_path])
    assert issues == []
    assert [article.title for article in articles] == ["青禾州召开春耕生产工作会议"]


def test_big5_is_told_from_gb18030() -> None:
    assert decode(TRADITIONAL.encode("big5")) == (TRADITIONAL, "big5")
    assert decode(PAGE.encode("gbk")) == (PAGE, "gb18030")


def test_a_wrong_guess_can_be_corrected(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "page.txt").write_bytes(TRADITIONAL.encode("big5"))
    articles, _ = read_all([tmp_path], encoding="big5")
    assert articles[0].text == TRADITIONAL


def test_a_file_cut_inside_a_character_keeps_the_rest(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "page.txt").write_bytes(PAGE.encode("utf-8")[:-2])
    articles, issues = read_all([tmp_path])
    assert issues == []
    assert articles[0].text.endswith("艾山江·吐尼亚孜主持会议")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("picture.txt", bytes(range(256)) * 20, "not text: it holds NUL bytes"),
        ("page.xyz", b"text", "the format .xyz is not read"),
        ("broken.txt.gz", b"\x1f\x8b\x08broken", "Compressed file ended"),
        ("broken.zip", b"PK no zip", "File is not a zip file"),
    ],
)
def test_a_bad_file_is_one_issue_and_the_others_go_on(
    tmp_path: Path, read_all: Reads, name: str, data: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    articles, issues = read_all([tmp_path])
    assert len(articles) == 1
    assert [(issue.severity, issue.source) for issue in issues] == [("error", name)]
    assert message in issues[0].message
    assert issues[0].remedy


def test_gzip_and_zip_are_opened(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "one.txt.gz").write_bytes(gzip.compress(PAGE.encode("utf-8")))
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("pages/2.txt", f"{CLEAN[1].title}\n\n{CLEAN[1].text}\n")
    articles, issues = read_all([tmp_path])
    assert issues == []
    assert [(a.source, a.title) for a in articles] == [
        ("one.txt.gz", "青禾州召开春耕生产工作会议"),
        ("two.zip/pages/2.txt", "白桦县图书馆新馆向读者开放"),
    ]


def test_a_zip_bomb_is_refused(tmp_path: Path, read_all: Reads) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 65_000_000)
    articles, issues = read_all([tmp_path])
    assert articles == []
    assert [issue.message for issue in issues] == ["unpacks to 65 MB: too long for a page"]


def test_many_small_bombs_are_refused_each_and_what_is_beside_them_is_read(
    tmp_path: Path, read_all: Reads
) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.txt", "b.txt"):
            archive.writestr(name, b"0" * 5_000_000)
        archive.writestr("c.txt", PAGE)
    articles, issues = read_all([tmp_path])
    assert [article.source for article in articles] == ["bomb.zip/c.txt"]
    assert [issue.source for issue in issues] == ["bomb.zip/a.txt", "bomb.zip/b.txt"]
    assert "times what is packed: a bomb?" in issues[0].message


def test_a_line_of_more_than_a_page_is_an_issue_in_bounded_memory(tmp_path: Path, read_all: Reads) -> None:
    with gzip.open(tmp_path / "long.txt.gz", "wb", compresslevel=1) as file:
        for _ in range(65):
            file.write(b"0" * 1_000_000)
    (tmp_path / "good.txt").write_text(PAGE, encoding="utf-8")
    articles, issues = read_all([tmp_path])
    assert len(articles) == 1
    assert [(issue.source, issue.message) for issue in issues] == [
        ("long.txt.gz", "more than 64 MB: too long for a page")
    ]


def test_html_gives_headline_text_and_date_without_menus(tmp_path: Path, read_all: Reads) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in CLEAN[5].paragraphs)
    (tmp_path / "page.html").write_text(
        "<html><head><title>风筝节吸引八方游客-青禾网</title>"
        '<meta name="publishdate" content="2024-05-03"></head><body><nav><a href="/">首页</a></nav>'
        f'<div><a href="/1">新闻</a> <a href="/2">图片</a></div><h1>风筝节吸引八方游客</h1><div>{body}</div>'
        "<script>var a=1;</script></body></html>",
        encoding="utf-8",
    )
    (article,), issues = read_all([tmp_path])
    assert issues == []
    assert (article.title, article.published) == ("风筝节吸引八方游客", "2024-05-03")
    assert article.text == CLEAN[5].text


# ── articles as rows ──────────────────────────────────────────────────────────────────────────────


def test_json_lines_are_articles_already(tmp_path: Path, read_all: Reads) -> None:
    row = {"id": "n1", "title": "题", "published": "2024-03-01", "text": "新华社北京3月1日电 会议举行。"}
    (tmp_path / "news.jsonl").write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    (article,), issues = read_all([tmp_path / "news.jsonl"], newspaper="青禾日报", home="青禾州")
    assert issues == []
    assert (article.id, article.text) == ("n1", "新华社北京3月1日电 会议举行。")
    assert (article.dateline_place, article.published) == ("北京", "2024-03-01")
    assert (article.newspaper, article.home, article.source) == ("青禾日报", "青禾州", "news.jsonl")


def test_a_damaged_line_is_an_issue_with_its_number(tmp_path: Path, read_all: Reads) -> None:
    good = json.dumps({"id": "a", "text": "会议举行。"}, ensure_ascii=False)
    lines = [good, "{not json", "[1]", '{"id": "b"}', '{"id": "c", "text": "文", "published": "soon"}', good]
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode("utf-8")))
    articles, issues = read_all([tmp_path])
    assert [article.id for article in articles] == ["a", "a"]
    assert [(issue.place, issue.source) for issue in issues] == [
        (f"line {number}", "news.jsonl.gz") for number in (2, 3, 4, 5)
    ]
    assert "no text" in issues[2].message
    assert "published is no date: soon" in issues[3].message


def test_many_rows_come_in_stretches(tmp_path: Path) -> None:
    row = json.dumps({"text": "会议举行。"}, ensure_ascii=False)
    (tmp_path / "news.jsonl").write_text("\n".join([row] * 1200), encoding="utf-8")
    parts = list(read([str(tmp_path)], ReadOptions()))
    assert [len(part.articles) for part in parts] == [500, 500, 200]


def test_csv_with_chinese_columns_and_a_chosen_one(tmp_path: Path, read_all: Reads) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["编号", "标题", "日期", "正文", "译文"])
    writer.writerow(["7", "题", "2024年3月1日", "会议举行。", "meeting"])
    (tmp_path / "news.csv").write_text(out.getvalue(), encoding="utf-8-sig")
    (article,), issues = read_all([tmp_path])
    assert issues == []
    assert (article.id, article.title, article.published, article.text) == (
        "7",
        "题",
        "2024-03-01",
        "会议举行。",
    )
    (article,), _ = read_all([tmp_path], text_column="译文")
    assert article.text == "meeting"


def test_a_missing_column_names_the_remedy(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "news.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    articles, issues = read_all([tmp_path], text_column="正文")
    assert articles == []
    assert [(issue.place, issue.message) for issue in issues] == [("line 2", "no 正文")]
    assert issues[0].remedy == "name the column of the text with --text-column; here are: a, b"


def test_an_empty_folder_and_an_unread_format_name_the_remedy(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "leer").mkdir()
    (tmp_path / "page.doc").write_bytes(b"abc")
    _, (empty,) = read_all([tmp_path / "leer"])
    _, (unread,) = read_all([tmp_path / "page.doc"])
    assert (empty.severity, empty.message) == ("warning", "no file in this folder")
    assert unread.message == "the format .doc is not read"
    assert (unread.remedy or "").startswith("save it as one of these, or leave it out: .csv .docx")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO('{"id": "a", "text": "会议举行。"}\n'.encode())

    monkeypatch.setattr(sys, "stdin", Stdin)
    (part,) = read(["-"], ReadOptions())
    assert [(a.id, a.source) for a in part.articles] == [("a", "-")]


# ── date, paper, page and home ────────────────────────────────────────────────────────────────────


def test_file_name_gives_date_paper_and_page(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "阿勒泰日报_2024-03-13_第2版.txt").write_text(PAGE, encoding="utf-8")
    (article,), _ = read_all([tmp_path])
    assert (article.newspaper, article.page, article.home) == ("阿勒泰日报", "2", "阿勒泰地区")
    assert article.published == "2024-03-12"  # the dateline's day, the file's year


def test_masthead_gives_date_paper_and_page(tmp_path: Path, read_all: Reads) -> None:
    text = f"青禾日报\n2024年5月3日 星期五 第4版\n\n{CLEAN[7].title}\n\n{CLEAN[7].text}\n"
    (tmp_path / "scan.txt").write_text(text, encoding="utf-8")
    articles, _ = read_all([tmp_path], home="青禾州")
    article = next(a for a in articles if a.kind == "article")
    assert (article.newspaper, article.page, article.published) == ("青禾日报", "4", "2024-05-03")
    assert article.home == "青禾州"


def test_sidecar_goes_before_everything(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "2020-01-01.txt").write_text(f"{CLEAN[7].title}\n\n{CLEAN[7].text}\n", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(
        "file,published,newspaper,page,home\n2020-01-01.txt,2024-06-02,青禾日报,A2,青禾州\n", encoding="utf-8"
    )
    (article,), issues = read_all([tmp_path], published="1999-01-01")
    assert issues == []
    assert (article.published, article.newspaper, article.page, article.home) == (
        *("2024-06-02", "青禾日报", "A2"),
        "青禾州",
    )


def test_no_year_is_made_up(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (article,), _ = read_all([tmp_path])
    assert article.published == "--03-12"


def test_the_same_content_has_the_same_id_under_another_name(tmp_path: Path, read_all: Reads) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    first, second = read_all([tmp_path])[0]
    assert first.id == second.id
    assert len(first.id) == 12
