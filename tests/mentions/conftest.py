"""A tiny model of HanLP's, trained once a test run, and HanLP's folder with it in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kg.mentions.models import DEFAULT_MODEL, has_hanlp
from tests.requirements import require


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tiny model; skips where HanLP is not installed."""
    require(has_hanlp(), "needs HanLP: .venv/bin/pip install -e '.[hanlp]'")
    from tests.mentions.tiny_model import train

    return train(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="session")
def archive(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model packed as HanLP's own archives are, under the default model's file name."""
    from hanlp import pretrained

    url = str(pretrained.ALL[DEFAULT_MODEL])
    file = tmp_path_factory.mktemp("archive") / url.rsplit("/", 1)[-1]
    with zipfile.ZipFile(file, "w") as packed:
        for path in sorted(tiny_model.rglob("*")):
            packed.write(path, f"{file.stem}/{path.relative_to(tiny_model)}")
    return file


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty HANLP_HOME."""
    require(has_hanlp(), "needs HanLP: .venv/bin/pip install -e '.[hanlp]'")
    monkeypatch.setenv("HANLP_HOME", str(tmp_path / "hanlp"))
    return tmp_path / "hanlp"
