"""The built wheel, alone in an environment and outside the checkout, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("news_kg-*.whl"))


def test_the_wheel_holds_statements_tables_and_the_page(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder, kind in (("cypher", "cypher"), ("data/lexicon", "tsv")):
        for path in (ROOT / folder).rglob(f"*.{kind}"):
            assert f"kg/{path.relative_to(ROOT).as_posix()}" in names
    assert "kg/view/page.html" in names
    assert not any(name.startswith(("tests/", "kg/data/sample")) for name in names)


def test_the_wheel_builds_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(home)
    page = tmp_path / "2025-03-04_第1版.txt"
    page.write_text(
        "青禾县召开防汛工作会议\n\n3月4日，青禾县召开防汛工作会议。县长王志强主持会议。\n", "utf-8"
    )
    # -S leaves out the editable install of the checkout; the wheel's files and the dependencies remain.
    paths = os.pathsep.join([str(home), sysconfig.get_paths()["purelib"], sysconfig.get_paths()["platlib"]])
    program = "import kg; print(kg.__file__)\nfrom kg.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, "build", str(page), "--into", str(tmp_path / "w")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode().startswith(str(home))
    assert (tmp_path / "w" / "graph.kgl").exists()
