"""The workspace folder: whole files only, clear words for what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import WorkspaceError
from kg.model import Issue
from kg.pipeline.workspace import Manifest, Workspace, clean, create_workspace, open_workspace, read_articles


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "工作 区")


def test_a_new_workspace_is_empty(workspace: Workspace) -> None:
    assert workspace.manifest() == Manifest()
    assert list(workspace.articles()) == []


def test_a_manifest_is_read_as_written(workspace: Workspace) -> None:
    manifest = Manifest(engine="builtin", rules="r", shards=("a", "b"), nodes=(("Person", 3),))
    workspace.write_manifest(manifest)
    assert workspace.manifest() == manifest


def test_issues_are_read_as_written(workspace: Workspace) -> None:
    issues = (Issue(severity="error", source="坏.txt", message="空", remedy="删掉"),)
    workspace.write_issues(issues)
    assert workspace.issues() == issues


def test_a_damaged_manifest_is_named(workspace: Workspace) -> None:
    (workspace.folder / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"manifest\.json: damaged"):
        workspace.manifest()


def test_a_damaged_shard_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"id": "a", "text": "甲"}\n{"id": \n', encoding="utf-8")
    with pytest.raises(WorkspaceError, match=r"x\.jsonl:2: damaged"):
        read_articles(path)


def test_a_folder_without_a_workspace_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="kg build PAGES --into"):
        open_workspace(tmp_path)


def test_a_folder_with_other_things_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="not empty and not a workspace"):
        create_workspace(tmp_path)


def test_a_second_build_is_refused(workspace: Workspace) -> None:
    lock = workspace.lock()
    with pytest.raises(WorkspaceError, match="another kg build"):
        workspace.lock()
    lock.release()
    workspace.lock().release()


def test_cleaning_keeps_what_the_manifest_names(workspace: Workspace) -> None:
    for key in ("old", "new"):
        workspace.articles_file(key).write_text("", encoding="utf-8")
        workspace.readings_file(key, "r1").write_text("", encoding="utf-8")
    (workspace.folder / "articles" / "new.jsonl.17.tmp").write_text("half", encoding="utf-8")
    clean(workspace, Manifest(rules="r1", shards=("new",)))
    left = sorted(path.name for path in workspace.folder.rglob("*.*") if path.is_file())
    assert left == ["new-r1.jsonl", "new.jsonl"]
