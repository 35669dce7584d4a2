"""kill -9 at any point, of the build or of a worker: the same command finishes, byte for byte the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.pipeline.articles import write_articles
from tests.pipeline.test_build import files

KG = [sys.executable, "-c", "from kg.cli import main; main()"]
ARTICLES = range(300)


def start(source: Path, into: Path, jobs: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*KG, "build", str(source), "--into", str(into), "--jobs", str(jobs)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("articles") / "articles.jsonl", ARTICLES)


@pytest.fixture(scope="module")
def undisturbed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("undisturbed") / "w"
    assert start(source, folder, 1).wait(120) == 0
    return files(folder)


def wait_until(done: object, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not done():  # type: ignore[operator]
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.005)


def shards_read(folder: Path) -> int:
    return len(list((folder / "readings").glob("*.jsonl"))) if folder.exists() else 0


@pytest.mark.parametrize("after", [0, 1, 4], ids=lambda n: f"after {n} shards")
def test_a_killed_build_is_finished_by_the_same_command(
    after: int, source: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "w"
    process = start(source, folder, 1)
    wait_until(lambda: (folder / "articles").exists() and shards_read(folder) >= after)
    process.kill()
    process.communicate()
    assert start(source, folder, 1).wait(120) == 0
    assert files(folder) == undisturbed


def test_a_build_killed_while_loading_is_finished(
    source: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "w"
    process = start(source, folder, 1)
    wait_until((folder / "judgements.jsonl").exists)
    process.kill()
    process.communicate()
    assert start(source, folder, 1).wait(120) == 0
    assert files(folder) == undisturbed


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX process signals")
def test_a_killed_worker_does_not_hang_the_build(
    source: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "w"
    process = start(source, folder, 2)
    wait_until(lambda: shards_read(folder) >= 1 or process.poll() is not None)
    for worker in psutil.Process(process.pid).children():
        if "spawn_main" in " ".join(worker.cmdline()):
            worker.kill()
            break
    process.communicate(timeout=120)
    assert process.returncode == 0
    assert files(folder) == undisturbed


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX process signals")
def test_ctrl_c_stops_at_once_and_leaves_no_process(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "w"
    process = start(source, folder, 2)
    wait_until(lambda: shards_read(folder) >= 1 or process.poll() is not None)
    workers = psutil.Process(process.pid).children()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)
    assert process.returncode == 130
    assert "nothing is lost" in errors.decode()
    assert psutil.wait_procs(workers, timeout=5)[1] == []
