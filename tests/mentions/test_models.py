"""HanLP's models on the user's machine: found, missing, carried over, damaged."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.main import commands
from kg.errors import EngineError, InputError
from kg.mentions.engines import choose
from kg.mentions.models import DEFAULT_MODEL, add_archive, find_model

_IMPORTS = (
    "import sys, kg.cli.building, kg.cli.engines, kg.cli.measuring; "
    "print([m for m in ('torch', 'hanlp') if m in sys.modules])"
)


def run(*words: str, home: Path | None = None) -> tuple[subprocess.CompletedProcess[str], float]:
    """A command in a process of its own, and the seconds of processor time that it took."""
    before = _spent()
    environment = dict(os.environ, HANLP_HOME=str(home)) if home else dict(os.environ)
    done = subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    return done, _spent() - before


def _spent() -> float:
    times = os.times()
    return times.children_user + times.children_system


def test_the_tool_starts_without_torch() -> None:
    done, seconds = run("-c", _IMPORTS)
    assert done.stdout.strip() == "[]"
    assert seconds < 2  # torch alone takes longer than this


def test_without_the_extra_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.mentions.models.find_spec", lambda name: None)
    result = CliRunner().invoke(commands, ["models", "list"])
    assert result.exit_code == 2
    assert "pip install 'news-kg[hanlp]'" in result.stderr
    assert choose("auto") == "builtin"


def test_a_model_that_is_not_there_is_one_clear_message(home: Path, tmp_path: Path) -> None:
    pages = tmp_path / "page.txt"
    pages.write_text("州长高明远讲话。\n", "utf-8")
    command = "from kg.cli import main; main()"
    done, seconds = run("-c", command, "extract", str(pages), "--engine", "hanlp", home=home)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    for words in (DEFAULT_MODEL, "kg models fetch", "kg models add FILE", "120 MB", "research and teaching"):
        assert words in done.stderr
    assert seconds < 3  # of processor time; no wait for a network
    assert not home.exists()


def test_auto_reads_with_what_is_there(home: Path, archive: Path) -> None:
    assert choose("auto") == "builtin"
    add_archive(archive)
    assert choose("auto") == "hanlp"
    assert home.is_dir()


def test_an_unknown_model(home: Path) -> None:
    with pytest.raises(EngineError, match="no folder and no name of HanLP's"):
        find_model("NO_SUCH_MODEL")
    assert not home.exists()


def test_a_carried_archive_is_put_where_hanlp_looks(home: Path, archive: Path) -> None:
    assert not find_model().is_there
    result = CliRunner().invoke(commands, ["models", "add", str(archive)])
    assert result.exit_code == 0, result.output
    model = find_model()
    assert model.is_there
    assert model.folder == home / "mtl" / archive.stem
    assert str(model.folder) in result.stdout
    listed = CliRunner().invoke(commands, ["models", "list"])
    assert DEFAULT_MODEL in listed.stdout and "yes" in listed.stdout
    where = CliRunner().invoke(commands, ["models", "path", DEFAULT_MODEL])
    assert where.stdout.strip() == str(model.folder)


def test_a_model_whose_tokenizer_is_missing_says_which_file(home: Path, archive: Path) -> None:
    folder = add_archive(archive)
    config = (folder / "config.json").read_text("utf-8")
    start = config.index('"transformer": "') + len('"transformer": "')
    named = (
        config[:start] + "hfl/chinese-electra-180g-small-discriminator" + config[config.index('"', start) :]
    )
    (folder / "config.json").write_text(named, "utf-8")
    model = find_model()
    assert [url.rsplit("/", 1)[-1] for url in model.missing] == ["electra_zh_small_20210706_125427.zip"]
    tokenizer = home.parent / "electra_zh_small_20210706_125427.zip"
    with zipfile.ZipFile(tokenizer, "w") as packed:
        packed.writestr("electra_zh_small_20210706_125427/vocab.txt", "[PAD]\n")
    add_archive(tokenizer)
    assert find_model().is_there


def test_archives_that_are_none(home: Path, archive: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "model.zip"
    renamed.write_bytes(archive.read_bytes())
    with pytest.raises(InputError, match="keep the name"):
        add_archive(renamed)
    (tmp_path / "broken").mkdir()
    broken = tmp_path / "broken" / archive.name
    broken.write_bytes(archive.read_bytes()[:5000])
    with pytest.raises(InputError, match="not a whole zip file"):
        add_archive(broken)
    with zipfile.ZipFile(broken, "w") as packed:
        packed.writestr("readme.txt", "nothing")
    with pytest.raises(InputError, match=r"config\.json and model\.pt are not in it"):
        add_archive(broken)
    assert not find_model().is_there
    assert not list((home / "mtl").iterdir())


def test_a_download_that_fails_says_how_to_do_without(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ConnectionError("no route to host")

    monkeypatch.setattr("hanlp.utils.io_util.get_resource", refuse)
    result = CliRunner().invoke(commands, ["models", "fetch"])
    assert result.exit_code == 2
    assert "no route to host" in result.stderr and "kg models add FILE" in result.stderr
    assert not home.exists()
