"""A workspace built from data/sample once a run, and a way to call kg as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def kg() -> Run:
    """Run kg in a process of its own; `encoding` is what its console can show."""

    def run(*words: str, encoding: str = "utf-8", cwd: Path | None = None, stdin: bytes = b"") -> object:
        root = Path(__file__).resolve().parents[2]
        paths = [str(root), *filter(None, [os.environ.get("PYTHONPATH")])]
        environment = {
            **os.environ,
            "PYTHONIOENCODING": encoding,
            "PYTHONPATH": os.pathsep.join(paths),
        }
        for name in ("KG_STORE", "KG_WORKSPACE"):
            environment.pop(name, None)
        return subprocess.run(
            [sys.executable, "-c", "from kg.cli import main; main()", *words],
            capture_output=True,
            env=environment,
            cwd=cwd,
            input=stdin,
            timeout=120,
            check=False,
        )

    return run  # type: ignore[return-value]


@pytest.fixture(scope="session")
def built(kg: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of the sample, in a folder with Chinese signs and a space in its name."""
    folder = tmp_path_factory.mktemp("build") / "工作 区"
    done = kg("build", str(SAMPLE), "--into", str(folder))
    assert done.returncode == 0, done.stderr.decode()
    return folder
