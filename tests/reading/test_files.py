"""Which files are meant, and what each is called."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Issue
from kg.reading.files import find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of pages with a hidden file, a sidecar and a folder inside."""
    for name in ("b.txt", "a.txt", ".hidden", "metadata.csv", "2025/c.txt"):
        path = tmp_path / "版面" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("文", encoding="utf-8")
    return tmp_path / "版面"


def _sources(*given: Path | str) -> list[str]:
    return [found.source for found in find([str(one) for one in given])]


def test_a_folder_gives_its_files_sorted_with_their_path_below_it(folder: Path) -> None:
    assert _sources(folder) == ["2025/c.txt", "a.txt", "b.txt"]


def test_a_glob_counts_from_its_fixed_part(folder: Path) -> None:
    assert _sources(folder / "**" / "*.txt") == ["2025/c.txt", "a.txt", "b.txt"]
    assert _sources(folder / "*.txt") == ["a.txt", "b.txt"]


def test_a_file_is_named_once(folder: Path) -> None:
    assert _sources(folder / "a.txt", folder, folder / "a.txt") == ["a.txt", "2025/c.txt", "b.txt"]


def test_two_files_of_one_name_take_their_folders(folder: Path) -> None:
    other = folder.parent / "其他" / "a.txt"
    other.parent.mkdir()
    other.write_text("文", encoding="utf-8")
    assert _sources(folder / "a.txt", other) == ["a.txt", "其他/a.txt"]


def test_what_is_not_there_is_an_issue(folder: Path) -> None:
    (issue,) = find([str(folder / "nothing.txt")])
    assert isinstance(issue, Issue)
    assert (issue.severity, issue.message) == ("error", "no such file or folder")


def test_a_folder_that_links_to_itself_is_read_once(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    found = list(find([str(folder)]))
    assert [one.source for one in found if not isinstance(one, Issue)] == ["2025/c.txt", "a.txt", "b.txt"]
    assert [one.message for one in found if isinstance(one, Issue)] == [
        "this link leads back into a folder above it; not followed"
    ]
