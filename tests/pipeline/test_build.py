"""kg build: twice changes nothing; a page more, less or changed touches only what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import WorkspaceError
from kg.model import Graph
from kg.pipeline.build import BuildOptions, BuildReport, build, graph_in
from kg.pipeline.workspace import create_workspace, open_workspace
from kg.reading.reader import ReadOptions
from kg.stores.open import open_store
from tests.pipeline.articles import write_articles

OPTIONS = BuildOptions(reading=ReadOptions())

PAGE = """本报青禾3月{day}日讯（记者 {reporter}）{day}日，青禾县召开{name}。
县委书记{speaker}出席并讲话，县长{chair}主持会议。会议要求，各乡镇要压实责任，抓好落实，确保各项工作取得实效。
"""


def write_page(folder: Path, day: int, name: str, speaker: str = "王志强", chair: str = "李海燕") -> Path:
    path = folder / f"2025-03-{day:02d}_第1版.txt"
    body = PAGE.format(day=day, name=name, speaker=speaker, chair=chair, reporter="陈明辉")
    path.write_text(f"青禾县召开{name}\n\n{body}", encoding="utf-8")
    return path


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "报纸 版面"
    folder.mkdir()
    write_page(folder, 3, "安全生产工作会议")
    write_page(folder, 9, "春耕备耕现场会")
    return folder


def run(pages: Path, into: Path, options: BuildOptions = OPTIONS) -> BuildReport:
    return build([str(pages)], create_workspace(into), options)


def stored(into: Path) -> list[dict[str, object]]:
    with open_store(open_workspace(into).store_url) as store:
        nodes = store.read("MATCH (n) RETURN n.uid AS uid, n.fingerprint AS fingerprint ORDER BY uid")
        edges = store.read("MATCH ()-[r]->() RETURN r.uid AS uid, r.fingerprint AS fingerprint ORDER BY uid")
    return nodes + edges


def graph(into: Path) -> Graph:
    return graph_in(open_workspace(into))


def test_the_graph_says_what_the_pages_say(pages: Path, tmp_path: Path) -> None:
    report = run(pages, tmp_path / "w")
    assert (report.pages, report.articles, report.failed) == (2, 2, False)
    assert dict(report.nodes)["Person"] == 3
    assert dict(report.nodes)["Event"] == 2
    assert dict(report.edges)["ATTENDED"] == 4


def test_twice_changes_nothing(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "w")
    before = files(tmp_path / "w")
    report = run(pages, tmp_path / "w")
    assert (report.extracted, report.loaded) == (0, None)
    assert files(tmp_path / "w") == before


def test_two_folders_give_the_same_bytes(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "w1")
    run(pages, tmp_path / "w2")
    assert files(tmp_path / "w1") == files(tmp_path / "w2")


def test_a_page_more_and_less_again(pages: Path, tmp_path: Path) -> None:
    into = tmp_path / "w"
    run(pages, into)
    before, rows = graph(into), stored(into)
    page = write_page(pages, 17, "防汛工作会议", chair="赵文博")
    run(pages, into)
    after = graph(into)
    assert set(map(repr, before.nodes)) <= set(map(repr, after.nodes))
    new = {(node.label, node.properties.get("name")) for node in after.nodes if node not in before.nodes}
    assert ("Person", "赵文博") in new
    page.unlink()
    run(pages, into)
    assert graph(into) == before
    assert stored(into) == rows


def test_a_changed_page_is_as_if_built_anew(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "w")
    write_page(pages, 9, "春耕备耕现场会", chair="赵文博")
    run(pages, tmp_path / "w")
    run(pages, tmp_path / "fresh")
    assert files(tmp_path / "w") == files(tmp_path / "fresh")


def test_other_pages_do_not_empty_a_workspace(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "w")
    other = tmp_path / "别的"
    other.mkdir()
    write_page(other, 21, "林草工作会议")
    with pytest.raises(WorkspaceError, match="--replace"):
        run(other, tmp_path / "w")
    run(other, tmp_path / "w", BuildOptions(reading=ReadOptions(), replace=True))
    assert {article.source for article in open_workspace(tmp_path / "w").articles()} == {
        "2025-03-21_第1版.txt"
    }


def test_a_damaged_page_is_an_issue_and_the_rest_is_read(pages: Path, tmp_path: Path) -> None:
    (pages / "坏.txt").write_bytes(b"\x00\xff\x00\xfe" * 500)
    report = run(pages, tmp_path / "w")
    assert report.failed
    assert [issue.source for issue in report.issues if issue.severity == "error"] == ["坏.txt"]
    assert report.articles == 2


def test_a_damaged_reading_is_made_again(pages: Path, tmp_path: Path) -> None:
    run(pages, tmp_path / "w")
    whole = files(tmp_path / "w")
    path = next((tmp_path / "w" / "readings").iterdir())
    path.write_bytes(path.read_bytes()[:40])
    run(pages, tmp_path / "w")
    assert files(tmp_path / "w") == whole


def test_one_id_for_two_texts_is_an_issue(tmp_path: Path) -> None:
    path = write_articles(tmp_path / "a.jsonl", range(3))
    path.write_text(path.read_text("utf-8") + '{"id": "made00001", "text": "别的文字。"}\n', encoding="utf-8")
    report = run(path, tmp_path / "w")
    assert [issue.place for issue in report.issues if issue.severity == "error"] == ["article made00001 "]
    assert report.articles == 3


def files(folder: Path) -> dict[str, bytes]:
    """All bytes of a workspace by relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
