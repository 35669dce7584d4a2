"""Weights of bodies' names: what gold teaches, where it teaches nothing, the command that writes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.evaluation.gold import articles_of, load_gold
from kg.evaluation.training import main, measured, spans_of, studies, taught
from kg.resources import lexicon_path, table

GOLD = {
    "a1": ("会议由和静县教育局主办，支持学校发展。", ["和静县教育局"]),
    "a2": ("论坛由尉犁县水利局主办，支持企业发展。", ["尉犁县水利局"]),
    "a3": ("比赛由焉耆县体育局主办，全面提升学校水平。", ["焉耆县体育局"]),
    "a4": ("和静县医院派出专家，帮助学校办好实事。", ["和静县医院"]),
    "a5": ("和静县中学获奖，全面提升学校管理。", ["和静县中学"]),
}


@pytest.fixture
def gold(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "gold"
    folder.mkdir()
    lines = []
    for key, (text, names) in GOLD.items():
        record = {"id": key, "title": "", "text": text, "organisations": names}
        (folder / f"{key}.json").write_text(json.dumps(record), encoding="utf-8")
        lines.append(json.dumps({"id": key, "title": "", "text": text}, ensure_ascii=False))
    texts = tmp_path / "articles.jsonl"
    texts.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder, texts


def test_what_gold_teaches_reads_that_gold(gold: tuple[Path, Path]) -> None:
    records = load_gold(gold[0])
    learning = studies(records, articles_of(records))
    assert measured(learning, taught(learning)).f1 == 1.0


def test_the_command_prints_what_weights_are_worth_and_writes_the_same_file(
    gold: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "first.tsv", tmp_path / "second.tsv"
    assert main([*map(str, gold), str(first)]) == 0
    assert [line.split("  ")[0] for line in capsys.readouterr().out.splitlines()] == [
        "rules alone",
        "with weights",
    ]
    assert main([*map(str, gold), str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    assert "# columns: feature\tweight" in first.read_text("utf-8").splitlines()


def test_wrong_arguments_are_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["one"]) == 2
    assert "kg.evaluation.training GOLD_DIR" in capsys.readouterr().err


def test_the_longest_name_stands_where_names_overlap() -> None:
    text = "市教育局和教育局，市教育局"
    assert sorted(spans_of(["教育局", "市教育局"], text)) == [(0, 4), (5, 8), (9, 13)]


def test_the_table_is_small_and_holds_words_not_names() -> None:
    assert lexicon_path("organisation_weights.tsv").stat().st_size < 100_000
    assert max(len(feature) for feature, _ in table("organisation_weights.tsv")) <= 12
