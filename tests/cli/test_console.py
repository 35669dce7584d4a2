"""Consoles that are not UTF-8, exit codes, messages: what a user at an office machine meets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import SAMPLE, Run


@pytest.mark.parametrize("encoding", ["gbk", "cp936", "latin-1", "ascii"])
def test_a_console_without_utf8_breaks_nothing(kg: Run, built: Path, encoding: str) -> None:
    done = kg("person", "罗", "--workspace", str(built), encoding=encoding)
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    if encoding in ("gbk", "cp936"):
        assert "职务" in done.stdout.decode(encoding)


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_json_on_a_poor_console_loses_nothing(kg: Run, built: Path, encoding: str) -> None:
    query = "MATCH (p:Person) WHERE p.name CONTAINS '·' RETURN p.name AS name ORDER BY name"
    rich = kg("cypher", query, "--json", "--workspace", str(built))
    poor = kg("cypher", query, "--json", "--workspace", str(built), encoding=encoding)
    assert json.loads(poor.stdout.decode(encoding)) == json.loads(rich.stdout.decode("utf-8")) != []


def test_a_build_prints_on_a_gbk_console(kg: Run, tmp_path: Path) -> None:
    page = tmp_path / "版 面" / "2025-03-04_第1版.txt"
    page.parent.mkdir()
    page.write_text(
        "青禾县召开安全生产工作会议\n\n3月4日，青禾县召开安全生产工作会议。县长王志强主持会议。\n", "utf-8"
    )
    done = kg("build", str(page.parent), "--into", str(tmp_path / "库 一"), encoding="gbk")
    assert done.returncode == 0, done.stderr.decode("gbk", "replace")
    assert (tmp_path / "库 一" / "graph.kgl").exists()


def test_articles_come_from_stdin_and_go_to_stdout(kg: Run) -> None:
    line = {
        "id": "a1",
        "title": "青禾县召开防汛工作会议",
        "published": "2025-06-03",
        "text": "6月2日，青禾县召开防汛工作会议，县长王志强主持会议。",
    }
    done = kg("extract", "-", stdin=json.dumps(line, ensure_ascii=False).encode())
    reading = json.loads(done.stdout)
    assert (done.returncode, reading["id"], reading["persons"]) == (0, "a1", ["王志强"])
    assert reading["events"][0]["date"] == "2025-06-02"
    role = reading["roles"][0]
    assert "县长王志强" in line["text"][role["evidence"]["start"] : role["evidence"]["stop"]]


def test_one_bad_file_costs_only_itself(kg: Run, tmp_path: Path) -> None:
    (tmp_path / "坏.txt").write_bytes(b"\x00\x01\x02" * 400)
    (tmp_path / "2025-06-03.txt").write_text("县长王志强主持会议。" * 9, "utf-8")
    done = kg("read", str(tmp_path))
    assert done.returncode == 1
    assert "坏.txt" in done.stderr.decode()
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("who", "没有的会议名称"), 1, "没有的会议名称"),
        (("person", "查无此人"), 1, "查无此人"),
        (("cypher", "MATCH (n) DETACH DELETE n"), 1, "DETACH"),
        (("cypher", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"), 1, "LOAD"),
        (("cypher", "RETURN 1 AS a; RETURN 2 AS b"), 1, "one statement"),
        (("cypher", "MATCH (n RETURN n"), 1, "line 1"),
    ],
    ids=lambda value: "_".join(value)[:40] if isinstance(value, tuple) else None,
)
def test_what_cannot_be_answered_says_why(
    kg: Run, built: Path, words: tuple[str, ...], code: int, says: str
) -> None:
    done = kg(*words, "--workspace", str(built))
    assert done.returncode == code
    assert says in done.stderr.decode() + done.stdout.decode()
    assert b"Traceback" not in done.stderr


def test_no_workspace_is_a_usage_error(kg: Run, tmp_path: Path) -> None:
    done = kg("person", "王", cwd=tmp_path)
    assert done.returncode == 2
    assert "--workspace" in done.stderr.decode()


def test_a_missing_page_is_an_issue(kg: Run, tmp_path: Path) -> None:
    done = kg("build", str(tmp_path / "没有"), "--into", str(tmp_path / "w"))
    assert done.returncode in (1, 2)
    assert "没有" in done.stderr.decode()


def test_an_output_path_with_spaces(kg: Run, built: Path, tmp_path: Path) -> None:
    page = tmp_path / "图 页" / "全部 关系.html"
    done = kg("draw", "all", "--workspace", str(built), "-o", str(page))
    assert done.returncode == 0, done.stderr.decode()
    assert "<html" in page.read_text("utf-8")


@pytest.mark.parametrize("form", ["triples", "identities", "graphml", "gexf"])
def test_exports_are_the_same_twice(kg: Run, built: Path, tmp_path: Path, form: str) -> None:
    for name in ("一", "二"):
        done = kg("export", str(built), f"--{form}", "-o", str(tmp_path / name))
        assert done.returncode == 0, done.stderr.decode()
    assert (tmp_path / "一").read_bytes() == (tmp_path / "二").read_bytes() != b""


def test_every_triple_is_proved(kg: Run, built: Path, tmp_path: Path) -> None:
    kg("export", str(built), "--triples", "-o", str(tmp_path / "t.jsonl"))
    kg("read", str(SAMPLE), "-o", str(tmp_path / "a.jsonl"))
    texts = {row["id"]: row["text"] for row in lines(tmp_path / "a.jsonl")}
    rows = lines(tmp_path / "t.jsonl")
    assert len(rows) > 300
    for row in rows:
        assert texts[row["article"]][row["start"] : row["stop"]] == row["quote"] != ""
        assert row["rule"]


def test_tables_open_in_excel(kg: Run, built: Path, tmp_path: Path) -> None:
    assert kg("export", str(built), "--csv", "-o", str(tmp_path / "表")).returncode == 0
    assert (tmp_path / "表" / "posts.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (tmp_path / "表" / "attendance.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_workspace_given_as_a_word_is_told_its_option(kg: Run, built: Path) -> None:
    done = kg("status", str(built))
    assert done.returncode == 2
    assert b": a workspace is named by --workspace DIR" in done.stderr


def test_nobody_at_a_terminal_is_asked_for_a_password(kg: Run) -> None:
    done = kg("status", "--store", "bolt://127.0.0.1:9")
    assert done.returncode == 1
    assert done.stderr.decode().strip() == "kg: bolt://127.0.0.1:9 needs a password: set NEO4J_PASSWORD"
