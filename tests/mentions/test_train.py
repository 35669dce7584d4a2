"""Training: the same gold gives the same file, and the file finds names that it has not seen."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from kg.mentions.scoring import Scorer
from kg.mentions.train import examples, main, read_gold, swapped, train, write

TEXTS = [
    ("t1", "同事张立群赶到现场。他和陈世文一起抢修，水管很快修好。", ["张立群", "陈世文"]),
    ("t2", "“我要坚持。”李慧芳说。李慧芳的母亲王秀兰在家等她。", ["李慧芳", "王秀兰"]),
    ("t3", "会议研究部署水利工作，要求各地高度重视，抓好落实。", []),
]


@pytest.fixture
def gold(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "gold"
    folder.mkdir()
    for key, _, names in TEXTS:
        (folder / f"{key}.json").write_text(json.dumps({"id": key, "persons": names}), encoding="utf-8")
    articles = tmp_path / "articles.jsonl"
    lines = [json.dumps({"id": key, "text": text}, ensure_ascii=False) for key, text, _ in TEXTS]
    articles.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder, articles


def test_the_command_writes_a_table_that_is_the_same_each_time(
    gold: tuple[Path, Path], tmp_path: Path
) -> None:
    first, second = tmp_path / "first.tsv", tmp_path / "second.tsv"
    assert main([*map(str, gold), str(first)]) == 0
    assert main([*map(str, gold), str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    lines = first.read_text("utf-8").splitlines()
    assert lines[4] == "# columns: feature\tweight"
    assert len(lines) > 20
    assert all(len(line.split("\t")) == 2 for line in lines[5:])


def test_wrong_arguments_are_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "GOLD_DIR" in capsys.readouterr().err


def test_it_learns_the_places_of_names(gold: tuple[Path, Path]) -> None:
    weights = train(read_gold(*gold), rounds=5, swaps=2)
    text = "“我要努力。”赵春梅说。"
    assert [text[c.start : c.stop] for c in Scorer(weights).names_in(text, 0.0)] == ["赵春梅"]


def test_an_example_is_a_name_where_no_longer_name_covers_it() -> None:
    text = "王立和王立群"
    kinds = [is_name for _, is_name in examples(text, ["王立", "王立群"])]
    assert sum(kinds) == 2


def test_swapped_names_are_made_up_and_still_stand_in_the_text() -> None:
    text, names = swapped((TEXTS[0][1], TEXTS[0][2]), ["张立群", "陈世文"], random.Random(1))
    assert len(names) == 2
    assert all(name in text for name in names)
    assert "张立群" not in text


def test_small_weights_and_signs_that_tables_cannot_hold_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "weights.tsv"
    write({"a": 1.0, "b": 0.001, "R\n说": 1.0, "L# ": 1.0}, path)
    assert path.read_text("utf-8").splitlines()[5:] == ["a\t1.00"]
