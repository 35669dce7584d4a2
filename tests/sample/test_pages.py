"""Each page holds its articles in the layout it was made for, and nothing of them is lost."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from html import unescape

from tests.sample.folders import PAGES, Record

Texts = Mapping[str, str]
Gold = Mapping[str, Record]

JUMPS = {"s019": "2024-12-27_第2版.txt", "s034": "2025-09-11_第4版.txt"}
COLUMNS = "2024-06-20_第1版.txt"


def squeezed(text: str) -> str:
    """The text without white space and without marks of a jump."""
    return re.sub(r"\s|（(?:下转|上接)\d版）", "", text)


def unwoven(text: str) -> str:
    """The left column of every line, then the right one: columns stand two wide spaces or more apart."""
    halves = [re.split(r"　[　 ]+", line, maxsplit=1) for line in text.splitlines()]
    right = "\n".join(half[1] for half in halves if len(half) == 2)
    return "\n".join(half[0] for half in halves) + "\n" + right


def laid_flat(name: str, text: str) -> str:
    """A page as one text, its layout undone."""
    if name.endswith(".jsonl"):
        return "\n".join(json.loads(line)["text"] for line in text.splitlines())
    if name.endswith(".html"):
        return unescape(re.sub(r"<[^>]+>", "", text))
    return unwoven(text) if name == COLUMNS else text


def test_every_article_stands_on_its_page(gold: Gold, page_texts: Texts) -> None:
    flat = {name: squeezed(laid_flat(name, text)) for name, text in page_texts.items()}
    for name, record in gold.items():
        wanted = squeezed(record["text"])
        if name in JUMPS:
            page, rest = flat[record["source"]], flat[JUMPS[name]]
            assert any(wanted[:cut] in page and wanted[cut:] in rest for cut in range(1, len(wanted))), name
        else:
            assert wanted in flat[record["source"]], name


def test_every_page_is_cut_into_its_pieces(pieces: list[Record], page_texts: Texts, gold: Gold) -> None:
    assert {piece["source"] for piece in pieces} == set(page_texts)
    cut = {piece["id"] for piece in pieces if piece["kind"] in ("article", "caption")}
    assert cut == {*gold, "s019-2", "s034-2"}
    for piece in pieces:
        if piece["id"] in gold:
            assert gold[piece["id"]]["text"].startswith(piece["starts_with"]), piece["id"]
            assert gold[piece["id"]]["text"].endswith(piece["ends_with"]), piece["id"]


def test_lines_of_fourteen_characters(page_texts: Texts) -> None:
    lines = page_texts["2024-03-12_第1版.txt"].splitlines()
    assert sum(13 <= len(line) <= 16 for line in lines) > 25


def test_letter_spaced_lines_headlines_and_names(page_texts: Texts) -> None:
    assert re.search(r"^(?:\S ){10,}\S$", page_texts["2024-03-12_第2版.txt"], re.MULTILINE)
    assert "州 人 代 会 闭 幕" in page_texts["20260119_01.txt"]
    assert "马 静、王 砚" in page_texts["2024-09-05_第3版.txt"]


def test_two_columns_share_their_lines(page_texts: Texts) -> None:
    row = next(line for line in page_texts[COLUMNS].splitlines() if "州委常委会召开会议" in line)
    assert row.split() == ["州委常委会召开会议", "阿木尔朝克会见海屿市客人"]


def test_headlines_after_bodies_doubled_and_set_vertically(page_texts: Texts) -> None:
    evening = page_texts["20240621_A2.txt"]
    assert evening.index("见证签约") < evening.index("赫川州与海屿市签署产业协作协议")
    assert "全州教育大会召开全州教育大会召开" in page_texts["2025-09-11_第1版.txt"]
    assert "\n致\n敬\n平\n凡\n" in page_texts["20260210_02.txt"]


def test_jumps_name_each_other(page_texts: Texts) -> None:
    assert "（下转2版）" in page_texts["2024-12-27_第1版.txt"]
    assert "（上接1版）" in page_texts["2024-12-27_第2版.txt"]
    assert "（下转4版）" in page_texts["2025-09-11_第1版.txt"]
    assert "（上接1版）" in page_texts["2025-09-11_第4版.txt"]


def test_magazine_markdown_and_web_page(page_texts: Texts) -> None:
    magazine = page_texts["赫川党建2024年第10期.txt"]
    assert magazine.index("目录 MULU") < magazine.index("主办") < magazine.index("群众的心坎")
    assert "\n### 宣布州委有关任职决定\n" in page_texts["2025-03-08.md"]
    web = page_texts["2024-11-15_yaowen_0381.html"]
    assert 'class="nav"' in web
    assert 'class="footer"' in web


def test_one_page_is_gb18030(page_texts: Texts) -> None:
    raw = (PAGES / "望湖晚报" / "2025-05-20_04.txt").read_bytes()
    assert raw.decode("gb18030") == page_texts["2025-05-20_04.txt"]
    assert raw != page_texts["2025-05-20_04.txt"].encode("utf-8")


def test_metadata_knows_the_date_that_a_page_does_not_say(page_texts: Texts) -> None:
    with (PAGES / "metadata.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert {name.rsplit("/", 1)[-1] for name in rows} == set(page_texts)
    assert rows["望湖晚报/wanbao_0457.txt"]["published"] == "2025-11-18"
    assert "2025年11月18日" not in page_texts["wanbao_0457.txt"]
